/** The evidence as it comes in: runs, documents and cursors. */
import { createHash } from 'node:crypto'
import { AppError } from '../contract/errors.ts'
import type { Cursor, Instant, RawItem } from '../contract/model.ts'
import { canonical, insertRows } from './batch.ts'
import type { Session } from './duckdb.ts'
import type { Store } from './store.ts'

const RAW = {
  id: 'VARCHAR',
  source_id: 'VARCHAR',
  run_id: 'VARCHAR',
  layout: 'VARCHAR',
  url: 'VARCHAR',
  fetched_at: 'TIMESTAMP',
  media_type: 'VARCHAR',
  body: 'VARCHAR',
  hints: 'VARCHAR',
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

    appendRaw: (sourceId, runId, items) => db.transaction((tx) => appendRaw(tx, sourceId, runId, items)),

    async endRun(runId, at, error) {
      await db.run('UPDATE run SET finished_at = $at::TIMESTAMP, error = $error WHERE id = $runId', {
        runId,
        at,
        error: error && canonical(error),
      })
    },
  }
}

async function appendRaw(
  tx: Session,
  sourceId: string,
  runId: string,
  items: readonly RawItem[],
): Promise<void> {
  const last = items.at(-1)
  if (!last) return
  const rows = items.map((item) => ({
    id: documentId(sourceId, item),
    source_id: sourceId,
    run_id: runId,
    layout: item.layout,
    url: item.url,
    fetched_at: item.fetchedAt,
    media_type: item.mediaType,
    body: item.body,
    hints: canonical(item.hints),
  }))
  const fresh = [...new Map(rows.map((row) => [row.id, row])).values()]
  await insertRows(tx, 'raw_item', RAW, fresh, 'ON CONFLICT DO NOTHING')
  await tx.run('UPDATE source SET cursor = $cursor WHERE id = $sourceId', {
    sourceId,
    cursor: canonical(last.cursor),
  })
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
