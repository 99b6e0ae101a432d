import { InvalidArgumentError, type Command } from 'commander'
import { Day } from '../../contract/model.ts'
import { AppError } from '../../contract/errors.ts'
import { startBackfill } from '../backfill.ts'
import type { Desk } from '../desk.ts'
import { openDesk } from '../main.ts'
import { runPipeline, type StepSeconds } from '../pipeline.ts'
import { follow, print, setUp, summary } from './common.ts'

interface GatherFlags {
  source?: string
  from?: string
  to?: string
}

/** A day of the command line. */
export function dayOf(text: string): string {
  const day = Day.safeParse(text)
  if (!day.success) throw new InvalidArgumentError('YYYY-MM-DD')
  return day.data
}

export async function gather(flags: GatherFlags, command: Command): Promise<void> {
  const { desk, close } = await openDesk(setUp(command))
  try {
    let seconds: StepSeconds | null = null
    await follow(desk, await start(desk, flags, (spent) => (seconds = spent)))
    const sources = (await desk.store.read.sources()).map(({ id, name, posts, newLastRun, health }) => ({
      id,
      name,
      posts,
      added: newLastRun,
      state: health.state,
      error: health.error,
    }))
    print({ ...(await summary(desk)), sources, seconds })
  } finally {
    await close()
  }
}

/** @returns the job's id */
async function start(
  desk: Desk,
  { source, from, to }: GatherFlags,
  done: (seconds: StepSeconds) => void,
): Promise<string> {
  if (from || to) {
    if (!source || !from || !to) throw new AppError('BAD_REQUEST', { detail: '--source --from --to' })
    return startBackfill(desk, { id: source, from, to }, done)
  }
  const errand = source ? { sources: [source] } : {}
  return desk.jobs.start('pipeline', source ?? null, async (job) =>
    done(await runPipeline(desk, job, errand)),
  )
}
