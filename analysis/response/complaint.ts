/**
 * A complaint's state and its four clocks, computed from the whole log of its events under the rule in force when it
 * was received. A pure function: the same facts give the same state in any order of arrival.
 *
 * Definitions that do not flatter: first response is never closure; a reopened complaint is open again and keeps its
 * first due time; a step that the source cannot tell is unknown, never late and never in time.
 */
import type {
  BadTime,
  Clock,
  ComplaintState,
  Instant,
  Labels,
  ReportEvent,
  ReportFacts,
  RulePack,
} from '../../contract/model.ts'
import { type CompiledCalendar, compileCalendar } from './calendar.ts'
import { type Course, courseOf } from './course.ts'
import { countedMinutes, deadlineFor, dueTime, extendedTo } from './deadline.ts'
import { cleanLog, distinct, timeFlaw, type TimedEvent } from './log.ts'
import { packFor } from './packs.ts'

export interface ComplaintInput {
  postId: string
  /** `events` is the whole log so far. */
  facts: ReportFacts
  publishedAt: Instant | null
  updatedAt: Instant | null
  fetchedAt: Instant
  labels: Labels
}

export interface Computed {
  /** Null where there is no usable received time. */
  state: ComplaintState | null
  /** Events that follow from the log and are to be added to it. */
  derived: ReportEvent[]
  /** All rejects of the report: those the connector told and those found here. */
  badTimes: BadTime[]
}

/** @throws AppError NOT_FOUND for an unknown pack, BAD_REQUEST for a calendar in which time never passes */
export function computeComplaint(
  input: ComplaintInput,
  packs: readonly RulePack[],
  activePackId: string,
): Computed {
  const { postId, facts, fetchedAt } = input
  const log = cleanLog(facts.events, input.publishedAt, fetchedAt, facts.badTimes)
  const badTimes = [...facts.badTimes, ...log.badTimes]
  if (log.receivedAt === null) return { state: null, derived: [], badTimes: distinct(badTimes) }

  const derived = reopenings(input, courseOf(log.events))
  const course = courseOf([...log.events, ...derived])
  /** The source says closed and no usable time of it is told: done, nobody knows when. */
  const closedUnknown = facts.status === 'closed' && course.state === 'open'
  if (closedUnknown && badTimes.every((bad) => bad.field !== 'resolved'))
    badTimes.push({ field: 'resolved', value: '', reason: 'missing' })

  const pack = packFor(packs, activePackId, iso(log.receivedAt))
  const calendar = compileCalendar(pack.calendar)
  const clockOf = clockMaker(log.receivedAt, pack, calendar, course, input.labels)
  const knows = knownSteps(facts.tellsFirstResponse, course, closedUnknown)
  const result = clockOf('result', knows.result, course.resolvedAt)
  const answeredAt = knows.firstResponse ? course.answeredAt : null
  const state: ComplaintState = {
    id: `c${postId.slice(1)}`,
    receivedAt: iso(log.receivedAt),
    state: closedUnknown ? 'resolved' : course.state,
    reopened: course.reopened,
    firstResponseAt: isoOrNull(answeredAt),
    resolvedAt: isoOrNull(course.resolvedAt),
    pack: { id: pack.id, version: pack.version },
    clocks: [
      clockOf('forward', knows.forward, course.forwardedAt),
      clockOf('accept', knows.accept, course.acceptedAt),
      clockOf('firstResponse', knows.firstResponse, answeredAt),
      extend(result, course.extensions, calendar, fetchedAt, badTimes),
    ],
  }
  return {
    state,
    derived: derived.map((event) => ({ ...event, at: iso(event.at) })),
    badTimes: distinct(badTimes),
  }
}

/** Resolved in the log, open at the source, and touched there since: it was reopened, at the latest then. */
function reopenings(input: ComplaintInput, course: Course): TimedEvent[] {
  const { updatedAt, facts, fetchedAt } = input
  if (facts.status !== 'open' || course.state !== 'resolved' || course.resolvedAt === null) return []
  if (updatedAt === null || timeFlaw(updatedAt, fetchedAt) !== null) return []
  const at = Date.parse(updatedAt)
  return at > course.resolvedAt ? [{ type: 'reopened', at, note: null }] : []
}

/**
 * Which steps the source can tell. An event that is there is known. Where the source tells steps at all, a step not
 * told is open, unless a later step is told: then it was done at a time nobody told. A resolution stands for the first
 * response only where the source would have told an earlier one.
 */
function knownSteps(tells: boolean, course: Course, closedUnknown: boolean): Record<Clock['kind'], boolean> {
  const passed = course.firstResolvedAt !== null || course.answeredAt !== null || closedUnknown
  return {
    forward: course.forwardedAt !== null || (tells && course.acceptedAt === null && !passed),
    accept: course.acceptedAt !== null || (tells && !passed),
    firstResponse: tells ? course.answeredAt !== null || !closedUnknown : course.toldResponse,
    result: !closedUnknown,
  }
}

type ClockMaker = (kind: Clock['kind'], known: boolean, doneAt: number | null) => Clock

function clockMaker(
  receivedAt: number,
  pack: RulePack,
  calendar: CompiledCalendar,
  course: Course,
  labels: Labels,
): ClockMaker {
  return (kind, known, doneAt) => {
    const deadline = deadlineFor(pack.deadlines, kind, labels)
    /** A step done during a pause ends the pause for its own clock. */
    const pauses =
      doneAt === null
        ? course.pauses
        : course.pauses
            .filter((pause) => pause.from < doneAt)
            .map((pause) => ({ from: pause.from, to: Math.min(pause.to, doneAt) }))
    return {
      kind,
      dueAt: isoOrNull(deadline ? dueTime(deadline, receivedAt, calendar, pauses) : null),
      doneAt: isoOrNull(doneAt),
      workingMinutes:
        doneAt === null ? null : Math.round(countedMinutes(receivedAt, doneAt, calendar, pauses)),
      known,
      extended: false,
    }
  }
}

/** Two years: an extension beyond that is a slip of the pen. */
const LONGEST_EXTENSION = 2 * 365 * 86_400_000

/**
 * Extensions move the due time of the result forward, never back, to the date they name. One told after the due time
 * has passed is shown and rescues nothing.
 */
function extend(
  clock: Clock,
  extensions: readonly TimedEvent[],
  calendar: CompiledCalendar,
  fetchedAt: Instant,
  badTimes: BadTime[],
): Clock {
  let due = clock.dueAt === null ? null : Date.parse(clock.dueAt)
  for (const event of extensions) {
    const to = extendedTo(event, calendar)
    if (to === null || due === null || event.at > due || to <= due) continue
    if (to > Date.parse(fetchedAt) + LONGEST_EXTENSION)
      badTimes.push({ field: 'extended', value: iso(to), reason: 'future' })
    else due = to
  }
  return { ...clock, dueAt: isoOrNull(due), extended: extensions.length > 0 }
}

const iso = (at: number): Instant => new Date(at).toISOString()
const isoOrNull = (at: number | null) => (at === null ? null : iso(at))
