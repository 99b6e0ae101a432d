/** The work that goes on behind the desk: one job at a time, because there is one writer to the database. */
import { AppError, asAppError } from '../contract/errors.ts'
import type { Job, SourceProgress, Step } from '../contract/events.ts'
import type { Events } from './events.ts'

/** How often a job's progress is told, at most. The last one is always told. */
const TELL_EVERY_MS = 100
const KEPT = 20

/** What the work of a job is handed. */
export interface JobControl {
  readonly id: string
  /** Aborts when a person stops the job; the work then ends as soon as it safely can. */
  readonly signal: AbortSignal
  /**
   * @param total null while it is not known how much there is
   * @param sources those that are gathered from now
   */
  progress(step: Step, done: number, total: number | null, sources?: SourceProgress[]): void
}

export interface Jobs {
  /**
   * Starts the work and returns at once.
   * @throws AppError JOB_RUNNING while another job goes on
   */
  start(kind: Job['kind'], sourceId: string | null, run: (job: JobControl) => Promise<void>): string
  /** Asks a running job to stop; one that has ended stays as it is. @throws AppError NOT_FOUND */
  stop(id: string): void
  /** The newest first, at most the last twenty. */
  list(): Job[]
  get(id: string): Job | null
  /** Resolves once no job runs. */
  idle(): Promise<void>
}

interface Options {
  events: Events
  now: () => Date
  newId: () => string
}

export function createJobs({ events, now, newId }: Options): Jobs {
  const jobs: Job[] = []
  let current: { job: Job; abort: AbortController; ended: Promise<void> } | null = null

  async function follow(
    job: Job,
    abort: AbortController,
    run: (job: JobControl) => Promise<void>,
  ): Promise<void> {
    const teller = createTeller(() => events.publish({ type: 'job', job: structuredClone(job) }), now)
    teller.tellNow()
    try {
      await run({
        id: job.id,
        signal: abort.signal,
        progress(step, done, total, sources) {
          if (job.state !== 'running') return
          const told = { step, done, total, ...(sources && { sources }) }
          const known = job.steps.find((each) => each.step === step)
          if (known) Object.assign(known, told)
          else job.steps.push(told)
          teller.tell()
        },
      })
      job.state = abort.signal.aborted ? 'stopped' : 'done'
    } catch (thrown) {
      const error = asAppError(thrown)
      job.state = abort.signal.aborted ? 'stopped' : 'failed'
      if (job.state === 'failed') job.error = error.toWire()
    }
    job.finishedAt = now().toISOString()
    current = null
    teller.tellNow()
  }

  return {
    start(kind, sourceId, run) {
      if (current) throw new AppError('JOB_RUNNING')
      const job: Job = {
        id: newId(),
        kind,
        sourceId,
        state: 'running',
        steps: [],
        startedAt: now().toISOString(),
        finishedAt: null,
        error: null,
      }
      jobs.unshift(job)
      jobs.length = Math.min(jobs.length, KEPT)
      const abort = new AbortController()
      current = { job, abort, ended: Promise.resolve() }
      // The work begins in a later turn, so that a caller knows the id before the first event can reach anybody.
      current.ended = Promise.resolve().then(() => follow(job, abort, run))
      return job.id
    },
    stop(id) {
      if (!jobs.some((job) => job.id === id)) throw new AppError('NOT_FOUND', { what: id })
      if (current?.job.id === id) current.abort.abort(new AppError('STOPPED'))
    },
    list: () => structuredClone(jobs),
    get: (id) => structuredClone(jobs.find((job) => job.id === id) ?? null),
    async idle() {
      for (;;) {
        if (!current) return
        await current.ended
      }
    },
  }
}

/** Tells at once when enough time has passed, else once at the end of the span. */
function createTeller(say: () => void, now: () => Date): { tell(): void; tellNow(): void } {
  let saidAt = -Infinity
  let timer: NodeJS.Timeout | null = null
  const tellNow = () => {
    if (timer) clearTimeout(timer)
    timer = null
    saidAt = now().getTime()
    say()
  }
  return {
    tellNow,
    tell() {
      if (timer) return
      const wait = saidAt + TELL_EVERY_MS - now().getTime()
      if (wait <= 0) return tellNow()
      timer = setTimeout(tellNow, Math.min(wait, TELL_EVERY_MS))
    },
  }
}
