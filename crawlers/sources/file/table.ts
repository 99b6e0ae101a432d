/** CSV, XLSX, JSON, mail and Meta's export as one thing: numbered rows of text cells under named columns. */
import { readFile } from 'node:fs/promises'
import { readSheet } from 'read-excel-file/node'
import type { Mapping } from '../../../contract/api.ts'
import { AppError } from '../../../contract/errors.ts'
import { readCsv } from './csv.ts'
import { namedRows } from './header.ts'
import { headOf, headText, missing, type TableInput } from './input.ts'
import { readJsonRows } from './json.ts'
import { looksLikeMail, MAIL_MAPPING } from './mail.ts'
import { readMails } from './mbox.ts'
import { looksLikeMeta, metaMapping, readMeta } from './meta.ts'

export type { TableInput } from './input.ts'

export const FORMATS = ['csv', 'xlsx', 'jsonl', 'mbox', 'eml', 'meta'] as const
export type TableFormat = (typeof FORMATS)[number]
export type Row = Record<string, string>

export interface ReadOptions {
  /** Rows that were read before and are passed over. */
  from?: number
  /** Told of a part that could not be read while the others go on; it counts as a row and holds nothing. */
  unreadable?: (part: string) => void
}

/** The format by the content, and by the name where that does not tell. */
export async function formatOf(input: TableInput, name = ''): Promise<TableFormat> {
  const head = await headOf(input)
  if (head[0] === 0x50 && head[1] === 0x4b) return 'xlsx'
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'jsonl'
  const text = headText(head).replace(/^\ufeff/, '')
  const mail = looksLikeMail(text, name)
  if (mail) return mail
  if (/^\s*[[{]/.test(text)) return looksLikeMeta(text) ? 'meta' : 'jsonl'
  return 'csv'
}

/**
 * The rows after the header, in order, none held back.
 * @throws AppError FILE_MISSING, EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_TABLE (with its line), BROKEN_JSON
 */
export async function* readTable(
  input: TableInput,
  format: TableFormat,
  options: ReadOptions = {},
): AsyncIterable<Row> {
  if (format === 'mbox' || format === 'eml') return yield* readMails(input, format, options)
  let number = 0
  for await (const batch of rowsOf(input, format)) {
    for (const row of batch) {
      number += 1
      if (number > (options.from ?? 0)) yield row
    }
  }
}

function rowsOf(input: TableInput, format: Exclude<TableFormat, 'mbox' | 'eml'>): AsyncIterable<Row[]> {
  if (format === 'xlsx') return readXlsx(input)
  if (format === 'csv') return readCsv(input)
  return format === 'meta' ? readMeta(input) : readJsonRows(input)
}

/** The mapping of formats whose columns are always the same; null where the header must tell. */
export function ownMapping(format: TableFormat, rows: readonly Row[]): Mapping | null {
  if (format === 'mbox' || format === 'eml') return MAIL_MAPPING
  return format === 'meta' ? metaMapping(rows[0]?.['Kind']) : null
}

async function* readXlsx(input: TableInput): AsyncIterable<Row[]> {
  const bytes = typeof input === 'string' ? await readFile(input).catch(missing(input)) : Buffer.from(input)
  const sheet = await readSheet(bytes).catch((cause: unknown) => {
    throw new AppError('NOT_THIS_FORMAT', { format: 'XLSX' }, { cause })
  })
  if (sheet.length === 0) throw new AppError('EMPTY_ANSWER')
  const records = sheet.map((cells, at) => ({ cells: cells.map(cellText), line: at + 1 }))
  yield* namedRows([records], false)
}

/** A date cell has no zone: it is written as the local time that the sheet shows. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 19)
  return cell === null || cell === undefined ? '' : String(cell)
}
