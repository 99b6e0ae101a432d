import type { Place } from '../../contract/model.ts'
import { decided, eachPost, skipped } from '../outcome.ts'
import { readingOf } from '../reading.ts'
import type { Stage, StageContext, StagePost } from '../stage.ts'
import { type Word, wordsOf } from '../text/words.ts'
import { indexNames, type Named, type NameIndex, namesIn } from './names.ts'
import { nearestPlace } from './nearest.ts'

/** Wards within this distance of the given point may be the one that is named. */
const NEAR_DEGREES = 0.15
const indexes = new WeakMap<readonly Place[], NameIndex>()

/**
 * Stage `place`: the ward. The address speaks before the text, a name with its kind before a bare one, names before
 * coordinates. A name that several wards bear is settled by the known province or by the coordinates, else stays open.
 */
export const placeStage: Stage = {
  id: 'place',
  version: 2,
  languages: 'any',
  run: eachPost((post, ctx) => {
    const address = post.address === null ? [] : wordsOf(post.address)
    return (
      settle(address, post, ctx, 0.95, true) ??
      settle(readingOf(post).words, post, ctx, 0.9, false) ??
      byCoordinates(post, ctx) ??
      skipped('noPlace')
    )
  }),
}

function settle(
  words: readonly Word[],
  post: StagePost,
  ctx: StageContext,
  trust: number,
  isAddress: boolean,
) {
  if (words.length === 0) return null
  const named = namesIn(words, indexOf(ctx.places)).filter(({ place }) => isPossible(place, post, ctx))
  const withKind = named.filter(({ how }) => how === 'withKind')
  const chosen = withKind.length > 0 ? withKind : ctx.provinceCode || isAddress ? named : []
  const codes = new Set(chosen.map(({ place }) => place.code))
  if (codes.size === 0) return null
  const first = chosen[0]!
  const rivals = chosen.filter(({ at }) => at === first.at)
  // One spelling, several wards: not ours to guess.
  if (new Set(rivals.map(({ place }) => place.code)).size > 1) return null
  const sure = trust * (first.how === 'bare' ? 0.65 : 1) * (codes.size > 1 ? 0.7 : 1)
  return decided(first.place.code, sure, [{ words: wordsAt(words, first), weight: 1 }])
}

function isPossible(place: Place, post: StagePost, ctx: StageContext): boolean {
  if (ctx.provinceCode !== null && place.provinceCode !== ctx.provinceCode) return false
  if (post.latitude === null || post.longitude === null) return true
  return (
    Math.abs(place.latitude - post.latitude) < NEAR_DEGREES &&
    Math.abs(place.longitude - post.longitude) < NEAR_DEGREES
  )
}

function byCoordinates(post: StagePost, ctx: StageContext) {
  if (post.latitude === null || post.longitude === null) return null
  const near = nearestPlace(ctx.places, post.latitude, post.longitude)
  if (!near) return null
  return decided(near.place.code, 0.4 + 0.5 * Math.max(0, 1 - near.km / Math.max(near.nextKm, 0.1)), [])
}

function indexOf(places: readonly Place[]): NameIndex {
  let index = indexes.get(places)
  if (!index) indexes.set(places, (index = indexNames(places)))
  return index
}

function wordsAt(words: readonly Word[], { at, length }: Named): string {
  return words
    .slice(at, at + length)
    .map(({ raw }) => raw)
    .join(' ')
}
