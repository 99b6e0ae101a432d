/**
 * Online clustering inside a domain: one pass in time order, each post joins the open issue most like it or founds one;
 * issues that have grown alike become one, and a topic that bursts all over the city is one story (`story.ts`).
 *
 * Likeness is the cosine of TF-IDF vectors over folded syllables and pairs of syllables and the topic in common, fading
 * with the days since the issue's last post and weighed by place. An issue's id comes from its first post and never
 * changes; of two that merge the older survives. An issue of fewer than three posts is a candidate: it is kept in the
 * states, its posts are in no issue, and when the third comes all of them are assigned, also those of earlier batches.
 *
 * Everything that is remembered is in the issues, so the same stream gives the same issues in one batch or in many, as
 * long as `open` holds every issue of the last `ISSUE_MEMORY_DAYS`.
 */
import { createHash } from 'node:crypto'
import type { Instant, IssueState } from '../../contract/model.ts'
import { countsOf } from './counts.ts'
import { DomainIssues, type Reading, sampled } from './domain.ts'
import { type LiveIssue, newIssue, toState } from './live.ts'
import { keyPhrases, nameOf } from './name.ts'
import { placeFactor, placeOf, STRONGEST_PLACE, tellApart } from './place.ts'
import { beginStory, partsOfStory, storyOf } from './story.ts'
import { bodyOf, contentOf, openingOf, phrasesOf, termsOf } from './terms.ts'
import { dayOf, mainTopic, topicShare } from './topic-days.ts'

/** An issue without a post for so long is closed; the same thing later is a new issue. */
export const ISSUE_MEMORY_DAYS = 21
/** From this many posts on a candidate is an issue. */
export const ISSUE_SIZE = 3

const DAY = 86_400_000
const HALF_LIFE_DAYS = 14
/** Added to the cosine for an issue all of whose posts have the post's topic. */
const TOPIC = 0.12
/** A post joins something else than its topic's story only when it is so like it. */
const OWN_RIGHT = 0.45
/** Cosine of two centroids from which the issues are one; of different topics, they must say nearly the same. */
const ALIKE = 0.45
const ALIKE_OFF_TOPIC = 0.65
/** From this size on a name changes only for a clearly better one. */
const SETTLED = 20
const CLEARLY = 2

export interface ClusterInput {
  id: string
  text: string
  domain: string
  topic: string | null
  ward: string | null
  publishedAt: Instant
  kind?: string
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

/** What one call finds out. */
interface Pass {
  assigned: Map<string, string | null>
  changed: Set<LiveIssue>
  merged: Map<string, string>
}

/** Posts are taken in time order whatever order they come in. */
export function cluster(
  open: readonly IssueState[],
  posts: readonly ClusterInput[],
  { threshold = 0.2 }: ClusterOptions = {},
): Clustering {
  const domains = reviveAll(open)
  const pass: Pass = { assigned: new Map(), changed: new Set(), merged: new Map() }
  let last = 0

  for (const post of [...posts].sort(inTime)) {
    pass.assigned.set(post.id, null)
    const reading = read(post)
    last = reading.at
    if (reading.content.length === 0) continue
    const domain = domainOf(domains, post.domain)
    domain.closeBefore(reading.at - ISSUE_MEMORY_DAYS * DAY)
    const issue = choose(domain, post, reading, threshold) ?? found(domain, post, reading.at)
    domain.add(issue, reading)
    pass.changed.add(issue)
    enrol(issue, [post.id], pass)
    describe(grow(domain, issue, reading, pass), domain, reading)
  }
  return {
    assignments: [...pass.assigned].map(([postId, id]) => ({
      postId,
      issueId: id && survivor(id, pass.merged),
    })),
    issues: [...pass.changed].map(toState),
    merged: [...pass.merged].map(([from, into]) => ({ from, into })),
    closedBefore: new Date(Math.max(0, last - ISSUE_MEMORY_DAYS * DAY)).toISOString(),
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

function read({ text, kind, topic, ward, publishedAt }: ClusterInput): Reading {
  const body = bodyOf(text, kind)
  const content = contentOf(body)
  return {
    at: Date.parse(publishedAt),
    topic,
    ward,
    content,
    terms: termsOf(content),
    phrases: () => phrasesOf(body),
    opening: openingOf(body),
  }
}

/** The story of its topic, unless something else is much more like it; or the issue most like it; or none. */
function choose(
  domain: DomainIssues,
  post: ClusterInput,
  reading: Reading,
  threshold: number,
): LiveIssue | null {
  const story = storyOf(domain, reading.topic, reading.at)
  return mostLike(domain, reading, post.domain, story ? OWN_RIGHT : threshold) ?? story
}

function mostLike(
  domain: DomainIssues,
  { at, terms, topic, ward }: Reading,
  domainId: string,
  threshold: number,
): LiveIssue | null {
  let best: LiveIssue | null = null
  let most = threshold
  const least = threshold / STRONGEST_PLACE - (topic === null ? 0 : TOPIC)
  for (const { issue, cosine } of domain.like(terms, least)) {
    const days = Math.max(0, at - issue.lastAt, issue.firstAt - at) / DAY
    if (days > ISSUE_MEMORY_DAYS) continue
    const likeness =
      (cosine + (topic === null ? 0 : TOPIC * topicShare(issue.days, topic))) *
      0.5 ** (days / HALF_LIFE_DAYS) *
      placeFactor(domainId, issue.wards, ward, storyOf(domain, issue.story, at) === issue)
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

function enrol(issue: LiveIssue, postIds: readonly string[], { assigned }: Pass): void {
  if (issue.posts < ISSUE_SIZE) {
    issue.waiting.push(...postIds)
    return
  }
  for (const postId of [...issue.waiting, ...postIds]) assigned.set(postId, issue.id)
  issue.waiting = []
}

/** After a post has joined: its topic may have become a story, or the issue like another. @returns what it is now in */
function grow(domain: DomainIssues, joined: LiveIssue, reading: Reading, pass: Pass): LiveIssue {
  const { at, topic } = reading
  let issue = joined
  if (topic !== null && !storyOf(domain, topic, at) && domain.topics.isBurst(topic, dayOf(at))) {
    const [oldest, ...others] = partsOfStory(domain, topic, dayOf(at))
    if (oldest) {
      for (const part of others) merge(domain, oldest, part, pass)
      const ended = beginStory(domain, oldest, topic, dayOf(at))
      for (const one of [oldest, ended]) if (one) pass.changed.add(one)
      if (oldest === issue || others.includes(issue)) issue = oldest
      oldest.name = ''
      describe(oldest, domain, reading)
    }
  }
  const twin = grewByHalf(issue.posts) ? twinOf(domain, issue) : null
  return twin ? merge(domain, issue, twin, pass) : issue
}

/** The open issue that has grown most like this one. Small things of two places are no twins, whatever their words. */
function twinOf(domain: DomainIssues, issue: LiveIssue): LiveIssue | null {
  let best: LiveIssue | null = null
  let most = 0
  const topic = mainTopic(issue.days)
  for (const { issue: other, cosine } of domain.likeIssue(issue, ALIKE)) {
    if (tellApart(issue.domain, issue.wards, other.wards)) continue
    if ((issue.story === null) !== (other.story === null)) continue
    if (cosine < ALIKE_OFF_TOPIC && mainTopic(other.days) !== topic) continue
    if (cosine > most || (cosine === most && best !== null && other.id < best.id)) {
      best = other
      most = cosine
    }
  }
  return best
}

/** @returns the older of the two, which now has the posts of both */
function merge(domain: DomainIssues, a: LiveIssue, b: LiveIssue, pass: Pass): LiveIssue {
  const isFirst = a.firstAt < b.firstAt || (a.firstAt === b.firstAt && a.id < b.id)
  const [into, from] = isFirst ? [a, b] : [b, a]
  domain.absorb(into, from)
  pass.changed.delete(from)
  pass.changed.add(into)
  pass.merged.set(from.id, into.id)
  enrol(into, [], pass)
  return into
}

function survivor(id: string, merged: ReadonlyMap<string, string>): string {
  const into = merged.get(id)
  return into === undefined ? id : survivor(into, merged)
}

/** A name is looked for as an issue grows; that of a big one stays unless another has become far better. */
function describe(issue: LiveIssue, domain: DomainIssues, reading: Reading): void {
  issue.place = placeOf(issue.wards)
  const isNamed = issue.name !== ''
  if (issue.posts < ISSUE_SIZE || (isNamed && !isNamedAnew(issue.posts))) return
  const looked = sampled(issue.posts)
  const about = {
    domain: issue.domain,
    topic: mainTopic(issue.days),
    rarity: (syllable: string) => domain.rarity(syllable),
    holding: (phrase: string) => domain.holding(phrase),
    share: (syllable: string) => domain.share(issue, syllable),
    ...domain.bound(issue),
  }
  const phrases = keyPhrases(issue.phraseCounts, looked, about)
  const [first] = phrases
  if (!first) {
    issue.name ||= nameOf(keyPhrases(countsOf(reading.phrases()), 1, about), 1) || reading.opening
    return
  }
  const parts = issue.name.toLowerCase().split(', ')
  const named = phrases.filter(({ written }) => parts.includes(written))
  issue.phrases = phrases.map(({ written }) => written)
  const holds = named.length === parts.length && named.every(({ score }) => first.score < CLEARLY * score)
  if (issue.posts > SETTLED && holds) return
  issue.name = nameOf(phrases, looked)
}

function grewByHalf(posts: number): boolean {
  let size = ISSUE_SIZE
  while (size < posts) size = Math.ceil(size * 1.5)
  return size === posts
}

/** Small issues get a better name as they grow; big ones are looked at anew only when they are four times the size. */
function isNamedAnew(posts: number): boolean {
  let size = SETTLED
  while (size < posts) size *= 4
  return posts < SETTLED ? grewByHalf(posts) : size === posts
}
