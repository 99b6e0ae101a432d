/** The GDELT project's index of the world's online news: titles and addresses of articles, found by words. */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { articlesOf, parseGdelt, seenAt } from './parse.ts'

const GdeltConfig = z.object({
  /** Words as GDELT takes them: `"Đà Nẵng" ngập`, `(flood OR drainage)`. */
  query: z.string().trim().min(3).max(500),
  /** Name of a country without blanks, as GDELT writes it (`vietnam`); empty for all. */
  country: z
    .string()
    .regex(/^[A-Za-z]*$/)
    .default('vietnam'),
  /** `vietnamese`, `english`, …; empty for all. */
  language: z
    .string()
    .regex(/^[A-Za-z]*$/)
    .default(''),
  backfillDays: z.int().min(1).max(90).default(7),
})
type Config = z.output<typeof GdeltConfig>

const GdeltCursor = z.object({
  /** When the newest article read so far was seen, and which were seen just then. */
  seenAt: z.string().optional(),
  urls: z.array(z.string()).default([]),
})

const ADDRESS = 'https://api.gdeltproject.org/api/v2/doc/doc'
const DAY = 24 * 3600 * 1000
/** GDELT looks at the press every quarter of an hour, and gives at most so many articles an answer. */
const QUARTER = 15 * 60 * 1000
const AT_ONCE = 250
/** The search reaches back three months. */
const WINDOW_DAYS = 90

export const gdelt: Connector<typeof GdeltConfig> = {
  kind: 'gdelt',
  version: 1,
  capabilities: {
    access: 'open',
    documentation: 'https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/',
    defaultOn: false,
    // One request in five seconds, as its answers ask for.
    maxRate: 0.2,
    retentionDays: 30,
    followsDeletes: false,
    robotsRequired: true,
    backfillDays: WINDOW_DAYS,
    backfillsRange: true,
    catchesUp: true,
  },
  config: GdeltConfig,
  async *collect(config, cursor, ctx) {
    const from = GdeltCursor.parse(cursor)
    const now = ctx.now().getTime()
    const end = ctx.range ? Math.min(now, Date.parse(ctx.range.to) - 1000) : now
    let start = startOf(config, from.seenAt, ctx)
    let urls = from.urls
    while (start <= end && !ctx.enough()) {
      const item = await ask(config, start, end, ctx)
      const articles = articlesOf(item)
      const fresh = articles.filter(({ url }) => !urls.includes(url))
      const newest = articles.map(seenAt).reduce((one, two) => (two > one ? two : one), '')
      if (articles.length === 0) return
      if (newest === '') throw new AppError('SOURCE_LAYOUT_CHANGED', { detail: 'articles: seendate' })
      const place = {
        seenAt: newest,
        urls: articles.filter((article) => seenAt(article) === newest).map(({ url }) => url),
      }
      if (fresh.length > 0) yield { ...item, cursor: place }
      if (articles.length < AT_ONCE) return
      // A full answer of one moment hides the rest of that moment for good.
      const stuck = Date.parse(newest) <= start
      if (stuck) ctx.lost(newest, new Date(start + QUARTER).toISOString())
      start = stuck ? start + QUARTER : Date.parse(newest)
      urls = place.urls
    }
  },
  parse: parseGdelt,
}

/** Milliseconds. What lies beyond the index's three months is told as lost. */
function startOf(config: Config, seen: string | undefined, ctx: CollectContext): number {
  const now = ctx.now().getTime()
  const first = new Date(now - config.backfillDays * DAY).toISOString()
  const wanted = ctx.range?.from ?? seen ?? first
  const reach = new Date(now - WINDOW_DAYS * DAY).toISOString()
  if (wanted >= reach) return Date.parse(wanted)
  ctx.lost(wanted, reach)
  return Date.parse(reach)
}

/** Oldest first, so that an answer cut off at its limit is a safe place to go on from. */
async function ask(config: Config, start: number, end: number, ctx: CollectContext): Promise<RawItem> {
  const words = [
    config.query,
    config.country && `sourcecountry:${config.country.toLowerCase()}`,
    config.language && `sourcelang:${config.language.toLowerCase()}`,
  ]
  const query = new URLSearchParams({
    query: words.filter(Boolean).join(' '),
    mode: 'artlist',
    format: 'json',
    sort: 'dateasc',
    maxrecords: String(AT_ONCE),
    startdatetime: stamp(start),
    enddatetime: stamp(end),
  })
  const got = await ctx.fetch(`${ADDRESS}?${query}`, { accept: 'application/json' })
  return itemOf(got, 'artlist', {})
}

/** `YYYYMMDDHHMMSS` in UTC. */
const stamp = (time: number) => new Date(time).toISOString().replace(/\D/g, '').slice(0, 14)
