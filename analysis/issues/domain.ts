/**
 * The open issues of one domain, and how many of their posts hold each term. The numbers are sums over the issues' own
 * memories, so that a restart finds what was there before it.
 */
import type { IssueState } from '../../contract/model.ts'
import { countIn, forgetRarest } from './counts.ts'
import { type LiveIssue, revive, type Term } from './live.ts'
import { dayKey, dayOf, forgetDays, TopicDays, weekOf } from './topic-days.ts'

const MOST_TERMS = 200
const KEPT_TERMS = 100
const MOST_PHRASES = 120
const KEPT_PHRASES = 60
const MOST_WARDS = 200
/** A pair of syllables says again what its syllables say. */
const PAIR = 0.5
/** Share of a syllable's posts in which the same one stands beside it, when the two are one word. */
const BOUND = 0.8
/** A big issue's phrases change slowly: beyond this size only every fourth post is looked at for them. */
const SETTLED = 40
const EVERY = 4
/** Terms held by more issues only tell apart the issues that rarer terms have found; but some terms always search. */
const COMMON = 60
const SEARCHING = 3

/** What a post brings to an issue. */
export interface Reading {
  at: number
  topic: string | null
  ward: string | null
  content: readonly string[]
  terms: readonly string[]
  /** Read only when they are counted. */
  phrases: () => string[]
  /** Its first words: the name of an issue that has no phrase in common. */
  opening: string
}

export interface Likeness {
  issue: LiveIssue
  /** Cosine of the TF-IDF vectors, 0 to 1, over the terms that some open issue holds: news is no distance. */
  cosine: number
}

export class DomainIssues {
  /** In order of their last post. */
  #issues = new Map<string, LiveIssue>()
  readonly #terms = new Map<string, Term>()
  /** Posts of the open issues that hold each phrase. */
  readonly #phrases = new Map<string, number>()
  readonly topics = new TopicDays()
  /** The issue that is, or last was, the city-wide story of a topic. */
  readonly stories = new Map<string, LiveIssue>()
  #posts = 0

  get(id: string): LiveIssue | undefined {
    return this.#issues.get(id)
  }

  issues(): Iterable<LiveIssue> {
    return this.#issues.values()
  }

  /** Takes up an issue as it was stored, unless another version of the clusterer did. */
  reopen(state: IssueState): void {
    const issue = revive(state, (text) => this.#termOf(text))
    if (!issue) return
    this.open(issue)
    this.#posts += issue.posts
    for (const [term, count] of issue.terms) {
      term.posts += count
      term.holders.set(issue, count)
    }
    for (const [phrase, count] of issue.phraseCounts) this.#countPhrase(phrase, count)
    for (const [key, posts] of issue.days) this.topics.add(key, posts)
    if (issue.story !== null) this.stories.set(issue.story, issue)
  }

  open(issue: LiveIssue): void {
    this.#issues.set(issue.id, issue)
  }

  /** Lets go of the issues whose last post is older. */
  closeBefore(instant: number): void {
    for (const issue of this.#issues.values()) {
      if (issue.lastAt >= instant) return
      this.#issues.delete(issue.id)
      this.#posts -= issue.posts
      if (issue.story !== null) this.stories.delete(issue.story)
      for (const [term, count] of issue.terms) this.#release(issue, term, count)
      for (const [phrase, count] of issue.phraseCounts) this.#countPhrase(phrase, -count)
    }
  }

  /** Adds a post to an issue that is open here. */
  add(issue: LiveIssue, { at, topic, ward, content, terms, phrases }: Reading): void {
    this.#posts++
    issue.posts++
    issue.content = issue.posts === 1 ? content : []
    issue.firstAt = Math.min(issue.firstAt, at)
    if (at > issue.lastAt) {
      issue.lastAt = at
      this.#issues.delete(issue.id)
      this.#issues.set(issue.id, issue)
    }
    for (const each of terms) this.#holdTerm(issue, this.#termOf(each), 1, 1)
    this.#forgetTerms(issue)
    if (ward !== null) countIn(issue.wards, [ward])
    forgetRarest(issue.wards, MOST_WARDS, MOST_WARDS)
    const day = dayOf(at)
    countIn(issue.days, [dayKey(day, topic)])
    forgetDays(issue.days, dayOf(issue.lastAt))
    this.topics.add(dayKey(day, topic), 1)
    if (issue.story !== null) issue.peak = Math.max(issue.peak, weekOf(issue.days, day))
    if (isMeasured(issue.posts)) issue.norm = this.#normOf(issue)
    if (issue.posts === 1 || !isSampled(issue.posts)) return
    for (const phrase of phrases()) {
      issue.phraseCounts.set(phrase, (issue.phraseCounts.get(phrase) ?? 0) + 1)
      this.#countPhrase(phrase, 1)
    }
    this.#forgetPhrases(issue)
  }

  /** Gives an issue all that another one has, which is then gone. */
  absorb(into: LiveIssue, from: LiveIssue): void {
    into.posts += from.posts
    into.content = []
    into.firstAt = Math.min(into.firstAt, from.firstAt)
    into.lastAt = Math.max(into.lastAt, from.lastAt)
    for (const [term, count] of from.terms) {
      term.holders.delete(from)
      this.#holdTerm(into, term, count, 0)
    }
    this.#forgetTerms(into)
    add(into.phraseCounts, from.phraseCounts)
    this.#forgetPhrases(into)
    add(into.wards, from.wards)
    add(into.days, from.days)
    into.waiting.push(...from.waiting)
    if (from.story !== null) {
      this.stories.delete(from.story)
      if (into.story === null) {
        into.story = from.story
        into.peak = from.peak
        into.usual = from.usual
        this.stories.set(into.story, into)
      }
    }
    into.norm = this.#normOf(into)
    this.#issues.delete(from.id)
    this.#issues = new Map([...this.#issues].sort(([, a], [, b]) => a.lastAt - b.lastAt))
  }

  /** The issues that share a telling term with a post and are at least so like it. */
  like(texts: readonly string[], least: number): Likeness[] {
    const terms = texts.map((text) => this.#terms.get(text)).filter((term) => term !== undefined)
    return this.#likest(
      terms.map((term) => ({ term, share: 1 })),
      least,
    )
  }

  /** The open issues whose centroid is so like that of this one. */
  likeIssue(issue: LiveIssue, least: number): Likeness[] {
    const weighted = [...issue.terms].map(([term, count]) => ({ term, share: count / issue.posts }))
    return this.#likest(weighted, least).filter((found) => found.issue !== issue)
  }

  #likest(weighted: { term: Term; share: number }[], least: number): Likeness[] {
    weighted.sort((a, b) => a.term.holders.size - b.term.holders.size)
    const found: LiveIssue[] = []
    let length = 0
    for (const [i, { term, share }] of weighted.entries()) {
      const square = this.#weightOf(term) ** 2 * share
      length += square * share
      if (i < SEARCHING || term.holders.size <= COMMON) {
        for (const [issue, count] of term.holders) {
          if (issue.dot === 0) found.push(issue)
          issue.dot += (square * count) / issue.posts
        }
      } else {
        for (const issue of found) issue.dot += (square * (term.holders.get(issue) ?? 0)) / issue.posts
      }
    }
    const norm = Math.sqrt(length)
    const likenesses: Likeness[] = []
    for (const issue of found) {
      const cosine = issue.dot / (norm * issue.norm)
      issue.dot = 0
      if (cosine >= least) likenesses.push({ issue, cosine })
    }
    return likenesses
  }

  /** Inverse document frequency of a folded syllable over the posts of the open issues. */
  rarity(text: string): number {
    return this.#rarityOf(this.#terms.get(text)?.posts ?? 0)
  }

  /** Share of an issue's posts that hold a folded syllable. */
  share(issue: LiveIssue, text: string): number {
    const term = this.#terms.get(text)
    return term ? (issue.terms.get(term) ?? 0) / issue.posts : 0
  }

  /** Syllables of an issue that hardly come without one and the same after them (`firsts`), or before them (`lasts`). */
  bound(issue: LiveIssue): { firsts: Set<string>; lasts: Set<string> } {
    const firsts = new Set<string>()
    const lasts = new Set<string>()
    for (const { text, isPair, posts } of issue.terms.keys()) {
      if (!isPair) continue
      const [first = '', last = ''] = text.split(' ')
      if (posts >= BOUND * (this.#terms.get(first)?.posts ?? Infinity)) firsts.add(first)
      if (posts >= BOUND * (this.#terms.get(last)?.posts ?? Infinity)) lasts.add(last)
    }
    return { firsts, lasts }
  }

  /** Posts of the open issues that hold a phrase. */
  holding(phrase: string): number {
    return this.#phrases.get(phrase) ?? 0
  }

  #rarityOf(posts: number): number {
    return logOf(this.#posts + posts + 2) - logOf(posts + 1)
  }

  #weightOf(term: Term): number {
    return this.#rarityOf(term.posts) * (term.isPair ? PAIR : 1)
  }

  #normOf(issue: LiveIssue): number {
    let sum = 0
    for (const [term, count] of issue.terms) sum += (count * this.#weightOf(term)) ** 2
    return Math.sqrt(sum) / issue.posts
  }

  #holdTerm(issue: LiveIssue, term: Term, count: number, news: number): void {
    const sum = (issue.terms.get(term) ?? 0) + count
    issue.terms.set(term, sum)
    term.holders.set(issue, sum)
    term.posts += news
  }

  #forgetTerms(issue: LiveIssue): void {
    for (const [term, count] of forgetRarest(issue.terms, MOST_TERMS, KEPT_TERMS))
      this.#release(issue, term, count)
  }

  #forgetPhrases(issue: LiveIssue): void {
    for (const [phrase, count] of forgetRarest(issue.phraseCounts, MOST_PHRASES, KEPT_PHRASES))
      this.#countPhrase(phrase, -count)
  }

  #countPhrase(phrase: string, posts: number): void {
    const sum = (this.#phrases.get(phrase) ?? 0) + posts
    if (sum === 0) this.#phrases.delete(phrase)
    else this.#phrases.set(phrase, sum)
  }

  #termOf(text: string): Term {
    const known = this.#terms.get(text)
    if (known) return known
    const term: Term = { text, isPair: text.includes(' '), posts: 0, holders: new Map() }
    this.#terms.set(text, term)
    return term
  }

  #release(issue: LiveIssue, term: Term, count: number): void {
    term.posts -= count
    term.holders.delete(issue)
    if (term.holders.size === 0) this.#terms.delete(term.text)
  }
}

function add(into: Map<string, number>, from: ReadonlyMap<string, number>): void {
  for (const [key, count] of from) into.set(key, (into.get(key) ?? 0) + count)
}

const isSampled = (posts: number) => posts <= SETTLED || posts % EVERY === 0
/** The vector of a bigger issue turns slowly. */
const isMeasured = (posts: number) => posts <= 10 || posts % Math.ceil(posts / 10) === 0

/** Of so many posts of an issue, about how many were looked at for phrases. */
export const sampled = (posts: number): number =>
  posts <= SETTLED ? posts : SETTLED + Math.floor((posts - SETTLED) / EVERY)

const LOGS = Float64Array.from({ length: 1 << 16 }, (_, n) => Math.log(n))
/** Logarithm of a whole number; the small ones are asked for all the time. */
const logOf = (n: number) => (n < LOGS.length ? LOGS[n]! : Math.log(n))
