/** From records to rows under named columns, as people lay tables out: titles above, headers of two rows, totals below. */
import { AppError } from '../../../contract/errors.ts'
import type { Row } from './table.ts'
import { MAX_COLUMNS, MAX_NAME, tooWide } from './width.ts'

export interface TableRecord {
  cells: string[]
  /** For messages. */
  line: number
}

/** The header stands among these. */
const LOOKED_AT = 20
/** Composed or decomposed. */
const TOTAL = /^(t\u1ed5ng|to\u0302\u0309ng|cộng|total|sum|grand total)(\s|$|:)/i
const FIGURES = /^[\d\s.,%()/-]+$/

interface Header {
  names: string[]
  /** The row that the names stand in, to know it again. */
  cells: string[]
  /** Rows of the table up to its end. */
  below: number
}

/**
 * Batches of records to batches of rows.
 * @param strict true where every row must have as many cells as the header (CSV)
 * @throws AppError BROKEN_TABLE with the line, once the rows before it were given; also for more than 500 columns
 */
export async function* namedRows(
  batches: AsyncIterable<TableRecord[]> | Iterable<TableRecord[]>,
  strict: boolean,
): AsyncIterable<Row[]> {
  let header: Header | null = null
  let first: TableRecord[] = []
  for await (const batch of batches) {
    if (header) {
      yield* rowsUnder(header, batch, strict)
      continue
    }
    for (const record of batch) first.push(record)
    if (first.length < LOOKED_AT) continue
    header = headerOf(first)
    yield* rowsUnder(header, first.slice(header.below), strict)
    first = []
  }
  if (header || first.length === 0) return
  header = headerOf(first)
  yield* rowsUnder(header, first.slice(header.below), strict)
}

function* rowsUnder(header: Header, records: readonly TableRecord[], strict: boolean): Iterable<Row[]> {
  const rows: Row[] = []
  for (const { cells, line } of records) {
    if (!cells.some(isFilled) || isTotal(cells) || isHeaderAgain(cells, header)) continue
    const { names } = header
    if (strict && (cells.length < names.length || cells.slice(names.length).some(isFilled))) {
      yield rows
      throw new AppError('BROKEN_TABLE', { line, detail: `${cells.length} ≠ ${names.length}` })
    }
    const row: Row = {}
    for (const [at, name] of names.entries()) row[name] = cells[at] ?? ''
    rows.push(row)
  }
  yield rows
}

/** The first row that fills at least half as many cells as the fullest one; a merged title fills one. */
function headerOf(all: readonly TableRecord[]): Header {
  const records = all.slice(0, LOOKED_AT)
  const filled = records.map(({ cells }) => cells.filter(isFilled).length)
  const least = Math.max(1, Math.ceil(Math.max(...filled) / 2))
  const at = filled.findIndex((count) => count >= least)
  const top = records[at]?.cells ?? []
  const second = records[at + 1]?.cells ?? []
  const isSecond = isSecondHeader(top, second)
  const names = (isSecond ? joined(top, second) : top).slice(0, widthOf(records, top))
  if (names.length > MAX_COLUMNS) throw tooWide(records[at]?.line ?? 1, MAX_COLUMNS)
  return { names: uniqueNames(names), cells: top, below: at + (isSecond ? 2 : 1) }
}

/** Of a table that is too wide, columns at its end that are empty as far as one can see do not count. */
function widthOf(records: readonly TableRecord[], top: readonly string[]): number {
  if (top.length <= MAX_COLUMNS) return top.length
  return Math.max(...records.map(({ cells }) => cells.findLastIndex(isFilled) + 1))
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

/** `Tổng cộng: 120` at the foot of a report is no post of it. */
function isTotal(cells: readonly string[]): boolean {
  const first = cells.find(isFilled)?.trim() ?? ''
  if (!TOTAL.test(first)) return false
  const filled = cells.filter(isFilled).map((cell) => cell.trim())
  return filled.slice(1).every((cell) => FIGURES.test(cell)) && filled.length <= Math.max(2, cells.length / 2)
}

/** Tables made for print repeat their header on every page. */
const isHeaderAgain = (row: readonly string[], { cells }: Header) =>
  cells.length > 1 && row[0] === cells[0] && cells.every((cell, at) => (row[at] ?? '') === cell)

const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== ''

const cleanName = (raw: string) =>
  raw
    .replace(/^\ufeff/, '')
    .slice(0, MAX_NAME)
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
