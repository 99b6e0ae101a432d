/** The steps of a run as they are drawn. Pure. */
import { STEPS } from '../../contract/events.ts'
import type { Job, Step } from '../../contract/events.ts'

export interface StepView {
  step: Step
  done: number
  total: number | null
  state: 'waiting' | 'running' | 'done' | 'failed'
}

/**
 * All steps in the order of the pipeline. The host tells a step when it begins: one that is not told yet waits, one that
 * a later step follows is done.
 */
export function stepsOf(job: Job): StepView[] {
  const told = new Map(job.steps.map((step) => [step.step, step]))
  const current = STEPS.findLast((step) => told.has(step))
  return STEPS.map((step) => {
    const { done, total } = told.get(step) ?? { done: 0, total: null }
    const state = stateOf(job, step, told.has(step), step === current)
    // What has ended had as much to do as it did, also where nobody could tell before.
    return { step, done, total: state === 'done' ? (total ?? done) : total, state }
  })
}

function stateOf(job: Job, step: Step, told: boolean, current: boolean): StepView['state'] {
  if (job.state === 'done') return 'done'
  if (!told) return job.state === 'running' && step === STEPS[0] ? 'running' : 'waiting'
  if (!current) return 'done'
  return job.state === 'running' ? 'running' : 'failed'
}
