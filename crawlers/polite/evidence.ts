/**
 * What was fetched, kept as it came: WARC 1.1 (ISO 28500:2017), one gzip member a record, one file a day (UTC). A copy is
 * found by file, offset and length; its hash is checked whenever it is read.
 */
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { EvidenceRef, Instant, RawItem } from '../../contract/model.ts'
import { createDayFiles, faultOf } from './day-files.ts'
import { packMember } from './gzip-member.ts'
import { digestOf, type RecordFacts, writeHttp, writeRecord } from './warc.ts'

export interface Evidence {
  /** Keeps an answer of the network as a `response` record. */
  keepResponse(answer: KeptResponse): Promise<EvidenceRef>
  /** Keeps a document that is no single answer (rows of a file, a rendered page) as a `resource` record. */
  keepDocument(document: Pick<RawItem, 'url' | 'fetchedAt' | 'mediaType' | 'body'>): Promise<EvidenceRef>
  /** Resolves once everything kept so far is on the disk. */
  sync(): Promise<void>
  /**
   * Writes a new file with these records alone, in this order, and returns where they lie now; the old file stays until
   * `remove`. A record that the old file does not hold any more is not among them. Of the day that is still written to,
   * what was kept after `stays` was listed is not either: it is better done with days that are over.
   * @throws AppError EVIDENCE_GONE, DISK_FULL
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

export interface EvidenceOptions {
  folder: string
  now: () => Date
  /** Of the software and of whoever runs it, told at the head of each file. */
  version?: string
  contact?: string
  newId?: () => string
}

/**
 * Opens the folder for writing; one process at a time. What a killed process left half written is cut off.
 * @throws AppError STORE_READ_ONLY, DISK_FULL
 */
export async function openEvidence(options: EvidenceOptions): Promise<Evidence> {
  const { folder, now, newId = randomUUID } = options
  await mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
    throw faultOf(thrown, folder)
  })
  const files = createDayFiles({ folder, now, opening })
  await files.mend()

  function record(facts: Omit<RecordFacts, 'id'>, block: Uint8Array): Promise<Buffer> {
    return packMember(writeRecord({ ...facts, id: `urn:uuid:${newId()}` }, block))
  }

  /** The first record of a file: who wrote it, and by which rules. */
  function opening(name: string): Promise<Buffer> {
    const told = {
      software: `LangNghe/${options.version ?? '0.0.0'}`,
      operator: options.contact ?? '',
      format: 'WARC File Format 1.1',
      conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      // The word of the standard for a crawler that obeys robots.txt.
      robots: 'classic',
    }
    const text = Object.entries(told)
      .filter(([, value]) => value !== '')
      .map(([field, value]) => `${field}: ${value}\r\n`)
      .join('')
    return record(
      {
        type: 'warcinfo',
        at: now().toISOString(),
        url: null,
        contentType: 'application/warc-fields',
        fields: { 'WARC-Filename': name },
      },
      Buffer.from(text),
    )
  }

  async function keep(facts: Omit<RecordFacts, 'id'>, block: Uint8Array, payload: Uint8Array) {
    const digest = digestOf(payload)
    const member = await record({ ...facts, fields: { 'WARC-Payload-Digest': digest } }, block)
    return { ...(await files.append(member)), digest }
  }

  return {
    keepResponse({ url, at, status, headers, bytes }) {
      const contentType = 'application/http; msgtype=response'
      const block = writeHttp(status, headersOfPlain(headers, bytes.length), bytes)
      return keep({ type: 'response', at, url, contentType }, block, bytes)
    },
    keepDocument({ url, fetchedAt, mediaType, body }) {
      const bytes = Buffer.from(body)
      // The text is UTF-8 here, whatever it says of itself.
      const contentType = `${mediaType.split(';')[0]! || 'text/plain'}; charset=utf-8`
      const facts = {
        type: 'resource' as const,
        at: fetchedAt,
        url: URL.canParse(url) ? url : null,
        contentType,
      }
      return keep(facts, bytes, bytes)
    },
    sync: () => files.sync(),
    async rewrite(file, stays) {
      const moved = await files.rewrite(file, stays)
      return stays.flatMap(({ id, digest }, at) => {
        const place = moved[at]
        return place ? [{ id, ref: { ...place, digest } }] : []
      })
    },
    remove: (file) => files.remove(file),
    close: () => files.close(),
  }
}

/**
 * The answer's headers as they fit the stored body: transfer and content coding are undone before it is kept, so that a
 * reader without our fetcher can show it. What was said about them stays under another name.
 */
function headersOfPlain(headers: Record<string, string>, length: number): Record<string, string> {
  const plain = Object.entries(headers)
    .filter(([name]) => name !== 'set-cookie' && name !== 'content-length')
    .map(([name, value]) => [
      ['content-encoding', 'transfer-encoding'].includes(name) ? `x-archive-orig-${name}` : name,
      value,
    ])
  return { ...Object.fromEntries(plain), 'content-length': String(length) }
}
