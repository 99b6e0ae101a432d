/** The one door to the network: robots, pace, retries, redirects, limits and address checks, then the text. */
import { setTimeout as sleepFor } from 'node:timers/promises'
import type { Fetched, FetchOptions, PoliteFetch, Validators } from '../connector.ts'
import { AppError } from '../../contract/errors.ts'
import { checkedUrl, isPrivateHost } from './address.ts'
import { decodeText } from './charset.ts'
import { type Limits, LIMITS, ROBOTS_BYTES } from './limits.ts'
import { createPace } from './pace.ts'
import { AskAgain, retryAfterMs, retrying } from './retry.ts'
import { createRobots } from './robots.ts'
import { type Answer, createTransport, type Transport } from './transport.ts'

export interface FetcherOptions {
  /** `LangNghe/<version> (+<contact>)` */
  agent: string
  now: () => Date
  random: () => number
  monotonic?: () => number
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>
  limits?: Partial<Limits>
  log?: (event: { url: string; status: number }) => void
  /** Another way to the network, for tests. */
  transport?: Transport
}

/** What a source may do. */
export interface Leave {
  allowPrivate: boolean
  /** Requests a second to one host. */
  maxRate: number
  robotsRequired: boolean
}

export interface Fetcher {
  fetchFor(leave: Leave, signal: AbortSignal): PoliteFetch
  /** Whether this page may be opened at all: address and robots. @throws AppError otherwise */
  check(url: string, leave: Leave, signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** Nobody is disturbed by haste on the machine's own city. */
const INNER_RATE = 200
const REDIRECTS = new Set([301, 302, 303, 307, 308])

export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...LIMITS, ...options.limits }
  const sleep = options.sleep ?? politeSleep
  const pace = createPace({
    monotonic: options.monotonic ?? (() => performance.now()),
    sleep,
    concurrency: limits.perHost,
    longestWaitMs: limits.longestWaitMs,
  })
  const robots = createRobots(options.now)
  const transport = options.transport ?? createTransport(limits)

  async function rulesFor(url: URL, leave: Leave, signal: AbortSignal) {
    return robots.rulesFor(url, (at) =>
      retrying(
        () => follow(at.href, { leave, signal, headers: {}, robotsFile: true }).then(({ answer }) => answer),
        { ...limits, random: options.random, sleep, signal },
      ),
    )
  }

  interface Errand {
    leave: Leave
    signal: AbortSignal
    headers: Record<string, string>
    robotsFile: boolean
    post?: string | undefined
  }

  /** One request and the redirects behind it, each checked like the first. */
  async function follow(address: string, errand: Errand): Promise<{ url: URL; answer: Answer }> {
    const { leave, signal } = errand
    let next = address
    for (let hops = 0; hops <= limits.redirects; hops++) {
      const url = checkedUrl(next, leave.allowPrivate)
      url.hash = ''
      let rate = leave.allowPrivate && isPrivateHost(url) ? INNER_RATE : leave.maxRate
      if (leave.robotsRequired && !errand.robotsFile) {
        const rules = await rulesFor(url, leave, signal)
        if (!rules.allows(url)) throw new AppError('ROBOTS_DISALLOW', { host: url.host })
        if (rules.crawlDelay) rate = Math.min(rate, 1 / rules.crawlDelay)
      }
      const answer = await pace.inTurn(url.host, rate, signal, () =>
        transport.exchange({
          url,
          headers: { 'user-agent': options.agent, ...errand.headers },
          post: errand.post,
          allowPrivate: leave.allowPrivate,
          signal,
          maxBytes: errand.robotsFile ? ROBOTS_BYTES : limits.bodyBytes,
          tooLong: errand.robotsFile ? 'cut' : 'refuse',
        }),
      )
      options.log?.({ url: url.href, status: answer.status })
      const location = answer.headers['location']
      if (!REDIRECTS.has(answer.status) || !location || errand.post !== undefined) return { url, answer }
      if (!URL.canParse(location, url)) throw new AppError('BAD_ADDRESS', { url: location.slice(0, 300) })
      next = new URL(location, url).href
    }
    throw new AppError('REDIRECT_LOOP', { host: new URL(address).host })
  }

  async function fetchOnce(address: string, ask: FetchOptions, leave: Leave, signal: AbortSignal) {
    const { url, answer } = await follow(address, {
      leave,
      signal,
      headers: headersOf(ask),
      robotsFile: false,
      post: ask.method === 'POST' ? (ask.body ?? '') : undefined,
    })
    const wait = restAsked(answer, options.now())
    if (wait !== null) pace.rest(url.host, wait)
    if (!ask.answers?.includes(answer.status)) refuseFailure(url, answer, wait)
    return fetchedOf(url, answer, ask.validators ?? {}, options.now())
  }

  return {
    fetchFor:
      (leave, signal) =>
      (url, ask = {}) =>
        orStopped(
          signal,
          retrying(() => fetchOnce(url, ask, leave, signal), {
            ...limits,
            ...(ask.method === 'POST' ? { tries: 1 } : {}),
            random: options.random,
            sleep,
            signal,
          }),
        ),
    async check(address, leave, signal) {
      const url = checkedUrl(address, leave.allowPrivate)
      if (!leave.robotsRequired) return
      const rules = await orStopped(signal, rulesFor(url, leave, signal))
      if (!rules.allows(url)) throw new AppError('ROBOTS_DISALLOW', { host: url.host })
    },
    close: () => transport.close(),
  }
}

function headersOf(ask: FetchOptions): Record<string, string> {
  return {
    accept: ask.accept ?? '*/*',
    ...ask.headers,
    ...(ask.validators?.etag ? { 'if-none-match': ask.validators.etag } : {}),
    ...(ask.validators?.lastModified ? { 'if-modified-since': ask.validators.lastModified } : {}),
  }
}

/** Milliseconds of rest that the answer asks for: Retry-After, or a spent X-RateLimit budget with its reset time. */
function restAsked(answer: Answer, now: Date): number | null {
  if (answer.status === 429 || answer.status === 503) {
    const wait = retryAfterMs(answer.headers['retry-after'], now)
    if (wait !== null) return wait
  }
  if (answer.headers['x-ratelimit-remaining']?.trim() !== '0') return null
  const reset = Date.parse(answer.headers['x-ratelimit-reset'] ?? '')
  return Number.isNaN(reset) ? null : Math.max(0, reset - now.getTime())
}

function refuseFailure(url: URL, { status }: Answer, wait: number | null): void {
  const { host } = url
  if (status === 304 || (status >= 200 && status < 300)) return
  const again = (error: AppError) => (wait === null ? error : new AskAgain(error, wait))
  if (status === 429) throw again(new AppError('RATE_LIMITED', { host }))
  if (status >= 500) throw again(new AppError('SERVER_FAULT', { host, status }))
  if (status === 401) throw new AppError('TOKEN_REFUSED', { host })
  throw new AppError('HTTP_STATUS', { host, status })
}

function fetchedOf(url: URL, answer: Answer, old: Validators, now: Date): Fetched {
  const { headers, status } = answer
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
    evidence: null,
    validators: notModified ? { ...old, ...validators } : validators,
    fetchedAt: now.toISOString(),
  }
}

async function politeSleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleepFor(milliseconds, undefined, { signal }).catch(() => {
    throw new AppError('STOPPED')
  })
}

/** Ends as STOPPED at once when the run is stopped, even while it waits behind another one's request. */
async function orStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  if (signal.aborted) {
    work.catch(() => {}) // its own end is of no interest any more; ours is told
    throw new AppError('STOPPED')
  }
  let stop = () => {}
  const stopped = new Promise<never>((_, refuse) => {
    stop = () => refuse(new AppError('STOPPED'))
    signal.addEventListener('abort', stop, { once: true })
  })
  return Promise.race([work, stopped]).finally(() => signal.removeEventListener('abort', stop))
}
