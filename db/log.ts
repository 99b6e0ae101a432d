/** The log of complaints: only ever added to, until its report is deleted upstream. */
import type { ReportEvent } from '../contract/model.ts'
import { amongIds, idsParameter, relation, rowsParameter } from './batch.ts'
import type { Session } from './duckdb.ts'

const EVENT = {
  post_id: 'VARCHAR',
  type: 'VARCHAR',
  happened_at: 'TIMESTAMP',
  note: 'VARCHAR',
  derived: 'BOOLEAN',
} as const

export interface LogEntry {
  postId: string
  events: readonly ReportEvent[]
}

/**
 * Adds events that the log does not yet have (same report, type and time); the first note told stays. Told events make
 * their complaint stale, derived ones do not: they come from the computation itself.
 */
export async function logEvents(
  tx: Session,
  entries: readonly LogEntry[],
  from: 'told' | 'derived',
): Promise<void> {
  const rows = new Map<string, Record<keyof typeof EVENT, string | boolean | null>>()
  for (const { postId, events } of entries) {
    for (const { type, at, note } of events) {
      const key = `${postId} ${type} ${Date.parse(at)}`
      if (!rows.has(key))
        rows.set(key, { post_id: postId, type, happened_at: at, note, derived: from === 'derived' })
    }
  }
  if (rows.size === 0) return
  const added = await tx.all<{ post_id: string }>(
    `INSERT INTO complaint_event (post_id, type, happened_at, note, derived)
     SELECT post_id, type, happened_at, note, derived FROM ${relation(EVENT)}
     ON CONFLICT DO UPDATE SET gone = false, note = excluded.note, derived = excluded.derived
       WHERE complaint_event.gone
     RETURNING post_id`,
    { rows: rowsParameter([...rows.values()]) },
  )
  if (from === 'derived' || added.length === 0) return
  await tx.run(`UPDATE report SET stale = true WHERE ${amongIds('post_id')}`, {
    ids: idsParameter(new Set(added.map((row) => row.post_id))),
  })
}

/** The whole log of each of these reports, in time order. */
export async function logsOf(db: Session, postIds: readonly string[]): Promise<Map<string, ReportEvent[]>> {
  const rows = await db.all<ReportEvent & { postId: string }>(
    `SELECT post_id AS "postId", type, happened_at AS "at", note FROM complaint_event
     WHERE gone IS NOT TRUE AND ${amongIds('post_id')}
     ORDER BY post_id, happened_at, type`,
    { ids: idsParameter(postIds) },
  )
  const logs = new Map<string, ReportEvent[]>(postIds.map((id) => [id, []]))
  for (const { postId, ...event } of rows) logs.get(postId)?.push(event)
  return logs
}
