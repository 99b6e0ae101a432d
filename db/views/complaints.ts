/** Complaints: the figures, the queue, one complaint, and the rejects. */
import type { CallOutput, Filter } from '../../contract/api.ts'
import { CLOCK_KINDS, type BadTime, type ClockKind } from '../../contract/model.ts'
import { amongIds, idsParameter } from '../batch.ts'
import type { Session } from '../duckdb.ts'
import { PUBLIC, STATES, whereOfComplaints } from '../filter.ts'
import { labelsOf, type LabelRow } from '../labels.ts'
import { logsOf } from '../log.ts'
import { fill } from '../sql.ts'
import type { AsOf, Views } from '../store.ts'
import { findIssues } from './issues.ts'
import { sumStandings, type StandingRow, type Total } from './tables.ts'

type ComplaintRow = CallOutput<'complaints.list'>['rows'][number]
type ClockRow = ComplaintRow['clocks'][number]
type Summary = Awaited<ReturnType<Views['complaintSummary']>>
type Detail = NonNullable<Awaited<ReturnType<Views['complaint']>>>
type Found = Omit<ComplaintRow, 'labels' | 'clocks' | 'next'> & LabelRow
type AgencyRow = {
  agency: string | null
  total: number
  open: number
  soon: number
  oldestOpenAt: string | null
}
type FoundDetail = Pick<Detail, 'text' | 'url' | 'address' | 'toldDueAt'> & {
  postId: string
  badTimes: string
  packId: string
  packVersion: number
  issueId: string | null
}

const ORDER = {
  due: "(d.state <> 'open'), n.next_due ASC NULLS LAST, d.received_at ASC",
  received: 'd.received_at DESC',
  oldest: 'd.received_at ASC',
} as const

export function complaintViews(
  db: Session,
): Pick<Views, 'complaintSummary' | 'durations' | 'complaints' | 'complaint' | 'rejects'> {
  return {
    complaintSummary: (filter, asOf) =>
      db.transaction(async (tx) => {
        const where = whereOfComplaints(filter, asOf)
        const agencies = await tx.all<AgencyRow>(
          fill('complaint-totals', { filter: where.sql, soon: STATES.soon }),
          where.params,
        )
        const clocks = await tx.all<StandingRow>(fill('standings', { filter: where.sql }), where.params)
        const overdue = await countComplaints(tx, { ...filter, standing: 'overdue' }, asOf)
        return { ...summaryOf(agencies, clocks), overdue, rejects: await countRejects(tx) }
      }),

    durations(filter, clock, asOf) {
      const where = whereOfComplaints(filter, asOf)
      return db.all(fill('durations', { filter: where.sql }), { ...where.params, durationClock: clock })
    },

    complaints: ({ filter, order, offset, limit }, asOf) =>
      db.transaction(async (tx) => {
        const where = whereOfComplaints(filter, asOf)
        const found = await tx.all<Found>(
          fill('complaint-rows', { filter: where.sql, order: ORDER[order] }),
          { ...where.params, offset, limit },
        )
        return { rows: await withClocks(tx, found, asOf), total: await countComplaints(tx, filter, asOf) }
      }),

    complaint: (id, asOf) => db.transaction((tx) => readComplaint(tx, id, asOf)),

    rejects: ({ offset, limit }) =>
      db.transaction(async (tx) => ({
        rows: await tx.all<CallOutput<'complaints.rejects'>['rows'][number]>(
          fill('rejects', { public: PUBLIC }),
          {
            offset,
            limit,
          },
        ),
        total: await countRejects(tx),
      })),
  }
}

/** How many complaints the list with this filter holds. */
export async function countComplaints(tx: Session, filter: Filter, asOf: AsOf): Promise<number> {
  const where = whereOfComplaints(filter, asOf)
  const found = await tx.first<Total>(fill('complaint-count', { filter: where.sql }), where.params)
  return found?.n ?? 0
}

async function countRejects(tx: Session): Promise<number> {
  return (await tx.first<Total>(fill('reject-count', { public: PUBLIC })))?.n ?? 0
}

function summaryOf(
  agencies: readonly AgencyRow[],
  clocks: readonly StandingRow[],
): Omit<Summary, 'overdue' | 'rejects'> {
  const sum = (column: 'soon' | 'open' | 'total') => agencies.reduce((total, row) => total + row[column], 0)
  const results = clocks.filter((row) => row.kind === 'result')
  return {
    soon: sum('soon'),
    open: sum('open'),
    total: sum('total'),
    oldestOpenAt: agencies.flatMap((row) => row.oldestOpenAt ?? []).sort()[0] ?? null,
    onTime: Object.fromEntries(
      CLOCK_KINDS.map((kind) => [kind, sumStandings(clocks.filter((row) => row.kind === kind))]),
    ) as Summary['onTime'],
    byAgency: agencies.map(({ agency, total, open }) => ({
      agency,
      total,
      open,
      onTime: sumStandings(results.filter((row) => row.agency === agency)),
    })),
  }
}

async function readComplaint(tx: Session, id: string, asOf: AsOf): Promise<Detail | null> {
  const found = await tx.all<Found>(
    fill('complaint-rows', { filter: 'd.complaint_id = $id', order: ORDER.received }),
    { id, offset: 0, limit: 1 },
  )
  const [complaint] = await withClocks(tx, found, asOf)
  const detail = await tx.first<FoundDetail>(fill('complaint-detail'), { id })
  if (!complaint || !detail) return null
  const logs = await logsOf(tx, [detail.postId])
  return {
    complaint,
    text: detail.text,
    url: detail.url,
    address: detail.address,
    events: logs.get(detail.postId) ?? [],
    toldDueAt: detail.toldDueAt,
    packKey: { id: detail.packId, version: detail.packVersion },
    badTimes: JSON.parse(detail.badTimes) as BadTime[],
    issue: detail.issueId === null ? null : await issueOf(tx, detail.issueId, asOf),
  }
}

async function issueOf(tx: Session, id: string, asOf: AsOf): Promise<Detail['issue']> {
  const [found] = await findIssues(tx, { filter: { issue: id }, order: 'size', offset: 0, limit: 1 }, asOf)
  if (!found) return null
  const { name, posts, voices } = found.row
  return { id, name, posts, voices }
}

async function withClocks(tx: Session, found: readonly Found[], asOf: AsOf): Promise<ComplaintRow[]> {
  const clocks = await tx.all<ClockRow & { postId: string }>(
    fill('complaint-clocks', { among: amongIds('k.post_id') }),
    { ids: idsParameter(found.map((row) => row.postId)), now: asOf.now },
  )
  const byPost = new Map<string, ClockRow[]>(found.map((row) => [row.postId, []]))
  for (const { postId, ...clock } of clocks) byPost.get(postId)?.push(clock)
  return found.map((row) => complaintRow(row, byPost.get(row.postId) ?? [], asOf))
}

function complaintRow(row: Found, clocks: readonly ClockRow[], asOf: AsOf): ComplaintRow {
  const { id, code, postId, title, excerpt, sourceName, agency, placeName, receivedAt, state, reopened } = row
  const inOrder = [...clocks].sort((a, b) => CLOCK_KINDS.indexOf(a.kind) - CLOCK_KINDS.indexOf(b.kind))
  return {
    id,
    code,
    postId,
    title,
    excerpt,
    agency,
    placeName,
    receivedAt,
    state,
    reopened,
    sourceName,
    labels: labelsOf(row),
    clocks: inOrder,
    next: nextOf(inOrder, receivedAt, asOf),
  }
}

/** The open clock that is due first, and how much of its time has been used: 1 is the due time, more is overdue. */
function nextOf(clocks: readonly ClockRow[], receivedAt: string, asOf: AsOf): ComplaintRow['next'] {
  const open = clocks
    .filter((clock) => clock.known && clock.doneAt === null)
    .flatMap(({ kind, dueAt }): { kind: ClockKind; dueAt: string }[] => (dueAt ? [{ kind, dueAt }] : []))
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
  const [first] = open
  if (!first) return null
  const received = Date.parse(receivedAt)
  const given = Date.parse(first.dueAt) - received
  const used = Date.parse(asOf.now) - received
  return { ...first, usedShare: given > 0 ? used / given : used > 0 ? 1 : 0 }
}
