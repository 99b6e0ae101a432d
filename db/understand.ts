/** Labels: which posts miss one, and the outcomes of the stages. */
import { STAGE_IDS, type StageId } from '../contract/model.ts'
import { insertRows, relation, replacing, rowsParameter } from './batch.ts'
import { goneAmong } from './deletions.ts'
import type { Params, Session } from './duckdb.ts'
import { LABEL_COLUMNS, NO_LABELS, labelsOf, type LabelRow } from './labels.ts'
import type { MissingPost, SavedOutcome, StageKey, Store } from './store.ts'

const OUTCOME = {
  post_id: 'VARCHAR',
  stage: 'VARCHAR',
  version: 'INTEGER',
  ok: 'BOOLEAN',
  value: 'VARCHAR',
  confidence: 'DOUBLE',
  because: 'VARCHAR',
  reason: 'VARCHAR',
} as const

type PostColumns = Omit<MissingPost['post'], 'categories' | 'labels'> & { categories: string }
type MissingRow = PostColumns & LabelRow & Record<`${StageId}_version`, number | null>

export function understandPart(db: Session): Pick<Store, 'postsMissing' | 'countMissing' | 'saveOutcomes'> {
  return {
    async postsMissing(stages, limit) {
      const rows = await db.all<MissingRow>(
        // The few rows are chosen before the texts are read.
        `WITH l AS (SELECT * FROM post_label l WHERE ${missesOneOf(stages)} LIMIT $limit)
         SELECT p.id, p.kind, p.title, p.text, p.address, p.categories, p.latitude, p.longitude, l.* EXCLUDE (post_id, gone)
         FROM l JOIN post p ON p.id = l.post_id`,
        { ...versionsOf(stages), limit },
      )
      return rows.map((row) => missingPost(row, stages))
    },

    async countMissing(stages) {
      const row = await db.first<{ n: number }>(
        `SELECT count(*) AS n FROM post_label l WHERE ${missesOneOf(stages)}`,
        versionsOf(stages),
      )
      return row?.n ?? 0
    },

    saveOutcomes: (outcomes) =>
      db.transaction(async (tx) => {
        const gone = await goneAmong(
          tx,
          outcomes.map((one) => one.postId),
        )
        const present = outcomes.filter((one) => !gone.has(one.postId))
        if (present.length === 0) return
        await writeOutcomes(tx, present)
        await writeLabels(tx, present)
      }),
  }
}

/** The columns are those of STAGE_IDS; a stage that is not among them gives no condition. */
function missesOneOf(stages: readonly StageKey[]): string {
  const asked = STAGE_IDS.filter((id) => stages.some((stage) => stage.id === id))
  if (asked.length === 0) return 'FALSE'
  return `l.gone IS NOT TRUE AND (${asked.map((id) => `l.${id}_version IS DISTINCT FROM $${id}`).join(' OR ')})`
}

const versionsOf = (stages: readonly StageKey[]): Params =>
  Object.fromEntries(stages.map((stage) => [stage.id, stage.version]))

function missingPost(row: MissingRow, stages: readonly StageKey[]): MissingPost {
  const { id, kind, title, text, address, latitude, longitude } = row
  const categories = JSON.parse(row.categories) as string[]
  return {
    post: { id, kind, title, text, address, categories, latitude, longitude, labels: labelsOf(row) },
    missing: stages.filter((stage) => row[`${stage.id}_version`] !== stage.version).map((stage) => stage.id),
  }
}

async function writeOutcomes(tx: Session, outcomes: readonly SavedOutcome[]): Promise<void> {
  const rows = outcomes.map(({ postId, stage, version, outcome }) => ({
    post_id: postId,
    stage,
    version,
    ok: outcome.ok,
    value: outcome.ok ? outcome.value : null,
    confidence: outcome.ok ? outcome.confidence : null,
    because: JSON.stringify(outcome.ok ? outcome.because : []),
    reason: outcome.ok ? null : outcome.reason,
  }))
  const last = new Map(rows.map((row) => [`${row.post_id} ${row.stage}`, row]))
  await insertRows(tx, 'outcome', OUTCOME, [...last.values()], replacing(OUTCOME, 'post_id', 'stage'))
}

/**
 * Sets the asked stages' columns. A report whose domain or urgency changes falls under another deadline, so its complaint
 * is computed again; a post that changes domain leaves its issue, which lies inside one domain.
 */
async function writeLabels(tx: Session, outcomes: readonly SavedOutcome[]): Promise<void> {
  const byPost = new Map<string, Record<string, string | number | null>>()
  for (const { postId, stage, version, outcome } of outcomes) {
    const row = byPost.get(postId) ?? { ...NO_LABELS, post_id: postId }
    row[stage] = outcome.ok ? outcome.value : null
    row[`${stage}_version`] = version
    byPost.set(postId, row)
  }
  const rows = { rows: rowsParameter([...byPost.values()]) }
  const batch = relation(LABEL_COLUMNS)
  const changes = (stage: StageId) =>
    `(b.${stage}_version IS NOT NULL AND b.${stage} IS DISTINCT FROM l.${stage})`
  const changed = (condition: string) =>
    `SELECT l.post_id FROM post_label l JOIN ${batch} b ON b.post_id = l.post_id WHERE ${condition}`

  await tx.run(
    `UPDATE report SET stale = true WHERE post_id IN (${changed(`${changes('domain')} OR ${changes('urgency')}`)})`,
    rows,
  )
  await tx.run(
    `UPDATE issue_member SET version = 0, issue_id = NULL WHERE post_id IN (${changed(changes('domain'))})`,
    rows,
  )
  const set = STAGE_IDS.flatMap((stage) => [
    `${stage} = CASE WHEN b.${stage}_version IS NULL THEN l.${stage} ELSE b.${stage} END`,
    `${stage}_version = coalesce(b.${stage}_version, l.${stage}_version)`,
  ])
  await tx.run(
    `UPDATE post_label AS l SET ${set.join(', ')} FROM ${batch} b WHERE b.post_id = l.post_id`,
    rows,
  )
}
