/** Makes one text of a pattern: slots filled, opened, closed, typed the way its writer types. */
import type { Language } from '../../contract/taxonomy.ts'
import { fill, tellsWard } from './fill.ts'
import { CLOSERS, MEANS_OF_CONTACT, OPENERS } from './phrases/around.ts'
import type { Person } from './people.ts'
import type { Spot } from './places.ts'
import type { Random } from './random.ts'
import { writeAs } from './spelling.ts'
import type { Channel, Mark, Phrase, Said } from './types.ts'
import { MARKS } from './types.ts'

export interface Telling {
  channel: Channel
  at: number
  phrase: Phrase
  spot: Spot
  language: Language
  author: Person
  outbreak?: string | null
  /** The place is told beside the text (an address), not only in it. */
  located?: boolean
}

const contact = (random: Random) =>
  random
    .pick(MEANS_OF_CONTACT)
    .replace('{tail3}', String(random.int(100, 999)))
    .replace('{tail6}', String(random.int(100000, 999999)))
    .replace('{house}', `${random.int(2, 240)}/${random.int(1, 40)}`)
    .replace('{plate}', `59-X${random.int(1, 3)} ${random.int(100, 999)}.${random.int(10, 99)}`)

/** Social posts and replies are opened and closed at whim; reports are closed politely; the press keeps to its text. */
export function tell(told: Telling, random: Random): Said {
  const { phrase, spot, at, language, author, channel } = told
  const meaning = MARKS[phrase.mark]
  const press = channel === 'rss' || channel === 'atom'
  const report = channel === 'open311' || channel === 'hotline'
  let pattern = phrase.text
  if (!press && language === 'vi') {
    const opener = report ? OPENERS.report : openersFor(phrase.mark, meaning.complaint)
    if (opener && random.chance(report ? 0.15 : 0.22))
      pattern = `${random.pick(opener)} ${lowerFirst(pattern)}`
    const closers = report && meaning.complaint ? CLOSERS.report : CLOSERS[phrase.mark]
    if (closers && random.chance(report ? 0.35 : 0.4)) pattern = `${pattern} ${random.pick(closers)}`
  }
  const namesWard = tellsWard(pattern) || tellsWard(phrase.title)
  const nearby = !namesWard && !press && !report && random.chance(0.45)
  if (nearby)
    pattern += language === 'en' ? ' ({w})' : random.pick([' ({w})', ' #{w}', ' Ở {w} nha.', ' – {w}'])
  let text = fill(pattern, language, spot, at, random)
  if (nearby)
    text = text.replace(
      /#(phường|xã|đặc khu) (.+)$/u,
      (_, _kind, name: string) => `#${name.replace(/ /g, '')}`,
    )
  if (!press && language === 'vi' && meaning.complaint && random.chance(report ? 0.05 : 0.02))
    text = `${text} ${contact(random)}`
  if (!press && language === 'vi') {
    const habit = report && author.habit === 'teen' ? 'casual' : author.habit
    text = writeAs(report && random.chance(0.6) ? 'clean' : habit, text, meaning.tone, random)
  }
  return {
    ...meaning,
    channel,
    externalId: '',
    at,
    title: fill(phrase.title, language, spot, at, random),
    text,
    author: author.handle,
    language,
    domain: phrase.domain,
    topic: phrase.topic,
    ward: namesWard || nearby || told.located ? spot.ward : null,
    street: spot.street,
    outbreak: told.outbreak ?? null,
    copyOf: null,
    pattern: phrase.id,
  }
}

function openersFor(mark: Mark, complaint: boolean) {
  if (mark === 'irony') return null
  if (mark === 'ask') return OPENERS.ask
  return complaint ? OPENERS.bad : OPENERS.any
}

/** A proper name stays as it is. */
const lowerFirst = (text: string) =>
  /^(TP|UBND|CSGT|BHYT|\{|\[|[A-ZĐ]{2})/u.test(text) ? text : text[0]!.toLowerCase() + text.slice(1)
