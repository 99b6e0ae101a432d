/** Lexicons of cues: what a phrase hints at → weight → phrases, split by commas. */
import type { Entry } from './phrases.ts'

export type CueWords<Key extends string> = Record<Key, Partial<Record<1 | 2 | 3, string>>>

/** The entries of a cue lexicon for the matcher. */
export function cueEntries<Lexicon extends string, Key extends string>(
  lexicon: Lexicon,
  words: CueWords<Key>,
): Entry<Lexicon>[] {
  return (Object.entries(words) as [Key, CueWords<Key>[Key]][]).flatMap(([key, weighted]) =>
    Object.entries(weighted).flatMap(([weight, phrases]) =>
      phrases.split(', ').map((phrase) => ({ lexicon, key, weight: Number(weight), phrase })),
    ),
  )
}
