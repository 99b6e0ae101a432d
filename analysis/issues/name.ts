/** The key phrases of an issue, the first of which is its name. */
import { fold } from '../text/index.ts'

const MOST_NAMED = 5
/** A longer phrase takes the place of a shorter one inside it when it is nearly as frequent: words are not cut. */
const NEARLY = 0.7
const LENGTH_BONUS = [0, 0, 1, 1.25, 1.4, 1.45]

interface Candidate {
  folded: string
  written: string
  posts: number
  score: number
}

/**
 * Class-based TF-IDF over the phrases: share of the posts that hold one, times how rare its syllables are in
 * the domain. Spellings with and without diacritics count together and show as most people with diacritics wrote it.
 *
 * @param counts posts of the issue that hold each phrase, as written
 * @param rarity inverse document frequency of a folded syllable
 */
export function keyPhrases(
  counts: ReadonlyMap<string, number>,
  posts: number,
  rarity: (syllable: string) => number,
): string[] {
  const least = Math.max(2, posts * 0.2)
  const candidates = spellingsTogether(counts)
    .filter((candidate) => candidate.posts >= least)
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, posts, rarity) }))
    .sort((a, b) => b.score - a.score || a.folded.localeCompare(b.folded))
  const chosen: Candidate[] = []
  for (const candidate of candidates) {
    const whole = grown(candidate, candidates)
    if (chosen.every((other) => !overlaps(other.folded, whole.folded))) chosen.push(whole)
    if (chosen.length === MOST_NAMED) break
  }
  return chosen.map((candidate) => candidate.written)
}

function spellingsTogether(counts: ReadonlyMap<string, number>): Omit<Candidate, 'score'>[] {
  const groups = new Map<string, { posts: number; written: string; best: number }>()
  for (const [written, posts] of counts) {
    const folded = fold(written)
    /** One accented spelling outweighs any number without. */
    const votes = written === folded ? posts / 1e6 : posts
    const group = groups.get(folded)
    if (!group) groups.set(folded, { posts, written, best: votes })
    else {
      group.posts += posts
      if (votes > group.best) Object.assign(group, { written, best: votes })
    }
  }
  return [...groups].map(([folded, { posts, written }]) => ({ folded, written, posts }))
}

function scoreOf(
  candidate: Omit<Candidate, 'score'>,
  posts: number,
  rarity: (syllable: string) => number,
): number {
  const syllables = candidate.folded.split(' ')
  const rare = syllables.reduce((sum, syllable) => sum + rarity(syllable), 0) / syllables.length
  return (candidate.posts / posts) * rare * LENGTH_BONUS[syllables.length]!
}

function grown(candidate: Candidate, all: readonly Candidate[]): Candidate {
  const longer = all.find(
    (other) =>
      other.folded.length > candidate.folded.length &&
      contains(other.folded, candidate.folded) &&
      other.posts >= NEARLY * candidate.posts,
  )
  return longer ? grown(longer, all) : candidate
}

const contains = (long: string, short: string) => ` ${long} `.includes(` ${short} `)

function overlaps(a: string, b: string): boolean {
  if (contains(a, b) || contains(b, a)) return true
  const syllables = new Set(a.split(' '))
  const shared = b.split(' ').filter((syllable) => syllables.has(syllable)).length
  return shared >= 2
}
