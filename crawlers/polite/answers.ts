/** What an answer means: its rest, its refusal, its text. */
import type { Fetched, FetchOptions, Validators } from '../connector.ts'
import { AppError } from '../../contract/errors.ts'
import type { EvidenceRef } from '../../contract/model.ts'
import { decodeText } from './charset.ts'
import { AskAgain, retryAfterMs } from './retry.ts'
import type { Answer } from './transport.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** Seconds since 1970 are larger than this, seconds to wait are not. */
const EPOCH_FROM = 1e9

/** What every origin may see, and what was meant for the one that was asked alone. */
export interface AskedHeaders {
  open: Record<string, string>
  own: Record<string, string>
}

export function headersOf(ask: FetchOptions): AskedHeaders {
  return {
    open: {
      accept: ask.accept ?? '*/*',
      ...(ask.validators?.etag ? { 'if-none-match': ask.validators.etag } : {}),
      ...(ask.validators?.lastModified ? { 'if-modified-since': ask.validators.lastModified } : {}),
    },
    own: Object.fromEntries(
      Object.entries(ask.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  }
}

/** Where a redirect leads; null for any other answer. @throws AppError BAD_ADDRESS */
export function redirectOf(url: URL, answer: Answer): string | null {
  const location = answer.headers['location']
  if (!REDIRECTS.has(answer.status) || !location) return null
  if (!URL.canParse(location, url)) throw new AppError('BAD_ADDRESS', { url: location.slice(0, 300) })
  return new URL(location, url).href
}

/**
 * Milliseconds of rest that the answer asks for: Retry-After, or a spent budget (`X-RateLimit-…`, `RateLimit-…`) with its
 * reset as a date, seconds since 1970 or seconds from now.
 */
export function restAsked({ status, headers }: Answer, now: Date): number | null {
  if (status === 429 || status === 503) {
    const wait = retryAfterMs(headers['retry-after'], now)
    if (wait !== null) return wait
  }
  const budget = ['x-ratelimit', 'ratelimit'].find((name) => headers[`${name}-remaining`]?.trim() === '0')
  const reset = headers[`${budget}-reset`]?.trim()
  if (!reset) return null
  const seconds = Number(reset)
  if (seconds >= EPOCH_FROM) return Math.max(0, seconds * 1000 - now.getTime())
  if (seconds >= 0) return seconds * 1000
  const at = Date.parse(reset)
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}

/**
 * @param wait that it asks for, in milliseconds
 * @param token true where a token or password was sent along
 * @throws AppError where the answer is no answer: RATE_LIMITED, SERVER_FAULT, TOKEN_REFUSED, HTTP_STATUS
 */
export function refuseFailure(host: string, { status }: Answer, wait: number | null, token: boolean): void {
  if (status < 400) return
  const again = (error: AppError) => (wait === null ? error : new AskAgain(error, wait))
  if (status === 429 || (status === 403 && wait !== null)) throw again(new AppError('RATE_LIMITED', { host }))
  if (status >= 500) throw again(new AppError('SERVER_FAULT', { host, status }))
  if (status === 401 || (status === 403 && token)) throw new AppError('TOKEN_REFUSED', { host })
  throw new AppError('HTTP_STATUS', { host, status })
}

export function fetchedOf(
  url: URL,
  answer: Answer,
  old: Validators,
  evidence: EvidenceRef | null,
  at: Date,
): Fetched {
  const { headers, status } = answer
  // A redirect without an address, or 1xx that came as the last word.
  if (status !== 304 && (status < 200 || status >= 300))
    throw new AppError('HTTP_STATUS', { host: url.host, status })
  const contentType = headers['content-type'] ?? ''
  const notModified = status === 304
  const validators = {
    ...(headers['etag'] ? { etag: headers['etag'] } : {}),
    ...(headers['last-modified'] ? { lastModified: headers['last-modified'] } : {}),
  }
  return {
    url: url.href,
    status,
    notModified,
    mediaType: contentType.split(';')[0]!.trim().toLowerCase(),
    headers,
    body: notModified ? '' : decodeText(answer.bytes, contentType),
    bytes: answer.bytes,
    evidence,
    validators: notModified ? { ...old, ...validators } : validators,
    fetchedAt: at.toISOString(),
  }
}
