/** Small concrete things that come up again and again: one place, one thing, some weeks. Issues form of them. */
import { readLines } from './books.ts'
import { WEEK } from './clock.ts'
import { STORIES } from './phrases/stories.ts'
import type { Quarter, Spot } from './places.ts'
import { spotIn } from './places.ts'
import type { Random } from './random.ts'
import { createBag } from './random.ts'
import { momentIn } from './season.ts'
import type { Book, Channel, Phrase } from './types.ts'

export interface Story {
  id: string
  spot: Spot
  tellings: { channel: Channel; at: number; phrase: Phrase }[]
}

/** Where such a thing is told, by weight; a place of use that a story has no sentences for is passed over. */
const OUTLETS: { channel: Channel; place: keyof Book; weight: number }[] = [
  { channel: 'mastodon', place: 'say', weight: 60 },
  { channel: 'open311', place: 'file', weight: 16 },
  { channel: 'hotline', place: 'file', weight: 12 },
  { channel: 'rss', place: 'press', weight: 4 },
  { channel: 'atom', place: 'press', weight: 3 },
  { channel: 'discourse', place: 'forum', weight: 5 },
]

export function planStories(quarters: readonly Quarter[], random: Random, anchor: number): Story[] {
  const homes = createBag(
    random,
    quarters.filter((quarter) => quarter.ward.kind === 'phường'),
  )
  return STORIES.map((story) => {
    const spot = spotIn(homes(), random)
    const bags = new Map(
      (['say', 'forum', 'press', 'file'] as const).flatMap((place) => {
        const phrases = readLines(story.domain, `story/${story.id}/${place}`, story.book[place])
        return phrases.length > 0 ? [[place, createBag(random, phrases)] as const] : []
      }),
    )
    const outlets = OUTLETS.filter((outlet) => bags.has(outlet.place))
    const tellings = Array.from({ length: story.posts }, () => {
      const { channel, place } = random.weighted(outlets, (outlet) => outlet.weight)
      const monday = anchor + random.int(story.from, story.to) * WEEK
      const rhythm = place === 'press' ? 'press' : place === 'file' ? 'report' : 'resident'
      return { channel, at: momentIn(random, monday, rhythm), phrase: bags.get(place)!() }
    })
    return { id: story.id, spot, tellings }
  })
}
