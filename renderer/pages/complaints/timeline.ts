/** The log of a complaint as it is read: what happened, what is still due, and now, in the order of time. Pure. */
import type { ClockKind, EventType, Standing } from '../../../contract/model.ts'
import type { Detail } from './clock-scale.ts'

export type Entry =
  | {
      kind: 'event'
      at: string
      type: EventType
      note: string | null
      /** Working minutes since the complaint was received; null for the receipt itself. */
      minutes: number | null
      /** How the clock stands that this very event stopped; null where it stopped none. */
      standing: Standing | null
    }
  | { kind: 'due'; at: string; clock: ClockKind; late: boolean; by: number }
  | { kind: 'now'; at: string }

/** Event → the clock that it stops. */
const STOPS: Partial<Record<EventType, ClockKind>> = {
  forwarded: 'forward',
  accepted: 'accept',
  firstResponse: 'firstResponse',
  resolved: 'result',
}

export function timelineOf(detail: Detail, now: number): Entry[] {
  const { clocks, state, receivedAt } = detail.complaint
  const events = detail.events.map((event): Entry => {
    const clock = clocks.find(({ kind, doneAt }) => kind === STOPS[event.type] && doneAt === event.at)
    return {
      kind: 'event',
      at: event.at,
      type: event.type,
      note: event.note,
      minutes: event.at === receivedAt ? null : event.workingMinutes,
      standing: clock?.standing ?? null,
    }
  })
  const due = clocks.flatMap((clock): Entry[] => {
    if (!clock.dueAt || (clock.standing !== 'open' && clock.standing !== 'overdue')) return []
    const gap = Date.parse(clock.dueAt) - now
    return [{ kind: 'due', at: clock.dueAt, clock: clock.kind, late: gap < 0, by: Math.abs(gap) }]
  })
  const present: Entry[] = state === 'open' ? [{ kind: 'now', at: new Date(now).toISOString() }] : []
  return [...events, ...due, ...present].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}
