/** How much of a post speaks for each domain and each topic. */
import type { Reason } from '../../contract/model.ts'
import { DOMAINS, type Domain, type Topic, TOPICS } from '../../contract/taxonomy.ts'
import { reasonOf } from '../outcome.ts'
import type { Reading } from '../reading.ts'
import { applyRules } from './rules.ts'

export interface Scores {
  domains: Map<Domain, number>
  topics: Map<Topic, number>
  reasons: { key: Domain | Topic; reason: Reason }[]
}

const HEAD_WEIGHT = 1.5
/** A phrase said again adds little: half, a quarter, … */
const REPEAT = 0.5

export function isTopic(key: string): key is Topic {
  return Object.hasOwn(TOPICS, key)
}
export function isDomain(key: string): key is Domain {
  return (DOMAINS as readonly string[]).includes(key)
}

export function scoreDomains(reading: Reading): Scores {
  const topics = new Map<Topic, number>()
  const domains = new Map<Domain, number>()
  const reasons: Scores['reasons'] = []
  const times = new Map<string, number>()
  for (const hit of reading.hits.domain) {
    const { key, weight, phrase } = hit.entry
    const said = times.get(phrase) ?? 0
    times.set(phrase, said + 1)
    const score = weight * hit.strength * REPEAT ** said * (hit.at < reading.headWords ? HEAD_WEIGHT : 1)
    const domain = isTopic(key) ? TOPICS[key] : isDomain(key) ? key : 'other'
    domains.set(domain, (domains.get(domain) ?? 0) + score)
    if (isTopic(key)) topics.set(key, (topics.get(key) ?? 0) + score)
    reasons.push({ key: isTopic(key) ? key : domain, reason: reasonOf(reading.words, hit, score) })
  }
  const scores = { domains, topics, reasons }
  applyRules(scores)
  return scores
}

/** The keys from most to least. */
export function ranked<Key>(scores: ReadonlyMap<Key, number>): [Key, number][] {
  return [...scores].sort((a, b) => b[1] - a[1])
}
