/** Weighing the cues of one lexicon in a reading. */
import type { Reason } from '../contract/model.ts'
import { reasonOf } from './outcome.ts'
import type { LexiconId, Reading } from './reading.ts'

export interface Cue {
  /** Sum of the weights, each further hit counting less, so that a long text does not shout a short one down. */
  weight: number
  reasons: Reason[]
}

const FURTHER = 0.6

export function cueOf(reading: Reading, lexicon: LexiconId, key: string): Cue {
  const hits = reading.hits[lexicon].filter((hit) => hit.entry.key === key)
  const weights = hits.map((hit) => hit.entry.weight * hit.strength).sort((a, b) => b - a)
  return {
    weight: weights.reduce((sum, weight, i) => sum + weight * FURTHER ** i, 0),
    reasons: hits.map((hit) => reasonOf(reading.words, hit)),
  }
}

/** A share between 0 and 1 from a score whose zero is undecided. */
export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
