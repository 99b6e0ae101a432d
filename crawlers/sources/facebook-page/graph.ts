/** One call of the Graph API: the token as a header, its answers without the addresses that repeat it, its refusals by name. */
import type { CollectContext } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { isObject, type Json, objects, readJson, told } from '../../reading/answer.ts'
import { FORMAT, nodesOf, objectIn } from './parse.ts'

export interface Graph {
  /** Base address and version, `https://graph.facebook.com/v26.0`. */
  url: string
  token: string
  ctx: CollectContext
  /** Calls left in this run. */
  calls: number
}

export interface NodePage {
  nodes: Json[]
  /** Cursor of the next page; null at the end. */
  after: string | null
  fetchedAt: string
  /** Address without cursor or token. */
  url: string
}

/** https://developers.facebook.com/docs/graph-api/guides/error-handling and …/overview/rate-limiting */
const TOKEN_CODES = new Set([3, 10, 102, 190, 463, 467])
const QUOTA_CODES = new Set([4, 17, 32, 341, 613])
const PASSING_CODES = new Set([1, 2])
/** Unknown or unreachable object. */
const GONE_CODES = new Set([100, 803])
/** Per cent of the allowance at which we stop by ourselves: beyond it the Page's other applications are stopped too. */
const MOST_USED = 95

/**
 * A page of an edge. `paging.next` is never followed or kept: it holds the token.
 * @throws AppError TOKEN_REFUSED, QUOTA_SPENT, ENDLESS_PAGING, SERVER_FAULT, HTTP_STATUS, NOT_THIS_FORMAT
 */
export async function readEdge(
  graph: Graph,
  path: string,
  query: Record<string, string>,
  after: string | null,
): Promise<NodePage> {
  const { body, url, fetchedAt } = await ask(graph, path, { ...query, ...(after ? { after } : {}) })
  const paging = objectIn(body, 'paging')
  const next = told(objectIn(paging, 'cursors')['after'])
  const ends = told(paging['next']) === null || next === null || next === after
  return { nodes: nodesOf(body), after: ends ? null : next, fetchedAt, url }
}

/** False once the object is no longer there for us. */
export async function exists(graph: Graph, id: string): Promise<boolean> {
  const { gone } = await ask(graph, id, { fields: 'id' }, true)
  return !gone
}

async function ask(graph: Graph, path: string, query: Record<string, string>, mayBeGone = false) {
  const url = new URL(`${graph.url}/${path.split('/').map(encodeURIComponent).join('/')}`)
  const { host } = url
  if (graph.calls <= 0) throw new AppError('ENDLESS_PAGING', { host, pages: 0 })
  graph.calls -= 1
  const plain = url.href
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const got = await graph.ctx.fetch(url.href, {
    accept: 'application/json',
    headers: { authorization: `Bearer ${graph.token}` },
    answers: [400, 401, 403, 404],
    keep: false,
  })
  const body = got.status < 400 ? readJson(got.body, FORMAT) : null
  // Refusals come with a failing status, seldom with 200.
  const refused = got.status >= 400 || (isObject(body) && isObject(body['error']))
  const gone = refused && isGone(got.status, got.body, mayBeGone, host)
  if (!gone) minded(got.headers, host)
  return { body, url: plain, fetchedAt: got.fetchedAt, gone }
}

/** True for a missing object where that is an answer. @throws AppError for every other refusal */
function isGone(status: number, text: string, mayBeGone: boolean, host: string): boolean {
  const code = Number(told(objectIn(readJson(text, FORMAT), 'error')['code']) ?? NaN)
  if (TOKEN_CODES.has(code) || (code >= 200 && code <= 299)) throw new AppError('TOKEN_REFUSED', { host })
  if (QUOTA_CODES.has(code) || (code >= 80_000 && code < 80_100))
    throw new AppError('QUOTA_SPENT', { host, quota: `code ${code}` })
  if (PASSING_CODES.has(code)) throw new AppError('SERVER_FAULT', { host, status })
  if (mayBeGone && GONE_CODES.has(code)) return true
  if (status === 401) throw new AppError('TOKEN_REFUSED', { host })
  throw new AppError('HTTP_STATUS', { host, status })
}

/** `X-App-Usage`, `X-Page-Usage` and `X-Business-Use-Case-Usage` tell per cent of what is allowed in an hour. */
function minded(headers: Record<string, string>, host: string): void {
  for (const name of ['x-app-usage', 'x-page-usage', 'x-business-use-case-usage']) {
    const used = Math.max(0, ...percents(usageIn(headers[name])))
    if (used >= MOST_USED) throw new AppError('QUOTA_SPENT', { host, quota: `${used} %` })
  }
}

function usageIn(header: string | undefined): unknown {
  try {
    return header ? JSON.parse(header) : null
  } catch {
    // An unreadable figure is no figure; the refusal itself would still be told.
    return null
  }
}

function percents(usage: unknown): number[] {
  if (!isObject(usage)) return []
  const own = ['call_count', 'total_time', 'total_cputime'].map((name) => Number(usage[name] ?? 0))
  const inner = Object.values(usage).flatMap((list) => objects(list).flatMap(percents))
  return [...own, ...inner].filter(Number.isFinite)
}
