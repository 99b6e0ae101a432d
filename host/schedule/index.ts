/** The door of the scheduler: one round for all sources that are due, while the desk is open. */
import type { Desk } from '../desk.ts'
import { runPipeline } from '../pipeline.ts'
import { type Clock, createClock } from './clock.ts'

export { checkSchedule } from './cron.ts'
export { createPlan, type Plan } from './plan.ts'
export type { NextRun } from './next-run.ts'

export function startSchedule(desk: Desk): Clock {
  const { plan, jobs, now, log } = desk
  const clock = createClock({
    next: plan.due,
    run: async () => {
      await jobs.idle()
      const sources = await plan.takeDue()
      // What a person ran meanwhile may have been all of it.
      if (!sources) return
      jobs.start('pipeline', null, async (job) => void (await runPipeline(desk, job, { sources })))
      await jobs.idle()
    },
    now,
    log,
  })
  plan.onWake(clock.wake)
  return clock
}
