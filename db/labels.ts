/** The wide label row: for each stage its label and the version that was asked. */
import { STAGE_IDS, type Labels, type StageId } from '../contract/model.ts'
import type { Columns } from './batch.ts'

export type LabelRow = Record<StageId, string | null>

/** Columns of `post_label`, key first. */
export const LABEL_COLUMNS: Columns = {
  post_id: 'VARCHAR',
  ...Object.fromEntries(
    STAGE_IDS.flatMap((stage) => [
      [stage, 'VARCHAR'],
      [`${stage}_version`, 'INTEGER'],
    ]),
  ),
}

/** Every column but the key, null. */
export const NO_LABELS: Readonly<Record<string, null>> = Object.fromEntries(
  Object.keys(LABEL_COLUMNS)
    .filter((name) => name !== 'post_id')
    .map((name) => [name, null]),
)

/** `l.language, l.domain, …` */
export const labelColumns = (alias: string): string =>
  STAGE_IDS.map((stage) => `${alias}.${stage}`).join(', ')

export function labelsOf(row: LabelRow): Labels {
  return Object.fromEntries(
    STAGE_IDS.flatMap((stage) => (row[stage] === null ? [] : [[stage, row[stage]]])),
  ) as Labels
}
