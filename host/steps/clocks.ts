/** Clocks: the state of every complaint whose events, labels or rules changed. */
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
    await store.saveComplaints(await analyst.clocks({ reports, packs, activePack }))
    done += reports.length
    job.progress('clocks', done, total)
  }
}
