import { type Topic, TOPICS } from '../../contract/taxonomy.ts'
import { decided, eachPost, skipped } from '../outcome.ts'
import { readingOf } from '../reading.ts'
import type { Stage } from '../stage.ts'
import { domainOf } from './keys.ts'
import { ranked, scoreDomains } from './score.ts'

/** Less than this speaks for nothing: one weak hint, or a bare syllable. */
const LEAST = 1.2
/** What an unknown rival might have scored; keeps confidence low where little is said. */
const UNSEEN = 1.6

/** Stage `domain`: the first level of the taxonomy. Abstains where no word speaks. */
export const domainStage: Stage = {
  id: 'domain',
  version: 2,
  languages: ['vi', 'en'],
  run: eachPost((post) => {
    const reading = readingOf(post)
    if (reading.isEmpty) return skipped('empty')
    const { domains, reasons } = scoreDomains(post)
    const [first, second] = ranked(domains)
    if (!first || first[1] < LEAST) return skipped('notSure')
    const [domain, score] = first
    return decided(
      domain,
      score / (score + Math.max(0, second?.[1] ?? 0) + UNSEEN),
      reasons.filter(({ key }) => domainOf(key) === domain).map(({ reason }) => reason()),
    )
  }),
}

/** Stage `topic`: the concrete thing inside the domain that holds, so a corrected domain leads to a topic of its own. */
export const topicStage: Stage = {
  id: 'topic',
  version: 2,
  languages: ['vi', 'en'],
  run: eachPost((post) => {
    const reading = readingOf(post)
    if (reading.isEmpty) return skipped('empty')
    const { topics, named, reasons } = scoreDomains(post)
    const within = (scores: ReadonlyMap<Topic, number>) =>
      ranked(scores).filter(([topic]) => TOPICS[topic] === post.labels.domain)
    const decidedTopics = within(topics)
    const [first, second] = decidedTopics.length > 0 ? decidedTopics : within(named)
    if (!first || first[1] < LEAST) return skipped('notSure')
    const [topic, score] = first
    return decided(
      topic,
      score / (score + (second?.[1] ?? 0) + UNSEEN),
      reasons.filter(({ key }) => key === topic).map(({ reason }) => reason()),
    )
  }),
}
