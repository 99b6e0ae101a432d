/** Tries again by the error's own retry rule: `now` alone is tried again within a run. */
import { AppError } from '../../contract/errors.ts'

export interface RetryTools {
  /** 0 ≤ x < 1. */
  random: () => number
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  signal: AbortSignal
  tries: number
  /** Wait before the second try; doubles with each one, give or take half (jitter). */
  firstWaitMs: number
  /** A wait that the server asks for is honoured up to here; beyond it the run goes on without this host. */
  longestWaitMs: number
}

/** An answer that names when to ask again (RFC 9110 section 10.2.3). */
export class AskAgain extends AppError {
  readonly waitMs: number

  constructor(error: AppError, waitMs: number) {
    super(error.code, error.params, { cause: error.cause })
    this.waitMs = waitMs
  }
}

/** A connection that was closed before it answered: most often one kept alive for too long. Nothing is wrong with the host. */
export class SocketClosed extends AppError {
  constructor(host: string, cause: unknown) {
    super('UNREACHABLE', { host }, { cause })
  }
}

/** @throws the last error once the tries are used up or the error's rule is not `now` */
export async function retrying<T>(attempt: () => Promise<T>, tools: RetryTools): Promise<T> {
  let closed = false
  for (let tried = 1; ; tried++) {
    try {
      return await attempt()
    } catch (thrown) {
      if (thrown instanceof SocketClosed && !closed) {
        // The first time it is asked again at once, and is no failure.
        closed = true
        tried -= 1
        continue
      }
      const wait = tried < tools.tries ? waitAfter(thrown, tried, tools) : null
      if (wait === null) throw thrown
      await tools.sleep(wait, tools.signal)
    }
  }
}

function waitAfter(thrown: unknown, tried: number, tools: RetryTools): number | null {
  if (thrown instanceof AskAgain) return thrown.waitMs <= tools.longestWaitMs ? thrown.waitMs : null
  if (!(thrown instanceof AppError) || thrown.retry !== 'now') return null
  return tools.firstWaitMs * 2 ** (tried - 1) * (0.5 + tools.random())
}

/** Milliseconds that a Retry-After header asks for: seconds or an HTTP date. Null where it says neither. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  if (!header) return null
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}
