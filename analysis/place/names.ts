/**
 * Ward names as an index from words to places. A name counts with its kind before it (`phường Bến Thành`, `P. Bến Thành`,
 * `p ben thanh`, `Ben Thanh ward`); a bare name only where its marks make it distinctive, and only inside the known province.
 */
import type { Place } from '../../contract/model.ts'
import { fold } from '../text/fold.ts'
import { canonicalSyllable, type Word } from '../text/words.ts'

export interface Named {
  place: Place
  at: number
  length: number
  /** How the name was given. */
  how: 'withKind' | 'bare'
}

export interface NameIndex {
  /** Folded first syllable → places, longest name first. */
  byFirst: Map<string, { place: Place; exact: string[]; folded: string[] }[]>
}

const KINDS = new Map<string, Place['kind'] | 'any'>([
  ['phường', 'phường'],
  ['phuong', 'phường'],
  ['p', 'phường'],
  ['f', 'phường'],
  ['xã', 'xã'],
  ['xa', 'xã'],
  ['x', 'xã'],
  ['ward', 'any'],
])

const syllablesOf = (name: string) =>
  name
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.map(canonicalSyllable) ?? []

export function indexNames(places: readonly Place[]): NameIndex {
  const byFirst: NameIndex['byFirst'] = new Map()
  for (const place of places) {
    const exact = syllablesOf(place.name)
    const folded = exact.map(fold)
    const first = folded[0]
    if (first === undefined) continue
    const known = byFirst.get(first)
    if (known) known.push({ place, exact, folded })
    else byFirst.set(first, [{ place, exact, folded }])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.exact.length - a.exact.length)
  return { byFirst }
}

/** Every place that some words name; where names of one spelling are many, all of them. */
export function namesIn(words: readonly Word[], index: NameIndex): Named[] {
  const found: Named[] = []
  for (let at = 0; at < words.length; at++) {
    if (!index.byFirst.has(words[at]!.folded)) continue
    const kind = kindBefore(words, at)
    const matches = matchesAt(words, at, index, kind)
    const longest = matches[0]?.exact.length
    for (const { place, exact } of matches)
      if (exact.length === longest)
        found.push({
          place,
          at,
          length: exact.length,
          how: kind || wardAfter(words, at + exact.length) ? 'withKind' : 'bare',
        })
    if (longest !== undefined) at += longest - 1
  }
  return found
}

function matchesAt(words: readonly Word[], at: number, index: NameIndex, kind: Place['kind'] | 'any' | null) {
  const entries = index.byFirst.get(words[at]!.folded) ?? []
  return entries.filter(({ place, exact, folded }) => {
    if (
      folded.some(
        (syllable, i) => words[at + i]?.folded !== syllable || (i > 0 && words[at + i]!.breakBefore),
      )
    )
      return false
    const isExact = exact.every((syllable, i) => words[at + i]!.exact === syllable)
    const isBare = exact.every((_, i) => words[at + i]!.exact === words[at + i]!.folded)
    if (kind || wardAfter(words, at + exact.length))
      return (isExact || isBare) && (kind === null || kind === 'any' || kind === place.kind)
    return (
      isExact &&
      exact.length > 1 &&
      isCapitalised(words, at, exact.length) &&
      exact.some((s, i) => s !== folded[i])
    )
  })
}

function kindBefore(words: readonly Word[], at: number): Place['kind'] | 'any' | null {
  const word = words[at - 1]
  if (!word) return null
  // "P. Bến Thành": the full stop of an abbreviation ends no clause, "…ở phường. Bến Thành" does.
  if (words[at]!.breakBefore && word.exact.length > 1) return null
  const { exact } = word
  if (exact === 'khu' && at > 1 && /^(đặc|dac)$/.test(words[at - 2]!.exact)) return 'đặc khu'
  return KINDS.get(exact) ?? null
}

function wardAfter(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word?.exact === 'ward' && !word.breakBefore
}

function isCapitalised(words: readonly Word[], at: number, length: number): boolean {
  return words.slice(at, at + length).every(({ raw }) => raw[0] !== raw[0]!.toLowerCase())
}
