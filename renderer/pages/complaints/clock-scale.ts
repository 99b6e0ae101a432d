/**
 * The arithmetic behind the drawing of a complaint's clocks: one linear scale of calendar time for all four lanes, and
 * working time counted from the periods that the host sent. Pure; times are epoch milliseconds unless they are ISO strings.
 */
import type { CallOutput } from '../../../contract/api.ts'
import type { ClockKind, Deadline, RulePack } from '../../../contract/model.ts'

export type Detail = CallOutput<'complaints.get'>
export type ClockRow = Detail['complaint']['clocks'][number]
export interface Span {
  from: number
  to: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Minutes of working time between two moments, as far as the periods reach. */
export function workingMinutes(periods: readonly Span[], from: number, to: number): number {
  let total = 0
  for (const period of periods) {
    const shared = Math.min(period.to, to) - Math.max(period.from, from)
    if (shared > 0) total += shared
  }
  return Math.round(total / MINUTE)
}

/**
 * What the drawing spans: from the first event to the last thing that is shown (event, due time, and now while the
 * complaint is open), with a margin of three in a hundred on both sides so that no point lies on the edge.
 */
export function rangeOf(detail: Detail, now: number): Span {
  const { complaint, events } = detail
  const times = [Date.parse(complaint.receivedAt), ...events.map((event) => Date.parse(event.at))]
  for (const clock of complaint.clocks) if (clock.dueAt) times.push(Date.parse(clock.dueAt))
  if (complaint.state === 'open') times.push(now)
  const from = Math.min(...times)
  const to = Math.max(...times)
  const margin = Math.max((to - from) * 0.03, 10 * MINUTE)
  return { from: from - margin, to: to + margin }
}

/** One lane: how far the clock ran in time, and how far it ran late. `ran` is null where the step is not known. */
export interface Lane {
  ran: Span | null
  late: Span | null
  due: number | null
  done: number | null
}

export function laneOf(clock: ClockRow, receivedAt: string, now: number): Lane {
  const due = clock.dueAt ? Date.parse(clock.dueAt) : null
  const done = clock.doneAt ? Date.parse(clock.doneAt) : null
  if (!clock.known) return { ran: null, late: null, due: null, done: null }
  const from = Date.parse(receivedAt)
  const to = Math.max(from, done ?? now)
  if (due === null || to <= due) return { ran: { from, to }, late: null, due, done }
  return { ran: { from, to: Math.max(from, due) }, late: { from: Math.max(from, due), to }, due, done }
}

/** Local midnights inside a span, thinned so that at most `most` are left, with the local day of each. */
export function midnights(span: Span, timeZone: string, most: number): { at: number; day: string }[] {
  const dayOf = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const found: { at: number; day: string }[] = []
  let day = dayOf.format(span.from)
  // Offsets are whole quarter hours everywhere, so steps of a quarter of an hour meet every local midnight.
  const step = 15 * MINUTE
  for (let at = Math.ceil(span.from / step) * step; at <= span.to; at += step) {
    const next = dayOf.format(at)
    if (next === day) continue
    day = next
    found.push({ at, day })
    at += DAY - 2 * HOUR
  }
  const every = Math.max(1, Math.ceil(found.length / Math.max(1, most)))
  return found.filter((_, index) => index % every === 0)
}

/** The deadline that holds for one clock of a complaint: the first of the pack that fits its labels. */
export function deadlineOf(
  pack: RulePack,
  kind: ClockKind,
  labels: Detail['complaint']['labels'],
): Deadline | null {
  const fits = (wanted: readonly string[] | undefined, value: string | undefined) =>
    wanted === undefined || (value !== undefined && wanted.includes(value))
  return (
    pack.deadlines.find(
      (deadline) =>
        deadline.clock === kind &&
        fits(deadline.when.urgency, labels.urgency) &&
        fits(deadline.when.domain, labels.domain),
    ) ?? null
  )
}

/** True where a deadline counts working time alone. */
export function countsWorkingTime(deadline: Deadline | null): boolean {
  return deadline?.unit === 'workingHours' || deadline?.unit === 'workingDays'
}

/** How far a clock stands from its due time, in the time that its rule counts. */
export interface Gap {
  minutes: number
  /** True: minutes of working time; false: of calendar time. */
  working: boolean
  late: boolean
}

export function gapOf(
  clock: ClockRow,
  deadline: Deadline | null,
  periods: readonly Span[],
  now: number,
): Gap | null {
  if (!clock.known || !clock.dueAt) return null
  const due = Date.parse(clock.dueAt)
  const at = clock.doneAt ? Date.parse(clock.doneAt) : now
  const late = at > due
  const from = Math.min(due, at)
  const to = Math.max(due, at)
  const counted = workingMinutes(periods, from, to)
  // Late by less than a minute of working time (over a night) reads better as what passed on the wall.
  if (countsWorkingTime(deadline) && counted > 0) return { minutes: counted, working: true, late }
  return { minutes: Math.round((to - from) / MINUTE), working: false, late }
}

export const spansOf = (detail: Detail): Span[] =>
  detail.workingPeriods.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))
