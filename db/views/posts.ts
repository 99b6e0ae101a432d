/** Posts: the list and one post. */
import type { CallOutput, EvidenceInfo } from '../../contract/api.ts'
import type { Outcome } from '../../contract/model.ts'
import { STAGE_IDS, type StageId } from '../../contract/model.ts'
import type { Session } from '../duckdb.ts'
import { whereOfPosts } from '../filter.ts'
import { labelsOf, type LabelRow } from '../labels.ts'
import { fill } from '../sql.ts'
import type { Views } from '../store.ts'
import type { Total } from './tables.ts'

type PostRow = CallOutput<'posts.list'>['rows'][number]
type Detail = Omit<CallOutput<'posts.get'>, 'post' | 'outcomes' | 'masked' | 'evidence'> & { masked: string }
type Found = Omit<PostRow, 'labels' | 'issue'> &
  LabelRow & { issueId: string | null; issueName: string | null }
type FoundOutcome = {
  stage: StageId
  version: number
  value: string | null
  confidence: number | null
  because: string
  skipped: string | null
}

const ORDER = {
  newest: 'd.published_at DESC NULLS LAST',
  oldest: 'd.published_at ASC NULLS LAST',
} as const

export function postViews(db: Session): Pick<Views, 'posts' | 'post'> {
  return {
    posts: ({ filter, order, offset, limit }, asOf) =>
      db.transaction(async (tx) => {
        const where = whereOfPosts(filter, asOf)
        const rows = await tx.all<Found>(fill('posts', { filter: where.sql, order: ORDER[order] }), {
          ...where.params,
          offset,
          limit,
        })
        const total = await tx.first<Total>(fill('post-count', { filter: where.sql }), where.params)
        return { rows: rows.map(postRow), total: total?.n ?? 0 }
      }),

    post: (id) =>
      db.transaction(async (tx) => {
        const row = await tx.first<Found>(fill('posts', { filter: 'd.id = $id', order: ORDER.newest }), {
          id,
          offset: 0,
          limit: 1,
        })
        const detail = await tx.first<Detail>(fill('post-detail'), { id })
        if (!row || !detail) return null
        const evidence = await tx.first<EvidenceInfo>(fill('post-evidence'), { id })
        const outcomes = await tx.all<FoundOutcome>(fill('post-outcomes'), { id })
        return {
          post: postRow(row),
          ...detail,
          evidence: evidence ?? null,
          masked: JSON.parse(detail.masked) as CallOutput<'posts.get'>['masked'],
          outcomes: outcomes
            .map((outcome) => ({ ...outcome, because: JSON.parse(outcome.because) as Reasons }))
            .sort((a, b) => STAGE_IDS.indexOf(a.stage) - STAGE_IDS.indexOf(b.stage)),
        }
      }),
  }
}

type Reasons = Extract<Outcome, { ok: true }>['because']

function postRow(row: Found): PostRow {
  const { id, kind, sourceId, sourceName, title, excerpt, publishedAt, placeName, complaintId } = row
  const issue = row.issueId === null ? null : { id: row.issueId, name: row.issueName ?? '' }
  const facts = { id, kind, sourceId, sourceName, title, excerpt, publishedAt, placeName, complaintId }
  return { ...facts, labels: labelsOf(row), issue }
}
