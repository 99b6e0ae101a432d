/** JSON Lines, or one JSON list of flat objects: nested columns as `a.b`. */
import { AppError } from '../../../contract/errors.ts'
import { expectSomething, isObject, readJson } from '../../reading/answer.ts'
import { headOf, headText, type TableInput, textOf } from './input.ts'
import type { Row } from './table.ts'
import { MAX_COLUMNS, tooWide } from './width.ts'

/** A list cannot be read in pieces; more than this much of it (characters) would crowd the memory. */
export const WHOLE_LIMIT = 128 * 1024 * 1024
const LINE_LIMIT = 16 * 1024 * 1024

/** @throws AppError FILE_MISSING, EMPTY_ANSWER, HTML_INSTEAD, BROKEN_TABLE (with its line), BROKEN_JSON */
export async function* readJsonRows(input: TableInput): AsyncIterable<Row[]> {
  const head = headText(await headOf(input))
  expectSomething(head, 'JSON Lines')
  if (!/^\ufeff?\s*\[/.test(head)) return yield* readLines(input)
  const list = await wholeJson(input)
  if (!Array.isArray(list)) throw new AppError('NOT_THIS_FORMAT', { format: 'JSON Lines' })
  yield list.map((value, at) => rowOf(value, at + 1))
}

/** @throws AppError BROKEN_JSON, TOO_LARGE */
export async function wholeJson(input: TableInput): Promise<unknown> {
  const pieces: string[] = []
  let length = 0
  for await (const piece of textOf(input)) {
    length += piece.length
    if (length > WHOLE_LIMIT)
      throw new AppError('TOO_LARGE', { host: 'JSON', limit: `${WHOLE_LIMIT / 1024 / 1024} MB` })
    pieces.push(piece)
  }
  return readJson(pieces.join(''), 'JSON')
}

/** The rows of each piece of the text; those before a broken line are given first. */
async function* readLines(input: TableInput): AsyncIterable<Row[]> {
  let number = 0
  let rest = ''
  for await (const piece of textOf(input)) {
    const [first = '', ...others] = piece.split('\n')
    rest += first
    const rows: Row[] = []
    for (const line of others) {
      number += 1
      const row = rest.trim() ? lineRow(rest, number) : null
      if (row instanceof AppError) {
        yield rows
        throw row
      }
      if (row) rows.push(row)
      rest = line
    }
    yield rows
    if (rest.length > LINE_LIMIT)
      throw new AppError('BROKEN_TABLE', { line: number + 1, detail: `> ${LINE_LIMIT / 1024 / 1024} MB` })
  }
  const last = rest.trim() ? lineRow(rest, number + 1) : null
  if (last instanceof AppError) throw last
  if (last) yield [last]
}

function lineRow(line: string, number: number): Row | AppError {
  try {
    return rowOf(JSON.parse(line.replace(/^\ufeff/, '')), number)
  } catch (cause) {
    if (cause instanceof AppError) return cause
    const detail = cause instanceof Error ? cause.message.slice(0, 120) : 'unreadable'
    return new AppError('BROKEN_TABLE', { line: number, detail }, { cause })
  }
}

function rowOf(value: unknown, number: number): Row {
  if (!isObject(value)) throw new AppError('BROKEN_TABLE', { line: number, detail: 'not an object' })
  const cells = flattened(value, '', 0)
  if (cells.length > MAX_COLUMNS) throw tooWide(number, MAX_COLUMNS)
  return Object.fromEntries(cells)
}

/** `{ "place": { "lat": 1 } }` → `place.lat`, so that a column can name a path. */
function flattened(value: Record<string, unknown>, prefix: string, depth: number): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    if (isObject(inner) && depth < 8) return flattened(inner, `${prefix}${key}.`, depth + 1)
    if (inner === null) return [[prefix + key, '']]
    return [[prefix + key, typeof inner === 'object' ? JSON.stringify(inner) : String(inner)]]
  })
}
