/** The whole invented town: everything that is said and filed in 30 weeks, in order of time. Same input, same town. */
import type { Place, RulePack } from '../../contract/model.ts'
import type { Domain } from '../../contract/taxonomy.ts'
import { DOMAINS } from '../../contract/taxonomy.ts'
import { writeBody } from './articles.ts'
import { createDrawer, readLines } from './books.ts'
import { createWorkClock, DAY, MINUTE, WEEK } from './clock.ts'
import type { Telling } from './compose.ts'
import { tell } from './compose.ts'
import { copy } from './copies.ts'
import type { Outbreak } from './outbreaks.ts'
import { numberTown } from './numbers.ts'
import { planOutbreaks } from './outbreaks.ts'
import type { Person } from './people.ts'
import { inventPeople } from './people.ts'
import { ENGLISH } from './phrases/english.ts'
import type { Quarter, Spot } from './places.ts'
import { inventQuarters, spotIn, wardName } from './places.ts'
import type { Random } from './random.ts'
import { createBag, createRandom } from './random.ts'
import type { WorkClock } from './reports.ts'
import { drawQuarter, file } from './reports.ts'
import { domainWeights, momentIn, USUAL } from './season.ts'
import { planStories } from './stories.ts'
import type { Book, Case, Channel, Phrase, Said, Thread } from './types.ts'

export const FIRST_WEEK = -25
export const LAST_WEEK = 4

/** What each channel brings in a usual week. `discourse` counts openings; each draws about four replies. */
const WEEKLY: Record<Channel, number> = {
  rss: 23,
  atom: 16,
  mastodon: 104,
  discourse: 12.5,
  open311: 45,
  hotline: 29,
}

export interface Town {
  articles: { rss: Article[]; atom: Article[] }
  statuses: Said[]
  threads: Thread[]
  requests: Case[]
  tickets: Case[]
}
export interface Article extends Said {
  body: string[]
}

const ENGLISH_PHRASES = Object.entries(ENGLISH).flatMap(([domain, lines]) =>
  readLines(domain as Domain, 'english', lines).map((phrase) => ({ ...phrase, id: `en/${phrase.id}` })),
)
const placeOfUse = (channel: Channel): keyof Book =>
  channel === 'rss' || channel === 'atom'
    ? 'press'
    : channel === 'mastodon'
      ? 'say'
      : channel === 'discourse'
        ? 'forum'
        : 'file'

export function buildTown(wards: readonly Place[], seed: number, anchor: number, pack: RulePack): Town {
  const random = createRandom(`${seed}/${anchor}`)
  const quarters = inventQuarters(wards, random)
  const people = inventPeople(random)
  const workClock = createWorkClock(pack.calendar)
  const makers = {
    random,
    quarters,
    people,
    workClock,
    draw: createDrawer(random),
    english: createBag(random, ENGLISH_PHRASES),
  }
  const town = createCollector(makers)
  for (let week = FIRST_WEEK; week <= LAST_WEEK; week++) {
    const monday = anchor + week * WEEK
    sayUsual(makers, town, monday)
  }
  for (const outbreak of planOutbreaks(quarters, random)) sayOutbreak(makers, town, outbreak, anchor)
  for (const story of planStories(quarters, random, anchor))
    for (const { channel, at, phrase } of story.tellings)
      town.add({ channel, at, phrase, spot: story.spot, language: 'vi', author: random.pick(people) })
  return town.finish()
}

interface Makers {
  random: Random
  quarters: Quarter[]
  people: Person[]
  workClock: WorkClock
  draw: ReturnType<typeof createDrawer>
  english: () => Phrase
}

function sayUsual(makers: Makers, town: Collector, monday: number) {
  const { random, people, quarters, draw } = makers
  const weights = domainWeights(monday)
  for (const [channel, usual] of Object.entries(WEEKLY) as [Channel, number][]) {
    const count = Math.round(usual * (0.92 + 0.16 * random.next()))
    for (let i = 0; i < count; i++) {
      const at = momentIn(random, monday, rhythmOf(channel))
      const spot = spotIn(drawQuarter(quarters, random), random)
      const author = random.pick(people)
      const english = placeOfUse(channel) === 'say' ? 0.14 : placeOfUse(channel) === 'file' ? 0.05 : 0
      if (random.chance(english)) {
        const phrase = makers.english()
        if (placeOfUse(channel) === 'say' || phrase.mark !== 'irony')
          town.add({ channel, at, phrase, spot, language: 'en', author })
        continue
      }
      const domain = random.weighted(DOMAINS, weights)
      const phrase =
        (channel === 'open311' || channel === 'hotline') && random.chance(0.25)
          ? drawComplaint(draw, domain)
          : draw(placeOfUse(channel), domain)
      if (phrase) town.add({ channel, at, phrase, spot, language: 'vi', author })
    }
  }
}

const drawComplaint = (draw: Makers['draw'], domain: Domain) =>
  draw(
    'say',
    domain,
    (phrase) => ['angry', 'fault', 'plain', 'danger', 'alert', 'outage', 'off'].includes(phrase.mark),
    'fault',
  ) ?? draw('file', domain)

function sayOutbreak(makers: Makers, town: Collector, outbreak: Outbreak, anchor: number) {
  const { random, people } = makers
  const bags = new Map(
    (['say', 'forum', 'press', 'file'] as const).map((place) => [
      place,
      createBag(random, readLines(outbreak.domain, `${outbreak.id}/${place}`, outbreak.book[place])),
    ]),
  )
  for (const [week, extra] of Object.entries(outbreak.extra))
    for (const [channel, usual] of Object.entries(WEEKLY) as [Channel, number][]) {
      const monday = anchor + Number(week) * WEEK
      const count = Math.round(usual * USUAL[outbreak.domain] * extra)
      for (let i = 0; i < count; i++) {
        const at = momentIn(random, monday, rhythmOf(channel), outbreak.lean)
        const spot = spotIn(drawQuarter(outbreak.where(Number(week)), random), random)
        const phrase = bags.get(placeOfUse(channel))!()
        town.add({
          channel,
          at,
          phrase,
          spot,
          language: 'vi',
          author: random.pick(people),
          outbreak: outbreak.id,
        })
      }
    }
}

const rhythmOf = (channel: Channel) =>
  channel === 'rss' || channel === 'atom'
    ? 'press'
    : channel === 'open311' || channel === 'hotline'
      ? 'report'
      : 'resident'

function last<T>(list: T[], item: T): T {
  list.push(item)
  return item
}

type Collector = ReturnType<typeof createCollector>

/** Puts each telling where it is published, with the replies and copies that follow from it. */
function createCollector({ random, people, workClock, draw }: Makers) {
  const town: Town = { articles: { rss: [], atom: [] }, statuses: [], threads: [], requests: [], tickets: [] }

  const put = (said: Said, spot: Spot): Said => {
    if (said.channel === 'rss' || said.channel === 'atom') {
      const body = writeBody(said, spot, random)
      const told = body.some((part) => part.includes(wardName(spot.ward)))
      return last(town.articles[said.channel], {
        ...said,
        body,
        ward: said.ward ?? (told ? spot.ward : null),
      })
    }
    if (said.channel === 'mastodon') return last(town.statuses, said)
    if (said.channel === 'discourse') return last(town.threads, { id: 0, opening: said, replies: [] }).opening
    return last(
      said.channel === 'open311' ? town.requests : town.tickets,
      file(said, spot, workClock, random),
    )
  }

  /** Where a copy of it would turn up. */
  const copyTo = (channel: Channel): Channel => {
    if (channel === 'open311') return random.chance(0.6) ? 'hotline' : 'mastodon'
    if (channel === 'hotline') return random.chance(0.6) ? 'open311' : 'mastodon'
    if (channel === 'rss' || channel === 'atom')
      return random.chance(0.3) ? (channel === 'rss' ? 'atom' : 'rss') : 'mastodon'
    return 'mastodon'
  }

  const addReplies = (thread: Thread, told: Telling) => {
    const count = random.weighted(
      [0, 1, 2, 3, 4, 6, 8, 12],
      (n) => [6, 10, 14, 18, 18, 16, 10, 4][[0, 1, 2, 3, 4, 6, 8, 12].indexOf(n)]!,
    )
    let at = told.at
    for (let i = 0; i < count; i++) {
      at += random.int(8, i < 3 ? 400 : 1600) * MINUTE
      const topic = told.phrase.topic
      const phrase = random.chance(0.75)
        ? draw('say', told.phrase.domain, (p) => p.topic === topic, `topic/${topic}`)
        : draw('say', random.chance(0.5) ? told.phrase.domain : 'other')
      if (!phrase) continue
      const reply = tell({ ...told, phrase, at, author: random.pick(people), language: 'vi' }, random)
      thread.replies.push(reply)
    }
  }

  return {
    add(told: Telling) {
      const report = told.channel === 'open311' || told.channel === 'hotline'
      const said = put(tell({ ...told, located: report }, random), told.spot)
      const thread = told.channel === 'discourse' ? town.threads.at(-1) : undefined
      if (thread) addReplies(thread, told)
      if (!random.chance(told.channel === 'mastodon' ? 0.035 : 0.085)) return
      const at = said.at + random.int(12, 1800) * MINUTE
      put(
        copy(said, copyTo(said.channel), Math.min(at, said.at + DAY), random.pick(people).handle, random),
        told.spot,
      )
    },
    finish(): Town {
      const inTime = (a: Said, b: Said) => a.at - b.at
      town.articles.rss.sort(inTime)
      town.articles.atom.sort(inTime)
      town.statuses.sort(inTime)
      town.requests.sort(inTime)
      town.tickets.sort(inTime)
      town.threads.sort((a, b) => inTime(a.opening, b.opening))
      numberTown(town)
      return town
    },
  }
}
