/** One polite fetcher a process; the tools of one run of one source. */
import type { CollectContext } from './connector.ts'
import { AppError } from '../contract/errors.ts'
import { renderPage } from './polite/browser.ts'
import { createFetcher } from './polite/fetcher.ts'
import type { Limits } from './polite/limits.ts'
import { PRODUCT_TOKEN } from './polite/robots.ts'

export interface GathererOptions {
  version: string
  /** Address or mail address of the operator, told to every site. */
  contact: string
  /** Offset or IANA name that holds for dates without a zone. */
  timeZone: string
  now: () => Date
  /** 0 ≤ x < 1 */
  random: () => number
  log?: (event: { url: string; status: number }) => void
  limits?: Partial<Limits>
  /** Path of a Chromium-like browser, null where there is none. */
  browserPath?: () => Promise<string | null> | string | null
  /** For tests: milliseconds that only go forward, and a sleep that does not. */
  monotonic?: () => number
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** What a source may do: its own leave, and the capabilities of its kind. */
export interface SourceLeave {
  allowPrivate: boolean
  maxRate: number
  robotsRequired?: boolean
}

export interface Run {
  signal: AbortSignal
  report: CollectContext['report']
  range?: CollectContext['range']
  enough?: CollectContext['enough']
  lost?: CollectContext['lost']
}

export interface Gatherer {
  /** `{ ...connector.capabilities, allowPrivate: source.allowPrivate }` is a fitting `source`. */
  context(source: SourceLeave, run: Run): CollectContext
  close(): Promise<void>
}

export function createGatherer(options: GathererOptions): Gatherer {
  const agent = `${PRODUCT_TOKEN}/${options.version} (+${options.contact})`
  const fetcher = createFetcher({ ...options, agent })
  return {
    context(source, { signal, report, range = null, enough = () => false, lost = () => {} }) {
      const leave = {
        allowPrivate: source.allowPrivate,
        maxRate: source.maxRate,
        robotsRequired: source.robotsRequired ?? true,
      }
      return {
        fetch: fetcher.fetchFor(leave, signal),
        async page(url) {
          const path = await options.browserPath?.()
          if (!path) throw new AppError('BROWSER_MISSING')
          const html = await renderPage(url, {
            path,
            agent,
            signal,
            check: (to) => fetcher.check(to, leave, signal),
            ...leave,
          })
          return { url, html, fetchedAt: options.now().toISOString(), evidence: null }
        },
        socket: () => {
          throw new AppError('STREAM_CLOSED', { host: '' })
        },
        signal,
        now: options.now,
        timeZone: options.timeZone,
        range,
        enough,
        report,
        lost,
      }
    },
    close: () => fetcher.close(),
  }
}
