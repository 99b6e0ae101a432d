/** From documents to posts: what is unread, and how a batch of read posts is stored. */
import type { EvidenceRef, Instant } from '../contract/model.ts'
import { amongIds, canonical, idsParameter, insertRows, relation, replacing, rowsParameter } from './batch.ts'
import type { RowOf } from './batch.ts'
import { followDeletions, withoutDeleted } from './deletions.ts'
import type { Session } from './duckdb.ts'
import { REF } from './evidence.ts'
import { exact, fold } from './fold.ts'
import { LABEL_COLUMNS, NO_LABELS } from './labels.ts'
import { logEvents } from './log.ts'
import { meaningOf, merge, type Merged, type Read, type Version } from './merge.ts'
import type { ReadBatch, Store, UnreadDocument } from './store.ts'

const POST = {
  id: 'VARCHAR',
  source_id: 'VARCHAR',
  external_id: 'VARCHAR',
  document_id: 'VARCHAR',
  kind: 'VARCHAR',
  title: 'VARCHAR',
  text: 'VARCHAR',
  url: 'VARCHAR',
  published_at: 'TIMESTAMP',
  updated_at: 'TIMESTAMP',
  fetched_at: 'TIMESTAMP',
  seen_at: 'TIMESTAMP',
  day: 'DATE',
  author: 'VARCHAR',
  declared_language: 'VARCHAR',
  categories: 'VARCHAR',
  status: 'VARCHAR',
  parent_id: 'VARCHAR',
  latitude: 'DOUBLE',
  longitude: 'DOUBLE',
  address: 'VARCHAR',
  masked: 'VARCHAR',
  hash: 'VARCHAR',
  meaning: 'VARCHAR',
  exact: 'VARCHAR',
  folded: 'VARCHAR',
  gone_at: 'TIMESTAMP',
  earlier: 'VARCHAR',
} as const

const REPORT = {
  post_id: 'VARCHAR',
  agency: 'VARCHAR',
  service: 'VARCHAR',
  status: 'VARCHAR',
  told_due_at: 'TIMESTAMP',
  tells_first_response: 'BOOLEAN',
  bad_times: 'VARCHAR',
  stale: 'BOOLEAN',
} as const

/** Documents whose copy is gone cannot be read again. */
const UNREAD = `FROM document r JOIN source s ON s.id = r.source_id JOIN evidence e ON e.id = r.evidence_id
  WHERE s.kind = $kind AND r.reader_version IS DISTINCT FROM $readerVersion AND e.state = 'kept'`

type UnreadRow = Omit<UnreadDocument, 'hints' | 'evidence'> & EvidenceRef & { hints: string }

export function readPart(db: Session): Pick<Store, 'rawUnread' | 'countUnread' | 'saveRead'> {
  return {
    async rawUnread(kind, readerVersion, limit) {
      const rows = await db.all<UnreadRow>(
        `SELECT r.id, r.source_id AS "sourceId", r.layout, r.url, r.fetched_at AS "fetchedAt",
           r.media_type AS "mediaType", r.hints, ${REF}
         ${UNREAD} ORDER BY r.fetched_at, r.number LIMIT $limit`,
        { kind, readerVersion, limit },
      )
      return rows.map(({ file, offset, length, digest, hints, ...row }) => ({
        ...row,
        hints: JSON.parse(hints) as UnreadDocument['hints'],
        evidence: { file, offset, length, digest },
      }))
    },

    async countUnread(kind, readerVersion) {
      const row = await db.first<{ n: number }>(`SELECT count(*) AS n ${UNREAD}`, { kind, readerVersion })
      return row?.n ?? 0
    },

    saveRead: (read) => db.transaction((tx) => saveRead(tx, read)),
  }
}

async function saveRead(
  tx: Session,
  read: ReadBatch,
): Promise<{ added: number; changed: number; deleted: number }> {
  await markRead(tx, read)
  const deleted = await followDeletions(tx, read.deletions)
  const stored = await storedVersions(tx, read)
  const posts = await withoutDeleted(tx, read, stored)
  const merged = merge(stored, posts)
  await writePosts(tx, merged)
  await forgetMeaning(tx, merged)
  await writeReports(tx, merged)
  await logEvents(
    tx,
    posts.flatMap(({ post, report }) => (report ? [{ postId: post.id, events: report.events }] : [])),
    'told',
  )
  await countForRuns(tx, merged)
  return {
    added: merged.filter((one) => one.change === 'added').length,
    changed: merged.filter((one) => one.change === 'changed').length,
    deleted,
  }
}

/** What a document brought counts for the run that fetched it. */
async function countForRuns(tx: Session, merged: readonly Merged[]): Promise<void> {
  const rows = merged.flatMap(({ change, write }) =>
    write ? [{ document_id: write.documentId, added: change === 'added' ? 1 : 0 }] : [],
  )
  if (rows.length === 0) return
  await tx.run(
    `UPDATE run SET added = run.added + b.added, changed = run.changed + b.changed
     FROM (
       SELECT r.run_id, sum(w.added)::INTEGER AS added, sum(1 - w.added)::INTEGER AS changed
       FROM ${relation({ document_id: 'VARCHAR', added: 'INTEGER' })} w JOIN document r ON r.id = w.document_id
       GROUP BY r.run_id
     ) b WHERE run.id = b.run_id`,
    { rows: rowsParameter(rows) },
  )
}

async function markRead(tx: Session, read: ReadBatch): Promise<void> {
  if (read.documents.length === 0) return
  const rows = read.documents.map(({ id, error }) => ({ id, error: error && canonical(error) }))
  await tx.run(
    `UPDATE document SET reader_version = $readerVersion, read_error = b.error
     FROM ${relation({ id: 'VARCHAR', error: 'VARCHAR' })} b WHERE document.id = b.id`,
    { rows: rowsParameter(rows), readerVersion: read.readerVersion },
  )
}

type StoredRow = Pick<Version, 'hash' | 'meaning' | 'seenAt'> & {
  id: string
  goneAt: string | null
  documentId: string
  earlier: string
}

async function storedVersions(tx: Session, read: ReadBatch): Promise<Map<string, Version>> {
  const rows = await tx.all<StoredRow>(
    `SELECT id, hash, meaning, seen_at AS "seenAt", gone_at AS "goneAt", document_id AS "documentId", earlier
     FROM post WHERE ${amongIds('id')}`,
    { ids: idsParameter(read.posts.map(({ post }) => post.id)) },
  )
  return new Map(
    rows.map(({ id, goneAt, documentId, earlier, ...version }) => [
      id,
      { ...version, goneAt, documents: [...(JSON.parse(earlier) as string[]), documentId] },
    ]),
  )
}

async function writePosts(tx: Session, merged: readonly Merged[]): Promise<void> {
  const rows = merged.flatMap(({ write, seenAt, earlier }) =>
    write ? [postRow(write, seenAt, earlier)] : [],
  )
  await insertRows(tx, 'post', POST, rows, replacing(POST, 'id'))
  const added = merged.filter((one) => one.change === 'added').map(({ id }) => ({ post_id: id }))
  await insertRows(tx, 'post_label', { post_id: 'VARCHAR' }, added, 'ON CONFLICT DO UPDATE SET gone = false')
  const seen = merged.filter((one) => one.write === null).map(({ id, seenAt }) => ({ id, seenAt }))
  if (seen.length > 0)
    await tx.run(
      `UPDATE post SET seen_at = b."seenAt" FROM ${relation({ id: 'VARCHAR', seenAt: 'TIMESTAMP' })} b WHERE post.id = b.id`,
      { rows: rowsParameter(seen) },
    )
}

function postRow({ post, documentId }: Read, seenAt: Instant, earlier: string[]): RowOf<typeof POST> {
  const searched = [post.title, post.text, post.address ?? ''].join('\n')
  return {
    id: post.id,
    source_id: post.sourceId,
    external_id: post.externalId,
    document_id: documentId,
    kind: post.kind,
    title: post.title,
    text: post.text,
    url: post.url,
    published_at: post.publishedAt,
    updated_at: post.updatedAt,
    fetched_at: post.fetchedAt,
    seen_at: seenAt,
    day: post.day,
    author: post.author,
    declared_language: post.declaredLanguage,
    categories: canonical(post.categories),
    status: post.status,
    parent_id: post.parentId,
    latitude: post.latitude,
    longitude: post.longitude,
    address: post.address,
    masked: canonical(post.masked),
    hash: post.hash,
    meaning: meaningOf(post),
    exact: exact(searched),
    folded: fold(searched),
    gone_at: null,
    earlier: JSON.stringify(earlier),
  }
}

/** Sets back labels, outcomes and issue of posts whose text is no longer what they were made from. */
async function forgetMeaning(tx: Session, merged: readonly Merged[]): Promise<void> {
  const forgotten = merged.filter((one) => one.newMeaning).map(({ id }) => id)
  if (forgotten.length === 0) return
  const ids = { ids: idsParameter(forgotten) }
  await tx.run(`UPDATE outcome SET version = 0 WHERE ${amongIds('post_id')}`, ids)
  await tx.run(`UPDATE issue_member SET version = 0, issue_id = NULL WHERE ${amongIds('post_id')}`, ids)
  await insertRows(
    tx,
    'post_label',
    LABEL_COLUMNS,
    forgotten.map((post_id) => ({ ...NO_LABELS, post_id })),
    replacing(LABEL_COLUMNS, 'post_id'),
  )
}

async function writeReports(tx: Session, merged: readonly Merged[]): Promise<void> {
  const rows = merged.flatMap(({ id, write }) => {
    if (!write?.report) return []
    const { agency, service, status, toldDueAt, tellsFirstResponse, badTimes } = write.report
    return [
      {
        post_id: id,
        agency,
        service,
        status,
        told_due_at: toldDueAt,
        tells_first_response: tellsFirstResponse,
        bad_times: canonical(badTimes),
        stale: true,
      },
    ]
  })
  await insertRows(tx, 'report', REPORT, rows, replacing(REPORT, 'post_id'))
}
