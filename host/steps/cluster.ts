/** Cluster: each new post, in time order, joins an issue of its domain or opens one. */
import { CLUSTER_VERSION, ISSUE_MEMORY_DAYS } from '../../analysis/index.ts'
import { orStopped } from '../gathering/stopping.ts'
import type { StepContext } from '../pipeline.ts'

const BATCH = 1000
const DAY_MS = 86_400_000

export async function clusterIssues({ desk, job }: StepContext): Promise<void> {
  const { store, analyst } = desk
  const total = await store.countUnclustered(CLUSTER_VERSION)
  let done = 0
  job.progress('cluster', done, total)
  for (;;) {
    job.signal.throwIfAborted()
    const posts = await store.postsUnclustered(CLUSTER_VERSION, BATCH)
    const first = posts[0]
    if (!first) return
    const since = new Date(Date.parse(first.publishedAt) - ISSUE_MEMORY_DAYS * DAY_MS).toISOString()
    const open = await store.openIssues(since)
    await store.saveClustering(await orStopped(job.signal, analyst.cluster({ open, posts })))
    done += posts.length
    job.progress('cluster', done, total)
  }
}
