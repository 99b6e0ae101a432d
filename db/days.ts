/** Calendar arithmetic of the desk: local days, ISO weeks (Monday first), and the instants that bound a day. */
import { Temporal } from 'temporal-polyfill'
import type { Day, Instant } from '../contract/model.ts'

/** Weeks in every series of the desk, and those that make the usual. */
export const WEEKS = 26
export const USUAL_WEEKS = 8

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Whole days from `from` to `to`; negative where `to` is before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)
}

/** ISO 8601 week number. */
export function weekNumber(day: Day): number {
  return Temporal.PlainDate.from(day).weekOfYear ?? 0
}

/** Mondays of the `WEEKS` weeks that end with the week of `day`, oldest first. */
export function weeksUpTo(day: Day): Day[] {
  const last = mondayOf(day)
  return Array.from({ length: WEEKS }, (_, at) => addDays(last, 7 * (at - WEEKS + 1)))
}

/** The instant at which a local day begins. */
export function startOfDay(day: Day, timeZone: string): Instant {
  return new Date(
    Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().epochMilliseconds,
  ).toISOString()
}

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
