/** The one door to the network: robots, pace, retries, redirects, limits and address checks, each request on record. */
import type { FetchOptions, PoliteFetch } from '../connector.ts'
import { AppError } from '../../contract/errors.ts'
import type { EvidenceRef } from '../../contract/model.ts'
import { checkedUrl, isPrivateHost, type Lookup } from './address.ts'
import { type AskedHeaders, fetchedOf, headersOf, redirectOf, refuseFailure, restAsked } from './answers.ts'
import { type Errand, type Line, onRecord, orStopped, politeSleep } from './errand.ts'
import type { Evidence } from './evidence.ts'
import { type Limits, LIMITS, ROBOTS_BYTES } from './limits.ts'
import { createPace } from './pace.ts'
import { retrying } from './retry.ts'
import { createRobots, type Rules } from './robots.ts'
import { type Answer, createTransport, type Transport } from './transport.ts'

export interface FetcherOptions {
  /** `LangNghe/<version> (+<contact>)` */
  agent: string
  now: () => Date
  random: () => number
  monotonic?: () => number
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>
  limits?: Partial<Limits>
  /** Where answers are kept. */
  evidence?: Evidence
  /** Another resolver of names, and another way to the network, for tests. */
  lookup?: Lookup
  transport?: Transport
}

export interface Fetcher {
  fetchFor(errand: Errand): PoliteFetch
  /**
   * Runs a request that is not made here (a page in the browser, a socket) when its host's turn comes, if its address and
   * robots.txt allow it; `line` is told what robots.txt said.
   * @throws AppError otherwise
   */
  inTurn<T>(address: string, errand: Errand, line: Line, request: (url: URL) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Nobody is disturbed by haste on the machine's own city. */
const INNER_RATE = 200
/** The proof of a refusal is small; a long page that says no is not kept. */
const LONGEST_REFUSAL = 100 * 1024

export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...LIMITS, ...options.limits }
  const { now, random, evidence } = options
  const sleep = options.sleep ?? politeSleep
  const monotonic = options.monotonic ?? (() => performance.now())
  const pace = createPace({ monotonic, sleep, concurrency: limits.perHost, ...limits })
  const robots = createRobots(now)
  const transport = options.transport ?? createTransport(limits, options.lookup)

  /** What is asked for beside its address. */
  interface Wish {
    headers: AskedHeaders
    /** robots.txt itself: needs no leave, is cut off where it is too long, and its 4xx is an answer. */
    isRobots: boolean
    token: boolean
  }

  async function rulesFor(url: URL, errand: Errand): Promise<Rules> {
    const { signal } = errand
    const headers = headersOf({ accept: 'text/plain,*/*;q=0.5' })
    const read = async (at: URL) =>
      (await follow(at.href, { headers, isRobots: true, token: false }, errand)).answer
    try {
      return await robots.rulesFor(url, (at) =>
        retrying(() => read(at), { ...limits, random, sleep, signal }),
      )
    } catch (thrown) {
      // Asked for by another run, which was stopped: ours asks itself.
      if (thrown instanceof AppError && thrown.code === 'STOPPED' && !signal.aborted)
        return rulesFor(url, errand)
      throw thrown
    }
  }

  /** @returns requests a second; notes the verdict */
  async function paceAllowed(url: URL, errand: Errand, line: Line): Promise<number> {
    const { allowPrivate, maxRate, robotsRequired } = errand.leave
    const rate = allowPrivate && isPrivateHost(url) ? INNER_RATE : maxRate
    if (!robotsRequired) return rate
    const rules = await rulesFor(url, errand).catch((thrown: unknown) => {
      if (thrown instanceof AppError && thrown.code === 'ROBOTS_UNREACHABLE') line.robots = 'unreachable'
      throw thrown
    })
    line.robots = rules.allows(url) ? 'allowed' : 'disallowed'
    if (line.robots === 'disallowed') throw new AppError('ROBOTS_DISALLOW', { host: url.host })
    return rules.crawlDelay ? Math.min(rate, 1 / rules.crawlDelay) : rate
  }

  /** One request, when it is the host's turn. @throws AppError for an answer that is none */
  async function ask(address: string, wish: Wish, errand: Errand, line: Line): Promise<Hop> {
    const { allowPrivate, maxRate } = errand.leave
    const url = checkedUrl(address, allowPrivate)
    url.hash = ''
    const rate = wish.isRobots ? maxRate : await paceAllowed(url, errand, line)
    const { isRobots } = wish
    const answer = await pace.inTurn(url.host, rate, errand.signal, async () => {
      const from = monotonic()
      Object.assign(line, { at: now().toISOString(), sent: true })
      try {
        return await transport.exchange({
          url,
          headers: { 'user-agent': options.agent, ...wish.headers.open, ...wish.headers.own },
          allowPrivate,
          signal: errand.signal,
          maxBytes: isRobots ? ROBOTS_BYTES : limits.bodyBytes,
          tooLong: isRobots ? 'cut' : 'refuse',
          arrived: (bytes) => (line.bytes += bytes),
        })
      } finally {
        line.milliseconds = monotonic() - from
      }
    })
    line.status = answer.status
    line.evidence = await kept(url, answer, errand, line.at)
    const wait = restAsked(answer, now())
    if (wait !== null) pace.rest(url.host, wait)
    // A robots.txt that is refused for good is as if there were none (RFC 9309 section 2.3.1.3).
    if (!isRobots || answer.status >= 500 || answer.status === 429)
      refuseFailure(url.host, answer, wait, wish.token)
    return { url, answer, evidence: line.evidence, next: redirectOf(url, answer) }
  }

  async function kept(url: URL, answer: Answer, errand: Errand, at: string): Promise<EvidenceRef | null> {
    const { status, bytes } = answer
    const isAnswer = status >= 200 && status < 300 && bytes.length > 0
    const isRefusal = status >= 400 && bytes.length <= LONGEST_REFUSAL
    if (!evidence || !errand.keep || !(isAnswer || isRefusal)) return null
    const { blank } = errand
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, blank(value)])
    return evidence.keepResponse({
      url: blank(url.href),
      at,
      status,
      headers: Object.fromEntries(headers) as Record<string, string>,
      bytes: blank.bytes(bytes),
    })
  }

  /** One request and the redirects behind it, each checked, paced and recorded like the first. */
  async function follow(address: string, wish: Wish, errand: Errand): Promise<Hop> {
    let next = address
    for (let hops = 0; ; hops++) {
      const first = { at: now().toISOString(), by: 'fetch' as const, url: next }
      const hop = await onRecord(errand, first, async (line) => {
        const got = await ask(next, wish, errand, line)
        if (got.next !== null && hops === limits.redirects)
          throw new AppError('REDIRECT_LOOP', { host: new URL(address).host })
        return got
      })
      if (hop.next === null) return hop
      // What was meant for one origin is not shown to another: tokens, keys, cookies.
      if (new URL(hop.next).origin !== hop.url.origin)
        wish = { ...wish, headers: { ...wish.headers, own: {} }, token: false }
      next = hop.next
    }
  }

  async function fetchOnce(address: string, asked: FetchOptions, errand: Errand) {
    const headers = headersOf(asked)
    const token =
      'authorization' in headers.own ||
      errand.blank.finds([address, ...Object.values(headers.own)].join('\n'))
    const { url, answer, evidence: copy } = await follow(address, { headers, isRobots: false, token }, errand)
    return fetchedOf(url, answer, asked.validators ?? {}, copy, now())
  }

  return {
    fetchFor: (errand) => {
      const { signal } = errand
      return (url, asked = {}) =>
        orStopped(
          signal,
          retrying(() => fetchOnce(url, asked, errand), { ...limits, random, sleep, signal }),
        ).catch((thrown: unknown) => {
          throw withoutSecrets(thrown, errand)
        })
    },
    async inTurn(address, errand, line, request) {
      const url = checkedUrl(address, errand.leave.allowPrivate)
      const rate = await orStopped(errand.signal, paceAllowed(url, errand, line))
      return pace.inTurn(url.host, rate, errand.signal, () => request(url))
    },
    close: () => transport.close(),
  }
}

interface Hop {
  url: URL
  answer: Answer
  evidence: EvidenceRef | null
  /** Where it redirects to. */
  next: string | null
}

/** An address that a person is shown in an error holds no secret. */
function withoutSecrets(thrown: unknown, { blank }: Errand): unknown {
  if (!(thrown instanceof AppError) || !('url' in thrown.params)) return thrown
  return new AppError(thrown.code, { ...thrown.params, url: blank(String(thrown.params['url'])) })
}
