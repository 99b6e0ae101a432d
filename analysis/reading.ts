/**
 * A post read once for all labels: its words, how they are spelt, its language, and the phrases of every lexicon found in
 * one pass. Kept per post object for as long as that object lives; a pure function of the text, so keeping it changes nothing.
 */
import { complaintEntries } from './complaint/lexicon.ts'
import { domainEntries } from './domain/entries.ts'
import { type Detected, detectLanguage } from './language/detect.ts'
import type { StagePost } from './stage.ts'
import { stanceEntries } from './stance/lexicon.ts'
import { buildMatcher, type Hit, type Spelling } from './text/phrases.ts'
import { READ_CHARACTERS, type Word, wordsOf } from './text/words.ts'
import { toneEntries } from './tone/lexicon.ts'
import { urgencyEntries } from './urgency/lexicon.ts'

export type LexiconId = 'domain' | 'tone' | 'stance' | 'complaint' | 'urgency'

export interface Reading {
  /** The title first, then the text. */
  words: readonly Word[]
  /** How many of the words are the title. */
  headWords: number
  /** No letter, digit or picture at all. */
  isEmpty: boolean
  detected: Detected | null
  hits: Record<LexiconId, readonly Hit<LexiconId>[]>
  /** The same by key. */
  cues: Record<LexiconId, ReadonlyMap<string, readonly Hit<LexiconId>[]>>
  /** Ends in a question mark, and how many exclamation marks and laughing brackets there are. */
  asks: boolean
  exclaims: number
  laughs: number
}

const match = buildMatcher<LexiconId>([
  ...domainEntries,
  ...toneEntries,
  ...stanceEntries,
  ...complaintEntries,
  ...urgencyEntries,
])
const ACCENTED_SHARE = 0.35
const known = new WeakMap<StagePost, Reading>()

export function readingOf(post: StagePost): Reading {
  let reading = known.get(post)
  if (!reading) known.set(post, (reading = readPost(post)))
  return reading
}

function readPost(post: StagePost): Reading {
  const text = post.text.slice(0, READ_CHARACTERS)
  const title = text.startsWith(post.title) ? '' : post.title.slice(0, 1_000)
  const head = startClause(wordsOf(title))
  const words = [...head, ...startClause(wordsOf(text))]
  const detected = detectLanguage(`${title} ${text}`, words)
  const hits: Record<LexiconId, Hit<LexiconId>[]> = {
    domain: [],
    tone: [],
    stance: [],
    complaint: [],
    urgency: [],
  }
  for (const hit of match(words, spellingOf(words, detected))) hits[hit.entry.lexicon].push(hit)
  return {
    words,
    headWords: head.length,
    isEmpty: words.length === 0 && !/[\p{L}\p{N}]/u.test(text),
    detected,
    hits,
    cues: {
      domain: byKey(hits.domain),
      tone: byKey(hits.tone),
      stance: byKey(hits.stance),
      complaint: byKey(hits.complaint),
      urgency: byKey(hits.urgency),
    },
    asks: /\?[\s"”)😂🙏]*$/u.test(text.slice(-20)) || (text.trim() === '' && title.endsWith('?')),
    exclaims: text.match(/!+/g)?.length ?? 0,
    laughs: text.match(/[:=]\){2,}|:v\b|=\)/g)?.length ?? 0,
  }
}

function byKey(hits: readonly Hit<LexiconId>[]): Map<string, Hit<LexiconId>[]> {
  const sorted = new Map<string, Hit<LexiconId>[]>()
  for (const hit of hits) {
    const same = sorted.get(hit.entry.key)
    if (same) same.push(hit)
    else sorted.set(hit.entry.key, [hit])
  }
  return sorted
}

/** No phrase runs from one part of a post into the next. */
function startClause(words: Word[]): Word[] {
  if (words[0]) words[0].breakBefore = true
  return words
}

function spellingOf(words: readonly Word[], detected: Detected | null): Spelling {
  if (detected && detected.language !== 'vi') return 'foreign'
  let letters = 0
  let marked = 0
  for (const { exact, folded } of words) {
    if (!isLetter(exact.charCodeAt(0))) continue
    letters++
    if (exact !== folded) marked++
  }
  return marked > letters * ACCENTED_SHARE ? 'accented' : 'stripped'
}

/** A small letter of the Latin script; other scripts are no matter of Vietnamese spelling. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff)
}
