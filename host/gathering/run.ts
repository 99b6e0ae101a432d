/** One run of one source: from its cursor to stored documents, a closed run, and its gap opened or closed. */
import { AppError, asAppError } from '../../contract/errors.ts'
import type { Cursor, Source } from '../../contract/model.ts'
import { type CollectContext, connectorOf } from '../../crawlers/index.ts'
import type { RunHistory } from '../../db/index.ts'
import type { Desk } from '../desk.ts'
import { blankError, fillConfig } from '../source-config.ts'
import { openGapAfter } from './gaps.ts'
import { createKeeper } from './keeper.ts'
import { untilStopped } from './stopping.ts'

export interface RunTask {
  source: Source
  /** Before this run. */
  history: RunHistory | null
  cursor: Cursor
  /** The days to be read again, and whose cursor moves then. */
  backfill: { id: string; range: NonNullable<CollectContext['range']> } | null
  signal: AbortSignal
  enough: () => boolean
  report: CollectContext['report']
}

export interface RunResult {
  ended: 'through' | 'cutOff' | 'failed' | 'stopped'
  /** Documents. */
  stored: number
}

/** Days that a source's copies are kept. */
export const retentionOf = (source: Pick<Source, 'kind' | 'retentionDays'>): number =>
  source.retentionDays ?? connectorOf(source.kind).capabilities.retentionDays

/** Never throws for what the source does: its page tells it. */
export async function runSource(desk: Desk, task: RunTask): Promise<RunResult> {
  const { store, log, now } = desk
  const { source, signal } = task
  const runId = await store.beginRun(source.id, now().toISOString())
  try {
    const { stored, more } = await collect(desk, task, runId)
    const at = now().toISOString()
    await store.endRun(runId, at, null, more)
    await store.closeGaps(source.id, at, connectorOf(source.kind).capabilities.catchesUp)
    return { ended: more ? 'cutOff' : 'through', stored }
  } catch (thrown) {
    const { error, stored } = thrown instanceof Failure ? thrown : { error: asAppError(thrown), stored: 0 }
    const at = now().toISOString()
    await store.endRun(runId, at, error.toWire())
    if (signal.aborted || error.code === 'STOPPED') return { ended: 'stopped', stored }
    log.warn({ source: source.id, ...error.toWire() }, 'gathering from a source failed')
    await openGapAfter(store, source, task.history, at, error)
    return { ended: 'failed', stored }
  }
}

/** What ended a run, and how much was stored before. */
class Failure extends Error {
  readonly error: AppError
  readonly stored: number

  constructor(error: AppError, stored: number) {
    super(error.message)
    this.error = error
    this.stored = stored
  }
}

async function collect(desk: Desk, task: RunTask, runId: string): Promise<{ stored: number; more: boolean }> {
  const { source, signal, backfill } = task
  const connector = connectorOf(source.kind)
  const { config, secrets } = await fillConfig(source, desk.secrets)
  const retentionDays = retentionOf(source)
  const keeper = createKeeper(desk, { sourceId: source.id, runId, retentionDays, backfillId: backfill?.id })
  const lost: { from: string; to: string }[] = []
  let saidEnough = false
  const context = desk.gatherer.context(
    { ...connector.capabilities, allowPrivate: source.allowPrivate },
    {
      signal,
      secrets,
      record: (exchange) => keeper.note(exchange),
      range: backfill?.range ?? null,
      enough: () => (saidEnough ||= task.enough()),
      report: task.report,
      lost: (from, to) => void lost.push({ from, to }),
    },
  )
  let failure: unknown = null
  try {
    for await (const item of untilStopped(signal, connector.collect(config, task.cursor, context)))
      await keeper.add(item)
  } catch (thrown) {
    failure = thrown
  }
  try {
    await keeper.flush()
    for (const span of lost)
      await desk.store.addGap({ sourceId: source.id, ...span, reason: 'lost', madeGood: false })
  } catch (thrown) {
    failure ??= thrown
  }
  const stored = keeper.stored()
  if (failure !== null) throw new Failure(blankError(asAppError(failure), secrets), stored)
  return { stored, more: saidEnough && stored > 0 }
}
