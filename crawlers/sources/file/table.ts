/** CSV (RFC 4180), XLSX and JSON Lines as one thing: numbered rows of text cells under named columns. */
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { parse as parseCsv, CsvError } from 'csv-parse'
import { readSheet } from 'read-excel-file/node'
import { AppError } from '../../../contract/errors.ts'
import { decoderFor } from '../../polite/charset.ts'
import { expectSomething, isObject } from '../../reading/answer.ts'

export const FORMATS = ['csv', 'xlsx', 'jsonl'] as const
export type TableFormat = (typeof FORMATS)[number]
export type Row = Record<string, string>

/** A file on disk, or its content. */
export type TableInput = string | Uint8Array

const HEAD_BYTES = 64 * 1024
const DELIMITERS = [',', ';', '\t', '|']

/** The format by the content, and by the name where that does not tell. */
export async function formatOf(input: TableInput, name = ''): Promise<TableFormat> {
  const head = await headOf(input)
  if (head[0] === 0x50 && head[1] === 0x4b) return 'xlsx'
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'jsonl'
  const text = decoderFor(head, '', true).decode(head)
  return /^\s*\{/.test(text) ? 'jsonl' : 'csv'
}

/**
 * The rows after the header, in order, none held back.
 * @throws AppError FILE_MISSING, EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_TABLE (with its line), BROKEN_JSON
 */
export async function* readTable(input: TableInput, format: TableFormat): AsyncIterable<Row> {
  if (format === 'xlsx') yield* readXlsx(input)
  else if (format === 'csv') yield* readCsv(input)
  else yield* readJsonLines(input)
}

async function* readCsv(input: TableInput): AsyncIterable<Row> {
  const head = await headOf(input)
  const text = decoderFor(head, '', true).decode(head)
  expectSomething(text, 'CSV')
  const parser = parseCsv({
    bom: true,
    delimiter: delimiterOf(text),
    columns: (names: string[]) => uniqueNames(names),
    skip_empty_lines: true,
    relax_quotes: false,
    max_record_size: 4 * 1024 * 1024,
  })
  const feeding = feed(parser, textOf(input, head))
  try {
    for await (const row of parser as AsyncIterable<Row>) yield row
    await feeding
  } catch (thrown) {
    throw brokenTable(thrown)
  } finally {
    parser.destroy()
    await feeding.catch(() => {}) // told by the parser already, or the reader has gone
  }
}

async function feed(parser: ReturnType<typeof parseCsv>, text: AsyncIterable<string>): Promise<void> {
  try {
    for await (const piece of text) {
      if (parser.destroyed) return
      if (!parser.write(piece)) {
        await new Promise<void>((go) => {
          parser
            .once('drain', go)
            .once('close', go)
            .once('error', () => go())
        })
      }
    }
    if (!parser.destroyed) parser.end()
  } catch (thrown) {
    parser.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)))
    throw thrown
  }
}

function brokenTable(thrown: unknown): unknown {
  if (!(thrown instanceof CsvError)) return thrown
  const line = Number((thrown as CsvError & { lines?: number }).lines ?? 0)
  return new AppError('BROKEN_TABLE', { line, detail: thrown.message.slice(0, 160) }, { cause: thrown })
}

/** The sign that stands most often, outside quotes, in the first line. */
function delimiterOf(text: string): string {
  const line = text
    .replace(/^\ufeff/, '')
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/, 1)[0]!
  const counted = DELIMITERS.map((sign) => ({ sign, times: line.split(sign).length - 1 }))
  return counted.sort((one, two) => two.times - one.times)[0]!.sign
}

async function* readXlsx(input: TableInput): AsyncIterable<Row> {
  const bytes = typeof input === 'string' ? await readFile(input).catch(missing(input)) : Buffer.from(input)
  const sheet = await readSheet(bytes).catch((cause: unknown) => {
    throw new AppError('NOT_THIS_FORMAT', { format: 'XLSX' }, { cause })
  })
  const [first, ...rows] = sheet
  if (!first) throw new AppError('EMPTY_ANSWER')
  const names = uniqueNames(first.map(cellText))
  for (const cells of rows) {
    if (cells.some((cell) => cell !== null && cell !== ''))
      yield Object.fromEntries(names.map((name, at) => [name, cellText(cells[at])]))
  }
}

/** A date cell has no zone: it is written as the local time that the sheet shows. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 19)
  return cell === null || cell === undefined ? '' : String(cell)
}

async function* readJsonLines(input: TableInput): AsyncIterable<Row> {
  let number = 0
  let rest = ''
  const head = await headOf(input)
  expectSomething(decoderFor(head, '', true).decode(head), 'JSON Lines')
  for await (const piece of textOf(input, head)) {
    const lines = (rest + piece).split(/\r?\n/)
    rest = lines.pop()!
    for (const line of lines) {
      number += 1
      if (line.trim()) yield jsonRow(line, number)
    }
  }
  if (rest.trim()) yield jsonRow(rest, number + 1)
}

function jsonRow(line: string, number: number): Row {
  const broken = (detail: string, cause?: unknown) =>
    new AppError('BROKEN_TABLE', { line: number, detail }, { cause })
  let value: unknown
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw broken(cause instanceof Error ? cause.message.slice(0, 120) : 'unreadable', cause)
  }
  if (!isObject(value)) throw broken('not an object')
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

/** Unnamed and doubled columns get names of their own. */
function uniqueNames(names: string[]): string[] {
  const used = new Map<string, number>()
  return names.map((raw, at) => {
    const name =
      raw
        .replace(/^\ufeff/, '')
        .normalize('NFC')
        .replace(/\s+/g, ' ')
        .trim() || `#${at + 1}`
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

async function headOf(input: TableInput): Promise<Uint8Array> {
  if (typeof input !== 'string') return input.subarray(0, HEAD_BYTES)
  const file = await open(input, 'r').catch(missing(input))
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } catch (cause) {
    throw new AppError('FILE_MISSING', { path: input }, { cause })
  } finally {
    await file.close()
  }
}

export const missing =
  (path: string) =>
  (cause: unknown): never => {
    throw new AppError('FILE_MISSING', { path }, { cause })
  }

async function* textOf(input: TableInput, head: Uint8Array): AsyncIterable<string> {
  const decoder = decoderFor(head, '', true)
  const pieces = typeof input === 'string' ? createReadStream(input) : [input]
  for await (const piece of pieces as AsyncIterable<Uint8Array>) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}
