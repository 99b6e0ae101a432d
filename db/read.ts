/** From documents to posts: what is unread, and how a batch of read posts is merged with what is stored. */
import { createHash } from 'node:crypto'
import type { Instant } from '../contract/model.ts'
import { amongIds, canonical, idsParameter, insertRows, relation, replacing, rowsParameter } from './batch.ts'
import type { RowOf } from './batch.ts'
import type { Session } from './duckdb.ts'
import { exact, fold } from './fold.ts'
import { LABEL_COLUMNS, NO_LABELS } from './labels.ts'
import { logEvents } from './log.ts'
import type { ReadBatch, Store, UnreadDocument } from './store.ts'

type Read = ReadBatch['posts'][number]

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

const UNREAD = `FROM raw_item r JOIN source s ON s.id = r.source_id
  WHERE s.kind = $kind AND r.reader_version IS DISTINCT FROM $readerVersion`

export function readPart(db: Session): Pick<Store, 'rawUnread' | 'countUnread' | 'saveRead'> {
  return {
    async rawUnread(kind, readerVersion, limit) {
      const rows = await db.all<Omit<UnreadDocument, 'hints'> & { hints: string }>(
        `SELECT r.id, r.source_id AS "sourceId", r.layout, r.url, r.fetched_at AS "fetchedAt",
           r.media_type AS "mediaType", r.body, r.hints
         ${UNREAD} ORDER BY r.fetched_at, r.number LIMIT $limit`,
        { kind, readerVersion, limit },
      )
      return rows.map((row) => ({ ...row, hints: JSON.parse(row.hints) as UnreadDocument['hints'] }))
    },

    async countUnread(kind, readerVersion) {
      const row = await db.first<{ n: number }>(`SELECT count(*) AS n ${UNREAD}`, { kind, readerVersion })
      return row?.n ?? 0
    },

    saveRead: (read) => db.transaction((tx) => saveRead(tx, read)),
  }
}

async function saveRead(tx: Session, read: ReadBatch): Promise<{ added: number; changed: number }> {
  await markRead(tx, read)
  const merged = merge(await storedVersions(tx, read), read.posts)
  await writePosts(tx, merged)
  await forgetMeaning(tx, merged)
  await writeReports(tx, merged)
  await logEvents(
    tx,
    read.posts.flatMap(({ post, report }) => (report ? [{ postId: post.id, events: report.events }] : [])),
    'told',
  )
  const counts = {
    added: merged.filter((one) => one.change === 'added').length,
    changed: merged.filter((one) => one.change === 'changed').length,
  }
  await countForRuns(tx, merged)
  return counts
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
       FROM ${relation({ document_id: 'VARCHAR', added: 'INTEGER' })} w JOIN raw_item r ON r.id = w.document_id
       GROUP BY r.run_id
     ) b WHERE run.id = b.run_id`,
    { rows: rowsParameter(rows) },
  )
}

async function markRead(tx: Session, read: ReadBatch): Promise<void> {
  if (read.documents.length === 0) return
  const rows = read.documents.map(({ id, error }) => ({ id, error: error && canonical(error) }))
  await tx.run(
    `UPDATE raw_item SET reader_version = $readerVersion, read_error = b.error
     FROM ${relation({ id: 'VARCHAR', error: 'VARCHAR' })} b WHERE raw_item.id = b.id`,
    { rows: rowsParameter(rows), readerVersion: read.readerVersion },
  )
}

interface Version {
  hash: string
  meaning: string
  seenAt: Instant
}

async function storedVersions(tx: Session, read: ReadBatch): Promise<Map<string, Version>> {
  const rows = await tx.all<Version & { id: string }>(
    `SELECT id, hash, meaning, seen_at AS "seenAt" FROM post WHERE ${amongIds('id')}`,
    { ids: idsParameter(read.posts.map(({ post }) => post.id)) },
  )
  return new Map(rows.map(({ id, ...version }) => [id, version]))
}

/** What a batch does to one post. */
interface Merged {
  id: string
  change: 'added' | 'changed' | 'seen'
  /** The version to store; null where the stored one still holds. */
  write: Read | null
  seenAt: Instant
  /** What the labels were made from is no longer the same. */
  newMeaning: boolean
}

/**
 * Plays the posts in the order in which they were fetched, so that one batch and many give the same store: a version
 * older than what was seen is passed over, an equal one is only seen, another one replaces.
 */
function merge(stored: ReadonlyMap<string, Version>, posts: readonly Read[]): Merged[] {
  const now = new Map<string, Version>(stored)
  const merged = new Map<string, Merged>()
  const inOrder = posts
    .map((read) => ({ read, at: Date.parse(read.post.fetchedAt) }))
    .sort((a, b) => a.at - b.at)
  for (const { read, at } of inOrder) {
    const { id, hash } = read.post
    const before = now.get(id)
    if (before && at < Date.parse(before.seenAt)) continue
    const seenAt = read.post.fetchedAt
    const known = merged.get(id)
    if (before?.hash === hash) {
      now.set(id, { ...before, seenAt })
      merged.set(
        id,
        known ? { ...known, seenAt } : { id, change: 'seen', write: null, seenAt, newMeaning: false },
      )
      continue
    }
    const meaning = meaningOf(read)
    now.set(id, { hash, meaning, seenAt })
    merged.set(id, {
      id,
      change: stored.has(id) ? 'changed' : 'added',
      write: read,
      seenAt,
      newMeaning: known?.newMeaning || (before !== undefined && before.meaning !== meaning),
    })
  }
  return [...merged.values()]
}

/** Digest of everything a stage is shown of a post. */
function meaningOf({ post }: Read): string {
  const { kind, title, text, address, categories, latitude, longitude } = post
  const shown = canonical([kind, title, text, address, categories, latitude, longitude])
  return createHash('sha256').update(shown).digest('hex')
}

async function writePosts(tx: Session, merged: readonly Merged[]): Promise<void> {
  const rows = merged.flatMap(({ write, seenAt }) => (write ? [postRow(write, seenAt)] : []))
  await insertRows(tx, 'post', POST, rows, replacing(POST, 'id'))
  const added = merged.filter((one) => one.change === 'added').map(({ id }) => ({ post_id: id }))
  await insertRows(tx, 'post_label', { post_id: 'VARCHAR' }, added)
  const seen = merged.filter((one) => one.write === null).map(({ id, seenAt }) => ({ id, seenAt }))
  if (seen.length > 0)
    await tx.run(
      `UPDATE post SET seen_at = b."seenAt" FROM ${relation({ id: 'VARCHAR', seenAt: 'TIMESTAMP' })} b WHERE post.id = b.id`,
      { rows: rowsParameter(seen) },
    )
}

function postRow({ post, documentId }: Read, seenAt: Instant): RowOf<typeof POST> {
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
    meaning: meaningOf({ post, documentId, report: null }),
    exact: exact(searched),
    folded: fold(searched),
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
