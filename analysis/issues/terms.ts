/** From a text to what likeness counts (folded) and to the phrases that a name may be made of (as written). */
import { domainPhrases } from '../domain/lexicon/index.ts'
import { fold, isAccented, tokens } from '../text/index.ts'
import { EMPTY, INNER, linksOf, OFFICIALESE, OPENING } from './function-words.ts'

/** A press article says what it is about in its first lines. */
const MOST_TOKENS = 64
const MOST_CHARACTERS = 600
const PHRASE_WORDS = 40
/** In words; one more is kept to tell which of these are cut. */
export const LONGEST_PHRASE = 5

/** Phrases of the taxonomy of two syllables or more, whole words as a person would say them, and what they speak for. */
const KNOWN: ReadonlyMap<string, { domain: string; topic: string | null }> = new Map(
  domainPhrases()
    .filter(({ phrase }) => phrase.includes(' '))
    .map(({ phrase, domain, topic }) => [phrase, { domain, topic }]),
)
export const knownFor = (phrase: string): { domain: string; topic: string | null } | undefined =>
  KNOWN.get(phrase)

const ADDRESS = /https?:\S+|[#@]\S+/gu
const WARD =
  /(?<!\p{L})(?:[Pp]hường|[Xx]ã|[Pp]huong|[Xx]a|[PpQq]\.|[Qq]uận|[Uu][Bb][Nn][Dd])\s*(?:\p{Lu}[\p{L}\p{M}]*\s?){1,4}/gu

/** The text that tells the story: without links, tags and wards. The title of a report is the name of a service. */
export function bodyOf(text: string, kind: string | undefined): string {
  const line = kind === 'report' ? text.indexOf('\n') : -1
  const body = line > 0 && text.length - line > 20 ? text.slice(line + 1) : text
  return body.slice(0, MOST_CHARACTERS).replace(ADDRESS, ' ').replace(WARD, ' | ')
}

/** The content syllables in their order, folded. Empty where there are fewer than three: "hay quá" holds nothing together. */
export function contentOf(body: string): string[] {
  const content = tokens(fold(body))
    .filter((token) => token.length > 1 && !EMPTY.has(token) && !isNumber(token))
    .slice(0, MOST_TOKENS)
  return new Set(content).size < 3 ? [] : content
}

/** Single syllables and pairs of neighbouring ones, each once. */
export function termsOf(content: readonly string[]): string[] {
  const terms = new Set(content)
  for (let i = 1; i < content.length; i++) terms.add(`${content[i - 1]} ${content[i]}`)
  return [...terms]
}

const isNumber = (token: string) => token >= '0' && token < ':' && !Number.isNaN(Number.parseInt(token, 10))
const CLAUSE = /[.,;:!?()[\]"“”…\n/|*•–—]+/u
/** A run of capitalised words is a name: of a street, a person, a firm. One at the head of a sentence alone is not. */
const NAME =
  /(?:(?<!\p{L})(?:[Đđ]ường|[Hh]ẻm|[Cc]ầu|[Cc]hợ|[Kk]ênh|[Rr]ạch)\s+(?:\d[\d/]*\s+)?)?(?:(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*(?:\s+\p{Lu}[\p{L}\p{M}]*)+|(?<=[\p{Ll}\p{M}\d,]\s)\p{Lu}[\p{L}\p{M}]*)/gu
const PLACED =
  /(?<!\p{L})(đường|hẻm|phường|cầu|chợ|kênh|rạch|ngã tư|ngã ba|chung cư|bệnh viện|trường|ubnd|quận|xã|duong|hem|phuong|cho|kenh|rach|cau)\s+(?:[\p{L}\p{M}]+\s*){1,3}/gu

/**
 * What of a text may name an issue: its runs of 2 to 6 content words between linking words, the beginnings and ends of
 * longer ones, and the taxonomy's phrases in them; lower case, as written. Names of places are left out.
 */
export function phrasesOf(body: string): string[] {
  const lower = body.toLowerCase()
  const isCased = body !== lower && body !== body.toUpperCase()
  const bare = isCased ? body.replace(NAME, ' | ') : lower.replace(PLACED, '$1 | ')
  const head = bare.toLowerCase().replace(OFFICIALESE, '|')
  const links = linksOf(isAccented(head) || isCased)
  const found = new Set<string>()
  let left = PHRASE_WORDS
  for (const clause of head.split(CLAUSE)) {
    const words = tokens(clause).slice(0, left)
    left -= words.length
    for (const run of runsOf(words, links)) addPhrases(run, found)
    if (left <= 0) break
  }
  return [...found]
}

/** Splits at linking words and numbers; some small words may stand inside a phrase. */
function runsOf(words: readonly string[], links: ReadonlySet<string>): string[][] {
  const runs: string[][] = []
  let run: string[] = []
  for (const [i, word] of words.entries()) {
    const isLink = isNumber(word) || links.has(word)
    const stays =
      !isLink ||
      (INNER.has(word) && run.length > 0 && i + 1 < words.length && !links.has(words[i + 1]!)) ||
      (OPENING.has(word) && i + 1 < words.length && !links.has(words[i + 1]!))
    if (stays) run.push(word)
    else {
      if (run.length > 1) runs.push(run)
      run = []
    }
  }
  if (run.length > 1) runs.push(run)
  return runs
}

const endsWell = (words: readonly string[]) => !INNER.has(words.at(-1)!) && !OPENING.has(words.at(-1)!)
const beginsWell = (words: readonly string[]) => !INNER.has(words[0]!) || OPENING.has(words[0]!)

function addPhrases(run: readonly string[], found: Set<string>): void {
  for (let length = 2; length <= Math.min(LONGEST_PHRASE + 1, run.length); length++) {
    for (let from = 0; from + length <= run.length; from++) {
      const words = run.slice(from, from + length)
      const phrase = words.join(' ')
      const isEdge = from === 0 || from + length === run.length
      if (KNOWN.has(phrase) || (isEdge && beginsWell(words) && endsWell(words))) found.add(phrase)
    }
  }
}

/** The first words of a text, as a name for want of a better one. */
export function openingOf(body: string): string {
  const clause = body.split(CLAUSE).find((one) => tokens(one).length > 1) ?? ''
  const opening = clause.trim().split(/\s+/).slice(0, 6).join(' ')
  return opening && opening[0]!.toUpperCase() + opening.slice(1)
}
