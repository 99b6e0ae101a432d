/** Every word of the taxonomy, as phrases for the matcher. */
import type { Domain, Topic } from '../../../contract/taxonomy.ts'
import { environment } from './environment.ts'
import { flooding } from './flooding.ts'
import type { DomainLexicon, Weighted } from './format.ts'
import { land } from './land.ts'
import { administration, education, health, security } from './services.ts'
import {
  agriculture,
  budget,
  culture,
  digital,
  economy,
  justice,
  logistics,
  other,
  welfare,
} from './society.ts'
import { traffic } from './traffic.ts'
import { urban } from './urban.ts'
import { utilities } from './utilities.ts'

export const DOMAIN_LEXICONS: readonly DomainLexicon[] = [
  urban,
  traffic,
  flooding,
  environment,
  utilities,
  land,
  health,
  education,
  security,
  administration,
  justice,
  welfare,
  economy,
  agriculture,
  culture,
  logistics,
  digital,
  budget,
  other,
]

/** A phrase and what it speaks for. */
export interface DomainPhrase {
  phrase: string
  weight: number
  domain: Domain
  topic: Topic | null
}

export function domainPhrases(): DomainPhrase[] {
  return DOMAIN_LEXICONS.flatMap(({ domain, general, topics }) => [
    ...phrasesOf(general, domain, null),
    ...(Object.entries(topics) as [Topic, Weighted][]).flatMap(([topic, words]) =>
      phrasesOf(words, domain, topic),
    ),
  ])
}

function phrasesOf(words: Weighted, domain: Domain, topic: Topic | null): DomainPhrase[] {
  return Object.entries(words).flatMap(([weight, phrases]) =>
    phrases.split(', ').map((phrase) => ({ phrase, weight: Number(weight), domain, topic })),
  )
}
