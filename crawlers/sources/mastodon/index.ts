/** Public, local and hashtag timelines of a Mastodon server (and of servers that speak its interface). */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { told } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { expectPublic } from './access.ts'
import { parseTimeline, statusesOf } from './parse.ts'

const MastodonConfig = z.object({
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL' }),
  timeline: z.enum(['local', 'public', 'hashtag']).default('local'),
  /** For the hashtag timeline, without the sign. */
  hashtag: z
    .string()
    .trim()
    .regex(/^[^#\s/]*$/)
    .optional(),
  backfillDays: z.int().min(1).max(3650).default(30),
  /** Most pages of one run. */
  maxPages: z.int().min(1).max(5000).default(500),
})
type Config = z.output<typeof MastodonConfig>

const MastodonCursor = z.object({
  newest: z.string().optional(),
  /** Where the first run, going back in time, was cut off; absent once it is done. */
  oldest: z.string().optional(),
})

const PAGE = 40
const DAY = 24 * 3600 * 1000

export const mastodon: Connector<typeof MastodonConfig> = {
  kind: 'mastodon',
  version: 1,
  capabilities: {
    access: 'open',
    documentation: 'https://docs.joinmastodon.org/methods/timelines/',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 90,
    followsDeletes: false,
    robotsRequired: true,
    backfillDays: 3650,
    backfillsRange: true,
    catchesUp: true,
  },
  config: MastodonConfig,
  async *collect(config, cursor, ctx) {
    const from = MastodonCursor.parse(cursor)
    const run: Run = { config, ctx, pages: 0, newest: from.newest ?? null }
    await expectPublic(config, ctx)
    if (ctx.range) return yield* goBack(from.oldest ?? null, run)
    if (!from.newest || from.oldest) yield* goBack(from.oldest ?? null, run)
    if (from.newest && !ctx.enough()) yield* goForward(run)
  },
  parse: parseTimeline,
}

interface Run {
  config: Config
  ctx: CollectContext
  pages: number
  newest: string | null
}

/** First run, or days read again: from the newest status back to the end of the timeline or of the wanted days. */
async function* goBack(start: string | null, run: Run): AsyncIterable<RawItem> {
  const { range } = run.ctx
  const until = range ? Date.parse(range.from) : run.ctx.now().getTime() - run.config.backfillDays * DAY
  for (let oldest = start; ;) {
    const { item, ids, times, next } = await readPage(oldest ? { max_id: oldest } : {}, run)
    if (ids.length === 0) return
    const [low, high] = [least(ids), greatest(ids)]
    if (oldest && !before(low, oldest)) throw endless(run)
    run.newest = run.newest && before(high, run.newest) ? run.newest : high
    const tooNew = range !== null && times.every((time) => time !== null && time >= range.to)
    const leap = tooNew && range ? idAt(range.to, ids[0]!, times[0]!) : null
    oldest = leap && before(leap, low) ? leap : low
    const done = !next || times.every((time) => time !== null && Date.parse(time) < until)
    if (!tooNew) yield { ...item, cursor: done ? { newest: run.newest } : { newest: run.newest, oldest } }
    if (done || (!tooNew && run.ctx.enough())) return
  }
}

/**
 * Mastodon's identifiers hold their time: milliseconds in all but the last 16 bits. Null where this server's do not.
 * https://github.com/mastodon/mastodon/blob/main/lib/mastodon/snowflake.rb
 */
function idAt(instant: string, id: string, time: string | null): string | null {
  if (time === null || !/^\d+$/.test(id)) return null
  if (Math.abs(Number(BigInt(id) >> 16n) - Date.parse(time)) > DAY) return null
  return String(BigInt(Date.parse(instant)) << 16n)
}

/** Later runs: what came after the newest status known, page by page towards now. */
async function* goForward(run: Run): AsyncIterable<RawItem> {
  for (;;) {
    const known = run.newest!
    const { item, ids } = await readPage({ min_id: known }, run)
    if (!ids.some((id) => before(known, id))) return
    run.newest = greatest(ids)
    yield { ...item, cursor: { newest: run.newest } }
    if (run.ctx.enough()) return
  }
}

async function readPage(query: Record<string, string>, run: Run) {
  const { config, ctx } = run
  if (run.pages >= config.maxPages) throw endless(run)
  run.pages += 1
  const path = config.timeline === 'hashtag' ? `tag/${encodeURIComponent(config.hashtag ?? '')}` : 'public'
  const url = new URL(`${config.url.replace(/\/+$/, '')}/api/v1/timelines/${path}`)
  url.searchParams.set('limit', String(PAGE))
  if (config.timeline === 'local') url.searchParams.set('local', 'true')
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const got = await ctx.fetch(url.href, { accept: 'application/json' })
  const statuses = statusesOf(got.body)
  ctx.report({ done: run.pages, total: null })
  const item = itemOf(got, 'timeline', { timeZone: ctx.timeZone })
  return {
    item,
    ids: statuses.map((status) => told(status['id'])!),
    times: statuses.map((status) => readInstant(told(status['created_at']) ?? '', ctx.timeZone)),
    // A server that sends no Link header at all is asked on until it has nothing more.
    next: got.headers['link'] === undefined || /rel="?next"?/i.test(got.headers['link']),
  }
}

const endless = (run: Run) =>
  new AppError('ENDLESS_PAGING', { host: new URL(run.config.url).host, pages: run.pages })

/** Identifiers are numbers too long for a JavaScript number: the shorter is the smaller, then by their digits. */
const before = (one: string, two: string) => (one.length === two.length ? one < two : one.length < two.length)
const least = (ids: string[]) => ids.reduce((best, id) => (before(id, best) ? id : best))
const greatest = (ids: string[]) => ids.reduce((best, id) => (before(best, id) ? id : best))
