/** Gather: from every source to stored documents. A source that fails says so on its page; the others go on. */
import PQueue from 'p-queue'
import { z } from 'zod'
import { AppError, asAppError } from '../../contract/errors.ts'
import type { RawItem, Source } from '../../contract/model.ts'
import { connectorOf } from '../../crawlers/index.ts'
import type { StepContext } from '../pipeline.ts'

/** Sources gathered side by side; each host still has its own pace. */
const SIDE_BY_SIDE = 6

export async function gather({ desk, job }: StepContext, sourceId?: string): Promise<void> {
  const sources = (await desk.store.sources()).filter((source) =>
    sourceId ? source.id === sourceId : source.enabled,
  )
  const progress = sources.map(() => ({ done: 0, total: null as number | null }))
  const tell = () => {
    const known = progress.every(({ total }) => total !== null)
    job.progress(
      'gather',
      progress.reduce((sum, { done }) => sum + done, 0),
      known ? progress.reduce((sum, { total }) => sum + total!, 0) : null,
    )
  }

  const queue = new PQueue({ concurrency: SIDE_BY_SIDE })
  await queue.addAll(
    sources.map((source, index) => async () => {
      const stored = await gatherSource({ desk, job }, source, (told) => {
        progress[index] = told
        tell()
      })
      progress[index] = { done: stored, total: stored }
      tell()
    }),
  )
  job.signal.throwIfAborted()
}

/**
 * Documents stored in one go. A kill costs at most these: their cursor was not saved, so the next run fetches them again.
 */
const BATCH = 20

/** @returns how many documents were stored */
async function gatherSource(
  { desk, job }: StepContext,
  source: Source,
  report: (progress: { done: number; total: number | null }) => void,
): Promise<number> {
  const { store, log } = desk
  if (job.signal.aborted) return 0
  const runId = await store.beginRun(source.id, desk.now().toISOString())
  const batch: RawItem[] = []
  let stored = 0
  const save = async () => {
    if (batch.length === 0) return
    await store.appendRaw(source.id, runId, batch)
    stored += batch.splice(0).length
  }
  try {
    const connector = connectorOf(source.kind)
    const config = configOf(connector.config, source.config)
    const context = desk.gatherer.context(
      { ...connector.capabilities, allowPrivate: source.allowPrivate },
      { signal: job.signal, report },
    )
    for await (const item of connector.collect(config, await store.cursor(source.id), context)) {
      batch.push(item)
      if (batch.length >= BATCH) await save()
    }
    await save()
    await store.endRun(runId, desk.now().toISOString(), null)
  } catch (thrown) {
    const error = asAppError(thrown)
    log.warn({ source: source.id, error }, 'gathering from a source failed')
    await save()
    await store.endRun(runId, desk.now().toISOString(), error.toWire())
  }
  return stored
}

/** @throws AppError BAD_REQUEST where a stored config no longer fits its kind */
function configOf<Schema extends z.ZodType>(schema: Schema, stored: unknown): z.output<Schema> {
  const checked = schema.safeParse(stored)
  if (!checked.success) throw new AppError('BAD_REQUEST', { detail: z.prettifyError(checked.error) })
  return checked.data
}
