/**
 * robots.txt as RFC 9309 has it, one verdict an origin, kept for a day at most. 4xx: everything is allowed; 5xx and
 * silence: nothing is. Crawl-delay is no part of the RFC; it is honoured where it is told.
 */
import robotsModule from 'robots-parser'
import { AppError } from '../../contract/errors.ts'
import { decodeText } from './charset.ts'
import { ROBOTS_BYTES, ROBOTS_FAILED_MS, ROBOTS_FRESH_MS } from './limits.ts'
import type { Answer } from './transport.ts'

/** The name that a robots.txt may speak to (RFC 9309 section 2.2.1). */
export const PRODUCT_TOKEN = 'LangNghe'

export interface Rules {
  allows(url: URL): boolean
  /** Seconds between two requests, where the file tells it. */
  crawlDelay: number | null
}

export interface Robots {
  /** @throws AppError ROBOTS_UNREACHABLE; HOST_UNKNOWN, PRIVATE_ADDRESS and STOPPED as they come */
  rulesFor(url: URL, read: ReadRobots): Promise<Rules>
}
/** Fetches the robots.txt at this address, redirects followed, cut off at `ROBOTS_BYTES`. @throws AppError for 5xx and 429 */
export type ReadRobots = (url: URL) => Promise<Answer>

// The package is CommonJS and exports the function itself; its types tell of a `default` that is not there.
const robotsParser = robotsModule as unknown as typeof robotsModule.default

/** Origins remembered at once. */
const MOST_KNOWN = 2000

const ALLOW_ALL: Rules = { allows: () => true, crawlDelay: null }

export function createRobots(now: () => Date): Robots {
  const known = new Map<string, { rules: Promise<Rules>; until: number }>()
  return {
    rulesFor(url, read) {
      const cached = known.get(url.origin)
      if (cached && now().getTime() < cached.until) return cached.rules
      if (known.size >= MOST_KNOWN) forgetOld(known, now().getTime())
      const entry = { rules: readRules(url, read), until: now().getTime() + ROBOTS_FRESH_MS }
      known.set(url.origin, entry)
      entry.rules.catch((error: AppError) => {
        const lasting = error.code === 'ROBOTS_UNREACHABLE'
        entry.until = lasting ? now().getTime() + ROBOTS_FAILED_MS : 0
      })
      return entry.rules
    },
  }
}

/** What is out of date goes; if all of it still holds, the oldest half. */
function forgetOld(known: Map<string, { until: number }>, now: number): void {
  for (const [origin, { until }] of known) if (until <= now) known.delete(origin)
  if (known.size < MOST_KNOWN) return
  for (const origin of [...known.keys()].slice(0, MOST_KNOWN / 2)) known.delete(origin)
}

async function readRules(url: URL, read: ReadRobots): Promise<Rules> {
  const unreachable = (cause?: unknown) => new AppError('ROBOTS_UNREACHABLE', { host: url.host }, { cause })
  let answer: Answer
  try {
    answer = await read(new URL('/robots.txt', url.origin))
  } catch (thrown) {
    const passedOn = [
      'HOST_UNKNOWN',
      'PRIVATE_ADDRESS',
      'STOPPED',
      'BAD_ADDRESS',
      'DISK_FULL',
      'STORE_READ_ONLY',
    ]
    if (thrown instanceof AppError && passedOn.includes(thrown.code)) throw thrown
    // Too many redirects count as "unavailable" (section 2.3.1.2): as if there were no file.
    if (thrown instanceof AppError && thrown.code === 'REDIRECT_LOOP') return ALLOW_ALL
    throw unreachable(thrown)
  }
  if (answer.status !== 200) return ALLOW_ALL
  return parseRobots(url.origin, decodeText(answer.bytes.subarray(0, ROBOTS_BYTES)))
}

/** The rules that hold for one product token. Exported for the conformance suite. */
export function parseRobots(origin: string, text: string, token = PRODUCT_TOKEN): Rules {
  const robots = robotsParser(`${origin}/robots.txt`, asMeant(text))
  return {
    allows: (url) => robots.isAllowed(url.href, token) ?? true,
    crawlDelay: robots.getCrawlDelay(token) ?? null,
  }
}

/**
 * What the parser is handed: a name without its version or comment (section 2.2.1: letters, `_` and `-` alone), a
 * directive whose colon was forgotten, no remains of a byte order mark, and `/index.html` for its folder.
 */
function asMeant(text: string): string {
  return text
    .replace(/^(\ufeff|ï»¿?|ï(?=[a-z]))/i, '')
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/^\s*(user-agent|disallow|allow)\s+(?=[^\s:])/i, '$1: ')
        .replace(/^(\s*user-agent\s*:\s*)([a-z_-]+|\*).*$/i, '$1$2')
        .replace(/^(\s*allow\s*:\s*)(\S*\/)index\.html?\s*$/i, '$&\n$1$2$$'),
    )
    .join('\n')
}
