/** Keeping going: how the runs of each source went, what was missed, and spans of days to be read again. */
import type { Backfill } from '../contract/api.ts'
import type { Cursor, Gap, Instant, WireError } from '../contract/model.ts'
import type { Session } from './duckdb.ts'
import { fill } from './sql.ts'
import type { RunHistory, Store } from './store.ts'

/** Columns of a Backfill. */
export const BACKFILL = `id, from_day AS "from", to_day AS "to", requested_at AS "requestedAt", finished_at AS "finishedAt"`

type Part = Pick<
  Store,
  'runHistory' | 'openGap' | 'closeGaps' | 'addGap' | 'addBackfill' | 'openBackfills' | 'endBackfill'
>

export function keepingPart(db: Session): Part {
  return {
    async runHistory() {
      const rows = await db.all<Omit<RunHistory, 'error'> & { error: string | null }>(fill('run-history'))
      return rows.map((row) => ({
        ...row,
        error: row.error === null ? null : (JSON.parse(row.error) as WireError),
      }))
    },

    openGap: (sourceId, from, reason) => db.transaction((tx) => openGap(tx, sourceId, from, reason)),

    async closeGaps(sourceId, to, madeGood) {
      await db.run(
        `UPDATE gap SET to_at = greatest(from_at, $to::TIMESTAMP), made_good = $madeGood
         WHERE source_id = $sourceId AND to_at IS NULL`,
        { sourceId, to, madeGood },
      )
    },

    addGap: (gap) => db.transaction((tx) => addGap(tx, gap)),

    async addBackfill(sourceId, { id, from, to, requestedAt, finishedAt }) {
      await db.run(
        `INSERT INTO backfill VALUES
           ($id, $sourceId, $from::DATE, $to::DATE, $requestedAt::TIMESTAMP, $finishedAt::TIMESTAMP, '{}')
         ON CONFLICT DO NOTHING`,
        { id, sourceId, from, to, requestedAt, finishedAt },
      )
    },

    async openBackfills(sourceId) {
      const rows = await db.all<Backfill & { cursor: string }>(
        `SELECT ${BACKFILL}, cursor FROM backfill
         WHERE source_id = $sourceId AND finished_at IS NULL ORDER BY requested_at, id`,
        { sourceId },
      )
      return rows.map((row) => ({ ...row, cursor: JSON.parse(row.cursor) as Cursor }))
    },

    async endBackfill(id, at) {
      await db.run(
        'UPDATE backfill SET finished_at = $at::TIMESTAMP WHERE id = $id AND finished_at IS NULL',
        { id, at },
      )
    },
  }
}

/** Said again, or later with the same beginning, it changes nothing. */
async function openGap(tx: Session, sourceId: string, from: Instant, reason: Gap['reason']): Promise<void> {
  await tx.run(
    `INSERT INTO gap SELECT $sourceId, $from::TIMESTAMP, NULL, $reason, false
     WHERE NOT EXISTS (
       SELECT 1 FROM gap
       WHERE source_id = $sourceId AND reason = $reason AND (to_at IS NULL OR from_at = $from::TIMESTAMP)
     )`,
    { sourceId, from, reason },
  )
}

/** One that is known by source, reason and span is not added again, but may become good. */
async function addGap(tx: Session, gap: Gap): Promise<void> {
  const { sourceId, from, to, reason, madeGood } = gap
  if (to === null) return openGap(tx, sourceId, from, reason)
  const facts = { sourceId, from, to, reason, madeGood }
  const same = `source_id = $sourceId AND reason = $reason AND from_at = $from::TIMESTAMP AND to_at = $to::TIMESTAMP`
  await tx.run(`UPDATE gap SET made_good = made_good OR $madeGood WHERE ${same}`, facts)
  await tx.run(
    `INSERT INTO gap SELECT $sourceId, $from::TIMESTAMP, $to::TIMESTAMP, $reason, $madeGood
     WHERE NOT EXISTS (SELECT 1 FROM gap WHERE ${same})`,
    facts,
  )
}
