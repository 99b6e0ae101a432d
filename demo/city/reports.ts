/**
 * What becomes of a report. Times are kept well clear of the due times on either side (a working day for the result), so
 * that every fair way to count a working day judges them alike.
 */
import { agencyFor } from './agencies.ts'
import { DAY, localText, MINUTE } from './clock.ts'
import { ANSWERS, REOPENINGS } from './phrases/answers.ts'
import type { Quarter, Spot } from './places.ts'
import { wardName } from './places.ts'
import type { Random } from './random.ts'
import type { Case, CaseEvent, Fate, Said } from './types.ts'

/** See `createWorkClock`. */
export type WorkClock = (from: number, minutes: number) => number

/** Working minutes of a day by the demo rule pack. */
const WORKDAY = 480
const UNKNOWN_WARDS = ['phường Bình An Tây', 'phường 33', 'xã Tân Lạc Đông', 'khu phố 9', 'gần cây xăng cũ']

const resultDays = (said: Said) => (said.urgency === 'danger' ? 3 : 10)

function drawFate(random: Random): Exclude<Fate, 'badTime'> {
  return random.weighted(['onTime', 'late', 'open', 'reopened'] as const, (fate) =>
    fate === 'onTime' ? 69 : fate === 'late' ? 16 : fate === 'open' ? 10.5 : 4.5,
  )
}

/** Working minutes until the result. */
function drawResult(fate: Fate, days: number, pace: number, random: Random): number {
  const quick = Math.min(0.95, (0.1 + 0.8 * random.next()) * (0.55 + 0.45 * pace))
  if (fate === 'late') return Math.round((days + 1.3 + days * 1.4 * random.next() * pace) * WORKDAY)
  return Math.max(45, Math.round(quick * (days - 1.1) * WORKDAY))
}

function wrongTime(said: Said, resolvedAt: number | null, random: Random): Case['wrong'] {
  const kind = random.int(0, 4)
  if (kind === 0 && resolvedAt)
    return { field: 'resolved', value: localText(said.at - random.int(1, 6) * DAY) }
  if (kind === 1 && resolvedAt)
    return { field: 'resolved', value: localText(resolvedAt).replace(/\d{4} /, '3020 ') }
  if (kind === 2) return { field: 'received', value: localText(said.at + 900 * DAY) }
  if (kind === 3) return { field: 'received', value: '31/02/2026 25:61' }
  return { field: 'received', value: '' }
}

/** @returns the report with its whole future */
export function file(said: Said, spot: Spot, workClock: WorkClock, random: Random): Case {
  const agency = agencyFor(said, random)
  const work = (minutes: number, from = said.at) => workClock(from, minutes)
  const fate = drawFate(random)
  const days = resultDays(said)
  const answerHours = said.urgency === 'ordinary' ? 16 : 4
  const resultMinutes = drawResult(fate, days, agency.pace, random)
  const forward = random.chance(0.87) ? random.int(4, 50) : random.int(75, 300)
  const accept = forward + (random.chance(0.87) ? random.int(20, 380) : random.int(520, 1500))
  const answerDue = answerHours * 60
  const answer = Math.min(
    random.chance(0.84)
      ? Math.round(answerDue * (0.15 + 0.7 * random.next()))
      : Math.round(answerDue * (1.2 + 2 * random.next())),
    resultMinutes - 5,
  )
  const events: CaseEvent[] = [
    { type: 'received', at: said.at, note: null },
    { type: 'forwarded', at: work(Math.min(forward, answer - 2)), note: null },
    {
      type: 'accepted',
      at: work(Math.min(accept, Math.max(forward + 1, answer - random.int(8, 90)), answer - 1)),
      note: null,
    },
  ]
  const silent = fate === 'open' && random.chance(0.4)
  if (!silent) events.push({ type: 'firstResponse', at: work(answer), note: random.pick(ANSWERS.first) })
  if (fate !== 'open') addResult(events, fate, work(resultMinutes), work, said, random)
  const resolvedAt = events.find((event) => event.type === 'resolved')?.at ?? null
  const lost = random.chance(0.012)
  return {
    ...said,
    ward: lost ? null : said.ward,
    agency: agency.name,
    address: `${random.int(4, 480)} ${spot.street}, ${lost ? random.pick(UNKNOWN_WARDS) : wardName(spot.ward)}`,
    latitude: lost ? null : roundTo(spot.ward.latitude + (random.next() - 0.5) * 0.012),
    longitude: lost ? null : roundTo(spot.ward.longitude + (random.next() - 0.5) * 0.012),
    dueAt: work(days * WORKDAY),
    events: events.toSorted((a, b) => a.at - b.at),
    wrong: random.chance(0.012) ? wrongTime(said, resolvedAt, random) : null,
  }
}

function addResult(
  events: CaseEvent[],
  fate: Fate,
  at: number,
  work: (minutes: number, from: number) => number,
  said: Said,
  random: Random,
) {
  events.push({ type: 'resolved', at, note: random.pick(answersFor(said, random)) })
  if (fate !== 'reopened') return
  const again = at + random.int(1, 9) * DAY + random.int(-300, 300) * MINUTE
  events.push({ type: 'reopened', at: again, note: random.pick(REOPENINGS) })
  if (random.chance(0.5))
    events.push({
      type: 'resolved',
      at: work(random.int(400, 3000), again),
      note: random.pick(ANSWERS.repair),
    })
}

/** Answered is not repaired: about a third of the answers tell of a repair. */
const answersFor = (_said: Said, random: Random) =>
  random.weighted(Object.values(ANSWERS.result), (list) => list.weight).notes

const roundTo = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** How a case stands at a moment. */
export function fateOf(report: Case, now: number): Fate {
  if (report.wrong) return 'badTime'
  const known = report.events.filter((event) => event.at <= now)
  if (known.some((event) => event.type === 'reopened')) return 'reopened'
  const resolved = known.find((event) => event.type === 'resolved')
  if (!resolved) return 'open'
  return resolved.at <= report.dueAt ? 'onTime' : 'late'
}

/** A quarter drawn by how much its people write. */
export const drawQuarter = (quarters: readonly Quarter[], random: Random) =>
  random.weighted(quarters, (quarter) => quarter.weight)
