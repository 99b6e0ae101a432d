/** Understand: every label that a post misses, in the order of `analysis/stages.ts`. */
import { orStopped } from '../gathering/stopping.ts'
import { stageKeys } from '../tasks.ts'
import type { StepContext } from '../pipeline.ts'

const BATCH = 1000

/** The setting that names the city's province by its code; without it a ward name that several provinces have stays open. */
export const PROVINCE = 'province'

export async function understandPosts({ desk, job }: StepContext): Promise<void> {
  const { store, analyst } = desk
  const provinceCode = await store.setting(PROVINCE)
  const total = await store.countMissing(stageKeys)
  let done = 0
  job.progress('understand', done, total)
  for (;;) {
    job.signal.throwIfAborted()
    const posts = await store.postsMissing(stageKeys, BATCH)
    if (posts.length === 0) return
    const outcomes = await orStopped(job.signal, analyst.understand({ posts, provinceCode }))
    await store.saveOutcomes(outcomes)
    done += posts.length
    job.progress('understand', done, total)
  }
}
