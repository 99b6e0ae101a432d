/** Time in the city: always +07:00, no summer time. */
import type { WorkingCalendar } from '../../contract/model.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const WEEK = 7 * DAY
const OFFSET = 7 * HOUR

const shifted = (at: number) => new Date(at + OFFSET).toISOString()

/** `YYYY-MM-DD` in the city. */
export const localDay = (at: number) => shifted(at).slice(0, 10)
/** ISO 8601 with the city's offset, to the second. */
export const localIso = (at: number) => `${shifted(at).slice(0, 19)}+07:00`
export const localHour = (at: number) => Math.floor((at + OFFSET) / HOUR) % 24
/** 1 to 12. */
export const localMonth = (at: number) => Number(shifted(at).slice(5, 7))
/** `dd/MM/yyyy HH:mm`. */
export function localText(at: number): string {
  const iso = shifted(at)
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`
}
/** Midnight in the city at or before this. */
const startOfDay = (at: number) => Math.floor((at + OFFSET) / DAY) * DAY - OFFSET
/** ISO weekday, 1 = Monday. */
export const weekday = (at: number) => ((Math.floor((at + OFFSET) / DAY) + 3) % 7) + 1

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** Gives the instant at which so many working minutes have passed since `from`. */
export function createWorkClock(calendar: WorkingCalendar): (from: number, minutes: number) => number {
  const periods = calendar.periods.map(
    ({ from, to }) => [minutesOf(from) * MINUTE, minutesOf(to) * MINUTE] as const,
  )
  const known = new Map<number, boolean>()
  const worked = (day: number): boolean => {
    const before = known.get(day)
    if (before !== undefined) return before
    const name = localDay(day)
    const is =
      calendar.workedDays.includes(name) ||
      (calendar.weekdays.includes(weekday(day)) && !calendar.holidays.includes(name))
    known.set(day, is)
    return is
  }
  return (from, minutes) => {
    let left = minutes * MINUTE
    for (let day = startOfDay(from); ; day += DAY) {
      if (!worked(day)) continue
      for (const [opens, closes] of periods) {
        const start = Math.max(from, day + opens)
        const room = day + closes - start
        if (room <= 0) continue
        if (left <= room) return start + left
        left -= room
      }
    }
  }
}
