/** Forums that run Discourse: their public topics, as any visitor sees them. */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { Cursor, RawItem } from '../../../contract/model.ts'
import { isObject, type Json, objects, readJson, told } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { FORMAT, parseDiscourse, topicFacts } from './parse.ts'

const DiscourseConfig = z.object({
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL' }),
  backfillDays: z.int().min(1).max(3650).default(180),
  /** Most pages of the list of topics. */
  maxPages: z.int().min(1).max(1000).default(200),
})
type Config = z.output<typeof DiscourseConfig>

const DiscourseCursor = z.object({
  /** Time of the last movement in the topics read so far, and which topics moved at just that time. */
  bumpedAt: z.string().optional(),
  topics: z.array(z.string()).default([]),
})

const DAY = 24 * 3600 * 1000
const POSTS_AT_ONCE = 50

export const discourse: Connector<typeof DiscourseConfig> = {
  kind: 'discourse',
  version: 1,
  capabilities: {
    access: 'open',
    documentation: 'https://docs.discourse.org/',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 90,
    followsDeletes: false,
    robotsRequired: true,
    backfillDays: 3650,
    backfillsRange: true,
    catchesUp: true,
  },
  config: DiscourseConfig,
  async *collect(config, cursor, ctx) {
    const from = DiscourseCursor.parse(cursor)
    const moved = await movedTopics(config, from, ctx)
    if (moved.topics.length > 0) {
      const categories = await categoryNames(config, ctx)
      let place: z.output<typeof DiscourseCursor> = from
      // Oldest movement first, so that each topic read whole is a safe place to go on from.
      for (const [at, topic] of moved.topics.entries()) {
        const next = {
          bumpedAt: topic.bumpedAt,
          topics: place.bumpedAt === topic.bumpedAt ? [...place.topics, topic.id] : [topic.id],
        }
        yield* readTopic(topic.id, place, next, { config, ctx, categories })
        place = next
        ctx.report({ done: at + 1, total: moved.topics.length })
        if (ctx.enough()) return
      }
    }
    if (moved.endless) throw moved.endless
  },
  parse: parseDiscourse,
}

interface Moved {
  topics: { id: string; bumpedAt: string }[]
  endless: AppError | null
}

/** Topics with something new since the cursor (or since the first of the days to be read again), oldest movement first. */
async function movedTopics(
  config: Config,
  from: z.output<typeof DiscourseCursor>,
  ctx: CollectContext,
): Promise<Moved> {
  const firstDay = new Date(ctx.now().getTime() - config.backfillDays * DAY).toISOString()
  const since = from.bumpedAt ?? ctx.range?.from ?? firstDay
  const found = new Map<string, string>()
  let endless: AppError | null = null
  for (let page = 0; ; page++) {
    if (page >= config.maxPages) {
      endless = new AppError('ENDLESS_PAGING', { host: new URL(config.url).host, pages: page })
      break
    }
    const list = await ask(config, ctx, `/latest.json?order=activity${page ? `&page=${page}` : ''}`)
    const body = isObject(list.value) && isObject(list.value['topic_list']) ? list.value['topic_list'] : null
    if (!body) throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
    const topics = objects(body['topics']).map((topic) => ({
      topic,
      id: told(topic['id']),
      at: bumpOf(topic, ctx),
    }))
    const unmet = topics.filter(({ id }) => id !== null && !found.has(id))
    // A topic begun after the wanted days has nothing of them; one that moved later may.
    const fresh = unmet.filter(
      ({ topic, id, at }) =>
        (at > since || (at === since && !from.topics.includes(id!))) &&
        !(ctx.range && begun(topic, ctx) >= ctx.range.to),
    )
    for (const { id, at } of fresh) found.set(id!, at)
    // Pinned topics stand first whatever their age.
    const older = unmet.some(({ topic, at }) => at < since && topic['pinned'] !== true)
    if (older || unmet.length === 0 || told(body['more_topics_url']) === null) break
  }
  const topics = [...found].map(([id, bumpedAt]) => ({ id, bumpedAt }))
  return { topics: topics.sort((one, two) => (one.bumpedAt < two.bumpedAt ? -1 : 1)), endless }
}

const bumpOf = (topic: Json, ctx: CollectContext) =>
  ['bumped_at', 'last_posted_at', 'created_at']
    .map((name) => readInstant(told(topic[name]) ?? '', ctx.timeZone))
    .find((time) => time !== null) ?? ctx.now().toISOString()

const begun = (topic: Json, ctx: CollectContext) =>
  readInstant(told(topic['created_at']) ?? '', ctx.timeZone) ?? ''

interface TopicRun {
  config: Config
  ctx: CollectContext
  categories: Json
}

/** The first page of a topic, then the rest of its stream. Only the last document moves the cursor on. */
async function* readTopic(id: string, place: Cursor, next: Cursor, run: TopicRun): AsyncIterable<RawItem> {
  const { config, ctx, categories } = run
  const got = await ask(config, ctx, `/t/${encodeURIComponent(id)}.json`).catch(unlessGone)
  if (!got) return
  const topic = isObject(got.value) ? got.value : {}
  const stream = isObject(topic['post_stream']) ? topic['post_stream'] : null
  if (!stream) throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  const shown = new Set(objects(stream['posts']).map((post) => told(post['id'])))
  const ids = Array.isArray(stream['stream']) ? stream['stream'].map(told) : []
  const rest = ids.filter((post): post is string => post !== null && !shown.has(post))
  const hints = { categories, timeZone: ctx.timeZone }
  yield { ...got.item, layout: 'topic', hints, cursor: rest.length > 0 ? place : next }
  const facts = topicFacts(topic, categories)
  for (let at = 0; at < rest.length; at += POSTS_AT_ONCE) {
    const query = rest.slice(at, at + POSTS_AT_ONCE).map((post) => `post_ids[]=${post}`)
    const more = await ask(config, ctx, `/t/${encodeURIComponent(id)}/posts.json?${query.join('&')}`)
    const last = at + POSTS_AT_ONCE >= rest.length
    yield { ...more.item, layout: 'posts', hints: { ...hints, topic: facts }, cursor: last ? next : place }
  }
}

/** Names of the categories, for people; a forum that keeps them to itself is read without. */
async function categoryNames(config: Config, ctx: CollectContext): Promise<Json> {
  const got = await ask(config, ctx, '/categories.json').catch(unlessGone)
  const list =
    got && isObject(got.value) && isObject(got.value['category_list']) ? got.value['category_list'] : {}
  return Object.fromEntries(
    objects(list['categories']).map((category) => [told(category['id']) ?? '', told(category['name']) ?? '']),
  )
}

/** A topic may vanish between the list and its reading; that is no failure of the source. */
function unlessGone(thrown: unknown): null {
  if (thrown instanceof AppError && ['HTTP_STATUS', 'ROBOTS_DISALLOW'].includes(thrown.code)) return null
  throw thrown
}

async function ask(config: Config, ctx: CollectContext, path: string) {
  const got = await ctx.fetch(`${config.url.replace(/\/+$/, '')}${path}`, { accept: 'application/json' })
  const item = itemOf(got, 'topic', {})
  return { item, value: readJson(got.body, FORMAT) }
}
