/** Complaints: which must be computed again, and their computed state. */
import type { Instant, ReportFacts } from '../contract/model.ts'
import { amongIds, idsParameter, insertRows, relation, rowsParameter } from './batch.ts'
import { goneAmong } from './deletions.ts'
import type { Session } from './duckdb.ts'
import { labelColumns, labelsOf, type LabelRow } from './labels.ts'
import { logEvents, logsOf } from './log.ts'
import type { ComplaintFacts, ComputedComplaint, Store } from './store.ts'

const STATE = {
  post_id: 'VARCHAR',
  counted: 'BOOLEAN',
  received_at: 'TIMESTAMP',
  state: 'VARCHAR',
  reopened: 'INTEGER',
  first_response_at: 'TIMESTAMP',
  resolved_at: 'TIMESTAMP',
  pack_id: 'VARCHAR',
  pack_version: 'INTEGER',
} as const
const CLOCK = {
  post_id: 'VARCHAR',
  kind: 'VARCHAR',
  due_at: 'TIMESTAMP',
  done_at: 'TIMESTAMP',
  working_minutes: 'DOUBLE',
  known: 'BOOLEAN',
  extended: 'BOOLEAN',
} as const
const REJECT = { post_id: 'VARCHAR', field: 'VARCHAR', value: 'VARCHAR', reason: 'VARCHAR' } as const

const STALE = `FROM report r JOIN post p ON p.id = r.post_id JOIN post_label l ON l.post_id = r.post_id
  WHERE r.stale AND p.gone_at IS NULL`

type StaleRow = LabelRow &
  Omit<ReportFacts, 'events' | 'badTimes'> & {
    postId: string
    badTimes: string
    publishedAt: Instant | null
    updatedAt: Instant | null
    fetchedAt: Instant
  }

export function complaintsPart(
  db: Session,
): Pick<Store, 'complaintsStale' | 'countStale' | 'saveComplaints'> {
  return {
    complaintsStale: (limit) => db.transaction((tx) => complaintsStale(tx, limit)),

    async countStale() {
      const row = await db.first<{ n: number }>(`SELECT count(*) AS n ${STALE}`)
      return row?.n ?? 0
    },

    saveComplaints: (computed) => db.transaction((tx) => saveComplaints(tx, computed)),
  }
}

async function complaintsStale(tx: Session, limit: number): Promise<ComplaintFacts[]> {
  const rows = await tx.all<StaleRow>(
    `SELECT r.post_id AS "postId", r.agency, r.service, r.status, r.told_due_at AS "toldDueAt",
       r.tells_first_response AS "tellsFirstResponse", r.bad_times AS "badTimes", p.published_at AS "publishedAt",
       p.updated_at AS "updatedAt", p.fetched_at AS "fetchedAt", ${labelColumns('l')}
     ${STALE} ORDER BY r.post_id LIMIT $limit`,
    { limit },
  )
  const logs = await logsOf(
    tx,
    rows.map((row) => row.postId),
  )
  return rows.map((row) => ({
    postId: row.postId,
    facts: {
      agency: row.agency,
      service: row.service,
      status: row.status,
      toldDueAt: row.toldDueAt,
      tellsFirstResponse: row.tellsFirstResponse,
      events: logs.get(row.postId) ?? [],
      badTimes: JSON.parse(row.badTimes) as ReportFacts['badTimes'],
    },
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    fetchedAt: row.fetchedAt,
    labels: labelsOf(row),
  }))
}

async function saveComplaints(tx: Session, computed: readonly ComputedComplaint[]): Promise<void> {
  const byPost = new Map(computed.map((one) => [one.postId, one]))
  for (const id of await goneAmong(tx, byPost.keys())) byPost.delete(id)
  const last = [...byPost.values()]
  if (last.length === 0) return
  const ids = { ids: idsParameter(last.map((one) => one.postId)) }

  await giveCodes(tx, last)
  await writeStates(tx, last)
  await tx.run(`DELETE FROM complaint_clock WHERE ${amongIds('post_id')}`, ids)
  await insertRows(tx, 'complaint_clock', CLOCK, last.flatMap(clockRows))
  await tx.run(`DELETE FROM reject WHERE ${amongIds('post_id')}`, ids)
  await insertRows(
    tx,
    'reject',
    REJECT,
    last.flatMap(({ postId, badTimes }) => badTimes.map((bad) => ({ post_id: postId, ...bad }))),
  )
  await logEvents(
    tx,
    last.map(({ postId, derived }) => ({ postId, events: derived })),
    'derived',
  )
  await tx.run(`UPDATE report SET stale = false WHERE ${amongIds('post_id')}`, ids)
}

/** `LN-26-000123`: the year it was received (else fetched) and a number that grows; given once, never changed. */
async function giveCodes(tx: Session, computed: readonly ComputedComplaint[]): Promise<void> {
  const rows = computed.map(({ postId, state }, at) => ({
    post_id: postId,
    received_at: state?.receivedAt ?? null,
    place_in_batch: at,
  }))
  await tx.run(
    `INSERT INTO complaint BY NAME
     SELECT post_id, 'c' || substr(post_id, 2) AS id, number, false AS counted,
       'LN-' || strftime(dated, '%y') || '-' || lpad(number::VARCHAR, greatest(6, len(number::VARCHAR))::INTEGER, '0') AS code
     FROM (
       SELECT b.post_id, coalesce(b.received_at, p.fetched_at) AS dated,
         (SELECT coalesce(max(number), 0) FROM complaint) + row_number() OVER (ORDER BY b.place_in_batch) AS number
       FROM ${relation({ post_id: 'VARCHAR', received_at: 'TIMESTAMP', place_in_batch: 'INTEGER' })} b
       JOIN post p ON p.id = b.post_id
       WHERE b.post_id NOT IN (SELECT post_id FROM complaint)
     )`,
    { rows: rowsParameter(rows) },
  )
}

async function writeStates(tx: Session, computed: readonly ComputedComplaint[]): Promise<void> {
  const rows = computed.map(({ postId, state }) => ({
    post_id: postId,
    counted: state !== null,
    received_at: state?.receivedAt ?? null,
    state: state?.state ?? null,
    reopened: state?.reopened ?? null,
    first_response_at: state?.firstResponseAt ?? null,
    resolved_at: state?.resolvedAt ?? null,
    pack_id: state?.pack.id ?? null,
    pack_version: state?.pack.version ?? null,
  }))
  const set = Object.keys(STATE)
    .filter((name) => name !== 'post_id')
    .map((name) => `${name} = b.${name}`)
  await tx.run(
    `UPDATE complaint SET ${set.join(', ')} FROM ${relation(STATE)} b WHERE complaint.post_id = b.post_id`,
    { rows: rowsParameter(rows) },
  )
}

function clockRows({ postId, state }: ComputedComplaint) {
  return (state?.clocks ?? []).map((clock) => ({
    post_id: postId,
    kind: clock.kind,
    due_at: clock.dueAt,
    done_at: clock.doneAt,
    working_minutes: clock.workingMinutes,
    known: clock.known,
    extended: clock.extended,
  }))
}
