/**
 * The main verb: gather → read → understand → cluster → clocks. Each step asks the store what is missing, so a run
 * that was stopped or killed anywhere goes on from there, and a run with nothing to do changes nothing.
 */
import type { Step } from '../contract/events.ts'
import type { Source } from '../contract/model.ts'
import type { Desk } from './desk.ts'
import type { JobControl } from './jobs.ts'
import { computeClocks } from './steps/clocks.ts'
import { clusterIssues } from './steps/cluster.ts'
import { forgetEvidence } from './steps/forget.ts'
import { gather } from './steps/gather.ts'
import { readDocuments } from './steps/read.ts'
import { understandPosts } from './steps/understand.ts'

/** What a step is handed: the desk, and the job that it tells its progress to. */
export interface StepContext {
  desk: Desk
  job: JobControl
}

export type StepSeconds = Record<Step, number>

/** What is to be gathered. */
export interface Errand {
  /** Ids; absent: every source that is enabled. */
  sources?: readonly string[]
  /** Only the days that a person wants read again. */
  backfillsOnly?: boolean
  /** False: one round; what is left is for the next one. */
  untilThrough?: boolean
}

/** Rounds of one errand, so that a source that never ends (a stream) does not keep a person's run going for ever. */
const MOST_ROUNDS = 100

/**
 * A source that is not through after its share of time goes on in a further round, once the later steps had theirs.
 * @returns seconds spent in each step
 * @throws AppError STOPPED when the job is stopped; what was saved until then stays
 */
export async function runPipeline(desk: Desk, job: JobControl, errand: Errand = {}): Promise<StepSeconds> {
  const { backfillsOnly = false, untilThrough = true } = errand
  const seconds: StepSeconds = { gather: 0, read: 0, understand: 0, cluster: 0, clocks: 0 }
  let sources = (await desk.store.sources()).filter(
    ({ id, enabled }) => errand.sources?.includes(id) ?? enabled,
  )
  try {
    for (let rounds = 1; rounds <= MOST_ROUNDS; rounds += 1) {
      const haveMore = await runRound({ desk, job }, { sources, backfillsOnly }, seconds)
      if (haveMore.length === 0 || !untilThrough) break
      sources = sources.filter(({ id }) => haveMore.includes(id))
    }
  } finally {
    desk.collections.end()
  }
  return seconds
}

/** @returns ids of the sources that have more to tell */
async function runRound(
  context: StepContext,
  task: { sources: readonly Source[]; backfillsOnly: boolean },
  seconds: StepSeconds,
): Promise<string[]> {
  const { events } = context.desk
  const timed = async <T>(step: Step, work: Promise<T>): Promise<T> => {
    const start = performance.now()
    const done = await work
    seconds[step] += Math.round(performance.now() - start) / 1000
    return done
  }

  await context.desk.inbox.endRuns()
  const haveMore = await timed('gather', gather(context, task))
  events.publish({ type: 'changed', what: 'sources' })

  await timed('read', readDocuments(context))
  events.publish({ type: 'changed', what: 'posts' })

  await timed('understand', understandPosts(context))
  events.publish({ type: 'changed', what: 'posts' })

  await timed('cluster', clusterIssues(context))
  events.publish({ type: 'changed', what: 'issues' })

  await timed('clocks', computeClocks(context))
  events.publish({ type: 'changed', what: 'complaints' })

  await forgetEvidence(context)
  return haveMore
}
