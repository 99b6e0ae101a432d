import type { Clock, Standing } from '../../contract/model.ts'

/**
 * How a clock stands at a moment (ms). Done without a due time is unknown: no rule says whether it was in time. A
 * clock that the source cannot tell is unknown and never late.
 */
export function standingOf(clock: Pick<Clock, 'known' | 'dueAt' | 'doneAt'>, now: number): Standing {
  if (!clock.known) return 'unknown'
  const due = clock.dueAt === null ? null : Date.parse(clock.dueAt)
  if (clock.doneAt !== null) {
    if (due === null) return 'unknown'
    return Date.parse(clock.doneAt) <= due ? 'onTime' : 'late'
  }
  return due === null || due >= now ? 'open' : 'overdue'
}
