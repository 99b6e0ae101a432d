/** Rows under a mapping to posts and reports. A stored document is a JSON array of rows, its mapping in the hints. */
import { Mapping } from '../../../contract/api.ts'
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost, ReportEvent, ReportFacts } from '../../../contract/model.ts'
import { coordinates, isObject, objects, readJson, told, webAddress } from '../../reading/answer.ts'
import { type DateOrder, fromSerial, readInstant } from '../../reading/dates.ts'
import { shortHash } from '../../reading/hash.ts'
import { tidy } from '../../reading/html.ts'
import { columnsFor, DATE_FIELDS, EVENT_FIELDS, type Field } from './columns.ts'
import { orderOf } from './guess.ts'
import { ownWords } from './quoted.ts'
import type { Row } from './table.ts'

/** Without these a mapping that names them is of no use; other columns may be missing from an export. */
const NEEDED: readonly Field[] = ['externalId', 'text', 'received', 'publishedAt']

/**
 * `hints`: `mapping`, `order` where the whole file told the order of its dates, `format` where rows were mails.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON, BAD_MAPPING
 */
export function parseRows(raw: StoredDocument): ParsedPost[] {
  const value = readJson(raw.body, 'JSON')
  if (!Array.isArray(value)) throw new AppError('NOT_THIS_FORMAT', { format: 'JSON' })
  const checked = Mapping.safeParse(raw.hints['mapping'])
  if (!checked.success) throw new AppError('BAD_MAPPING', { column: 'mapping' })
  const mapping = checked.data
  const rows = objects(value).map(textCells)
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns = usableColumns(mapping, names)
  const order = isObject(raw.hints) && raw.hints['order'] === 'mdy' ? 'mdy' : null
  const isMail = raw.hints['format'] === 'mbox' || raw.hints['format'] === 'eml'
  const read = { mapping, columns, order: dateOrder(mapping, columns, rows, order), isMail }
  return rows.map((row) => postOf(row, read)).filter((post) => post !== null)
}

/** @throws AppError BAD_MAPPING naming the column that a needed field lacks */
export function usableColumns(mapping: Mapping, names: readonly string[]): Map<Field, string> {
  const columns = columnsFor(mapping, names)
  const lacking = names.length > 0 && NEEDED.find((field) => mapping.columns[field] && !columns.has(field))
  if (lacking) throw new AppError('BAD_MAPPING', { column: mapping.columns[lacking]! })
  if (names.length > 0 && !columns.has('text') && !columns.has('title'))
    throw new AppError('BAD_MAPPING', { column: 'text' })
  return columns
}

const textCells = (row: Record<string, unknown>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, typeof cell === 'string' ? cell : (told(cell) ?? '')]),
  )

interface Reading {
  mapping: Mapping
  columns: Map<Field, string>
  order: DateOrder
  isMail: boolean
}

function dateOrder(
  mapping: Mapping,
  columns: Map<Field, string>,
  rows: Row[],
  known: DateOrder | null,
): DateOrder {
  if (mapping.dates === 'dmy' || mapping.dates === 'mdy') return mapping.dates
  const dated = DATE_FIELDS.map((field) => columns.get(field)).filter((column) => column !== undefined)
  return known ?? orderOf(rows.flatMap((row) => dated.map((column) => row[column] ?? '')))
}

function postOf(row: Row, read: Reading): ParsedPost | null {
  const cell = (field: Field) => tidy(row[read.columns.get(field) ?? ''] ?? '')
  const time = (field: Field) => readTime(cell(field), read)
  const [title, category] = [cell('title'), cell('category')]
  if (!Object.values(row).some((value) => value.trim())) return null
  const written = read.isMail ? tidy(ownWords(row[read.columns.get('text') ?? ''] ?? '')) : cell('text')
  // Figures and dashes are no words; then the row's category says what it is about.
  const text = /\p{L}/u.test(written) ? written : title ? written : category
  const report = read.mapping.kind === 'report' ? factsOf(cell, read) : null
  const parentId = cell('parentId') || null
  const received = report?.events.find(({ type }) => type === 'received')?.at
  return {
    externalId: cell('externalId') || shortHash(...Object.entries(row).flat()),
    // An answer on a public mailing list.
    kind: read.isMail && read.mapping.kind === 'post' && parentId ? 'comment' : read.mapping.kind,
    title,
    text,
    url: webAddress(cell('url')),
    publishedAt: time('publishedAt') ?? received ?? null,
    updatedAt: time('updatedAt'),
    author: cell('author') || null,
    language: null,
    categories: category ? [category] : [],
    status: cell('status') || null,
    parentId,
    ...coordinates(cell('latitude'), cell('longitude')),
    address: cell('address') || null,
    report,
  }
}

function factsOf(cell: (field: Field) => string, read: Reading): ReportFacts {
  const badTimes: ReportFacts['badTimes'] = []
  const take = (field: Field) => {
    const value = cell(field)
    const at = value ? readTime(value, read) : null
    if (value && !at) badTimes.push({ field, value, reason: 'unreadable' })
    return at
  }
  const status = statusOf(cell('status'), read)
  const events: ReportEvent[] = []
  for (const type of EVENT_FIELDS) {
    const at =
      take(type) ?? (type === 'received' && !read.columns.has('received') ? take('publishedAt') : null)
    if (at) events.push({ type, at, note: null })
    const needed =
      type === 'received' || (type === 'resolved' && status === 'closed' && read.columns.has(type))
    if (!at && needed && !badTimes.some(({ field }) => field === type))
      badTimes.push({ field: type, value: '', reason: 'missing' })
  }
  return {
    agency: cell('agency') || null,
    service: cell('category') || null,
    status,
    toldDueAt: take('dueAt'),
    tellsFirstResponse: read.columns.has('firstResponse'),
    events,
    badTimes,
  }
}

function statusOf(told: string, { mapping }: Reading): ReportFacts['status'] {
  if (!told) return 'unknown'
  return mapping.closed.some((word) => word.toLowerCase() === told.toLowerCase()) ? 'closed' : 'open'
}

function readTime(value: string, { mapping, order }: Reading): string | null {
  const zone = mapping.timeZone || '+00:00'
  if (/^\d{1,7}([.,]\d+)?$/.test(value)) {
    const serial = Number(value.replace(',', '.'))
    return serial >= 10_000 && mapping.dates !== 'iso' ? fromSerial(serial, zone) : null
  }
  return readInstant(value, zone, order)
}
