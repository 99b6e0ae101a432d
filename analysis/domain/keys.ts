/** The keys of the domain lexicon: a topic, or a domain where no topic is named. */
import { DOMAINS, type Domain, type Topic, TOPICS } from '../../contract/taxonomy.ts'

export function isTopic(key: string): key is Topic {
  return Object.hasOwn(TOPICS, key)
}

/** The domain that a key speaks for. */
export function domainOf(key: string): Domain {
  if (isTopic(key)) return TOPICS[key]
  return (DOMAINS as readonly string[]).includes(key) ? (key as Domain) : 'other'
}
