/** Spans without data, by the weeks of a chart: which source was silent how long. Pure. */
import type { Gap } from '../../contract/model.ts'
import { addDays } from './format.ts'
import { startOfDay } from './weeks.ts'

export type NamedGap = Gap & { sourceName: string }
export interface Silence {
  sourceId: string
  sourceName: string
  milliseconds: number
}

const HOUR = 3_600_000
/** A source that misses less of a week than this misses next to nothing of it. */
export const LEAST_SILENCE = 6 * HOUR

/**
 * The silent sources of each week, the longest silence first; weeks without any are left out.
 * @param now until when a gap lasts that has no end yet, epoch milliseconds
 */
export function silencesByWeek(
  gaps: readonly NamedGap[],
  weeks: readonly string[],
  timeZone: string,
  now: number,
): Map<string, Silence[]> {
  const found = new Map<string, Silence[]>()
  for (const week of weeks) {
    const from = startOfDay(week, timeZone)
    const to = startOfDay(addDays(week, 7), timeZone)
    const silent = silencesIn(gaps, from, to, now)
    if (silent.length > 0) found.set(week, silent)
  }
  return found
}

function silencesIn(gaps: readonly NamedGap[], from: number, to: number, now: number): Silence[] {
  const bySource = new Map<string, { name: string; spans: [number, number][] }>()
  for (const gap of gaps) {
    if (gap.madeGood) continue
    const start = Math.max(from, Date.parse(gap.from))
    const end = Math.min(to, endOf(gap, now))
    if (end <= start) continue
    const one = bySource.get(gap.sourceId) ?? { name: gap.sourceName, spans: [] }
    one.spans.push([start, end])
    bySource.set(gap.sourceId, one)
  }
  return [...bySource]
    .map(([sourceId, { name, spans }]) => ({ sourceId, sourceName: name, milliseconds: covered(spans) }))
    .filter(({ milliseconds }) => milliseconds >= LEAST_SILENCE)
    .sort((a, b) => b.milliseconds - a.milliseconds)
}

export const endOf = (gap: Pick<Gap, 'to'>, now: number): number => (gap.to ? Date.parse(gap.to) : now)

/** The time that spans cover together: two reasons for one silence are one silence. */
export function covered(spans: readonly [number, number][]): number {
  let sum = 0
  let reached = -Infinity
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    sum += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return sum
}
