/** Local days and weeks of the configured time zone. */
import { Temporal } from 'temporal-polyfill'
import type { Day, Instant } from '../contract/model.ts'

const zoned = (at: Instant, timeZone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)

/** The calendar day on which a moment falls for people in this time zone. */
export const localDay = (at: Instant, timeZone: string): Day => zoned(at, timeZone).toPlainDate().toString()

/** Monday 00:00 of the week in which a moment falls, as an instant. */
export function weekStart(at: Instant, timeZone: string): Instant {
  const day = zoned(at, timeZone).toPlainDate()
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  return new Date(monday.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
}
