/** The index of the stored copies: where each lies, until when, and what has become of it. */
import { createHash } from 'node:crypto'
import type { EvidenceInfo } from '../contract/api.ts'
import type { EvidenceRef, Instant } from '../contract/model.ts'
import { amongIds, idsParameter, insertRows, relation, rowsParameter } from './batch.ts'
import type { RowOf } from './batch.ts'
import type { Session } from './duckdb.ts'
import type { DocumentFacts, Store } from './store.ts'

const EVIDENCE = {
  id: 'VARCHAR',
  source_id: 'VARCHAR',
  file: 'VARCHAR',
  byte_offset: 'BIGINT',
  byte_length: 'BIGINT',
  digest: 'VARCHAR',
  url: 'VARCHAR',
  fetched_at: 'TIMESTAMP',
  status: 'INTEGER',
  media_type: 'VARCHAR',
  expires_at: 'TIMESTAMP',
  state: 'VARCHAR',
} as const
const PLACE = {
  id: 'VARCHAR',
  file: 'VARCHAR',
  byte_offset: 'BIGINT',
  byte_length: 'BIGINT',
  digest: 'VARCHAR',
} as const

/** Columns of an EvidenceRef, of evidence `e`. */
export const REF = `e.file, e.byte_offset AS "offset", e.byte_length AS "length", e.digest`
/** Columns of an EvidenceInfo, of evidence `e`; it was kept when it was fetched. */
const INFO = `e.id, e.fetched_at AS "keptAt", e.expires_at AS "expiresAt", e.state`

/** What is known of a copy when it is first heard of: from its document or from the ledger. */
export interface Kept {
  ref: EvidenceRef
  url: string
  fetchedAt: Instant
  status: number | null
  mediaType: string | null
}

type Found = EvidenceInfo &
  Pick<DocumentFacts, 'url' | 'status'> & { mediaType: string | null } & {
    [K in keyof EvidenceRef]: EvidenceRef[K] | null
  }

type Part = Pick<Store, 'evidence' | 'evidenceToForget' | 'moveEvidence' | 'evidenceFiles'>

export function evidencePart(db: Session): Part {
  return {
    async evidence(id) {
      const row = await db.first<Found>(
        `SELECT ${INFO}, ${REF}, e.url, e.status, e.media_type AS "mediaType" FROM evidence e WHERE e.id = $id`,
        { id },
      )
      if (!row) return null
      const { keptAt, expiresAt, state, url, status, mediaType } = row
      return {
        info: { id, keptAt, expiresAt, state },
        ref: refOf(row),
        document: { url, fetchedAt: keptAt, status, mediaType: mediaType ?? '' },
      }
    },

    evidenceToForget: (now) => db.transaction((tx) => evidenceToForget(tx, now)),
    moveEvidence: (file, moved) => db.transaction((tx) => moveEvidence(tx, file, moved)),

    async evidenceFiles() {
      const rows = await db.all<{ file: string }>(
        'SELECT DISTINCT file FROM evidence WHERE file IS NOT NULL ORDER BY file',
      )
      return rows.map((row) => row.file)
    },
  }
}

/**
 * The same record has the same id, whoever tells of it first. The digest is part of it, because the name of a file that
 * was removed may come again.
 */
export function evidenceId({ file, offset, length, digest }: EvidenceRef): string {
  const hash = createHash('sha256').update(JSON.stringify([file, offset, length, digest]))
  return `e${hash.digest('hex').slice(0, 24)}`
}

/**
 * Remembers copies. A copy heard of twice is one row: address, time and type are those of its document, the status that of
 * the ledger. What has become of it stays.
 */
export async function keepEvidence(
  tx: Session,
  sourceId: string,
  copies: readonly Kept[],
  from: 'documents' | 'ledger',
  retentionDays: number,
): Promise<void> {
  const rows = new Map<string, RowOf<typeof EVIDENCE>>()
  for (const { ref, url, fetchedAt, status, mediaType } of copies) {
    const id = evidenceId(ref)
    const expires = Date.parse(fetchedAt) + retentionDays * 86_400_000
    rows.set(id, {
      id,
      source_id: sourceId,
      file: ref.file,
      byte_offset: ref.offset,
      byte_length: ref.length,
      digest: ref.digest,
      url,
      fetched_at: fetchedAt,
      status,
      media_type: mediaType,
      expires_at: new Date(expires).toISOString(),
      state: 'kept',
    })
  }
  const theirs = from === 'ledger' ? ['status'] : ['url', 'fetched_at', 'media_type', 'expires_at']
  const set = theirs.map((name) => `${name} = excluded.${name}`).join(', ')
  await insertRows(tx, 'evidence', EVIDENCE, [...rows.values()], `ON CONFLICT (id) DO UPDATE SET ${set}`)
}

/** Takes copies out because the source deleted what they hold; a copy that expired before stays expired. */
export async function withdrawEvidence(tx: Session, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return
  await tx.run(
    `UPDATE evidence SET state = 'withdrawn' WHERE state = 'kept'
       AND id IN (SELECT evidence_id FROM document WHERE ${amongIds('id')})`,
    { ids: idsParameter(documentIds) },
  )
}

async function evidenceToForget(tx: Session, now: Instant) {
  const files = await tx.all<{ file: string }>(
    `SELECT DISTINCT file FROM evidence
     WHERE file IS NOT NULL AND (state <> 'kept' OR expires_at <= $now::TIMESTAMP) ORDER BY file`,
    { now },
  )
  const stays = await tx.all<EvidenceRef & { id: string }>(
    `SELECT e.id, ${REF} FROM evidence e
     WHERE ${amongIds('e.file')} AND e.state = 'kept' AND e.expires_at > $now::TIMESTAMP
     ORDER BY e.file, e.byte_offset`,
    { now, ids: idsParameter(files.map(({ file }) => file)) },
  )
  const byFile = new Map(files.map(({ file }) => [file, [] as (EvidenceRef & { id: string })[]]))
  for (const one of stays) byFile.get(one.file)?.push(one)
  return [...byFile].map(([file, inIt]) => ({ file, stays: inIt }))
}

async function moveEvidence(
  tx: Session,
  file: string,
  moved: readonly { id: string; ref: EvidenceRef }[],
): Promise<void> {
  await tx.run(
    `UPDATE evidence SET file = NULL, byte_offset = NULL, byte_length = NULL, digest = NULL,
       state = CASE WHEN state = 'kept' THEN 'expired' ELSE state END
     WHERE file = $file AND NOT ${amongIds('id')}`,
    { file, ids: idsParameter(moved.map(({ id }) => id)) },
  )
  const rows = moved.map(({ id, ref }) => ({
    id,
    file: ref.file,
    byte_offset: ref.offset,
    byte_length: ref.length,
    digest: ref.digest,
  }))
  await tx.run(
    `UPDATE evidence SET file = b.file, byte_offset = b.byte_offset, byte_length = b.byte_length, digest = b.digest
     FROM ${relation(PLACE)} b WHERE evidence.id = b.id AND evidence.file = $file`,
    { file, rows: rowsParameter(rows) },
  )
}

/** Null where the copy is no longer kept, also while its bytes still wait to be removed. */
function refOf({ state, file, offset, length, digest }: Found): EvidenceRef | null {
  if (state !== 'kept' || file === null || offset === null || length === null || digest === null) return null
  return { file, offset, length, digest }
}
