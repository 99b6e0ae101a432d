/**
 * The main verb: gather → read → understand → cluster → clocks. Each step asks the store what is missing, so a run
 * that was stopped or killed anywhere goes on from there, and a run with nothing to do changes nothing.
 */
import type { Step } from '../contract/events.ts'
import type { Desk } from './desk.ts'
import type { JobControl } from './jobs.ts'
import { computeClocks } from './steps/clocks.ts'
import { clusterIssues } from './steps/cluster.ts'
import { gather } from './steps/gather.ts'
import { readDocuments } from './steps/read.ts'
import { understandPosts } from './steps/understand.ts'

/** What a step is handed: the desk, and the job that it tells its progress to. */
export interface StepContext {
  desk: Desk
  job: JobControl
}

export type StepSeconds = Record<Step, number>

/**
 * @param sourceId one source, or every source that is enabled
 * @returns seconds spent in each step
 * @throws AppError STOPPED when the job is stopped; what was saved until then stays
 */
export async function runPipeline(desk: Desk, job: JobControl, sourceId?: string): Promise<StepSeconds> {
  const context = { desk, job }

  const gathered = await timed(() => gather(context, sourceId))
  desk.events.publish({ type: 'changed', what: 'sources' })

  const read = await timed(() => readDocuments(context))
  desk.events.publish({ type: 'changed', what: 'posts' })

  const understood = await timed(() => understandPosts(context))
  desk.events.publish({ type: 'changed', what: 'posts' })

  const clustered = await timed(() => clusterIssues(context))
  desk.events.publish({ type: 'changed', what: 'issues' })

  const clocked = await timed(() => computeClocks(context))
  desk.events.publish({ type: 'changed', what: 'complaints' })

  return { gather: gathered, read, understand: understood, cluster: clustered, clocks: clocked }
}

async function timed(step: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await step()
  return Math.round(performance.now() - start) / 1000
}
