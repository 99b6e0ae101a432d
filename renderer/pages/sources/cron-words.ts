/**
 * A cron line as a person would say it: how often in a day, and on which days. The usual shapes alone; for any other the
 * next times must speak. Five fields as in crontab(5): minute, hour, day of month, month, day of week (0 and 7: Sunday).
 */
export type Rhythm =
  | { every: 'minutes'; n: number; from: string; to: string; wholeDay: boolean }
  | { every: 'hours'; n: number; minute: number }
  | { every: 'times'; times: string[] }
/** ISO weekdays (1 = Monday), days of the month, or every day. */
export type Days = { on: 'all' } | { on: 'weekdays'; days: Weekday[] } | { on: 'dates'; days: number[] }
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export interface CronReading {
  rhythm: Rhythm
  days: Days
}

const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** More times of a day than this are no longer read one by one. */
const MOST_TIMES = 6

/** @returns null where the line is none of the usual shapes, or no cron line at all */
export function readCron(line: string): CronReading | null {
  const [minute, hour, date, month, weekday, ...rest] = line.trim().toLowerCase().split(/\s+/)
  if (!minute || !hour || !date || month !== '*' || !weekday || rest.length > 0) return null
  const rhythm = rhythmOf(minute, hour)
  const days = daysOf(date, weekday)
  return rhythm && days ? { rhythm, days } : null
}

function rhythmOf(minute: string, hour: string): Rhythm | null {
  const step = minute === '*' ? 1 : stepOf(minute, 59)
  if (step !== null) {
    const [from, to] = hour === '*' ? [0, 23] : spanOf(hour, 0, 23)
    if (from === undefined || to === undefined) return null
    const last = Math.floor(59 / step) * step
    return {
      every: 'minutes',
      n: step,
      from: clock(from, 0),
      to: clock(to, last),
      wholeDay: hour === '*',
    }
  }
  const minutes = listOf(minute, 0, 59)
  if (!minutes) return null
  const hourly = hour === '*' ? 1 : stepOf(hour, 23)
  if (hourly !== null && minutes.length === 1) return { every: 'hours', n: hourly, minute: minutes[0]! }
  const hours = hour === '*' ? null : listOf(hour, 0, 23)
  if (!hours || hours.length * minutes.length > MOST_TIMES) return null
  return { every: 'times', times: hours.flatMap((h) => minutes.map((m) => clock(h, m))) }
}

function daysOf(date: string, weekday: string): Days | null {
  if (date === '*' && weekday === '*') return { on: 'all' }
  if (date !== '*' && weekday !== '*') return null
  if (weekday === '*') {
    const days = listOf(date, 1, 31)
    return days && { on: 'dates', days }
  }
  const days = listOf(
    weekday.replace(/[a-z]{3}/g, (name) => String(NAMES.indexOf(name))),
    0,
    7,
  )
  if (!days) return null
  const iso = [...new Set(days.map((day) => (day === 0 ? 7 : day) as Weekday))]
  return { on: 'weekdays', days: iso.sort((a, b) => a - b) }
}

const clock = (hour: number, minute: number) => `${hour}:${String(minute).padStart(2, '0')}`

/** A step over the whole field, where n divides it evenly, so that "every n" is true across its end too. */
function stepOf(field: string, max: number): number | null {
  const n = Number(/^\*\/(\d{1,2})$/.exec(field)?.[1] ?? Number.NaN)
  return n >= 1 && (max + 1) % n === 0 ? n : null
}

/** `a-b`, or one number, as its ends. */
function spanOf(field: string, min: number, max: number): [number?, number?] {
  const [, a, b] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(field) ?? []
  const from = Number(a ?? Number.NaN)
  const to = Number(b ?? a ?? Number.NaN)
  return from >= min && to <= max && from <= to ? [from, to] : []
}

/** Numbers and ranges with commas between, in order; null where anything else stands there. */
function listOf(field: string, min: number, max: number): number[] | null {
  const found = new Set<number>()
  for (const part of field.split(',')) {
    const [from, to] = spanOf(part, min, max)
    if (from === undefined || to === undefined) return null
    for (let n = from; n <= to; n += 1) found.add(n)
  }
  return [...found].sort((a, b) => a - b)
}
