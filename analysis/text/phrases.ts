/**
 * One pass over the words of a text finds the phrases of every lexicon: a trie over folded syllables, walked from each
 * word (phrases are at most eight syllables, so the work is linear in the text). The leftmost, then longest phrase of
 * each lexicon wins; lexicons do not hinder each other.
 *
 * Diacritics: `cá` is not `ca`. In accented text a phrase must be written with its marks (one slip in a longer phrase is
 * forgiven at a discount); in text typed without diacritics the folded spelling is enough, single syllables for less.
 */
import type { Word } from './words.ts'
import { canonicalSyllable } from './words.ts'
import { fold } from './fold.ts'

/** How the writer types: with diacritics, without them, or not in Vietnamese at all. */
export type Spelling = 'accented' | 'stripped' | 'foreign'

export interface Entry<Lexicon extends string = string> {
  lexicon: Lexicon
  /** What the phrase speaks for: a topic, a value, a cue. */
  key: string
  weight: number
  phrase: string
}

export interface Hit<Lexicon extends string = string> {
  entry: Entry<Lexicon>
  /** Index of the first word, and how many words. */
  at: number
  length: number
  /** 0 to 1: how surely the words are the phrase. */
  strength: number
}

interface Variant<Lexicon extends string> {
  exact: readonly string[]
  entries: Entry<Lexicon>[]
}
interface Node<Lexicon extends string> {
  next: Map<string, Node<Lexicon>>
  variants: Variant<Lexicon>[]
}

const LONGEST_PHRASE = 8
const SLIP = 0.6
const BARE_SYLLABLE = 0.5

export type Matcher<Lexicon extends string> = (words: readonly Word[], spelling: Spelling) => Hit<Lexicon>[]

/** Builds the matcher; phrases are written accented, in lower case, their syllables split by spaces. */
export function buildMatcher<Lexicon extends string>(entries: readonly Entry<Lexicon>[]): Matcher<Lexicon> {
  const root: Node<Lexicon> = { next: new Map(), variants: [] }
  for (const entry of entries) addPhrase(root, entry)
  return (words, spelling) => match(root, words, spelling)
}

function addPhrase<Lexicon extends string>(root: Node<Lexicon>, entry: Entry<Lexicon>): void {
  const exact = entry.phrase.split(' ').map(canonicalSyllable)
  if (exact.length > LONGEST_PHRASE || exact.includes(''))
    throw new RangeError(`Not a phrase of one to ${LONGEST_PHRASE} syllables: "${entry.phrase}"`)
  let node = root
  for (const syllable of exact) {
    const key = fold(syllable)
    let next = node.next.get(key)
    if (!next) node.next.set(key, (next = { next: new Map(), variants: [] }))
    node = next
  }
  const same = node.variants.find((variant) => variant.exact.join(' ') === exact.join(' '))
  if (same) same.entries.push(entry)
  else node.variants.push({ exact, entries: [entry] })
}

function match<Lexicon extends string>(
  root: Node<Lexicon>,
  words: readonly Word[],
  spelling: Spelling,
): Hit<Lexicon>[] {
  const hits: Hit<Lexicon>[] = []
  const coveredUntil = new Map<Lexicon, number>()
  for (let at = 0; at < words.length; at++) {
    const best = bestFrom(root, words, at, spelling)
    if (!best) continue
    for (const [lexicon, found] of best) {
      if ((coveredUntil.get(lexicon) ?? 0) > at) continue
      coveredUntil.set(lexicon, at + found[0]!.length)
      hits.push(...found)
    }
  }
  return hits
}

/** The longest phrases that start at one word, by lexicon; equal ones stand side by side. */
function bestFrom<Lexicon extends string>(
  root: Node<Lexicon>,
  words: readonly Word[],
  at: number,
  spelling: Spelling,
): Map<Lexicon, Hit<Lexicon>[]> | undefined {
  let best: Map<Lexicon, Hit<Lexicon>[]> | undefined
  let node: Node<Lexicon> | undefined = root
  for (let end = at; end < words.length; end++) {
    const word = words[end]!
    if (end > at && word.breakBefore) break
    node = node.next.get(word.folded)
    if (!node) break
    for (const variant of node.variants) {
      const strength = strengthOf(variant.exact, words, at, spelling)
      if (strength === 0) continue
      best ??= new Map()
      for (const entry of variant.entries) {
        const hit = { entry, at, length: variant.exact.length, strength }
        const known = best.get(entry.lexicon)
        const first = known?.[0]
        if (!first || hit.length > first.length || strength > first.strength) best.set(entry.lexicon, [hit])
        else if (strength === first.strength) known.push(hit)
      }
    }
  }
  return best
}

/** How surely the words spell the phrase; 0 where the marks contradict it. */
function strengthOf(
  exact: readonly string[],
  words: readonly Word[],
  at: number,
  spelling: Spelling,
): number {
  let slips = 0
  let bare = 0
  for (let i = 0; i < exact.length; i++) {
    const word = words[at + i]!
    if (word.exact === exact[i]) continue
    if (word.exact === word.folded) bare++
    else slips++
  }
  if (slips + bare === 0) return 1
  if (spelling === 'foreign') return 0
  const single = exact.length === 1
  if (spelling === 'stripped' && slips === 0) return single ? BARE_SYLLABLE : 1
  // A wrong mark in a phrase of two is another phrase (chạy xe, cháy xe); a missing one is haste.
  if (single || (slips > 0 && exact.length < 3) || slips + bare > Math.max(1, exact.length - 2)) return 0
  return SLIP
}
