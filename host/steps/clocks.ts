/** Clocks: the state of every complaint whose events, labels or rules changed. */
import { orStopped } from '../gathering/stopping.ts'
import { activePackId, allPacks } from '../rules.ts'
import type { StepContext } from '../pipeline.ts'

const BATCH = 2000

export async function computeClocks({ desk, job }: StepContext): Promise<void> {
  const { store, analyst } = desk
  const packs = await allPacks(store)
  const activePack = await activePackId(store)
  const total = await store.countStale()
  let done = 0
  job.progress('clocks', done, total)
  for (;;) {
    job.signal.throwIfAborted()
    const reports = await store.complaintsStale(BATCH)
    if (reports.length === 0) return
    const computed = await orStopped(job.signal, analyst.clocks({ reports, packs, activePack }))
    await store.saveComplaints(computed)
    done += reports.length
    job.progress('clocks', done, total)
  }
}
