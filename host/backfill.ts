/** Reading a span of days again: asked for once, kept until it is through, whatever happens in between. */
import { randomUUID } from 'node:crypto'
import { AppError } from '../contract/errors.ts'
import { connectorOf } from '../crawlers/index.ts'
import type { Desk } from './desk.ts'
import { runPipeline, type StepSeconds } from './pipeline.ts'

/**
 * @param days local days, both included
 * @returns the job's id
 * @throws AppError NOT_FOUND, CANNOT_BACKFILL, BAD_REQUEST, JOB_RUNNING
 */
export async function startBackfill(
  desk: Desk,
  { id, from, to }: { id: string; from: string; to: string },
  done: (seconds: StepSeconds) => void = () => {},
): Promise<string> {
  const source = (await desk.store.sources()).find((each) => each.id === id)
  if (!source) throw new AppError('NOT_FOUND', { what: id })
  const { kind } = source
  if (!connectorOf(kind).capabilities.backfillsRange) throw new AppError('CANNOT_BACKFILL', { kind })
  if (from > to) throw new AppError('BAD_REQUEST', { detail: `${from} > ${to}` })
  const requestedAt = desk.now().toISOString()
  return desk.jobs.start('backfill', id, async (job) => {
    await desk.store.addBackfill(id, { id: randomUUID(), from, to, requestedAt, finishedAt: null })
    done(await runPipeline(desk, job, { sources: [id], backfillsOnly: true }))
  })
}
