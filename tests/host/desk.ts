/** A desk over an empty folder, with its clock in the test's hand. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Config } from '../../contract/config.ts'
import type { Desk } from '../../host/desk.ts'
import { createLog } from '../../host/log.ts'
import { openDesk } from '../../host/main.ts'
import { runPipeline } from '../../host/pipeline.ts'

export interface TestDesk {
  desk: Desk
  /** Runs the pipeline over one source or all, to its end. */
  gather(sourceId?: string): Promise<void>
  close(): Promise<void>
}

export async function openTestDesk(now: () => Date): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-desk-'))
  const config = Config.parse({ dataDir: folder, pseudonymKey: '0'.repeat(64), gatherEvery: 0 })
  const { desk, close } = await openDesk({ config, log: createLog('silent'), now })
  return {
    desk,
    async gather(sourceId) {
      const id = desk.jobs.start(
        'pipeline',
        null,
        async (job) => void (await runPipeline(desk, job, sourceId ? { sources: [sourceId] } : {})),
      )
      await finished(desk, id)
    },
    async close() {
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Waits for a job; a failed one fails the test. */
export async function finished(desk: Desk, jobId: string): Promise<void> {
  await desk.jobs.idle()
  const job = desk.jobs.get(jobId)
  if (job?.state !== 'done') throw new Error(`the job ended as ${job?.state}: ${JSON.stringify(job?.error)}`)
}
