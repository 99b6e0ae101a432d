/** One queue a host: few at once, and no faster than the slowest rate that anybody asked for. */
import PQueue from 'p-queue'
import { AppError } from '../../contract/errors.ts'

export interface PaceTools {
  /** Milliseconds that only go forward; a wall clock that is set anew must not stall a host. */
  monotonic: () => number
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  concurrency: number
  /** A host that is closed for longer than this is not waited for. */
  longestWaitMs: number
  /** Nor is a turn that comes later than this. */
  longestTurnMs: number
}

export interface Pace {
  /** Runs the request when it is the host's turn. @throws AppError RATE_LIMITED while the host asked for a longer rest */
  inTurn<T>(host: string, rate: number, signal: AbortSignal, request: () => Promise<T>): Promise<T>
  /** No request to this host for so long. */
  rest(host: string, milliseconds: number): void
  /** Hosts remembered. */
  readonly size: number
}

/** Hosts whose time is over are looked for once so many new ones came. */
const SWEEP_EVERY = 500

interface Host {
  queue: PQueue
  nextAt: number
  closedUntil: number
}

export function createPace(tools: PaceTools): Pace {
  const hosts = new Map<string, Host>()
  let sweepAt = SWEEP_EVERY

  function hostOf(name: string): Host {
    const known = hosts.get(name)
    if (known) return known
    if (hosts.size >= sweepAt) forgetIdle()
    const fresh = { queue: new PQueue({ concurrency: tools.concurrency }), nextAt: 0, closedUntil: 0 }
    hosts.set(name, fresh)
    return fresh
  }

  function forgetIdle(): void {
    const now = tools.monotonic()
    for (const [name, { queue, nextAt, closedUntil }] of hosts)
      if (queue.size + queue.pending === 0 && Math.max(nextAt, closedUntil) < now) hosts.delete(name)
    sweepAt = hosts.size + SWEEP_EVERY
  }

  return {
    inTurn(name, rate, signal, request) {
      const host = hostOf(name)
      return host.queue.add(async () => {
        if (signal.aborted) throw new AppError('STOPPED')
        const now = tools.monotonic()
        const at = Math.max(now, host.nextAt, host.closedUntil)
        if (host.closedUntil - now > tools.longestWaitMs || at - now > tools.longestTurnMs)
          throw new AppError('RATE_LIMITED', { host: name })
        host.nextAt = at + 1000 / rate
        if (at > now) await tools.sleep(at - now, signal)
        return request()
      }) as ReturnType<typeof request>
    },
    rest(name, milliseconds) {
      const host = hostOf(name)
      host.closedUntil = Math.max(host.closedUntil, tools.monotonic() + milliseconds)
    },
    get size() {
      return hosts.size
    },
  }
}
