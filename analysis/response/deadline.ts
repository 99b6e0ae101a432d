/** From a deadline of the rule pack to a due time, with pauses taken out and extensions put in. */
import type { Deadline, Labels } from '../../contract/model.ts'
import type { CompiledCalendar } from './calendar.ts'
import type { Pause } from './course.ts'
import type { TimedEvent } from './log.ts'

const MINUTE = 60_000

/** The first deadline for this clock whose conditions the labels meet; a condition on a label not there is not met. */
export function deadlineFor(
  deadlines: readonly Deadline[],
  clock: Deadline['clock'],
  labels: Labels,
): Deadline | undefined {
  return deadlines.find(
    (deadline) =>
      deadline.clock === clock &&
      fits(deadline.when.urgency, labels.urgency) &&
      fits(deadline.when.domain, labels.domain),
  )
}

const fits = (wanted: readonly string[] | undefined, label: string | undefined) =>
  wanted === undefined || (label !== undefined && wanted.includes(label))

/**
 * The due time (ms); null while a pause that began before it has not ended. `minutes` run day and night (a hotline
 * forwards at any hour), from the moment of receipt (Civil Code 2015, Article 147(1)); working hours and days run in
 * the calendar. Pauses take out working time for working units, plain time for the others.
 */
export function dueTime(
  deadline: Deadline,
  receivedAt: number,
  calendar: CompiledCalendar,
  pauses: readonly Pause[],
): number | null {
  const { amount, unit } = deadline
  switch (unit) {
    case 'minutes':
      return runPlain(receivedAt, amount * MINUTE, pauses)
    case 'workingHours':
      return runWorking(receivedAt, amount * 60, calendar, pauses)
    case 'workingDays': {
      const end = calendar.addWorkingDays(receivedAt, amount)
      return runWorking(receivedAt, calendar.workingMinutesBetween(receivedAt, end), calendar, pauses)
    }
    case 'days': {
      const end = calendar.addCalendarDays(receivedAt, amount)
      const due = runPlain(receivedAt, end - receivedAt, pauses)
      return due === null || due === end ? due : calendar.addCalendarDays(due, 0)
    }
  }
}

function runWorking(
  from: number,
  minutes: number,
  calendar: CompiledCalendar,
  pauses: readonly Pause[],
): number | null {
  let at = from
  let left = minutes
  for (const pause of pauses) {
    if (calendar.addWorkingMinutes(at, left) <= pause.from) break
    if (pause.to === Infinity) return null
    left -= calendar.workingMinutesBetween(at, pause.from)
    at = Math.max(at, pause.to)
  }
  return calendar.addWorkingMinutes(at, left)
}

function runPlain(from: number, length: number, pauses: readonly Pause[]): number | null {
  let due = from + length
  for (const pause of pauses) {
    if (due <= pause.from) break
    if (pause.to === Infinity) return null
    due += pause.to - pause.from
  }
  return due
}

/** Working minutes from a to b without those of the pauses. */
export function countedMinutes(
  a: number,
  b: number,
  calendar: CompiledCalendar,
  pauses: readonly Pause[],
): number {
  const paused = pauses.map(({ from, to }) =>
    calendar.workingMinutesBetween(Math.max(a, from), Math.min(b, to)),
  )
  return calendar.workingMinutesBetween(a, b) - paused.reduce((sum, minutes) => sum + minutes, 0)
}

const DATE = /\b(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?/

/**
 * The new due time that an extension names in its note: an ISO 8601 instant, or a day (its end). Null where the note
 * names none that can be read. Other spellings are left to the connector that knows its source.
 */
export function extendedTo(event: TimedEvent, calendar: CompiledCalendar): number | null {
  const [, day, time] = DATE.exec(event.note ?? '') ?? []
  if (!day || Number.isNaN(Date.parse(day + (time ?? '')))) return null
  return time ? Date.parse(day + time) : calendar.endOfDay(day)
}
