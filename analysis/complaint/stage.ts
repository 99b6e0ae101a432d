import type { Topic } from '../../contract/taxonomy.ts'
import { cueReasons, cueWeight, logistic } from '../cues.ts'
import { decided, eachPost, skipped } from '../outcome.ts'
import { readingOf } from '../reading.ts'
import type { Stage } from '../stage.ts'

/** What stands against a complaint until something speaks for it. */
const PRIOR = -1.2
/** Fields that the city runs less, where a lament is seldom a fault to mend. */
const OUTSIDE: Record<string, number> = {
  other: 3,
  unknown: 1,
  economy: 1,
  agriculture: 1,
  logistics: 1,
  culture: 0.5,
}

/** Topics whose name is a fault already; the others name a service that may run well. */
const FAULT_TOPICS: ReadonlySet<string> = new Set<Topic>([
  'pavement-taken',
  'pothole',
  'jam',
  'flooded-street',
  'blocked-drain',
  'manhole',
  'illegal-dumping',
  'smoke-smell',
  'noise',
  'dust',
  'power-cut',
  'water-cut',
  'illegal-building',
  'theft',
  'disorder',
])
const NAMED_FAULT = 1

const FOR = ['fault', 'request']
const AGAINST = ['question', 'praise', 'resolved', 'news', 'musing', 'private', 'advice']

/**
 * Stage `complaint`: a concrete fault of something that the city runs or regulates. A fault speaks for it, most with a
 * request or since when; questions, praise, news, memories, private firms and things already mended speak against.
 */
export const complaintStage: Stage = {
  id: 'complaint',
  version: 2,
  languages: ['vi', 'en'],
  run: eachPost((post) => {
    const reading = readingOf(post)
    if (reading.isEmpty) return skipped('empty')
    if (!['vi', 'en', undefined].includes(post.labels.language)) return skipped('wrongLanguage')
    if (!reading.detected) return skipped('notSure')
    const cue = (key: string) => cueWeight(reading, 'complaint', key)
    const weighty = (reading.cues.complaint.get('fault') ?? []).some(({ entry }) => entry.weight > 1)
    const isNamed = FAULT_TOPICS.has(post.labels.topic ?? '')
    // "không", "bị" alone tell of no fault.
    const fault = weighty || isNamed || post.kind === 'report' ? cue('fault') : 0
    const negative = post.labels.tone === 'negative'
    const request = cue('request')
    const question = cue('question') + (reading.asks && request < 2 ? 0.8 : 0)
    const against =
      Math.min(3, question) * (fault >= 4 ? 0.4 : 1) +
      Math.min(4, cue('praise')) * (negative ? 0.1 : 0.8) +
      Math.min(4, cue('resolved')) * (negative ? 0.3 : 1) +
      Math.min(3, cue('musing')) +
      Math.min(4, cue('news')) * (post.kind === 'article' ? 1 : 0.7) +
      Math.min(3, cue('private')) +
      Math.min(2, cue('advice')) +
      (post.kind === 'article' ? 1 : 0)
    const outside = OUTSIDE[post.labels.domain ?? 'unknown'] ?? 0
    const speaks =
      Math.min(4.5, fault) +
      (fault > 0 ? Math.min(3, request) * 0.6 : Math.min(3, request) * 0.65) +
      (fault > 0 ? Math.min(2, cue('lasting')) * 0.4 : 0) +
      (isNamed && !reading.asks ? NAMED_FAULT : 0) +
      (negative && post.labels.topic !== undefined && !reading.asks ? NAMED_FAULT : 0) +
      (post.kind === 'report' ? 2.5 : 0) +
      (negative ? 1.2 : post.labels.tone === 'positive' ? -1 : 0) +
      (post.labels.stance === 'opposes' ? 1.2 : 0)
    const score = PRIOR + speaks - against - outside
    return score > 0
      ? decided('true', logistic(score), cueReasons(reading, 'complaint', FOR))
      : decided('false', logistic(-score), cueReasons(reading, 'complaint', AGAINST))
  }),
}
