/**
 * Forget: copies whose time is up, and those that the source withdrew, leave their file. The file is written anew without
 * them, then the store is told where the others lie now, then the old file goes. Killed in between, either the new file or
 * the old one is one that nothing lies in: such files are removed.
 */
import { readdir } from 'node:fs/promises'
import type { StepContext } from '../pipeline.ts'

const HOUR_MS = 3_600_000

/** At most once an hour. The day that is still written to is left for tomorrow. */
export async function forgetEvidence({ desk, job }: StepContext): Promise<void> {
  const { store, evidence, now } = desk
  if (desk.forgotAt && Math.abs(now().getTime() - desk.forgotAt.getTime()) < HOUR_MS) return
  // What came in by itself just before midnight is in the store before yesterday's file is touched.
  await desk.inbox.idle()
  const today = now().toISOString().slice(0, 10).replaceAll('-', '')
  const isOver = (file: string) => (/-(\d{8})\b/.exec(file)?.[1] ?? today) < today

  for (const { file, stays } of await store.evidenceToForget(now().toISOString())) {
    job.signal.throwIfAborted()
    if (!isOver(file)) continue
    await store.moveEvidence(file, stays.length > 0 ? await evidence.rewrite(file, stays) : [])
    await evidence.remove(file)
  }

  const used = new Set(await store.evidenceFiles())
  for (const file of await readdir(desk.evidenceDir))
    if (isOver(file) && !used.has(file)) await evidence.remove(file)
  desk.forgotAt = now()
}
