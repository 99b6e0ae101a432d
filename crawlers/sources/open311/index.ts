/** A city's Open311 endpoint: its citizens' reports with their states. */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost, RawItem } from '../../../contract/model.ts'
import { shortHash } from '../../reading/hash.ts'
import { endpointIn, isDiscovery, type Services, servicesIn } from './directory.ts'
import { codesIn, parseRequests } from './parse.ts'

const Open311Config = z.object({
  /** Base of the endpoint, up to and without `/requests.json`; or the address of its discovery document. */
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL' }),
  jurisdictionId: z.string().trim().optional(),
  format: z.enum(['json', 'xml']).default('json'),
  pageSize: z.int().min(1).max(1000).default(100),
  /** How far back the first run reaches. */
  backfillDays: z.int().min(1).max(3650).default(365),
  /** Later runs read again what was received or changed in so many days: a closed report may be opened again. */
  recheckDays: z.int().min(1).max(365).default(30),
  /** Most pages of one span of 90 days. */
  maxPages: z.int().min(1).max(10_000).default(2000),
})
type Config = z.output<typeof Open311Config>

const Open311Cursor = z.object({
  /** Everything received before is read. */
  until: z.string().optional(),
  /** Page of the window from `until` to `end` to go on with, when a run was cut off in it. */
  end: z.string().optional(),
  page: z.int().optional(),
  /** Reports that may still change: id → [short hash of what it said, last time it told]. */
  known: z.record(z.string(), z.tuple([z.string(), z.string()])).default({}),
})

const DAY = 24 * 3600 * 1000
/** The format lets a server refuse longer ones. */
const WINDOW_DAYS = 90
const IDS_AT_ONCE = 50
/** Reports kept in the cursor; of a larger city the longest known are no longer asked for. */
const MAX_KNOWN = 5000

export const open311: Connector<typeof Open311Config> = {
  kind: 'open311',
  version: 1,
  capabilities: {
    access: 'open',
    documentation: 'https://wiki.open311.org/GeoReport_v2/',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 365,
    followsDeletes: false,
    robotsRequired: true,
    backfillDays: 3650,
    backfillsRange: true,
    catchesUp: true,
  },
  config: Open311Config,
  async *collect(config, cursor, ctx) {
    const from = Open311Cursor.parse(cursor)
    const endpoint = isDiscovery(config.url) ? await discover(config.url, ctx) : config.url
    const run: Run = {
      config,
      ctx,
      endpoint: endpoint.replace(/\/+$/, ''),
      services: null,
      known: new Map(Object.entries(from.known)),
      met: new Set(),
      moved: false,
      done: 0,
    }
    const now = ctx.now().getTime()
    const until = ctx.range ? Math.min(Date.parse(ctx.range.to), now) : now
    const first = from.until === undefined
    let start = first ? firstDay(config, ctx) : Date.parse(from.until!)
    let page = from.page ?? 1
    let end = from.end ? Date.parse(from.end) : null
    // A later run looks back over the days in which reports still change; one that was cut off goes on where it was.
    if (!first && end === null && !ctx.range) start -= Math.min(config.recheckDays, 7) * DAY
    for (; start < until; start = end, page = 1, end = null) {
      end ??= Math.min(start + WINDOW_DAYS * DAY, until)
      yield* readWindow(start, end, page, run)
      if (run.moved && ctx.enough()) return
    }
    if (!ctx.range) yield* readAgain(now, run)
  },
  parse: parseRequests,
}

const firstDay = (config: Config, ctx: CollectContext): number =>
  ctx.range ? Date.parse(ctx.range.from) : ctx.now().getTime() - config.backfillDays * DAY

async function discover(url: string, ctx: CollectContext): Promise<string> {
  const got = await ctx.fetch(url, { accept: 'application/json, application/xml;q=0.9' })
  return endpointIn(got.body, got.url)
}

interface Run {
  config: Config
  ctx: CollectContext
  /** Base address without a slash at its end. */
  endpoint: string
  /** The list of services, once a report needed it. */
  services: Services | null
  known: Map<string, [hash: string, lastTold: string]>
  /** Ids met in this run. */
  met: Set<string>
  /** A document was given, so that the cursor is further on than at the start of the run. */
  moved: boolean
  done: number
}

/** The pages of one span of received times. Ends with a short page, or one that brings nothing not met before. */
async function* readWindow(start: number, end: number, firstPage: number, run: Run): AsyncIterable<RawItem> {
  const { config } = run
  const span = { start_date: iso(start), end_date: iso(end), page_size: String(config.pageSize) }
  for (let page = firstPage; ; page++) {
    if (page - firstPage >= config.maxPages)
      throw new AppError('ENDLESS_PAGING', { host: new URL(config.url).host, pages: config.maxPages })
    const { item, posts } = await ask({ ...span, page: String(page) }, run)
    const unmet = posts.filter(({ externalId }) => !run.met.has(externalId))
    const last = posts.length < config.pageSize || unmet.length === 0
    const place = last ? { until: iso(end) } : { until: iso(start), end: iso(end), page: page + 1 }
    if (noteChanges(posts, run)) {
      yield { ...item, cursor: { ...place, known: Object.fromEntries(run.known) } }
      run.moved = true
    }
    if (last || (run.moved && run.ctx.enough())) return
  }
}

/** Reports outside the window that are open, or that changed lately: asked for by their ids. */
async function* readAgain(now: number, run: Run): AsyncIterable<RawItem> {
  const stale = [...run.known.keys()].filter((id) => !run.met.has(id))
  for (let at = 0; at < stale.length; at += IDS_AT_ONCE) {
    const ids = stale.slice(at, at + IDS_AT_ONCE)
    const { item, posts } = await ask({ service_request_id: ids.join(',') }, run)
    if (noteChanges(posts, run))
      yield { ...item, cursor: { until: iso(now), known: Object.fromEntries(run.known) } }
  }
}

async function ask(query: Record<string, string>, run: Run): Promise<{ item: RawItem; posts: ParsedPost[] }> {
  const { config, ctx } = run
  const url = new URL(`${run.endpoint}/requests.${config.format}`)
  if (config.jurisdictionId) url.searchParams.set('jurisdiction_id', config.jurisdictionId)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const got = await ctx.fetch(url.href, { accept: `application/${config.format}, */*;q=0.5` })
  const item = itemOf(got, 'requests', { timeZone: ctx.timeZone })
  ctx.report({ done: ++run.done, total: null })
  const codes = codesIn(item)
  if (codes.length > 0) {
    run.services ??= await listServices(run)
    item.hints['services'] = Object.fromEntries(
      codes.flatMap((code) => (run.services![code] ? [[code, run.services![code]]] : [])),
    )
  }
  return { item, posts: parseRequests(item) }
}

/** Asked once a run, and only where reports name their service by its code. A server without a list is read without. */
async function listServices({ config, ctx, endpoint }: Run): Promise<Services> {
  const url = new URL(`${endpoint}/services.${config.format}`)
  if (config.jurisdictionId) url.searchParams.set('jurisdiction_id', config.jurisdictionId)
  try {
    return servicesIn((await ctx.fetch(url.href, { accept: `application/${config.format}, */*;q=0.5` })).body)
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code !== 'STOPPED') return {}
    throw thrown
  }
}

/** Remembers what may still change; true where anything on the page is new or not as it was. */
function noteChanges(posts: readonly ParsedPost[], run: Run): boolean {
  const oldest = run.ctx.now().getTime() - run.config.recheckDays * DAY
  let changed = false
  for (const post of posts) {
    const id = post.externalId
    run.met.add(id)
    const said = shortHash(post.title, post.text, post.status, JSON.stringify(post.report))
    const lastTold = post.updatedAt ?? post.publishedAt ?? ''
    changed ||= run.known.get(id)?.[0] !== said
    if (post.report?.status !== 'closed' || Date.parse(lastTold) >= oldest)
      run.known.set(id, [said, lastTold])
    else run.known.delete(id)
  }
  for (const id of run.known.keys()) {
    if (run.known.size <= MAX_KNOWN) break
    run.known.delete(id)
  }
  return changed
}

const iso = (time: number) => new Date(time).toISOString()
