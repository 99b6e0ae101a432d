/**
 * The open issues of one domain with what similarity needs of all of them: how many posts hold each term. Both are sums
 * over the issues' own memories, so that a restart finds the same numbers that were there before it.
 */
import { countIn, type LiveIssue } from './live.ts'

const MOST_TERMS = 240
const KEPT_TERMS = 120
const MOST_PHRASES = 240
const KEPT_PHRASES = 120
const MOST_WARDS = 200
/** How many of a post's rarest known terms are looked up, and how many issues are compared in full. */
const LOOKED_UP = 14
const COMPARED = 12

export interface Likeness {
  issue: LiveIssue
  /** Cosine of the post's and the issue's TF-IDF vectors, 0 to 1. */
  cosine: number
}

export class DomainIssues {
  /** In order of their last post. */
  readonly #issues = new Map<string, LiveIssue>()
  readonly #holders = new Map<string, Set<LiveIssue>>()
  readonly #postsWith = new Map<string, number>()
  #posts = 0

  get(id: string): LiveIssue | undefined {
    return this.#issues.get(id)
  }

  /** Takes up an issue as it is. */
  open(issue: LiveIssue): void {
    this.#issues.set(issue.id, issue)
    this.#posts += issue.posts
    for (const [term, count] of issue.terms) this.#count(issue, term, count)
    issue.norm = this.#normOf(issue)
  }

  /** Lets go of the issues whose last post is older. */
  closeBefore(instant: number): void {
    for (const issue of this.#issues.values()) {
      if (issue.lastAt >= instant) return
      this.#issues.delete(issue.id)
      this.#posts -= issue.posts
      for (const [term, count] of issue.terms) {
        this.#count(issue, term, -count)
        this.#forget(issue, term)
      }
    }
  }

  /** Adds a post to an issue that is open here. */
  add(
    issue: LiveIssue,
    at: number,
    terms: readonly string[],
    phrases: Iterable<string>,
    ward: string | null,
  ): void {
    this.#posts++
    issue.posts++
    issue.firstAt = Math.min(issue.firstAt, at)
    if (at > issue.lastAt) {
      issue.lastAt = at
      this.#issues.delete(issue.id)
      this.#issues.set(issue.id, issue)
    }
    for (const term of terms) this.#count(issue, term, 1)
    for (const [term, count] of countIn(issue.terms, terms, MOST_TERMS, KEPT_TERMS)) {
      this.#count(issue, term, -count)
      this.#forget(issue, term)
    }
    countIn(issue.phraseCounts, phrases, MOST_PHRASES, KEPT_PHRASES)
    if (ward !== null) countIn(issue.wards, [ward], MOST_WARDS, MOST_WARDS)
    issue.norm = this.#normOf(issue)
  }

  /** The issues most like a post, in no order. */
  like(terms: readonly string[]): Likeness[] {
    const weights = terms.map((term) => ({ term, weight: this.rarity(term) }))
    const postNorm = Math.sqrt(weights.reduce((sum, { weight }) => sum + weight * weight, 0))
    return this.#candidates(weights).map((issue) => {
      let dot = 0
      for (const { term, weight } of weights)
        dot += weight * weight * ((issue.terms.get(term) ?? 0) / issue.posts)
      return { issue, cosine: dot / (postNorm * this.#normOf(issue)) }
    })
  }

  /** Inverse document frequency over the posts of the open issues. */
  rarity(term: string): number {
    return Math.log(1 + (this.#posts + 1) / ((this.#postsWith.get(term) ?? 0) + 1))
  }

  #candidates(weights: readonly { term: string; weight: number }[]): LiveIssue[] {
    const rarest = weights
      .filter(({ term }) => this.#holders.has(term))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, LOOKED_UP)
    const shared = new Map<LiveIssue, number>()
    for (const { term, weight } of rarest) {
      for (const issue of this.#holders.get(term)!) {
        const part = (weight * weight * issue.terms.get(term)!) / (issue.posts * issue.norm)
        shared.set(issue, (shared.get(issue) ?? 0) + part)
      }
    }
    if (shared.size <= COMPARED) return [...shared.keys()]
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARED)
      .map(([issue]) => issue)
  }

  #normOf(issue: LiveIssue): number {
    let sum = 0
    for (const [term, count] of issue.terms) sum += ((count / issue.posts) * this.rarity(term)) ** 2
    return Math.sqrt(sum)
  }

  #count(issue: LiveIssue, term: string, change: number): void {
    const count = (this.#postsWith.get(term) ?? 0) + change
    if (count > 0) this.#postsWith.set(term, count)
    else this.#postsWith.delete(term)
    if (change < 0) return
    const holders = this.#holders.get(term)
    if (holders) holders.add(issue)
    else this.#holders.set(term, new Set([issue]))
  }

  #forget(issue: LiveIssue, term: string): void {
    const holders = this.#holders.get(term)
    holders?.delete(issue)
    if (holders?.size === 0) this.#holders.delete(term)
  }
}
