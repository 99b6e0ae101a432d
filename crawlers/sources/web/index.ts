/** A web page with a list on it: what a person pointed at, page after page, and each entry's own page where wanted. */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { Cursor, RawItem } from '../../../contract/model.ts'
import { expectPage, isSelector, openPage, type Page } from '../../reading/dom.ts'
import { shortHash } from '../../reading/hash.ts'
import { createProof, type Proof } from '../../reading/proof.ts'
import { createSeen, type Seen } from '../../reading/seen.ts'
import { createTolerance, type Tolerance } from '../../tolerance.ts'
import { type Place, placeAfter } from './paging.ts'
import { entriesOf, type Entry, parseWeb, Reading } from './parse.ts'

const WebConfig = Reading.extend({
  /** The page with the list. */
  url: z.url({ protocol: /^https?$/ }).meta({ title: 'URL', picks: true }),
  /** Opens each entry's own page and reads its date and text there. */
  follow: z.boolean().default(false),
  paging: z.enum(['none', 'next', 'pattern']).default('none'),
  /** Selector of the link to the next page. */
  next: z.string().trim().max(500).refine(isSelector, { error: 'selector' }).optional(),
  /** Address of the further pages, with `{page}`. */
  pattern: z.string().trim().max(1000).optional(),
  /** Number of the first page, which is `url` itself. */
  firstPage: z.int().min(0).max(10).default(1),
  /** Opened in a browser, for pages that need JavaScript; about five times slower. */
  rendered: z.boolean().default(false),
  /** How far back the first run reads. */
  days: z.int().min(1).max(3650).default(30),
  /** Most pages of the list in one run. */
  maxPages: z.int().min(1).max(1000).default(20),
})
export type Config = z.output<typeof WebConfig>

const WebCursor = z.object({
  /** Entries read, and what the list said of them then (`reading/seen.ts`). */
  seen: z.string().default(''),
  /** Page to go on from when a run was cut off. */
  next: z.object({ url: z.string(), page: z.int() }).nullable().default(null),
  /** The newest date met. */
  newest: z.string().nullable().default(null),
  worked: z.boolean().default(false),
})

const DAY = 24 * 3600 * 1000

export const web: Connector<typeof WebConfig> = {
  kind: 'web',
  version: 1,
  capabilities: {
    access: 'open',
    documentation: 'https://www.w3.org/TR/selectors-4/',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 90,
    followsDeletes: false,
    robotsRequired: true,
    backfillDays: 3650,
    backfillsRange: false,
    catchesUp: true,
  },
  config: WebConfig,
  async *collect(config, cursor, ctx) {
    const from = WebCursor.parse(cursor)
    const back = new Date(ctx.now().getTime() - config.days * DAY).toISOString()
    const { url, item, title, body, pageBody } = config
    const { host } = new URL(url)
    const sought = config.follow ? (pageBody ?? '<article>') : [item, title, body].filter(Boolean).join(' · ')
    const run: Run = {
      config,
      ctx,
      reading: Reading.parse(config),
      seen: createSeen(from.seen),
      earlier: from.seen !== '',
      knownUntil: from.newest,
      newest: from.newest,
      since: from.newest && from.newest < back ? from.newest : back,
      worked: from.worked,
      met: new Set(),
      visited: new Set(),
      tolerance: createTolerance(),
      proof: createProof(from.worked && config.follow, host, sought),
    }
    if (from.next) yield* readPages(from.next, run)
    if (!ctx.enough()) yield* readPages({ url, page: config.firstPage }, run)
    yield* run.proof.rest()
  },
  parse: parseWeb,
}

interface Run {
  config: Config
  ctx: CollectContext
  reading: Reading
  seen: Seen
  /** Whether an earlier run met anything. */
  earlier: boolean
  /** Newest date before this run, and now. */
  knownUntil: string | null
  newest: string | null
  /** Entries older than this end the paging. */
  since: string
  worked: boolean
  /** Entries and list pages of this run. */
  met: Set<string>
  visited: Set<string>
  tolerance: Tolerance
  proof: Proof
}

/**
 * A page of the list and the older ones behind it. They end where the last entry of a page is known, too old, or was met
 * in this very run (a page past the end that repeats the last one); a page that comes up again is a circle.
 */
async function* readPages(start: Place, run: Run): AsyncIterable<RawItem> {
  const { config, ctx } = run
  for (let place: Place | null = start; place;) {
    const { host } = new URL(place.url)
    if (run.visited.has(place.url)) {
      if (place === start) return
      throw new AppError('ENDLESS_PAGING', { host, pages: run.visited.size })
    }
    if (run.visited.size >= config.maxPages) return
    run.visited.add(place.url)
    const item = await open(place.url, run)
    expectPage(item.body)
    const page = openPage(item.body, item.url)
    const entries = entriesOf(page, run.reading, ctx.timeZone)
    if (entries.length === 0 && place.page === config.firstPage) throw layoutChanged(page, run)
    const unmet = entries.filter(({ id }) => !run.met.has(id))
    for (const { id } of unmet) run.met.add(id)
    const fresh = unmet.filter((entry) => !run.seen.same(entry.id, stampOf(entry)) && !isOld(entry, run))
    const last = unmet.at(-1)
    const goesOn = last !== undefined && !run.seen.has(last.id) && !unmet.every((entry) => isOld(entry, run))
    const next: Place | null = goesOn ? placeAfter(place, page, config) : null
    if (place.page === config.firstPage && !next) tellLoss(unmet, run)
    ctx.report({ done: run.visited.size, total: null })
    yield* config.follow ? followed(fresh, place, next, run) : listed(fresh, item, next, run)
    if (ctx.enough()) return
    place = next
  }
}

async function open(url: string, { config, ctx }: Run): Promise<RawItem> {
  if (!config.rendered) {
    const got = await ctx.fetch(url, { accept: 'text/html, application/xhtml+xml;q=0.9' })
    return itemOf(got, 'list', {})
  }
  const { html, evidence, fetchedAt, url: at } = await ctx.page(url)
  const facts = { mediaType: 'text/html', hints: {}, evidence, cursor: {} }
  return { ...facts, layout: 'list', url: at, fetchedAt, body: html }
}

function* listed(fresh: readonly Entry[], item: RawItem, next: Place | null, run: Run): Iterable<RawItem> {
  if (fresh.length === 0) return
  for (const entry of fresh) remember(entry, run)
  run.worked = true
  yield { ...item, hints: hintsOf(run), cursor: cursorOf(next, run) }
}

/** Until its last entry is read, a cut-off run goes on with this page of the list. */
async function* followed(
  fresh: readonly Entry[],
  place: Place,
  next: Place | null,
  run: Run,
): AsyncIterable<RawItem> {
  for (const [at, entry] of fresh.entries()) {
    const opened = entry.link ? await open(entry.link, run).catch(passOver(entry, run)) : null
    if (!opened) continue
    run.tolerance.worked()
    remember(entry, run)
    const { item, readable } = judged({ ...opened, layout: 'entry', hints: { ...hintsOf(run), entry } })
    run.worked ||= readable
    const cursor = cursorOf(at === fresh.length - 1 ? next : place, run)
    yield* run.proof.take({ ...item, cursor }, readable)
    if (run.ctx.enough()) return
  }
}

/** Whether it reads as wanted; one page that cannot be opened at all is no failure of the source. */
function judged(item: RawItem): { item: RawItem; readable: boolean } {
  try {
    return { item, readable: parseWeb(item).length > 0 }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return { item: { ...item, layout: 'skipped' }, readable: false }
  }
}

const passOver = (entry: Entry, run: Run) => (thrown: unknown) => {
  if (run.tolerance.failed(thrown) === 'never') remember(entry, run)
  return null
}

function remember(entry: Entry, run: Run): void {
  run.seen.add(entry.id, stampOf(entry))
  const soon = new Date(run.ctx.now().getTime() + DAY).toISOString()
  // The date of an event to come says nothing of when the list was read.
  if (entry.at && entry.at < soon && (!run.newest || entry.at > run.newest)) run.newest = entry.at
}

const stampOf = ({ title, body, date, status }: Entry) => shortHash(title, body, date, status)
const isOld = ({ at }: Entry, { since }: Run) => at !== null && at < since

function hintsOf({ reading, ctx }: Run): Record<string, unknown> {
  return { reading, timeZone: ctx.timeZone }
}

function cursorOf(next: Place | null, { seen, newest, worked }: Run): Cursor {
  return { seen: seen.toString(), next, newest, worked }
}

/** A list of which nothing is known any more may have run over since the last reading. */
function tellLoss(entries: readonly Entry[], { seen, earlier, knownUntil, ctx }: Run): void {
  if (!earlier || !knownUntil || entries.some(({ id }) => seen.has(id))) return
  const oldest = entries.flatMap(({ at }) => at ?? []).sort()[0]
  if (oldest && oldest > knownUntil) ctx.lost(knownUntil, oldest)
}

function layoutChanged({ document }: Page, { config, reading }: Run): AppError {
  const { host } = new URL(config.url)
  const found = document.querySelectorAll(reading.item).length > 0
  const detail = found ? [reading.title, reading.body].filter(Boolean).join(' · ') : reading.item
  return new AppError('SOURCE_LAYOUT_CHANGED', { host, detail })
}
