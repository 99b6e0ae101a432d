import type { Handlers } from '../calls.ts'
import { startDemo } from '../demo.ts'
import type { Desk } from '../desk.ts'
import { runPipeline } from '../pipeline.ts'

/** One source that a person named, or every source that is enabled. */
const errandOf = (sourceId: string | undefined) => (sourceId ? { sources: [sourceId] } : {})

type JobCalls = 'pipeline.run' | 'jobs.list' | 'jobs.stop' | 'demo.start'

export function jobHandlers(desk: Desk): Pick<Handlers, JobCalls> {
  const { jobs } = desk
  return {
    'pipeline.run': async ({ sourceId }) => ({
      jobId: jobs.start(
        'pipeline',
        sourceId ?? null,
        async (job) => void (await runPipeline(desk, job, errandOf(sourceId))),
      ),
    }),
    'jobs.list': async () => jobs.list(),
    'jobs.stop': async ({ jobId }) => {
      jobs.stop(jobId)
      return {}
    },
    'demo.start': async () => ({ jobId: startDemo(desk) }),
  }
}
