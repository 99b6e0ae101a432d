/**
 * The one interface of every label. A stage is pure: no I/O, no clock, no globals; models and places are handed in.
 * It gives one outcome a post, in order, and may abstain.
 */
import type { Labels, Outcome, Place, Post, StageId } from '../contract/model.ts'
import type { Language } from '../contract/taxonomy.ts'

/** What a stage may know of a post: its text and the labels of the stages before it. Nothing of the author. */
export type StagePost = Pick<
  Post,
  'id' | 'kind' | 'title' | 'text' | 'address' | 'categories' | 'latitude' | 'longitude'
> & { labels: Labels }

export interface StageContext {
  /** Every ward in force, and which province the city lies in where that is known. */
  places: readonly Place[]
  provinceCode: string | null
}

export interface Stage {
  id: StageId
  /** Grows when the outcome for some text may change; then this stage alone runs again. */
  version: number
  languages: readonly Language[] | 'any'
  run(posts: readonly StagePost[], ctx: StageContext): Outcome[]
}
