/** ISO 8601 weeks over local days (`YYYY-MM-DD`). */
import { addDays } from './format.ts'

const at = (day: string) => new Date(`${day}T00:00:00Z`)

/** The Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  return addDays(day, -((at(day).getUTCDay() + 6) % 7))
}

/** The ISO week number: week 1 is the one with the year's first Thursday. */
export function isoWeek(day: string): number {
  const thursday = addDays(mondayOf(day), 3)
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`)
  return Math.floor((at(thursday).getTime() - first) / (7 * 86_400_000)) + 1
}

/** ISO weekday of a local day: 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((at(day).getUTCDay() + 6) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** The instant (epoch milliseconds) at which a local day begins. Zones whose clocks change at midnight itself: within the hour. */
export function startOfDay(day: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`)
  return asUtc - offsetAt(asUtc, timeZone)
}

/** Milliseconds that local clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  )
  return local - instant
}
