/** Press feeds and blogs. The facts of the kind, and how it is gathered. */
import { z } from 'zod'
import type { CollectContext, Connector, Fetched, Validators } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost, RawItem } from '../../../contract/model.ts'
import { FeedCursor, idKeyOf, isReused, keyOf, remember } from './memory.ts'
import { parseFeed } from './parse.ts'

const FeedConfig = z.object({
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL' }),
  /** Pages of a paged feed that the first run reads. */
  maxPages: z.int().min(1).max(1000).default(100),
})

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5'
const SEEN_KEPT = 5000

export const feed: Connector<typeof FeedConfig> = {
  kind: 'feed',
  version: 2,
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
      from,
      earlier: new Set(from.seen),
      keys: new Set(),
      seen: from.seen,
      faces: from.faces,
      pages: new Set(),
      cap: config.maxPages,
      validators: from.validators,
    }
    if (from.next) yield* readPages(from.next, false, run)
    if (from.next && ctx.enough()) return
    yield* readPages(config.url, true, run)
  },
  parse: (raw) => parseFeed(raw).posts,
}

interface Run {
  ctx: CollectContext
  from: FeedCursor
  /** Keys of earlier runs, and of this one. */
  earlier: ReadonlySet<string>
  keys: Set<string>
  /** Both, the newest items first; what the cursor keeps. */
  seen: string[]
  faces: Record<string, string>
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
    const { item, posts, next } = read(got, run)
    const keys = posts.map(keyOf)
    if (keys.length > 0 && keys.every((key) => run.keys.has(key))) throw circle
    const fresh = keys.filter((key) => !run.keys.has(key) && !run.earlier.has(key))
    for (const key of keys) run.keys.add(key)
    // Known ids with new words are a feed that rewrites its history: what is older was read all the same.
    const allNew: boolean =
      fresh.length === keys.length && !posts.some((post) => idKeyOf(post) in run.from.faces)
    const goOn: boolean = first ? allNew : fresh.length > 0
    url = goOn && keys.length > 0 ? next : null
    if (fresh.length === 0) return
    if (first && allNew && !next) tellLost(posts, run)
    run.seen = (first ? [...fresh, ...run.seen] : [...run.seen, ...fresh]).slice(0, SEEN_KEPT)
    run.faces = remember(run.faces, posts)
    run.ctx.report({ done: run.pages.size, total: null })
    const resume = run.pages.size < run.cap ? url : null
    const { seen, faces, validators } = run
    const lastRead = newest ? got.fetchedAt : run.from.lastRead
    yield { ...item, cursor: { seen, faces, lastRead, next: resume, validators } }
    if (url && run.ctx.enough()) return
  }
}

/** The page with the hints that make `parse` read the stored copy as it is read now. */
function read(got: Fetched, { ctx, from }: Run): { item: RawItem; posts: ParsedPost[]; next: string | null } {
  const item = itemOf(got, 'feed', hintsOf(got, ctx))
  const feed = parseFeed(item)
  const reused = feed.posts.filter((post) => isReused(post, from.faces)).map(({ externalId }) => externalId)
  if (reused.length === 0) return { item, ...feed }
  const told = { ...item, hints: { ...item.hints, reused } }
  return { item: told, ...parseFeed(told) }
}

function hintsOf({ headers }: Fetched, { timeZone }: CollectContext) {
  // Several languages mean several audiences (RFC 9110 section 8.5): that says nothing of one article.
  const language = /^\s*([a-z]{2,3}(?:-\w+)*)\s*$/i.exec(headers['content-language'] ?? '')?.[1]
  return language ? { timeZone, language } : { timeZone }
}

/** Nothing on the page was known, and there is no older page: what came between the last reading and its oldest item is gone. */
function tellLost(posts: readonly ParsedPost[], { ctx, from }: Run): void {
  const times = posts.map(({ publishedAt }) => publishedAt).filter((time) => time !== null)
  const oldest = times.sort()[0]
  if (from.lastRead && oldest && from.lastRead < oldest) ctx.lost(from.lastRead, oldest)
}
