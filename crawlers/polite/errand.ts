/** On whose behalf something is asked: what the source may do, how its run is stopped, and what is written down of it. */
import { setTimeout as sleepFor } from 'node:timers/promises'
import { AppError, asAppError } from '../../contract/errors.ts'
import type { Exchange } from '../../contract/model.ts'
import { withoutUser } from './address.ts'
import type { Blank } from './secrets.ts'

/** What a source may do. */
export interface Leave {
  allowPrivate: boolean
  /** Requests a second to one host. */
  maxRate: number
  robotsRequired: boolean
}

export interface Errand {
  leave: Leave
  signal: AbortSignal
  /** Takes a line of the ledger. */
  record: (exchange: Exchange) => void
  /** Blanks the secrets of the source. */
  blank: Blank
  /** False: nothing is kept as evidence (previews). */
  keep: boolean
}

/** A line of the ledger while its request is under way. */
export interface Line extends Exchange {
  /** True once anything went out. */
  sent: boolean
}

const LONGEST_ADDRESS = 4000

export function openLine(first: Pick<Exchange, 'at' | 'by' | 'url'>, { blank }: Errand): Line {
  return {
    ...first,
    url: addressOf(first.url, blank),
    robots: 'notAsked',
    status: null,
    bytes: 0,
    milliseconds: 0,
    error: null,
    evidence: null,
    sent: false,
  }
}

/** Writes it down; a request that was stopped before it went out leaves no line. */
export function closeLine({ sent, ...exchange }: Line, errand: Errand): void {
  if (sent || exchange.error !== 'STOPPED') errand.record(exchange)
}

/** One request and its line in the ledger, however it ends. */
export async function onRecord<T>(
  errand: Errand,
  first: Pick<Exchange, 'at' | 'by' | 'url'>,
  request: (line: Line) => Promise<T>,
): Promise<T> {
  const line = openLine(first, errand)
  try {
    return await request(line)
  } catch (thrown) {
    line.error = asAppError(thrown).code
    throw thrown
  } finally {
    closeLine(line, errand)
  }
}

/** As the ledger shows it: no name, no password, no secret, no fragment. */
function addressOf(text: string, blank: Blank): string {
  const [whole = ''] = text.split('#')
  return blank(withoutUser(whole)).slice(0, LONGEST_ADDRESS)
}

export async function politeSleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleepFor(milliseconds, undefined, { signal }).catch(() => {
    throw new AppError('STOPPED')
  })
}

/** Time for what is under way to end by itself and to be written down. */
const GRACE_MS = 250

/** Ends as STOPPED soon after the run is stopped, even while it waits behind another one's request. */
export async function orStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  if (signal.aborted) {
    work.catch(() => {}) // its own end is of no interest any more; ours is told
    throw new AppError('STOPPED')
  }
  let timer: NodeJS.Timeout | undefined
  let stop = () => {}
  const stopped = new Promise<never>((_, refuse) => {
    stop = () => {
      timer = setTimeout(() => refuse(new AppError('STOPPED')), GRACE_MS)
    }
    signal.addEventListener('abort', stop, { once: true })
  })
  return Promise.race([work, stopped]).finally(() => {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  })
}
