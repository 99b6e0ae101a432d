/**
 * The open issues of one domain, and how many of their posts hold each term. The numbers are sums over the issues' own
 * memories, so that a restart finds what was there before it.
 */
import type { IssueState } from '../../contract/model.ts'
import { countIn, forgetRarest } from './counts.ts'
import { type LiveIssue, revive, type Term } from './live.ts'
import { phrasesOf } from './terms.ts'

const MOST_TERMS = 240
const KEPT_TERMS = 120
const MOST_PHRASES = 300
const KEPT_PHRASES = 100
const MOST_WARDS = 200
/** A pair of syllables says again what its syllables say. */
const PAIR = 0.5
/** A big issue's vector and phrases change slowly: beyond this size only every fourth post is looked at for them. */
const SETTLED = 40
const EVERY = 4
/** Terms held by more issues only tell apart the issues that rarer terms have found; but some terms always search. */
const COMMON = 150
const SEARCHING = 3

export interface Likeness {
  issue: LiveIssue
  /** Cosine of the TF-IDF vectors, 0 to 1, over the terms that some open issue holds: news is no distance. */
  cosine: number
}

export class DomainIssues {
  /** In order of their last post. */
  readonly #issues = new Map<string, LiveIssue>()
  readonly #terms = new Map<string, Term>()
  #posts = 0

  get(id: string): LiveIssue | undefined {
    return this.#issues.get(id)
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
      for (const [term, count] of issue.terms) this.#release(issue, term, count)
    }
  }

  /** Adds a post to an issue that is open here. */
  add(issue: LiveIssue, at: number, text: string, terms: readonly string[], ward: string | null): void {
    this.#posts++
    issue.posts++
    issue.firstAt = Math.min(issue.firstAt, at)
    if (at > issue.lastAt) {
      issue.lastAt = at
      this.#issues.delete(issue.id)
      this.#issues.set(issue.id, issue)
    }
    for (const each of terms) {
      const term = this.#termOf(each)
      const count = (issue.terms.get(term) ?? 0) + 1
      issue.terms.set(term, count)
      term.holders.set(issue, count)
      term.posts++
    }
    for (const [term, count] of forgetRarest(issue.terms, MOST_TERMS, KEPT_TERMS))
      this.#release(issue, term, count)
    if (ward !== null) countIn(issue.wards, [ward])
    forgetRarest(issue.wards, MOST_WARDS, MOST_WARDS)
    if (!isSampled(issue.posts)) return
    countIn(issue.phraseCounts, phrasesOf(text))
    forgetRarest(issue.phraseCounts, MOST_PHRASES, KEPT_PHRASES)
    issue.norm = this.#normOf(issue)
  }

  /** The issues that share a telling term with a post and are at least so like it. */
  like(texts: readonly string[], least: number): Likeness[] {
    const terms = texts.map((text) => this.#terms.get(text)).filter((term) => term !== undefined)
    terms.sort((a, b) => a.holders.size - b.holders.size)
    const found: LiveIssue[] = []
    let length = 0
    for (const [i, term] of terms.entries()) {
      const square = this.#weightOf(term) ** 2
      length += square
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

const isSampled = (posts: number) => posts <= SETTLED || posts % EVERY === 0

/** Of so many posts of an issue, how many were looked at for phrases. */
export const sampled = (posts: number) =>
  posts <= SETTLED ? posts : SETTLED + Math.floor(posts / EVERY) - Math.floor(SETTLED / EVERY)

const LOGS = Float64Array.from({ length: 1 << 16 }, (_, n) => Math.log(n))
/** Logarithm of a whole number; the small ones are asked for all the time. */
const logOf = (n: number) => (n < LOGS.length ? LOGS[n]! : Math.log(n))
