/** What a source tells of the handling of a report, where it tells it in single fields. */
import type { Instant, ReportEvent, ReportFacts } from '../../contract/model.ts'

/** A time as told, and what it was read as. */
export interface ToldTime {
  value: string
  at: Instant | null
}

export interface ToldReport {
  agency: string | null
  service: string | null
  status: ReportFacts['status']
  received: ToldTime
  /** Null where the source has no such field at all. */
  resolved: ToldTime | null
  due: ToldTime | null
}

/** Nothing is guessed: a time that is missing or unreadable is listed as such. */
export function reportFacts({ agency, service, status, received, resolved, due }: ToldReport): ReportFacts {
  const events: ReportEvent[] = []
  const badTimes: ReportFacts['badTimes'] = []
  const note = (field: string, told: ToldTime | null, needed: boolean) => {
    if (told && !told.at && (told.value || needed))
      badTimes.push({ field, value: told.value.slice(0, 200), reason: told.value ? 'unreadable' : 'missing' })
    return told?.at ?? null
  }
  const from = note('received', received, true)
  const to = note('resolved', resolved, status === 'closed')
  if (from) events.push({ type: 'received', at: from, note: null })
  if (to) events.push({ type: 'resolved', at: to, note: null })
  return {
    agency,
    service,
    status,
    toldDueAt: note('dueAt', due, false),
    tellsFirstResponse: false,
    events,
    badTimes,
  }
}
