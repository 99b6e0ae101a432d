/** Press feeds and blogs. The facts of the kind, and how it is gathered. */
import { z } from 'zod'
import type { CollectContext, Connector, Fetched, Validators } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost, RawItem } from '../../../contract/model.ts'
import { shortHash } from '../../reading/hash.ts'
import { parseFeed } from './parse.ts'

const FeedConfig = z.object({
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL' }),
  /** Pages of a paged feed that the first run reads. */
  maxPages: z.int().min(1).max(1000).default(100),
})

const FeedCursor = z.object({
  /** Short hashes of the newest items read so far. */
  seen: z.array(z.string()).default([]),
  /** Page to go on from when a run over many pages was cut off. */
  next: z.string().nullable().default(null),
  validators: z.object({ etag: z.string().optional(), lastModified: z.string().optional() }).default({}),
})

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5'
const SEEN_KEPT = 5000

export const feed: Connector<typeof FeedConfig> = {
  kind: 'feed',
  version: 1,
  capabilities: {
    access: 'open',
    documentation: 'https://www.rssboard.org/rss-specification',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 90,
    followsDeletes: false,
    robotsRequired: true,
    backfillDays: null,
    backfillsRange: false,
    catchesUp: false,
  },
  config: FeedConfig,
  async *collect(config, cursor, ctx) {
    const from = FeedCursor.parse(cursor)
    const run: Run = {
      ctx,
      earlier: new Set(from.seen),
      keys: new Set(),
      seen: from.seen,
      pages: new Set(),
      cap: config.maxPages,
      validators: from.validators,
    }
    if (from.next) yield* readPages(from.next, false, run)
    yield* readPages(config.url, true, run)
  },
  parse: (raw) => parseFeed(raw).posts,
}

interface Run {
  ctx: CollectContext
  /** Keys of earlier runs, and of this one. */
  earlier: ReadonlySet<string>
  keys: Set<string>
  /** Both, the newest items first; what the cursor keeps. */
  seen: string[]
  pages: Set<string>
  cap: number
  /** Of the newest page. */
  validators: Validators
}

/**
 * Reads a page and the older ones behind it. The newest page must be all new for older ones to be of interest; they end
 * with one that was all seen in an earlier run. A page that this very run has seen already means paging in a circle.
 */
async function* readPages(start: string, newest: boolean, run: Run): AsyncIterable<RawItem> {
  for (let url: string | null = start; url;) {
    const circle = new AppError('ENDLESS_PAGING', { host: new URL(url).host, pages: run.pages.size })
    if (run.pages.has(url) || run.pages.size >= run.cap) throw circle
    run.pages.add(url)
    const first: boolean = newest && url === start
    const got = await run.ctx.fetch(url, { accept: ACCEPT, validators: first ? run.validators : {} })
    if (got.notModified) return
    if (first) run.validators = got.validators
    const item = itemOf(got, 'feed', hintsOf(got, run.ctx))
    const { posts, next } = parseFeed(item)
    const keys = posts.map(keyOf)
    if (keys.length > 0 && keys.every((key) => run.keys.has(key))) throw circle
    const fresh = keys.filter((key) => !run.keys.has(key) && !run.earlier.has(key))
    for (const key of keys) run.keys.add(key)
    const goOn: boolean = first ? fresh.length === keys.length : fresh.length > 0
    url = goOn && keys.length > 0 ? next : null
    if (fresh.length === 0) return
    run.seen = (first ? [...fresh, ...run.seen] : [...run.seen, ...fresh]).slice(0, SEEN_KEPT)
    run.ctx.report({ done: run.pages.size, total: null })
    const resume = run.pages.size < run.cap ? url : null
    yield { ...item, cursor: { seen: run.seen, next: resume, validators: run.validators } }
  }
}

function hintsOf({ headers }: Fetched, { timeZone }: CollectContext) {
  // Several languages mean several audiences (RFC 9110 section 8.5): that says nothing of one article.
  const language = /^\s*([a-z]{2,3}(?:-\w+)*)\s*$/i.exec(headers['content-language'] ?? '')?.[1]
  return language ? { timeZone, language } : { timeZone }
}

/** Names an item together with what it says, so that a corrected article is read again. */
function keyOf(post: ParsedPost): string {
  return shortHash(post.externalId, post.title, post.text, post.updatedAt)
}
