/** The phrase books as lists of patterns, found by place of use and domain. */
import type { Domain } from '../../contract/taxonomy.ts'
import type { Random } from './random.ts'
import { createBag } from './random.ts'
import { BOOKS } from './phrases/index.ts'
import type { Book, Lines, Mark, Phrase, TopicKey } from './types.ts'

/** Every sentence of some lines as a pattern with its labels. */
export function readLines(domain: Domain, name: string, lines: Lines): Phrase[] {
  const found: Phrase[] = []
  for (const [topic, byMark] of Object.entries(lines) as [TopicKey, Lines[TopicKey]][])
    for (const [mark, sentences] of Object.entries(byMark ?? {}) as [Mark, readonly string[]][])
      sentences.forEach((sentence, i) => {
        const [head, tail] = sentence.split(' // ')
        found.push({
          id: `${domain}/${name}/${topic}/${mark}/${i}`,
          domain,
          topic: topic === 'none' ? null : topic,
          mark,
          title: tail === undefined ? '' : head!,
          text: tail ?? head!,
        })
      })
  return found
}

export const PHRASES: Record<keyof Book, Phrase[]> = { say: [], forum: [], press: [], file: [] }
for (const [domain, book] of Object.entries(BOOKS) as [Domain, Book][])
  for (const place of ['say', 'forum', 'press', 'file'] as const)
    PHRASES[place].push(...readLines(domain, place, book[place]))

/** Draws patterns of one domain in turn; null where a domain has none for that place. */
export function createDrawer(random: Random) {
  const bags = new Map<string, (() => Phrase) | null>()
  return (place: keyof Book, domain: Domain, fits: (phrase: Phrase) => boolean = () => true, key = '') => {
    const name = `${place}/${domain}/${key}`
    let bag = bags.get(name)
    if (bag === undefined) {
      const list = PHRASES[place].filter((phrase) => phrase.domain === domain && fits(phrase))
      bag = list.length > 0 ? createBag(random, list) : null
      bags.set(name, bag)
    }
    return bag?.() ?? null
  }
}
export type Drawer = ReturnType<typeof createDrawer>
