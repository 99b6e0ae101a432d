/** Forums that run NodeBB: their public topics, by the read interface that any visitor may use. */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { isObject, type Json, objects, readJson, told } from '../../reading/answer.ts'
import { FORMAT, momentOf, nodebbDeletions, pagesOf, parseNodebb } from './parse.ts'

const NodebbConfig = z.object({
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL' }),
  /** Numbers of the categories to read; all that visitors see where none is given. */
  categories: z.array(z.string().regex(/^\d+$/)).default([]),
  backfillDays: z.int().min(1).max(3650).default(180),
  /** Once a day, topics that moved within these days are read again: what was deleted there is seen then. */
  recheckDays: z.int().min(0).max(90).default(4),
  /** Most pages of the list, and of one topic. */
  maxPages: z.int().min(1).max(1000).default(200),
})
type Config = z.output<typeof NodebbConfig>

const NodebbCursor = z.object({
  /** Time of the last post in the topics read so far, and which topics moved at just that time. */
  movedAt: z.string().optional(),
  topics: z.array(z.string()).default([]),
  /** When the last second reading was done, and how far one that is under way has come. */
  recheckedAt: z.string().optional(),
  recheckedTo: z.string().optional(),
})
type Place = z.output<typeof NodebbCursor>

const DAY = 24 * 3600 * 1000

export const nodebb: Connector<typeof NodebbConfig> = {
  kind: 'nodebb',
  version: 1,
  capabilities: {
    access: 'open',
    documentation: 'https://docs.nodebb.org/api/read/',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 90,
    followsDeletes: true,
    robotsRequired: true,
    backfillDays: 3650,
    backfillsRange: true,
    catchesUp: true,
  },
  config: NodebbConfig,
  async *collect(config, cursor, ctx) {
    const from = NodebbCursor.parse(cursor)
    const wanted = wantedOf(config, from, ctx)
    const { topics, endless } = await movedTopics(config, from, wanted, ctx)
    const fresh = topics.filter((topic) => isFresh(topic, from, wanted))
    const again = wanted.recheck ? topics.filter((topic) => isAgain(topic, from, wanted)) : []
    let place = from
    let done = 0
    // Oldest movement first, so that each topic read whole is a safe place to go on from; new words before old ones.
    for (const topic of fresh) {
      if (ctx.enough()) return
      const beside = place.movedAt === topic.movedAt ? place.topics : []
      const moved = { movedAt: topic.movedAt, topics: [...beside, topic.id] }
      // What a first run reads needs no second reading that day.
      const next = { recheckedAt: wanted.now, ...place, ...moved }
      yield* readTopic(topic, place, next, config, ctx)
      place = next
      ctx.report({ done: ++done, total: fresh.length + again.length })
    }
    for (const topic of again) {
      if (ctx.enough()) return
      const { recheckedTo: _, ...rest } = place
      const isLast = topic === again.at(-1)
      const next = isLast ? { ...rest, recheckedAt: wanted.now } : { ...place, recheckedTo: topic.movedAt }
      yield* readTopic(topic, place, next, config, ctx)
      place = next
      ctx.report({ done: ++done, total: fresh.length + again.length })
    }
    if (endless) throw endless
  },
  parse: parseNodebb,
  deletions: nodebbDeletions,
}

interface Wanted {
  since: string
  until: string | null
  /** True where topics since `again` are to be read a second time, but not those of the last day. */
  recheck: boolean
  again: string
  dayAgo: string
  now: string
}

/** Topics that moved since the cursor, or those of the wanted days; once a day, all of the last few days as well. */
function wantedOf(config: Config, from: Place, ctx: CollectContext): Wanted {
  const time = ctx.now().getTime()
  const now = ctx.now().toISOString()
  const ago = (days: number) => new Date(time - days * DAY).toISOString()
  const [again, dayAgo] = [ago(config.recheckDays), ago(1)]
  if (ctx.range) return { since: ctx.range.from, until: ctx.range.to, recheck: false, again, dayAgo, now }
  if (from.movedAt === undefined)
    return { since: ago(config.backfillDays), until: null, recheck: false, again, dayAgo, now }
  const recheck = config.recheckDays > 0 && (from.recheckedAt ?? '') <= dayAgo
  return { since: from.movedAt, until: null, recheck, again, dayAgo, now }
}

function isFresh({ id, movedAt, createdAt }: Topic, from: Place, { since, until }: Wanted): boolean {
  if (until !== null) return movedAt >= since && createdAt < until
  return movedAt > since || (movedAt === since && !from.topics.includes(id))
}

const isAgain = (topic: Topic, from: Place, wanted: Wanted) =>
  topic.movedAt >= wanted.again &&
  topic.movedAt < wanted.dayAgo &&
  topic.movedAt > (from.recheckedTo ?? '') &&
  !isFresh(topic, from, wanted)

interface Topic {
  id: string
  movedAt: string
  createdAt: string
}

/** What the list shows back to what is wanted, oldest movement first. */
async function movedTopics(config: Config, from: Place, wanted: Wanted, ctx: CollectContext) {
  const found = new Map<string, Topic>()
  const reach = wanted.recheck && wanted.again < wanted.since ? wanted.again : wanted.since
  let endless: AppError | null = null
  for (let page = 1; ; page++) {
    if (page > config.maxPages) {
      endless = new AppError('ENDLESS_PAGING', { host: new URL(config.url).host, pages: config.maxPages })
      break
    }
    const { value } = await ask(config, ctx, `/api/recent?${listQuery(config, page)}`)
    if (!isObject(value) || !Array.isArray(value['topics'])) throw unlike(from, value)
    const listed = objects(value['topics']).map((topic) => ({ ...topicOf(topic), topic }))
    const unmet = listed.filter(({ id }) => id !== '' && !found.has(id))
    for (const { topic, ...facts } of unmet) if (!isSet(topic['deleted'])) found.set(facts.id, facts)
    // Pinned topics may stand first whatever their age.
    const older = unmet.some(({ topic, movedAt }) => movedAt < reach && !isSet(topic['pinned']))
    if (older || unmet.length === 0 || page >= pagesOf(value)) break
  }
  const topics = [...found.values()].sort((one, two) => (one.movedAt < two.movedAt ? -1 : 1))
  return { topics, endless }
}

function listQuery({ categories }: Config, page: number): string {
  const query = new URLSearchParams([['page', String(page)]])
  for (const category of categories) query.append(categories.length > 1 ? 'cid[]' : 'cid', category)
  return query.toString()
}

function topicOf(topic: Json): Topic {
  const createdAt = momentOf(topic, 'timestamp') ?? ''
  return { id: told(topic['tid']) ?? '', movedAt: momentOf(topic, 'lastposttime') ?? createdAt, createdAt }
}

const isSet = (value: unknown) => value === true || value === 1 || value === '1'

/** The pages of a topic. Only the last document moves the cursor on. */
async function* readTopic(
  topic: Topic,
  place: Place,
  next: Place,
  config: Config,
  ctx: CollectContext,
): AsyncIterable<RawItem> {
  for (let page = 1, pages = 1; page <= pages; page++) {
    const got = await ask(config, ctx, `/api/topic/${topic.id}${page > 1 ? `?page=${page}` : ''}`).catch(
      unlessGone,
    )
    if (!got) return
    if (!isObject(got.value) || !Array.isArray(got.value['posts'])) throw unlike(place, got.value)
    pages = Math.min(pagesOf(got.value), config.maxPages)
    yield { ...got.item, cursor: page === pages ? next : place }
  }
}

/** What once was NodeBB and is no more has changed; what never was is another thing. */
function unlike(place: Place, value: unknown): AppError {
  if (place.movedAt === undefined) return new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  const detail = isObject(value) ? Object.keys(value).slice(0, 5).join(', ') : typeof value
  return new AppError('SOURCE_LAYOUT_CHANGED', { detail })
}

/** A topic may vanish between the list and its reading, or be for members only; that is no failure of the source. */
function unlessGone(thrown: unknown): null {
  if (thrown instanceof AppError && ['HTTP_STATUS', 'ROBOTS_DISALLOW', 'TOKEN_REFUSED'].includes(thrown.code))
    return null
  throw thrown
}

async function ask(config: Config, ctx: CollectContext, path: string) {
  const got = await ctx.fetch(`${config.url.replace(/\/+$/, '')}${path}`, { accept: 'application/json' })
  const item = itemOf(got, 'topic', { timeZone: ctx.timeZone, base: config.url.replace(/\/+$/, '') })
  return { item, value: readJson(got.body, FORMAT) }
}
