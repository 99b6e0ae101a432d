/**
 * Which fields a column of a file may fill (the keys of the contract's Mapping), in groups as a person thinks of them, and
 * whether a mapping is enough to import. Pure.
 */
import type { Mapping } from '../../../contract/api.ts'

export const FIELD_GROUPS = {
  content: ['text', 'title', 'externalId', 'publishedAt', 'updatedAt', 'author', 'url', 'category'],
  place: ['address', 'latitude', 'longitude'],
  handling: ['status', 'agency', 'dueAt'],
  events: ['received', 'forwarded', 'accepted', 'firstResponse', 'resolved', 'reopened'],
} as const
export type FieldGroup = keyof typeof FIELD_GROUPS
export type MappedField = (typeof FIELD_GROUPS)[FieldGroup][number]

/** Handling and its steps mean something for citizen reports alone. */
export const groupsFor = (kind: Mapping['kind']): FieldGroup[] =>
  kind === 'report' ? ['content', 'place', 'handling', 'events'] : ['content', 'place']

/** What is still missing before the file can be read, in the order in which it should be mended. */
export function missingIn(mapping: Mapping): ('text' | 'received')[] {
  const missing: ('text' | 'received')[] = []
  if (!mapping.columns['text'] && !mapping.columns['title']) missing.push('text')
  if (mapping.kind === 'report' && !mapping.columns['received'] && !mapping.columns['publishedAt'])
    missing.push('received')
  return missing
}

/** The fields that a column of the file fills. */
export const fieldsFrom = (mapping: Mapping, column: string): string[] =>
  Object.entries(mapping.columns).flatMap(([field, from]) => (from === column ? [field] : []))

/** The mapping with a field taken from another column, or from none. */
export function withColumn(mapping: Mapping, field: string, column: string): Mapping {
  const columns = { ...mapping.columns }
  if (column) columns[field] = column
  else delete columns[field]
  return { ...mapping, columns }
}

/** Up to three different values of a column, as examples of what it holds. */
export function examplesOf(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  column: string,
): string[] {
  const at = columns.indexOf(column)
  const values = sample.map((row) => row[at]?.trim() ?? '').filter(Boolean)
  return [...new Set(values)].slice(0, 3)
}
