/** Small builders for outcomes, so that every stage gives them alike. */
import type { Outcome, Reason, SkipReason } from '../contract/model.ts'
import type { Hit } from './text/phrases.ts'
import type { Stage, StageContext, StagePost } from './stage.ts'
import type { Word } from './text/words.ts'

const MOST_REASONS = 6

export function skipped(reason: SkipReason): Outcome {
  return { ok: false, reason }
}

/** An outcome with its strongest reasons first, each named once. */
export function decided(value: string, confidence: number, reasons: readonly Reason[]): Outcome {
  const strongest = new Map<string, number>()
  for (const { words, weight } of reasons)
    if (words !== '' && Math.abs(weight) > Math.abs(strongest.get(words) ?? 0)) strongest.set(words, weight)
  return {
    ok: true,
    value,
    confidence: round(Math.min(0.99, Math.max(0.05, confidence))),
    because: [...strongest]
      .map(([words, weight]) => ({ words, weight: round(weight) }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, MOST_REASONS),
  }
}

/** The reason a hit gives: the words as the writer wrote them. */
export function reasonOf(words: readonly Word[], hit: Hit, weight = hit.entry.weight * hit.strength): Reason {
  const raw = words.slice(hit.at, hit.at + hit.length).map((word) => word.raw)
  return { words: raw.filter((word, i) => word !== raw[i - 1]).join(' '), weight }
}

/** A stage's `run` from a function of one post. */
export function eachPost(one: (post: StagePost, ctx: StageContext) => Outcome): Stage['run'] {
  return (posts, ctx) => posts.map((post) => one(post, ctx))
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
