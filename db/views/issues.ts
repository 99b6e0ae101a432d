/** Issues: the list and one issue. */
import type { CallOutput, Filter } from '../../contract/api.ts'
import { amongIds, idsParameter } from '../batch.ts'
import type { Session } from '../duckdb.ts'
import { PUBLIC, clockStands, whereOfComplaints, whereOfPosts } from '../filter.ts'
import { fill } from '../sql.ts'
import type { AsOf, Views } from '../store.ts'
import { groupBy, seriesOf, sumStandings, weekCounts, type StandingRow, type ToneRow } from './tables.ts'

export type IssueRow = CallOutput<'issues.list'>['rows'][number]
type Detail = CallOutput<'issues.get'>
type Counted = { code: string; name: string; posts: number }

type Found = Omit<IssueRow, 'place' | 'tone' | 'weeks'> & {
  place: string | null
  placeName: string | null
  phrases: string
  negative: number
  neutral: number
  positive: number
  unsure: number
  total: number
}

const ORDER = {
  risen: '(f.week >= 3) DESC, rise DESC',
  size: 'f.posts DESC',
  recent: 'f."lastAt" DESC',
} as const
/** A rise is told from three posts on: below that it is chance. */
export const RISEN = '(f.week >= 3 AND f.week > f.usual)'

export interface IssueQuery {
  filter: Filter
  order: keyof typeof ORDER
  offset: number
  limit: number
  /** Only issues that fit this condition on `f`. */
  only?: string
  /** The day up to which a week is counted; the filter's last day, or today, where it is not told. */
  anchor?: string
}

export function issueViews(db: Session): Pick<Views, 'issues' | 'issue'> {
  return {
    issues: (query, asOf) =>
      db.transaction(async (tx) => {
        const found = await findIssues(tx, query, asOf)
        const where = whereOfPosts(query.filter, asOf)
        const total = await tx.first<{ n: number }>(fill('issue-count', { filter: where.sql }), where.params)
        return { rows: found.map((one) => one.row), total: total?.n ?? 0 }
      }),
    issue: (id, asOf) => db.transaction((tx) => readIssue(tx, id, asOf)),
  }
}

/** Issues with their figures, in order. */
export async function findIssues(
  tx: Session,
  query: IssueQuery,
  asOf: AsOf,
): Promise<{ row: IssueRow; phrases: string[]; trend: Detail['trend'] }[]> {
  const { filter, order, offset, limit } = query
  const posts = whereOfPosts(filter, asOf)
  const complaints = whereOfComplaints({ ...filter, standing: undefined }, asOf)
  const anchor = query.anchor ?? filter.to ?? asOf.today
  const params = { ...complaints.params, ...posts.params, anchor, offset, limit }
  const found = await tx.all<Found>(
    fill('issues', {
      days: posts.days,
      rest: posts.rest,
      complaints: complaints.sql,
      stands: filter.standing ? clockStands('$standing') : 'TRUE',
      overdue: clockStands("'overdue'"),
      risen: query.only ?? 'TRUE',
      order: ORDER[order],
    }),
    params,
  )
  const series = await tx.all<ToneRow & { issueId: string }>(
    fill('issue-weeks', { among: amongIds('d.issue_id'), rest: posts.rest }),
    { ...params, ...seriesOf(anchor), ids: idsParameter(found.map((row) => row.id)) },
  )
  const byIssue = groupBy(series, (row) => row.issueId)
  return found.map((row) => {
    const trend = weekCounts(anchor, byIssue.get(row.id) ?? [])
    return { row: issueRow(row, trend), phrases: JSON.parse(row.phrases) as string[], trend }
  })
}

/** The issue, or the one that it was merged into. */
async function readIssue(tx: Session, asked: string, asOf: AsOf): Promise<Detail | null> {
  const heir = await tx.first<{ id: string }>(fill('issue-heir'), { id: asked })
  const id = heir?.id ?? asked
  const filter = { issue: id }
  const [found] = await findIssues(tx, { filter, order: 'size', offset: 0, limit: 1 }, asOf)
  if (!found) return null
  const complaints = whereOfComplaints(filter, asOf)
  const places = await tx.all<Counted>(fill('issue-places', { public: PUBLIC }), { id })
  const sources = await tx.all<Detail['sources'][number]>(fill('issue-sources', { public: PUBLIC }), { id })
  const standings = await tx.all<StandingRow>(
    fill('standings', { filter: complaints.sql }),
    complaints.params,
  )
  return {
    issue: found.row,
    phrases: found.phrases,
    trend: found.trend,
    places,
    sources,
    onTime: sumStandings(standings.filter((row) => row.kind === 'result')),
  }
}

function issueRow(row: Found, trend: Detail['trend']): IssueRow {
  const { id, name, domain, posts, voices, places, firstAt, lastAt, week, usual, complaints, overdue } = row
  const { negative, neutral, positive, unsure } = row
  return {
    id,
    name,
    domain,
    posts,
    voices,
    places,
    firstAt,
    lastAt,
    week,
    usual,
    complaints,
    overdue,
    place: row.place === null ? null : { code: row.place, name: row.placeName ?? row.place },
    tone: { negative, neutral, positive, unsure },
    weeks: trend.map((one) => one.posts),
  }
}
