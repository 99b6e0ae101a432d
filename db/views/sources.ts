/** Sources with their health, the navigation's figures, and the choices of the filters. */
import type { CallOutput } from '../../contract/api.ts'
import type { SourceHealth, WireError } from '../../contract/model.ts'
import type { Session } from '../duckdb.ts'
import { fill } from '../sql.ts'
import { PUBLIC } from '../filter.ts'
import { scheduleOf } from '../sources.ts'
import type { StoredSourceRow, Views } from '../store.ts'
import { countComplaints } from './complaints.ts'

type RunRow = CallOutput<'sources.get'>['runs'][number]
type Choices = CallOutput<'app.choices'>
type Found = Omit<StoredSourceRow, 'health' | 'schedule'> & {
  schedule: string | null
  lastRunAt: string | null
  lastOkAt: string | null
  error: string | null
  failures: number
  running: boolean
}

export function sourceViews(db: Session): Pick<Views, 'info' | 'choices' | 'sources' | 'runs'> {
  return {
    info: (asOf) =>
      db.transaction(async (tx) => {
        const sources = await readSources(tx)
        const found = await tx.first<{ posts: number; issues: number; lastGatheredAt: string | null }>(
          fill('info', { public: PUBLIC }),
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
        wards: await tx.all<Choices['wards'][number]>(fill('choices-wards', { public: PUBLIC })),
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

async function readSources(db: Session): Promise<StoredSourceRow[]> {
  const found = await db.all<Found>(fill('sources', { public: PUBLIC }))
  return found.map(({ lastRunAt, lastOkAt, error, failures, running, schedule, ...row }) => ({
    ...row,
    schedule: scheduleOf(schedule),
    health: {
      state: stateOf(row.enabled, running, lastOkAt, error),
      lastRunAt,
      lastOkAt,
      error: errorOf(error),
      failures,
    },
  }))
}

/** `new` until a run went through: one that was stopped tells nothing. */
function stateOf(
  enabled: boolean,
  running: boolean,
  lastOkAt: string | null,
  error: string | null,
): SourceHealth['state'] {
  if (running) return 'running'
  if (!enabled) return 'paused'
  if (error !== null) return 'failing'
  return lastOkAt === null ? 'new' : 'ok'
}

/** Its last finished run went well; a run that goes on now does not count against it. */
const isWell = ({ enabled, health }: StoredSourceRow): boolean =>
  enabled && health.error === null && health.lastOkAt !== null

const errorOf = (text: string | null): WireError | null =>
  text === null ? null : (JSON.parse(text) as WireError)
