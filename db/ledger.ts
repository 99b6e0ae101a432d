/** The ledger of requests: only ever added to, and lean, because a day may hold a hundred thousand. */
import type { Exchange } from '../contract/model.ts'
import { relation, rowsParameter } from './batch.ts'
import type { Session } from './duckdb.ts'
import { evidenceId, keepEvidence } from './evidence.ts'
import type { Store } from './store.ts'

const REQUEST = {
  source_id: 'VARCHAR',
  run_id: 'VARCHAR',
  made_at: 'TIMESTAMP',
  url: 'VARCHAR',
  made_by: 'VARCHAR',
  robots: 'VARCHAR',
  status: 'INTEGER',
  bytes: 'BIGINT',
  milliseconds: 'DOUBLE',
  error: 'VARCHAR',
  evidence_id: 'VARCHAR',
} as const
const NAMES = Object.keys(REQUEST).join(', ')

export function ledgerPart(db: Session): Pick<Store, 'appendLedger'> {
  return {
    appendLedger: (sourceId, runId, exchanges, retentionDays) =>
      db.transaction((tx) => appendLedger(tx, sourceId, runId, exchanges, retentionDays)),
  }
}

/** Adds what the ledger does not yet have; equal requests of one batch are all kept. */
async function appendLedger(
  tx: Session,
  sourceId: string,
  runId: string | null,
  exchanges: readonly Exchange[],
  retentionDays: number,
): Promise<void> {
  if (exchanges.length === 0) return
  const copies = exchanges.flatMap(({ evidence, url, at, status }) =>
    evidence ? [{ ref: evidence, url, fetchedAt: at, status, mediaType: null }] : [],
  )
  await keepEvidence(tx, sourceId, copies, 'ledger', retentionDays)
  const rows = exchanges.map((one) => ({
    source_id: sourceId,
    run_id: runId,
    made_at: one.at,
    url: one.url,
    made_by: one.by,
    robots: one.robots,
    status: one.status,
    bytes: one.bytes,
    milliseconds: one.milliseconds,
    error: one.error,
    evidence_id: one.evidence && evidenceId(one.evidence),
  }))
  const times = exchanges.map(({ at }) => Date.parse(at))
  await tx.run(
    `INSERT INTO request (${NAMES})
     SELECT ${NAMES} FROM (
       SELECT ${NAMES} FROM ${relation(REQUEST)}
       EXCEPT ALL
       SELECT ${NAMES} FROM request
       WHERE source_id = $sourceId AND made_at BETWEEN $first::TIMESTAMP AND $last::TIMESTAMP
     ) ORDER BY made_at`,
    {
      rows: rowsParameter(rows),
      sourceId,
      first: new Date(times.reduce((a, b) => Math.min(a, b))).toISOString(),
      last: new Date(times.reduce((a, b) => Math.max(a, b))).toISOString(),
    },
  )
}
