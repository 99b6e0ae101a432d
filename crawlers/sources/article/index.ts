/** A newspaper or another site with a sitemap: each article's own page, read once and again when it changed. */
import { z } from 'zod'
import type { CollectContext, Connector, Validators } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { createProof, type Proof } from '../../reading/proof.ts'
import { createSeen, type Seen } from '../../reading/seen.ts'
import { createTolerance, type Tolerance } from '../../tolerance.ts'
import { findEntries } from './find.ts'
import { deletionsIn, parseArticle } from './parse.ts'
import type { SitemapEntry } from './sitemap.ts'

const ArticleConfig = z.object({
  /** The site, or one of its sitemaps. */
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL' }),
  /** A part of the path that the articles must have, such as `/thoi-su/`. */
  section: z.string().trim().max(200).optional(),
  /** How far back the first run reads. */
  days: z.int().min(1).max(3650).default(7),
  /** Most pages of one run; the next one goes on. */
  maxPages: z.int().min(1).max(10_000).default(300),
})
type Config = z.output<typeof ArticleConfig>

const Validated = z.object({ etag: z.string().optional(), lastModified: z.string().optional() })
const ArticleCursor = z.object({
  /** Start of the first run's span; pages last changed before are never read. */
  since: z.string().optional(),
  /** Pages read, and how the sitemap described them then (`reading/seen.ts`). */
  seen: z.string().default(''),
  /** Whether any page ever read as an article. */
  worked: z.boolean().default(false),
  validators: z.record(z.string(), Validated).default({}),
  /** Of a reading of past days: what is newer is done. */
  before: z.string().optional(),
})

const DAY = 24 * 3600 * 1000
/** Pages of the sitemaps that a run looks at, the newest; the cursor remembers as many. */
const MAX_KNOWN = 3000
/** Of a page that was read before: it was withdrawn. */
const GONE: readonly number[] = [404, 410]

export const article: Connector<typeof ArticleConfig> = {
  kind: 'article',
  version: 1,
  capabilities: {
    access: 'open',
    documentation: 'https://www.sitemaps.org/protocol.html',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 90,
    followsDeletes: false,
    robotsRequired: true,
    backfillDays: 3650,
    backfillsRange: true,
    catchesUp: true,
  },
  config: ArticleConfig,
  async *collect(config, cursor, ctx) {
    const from = ArticleCursor.parse(cursor)
    const since =
      ctx.range?.from ?? from.since ?? new Date(ctx.now().getTime() - config.days * DAY).toISOString()
    const found = await findEntries({
      url: config.url,
      since,
      ctx,
      validators: ctx.range ? {} : from.validators,
    })
    const seen = createSeen(from.seen, MAX_KNOWN)
    const wanted = found.entries.filter((entry) => isWanted(entry, config, since))
    const span = ctx.range ? { to: from.before ?? ctx.range.to, last: from.before } : null
    const todo = span
      ? wanted.filter(({ at, url }) => at !== null && (at < span.to || (at === span.last && !seen.has(url))))
      : wanted.slice(0, MAX_KNOWN).filter(({ url, stamp }) => !seen.same(url, stamp))
    const { host } = new URL(config.url)
    const pages = span ? todo : todo.slice(0, config.maxPages)
    const whole = pages.length === todo.length && wanted.length <= MAX_KNOWN
    const validators = whole && !span ? found.validators : {}
    const tolerance = createTolerance()
    const run: Run = { ctx, seen, since, worked: from.worked, tolerance }
    const proof = createProof(from.worked, host, 'NewsArticle · og:type article · <article>')
    yield* readPages(pages, validators, run, proof)
    yield* proof.rest()
    if (tolerance.last && tolerance.skipped === pages.length) throw tolerance.last
  },
  parse: parseArticle,
  deletions: deletionsIn,
}

interface Run {
  ctx: CollectContext
  seen: Seen
  since: string
  worked: boolean
  tolerance: Tolerance
}

function isWanted({ url, at }: SitemapEntry, { section, url: site }: Config, since: string): boolean {
  const { pathname } = new URL(url)
  if (pathname === '/' || url === site) return false
  return (at === null || at >= since) && (!section || pathname.includes(section))
}

async function* readPages(
  todo: readonly SitemapEntry[],
  validators: Record<string, Validators>,
  run: Run,
  proof: Proof,
): AsyncIterable<RawItem> {
  const { ctx, seen } = run
  for (const [index, entry] of todo.entries()) {
    const known = seen.has(entry.url)
    const got = await readPage(entry, known, run)
    ctx.report({ done: index + 1, total: todo.length })
    if (!got) continue
    seen.add(entry.url, entry.stamp)
    const { item, readable } = judged(got)
    run.worked ||= readable
    // Only once every page of the sitemaps is read may their "not modified" mean that nothing is left.
    const last = index === todo.length - 1 && run.tolerance.left === 0
    const cursor = {
      since: run.since,
      seen: seen.toString(),
      worked: run.worked,
      validators: last ? validators : {},
      ...(ctx.range && entry.at ? { before: entry.at } : {}),
    }
    yield* proof.take({ ...item, cursor }, readable)
    if (ctx.enough()) return
  }
}

/** The page as a document; null where it is left for another run, or was never there. */
async function readPage(entry: SitemapEntry, known: boolean, run: Run): Promise<RawItem | null> {
  const { ctx } = run
  const hints = { timeZone: ctx.timeZone, asked: entry.url, publishedAt: entry.publishedAt }
  try {
    const got = await ctx.fetch(entry.url, {
      accept: 'text/html, application/xhtml+xml;q=0.9',
      answers: known ? GONE : [],
    })
    run.tolerance.worked()
    return itemOf(got, GONE.includes(got.status) ? 'gone' : 'page', hints)
  } catch (thrown) {
    if (run.tolerance.failed(thrown) === 'never') run.seen.add(entry.url, entry.stamp)
    return null
  }
}

/** Whether it reads as an article; one page that cannot be opened at all is no failure of the source. */
function judged(item: RawItem): { item: RawItem; readable: boolean } {
  if (item.layout === 'gone') return { item, readable: true }
  try {
    return { item, readable: parseArticle(item).length > 0 }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return { item: { ...item, layout: 'skipped' }, readable: false }
  }
}
