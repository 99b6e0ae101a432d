/** From records to rows under named columns, as people lay tables out: titles above, headers of two rows, totals below. */
import { AppError } from '../../../contract/errors.ts'
import type { Row } from './table.ts'

export interface TableRecord {
  cells: string[]
  /** For messages. */
  line: number
}

/** The header stands among these. */
const LOOKED_AT = 20
const TOTAL = /^(tổng|cộng|total|sum|grand total)(\s|$|:)/i

/**
 * @param strict true where every row must have as many cells as the header (CSV)
 * @throws AppError BROKEN_TABLE with the line
 */
export async function* namedRows(
  records: AsyncIterable<TableRecord> | Iterable<TableRecord>,
  strict: boolean,
): AsyncIterable<Row> {
  let names: string[] | null = null
  const first: TableRecord[] = []
  for await (const record of records) {
    if (names) {
      yield* rowOf(record, names, strict)
    } else {
      first.push(record)
      if (first.length === LOOKED_AT) {
        const header = headerOf(first)
        names = header.names
        for (const each of first.slice(header.below)) yield* rowOf(each, names, strict)
      }
    }
  }
  if (names || first.length === 0) return
  const header = headerOf(first)
  for (const each of first.slice(header.below)) yield* rowOf(each, header.names, strict)
}

/** The first row that fills at least half as many cells as the fullest one; a merged title fills one. */
function headerOf(records: TableRecord[]): { names: string[]; below: number } {
  const filled = records.map(({ cells }) => cells.filter(isFilled).length)
  const least = Math.max(1, Math.ceil(Math.max(...filled) / 2))
  const at = filled.findIndex((count) => count >= least)
  const top = records[at]?.cells ?? []
  const second = records[at + 1]?.cells ?? []
  if (isSecondHeader(top, second)) return { names: uniqueNames(joined(top, second)), below: at + 2 }
  return { names: uniqueNames(top), below: at + 1 }
}

/** True where the second row names the parts of merged cells of the first, and stands empty where those are single. */
function isSecondHeader(top: string[], second: string[]): boolean {
  const merged = top.map((cell, at) => (isFilled(cell) ? -1 : at)).filter((at) => at > 0)
  return (
    merged.length > 0 &&
    merged.every((at) => isFilled(second[at])) &&
    top.some((cell, at) => isFilled(cell) && !isFilled(second[at])) &&
    second.every((cell) => !isFilled(cell) || (/\p{L}/u.test(cell) && cell.length <= 60))
  )
}

function joined(top: string[], second: string[]): string[] {
  let over = ''
  return top.map((cell, at) => {
    if (isFilled(cell)) over = cell
    return isFilled(second[at]) ? `${over} ${second[at]}` : cell
  })
}

function* rowOf({ cells, line }: TableRecord, names: string[], strict: boolean): Iterable<Row> {
  if (!cells.some(isFilled) || isTotal(cells) || isHeaderAgain(cells, names)) return
  const tooMany = cells.slice(names.length).some(isFilled)
  if (strict && (tooMany || cells.length < names.length))
    throw new AppError('BROKEN_TABLE', { line, detail: `${cells.length} ≠ ${names.length}` })
  yield Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
}

/** `Tổng cộng: 120` at the foot of a report is no post of it. */
function isTotal(cells: string[]): boolean {
  const filled = cells.filter(isFilled)
  const [first = '', ...others] = filled.map((cell) => cell.trim())
  const figures = others.every((cell) => /^[\d\s.,%()/-]+$/.test(cell))
  return TOTAL.test(first.normalize('NFC')) && figures && filled.length <= Math.max(2, cells.length / 2)
}

/** Tables made for print repeat their header on every page. */
const isHeaderAgain = (cells: string[], names: string[]) =>
  names.length > 1 && names.every((name, at) => cleanName(cells[at] ?? '') === name)

const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== ''

const cleanName = (raw: string) =>
  raw
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()

/** Unnamed and doubled columns get names of their own. */
function uniqueNames(raw: string[]): string[] {
  const used = new Map<string, number>()
  return raw.map((each, at) => {
    const name = cleanName(each) || `#${at + 1}`
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
