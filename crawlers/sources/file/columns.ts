/** Columns by their names: which fields a mapping may fill, and which header means which of them. */
import type { Mapping } from '../../../contract/api.ts'

export const POST_FIELDS = [
  'externalId',
  'parentId',
  'title',
  'text',
  'url',
  'publishedAt',
  'updatedAt',
  'author',
  'address',
  'latitude',
  'longitude',
  'category',
  'agency',
  'status',
  'dueAt',
] as const
/** Events of a report, in the order in which they happen. */
export const EVENT_FIELDS = [
  'received',
  'forwarded',
  'accepted',
  'firstResponse',
  'resolved',
  'reopened',
] as const
export const FIELDS = [...POST_FIELDS, ...EVENT_FIELDS]
export type Field = (typeof FIELDS)[number]

export const DATE_FIELDS: readonly Field[] = ['publishedAt', 'updatedAt', 'dueAt', ...EVENT_FIELDS]

/** `Unique Key`, `unique_key` and `UniqueKey` are one name; Vietnamese letters lose their marks. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]/gu, '')
}

/** The first column of each plain name. */
export const byPlainName = (columns: readonly string[]) =>
  new Map(columns.toReversed().map((column) => [plainName(column), column]))

/** Field → the column of this table that the mapping means; fields whose column is not there are absent. */
export function columnsFor(mapping: Mapping, columns: readonly string[]): Map<Field, string> {
  const byName = byPlainName(columns)
  const known = new Set(columns)
  const found = new Map<Field, string>()
  for (const field of FIELDS) {
    const wanted = mapping.columns[field]
    const column = wanted && (known.has(wanted) ? wanted : byName.get(plainName(wanted)))
    if (column) found.set(field, column)
  }
  return found
}
