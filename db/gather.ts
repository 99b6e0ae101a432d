/** What comes in: runs, documents and cursors. */
import { createHash } from 'node:crypto'
import { AppError } from '../contract/errors.ts'
import type { Cursor, EvidenceRef, Instant, RawItem } from '../contract/model.ts'
import { canonical, relation, rowsParameter } from './batch.ts'
import type { Session } from './duckdb.ts'
import { evidenceId, keepEvidence } from './evidence.ts'
import type { Store } from './store.ts'

const DOCUMENT = {
  id: 'VARCHAR',
  source_id: 'VARCHAR',
  run_id: 'VARCHAR',
  layout: 'VARCHAR',
  url: 'VARCHAR',
  fetched_at: 'TIMESTAMP',
  media_type: 'VARCHAR',
  hints: 'VARCHAR',
  evidence_id: 'VARCHAR',
} as const

export function gatherPart(db: Session): Pick<Store, 'cursor' | 'beginRun' | 'appendRaw' | 'endRun'> {
  return {
    async cursor(sourceId) {
      const row = await db.first<{ cursor: string }>('SELECT cursor FROM source WHERE id = $sourceId', {
        sourceId,
      })
      return row ? (JSON.parse(row.cursor) as Cursor) : {}
    },

    async beginRun(sourceId, at) {
      const run = await db.first<{ id: string }>(
        `INSERT INTO run BY NAME
         SELECT 'r' || number AS id, number, $sourceId AS source_id, $at::TIMESTAMP AS started_at, 0 AS added, 0 AS changed
         FROM (SELECT nextval('run_number') AS number)
         RETURNING id`,
        { sourceId, at },
      )
      if (!run) throw new AppError('INTERNAL', { message: 'the run was not stored' })
      return run.id
    },

    appendRaw: (sourceId, runId, items, options) =>
      db.transaction((tx) => appendRaw(tx, sourceId, runId, items, options)),

    async endRun(runId, at, error, more = false) {
      await db.run(
        'UPDATE run SET finished_at = $at::TIMESTAMP, error = $error, more = $more WHERE id = $runId',
        { runId, at, error: error && canonical(error), more },
      )
    },
  }
}

async function appendRaw(
  tx: Session,
  sourceId: string,
  runId: string,
  items: readonly RawItem[],
  { retentionDays, backfillId }: Parameters<Store['appendRaw']>[3],
): Promise<void> {
  const last = items.at(-1)
  if (!last) return
  const kept = items.map((item) => ({ item, ref: evidenceOf(item) }))
  const copies = kept.map(({ item: { url, fetchedAt, mediaType }, ref }) => ({
    ref,
    url,
    fetchedAt,
    status: null,
    mediaType,
  }))
  await keepEvidence(tx, sourceId, copies, 'documents', retentionDays)
  const rows = kept.map(({ item, ref }) => ({
    id: documentId(sourceId, item),
    source_id: sourceId,
    run_id: runId,
    layout: item.layout,
    url: item.url,
    fetched_at: item.fetchedAt,
    media_type: item.mediaType,
    hints: canonical(item.hints),
    evidence_id: evidenceId(ref),
  }))
  const fresh = [...new Map(rows.map((row) => [row.id, row])).values()]
  await tx.run(
    `INSERT INTO document BY NAME SELECT *, nextval('raw_number') AS number FROM ${relation(DOCUMENT)} ON CONFLICT DO NOTHING`,
    { rows: rowsParameter(fresh) },
  )
  const [table, id] = backfillId === undefined ? ['source', sourceId] : ['backfill', backfillId]
  await tx.run(`UPDATE ${table} SET cursor = $cursor WHERE id = $id`, { id, cursor: canonical(last.cursor) })
}

/** The host stores what has no copy of its own before it appends. */
function evidenceOf({ evidence, url }: RawItem): EvidenceRef {
  if (!evidence) throw new AppError('INTERNAL', { message: `the document ${url} has no evidence` })
  return evidence
}

/** The same document of the same fetch has the same id, so that appending it twice stores it once. */
function documentId(sourceId: string, item: RawItem): string {
  const { layout, url, fetchedAt, body, hints } = item
  const digest = createHash('sha256').update(canonical([sourceId, layout, url, fetchedAt, body, hints]))
  return `d${digest.digest('hex').slice(0, 24)}`
}

/** Runs that a killed process left open are closed, so that no source seems to run for ever. */
export async function closeLeftRuns(db: Session, at: Instant): Promise<void> {
  await db.run('UPDATE run SET finished_at = $at::TIMESTAMP, error = $error WHERE finished_at IS NULL', {
    at,
    error: canonical(new AppError('STOPPED').toWire()),
  })
}
