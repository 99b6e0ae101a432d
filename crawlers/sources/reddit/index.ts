/** A subreddit's new posts and comments, by Reddit's own interface and the city's own application. */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import type { RawItem } from '../../../contract/model.ts'
import { createApi, type RedditApi } from './api.ts'
import { nameOf, parseReddit, redditDeletions, thingsOf, timeOf } from './parse.ts'

const RedditConfig = z.object({
  /** Without `r/`. */
  subreddit: z
    .string()
    .trim()
    .regex(/^\w{2,21}$/),
  comments: z.boolean().default(true),
  clientId: z.string().min(1).max(100),
  clientSecret: z.string().min(1).max(200).meta({ secret: true }),
})
type Config = z.output<typeof RedditConfig>

const RedditCursor = z.object({
  /** Listing → time of its newest thing read, and the names of those of that very second. */
  read: z.record(z.string(), z.object({ at: z.string(), names: z.array(z.string()) })).default({}),
  /** Fullnames (`t3_…`, `t1_…`) that are asked for again, the oldest first. */
  known: z.array(z.string()).default([]),
  recheckedAt: z.string().optional(),
  /** How many of `known` a recheck under way has asked for. */
  rechecked: z.int().default(0),
})
type Place = z.output<typeof RedditCursor>

const HOUR = 3600 * 1000
/** Reddit wants deleted content gone within two days; half of that leaves room for an outage. */
const RECHECK_MS = 24 * HOUR
/** As many as a cursor may carry: some weeks of a city's subreddit. */
const KNOWN = 5000
const AT_ONCE = 100
/** A listing ends after about 1,000 things. */
const PAGES = 10

export const reddit: Connector<typeof RedditConfig> = {
  kind: 'reddit',
  version: 1,
  capabilities: {
    access: 'approval',
    documentation: 'https://www.reddit.com/dev/api/',
    defaultOn: false,
    maxRate: 1,
    retentionDays: 30,
    followsDeletes: true,
    // Reddit's robots.txt is for search engines; its interface has terms and credentials of its own.
    robotsRequired: false,
    backfillDays: null,
    backfillsRange: false,
    catchesUp: true,
  },
  config: RedditConfig,
  async *collect(config, cursor, ctx) {
    let place = RedditCursor.parse(cursor)
    const api = createApi(config, ctx)
    const listings = config.comments ? ['new', 'comments'] : ['new']
    for (const listing of listings) {
      for await (const item of readListing(api, config, listing, place, ctx)) {
        place = item.cursor as Place
        yield item
        if (ctx.enough()) return
      }
    }
    yield* recheck(api, place, ctx)
  },
  parse: parseReddit,
  deletions: redditDeletions,
}

/** What is new in a listing, the oldest page first. */
async function* readListing(
  api: RedditApi,
  config: Config,
  listing: string,
  place: Place,
  ctx: CollectContext,
): AsyncIterable<RawItem> {
  const last = place.read[listing]
  const pages: RawItem[] = []
  let after: string | null = null
  let reached = false
  while (!reached && pages.length < PAGES) {
    const query: string = after ? `&after=${after}` : ''
    const item = await api.ask(`/r/${config.subreddit}/${listing}?limit=${AT_ONCE}&raw_json=1${query}`)
    const { things, after: next } = thingsOf(item.body)
    if (things.some((thing) => isNew(nameOf(thing), timeOf(thing), last))) pages.push(item)
    reached = next === null || things.some((thing) => last !== undefined && timeOf(thing) < last.at)
    after = next
  }
  const oldest = pages.at(-1)
  if (last && !reached && oldest) tellLost(last.at, oldest, ctx)
  for (const [at, item] of pages.toReversed().entries()) {
    const things = thingsOf(item.body).things
    const fresh = things.filter((thing) => isNew(nameOf(thing), timeOf(thing), last)).map(nameOf)
    const known = [...new Set([...place.known, ...fresh.toReversed()])]
    const dropped = Math.max(0, known.length - KNOWN)
    place = {
      ...place,
      recheckedAt: place.recheckedAt ?? ctx.now().toISOString(),
      read: { ...place.read, [listing]: newest(things, place.read[listing]) },
      known: known.slice(dropped),
      rechecked: Math.max(0, place.rechecked - dropped),
    }
    yield { ...item, cursor: place }
    ctx.report({ done: at + 1, total: pages.length })
  }
}

type Read = Place['read'][string]

const isNew = (name: string, at: string, last: Read | undefined) =>
  last === undefined || at > last.at || (at === last.at && !last.names.includes(name))

function newest(things: ReturnType<typeof thingsOf>['things'], last: Read | undefined): Read {
  const at = things.map(timeOf).reduce((one, two) => (two > one ? two : one), last?.at ?? '')
  const names = things.filter((thing) => timeOf(thing) === at).map(nameOf)
  return { at, names: at === last?.at ? [...new Set([...last.names, ...names])] : names }
}

/** The listing ended before what was read last. */
function tellLost(from: string, oldest: RawItem, ctx: CollectContext): void {
  const times = thingsOf(oldest.body).things.map(timeOf).filter(Boolean).sort()
  if (times[0] !== undefined && times[0] > from) ctx.lost(from, times[0])
}

/** Asks for everything known again, a hundred at once; what is deleted or gone is told by the document. */
async function* recheck(api: RedditApi, from: Place, ctx: CollectContext): AsyncIterable<RawItem> {
  const last = Date.parse(from.recheckedAt ?? ctx.now().toISOString())
  if (ctx.now().getTime() - last < RECHECK_MS && from.rechecked === 0) return
  let place = from
  while (place.rechecked < place.known.length) {
    if (ctx.enough()) return
    const asked = place.known.slice(place.rechecked, place.rechecked + AT_ONCE)
    const item = await api.ask(`/api/info?raw_json=1&id=${asked.join(',')}`)
    const document = { ...item, layout: 'info', hints: { asked } }
    const gone = new Set(redditDeletions(document).map((each) => ('id' in each ? each.id : '')))
    const known = place.known.filter((name) => !gone.has(name))
    const rechecked = place.rechecked + asked.filter((name) => !gone.has(name)).length
    const isDone = rechecked >= known.length
    place = isDone
      ? { ...place, known, rechecked: 0, recheckedAt: ctx.now().toISOString() }
      : { ...place, known, rechecked }
    yield { ...document, cursor: place }
    if (isDone) return
  }
}
