/** From the events as told to the events that can be true, in order; what cannot be true is listed, never used. */
import { type BadTime, EVENT_TYPES, type Instant, type ReportEvent } from '../../contract/model.ts'

const DAY = 86_400_000
/** No portal of these is older; earlier times are the zero of some clock. */
const OLDEST = Date.UTC(2000, 0, 1)

/** An event with its time in milliseconds. */
export interface TimedEvent {
  type: ReportEvent['type']
  at: number
  note: string | null
}

export interface CleanLog {
  /** Null where the source told no received time that can be true. */
  receivedAt: number | null
  /** Sorted by time, then by the order of the types, then by note; none before receipt; each once. */
  events: TimedEvent[]
  badTimes: BadTime[]
}

/**
 * A time is refused where it cannot be read, lies before 2000, more than a day after the document was fetched, or
 * before receipt. Receipt is the earliest `received` event that can be true; where the source tells none at all, the
 * time the report was published (a report is published by being filed).
 */
export function cleanLog(
  events: readonly ReportEvent[],
  publishedAt: Instant | null,
  fetchedAt: Instant,
  told: readonly BadTime[],
): CleanLog {
  const badTimes: BadTime[] = []
  const plausible = (field: string, value: string): number | null => {
    const reason = timeFlaw(value, fetchedAt)
    if (!reason) return Date.parse(value)
    badTimes.push({ field, value, reason })
    return null
  }

  const timed: TimedEvent[] = []
  for (const event of events) {
    const at = plausible(event.type, event.at)
    if (at !== null) timed.push({ type: event.type, at, note: event.note })
  }
  const tellsReceived =
    events.some((event) => event.type === 'received') || told.some((bad) => bad.field === 'received')
  let receivedAt = earliest(timed.filter((event) => event.type === 'received'))
  if (receivedAt === null && !tellsReceived && publishedAt !== null)
    receivedAt = plausible('received', publishedAt)
  if (receivedAt === null && badTimes.concat(told).every((bad) => bad.field !== 'received'))
    badTimes.push({ field: 'received', value: '', reason: 'missing' })

  const kept = []
  for (const event of timed.sort(inOrder)) {
    if (receivedAt !== null && event.at < receivedAt) {
      const value = new Date(event.at).toISOString()
      badTimes.push({ field: event.type, value, reason: 'beforeReceived' })
    } else kept.push(event)
  }
  return { receivedAt, events: kept, badTimes }
}

/** Why a told time cannot be true, or null. */
export function timeFlaw(value: string, fetchedAt: Instant): BadTime['reason'] | null {
  const at = Date.parse(value)
  if (Number.isNaN(at)) return 'unreadable'
  if (at < OLDEST) return 'tooOld'
  return at > Date.parse(fetchedAt) + DAY ? 'future' : null
}

const typeOrder = new Map(EVENT_TYPES.map((type, i) => [type, i]))

function inOrder(a: TimedEvent, b: TimedEvent): number {
  return (
    a.at - b.at ||
    typeOrder.get(a.type)! - typeOrder.get(b.type)! ||
    (a.note ?? '').localeCompare(b.note ?? '')
  )
}

function earliest(events: readonly TimedEvent[]): number | null {
  return events.reduce<number | null>(
    (first, event) => (first === null || event.at < first ? event.at : first),
    null,
  )
}

/** Each reject once. */
export function distinct(badTimes: readonly BadTime[]): BadTime[] {
  return [...new Map(badTimes.map((bad) => [`${bad.field}|${bad.value}|${bad.reason}`, bad])).values()]
}
