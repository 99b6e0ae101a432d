/** JSON Lines, or one JSON list of flat objects: nested columns as `a.b`. */
import { AppError } from '../../../contract/errors.ts'
import { expectSomething, isObject, readJson } from '../../reading/answer.ts'
import { headOf, headText, type TableInput, textOf } from './input.ts'
import type { Row } from './table.ts'

/** A list cannot be read in pieces; more than this much of it (characters) would crowd the memory. */
export const WHOLE_LIMIT = 128 * 1024 * 1024
const LINE_LIMIT = 16 * 1024 * 1024

/** @throws AppError FILE_MISSING, EMPTY_ANSWER, HTML_INSTEAD, BROKEN_TABLE (with its line), BROKEN_JSON */
export async function* readJsonRows(input: TableInput): AsyncIterable<Row> {
  const head = headText(await headOf(input))
  expectSomething(head, 'JSON Lines')
  if (!/^\ufeff?\s*\[/.test(head)) return yield* readLines(input)
  const list = await wholeJson(input)
  if (!Array.isArray(list)) throw new AppError('NOT_THIS_FORMAT', { format: 'JSON Lines' })
  for (const [at, value] of list.entries()) yield rowOf(value, at + 1)
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

async function* readLines(input: TableInput): AsyncIterable<Row> {
  let number = 0
  let rest = ''
  for await (const piece of textOf(input)) {
    const [first = '', ...others] = piece.split('\n')
    rest += first
    for (const line of others) {
      number += 1
      if (rest.trim()) yield lineRow(rest, number)
      rest = line
    }
    if (rest.length > LINE_LIMIT)
      throw new AppError('BROKEN_TABLE', { line: number + 1, detail: `> ${LINE_LIMIT / 1024 / 1024} MB` })
  }
  if (rest.trim()) yield lineRow(rest, number + 1)
}

function lineRow(line: string, number: number): Row {
  let value: unknown
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''))
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.slice(0, 120) : 'unreadable'
    throw new AppError('BROKEN_TABLE', { line: number, detail }, { cause })
  }
  return rowOf(value, number)
}

function rowOf(value: unknown, number: number): Row {
  if (!isObject(value)) throw new AppError('BROKEN_TABLE', { line: number, detail: 'not an object' })
  return Object.fromEntries(flattened(value, '', 0))
}

/** `{ "place": { "lat": 1 } }` → `place.lat`, so that a column can name a path. */
function flattened(value: Record<string, unknown>, prefix: string, depth: number): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    if (isObject(inner) && depth < 8) return flattened(inner, `${prefix}${key}.`, depth + 1)
    if (inner === null) return [[prefix + key, '']]
    return [[prefix + key, typeof inner === 'object' ? JSON.stringify(inner) : String(inner)]]
  })
}
