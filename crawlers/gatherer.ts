/** One polite fetcher a process; the tools of one run of one source. */
import type { CollectContext } from './connector.ts'
import { AppError } from '../contract/errors.ts'
import type { Exchange } from '../contract/model.ts'
import type { Lookup } from './polite/address.ts'
import { renderPage } from './polite/browser.ts'
import { type Errand, orStopped } from './polite/errand.ts'
import type { Evidence } from './polite/evidence.ts'
import { createFetcher } from './polite/fetcher.ts'
import { type Limits, LIMITS } from './polite/limits.ts'
import { PRODUCT_TOKEN } from './polite/robots.ts'
import { blankOf } from './polite/secrets.ts'
import { readSocket } from './polite/socket.ts'

export interface GathererOptions {
  version: string
  /** Address or mail address of the operator, told to every site. */
  contact: string
  /** Offset or IANA name that holds for dates without a zone. */
  timeZone: string
  now: () => Date
  /** 0 ≤ x < 1 */
  random: () => number
  limits?: Partial<Limits>
  /** Where what is fetched is kept; without it nothing is. */
  evidence?: Evidence
  /** Path of a Chromium-like browser, null where there is none. */
  browserPath?: () => Promise<string | null> | string | null
  /** For tests: milliseconds that only go forward, and a sleep that does not. */
  monotonic?: () => number
  sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** For tests: another resolver of names. */
  lookup?: Lookup
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
  /** Takes each line of the ledger, one a request, when the request has ended. */
  record?: (exchange: Exchange) => void
  /** The secrets that the source's config was filled in with: blanked in ledger and evidence. */
  secrets?: readonly string[]
  /** False: nothing is kept as evidence (previews). */
  keep?: boolean
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
  const limits = { ...LIMITS, ...options.limits }
  const fetcher = createFetcher({ ...options, agent })
  return {
    context(source, run) {
      const { signal, report, range = null, enough = () => false, lost = () => {} } = run
      const errand: Errand = {
        leave: {
          allowPrivate: source.allowPrivate,
          maxRate: source.maxRate,
          robotsRequired: source.robotsRequired ?? true,
        },
        signal,
        record: run.record ?? (() => {}),
        blank: blankOf(run.secrets ?? []),
        keep: run.keep ?? true,
      }
      return {
        fetch: fetcher.fetchFor(errand),
        async page(url) {
          const path = await options.browserPath?.()
          if (!path) throw new AppError('BROWSER_MISSING')
          return orStopped(signal, renderPage(url, { ...options, path, agent, errand, fetcher, limits }))
        },
        socket: (url) => readSocket(url, { ...options, agent, errand, fetcher, limits }),
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
