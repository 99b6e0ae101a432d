import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../contract/errors.ts'
import { connectorOf, connectors } from '../../crawlers/index.ts'
import type { Handlers } from '../calls.ts'
import type { Desk } from '../desk.ts'

type SourceCalls = 'sources.list' | 'sources.kinds' | 'sources.get' | 'sources.save' | 'sources.remove'

const RUNS_SHOWN = 20

export function sourceHandlers(desk: Desk): Pick<Handlers, SourceCalls> {
  const { store, jobs, events } = desk

  async function rows() {
    const running = jobs.list().find(({ state }) => state === 'running')
    return (await store.read.sources()).map((row) => ({
      ...row,
      runningJob: running && (running.sourceId ?? row.id) === row.id && row.enabled ? running.id : null,
    }))
  }

  return {
    'sources.list': rows,

    'sources.kinds': async () =>
      connectors.map(({ kind, capabilities, config }) => ({
        kind,
        capabilities,
        form: z.toJSONSchema(config, { io: 'input' }) as Record<string, unknown>,
      })),

    'sources.get': async ({ id }) => {
      const source = (await rows()).find((row) => row.id === id)
      const stored = (await store.sources()).find((row) => row.id === id)
      if (!source || !stored) throw new AppError('NOT_FOUND', { what: id })
      return { source, config: stored.config, runs: await store.read.runs(id, RUNS_SHOWN) }
    },

    'sources.save': async ({ id, kind, name, config, enabled, allowPrivate }) => {
      const checked = connectorOf(kind).config.safeParse(config)
      if (!checked.success) throw new AppError('BAD_REQUEST', { detail: z.prettifyError(checked.error) })
      const known = id ? (await store.sources()).find((source) => source.id === id) : undefined
      if (id && !known) throw new AppError('NOT_FOUND', { what: id })
      const source = {
        id: known?.id ?? `s${randomBytes(8).toString('hex')}`,
        kind,
        name,
        config,
        enabled,
        allowPrivate,
        createdAt: known?.createdAt ?? desk.now().toISOString(),
      }
      await store.saveSource(source)
      events.publish({ type: 'changed', what: 'sources' })
      return { id: source.id }
    },

    'sources.remove': async ({ id }) => {
      await store.removeSource(id)
      events.publish({ type: 'changed', what: 'sources' })
      return {}
    },
  }
}
