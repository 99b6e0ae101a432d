/** One call of the YouTube Data API: its key, its price, and what its refusals mean. */
import type { CollectContext, Fetched } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { isObject, type Json, objects, readJson, told } from '../../reading/answer.ts'
import { FORMAT } from './parse.ts'

/** The units spent on one Pacific day: the quota opens again at midnight there. */
export interface Account {
  day: string
  spent: number
}

export interface Api {
  /** Base address, up to `/youtube/v3`. */
  url: string
  key: string
  /** Units that this source may spend a day. */
  quota: number
  account: Account
  ctx: CollectContext
}

/** A refusal that concerns the asked video or page alone. */
export type Refusal = 'closed' | 'gone' | 'pageExpired'

const CLOSED = new Set(['commentsDisabled', 'forbidden'])
const GONE = new Set(['videoNotFound', 'channelNotFound', 'commentThreadNotFound', 'parentCommentNotFound'])
const PAGE_EXPIRED = new Set(['invalidPageToken', 'processingFailure'])
const SPENT = new Set(['quotaExceeded', 'dailyLimitExceeded', 'rateLimitExceeded', 'userRateLimitExceeded'])

/**
 * Costs one unit, counted before it is spent (an invalid request costs as much).
 * @throws AppError QUOTA_SPENT, TOKEN_REFUSED, HTTP_STATUS
 */
export async function ask(api: Api, path: string, query: Record<string, string>): Promise<Fetched | Refusal> {
  const { ctx, account } = api
  const url = new URL(`${api.url.replace(/\/+$/, '')}/${path}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const today = pacificDay(ctx.now())
  if (account.day !== today) Object.assign(account, { day: today, spent: 0 })
  if (account.spent >= api.quota) throw spent(url, `${account.spent}/${api.quota}`)
  account.spent += 1
  const got = await ctx.fetch(url.href, {
    accept: 'application/json',
    headers: { 'x-goog-api-key': api.key },
    answers: [400, 403, 404],
  })
  return got.status < 400 ? got : refusal(got, url)
}

/** https://developers.google.com/youtube/v3/docs/errors; newer refusals tell their reason among the details. */
function refusal(got: Fetched, url: URL): Refusal {
  const reasons = reasonsOf(got.body)
  const among = (set: ReadonlySet<string>) => reasons.find((reason) => set.has(reason))
  const quota = among(SPENT)
  if (quota) throw spent(url, quota)
  // A wrong key, or one that may not use this interface or this address.
  if (reasons.some((reason) => /key/i.test(reason))) throw refused(url)
  if (among(CLOSED)) return 'closed'
  if (among(GONE)) return 'gone'
  if (among(PAGE_EXPIRED)) return 'pageExpired'
  if (got.status === 403) throw refused(url)
  throw new AppError('HTTP_STATUS', { host: url.host, status: got.status })
}

function reasonsOf(body: string): string[] {
  const value = readJson(body, FORMAT)
  const error: Json = isObject(value) && isObject(value['error']) ? value['error'] : {}
  return [...objects(error['errors']), ...objects(error['details'])]
    .map((each) => told(each['reason']))
    .filter((reason) => reason !== null)
}

const refused = (url: URL) => new AppError('TOKEN_REFUSED', { host: url.host })
const spent = (url: URL, quota: string) => new AppError('QUOTA_SPENT', { host: url.host, quota })

/** `2026-11-21` while it is already the 22nd elsewhere. */
export function pacificDay(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(now)
}
