/** Gathers again every so many minutes while the desk is open. */
import type { Logger } from './log.ts'

/**
 * How long one look at the clock lasts at most. A timer alone would not do: it stands still while the machine sleeps,
 * and cannot be set further ahead than 2^31 ms.
 */
const LOOK_EVERY_MS = 30_000

export interface Schedule {
  /** Nothing starts after this; resolves when a run that goes on has ended. */
  stop(): Promise<void>
}

interface Options {
  /** 0: never. */
  everyMinutes: number
  run: () => Promise<unknown>
  now: () => Date
  log: Logger
}

/**
 * Never two runs at once; however many were missed (a long run, a sleeping machine), one run makes up for them. A run
 * that fails is logged and the next one comes in its turn.
 */
export function createSchedule({ everyMinutes, run, now, log }: Options): Schedule {
  const period = everyMinutes * 60_000
  let due = now().getTime() + period
  let timer: NodeJS.Timeout | undefined
  let stopped = everyMinutes <= 0
  let running = Promise.resolve()

  const look = () => {
    if (stopped) return
    const wait = due - now().getTime()
    if (wait > 0) return void plan(wait)
    running = once()
  }

  const plan = (wait: number) => {
    timer = setTimeout(look, Math.min(wait, LOOK_EVERY_MS))
    timer.unref()
  }

  const once = async () => {
    try {
      await run()
    } catch (error) {
      log.warn({ error }, 'a planned run failed')
    }
    const late = now().getTime() - due
    due += period * (Math.floor(Math.max(late, 0) / period) + 1)
    if (!stopped) plan(due - now().getTime())
  }

  if (!stopped) plan(period)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
