/**
 * What the host tells while it works: `GET /events?after=<seq>` streams these as newline JSON.
 * `seq` grows by one for each event of one launch; a client that lost the line asks on from the last it saw, and gets
 * `reset` first where the host no longer holds that far back (or was started anew): then it reads everything again.
 */
import { z } from 'zod'
import { WireError } from './model.ts'

export const STEPS = ['gather', 'read', 'understand', 'cluster', 'clocks'] as const
export const Step = z.enum(STEPS)
export type Step = z.infer<typeof Step>

export const JOB_KINDS = ['pipeline', 'import', 'demo', 'backfill'] as const
export const JOB_STATES = ['running', 'done', 'failed', 'stopped'] as const

/** One source that is being gathered from now. */
export const SourceProgress = z.object({
  sourceId: z.string(),
  /** As the source's kind counts: documents, pages or rows. */
  done: z.number().int(),
  total: z.number().int().nullable(),
  /** At the pace so far; null while no total is known. */
  secondsLeft: z.number().int().nonnegative().nullable(),
})
export type SourceProgress = z.infer<typeof SourceProgress>

export const StepProgress = z.object({
  step: Step,
  done: z.number().int(),
  /** Null while it is not known how much there is. */
  total: z.number().int().nullable(),
  /** Of the step `gather`. */
  sources: z.array(SourceProgress).optional(),
})
export type StepProgress = z.infer<typeof StepProgress>

export const Job = z.object({
  id: z.string(),
  kind: z.enum(JOB_KINDS),
  sourceId: z.string().nullable(),
  state: z.enum(JOB_STATES),
  steps: z.array(StepProgress),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  error: WireError.nullable(),
})
export type Job = z.infer<typeof Job>

const At = { seq: z.number().int(), at: z.iso.datetime() }

export const HostEvent = z.discriminatedUnion('type', [
  z.object({ ...At, type: z.literal('reset') }),
  z.object({ ...At, type: z.literal('job'), job: Job }),
  /** Something a page may show has changed in the store. */
  z.object({ ...At, type: z.literal('changed'), what: z.enum(['posts', 'issues', 'complaints', 'sources']) }),
])
export type HostEvent = z.infer<typeof HostEvent>
