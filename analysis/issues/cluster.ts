/**
 * Online clustering inside a domain: one pass in time order, each post joins the open issue most like it or founds one.
 *
 * Likeness is the cosine of TF-IDF vectors over folded syllables and pairs of syllables, fading with the days since the
 * issue's last post and weighed by place. What a founded issue is called never changes: its id comes from its first
 * post. An issue of fewer than three posts is a candidate: it is kept in the states, its posts are in no issue, and
 * when the third comes all of them are assigned, also those of earlier batches.
 *
 * Everything that is remembered is in the issues, so the same stream gives the same issues in one batch or in many, as
 * long as `open` holds every issue of the last `ISSUE_MEMORY_DAYS`.
 */
import { createHash } from 'node:crypto'
import type { Instant, IssueState } from '../../contract/model.ts'
import { DomainIssues, sampled } from './domain.ts'
import { type LiveIssue, newIssue, toState } from './live.ts'
import { keyPhrases } from './name.ts'
import { placeFactor, placeOf, STRONGEST_PLACE } from './place.ts'
import { termsOf } from './terms.ts'

/** An issue without a post for so long is closed; the same thing later is a new issue. */
export const ISSUE_MEMORY_DAYS = 21
/** From this many posts on a candidate is an issue. */
export const ISSUE_SIZE = 3

const DAY = 86_400_000
const HALF_LIFE_DAYS = 14

export interface ClusterInput {
  id: string
  text: string
  domain: string
  ward: string | null
  publishedAt: Instant
}

export interface ClusterOptions {
  /** Least likeness to join, 0 to 1. */
  threshold?: number
}

export interface Clustering {
  /** One for each post given, and for posts of earlier batches that are now in an issue. Null: in none so far. */
  assignments: { postId: string; issueId: string | null }[]
  /** New and changed issues and candidates, whole. */
  issues: IssueState[]
  /** In order: the posts of `from`, also those of earlier batches, are now those of `into`. */
  merged: { from: string; into: string }[]
  /** Issues whose last post is older are closed. */
  closedBefore: Instant
}

/** Posts are taken in time order whatever order they come in. */
export function cluster(
  open: readonly IssueState[],
  posts: readonly ClusterInput[],
  { threshold = 0.2 }: ClusterOptions = {},
): Clustering {
  const domains = reviveAll(open)
  const assigned = new Map<string, string | null>()
  const changed = new Set<LiveIssue>()

  for (const post of [...posts].sort(inTime)) {
    assigned.set(post.id, null)
    const terms = termsOf(post.text)
    if (terms.length === 0) continue
    const at = Date.parse(post.publishedAt)
    const domain = domainOf(domains, post.domain)
    domain.closeBefore(at - ISSUE_MEMORY_DAYS * DAY)
    const issue = mostLike(domain, terms, post, at, threshold) ?? found(domain, post, at)
    domain.add(issue, at, post.text, terms, post.ward)
    changed.add(issue)
    enrol(issue, post.id, assigned)
    describe(issue, domain)
  }
  return {
    assignments: [...assigned].map(([postId, issueId]) => ({ postId, issueId })),
    issues: [...changed].map(toState),
    merged: [],
    closedBefore: '1970-01-01T00:00:00.000Z',
  }
}

const inTime = (a: ClusterInput, b: ClusterInput) =>
  a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : a.id < b.id ? -1 : 1

const byLast = (a: IssueState, b: IssueState) =>
  a.lastAt < b.lastAt ? -1 : a.lastAt > b.lastAt ? 1 : a.id < b.id ? -1 : 1

function reviveAll(open: readonly IssueState[]): Map<string, DomainIssues> {
  const domains = new Map<string, DomainIssues>()
  for (const state of [...open].sort(byLast)) domainOf(domains, state.domain).reopen(state)
  return domains
}

function domainOf(domains: Map<string, DomainIssues>, id: string): DomainIssues {
  const known = domains.get(id)
  if (known) return known
  const made = new DomainIssues()
  domains.set(id, made)
  return made
}

function mostLike(
  domain: DomainIssues,
  terms: readonly string[],
  post: ClusterInput,
  at: number,
  threshold: number,
): LiveIssue | null {
  let best: LiveIssue | null = null
  let most = threshold
  for (const { issue, cosine } of domain.like(terms, threshold / STRONGEST_PLACE)) {
    const days = Math.max(0, at - issue.lastAt, issue.firstAt - at) / DAY
    if (days > ISSUE_MEMORY_DAYS) continue
    const likeness =
      cosine * 0.5 ** (days / HALF_LIFE_DAYS) * placeFactor(post.domain, issue.wards, post.ward)
    if (likeness > most || (likeness === most && best !== null && issue.id < best.id)) {
      best = issue
      most = likeness
    }
  }
  return best
}

/** A post whose text changed and that comes again may find the issue it once founded; then it stays its founder. */
function found(domain: DomainIssues, post: ClusterInput, at: number): LiveIssue {
  const id = `i${createHash('sha256').update(post.id).digest('hex').slice(0, 16)}`
  const known = domain.get(id)
  if (known) return known
  const issue = newIssue(id, post.domain, at)
  domain.open(issue)
  return issue
}

function enrol(issue: LiveIssue, postId: string, assigned: Map<string, string | null>): void {
  if (issue.posts < ISSUE_SIZE) {
    issue.waiting.push(postId)
    return
  }
  for (const waiting of issue.waiting) assigned.set(waiting, issue.id)
  issue.waiting = []
  assigned.set(postId, issue.id)
}

/** A name is looked for again each time an issue has grown by half, so that it settles. */
function describe(issue: LiveIssue, domain: DomainIssues): void {
  issue.place = placeOf(issue.wards)
  if (issue.posts < ISSUE_SIZE || !grewByHalf(issue.posts)) return
  issue.phrases = keyPhrases(issue.phraseCounts, sampled(issue.posts), (syllable) => domain.rarity(syllable))
  issue.name = issue.phrases[0] ?? issue.name
}

function grewByHalf(posts: number): boolean {
  let size = ISSUE_SIZE
  while (size < posts) size = Math.ceil(size * 1.5)
  return size === posts
}
