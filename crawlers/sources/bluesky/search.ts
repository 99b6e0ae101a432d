/** Search by words, with an account of the city's own: https://docs.bsky.app/docs/api/app-bsky-feed-search-posts */
import { z } from 'zod'
import type { CollectContext } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { isObject, readJson, told } from '../../reading/answer.ts'
import { shortHash } from '../../reading/hash.ts'
import { FORMAT, resultsOf } from './parse.ts'
import { type Credentials, openSession, type Session } from './session.ts'
import type { Wanted } from './words.ts'

/** How far one query is read. */
export const QueryPlace = z.object({
  /** Everything before is read. */
  until: z.string().optional(),
  /** Results met that are later than `until` less the overlap. */
  edge: z.array(z.string()).default([]),
  /** A span under way, from its end backward: the page to go on with. */
  span: z.object({ since: z.string(), until: z.string(), page: z.string() }).optional(),
})
export type QueryPlace = z.output<typeof QueryPlace>
export type SearchPlace = Record<string, QueryPlace>

export interface SearchOptions extends Wanted, Credentials {
  backfillHours: number
  maxPages: number
}

const HOUR = 3600 * 1000
/** The index takes in late what was written early. */
const OVERLAP = HOUR / 2
const MOST_EDGE = 1000

export async function* searchPosts(
  options: SearchOptions,
  from: SearchPlace,
  ctx: CollectContext,
): AsyncIterable<Omit<RawItem, 'cursor'> & { place: SearchPlace }> {
  const session = await openSession(options, ctx)
  const place = { ...from }
  const queries = options.words.flatMap((word) =>
    options.languages.length > 0 ? options.languages.map((lang) => ({ word, lang })) : [{ word, lang: '' }],
  )
  for (const [at, { word, lang }] of queries.entries()) {
    const name = lang ? `${word} · ${lang}` : word
    const q = /\s/.test(word) ? `"${word.replaceAll('"', '')}"` : word
    const query = { q, sort: 'latest', limit: '100', ...(lang ? { lang } : {}) }
    for await (const { item, state } of readQuery(
      session,
      query,
      place[name] ?? { edge: [] },
      options,
      ctx,
    )) {
      place[name] = state
      yield { ...item, place: structuredClone(place) }
    }
    ctx.report({ done: at + 1, total: queries.length })
    if (ctx.enough()) return
  }
}

/** From now back to what is known, page by page; results that were met before move nothing. */
async function* readQuery(
  session: Session,
  query: Record<string, string>,
  state: QueryPlace,
  options: SearchOptions,
  ctx: CollectContext,
): AsyncIterable<{ item: RawItem; state: QueryPlace }> {
  const span = state.span ?? spanOf(state, options, ctx)
  const known = new Set(state.edge)
  let edge = state.edge
  for (let page = state.span?.page ?? '', pages = 0; ; pages++) {
    if (pages >= options.maxPages)
      throw new AppError('ENDLESS_PAGING', { host: new URL(options.service).host, pages })
    const { since, until } = span
    const got = await session.ask('app.bsky.feed.searchPosts', {
      ...query,
      since,
      until,
      ...(page ? { cursor: page } : {}),
    })
    const value = readJson(got.body, FORMAT)
    const results = resultsOf(value).map((view) => ({
      name: shortHash(told(view['uri'])),
      at: told(view['indexedAt']) ?? '',
    }))
    const next: string | null = isObject(value) ? told(value['cursor']) : null
    const fresh = results.filter(({ name }) => !known.has(name))
    const last = next === null || next === page || results.length === 0
    const late = new Date(Date.parse(until) - OVERLAP).toISOString()
    edge = [...new Set([...edge, ...results.filter(({ at }) => at >= late).map(({ name }) => name)])].slice(
      -MOST_EDGE,
    )
    const after = last ? { until, edge } : { ...state, edge, span: { since, until, page: next } }
    if (fresh.length > 0) yield { item: itemOf(got, 'search', {}), state: after }
    if (last || ctx.enough()) return
    page = next
  }
}

function spanOf(state: QueryPlace, options: SearchOptions, ctx: CollectContext) {
  if (ctx.range) return { since: ctx.range.from, until: ctx.range.to }
  const now = ctx.now().getTime()
  const since = state.until ? Date.parse(state.until) - OVERLAP : now - options.backfillHours * HOUR
  return { since: new Date(since).toISOString(), until: new Date(now).toISOString() }
}
