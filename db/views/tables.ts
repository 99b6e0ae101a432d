/** Shapes shared by the views: rows of counts turned into what the contract asks for. */
import type { Filter, OnTime, ToneCounts, WeekCount } from '../../contract/api.ts'
import type { Standing } from '../../contract/model.ts'
import { addDays, mondayOf, weeksUpTo } from '../days.ts'

export type Total = { n: number }

export const noTone = (): ToneCounts => ({ negative: 0, neutral: 0, positive: 0, unsure: 0 })
export const noOnTime = (): OnTime => ({ onTime: 0, late: 0, overdue: 0, open: 0, unknown: 0 })

export interface ToneRow {
  week: string
  tone: string | null
  posts: number
}

export function addTone(counts: ToneCounts, row: Pick<ToneRow, 'tone' | 'posts'>): void {
  counts[toneName(row.tone)] += row.posts
}

const toneName = (tone: string | null): keyof ToneCounts =>
  tone === 'negative' || tone === 'neutral' || tone === 'positive' ? tone : 'unsure'

/** Every week up to the one of `day`, oldest first, with zeros where nothing was. */
export function weekCounts(day: string, rows: readonly ToneRow[]): WeekCount[] {
  const weeks = new Map(weeksUpTo(day).map((week) => [week, { week, posts: 0, tone: noTone() }]))
  for (const row of rows) {
    const week = weeks.get(row.week)
    if (!week) continue
    week.posts += row.posts
    addTone(week.tone, row)
  }
  return [...weeks.values()]
}

/** Parameters of a series of weeks that ends with the week of `day`. */
export function seriesOf(day: string): { firstWeek: string; monday: string; lastDay: string } {
  const monday = mondayOf(day)
  return { firstWeek: weeksUpTo(day)[0] ?? monday, monday, lastDay: addDays(monday, 6) }
}

export interface StandingRow {
  kind: string
  domain: string | null
  agency: string | null
  standing: Standing
  complaints: number
}

export function sumStandings(rows: readonly StandingRow[]): OnTime {
  const sum = noOnTime()
  for (const row of rows) sum[row.standing] += row.complaints
  return sum
}

/** The filter without its days. */
export function withoutDays(filter: Filter): Filter {
  return { ...filter, from: undefined, to: undefined }
}

/** Rows by key, in the order in which they came. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
