import type { Command } from 'commander'
import { openDesk } from '../main.ts'
import { runPipeline, type StepSeconds } from '../pipeline.ts'
import { follow, print, setUp, summary } from './common.ts'

export async function gather({ source }: { source?: string }, command: Command): Promise<void> {
  const { desk, close } = await openDesk(setUp(command))
  try {
    let seconds: StepSeconds | null = null
    const jobId = desk.jobs.start('pipeline', source ?? null, async (job) => {
      seconds = await runPipeline(desk, job, source)
    })
    await follow(desk, jobId)
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
