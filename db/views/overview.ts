/** The overview: one week against the usual. */
import type { Filter } from '../../contract/api.ts'
import { DOMAINS } from '../../contract/taxonomy.ts'
import { addDays, daysBetween, earlier, USUAL_WEEKS, weekNumber, weeksUpTo } from '../days.ts'
import type { Session } from '../duckdb.ts'
import { whereOfComplaints, whereOfPosts } from '../filter.ts'
import { fill } from '../sql.ts'
import type { AsOf, Views } from '../store.ts'
import { countComplaints } from './complaints.ts'
import { findIssues, RISEN } from './issues.ts'
import {
  addTone,
  noTone,
  seriesOf,
  sumStandings,
  weekCounts,
  withoutDays,
  type StandingRow,
  type ToneRow,
} from './tables.ts'

type Overview = Awaited<ReturnType<Views['overview']>>
type WeekRow = ToneRow & { domain: string | null }

export function overviewView(db: Session): Pick<Views, 'overview'> {
  return { overview: (filter, asOf) => db.transaction((tx) => readOverview(tx, filter, asOf)) }
}

async function readOverview(tx: Session, asked: Filter, asOf: AsOf): Promise<Overview> {
  const filter = withoutDays(asked)
  const week = weekOf(asked.to ?? asOf.today, asOf.today)
  const posts = whereOfPosts(filter, asOf)
  const params = { ...posts.params, ...seriesOf(week.from) }

  const rows = await tx.all<WeekRow>(fill('overview-weeks', { filter: posts.sql }), params)
  const totals = await tx.first<Omit<Overview['totals'], 'usual' | 'tone'>>(
    fill('overview-totals', { filter: posts.sql }),
    params,
  )
  const received = whereOfComplaints({ ...filter, from: week.from, to: week.to }, asOf)
  const clocks = await tx.all<StandingRow>(fill('standings', { filter: received.sql }), received.params)
  const results = clocks.filter((row) => row.kind === 'result')
  const overdueNow = await countComplaints(tx, { ...filter, standing: 'overdue', clock: 'result' }, asOf)
  const risen = await findIssues(
    tx,
    {
      filter,
      order: 'risen',
      offset: 0,
      limit: 5,
      only: RISEN,
      anchor: week.lastPassed,
    },
    asOf,
  )
  const weeks = weekCounts(week.from, rows)
  const { posts: inWeek, voices, reports, noIssue, undated } = totals ?? NOTHING
  return {
    week: { from: week.from, to: week.to, number: weekNumber(week.from), partial: week.passed < 7 },
    weeks,
    domains: domainsOf(week, rows, results),
    totals: {
      posts: inWeek,
      voices,
      reports,
      noIssue,
      undated,
      usual: usualOf(
        weeks.map((one) => one.posts),
        week.passed,
      ),
      tone: weeks.at(-1)?.tone ?? noTone(),
    },
    risen: risen.map((one) => one.row),
    onTime: sumStandings(results),
    overdueNow,
  }
}

const NOTHING = { posts: 0, voices: 0, reports: 0, noIssue: 0, undated: 0 }

interface Week {
  from: string
  to: string
  /** Days of it that are not in the future, and the last of them. */
  passed: number
  lastPassed: string
}

function weekOf(day: string, today: string): Week {
  const { monday, lastDay } = seriesOf(day)
  const passed = Math.min(7, Math.max(0, daysBetween(monday, today) + 1))
  return { from: monday, to: lastDay, passed, lastPassed: earlier(lastDay, addDays(monday, passed - 1)) }
}

/** Mean of the weeks before the last, scaled to the days that have passed of it. */
function usualOf(weeks: readonly number[], passed: number): number {
  const before = weeks.slice(-1 - USUAL_WEEKS, -1)
  return (before.reduce((sum, posts) => sum + posts, 0) / USUAL_WEEKS) * (passed / 7)
}

/** Domains that have posts or complaints in these weeks, those with most posts in the week first. */
function domainsOf(
  week: Week,
  rows: readonly WeekRow[],
  results: readonly StandingRow[],
): Overview['domains'] {
  const monday = week.from
  const at = new Map(weeksUpTo(monday).map((one, index) => [one, index]))
  return DOMAINS.flatMap((domain) => {
    const own = rows.filter((row) => row.domain === domain)
    const clocks = results.filter((row) => row.domain === domain)
    if (own.length === 0 && clocks.length === 0) return []
    const weeks = [...at.keys()].map(() => 0)
    const tone = noTone()
    for (const row of own) {
      const index = at.get(row.week) ?? -1
      if (index >= 0) weeks[index] = (weeks[index] ?? 0) + row.posts
      if (row.week === monday) addTone(tone, row)
    }
    const posts = weeks.at(-1) ?? 0
    return [{ domain, posts, usual: usualOf(weeks, week.passed), weeks, tone, onTime: sumStandings(clocks) }]
  }).sort((a, b) => b.posts - a.posts)
}
