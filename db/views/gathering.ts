/** What was fetched, what was missed, and what is read again. */
import type { Backfill, CallOutput, HandlerInput } from '../../contract/api.ts'
import { addDays, startOfDay } from '../days.ts'
import type { Params, Session } from '../duckdb.ts'
import { BACKFILL } from '../keeping.ts'
import { fill } from '../sql.ts'
import type { AsOf, Views } from '../store.ts'
import type { Total } from './tables.ts'

type Days = { from?: string | undefined; to?: string | undefined }
type LedgerRow = CallOutput<'ledger.list'>['rows'][number]

/** Each request is in exactly one of them. */
const OUTCOMES: Record<NonNullable<HandlerInput<'ledger.list'>['outcome']>, string> = {
  answered: "q.robots <> 'disallowed' AND q.error IS NULL",
  failed: "q.robots <> 'disallowed' AND q.error IS NOT NULL",
  disallowed: "q.robots = 'disallowed'",
}

export function gatheringViews(db: Session): Pick<Views, 'gaps' | 'backfills' | 'ledger'> {
  return {
    gaps: ({ from, to, source }, asOf) =>
      db.all<CallOutput<'gaps.list'>[number]>(
        fill('gaps', {
          filter: allOf(
            source && 'g.source_id = $source',
            from && '(g.to_at IS NULL OR g.to_at > $since::TIMESTAMP)',
            to && 'g.from_at < $before::TIMESTAMP',
          ),
        }),
        { ...bounds({ from, to }, asOf), source: source ?? null },
      ),

    backfills: (sourceId) =>
      db.all<Backfill>(
        `SELECT ${BACKFILL} FROM backfill WHERE source_id = $sourceId ORDER BY requested_at DESC, id`,
        { sourceId },
      ),

    ledger: ({ source, text, from, to, outcome, offset, limit }, asOf) =>
      db.transaction(async (tx) => {
        const filter = allOf(
          source && 'q.source_id = $source',
          text && 'contains(lower(q.url), $text)',
          from && 'q.made_at >= $since::TIMESTAMP',
          to && 'q.made_at < $before::TIMESTAMP',
          outcome && OUTCOMES[outcome],
        )
        const params = {
          ...bounds({ from, to }, asOf),
          source: source ?? null,
          text: text?.toLowerCase() ?? null,
        }
        const rows = await tx.all<LedgerRow>(fill('ledger', { filter }), { ...params, offset, limit })
        const total = await tx.first<Total>(fill('ledger-count', { filter }), params)
        return { rows, total: total?.n ?? 0 }
      }),
  }
}

const allOf = (...conditions: (string | undefined)[]): string => {
  const told = conditions.filter((one) => one !== undefined && one !== '')
  return told.length === 0 ? 'TRUE' : told.map((one) => `(${one})`).join(' AND ')
}

/** The instants that bound the local days, both included. */
const bounds = ({ from, to }: Days, { timeZone }: AsOf): Params => ({
  since: from ? startOfDay(from, timeZone) : null,
  before: to ? startOfDay(addDays(to, 1), timeZone) : null,
})
