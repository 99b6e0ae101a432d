/** How much of a post speaks for each domain and each topic. */
import type { Reason } from '../../contract/model.ts'
import type { Domain, Topic } from '../../contract/taxonomy.ts'
import { reasonOf } from '../outcome.ts'
import { type Reading, readingOf } from '../reading.ts'
import type { StagePost } from '../stage.ts'
import type { Hit } from '../text/phrases.ts'
import type { Word } from '../text/words.ts'
import { bystandersOf } from './bystanders.ts'
import { categoryEvidence } from './category.ts'
import { domainOf, isTopic } from './keys.ts'
import { applyRules } from './rules.ts'

export interface Scores {
  domains: Map<Domain, number>
  topics: Map<Topic, number>
  /** What the words say before the taxonomy decides between two; for a domain that a person set. */
  named: ReadonlyMap<Topic, number>
  /** What spoke, by key; its words are put together only for the key that wins. */
  reasons: { key: Domain | Topic; reason: () => Reason }[]
}

/** A landmark ("trước cổng trường", "near the hospital") tells where, not what. */
const LANDMARK_WEIGHT = 0.35
const BEFORE_LANDMARK = new Set(
  'trước gần cạnh sát truoc gan canh near opposite outside behind front beside'.split(' '),
)
const TWO_WORDS_BEFORE = new Set([
  'đối diện',
  'doi dien',
  'bên hông',
  'ben hong',
  'next to',
  'kế bên',
  'ke ben',
])
const NAME_WEIGHT = 0.2
const OTHER_SHARE = 0.75
const TITLE_CASE = /^\p{Lu}\p{Ll}/u
const HEAD_WEIGHT = 1.5
/** What follows the lead gives background: who was there, what else was said. */
const LATER_WEIGHT = 0.45
const LEAD_WORDS = 45
/** Who or what place is named in passing, beside a fault of another field. */
const BYSTANDER_WEIGHT = 0.25
/** A phrase said again adds little: half, a quarter, … */
const REPEAT = 0.5

const known = new WeakMap<StagePost, Scores>()

/** Kept with the post: both stages ask for it. */
export function scoreDomains(post: StagePost): Scores {
  let scores = known.get(post)
  if (!scores) known.set(post, (scores = score(post)))
  return scores
}

function score(post: StagePost): Scores {
  const reading = readingOf(post)
  const leadEnd = endOfLead(reading)
  const bystanders = new Set<Hit>(bystandersOf(reading))
  const topics = new Map<Topic, number>()
  const domains = new Map<Domain, number>()
  const reasons: Scores['reasons'] = []
  const times = new Map<string, number>()
  for (const hit of reading.hits.domain) {
    const { key, weight, phrase } = hit.entry
    const said = times.get(phrase) ?? 0
    times.set(phrase, said + 1)
    const score =
      weight *
      hit.strength *
      REPEAT ** said *
      (hit.at < reading.headWords ? HEAD_WEIGHT : hit.at < leadEnd ? 1 : LATER_WEIGHT) *
      (bystanders.has(hit) ? BYSTANDER_WEIGHT : 1) *
      (isLandmark(reading.words, hit) ? LANDMARK_WEIGHT : 1) *
      (hit.at >= reading.headWords && isName(reading.words, hit) ? NAME_WEIGHT : 1)
    const domain = domainOf(key)
    domains.set(domain, (domains.get(domain) ?? 0) + score)
    if (isTopic(key)) topics.set(key, (topics.get(key) ?? 0) + score)
    reasons.push({ key: isTopic(key) ? key : domain, reason: () => reasonOf(reading.words, hit, score) })
  }
  for (const { domain, weight, words } of categoryEvidence(post)) {
    domains.set(domain, (domains.get(domain) ?? 0) + weight)
    reasons.push({ key: domain, reason: () => ({ words, weight }) })
  }
  const scores = { domains, topics, named: new Map(topics), reasons }
  applyRules(scores)
  // Words that only might be small talk must not beat a thing that is named.
  const other = domains.get('other')
  if (other !== undefined) domains.set('other', other * OTHER_SHARE)
  return scores
}

/** The first sentences: up to the clause that holds word number LEAD_WORDS after the title. */
function endOfLead({ words, headWords }: Reading): number {
  let end = headWords + LEAD_WORDS
  while (end < words.length && !words[end]!.breakBefore) end++
  return end
}

/** Whether a word of the phrase is written as a proper name inside a sentence: `đường Hoa Giấy`, `chợ Cây Sộp`. */
function isName(words: readonly Word[], hit: Hit): boolean {
  for (let i = hit.at; i < hit.at + hit.length; i++) {
    const { raw, breakBefore } = words[i]!
    if (!breakBefore && raw.length > 1 && TITLE_CASE.test(raw)) return true
  }
  return false
}

/** Whether the words before a phrase make it a landmark; up to two small words may stand between. */
function isLandmark(words: readonly Word[], hit: Hit): boolean {
  for (let i = hit.at - 1; i >= Math.max(0, hit.at - 3); i--) {
    if (words[i + 1]!.breakBefore) return false
    if (BEFORE_LANDMARK.has(words[i]!.exact)) return true
    if (i > 0 && TWO_WORDS_BEFORE.has(`${words[i - 1]!.exact} ${words[i]!.exact}`)) return true
  }
  return false
}

/** The keys from most to least. */
export function ranked<Key>(scores: ReadonlyMap<Key, number>): [Key, number][] {
  return [...scores].sort((a, b) => b[1] - a[1])
}
