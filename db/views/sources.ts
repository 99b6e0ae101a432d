/** Sources with their health, the navigation's figures, and the choices of the filters. */
import type { CallOutput } from '../../contract/api.ts'
import type { SourceHealth, WireError } from '../../contract/model.ts'
import type { Session } from '../duckdb.ts'
import { fill } from '../sql.ts'
import type { Views } from '../store.ts'
import { countComplaints } from './complaints.ts'

type SourceRow = Awaited<ReturnType<Views['sources']>>[number]
type RunRow = CallOutput<'sources.get'>['runs'][number]
type Choices = CallOutput<'app.choices'>
type Found = Omit<SourceRow, 'health'> & {
  lastRunAt: string | null
  lastOkAt: string | null
  error: string | null
  running: boolean
}

export function sourceViews(db: Session): Pick<Views, 'info' | 'choices' | 'sources' | 'runs'> {
  return {
    info: (asOf) =>
      db.transaction(async (tx) => {
        const sources = await readSources(tx)
        const found = await tx.first<{ posts: number; issues: number; lastGatheredAt: string | null }>(
          fill('info'),
        )
        const { posts, issues, lastGatheredAt } = found ?? { posts: 0, issues: 0, lastGatheredAt: null }
        const overdue = await countComplaints(tx, { standing: 'overdue' }, asOf)
        const sourcesOk = sources.filter(isWell).length
        return {
          empty: sources.length === 0 && posts === 0,
          lastGatheredAt,
          badges: { issues, overdue, posts, sourcesOk, sources: sources.length },
        }
      }),

    choices: () =>
      db.transaction(async (tx) => ({
        wards: await tx.all<Choices['wards'][number]>(fill('choices-wards')),
        sources: await tx.all<Choices['sources'][number]>(fill('choices-sources')),
        agencies: (await tx.all<{ agency: string }>(fill('choices-agencies'))).map((row) => row.agency),
      })),

    sources: () => readSources(db),

    async runs(sourceId, limit) {
      const rows = await db.all<Omit<RunRow, 'error'> & { error: string | null }>(fill('runs'), {
        sourceId,
        limit,
      })
      return rows.map((row) => ({ ...row, error: errorOf(row.error) }))
    },
  }
}

async function readSources(db: Session): Promise<SourceRow[]> {
  const found = await db.all<Found>(fill('sources'))
  return found.map(({ lastRunAt, lastOkAt, error, running, ...row }) => ({
    ...row,
    health: {
      state: stateOf(row.enabled, running, lastRunAt, error),
      lastRunAt,
      lastOkAt,
      error: errorOf(error),
    },
  }))
}

function stateOf(
  enabled: boolean,
  running: boolean,
  lastRunAt: string | null,
  error: string | null,
): SourceHealth['state'] {
  if (running) return 'running'
  if (!enabled) return 'paused'
  if (lastRunAt === null) return 'new'
  return error === null ? 'ok' : 'failing'
}

/** Its last finished run went well; a run that goes on now does not count against it. */
const isWell = ({ enabled, health }: SourceRow): boolean =>
  enabled && health.error === null && health.lastOkAt !== null

const errorOf = (text: string | null): WireError | null =>
  text === null ? null : (JSON.parse(text) as WireError)
