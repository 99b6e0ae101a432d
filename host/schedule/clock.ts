/** Looks at the clock, and does what is due. */
import type { Logger } from '../log.ts'

/**
 * How long one look lasts at most. A timer alone would not do: it stands still while the machine sleeps, and cannot be set
 * further ahead than 2^31 ms.
 */
const LOOK_EVERY_MS = 30_000
/** Between two runs, so that a plan that does not move on cannot keep the machine busy. */
const BREATH_MS = 1000

export interface Clock {
  /** Looks anew: something may be due sooner than it was. */
  wake(): void
  /** Nothing starts after this; resolves when a run that goes on has ended. */
  stop(): Promise<void>
}

interface Options {
  /** When something is due, in the past where it is late already; null where nothing is planned. */
  next: () => Promise<Date | null>
  run: () => Promise<unknown>
  now: () => Date
  log: Logger
  /** Before the first look: what a person wants first goes first. */
  firstLookMs?: number
}

/** Never two runs at once. A run that fails is logged, and the next one comes in its turn. */
export function createClock({ next, run, now, log, firstLookMs = 10_000 }: Options): Clock {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let looking: Promise<void> | null = null

  const look = () => {
    looking ??= once().finally(() => (looking = null))
  }

  const plan = (wait: number) => {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(look, Math.min(Math.max(wait, 0), LOOK_EVERY_MS))
    timer.unref()
  }

  const once = async () => {
    try {
      const at = await next()
      if (stopped) return
      if (!at || at > now()) return plan(at ? at.getTime() - now().getTime() : LOOK_EVERY_MS)
      await run()
    } catch (error) {
      log.warn({ error }, 'a planned run failed')
      return plan(LOOK_EVERY_MS)
    }
    plan(BREATH_MS)
  }

  plan(firstLookMs)
  return {
    wake: () => plan(BREATH_MS),
    async stop() {
      stopped = true
      clearTimeout(timer)
      await looking
    },
  }
}
