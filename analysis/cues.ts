/** Weighing the cues of one lexicon in a reading. */
import type { Reason } from '../contract/model.ts'
import { reasonOf } from './outcome.ts'
import type { LexiconId, Reading } from './reading.ts'

const FURTHER = 0.6

/** Sum of the weights, each further hit counting less, so that a long text does not shout a short one down. */
export function cueWeight(reading: Reading, lexicon: LexiconId, key: string): number {
  const hits = reading.cues[lexicon].get(key)
  if (!hits) return 0
  const weights = hits.map((hit) => hit.entry.weight * hit.strength).sort((a, b) => b - a)
  return weights.reduce((sum, weight, i) => sum + weight * FURTHER ** i, 0)
}

/** The words behind some cues of a lexicon. */
export function cueReasons(reading: Reading, lexicon: LexiconId, keys: readonly string[]): Reason[] {
  return keys.flatMap((key) =>
    (reading.cues[lexicon].get(key) ?? []).map((hit) => reasonOf(reading.words, hit)),
  )
}

/** A share between 0 and 1 from a score whose zero is undecided. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
