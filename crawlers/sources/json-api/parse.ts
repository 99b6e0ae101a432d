/** Items of a JSON answer by the paths that a person gave, or that a preset knows. */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost, ReportFacts } from '../../../contract/model.ts'
import { coordinates, type Json, objects, readJson, told, webAddress } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { shortHash } from '../../reading/hash.ts'
import { htmlToLine, htmlToText, tidy } from '../../reading/html.ts'
import { reportFacts, type ToldTime } from '../../reading/report.ts'
import { Fields } from './fields.ts'
import { textsAt, valuesAt } from './path.ts'

/**
 * `hints.fields` are the paths, `hints.timeZone` holds for dates without a zone where they name none.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON, BAD_MAPPING (nothing stands at a path)
 */
export function parseJsonApi(raw: StoredDocument): ParsedPost[] {
  const fields = Fields.safeParse(raw.hints['fields'] ?? {})
  if (!fields.success) throw new AppError('BAD_MAPPING', { column: 'items' })
  const read = {
    fields: fields.data,
    zone: fields.data.zone ?? told(raw.hints['timeZone']) ?? '+00:00',
    url: raw.url,
  }
  return itemsOf(readJson(raw.body, 'JSON'), fields.data)
    .map((item) => postOf(item, read))
    .filter((post) => post !== null)
}

/** @throws AppError BAD_MAPPING where no list stands at the path, or its items have neither title nor text */
export function itemsOf(value: unknown, fields: Fields): Json[] {
  const list = valuesAt(value, fields.items ?? '')
  const whole =
    list.length === 1 && Array.isArray(list[0]) ? list[0] : (fields.items ?? '').includes('[*]') ? list : null
  if (!whole) throw new AppError('BAD_MAPPING', { column: fields.items || '[]' })
  const items = objects(whole)
  const words = [fields.titlePath, fields.textPath].filter((path) => path !== undefined)
  const spoken = items.some((item) => words.some((path) => valuesAt(item, path).length > 0))
  if (whole.length > 0 && !spoken)
    throw new AppError('BAD_MAPPING', { column: words.join(' · ') || 'textPath' })
  return items
}

interface Reading {
  fields: Fields
  zone: string
  url: string
}

function postOf(item: Json, read: Reading): ParsedPost | null {
  const { fields } = read
  const first = (path: string | undefined) => textsAt(item, path)[0] ?? null
  const line = (path: string | undefined) =>
    clean(textsAt(item, path).join(', '), read).replace(/\s*\n\s*/g, ' ')
  const text = clean(textsAt(item, fields.textPath).join('\n\n'), read)
  const title = line(fields.titlePath)
  if (!title && !text) return null
  const [published, updated] = [timeAt(item, fields.datePath, read), timeAt(item, fields.updatedPath, read)]
  const url = webAddress(first(fields.urlPath), read.url || undefined)
  const parent = first(fields.parentPath)
  const kind = fields.kind ?? 'post'
  return {
    externalId: first(fields.idPath) ?? url ?? shortHash(title, text, published.value),
    kind,
    title,
    text,
    url,
    publishedAt: published.at,
    updatedAt: updated.at === published.at ? null : updated.at,
    author: line(fields.authorPath) || null,
    language: null,
    categories: [...new Set(textsAt(item, fields.categoryPath).map((one) => oneLine(one, read)))].filter(
      Boolean,
    ),
    status: line(fields.statusPath) || null,
    // Many interfaces say 0 where there is none.
    parentId: parent === '0' ? null : parent,
    ...coordinates(first(fields.latitudePath), first(fields.longitudePath)),
    address: line(fields.addressPath) || null,
    report: kind === 'report' ? factsOf(item, published, line, read) : null,
  }
}

function factsOf(
  item: Json,
  received: ToldTime,
  line: (path: string | undefined) => string,
  read: Reading,
): ReportFacts {
  const { fields } = read
  const status = line(fields.statusPath).toLowerCase()
  const closed = (fields.closedValues ?? []).some((value) => value.normalize('NFC').toLowerCase() === status)
  return reportFacts({
    agency: line(fields.agencyPath) || null,
    service: line(fields.categoryPath) || null,
    status: status === '' ? 'unknown' : closed ? 'closed' : 'open',
    received,
    resolved: fields.closedPath ? timeAt(item, fields.closedPath, read) : null,
    due: fields.duePath ? timeAt(item, fields.duePath, read) : null,
  })
}

const clean = (value: string, { fields }: Reading) => (fields.html ? htmlToText(value) : tidy(value))
const oneLine = (value: string, { fields }: Reading) => (fields.html ? htmlToLine(value) : tidy(value))

/** Ten figures are seconds since 1970, thirteen milliseconds; everything else is a date as written. */
export function timeAt(
  item: unknown,
  path: string | undefined,
  { fields, zone }: Omit<Reading, 'url'>,
): ToldTime {
  const value = textsAt(item, path)[0] ?? ''
  if (/^\d{10}(\.\d+)?$/.test(value)) return { value, at: new Date(Number(value) * 1000).toISOString() }
  if (/^\d{13}$/.test(value)) return { value, at: new Date(Number(value)).toISOString() }
  return { value, at: readInstant(value, zone, fields.dates ?? 'dmy') }
}
