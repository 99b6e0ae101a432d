/** Any documented JSON interface, by configuration: its address, its paging, and where things stand in its answers. */
import { z } from 'zod'
import type { CollectContext, Connector, Fetched } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { Instant, ParsedPost, RawItem } from '../../../contract/model.ts'
import { readJson } from '../../reading/answer.ts'
import { shortHash } from '../../reading/hash.ts'
import { createSeen, type Seen } from '../../reading/seen.ts'
import { JsonApiConfig, settle, type Settled } from './config.ts'
import { Fields } from './fields.ts'
import { placeAfter } from './paging.ts'
import { itemsOf, parseJsonApi } from './parse.ts'
import { addressOf, asksBySpan, headersOf, type Place, type Span } from './request.ts'

const PlaceAt = z.object({ page: z.int(), offset: z.int(), cursor: z.string(), url: z.string().nullable() })
const JsonApiCursor = z.object({
  /** Items read, and what they said then (`reading/seen.ts`). */
  seen: z.string().default(''),
  /** The newest time told, at the last run that came to its end, and in all. */
  since: z.string().nullable().default(null),
  newest: z.string().nullable().default(null),
  /** Where a run was cut off, and the span it read. */
  next: z.object({ place: PlaceAt, from: z.string(), to: z.string() }).nullable().default(null),
  worked: z.boolean().default(false),
})

const DAY = 24 * 3600 * 1000
/** An item may be told a little later than its time says. */
const OVERLAP = 10 * 60 * 1000

export const jsonApi: Connector<typeof JsonApiConfig> = {
  kind: 'json-api',
  version: 1,
  capabilities: {
    access: 'ownToken',
    documentation: 'https://www.rfc-editor.org/rfc/rfc8259',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 365,
    followsDeletes: false,
    robotsRequired: true,
    backfillDays: 3650,
    backfillsRange: true,
    catchesUp: true,
  },
  config: JsonApiConfig,
  async *collect(config, cursor, ctx) {
    const settled = settle(config)
    if (ctx.range && !asksBySpan(settled.url)) throw new AppError('CANNOT_BACKFILL', { kind: 'json-api' })
    const from = JsonApiCursor.parse(cursor)
    const seen = createSeen(from.seen, 5000)
    const run: Run = {
      settled,
      ctx,
      seen,
      from,
      newest: from.newest,
      worked: from.worked,
      done: 0,
      met: new Set(),
      visited: new Set(),
    }
    if (from.next) yield* readSpan(from.next.place, { from: from.next.from, to: from.next.to }, run)
    // A reading of past days is one span; an ordinary run goes on to what came since it was cut off.
    if (from.next && (ctx.range || ctx.enough())) return
    const since = sinceOf(from.next?.to ?? from.since, settled, ctx)
    const span = ctx.range ?? { from: since, to: ctx.now().toISOString() }
    yield* readSpan({ page: settled.firstPage, offset: 0, cursor: '', url: null }, span, run)
  },
  parse: parseJsonApi,
}

interface Run {
  settled: Settled
  ctx: CollectContext
  seen: Seen
  from: z.output<typeof JsonApiCursor>
  newest: Instant | null
  worked: boolean
  done: number
  /** Items and addresses of this run. */
  met: Set<string>
  visited: Set<string>
}

function sinceOf(since: Instant | null, { days }: Settled, ctx: CollectContext): Instant {
  const time = since ? Date.parse(since) - OVERLAP : ctx.now().getTime() - days * DAY
  return new Date(time).toISOString()
}

/**
 * The pages of one span. An interface that is asked by time is read to its end; one that is not has the newest first, and is
 * read until a page ends with an item that is known. A page is held until the next one is there: only then it is certain
 * whether it was the last, and the span read.
 */
async function* readSpan(start: Place, span: Span, run: Run): AsyncIterable<RawItem> {
  const { settled, ctx } = run
  let held: RawItem | null = null
  for (let place: Place | null = start; place && run.visited.size < settled.maxPages;) {
    const turn: Turn | { failed: unknown } = await readPage(place, span, run).catch((failed: unknown) => ({
      failed,
    }))
    if ('failed' in turn) {
      if (held) yield held
      throw turn.failed
    }
    if (held && (turn.item || turn.next)) {
      yield held
      held = null
    }
    held = turn.item ?? held
    place = turn.next
    if (held && place && ctx.enough()) return void (yield held)
    if (!place && held) yield { ...held, cursor: cursorOf(null, span, run) }
    if (!place) held = null
  }
  if (held) yield held
}

interface Turn {
  /** Null where the page tells nothing new. */
  item: RawItem | null
  next: Place | null
}

async function readPage(place: Place, span: Span, run: Run): Promise<Turn> {
  const { settled, ctx } = run
  const url = addressOf(settled, place, span)
  if (run.visited.has(url)) return circling(url, run)
  run.visited.add(url)
  const got = await ask(url, place, run)
  if (!got) return { item: null, next: null }
  const { item, posts, value } = read(got, run)
  ctx.report({ done: ++run.done, total: null })
  const unmet = posts.filter(({ externalId }) => !run.met.has(externalId))
  const fresh = unmet.some((post) => !run.seen.same(post.externalId, stampOf(post)))
  const last = unmet.at(-1)
  const goesOn =
    last !== undefined && (asksBySpan(settled.url) || !(run.seen.has(last.externalId) || isOld(unmet, span)))
  const next = goesOn ? placeAfter(place, got, value, posts.length, settled) : null
  tellLoss(unmet, run)
  for (const post of unmet) remember(post, run)
  return { item: fresh ? { ...item, cursor: cursorOf(next, span, run) } : null, next }
}

/** Links that lead back are a circle; a number or cursor that gives the same address has no place in it. */
function circling(url: string, { settled, visited }: Run): Turn {
  if (settled.paging === 'nextUrl' || settled.paging === 'link')
    throw new AppError('ENDLESS_PAGING', { host: new URL(url).host, pages: visited.size })
  return { item: null, next: null }
}

/** Null where there is no such page: that is how some interfaces say that the last one was the last. */
async function ask(url: string, place: Place, { settled, ctx }: Run): Promise<Fetched | null> {
  const further = place.page > settled.firstPage
  const headers = headersOf(settled)
  const got = await ctx.fetch(url, { accept: 'application/json', headers }).catch((thrown: unknown) => {
    const past = thrown instanceof AppError && thrown.code === 'HTTP_STATUS'
    if (past && further && [400, 404, 416].includes(Number(thrown.params['status']))) return null
    // Who is known and still may not see this has a key without the leave.
    const refused = past && settled.auth !== 'none' && thrown.params['status'] === 403
    throw refused ? new AppError('TOKEN_REFUSED', { host: new URL(url).host }, { cause: thrown }) : thrown
  })
  return got
}

/** @throws AppError BAD_MAPPING on the first reading; SOURCE_LAYOUT_CHANGED once it had worked */
function read(got: Fetched, run: Run): { item: RawItem; posts: ParsedPost[]; value: unknown } {
  const { settled, ctx } = run
  const item = itemOf(got, 'items', { fields: Fields.parse(settled), timeZone: ctx.timeZone })
  const value = readJson(got.body, 'JSON')
  try {
    const count = itemsOf(value, settled).length
    const posts = parseJsonApi(item)
    run.worked ||= count > 0
    return { item, posts, value }
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'BAD_MAPPING' || !run.worked) throw thrown
    const detail = String(thrown.params['column'])
    throw new AppError('SOURCE_LAYOUT_CHANGED', { host: new URL(got.url).host, detail }, { cause: thrown })
  }
}

function remember(post: ParsedPost, run: Run): void {
  run.met.add(post.externalId)
  run.seen.add(post.externalId, stampOf(post))
  const told = post.updatedAt ?? post.publishedAt
  // A clock ahead must not make everything before it old.
  if (told && told <= run.ctx.now().toISOString() && (!run.newest || told > run.newest)) run.newest = told
}

const stampOf = (post: ParsedPost) =>
  shortHash(post.title, post.text, post.status, post.updatedAt, JSON.stringify(post.report))

/** Without a span in the address the paging itself must end at the days wanted. */
const isOld = (posts: readonly ParsedPost[], { from }: Span) =>
  posts.every(({ publishedAt, updatedAt }) => publishedAt !== null && (updatedAt ?? publishedAt) < from)

/** The span counts as read only when its last page is. */
function cursorOf(next: Place | null, { from, to }: Span, run: Run) {
  const { seen, newest, worked } = run
  const since = next ? run.from.since : newest
  return { seen: seen.toString(), since, newest, next: next && { place: next, from, to }, worked }
}

/** A list of which nothing is known any more, and that cannot be paged, may have run over since the last reading. */
function tellLoss(posts: readonly ParsedPost[], { settled, from, seen, ctx }: Run): void {
  if (asksBySpan(settled.url) || settled.paging !== 'none' || !from.newest) return
  if (posts.some(({ externalId }) => seen.has(externalId))) return
  const oldest = posts.flatMap(({ publishedAt }) => publishedAt ?? []).sort()[0]
  if (oldest && oldest > from.newest) ctx.lost(from.newest, oldest)
}
