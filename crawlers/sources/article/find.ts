/** Which pages a site names in its sitemaps: robots.txt, indexes and their parts, the newest first. */
import type { CollectContext, Validators } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { Instant } from '../../../contract/model.ts'
import { readSitemap, type SitemapEntry, sitemapText } from './sitemap.ts'

export interface Search {
  /** A site, or one of its sitemaps. */
  url: string
  /** Entries older than this are of no interest. */
  since: Instant
  ctx: CollectContext
  /** Of sitemaps whose every entry was read. */
  validators: Record<string, Validators>
}

export interface Findings {
  /** Newest first, each address once; those without a time last. */
  entries: SitemapEntry[]
  validators: Record<string, Validators>
}

const MAX_DEPTH = 3
const MAX_SITEMAPS = 20
/** Parts of a sitemap that hold lists of articles, pictures, or persons. */
const NO_ARTICLES =
  /(taxonom|categor|(^|[-_/])tags?[-_./]|authors?[-_./]|users?[-_./]|images?[-_./]|videos?[-_./]|posts-page-|(^|\/)page-sitemap)/i

interface Waiting {
  url: string
  depth: number
  at: Instant | null
}

/** @throws AppError of the fetching and parsing branches, where no sitemap at all could be read */
export async function findEntries(search: Search): Promise<Findings> {
  const found = new Map<string, SitemapEntry>()
  const validators: Record<string, Validators> = {}
  let waiting = await startingPoints(search)
  let [read, failed] = [0, null as unknown]
  const met = new Set<string>()
  while (waiting.length > 0 && met.size < MAX_SITEMAPS) {
    const [next, ...rest] = waiting
    waiting = rest
    if (met.has(next!.url)) continue
    met.add(next!.url)
    try {
      const got = await search.ctx.fetch(next!.url, { validators: search.validators[next!.url] ?? {} })
      read += 1
      if (got.notModified) {
        validators[next!.url] = got.validators
        continue
      }
      const sitemap = readSitemap(await sitemapText(got), got.url, search.ctx.timeZone)
      if (sitemap.kind === 'index') {
        if (next!.depth < MAX_DEPTH)
          waiting = [...partsOf(sitemap.entries, next!.depth + 1, search), ...waiting]
        continue
      }
      validators[next!.url] = got.validators
      for (const entry of sitemap.entries) {
        const known = found.get(entry.url)
        if (!known || (entry.publishedAt && !known.publishedAt)) found.set(entry.url, entry)
      }
      if (sitemap.news && reachesBack(sitemap.entries, search.since)) break
    } catch (thrown) {
      failed = unlessFatal(thrown)
    }
  }
  if (read === 0 && failed) throw failed
  if (found.size === 0 && failed) throw failed
  return {
    entries: newestFirst([...found.values()].filter((entry) => belongs(entry.url, search.url))),
    validators,
  }
}

/** News sitemaps first: they are short, dated, and made for readers like this one. */
async function startingPoints({ url, ctx }: Search): Promise<Waiting[]> {
  if (isSitemap(url)) return [{ url, depth: 1, at: null }]
  const { origin } = new URL(url)
  const told = await toldByRobots(origin, ctx)
  const urls = told.length > 0 ? told : [`${origin}/sitemap.xml`]
  const news = (address: string) => Number(/news/i.test(new URL(address).pathname))
  return urls
    .filter((address) => !NO_ARTICLES.test(new URL(address).pathname))
    .toSorted((one, two) => news(two) - news(one))
    .map((address) => ({ url: address, depth: 1, at: null }))
}

const isSitemap = (url: string) => /sitemap|\.xml(\.gz)?$|\.txt$/i.test(new URL(url).pathname)

async function toldByRobots(origin: string, ctx: CollectContext): Promise<string[]> {
  const robots = await ctx
    .fetch(`${origin}/robots.txt`, { accept: 'text/plain' })
    .catch((thrown: unknown) => {
      if (thrown instanceof AppError && ['HTTP_STATUS', 'ROBOTS_DISALLOW'].includes(thrown.code)) return null
      throw thrown
    })
  const lines = [...(robots?.body ?? '').matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim)].map(
    ([, address]) => address!,
  )
  return [
    ...new Set(
      lines
        .filter((address) => URL.canParse(address, origin))
        .map((address) => new URL(address, origin).href),
    ),
  ]
}

/** Without times the last part of an index is the newest: sites number them, or name them by month. */
function partsOf(entries: readonly SitemapEntry[], depth: number, { since }: Search): Waiting[] {
  const parts = entries
    .filter(({ url, at }) => !NO_ARTICLES.test(new URL(url).pathname) && (at === null || at >= since))
    .map(({ url, at }) => ({ url, at, depth }))
  const collator = new Intl.Collator('en', { numeric: true })
  return parts.sort(
    (one, two) => (two.at ?? '').localeCompare(one.at ?? '') || collator.compare(two.url, one.url),
  )
}

const reachesBack = (entries: readonly SitemapEntry[], since: Instant) =>
  entries.some(({ at }) => at !== null && at <= since)

/** A sitemap may name other sites' pages; those are other sources. */
function belongs(url: string, site: string): boolean {
  const home = new URL(site).hostname.replace(/^www\./, '')
  const { hostname } = new URL(url)
  return hostname === home || hostname.endsWith(`.${home}`)
}

function newestFirst(entries: SitemapEntry[]): SitemapEntry[] {
  return entries.sort((one, two) => (two.at ?? '').localeCompare(one.at ?? ''))
}

/** One broken part does not hide the others; a stopped run and a host in trouble do end it. */
function unlessFatal(thrown: unknown): unknown {
  const passable = [
    'HTTP_STATUS',
    'ROBOTS_DISALLOW',
    'TOO_LARGE',
    'EMPTY_ANSWER',
    'HTML_INSTEAD',
    'NOT_THIS_FORMAT',
    'REDIRECT_LOOP',
  ]
  if (thrown instanceof AppError && passable.includes(thrown.code)) return thrown
  throw thrown
}
