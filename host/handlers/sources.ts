import type { CallOutput } from '../../contract/api.ts'
import { AppError } from '../../contract/errors.ts'
import type { Source, SourceHealth } from '../../contract/model.ts'
import { connectors } from '../../crawlers/index.ts'
import type { StoredSourceRow } from '../../db/index.ts'
import { startBackfill } from '../backfill.ts'
import type { Handlers } from '../calls.ts'
import { asOf, type Desk } from '../desk.ts'
import type { NextRun } from '../schedule/index.ts'
import { formOf, readSecrets, secretFields } from '../source-config.ts'
import { saveSource } from '../source-saving.ts'

type SourceCalls =
  | 'sources.list'
  | 'sources.kinds'
  | 'sources.get'
  | 'sources.save'
  | 'sources.pause'
  | 'sources.backfill'
  | 'sources.remove'

const RUNS_SHOWN = 20

export function sourceHandlers(desk: Desk): Pick<Handlers, SourceCalls> {
  const { store, events } = desk
  const changed = () => events.publish({ type: 'changed', what: 'sources' })

  async function sourceNamed(id: string): Promise<Source> {
    const found = (await store.sources()).find((source) => source.id === id)
    if (!found) throw new AppError('NOT_FOUND', { what: id })
    return found
  }

  async function get(id: string): Promise<CallOutput<'sources.get'>> {
    const stored = await sourceNamed(id)
    const source = (await sourceRows(desk)).find((row) => row.id === id)
    if (!source) throw new AppError('NOT_FOUND', { what: id })
    return {
      source,
      config: stored.config,
      secrets: Object.keys(await readSecrets(stored, desk.secrets)),
      runs: await store.read.runs(id, RUNS_SHOWN),
      gaps: await store.read.gaps({ source: id }, asOf(desk)),
      backfills: await store.read.backfills(id),
    }
  }

  return {
    'sources.list': () => sourceRows(desk),

    'sources.kinds': async () =>
      connectors.map(({ kind, capabilities }) => ({ kind, capabilities, form: formOf(kind) })),

    'sources.get': ({ id }) => get(id),

    'sources.save': async (given) => {
      const id = await saveSource(desk, given)
      desk.plan.mended(id)
      changed()
      return { id }
    },

    'sources.pause': async ({ id, paused }) => {
      const source = await sourceNamed(id)
      await pauseSource(desk, source, paused)
      changed()
      return {}
    },

    'sources.backfill': async (span) => ({ jobId: await startBackfill(desk, span) }),

    'sources.remove': async ({ id }) => {
      const source = (await store.sources()).find((each) => each.id === id)
      await desk.collections.stop(id)
      await store.removeSource(id)
      if (source) await desk.secrets.remove(id, secretFields(source.kind))
      changed()
      return {}
    },
  }
}

/** A pause is a gap from the moment that nothing comes any more until the first good run after it. */
export async function pauseSource(desk: Desk, source: Source, paused: boolean): Promise<void> {
  const { store, now } = desk
  if (source.enabled === !paused) return
  await store.saveSource({ ...source, enabled: !paused })
  if (paused) {
    await desk.collections.stop(source.id)
    await store.openGap(source.id, now().toISOString(), 'paused')
  } else desk.plan.mended(source.id)
}

/** Every source with when it is asked again and why then. */
export async function sourceRows(desk: Desk): Promise<CallOutput<'sources.list'>> {
  const running = desk.jobs.list().find(({ state }) => state === 'running')
  const plan = await desk.plan.next()
  return (await desk.store.read.sources()).map((row) => {
    const concerned = running && (running.sourceId === row.id || desk.collections.includes(row.id))
    return {
      ...row,
      health: healthOf(row, plan.get(row.id) ?? null),
      runningJob: concerned ? running.id : null,
    }
  })
}

function healthOf({ health }: StoredSourceRow, planned: NextRun | 'person' | null): SourceHealth {
  const waitsFor = planned === 'person' ? planned : (planned?.waitsFor ?? null)
  const nextRunAt = planned === null || planned === 'person' || waitsFor === 'person' ? null : planned.at
  return { ...health, nextRunAt, waitsFor }
}
