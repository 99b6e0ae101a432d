/** Posts for the tests of labels. */
import type { Outcome, StageId } from '../../../contract/model.ts'
import {
  loadPlaces,
  prepareText,
  stages,
  understand,
  type StageContext,
  type StagePost,
} from '../../../analysis/index.ts'

export const CITY: StageContext = { places: loadPlaces(), provinceCode: '79' }

/** A social post with nothing but what is given. */
export function makePost(given: Partial<StagePost>): StagePost {
  return {
    id: 'p1',
    kind: 'post',
    title: '',
    text: '',
    address: null,
    categories: [],
    latitude: null,
    longitude: null,
    labels: {},
    ...given,
  }
}

/** All outcomes of a post that went the usual way: prepared, then every stage. */
export function outcomesOf(post: StagePost, ctx: StageContext = CITY): Partial<Record<StageId, Outcome>> {
  const { title, text, address } = prepareText(post)
  const done = understand(
    [{ post: { ...post, title, text, address }, missing: stages.map(({ id }) => id) }],
    ctx,
  )
  return Object.fromEntries(done.map(({ stage, outcome }) => [stage, outcome]))
}
