/** The one state machine of a complaint: from its sorted events to what holds at the end. */
import type { TimedEvent } from './log.ts'

/** A stretch during which no clock runs; `to` is infinite where it has not ended. */
export interface Pause {
  from: number
  to: number
}

export interface Course {
  state: 'open' | 'resolved'
  /** How often a resolution was undone. */
  reopened: number
  resolvedAt: number | null
  /** The first resolution of all, also where it was undone later. */
  firstResolvedAt: number | null
  forwardedAt: number | null
  acceptedAt: number | null
  /** The first response as told, or the first resolution where that came before: the resident had an answer then. */
  answeredAt: number | null
  /** True where a `firstResponse` was told. */
  toldResponse: boolean
  pauses: Pause[]
  extensions: TimedEvent[]
}

/**
 * Resolved ends a pause and stops the complaint; reopened undoes it, and the time between counts (the resident had no
 * repair). A pause and a resumption told for the same instant cancel each other, so a pause told in pieces is one.
 * What repeats a state (paused while paused, resolved while resolved) changes nothing.
 */
export function courseOf(events: readonly TimedEvent[]): Course {
  const course: Course = {
    state: 'open',
    reopened: 0,
    resolvedAt: null,
    firstResolvedAt: null,
    forwardedAt: null,
    acceptedAt: null,
    answeredAt: null,
    toldResponse: false,
    pauses: [],
    extensions: [],
  }
  const cancelled = cancelledPauses(events)
  let pausedAt: number | null = null
  const resume = (at: number) => {
    if (pausedAt !== null) course.pauses.push({ from: pausedAt, to: at })
    pausedAt = null
  }

  for (const event of events) {
    switch (event.type) {
      case 'forwarded':
        course.forwardedAt ??= event.at
        break
      case 'accepted':
        course.acceptedAt ??= event.at
        break
      case 'firstResponse':
        course.answeredAt ??= event.at
        course.toldResponse = true
        break
      case 'paused':
        if (course.state === 'open' && !cancelled.has(event.at)) pausedAt ??= event.at
        break
      case 'resumed':
        if (!cancelled.has(event.at)) resume(event.at)
        break
      case 'extended':
        course.extensions.push(event)
        break
      case 'resolved':
        if (course.state === 'resolved') break
        resume(event.at)
        course.state = 'resolved'
        course.resolvedAt = event.at
        course.firstResolvedAt ??= event.at
        course.answeredAt ??= event.at
        break
      case 'reopened':
        if (course.state === 'open') break
        course.state = 'open'
        course.resolvedAt = null
        course.reopened++
        break
    }
  }
  if (pausedAt !== null) course.pauses.push({ from: pausedAt, to: Infinity })
  return course
}

/** Instants at which both a pause and a resumption are told. */
function cancelledPauses(events: readonly TimedEvent[]): Set<number> {
  const at = (type: TimedEvent['type']) =>
    events.filter((event) => event.type === type).map((event) => event.at)
  const resumed = new Set(at('resumed'))
  return new Set(at('paused').filter((instant) => resumed.has(instant)))
}
