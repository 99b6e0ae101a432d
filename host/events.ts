/**
 * What the host tells while it works (see contract/events.ts). The last `keep` events are held in one ring that all
 * readers share; a reader is only a place in it, so a slow one costs no memory: it is told `reset` when the ring has
 * gone past it.
 */
import type { HostEvent } from '../contract/events.ts'

type Untold<E> = E extends HostEvent ? Omit<E, 'seq' | 'at'> : never
/** An event before it has its number and time. `reset` is ours to tell. */
export type NewEvent = Exclude<Untold<HostEvent>, { type: 'reset' }>

export interface Events {
  publish(event: NewEvent): void
  /**
   * Events after the one with number `after`, then each new one; 0: a client that has seen nothing. Begins with `reset`
   * where something in between is no longer held, or `after` is not of this launch. Ends when `signal` aborts or at `close`.
   */
  subscribe(after: number, signal?: AbortSignal): AsyncIterable<HostEvent>
  /** Ends every subscription, after it was given what is held. */
  close(): void
}

/**
 * Numbers begin at the launch's time in microseconds, so that a number of an earlier launch is never taken for one of
 * this launch.
 */
export function createEvents({ now, keep = 1000 }: { now: () => Date; keep?: number }): Events {
  const base = now().getTime() * 1000
  const ring: HostEvent[] = []
  const waiting = new Set<() => void>()
  let last = base
  let closed = false

  const wake = () => {
    for (const go of waiting) go()
    waiting.clear()
  }

  /** Where a reader that has seen `after` goes on, and whether it missed something. */
  const place = (after: number): { seen: number; missed: boolean } => {
    const oldest = last - ring.length
    const seen = after === 0 ? base : after
    return seen < oldest || seen > last ? { seen: last, missed: true } : { seen, missed: false }
  }

  async function* read(after: number, signal?: AbortSignal): AsyncGenerator<HostEvent> {
    let seen = after
    for (;;) {
      if (signal?.aborted) return
      const at = place(seen)
      seen = at.seen
      if (at.missed) {
        yield { type: 'reset', seq: seen, at: now().toISOString() }
        continue
      }
      if (seen < last) {
        seen += 1
        yield ring[ring.length - (last - seen) - 1]!
        continue
      }
      if (closed) return
      await new Promise<void>((resolve) => {
        const go = () => {
          signal?.removeEventListener('abort', go)
          waiting.delete(go)
          resolve()
        }
        waiting.add(go)
        signal?.addEventListener('abort', go)
      })
    }
  }

  return {
    publish(event) {
      last += 1
      ring.push({ ...event, seq: last, at: now().toISOString() })
      if (ring.length > keep) ring.shift()
      wake()
    },
    subscribe: read,
    close() {
      closed = true
      wake()
    },
  }
}
