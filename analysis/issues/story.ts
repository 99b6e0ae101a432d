/**
 * Stories: one topic all over the city, growing, told in a hundred ways that share few words (a strike of the waste
 * collectors, a flood). While its story lasts, a post of the topic needs no likeness to belong to it.
 */
import type { DomainIssues } from './domain.ts'
import type { LiveIssue } from './live.ts'
import { placeOf } from './place.ts'
import { dayOf, topicShare, weekOf } from './topic-days.ts'

/** A story is told from so many wards, and none has more than this share of the placed posts; else it is one spot's. */
const WARDS = 4
const SHARE_OF_ONE = 0.5
/** It takes in the issues of its topic that are so young and of whose posts this share is of this week: older trouble stays apart. */
const NEW_DAYS = 14
const NEW = 0.5
const OF_TOPIC = 0.6
/** It lasts as long as its week has this share of what its best week had beyond the usual. */
const LASTING = 0.2
/** What goes on for longer has become the usual. */
const LONGEST_DAYS = 56
/** What stands in one ward and has come up so often is a thing of its own. */
const OWN_POSTS = 5

/** The story of a topic that lasts at this instant. */
export function storyOf(domain: DomainIssues, topic: string | null, at: number): LiveIssue | null {
  const story = topic === null ? undefined : domain.stories.get(topic)
  if (!story) return null
  const { days, usual, peak, firstAt } = story
  if (dayOf(at) - dayOf(firstAt) > LONGEST_DAYS) return null
  return weekOf(days, dayOf(at)) >= usual + LASTING * (peak - usual) ? story : null
}

/** The issues and candidates that are parts of a bursting topic's story, oldest first; none when it is not city-wide. */
export function partsOfStory(domain: DomainIssues, topic: string, day: number): LiveIssue[] {
  const parts = [...domain.issues()].filter(
    (issue) =>
      dayOf(issue.firstAt) > day - NEW_DAYS &&
      topicShare(issue.days, topic) >= OF_TOPIC &&
      weekOf(issue.days, day) >= NEW * issue.posts &&
      (issue.posts < OWN_POSTS || placeOf(issue.wards) === null),
  )
  const wards = new Map<string, number>()
  for (const part of parts)
    for (const [ward, posts] of part.wards) wards.set(ward, (wards.get(ward) ?? 0) + posts)
  const placed = [...wards.values()]
  const sum = placed.reduce((a, b) => a + b, 0)
  if (placed.length < WARDS || Math.max(...placed) > SHARE_OF_ONE * sum) return []
  return parts.sort((a, b) => a.firstAt - b.firstAt || (a.id < b.id ? -1 : 1))
}

/** From now on this issue is the story of the topic. @returns the one that was before, if another */
export function beginStory(
  domain: DomainIssues,
  issue: LiveIssue,
  topic: string,
  day: number,
): LiveIssue | null {
  const before = domain.stories.get(topic)
  const ended = before && before !== issue ? before : null
  if (ended) ended.story = null
  issue.story = topic
  issue.peak = weekOf(issue.days, day)
  issue.usual = domain.topics.usual(topic, day)
  domain.stories.set(topic, issue)
  return ended
}
