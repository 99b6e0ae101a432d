/**
 * What a source says is gone. Rows stay, emptied, because a deleted key may not come back (see 0002); what is empty is in
 * no list and no figure. An item that a later document tells of comes back, from an older document it does not.
 */
import type { Deletion, Instant } from '../contract/model.ts'
import { amongIds, idsParameter, relation, rowsParameter } from './batch.ts'
import type { Session } from './duckdb.ts'
import { withdrawEvidence } from './evidence.ts'
import { LABEL_COLUMNS } from './labels.ts'
import type { Read, Version } from './merge.ts'
import type { ReadBatch } from './store.ts'

const TOMBSTONE = {
  source_id: 'VARCHAR',
  external_id: 'VARCHAR',
  prefix: 'BOOLEAN',
  gone_at: 'TIMESTAMP',
} as const
type Tombstone = { source_id: string; external_id: string; prefix: boolean; gone_at: Instant }

/** The statements that empty the posts given as `$ids`, in every table that knows of them. */
const EMPTY = [
  `UPDATE post SET title = '', text = '', url = NULL, author = NULL, declared_language = NULL, categories = '[]',
     status = NULL, parent_id = NULL, latitude = NULL, longitude = NULL, address = NULL, masked = '{}', hash = '',
     meaning = '', exact = '', folded = '', earlier = '[]' WHERE ${amongIds('id')}`,
  `UPDATE post_label SET gone = true, ${Object.keys(LABEL_COLUMNS)
    .filter((name) => name !== 'post_id')
    .map((name) => `${name} = NULL`)
    .join(', ')} WHERE ${amongIds('post_id')}`,
  `UPDATE outcome SET version = 0, value = NULL, because = '[]', reason = NULL WHERE ${amongIds('post_id')}`,
  `UPDATE report SET agency = NULL, service = NULL, status = '', told_due_at = NULL, bad_times = '[]', stale = false
   WHERE ${amongIds('post_id')}`,
  `UPDATE complaint_event SET gone = true, note = NULL WHERE ${amongIds('post_id')}`,
  `UPDATE complaint SET counted = false, received_at = NULL, state = NULL, reopened = NULL, first_response_at = NULL,
     resolved_at = NULL, pack_id = NULL, pack_version = NULL WHERE ${amongIds('post_id')}`,
  `DELETE FROM complaint_clock WHERE ${amongIds('post_id')}`,
  `DELETE FROM reject WHERE ${amongIds('post_id')}`,
]

/** Empties the stored posts that are no newer than their deletion. @returns how many went */
export async function followDeletions(tx: Session, told: ReadBatch['deletions']): Promise<number> {
  if (told.length === 0) return 0
  const rows = { rows: rowsParameter(told.map(tombstoneOf)) }
  const hit = await tx.all<{ id: string; gone_at: Instant; wasGone: boolean; documents: string }>(
    `WITH told AS (FROM ${relation(TOMBSTONE)}), hit AS (
       SELECT p.id, t.gone_at FROM post p
       JOIN told t ON NOT t.prefix AND p.source_id = t.source_id AND p.external_id = t.external_id AND p.seen_at <= t.gone_at
       UNION ALL
       SELECT p.id, t.gone_at FROM post p
       JOIN told t ON t.prefix AND p.source_id = t.source_id AND starts_with(p.external_id, t.external_id)
         AND p.seen_at <= t.gone_at
     )
     SELECT p.id, h.gone_at, p.gone_at IS NOT NULL AS "wasGone", p.earlier AS documents
     FROM (SELECT id, max(gone_at) AS gone_at FROM hit GROUP BY id) h JOIN post p ON p.id = h.id`,
    rows,
  )
  await tx.run(
    `UPDATE post SET gone_at = greatest(post.gone_at, b.gone_at) FROM ${relation({ id: 'VARCHAR', gone_at: 'TIMESTAMP' })} b
     WHERE post.id = b.id`,
    { rows: rowsParameter(hit.map(({ id, gone_at }) => ({ id, gone_at }))) },
  )
  await rememberForUnread(tx, rows)
  const going = hit.filter((one) => !one.wasGone)
  await empty(tx, going)
  return going.length
}

async function empty(tx: Session, posts: readonly { id: string; documents: string }[]): Promise<void> {
  if (posts.length === 0) return
  const ids = { ids: idsParameter(posts.map(({ id }) => id)) }
  const last = await tx.all<{ id: string }>(`SELECT document_id AS id FROM post WHERE ${amongIds('id')}`, ids)
  const earlier = posts.flatMap(({ documents }) => JSON.parse(documents) as string[])
  await withdrawEvidence(tx, [...last.map(({ id }) => id), ...earlier])
  await leaveIssues(tx, ids)
  for (const statement of EMPTY) await tx.run(statement, ids)
}

/**
 * The counter of an issue stays that of its posts. What the clusterer remembers of a single post, or of one that waits to
 * be let in, may be the post's own words: it is forgotten, and the issue grows no further.
 */
async function leaveIssues(tx: Session, ids: { ids: string }): Promise<void> {
  await tx.run(
    `UPDATE issue SET memory = '{}' WHERE memory <> '{}' AND EXISTS (
       SELECT 1 FROM (SELECT unnest(from_json($ids, '["VARCHAR"]')) AS id) gone WHERE contains(memory, gone.id)
     )`,
    ids,
  )
  await tx.run(
    `UPDATE issue SET posts = greatest(0, issue.posts - left_it.posts),
       memory = CASE WHEN issue.posts <= left_it.posts + 1 THEN '{}' ELSE memory END
     FROM (
       SELECT issue_id, count(*)::INTEGER AS posts FROM issue_member
       WHERE issue_id IS NOT NULL AND ${amongIds('post_id')} GROUP BY issue_id
     ) left_it
     WHERE issue.id = left_it.issue_id`,
    ids,
  )
  await tx.run(`UPDATE issue_member SET version = 0, issue_id = NULL WHERE ${amongIds('post_id')}`, ids)
}

/**
 * Documents are read in the order in which they were fetched, so that a deletion mostly finds its post. It is remembered
 * only where the source has older documents that are still to be read: what strangers deleted is no concern of ours.
 */
async function rememberForUnread(tx: Session, rows: { rows: string }): Promise<void> {
  await tx.run(
    `INSERT INTO tombstone
     SELECT t.source_id, t.external_id, t.prefix, t.gone_at FROM ${relation(TOMBSTONE)} t
     JOIN (
       SELECT source_id, min(fetched_at) AS oldest FROM document
       WHERE reader_version IS NULL OR read_error IS NOT NULL GROUP BY source_id
     ) unread ON unread.source_id = t.source_id AND unread.oldest <= t.gone_at
     EXCEPT SELECT * FROM tombstone`,
    rows,
  )
}

/** The posts that were not deleted since their document was fetched; copies that hold the others are withdrawn. */
export async function withoutDeleted(
  tx: Session,
  read: ReadBatch,
  stored: ReadonlyMap<string, Version>,
): Promise<Read[]> {
  const sources = idsParameter(new Set(read.posts.map(({ post }) => post.sourceId)))
  const known = await tx.all<Tombstone>(`SELECT * FROM tombstone WHERE ${amongIds('source_id')}`, {
    ids: sources,
  })
  const deletedAt = lastDeletion([...known, ...read.deletions.map(tombstoneOf)])
  const isGone = ({ post }: Read): boolean => {
    const goneAt = stored.get(post.id)?.goneAt
    const at = Math.max(deletedAt(post.sourceId, post.externalId), goneAt ? Date.parse(goneAt) : -Infinity)
    return Date.parse(post.fetchedAt) <= at
  }
  const gone = read.posts.filter(isGone)
  if (gone.length === 0) return read.posts
  await withdrawEvidence(
    tx,
    gone.map(({ documentId }) => documentId),
  )
  return read.posts.filter((one) => !isGone(one))
}

/** When an item was last said to be gone, in milliseconds; -Infinity: never. */
function lastDeletion(tombstones: readonly Tombstone[]): (sourceId: string, externalId: string) => number {
  const items = new Map<string, number>()
  const prefixes: { key: string; at: number }[] = []
  const keyOf = (sourceId: string, externalId: string) => `${sourceId}\n${externalId}`
  for (const { source_id, external_id, prefix, gone_at } of tombstones) {
    const key = keyOf(source_id, external_id)
    const time = Date.parse(gone_at)
    if (prefix) prefixes.push({ key, at: time })
    else items.set(key, Math.max(time, items.get(key) ?? -Infinity))
  }
  return (sourceId, externalId) => {
    const key = keyOf(sourceId, externalId)
    return prefixes.reduce(
      (last, one) => (key.startsWith(one.key) ? Math.max(last, one.at) : last),
      items.get(key) ?? -Infinity,
    )
  }
}

function tombstoneOf({ sourceId, at, what }: ReadBatch['deletions'][number]): Tombstone {
  return { source_id: sourceId, gone_at: at, ...keyOf(what) }
}

const keyOf = (what: Deletion) =>
  'id' in what ? { external_id: what.id, prefix: false } : { external_id: what.idPrefix, prefix: true }

/** Of these posts, those that are gone: a later step may still hold one that went meanwhile. */
export async function goneAmong(tx: Session, ids: Iterable<string>): Promise<Set<string>> {
  const rows = await tx.all<{ id: string }>(
    `SELECT id FROM post WHERE gone_at IS NOT NULL AND ${amongIds('id')}`,
    { ids: idsParameter(ids) },
  )
  return new Set(rows.map((row) => row.id))
}
