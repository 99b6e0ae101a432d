/**
 * Working time of one calendar. Instants are milliseconds since 1970 in UTC; minutes are working minutes.
 *
 * Local time is resolved through Temporal, once for each day: a period that a change to summer time shortens or
 * swallows counts with the length it really has.
 */
import { Temporal } from 'temporal-polyfill'
import { AppError } from '../../contract/errors.ts'
import type { WorkingCalendar } from '../../contract/model.ts'
import { type DayRow, DayTable, type Span } from './day-table.ts'

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60

export interface CompiledCalendar {
  timeZone: string
  /**
   * The first instant at which so many minutes have been worked since `instant`. Outside working time the count
   * begins with the next working minute; 0 minutes give the instant itself where it is worked, else that minute.
   */
  addWorkingMinutes(instant: number, minutes: number): number
  /** Working minutes from a to b; 0 where b is not after a. May be a fraction. */
  workingMinutesBetween(a: number, b: number): number
  /**
   * End of the last period of the n-th working day after the local day of `instant` (n ≥ 1, rounded up). The day of
   * the event is not counted (Civil Code 2015, Article 147(2): a period told in days runs from the day after).
   */
  addWorkingDays(instant: number, days: number): number
  /**
   * Last millisecond of the n-th calendar day after the local day of `instant` (n ≥ 0, rounded up); where that day is
   * not worked, of the next working day (Civil Code 2015, Article 148(5) and (6): the period ends at 24:00).
   */
  addCalendarDays(instant: number, days: number): number
  /** Last millisecond of the given local day (`YYYY-MM-DD`). */
  endOfDay(day: string): number
  /** Local day (`YYYY-MM-DD`) of an instant. */
  dayOf(instant: number): string
  /** The working periods that overlap [from, to], cut to it, in order. */
  workingPeriods(from: number, to: number): { from: number; to: number }[]
}

const compiled = new Map<string, CompiledCalendar>()
const compiledObjects = new WeakMap<WorkingCalendar, CompiledCalendar>()
const MOST_COMPILED = 50

/**
 * The compiled form of a calendar, which is data and is not changed afterwards. Laying out a year costs some ten
 * milliseconds, so an equal calendar gets the one already made.
 *
 * @throws AppError BAD_REQUEST where the zone is unknown, no weekday is worked (time would never pass), or the
 *   periods overlap or run backwards. `to: "00:00"` means the midnight that ends the day.
 */
export function compileCalendar(calendar: WorkingCalendar): CompiledCalendar {
  const same = compiledObjects.get(calendar)
  if (same) return same
  const key = JSON.stringify(calendar)
  const made = compiled.get(key) ?? compile(calendar)
  if (compiled.size >= MOST_COMPILED) compiled.clear()
  compiled.set(key, made)
  compiledObjects.set(calendar, made)
  return made
}

function compile(calendar: WorkingCalendar): CompiledCalendar {
  const periods = checkedPeriods(calendar)
  const worked = workedDay(calendar)
  const { timeZone } = calendar
  const table = new DayTable((year) => rowsOf(year, timeZone, (day) => (worked(day) ? periods : [])))

  return {
    timeZone,
    addWorkingMinutes: (instant, minutes) => table.after(instant, Math.round(minutes * MINUTE)),
    workingMinutesBetween: (a, b) => (b > a ? table.worked(a, b) / MINUTE : 0),
    addWorkingDays: (instant, days) => table.endOfWorkedDay(instant, Math.max(1, Math.ceil(days))),
    addCalendarDays: (instant, days) => table.endOfDayAfter(instant, Math.ceil(days)),
    endOfDay: (day) =>
      Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds - 1,
    dayOf: (instant) => table.dayOf(instant),
    workingPeriods: (from, to) => table.between(from, to),
  }
}

type Period = { from: number; to: number }

function checkedPeriods(calendar: WorkingCalendar): Period[] {
  const refuse = (detail: string) => new AppError('BAD_REQUEST', { detail })
  if (calendar.weekdays.length === 0) throw refuse('calendar without any working day')
  const periods = calendar.periods.map((period) => ({
    from: minuteOf(period.from),
    to: minuteOf(period.to) || DAY_MINUTES,
  }))
  if (periods.length === 0) throw refuse('calendar without any working period')
  for (const [i, period] of periods.entries()) {
    const before = periods[i - 1]?.to ?? 0
    if (period.from >= period.to || period.from < before) throw refuse('calendar with overlapping periods')
  }
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(calendar.timeZone)
  } catch (cause) {
    throw new AppError('BAD_REQUEST', { detail: `time zone ${calendar.timeZone}` }, { cause })
  }
  return periods
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Whether a local day is worked: a swapped day before a holiday before the week. */
function workedDay(calendar: WorkingCalendar): (day: Temporal.PlainDate) => boolean {
  const weekdays = new Set(calendar.weekdays)
  const holidays = new Set(calendar.holidays)
  const swapped = new Set(calendar.workedDays)
  return (day) => {
    const name = day.toString()
    return swapped.has(name) || (weekdays.has(day.dayOfWeek) && !holidays.has(name))
  }
}

function rowsOf(
  year: number,
  timeZone: string,
  periodsOn: (day: Temporal.PlainDate) => readonly Period[],
): DayRow[] {
  const rows: DayRow[] = []
  let day = new Temporal.PlainDate(year, 1, 1)
  let start = day.toZonedDateTime({ timeZone })
  while (day.year === year) {
    const tomorrow = day.add({ days: 1 })
    const next = tomorrow.toZonedDateTime({ timeZone })
    rows.push({
      name: day.toString(),
      start: start.epochMilliseconds,
      next: next.epochMilliseconds,
      periods: periodsOf(day, start, next, periodsOn(day)),
    })
    day = tomorrow
    start = next
  }
  return rows
}

/** The periods of one worked day as instants; one that falls into the gap of a clock change vanishes. */
function periodsOf(
  day: Temporal.PlainDate,
  start: Temporal.ZonedDateTime,
  next: Temporal.ZonedDateTime,
  periods: readonly Period[],
): Span[] {
  const plain = start.hour === 0 && start.offsetNanoseconds === next.offsetNanoseconds
  const instantOf = (minute: number) => {
    if (plain) return start.epochMilliseconds + minute * MINUTE
    if (minute === DAY_MINUTES) return next.epochMilliseconds
    const plainTime = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60)
    return day.toZonedDateTime({ timeZone: start.timeZoneId, plainTime }).epochMilliseconds
  }
  return periods
    .map(({ from, to }): Span => [instantOf(from), instantOf(to)])
    .filter(([from, to]) => from < to)
}
