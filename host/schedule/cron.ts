/** Cron lines (five parts, IEEE Std 1003.1 crontab) in the configured time zone. */
import { Cron } from 'croner'
import { AppError } from '../../contract/errors.ts'
import type { Schedule } from '../../contract/model.ts'

/**
 * The first turn after a moment. In the hour that a change of clocks leaves out, a daily turn comes right after it; in the
 * hour that comes twice, it comes once.
 * @throws AppError BAD_SCHEDULE where the line cannot be read or never comes true
 */
export function nextTurn(cron: string, after: Date, timeZone: string): Date {
  const bad = (cause?: unknown) => new AppError('BAD_SCHEDULE', { schedule: cron.slice(0, 100) }, { cause })
  try {
    const turn = new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true }).nextRun(after)
    if (turn) return turn
  } catch (cause) {
    throw bad(cause)
  }
  throw bad()
}

/** @throws AppError BAD_SCHEDULE */
export function checkSchedule(schedule: Schedule | null, now: Date, timeZone: string): void {
  if (schedule && 'cron' in schedule) nextTurn(schedule.cron, now, timeZone)
}
