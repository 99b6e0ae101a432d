/** Gather: from every source to stored documents. A source that fails says so on its page; the others go on. */
import PQueue from 'p-queue'
import { Temporal } from 'temporal-polyfill'
import type { Source } from '../../contract/model.ts'
import type { RunHistory } from '../../db/index.ts'
import type { Desk } from '../desk.ts'
import { createProgress, type RoundProgress } from '../gathering/progress.ts'
import { runSource } from '../gathering/run.ts'
import type { StepContext } from '../pipeline.ts'

/** Sources gathered side by side; each host still has its own pace. */
const SIDE_BY_SIDE = 6

export interface GatherTask {
  sources: readonly Source[]
  /** Only the days that a person wants read again, not what is new. */
  backfillsOnly: boolean
}

/**
 * Gives each source its share of time, in which most are through.
 * @returns ids of the sources that have more to tell
 */
export async function gather({ desk, job }: StepContext, task: GatherTask): Promise<string[]> {
  const { sources, backfillsOnly } = task
  const ids = sources.map(({ id }) => id)
  const histories = new Map((await desk.store.runHistory()).map((each) => [each.sourceId, each]))
  const progress = createProgress(ids, job, desk.share.monotonic)
  const haveMore: string[] = []

  const queue = new PQueue({ concurrency: SIDE_BY_SIDE })
  desk.collections.begin(ids, job.signal)
  await queue.addAll(
    sources.map((source) => async () => {
      try {
        const history = histories.get(source.id) ?? null
        if (await gatherSource(desk, { source, history, progress, backfillsOnly })) haveMore.push(source.id)
      } finally {
        desk.collections.ended(source.id)
      }
    }),
  )
  job.signal.throwIfAborted()
  return haveMore
}

interface SourceTask {
  source: Source
  history: RunHistory | null
  progress: RoundProgress
  backfillsOnly: boolean
}

/** What is new first, then the days to be read again. @returns true where its share did not suffice */
async function gatherSource(desk: Desk, task: SourceTask): Promise<boolean> {
  const { store, share } = desk
  const { source, history, progress } = task
  const signal = desk.collections.signalOf(source.id)
  if (signal.aborted) return false
  const began = share.monotonic()
  const enough = () => share.monotonic() - began >= share.milliseconds
  const report = ({ done, total }: { done: number; total: number | null }) =>
    progress.tell(source.id, done, total)
  const tools = { source, history, signal, enough, report }

  let stored = 0
  let ended: Awaited<ReturnType<typeof runSource>>['ended'] = 'through'
  progress.tell(source.id, 0, null)
  if (!task.backfillsOnly) {
    const run = await runSource(desk, { ...tools, cursor: await store.cursor(source.id), backfill: null })
    ended = run.ended
    stored += run.stored
  }
  for (const backfill of await store.openBackfills(source.id)) {
    if (ended === 'through' && enough()) ended = 'cutOff'
    if (ended !== 'through') break
    const range = rangeOf(backfill, desk.config.timeZone)
    const { cursor, id } = backfill
    const run = await runSource(desk, { ...tools, cursor, backfill: { id, range } })
    ended = run.ended
    stored += run.stored
    if (ended === 'through') await store.endBackfill(id, desk.now().toISOString())
  }
  progress.ended(source.id, stored)
  return ended === 'cutOff'
}

/** Local days, both included, as instants. */
function rangeOf({ from, to }: { from: string; to: string }, timeZone: string): { from: string; to: string } {
  const midnight = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
  return {
    from: midnight(Temporal.PlainDate.from(from)),
    to: midnight(Temporal.PlainDate.from(to).add({ days: 1 })),
  }
}
