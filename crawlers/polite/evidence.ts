/**
 * What was fetched, kept as it came: WARC 1.1 (ISO 28500:2017), one gzip member a record, one file a day (UTC). A copy is
 * found by file, offset and length; its hash is checked whenever it is read.
 */
import type { EvidenceRef, Instant, RawItem } from '../../contract/model.ts'

export interface Evidence {
  /** Keeps an answer of the network as a `response` record. */
  keepResponse(answer: KeptResponse): Promise<EvidenceRef>
  /** Keeps a document that is no single answer (rows of a file, a rendered page) as a `resource` record. */
  keepDocument(document: Pick<RawItem, 'url' | 'fetchedAt' | 'mediaType' | 'body'>): Promise<EvidenceRef>
  /** Resolves once everything kept so far is on the disk. */
  sync(): Promise<void>
  /**
   * Writes a new file with these records alone, in this order, and returns where they lie now; the old file stays until
   * `remove`.
   */
  rewrite(
    file: string,
    stays: readonly (EvidenceRef & { id: string })[],
  ): Promise<{ id: string; ref: EvidenceRef }[]>
  remove(file: string): Promise<void>
  close(): Promise<void>
}

export interface KeptResponse {
  url: string
  at: Instant
  status: number
  /** Lower-case names. */
  headers: Record<string, string>
  /** Of the body, decompressed. */
  bytes: Uint8Array
}

export interface StoredCopy {
  url: string
  at: Instant
  status: number | null
  headers: Record<string, string>
  mediaType: string
  bytes: Uint8Array
  /** Decoded as the crawler decodes it. */
  text: string
  digest: string
}
