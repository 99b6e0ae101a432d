/** The key phrases of an issue and the name made of them. */
import { fold } from '../text/index.ts'
import { knownFor, LONGEST_PHRASE } from './terms.ts'

const MOST_PHRASES = 5
/** A phrase is no name when a longer one around it is nearly as frequent: words are not cut. */
const NEARLY = 0.8
/** For one that begins or ends inside a word. */
const CUT = 0.3
/** By syllables; a phrase of three or four says most. */
const LENGTH_BONUS = [0, 0, 1, 1.5, 1.6, 1.4]
/** What the taxonomy has words for is what people call the thing. */
const DOMAIN_BONUS = 1.5
const TOPIC_BONUS = 2
/** A phrase speaks also for the posts that hold its words apart; at most for so many as hold its rarest syllable. */
const TOGETHER = 0.5
/** A second phrase is added to one that is short or speaks for few of the posts. */
const SHORT = 3
const MOST_OF_THEM = 0.6
const SECOND = 0.3

/** What of an issue and its domain weighs a phrase. */
export interface About {
  domain: string
  /** The topic of most of its posts, or the empty one. */
  topic: string
  /** Inverse document frequency of a folded syllable in the domain. */
  rarity(syllable: string): number
  /** Posts of the domain that hold a phrase. */
  holding(phrase: string): number
  /** Share of the posts that hold a folded syllable or pair of syllables. */
  share(syllable: string): number
  /** Folded syllables that hardly come without one and the same after them, or before them: pieces of words. */
  firsts: ReadonlySet<string>
  lasts: ReadonlySet<string>
}

export interface Phrase {
  folded: string
  written: string
  posts: number
  score: number
}

/**
 * Class-based TF-IDF over the phrases: share of the posts that hold one, times how rare its syllables are in
 * the domain and how much of its use is in this issue. Spellings with and without diacritics count together and show
 * as most people with diacritics wrote it.
 *
 * @param counts posts of the issue that hold each phrase, as written
 * @param posts posts that were looked at
 */
export function keyPhrases(counts: ReadonlyMap<string, number>, posts: number, about: About): Phrase[] {
  const least = Math.max(Math.min(2, posts - 1), posts * 0.05)
  const spelled = spellingsTogether(counts, about).filter((phrase) => phrase.posts >= least)
  const cut = cutOf(spelled)
  const whole = spelled
    .filter((phrase) => syllablesOf(phrase).length <= LONGEST_PHRASE && !cut.has(phrase.folded))
    .map((phrase) => ({ ...phrase, score: scoreOf(phrase, posts, about) }))
    .sort((a, b) => b.score - a.score || (a.folded < b.folded ? -1 : 1))
  const chosen: Phrase[] = []
  for (const phrase of whole) {
    if (chosen.every((other) => !overlaps(other.folded, phrase.folded))) chosen.push(phrase)
    if (chosen.length === MOST_PHRASES) break
  }
  return chosen
}

/** Phrases that hardly come without one more word before or after them: pieces of a longer one. */
function cutOf(phrases: readonly Candidate[]): Set<string> {
  const posts = new Map(phrases.map((phrase) => [phrase.folded, phrase.posts]))
  const cut = new Set<string>()
  for (const longer of phrases) {
    const { folded } = longer
    for (const part of [folded.slice(0, folded.lastIndexOf(' ')), folded.slice(folded.indexOf(' ') + 1)]) {
      if (longer.posts >= NEARLY * (posts.get(part) ?? Infinity)) cut.add(part)
    }
  }
  return cut
}

/** The best phrase, with a complementary one where it alone says too little; the first letter is a capital. */
export function nameOf(phrases: readonly Phrase[], posts: number): string {
  const [first, ...rest] = phrases
  if (!first) return ''
  const saysEnough = syllablesOf(first).length > SHORT && first.posts > MOST_OF_THEM * posts
  const taken = new Set(syllablesOf(first))
  const second = saysEnough
    ? undefined
    : rest.find(
        (phrase) =>
          phrase.score >= SECOND * first.score &&
          syllablesOf(phrase).every((syllable) => !taken.has(syllable)),
      )
  const name = second ? `${first.written}, ${second.written}` : first.written
  return name[0]!.toUpperCase() + name.slice(1)
}

const syllablesOf = ({ folded }: Pick<Phrase, 'folded'>) => folded.split(' ')

interface Candidate {
  folded: string
  written: string
  posts: number
  /** Posts of the domain. */
  held: number
}

function spellingsTogether(counts: ReadonlyMap<string, number>, about: About): Candidate[] {
  const groups = new Map<string, Candidate & { best: number }>()
  for (const [written, posts] of counts) {
    const folded = fold(written)
    /** One accented spelling outweighs any number without. */
    const best = written === folded ? posts / 1e6 : posts
    const held = about.holding(written)
    const group = groups.get(folded)
    if (!group) groups.set(folded, { folded, written, posts, held, best })
    else {
      group.posts += posts
      group.held += held
      if (best > group.best) Object.assign(group, { written, best })
    }
  }
  return [...groups.values()]
}

function scoreOf(phrase: Candidate, posts: number, about: About): number {
  const syllables = syllablesOf(phrase)
  const rare = syllables.reduce((sum, syllable) => sum + about.rarity(syllable), 0) / syllables.length
  const own = 0.4 + (0.6 * phrase.posts) / Math.max(phrase.held, phrase.posts)
  const apart = Math.min(...syllables.map((syllable) => about.share(syllable)))
  const pairs = syllables.slice(1).map((syllable, i) => about.share(`${syllables[i]} ${syllable}`))
  const cover = Math.max(phrase.posts / posts, Math.min(...pairs))
  const known = knownFor(phrase.written)
  const said = known?.domain !== about.domain ? 1 : known.topic === about.topic ? TOPIC_BONUS : DOMAIN_BONUS
  const isCut = about.firsts.has(syllables.at(-1)!) || about.lasts.has(syllables[0]!)
  const covers = cover + TOGETHER * Math.max(0, apart - cover)
  const whole = isCut && said === 1 ? CUT : 1
  return covers ** 0.8 * (rare + 0.5) * own * said * whole * LENGTH_BONUS[syllables.length]!
}

const contains = (long: string, short: string) => ` ${long} `.includes(` ${short} `)

function overlaps(a: string, b: string): boolean {
  if (contains(a, b) || contains(b, a)) return true
  const syllables = new Set(a.split(' '))
  const shared = b.split(' ').filter((syllable) => syllables.has(syllable)).length
  return shared >= 2
}
