/** A file from disk as the documents that a connector's `parse` reads; for `lang-nghe parse`. */
import type { StoredDocument } from './connector.ts'
import { AppError } from '../contract/errors.ts'
import type { Instant } from '../contract/model.ts'
import { decodeText } from './polite/charset.ts'
import { connectorOf } from './registry.ts'
import { choose } from './sources/file/documents.ts'
import { formatOf, readTable, type Row } from './sources/file/table.ts'

export interface FileFacts {
  /** Mapping preset, for tables; guessed from the columns without it. */
  preset?: string
  /** Offset or IANA name of dates without a zone. */
  timeZone: string
  fetchedAt: Instant
}

const ROWS_AT_ONCE = 500

/**
 * @param path for messages and for the ending; the content is `bytes`
 * @throws AppError UNKNOWN_KIND, UNKNOWN_PRESET and, for tables, those of the parsing branch
 */
export async function documentFromFile(
  kind: string,
  path: string,
  bytes: Uint8Array,
  facts: FileFacts,
): Promise<StoredDocument[]> {
  connectorOf(kind)
  if (kind === 'file' || kind === 'folder') return tableDocuments(path, bytes, facts)
  const document = {
    layout: 'auto',
    url: '',
    fetchedAt: facts.fetchedAt,
    mediaType: '',
    body: decodeText(bytes),
    hints: { timeZone: facts.timeZone },
  }
  return [document]
}

async function tableDocuments(path: string, bytes: Uint8Array, facts: FileFacts): Promise<StoredDocument[]> {
  const format = await formatOf(bytes, path)
  const rows: Row[] = []
  for await (const row of readTable(bytes, format)) rows.push(row)
  if (rows.length === 0) throw new AppError('EMPTY_ANSWER')
  const hints = choose({ preset: facts.preset }, rows.slice(0, ROWS_AT_ONCE), facts.timeZone, format)
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at) => ({
    layout: 'rows',
    url: '',
    fetchedAt: facts.fetchedAt,
    mediaType: 'application/json',
    body: JSON.stringify(rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE)),
    hints: { ...hints, format },
  }))
}
