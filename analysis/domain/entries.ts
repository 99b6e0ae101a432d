import type { Entry } from '../text/phrases.ts'
import { domainPhrases } from './lexicon/index.ts'

/** The taxonomy's phrases for the matcher; the key is the topic, or the domain where no topic is named. */
export const domainEntries: readonly Entry<'domain'>[] = domainPhrases().map(
  ({ phrase, weight, domain, topic }) => ({ lexicon: 'domain', key: topic ?? domain, weight, phrase }),
)
