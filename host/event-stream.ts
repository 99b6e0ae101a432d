/** Events as newline JSON in a body that goes on until the reader leaves. A blank line is a heartbeat. */
import type { HostEvent } from '../contract/events.ts'
import type { Events } from './events.ts'

const encoder = new TextEncoder()

/** Pulled by the reader: while it does not read, nothing is queued for it. */
export function eventStream(events: Events, after: number, heartbeatMs: number): ReadableStream<Uint8Array> {
  const leaving = new AbortController()
  const reader = events.subscribe(after, leaving.signal)[Symbol.asyncIterator]()
  let next: Promise<IteratorResult<HostEvent>> | null = null
  return new ReadableStream<Uint8Array>({
    start(controller) {
      // A first byte at once, so that no layer between holds the headers back until something happens.
      controller.enqueue(encoder.encode('\n'))
    },
    async pull(controller) {
      next ??= reader.next()
      const got = await orBeat(next, heartbeatMs)
      if (got === 'beat') return controller.enqueue(encoder.encode('\n'))
      next = null
      if (got.done) return controller.close()
      controller.enqueue(encoder.encode(`${JSON.stringify(got.value)}\n`))
    },
    cancel() {
      leaving.abort()
    },
  })
}

async function orBeat<T>(promise: Promise<T>, ms: number): Promise<T | 'beat'> {
  let timer: NodeJS.Timeout | undefined
  const beat = new Promise<'beat'>((resolve) => {
    timer = setTimeout(() => resolve('beat'), ms)
    timer.unref()
  })
  try {
    return await Promise.race([promise, beat])
  } finally {
    clearTimeout(timer)
  }
}
