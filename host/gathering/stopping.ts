/** Stops within a moment, whatever the work is busy with: nobody waits for what was asked to stop. */
import { AppError } from '../../contract/errors.ts'

/** For what is under way to end by itself, and to be written down. */
const GRACE_MS = 400

/**
 * The outcome of the work, or STOPPED once the signal aborts; the work is then left to itself.
 * @param graceMs how long the work may still take to end after that
 */
export async function orStopped<T>(signal: AbortSignal, work: Promise<T>, graceMs = 0): Promise<T> {
  let stop = () => {}
  let grace: NodeJS.Timeout | undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = () => void (grace = setTimeout(() => reject(new AppError('STOPPED')), graceMs))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, stopped])
  } finally {
    clearTimeout(grace)
    signal.removeEventListener('abort', stop)
    // What it ends in afterwards concerns nobody.
    work.catch(() => {})
  }
}

/** The items as they come; ends with STOPPED soon after the signal aborts, also between two items. */
export async function* untilStopped<T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]()
  let asked: Promise<unknown> | null = null
  try {
    while (!signal.aborted) {
      const next = iterator.next()
      asked = next
      const { done, value } = await orStopped(signal, next, GRACE_MS)
      asked = null
      if (done) return
      yield value
    }
    throw new AppError('STOPPED')
  } finally {
    // One that hangs never comes to its end: it is told, and not waited for.
    const ended = Promise.resolve(iterator.return?.()).catch(() => {})
    if (asked === null) await orStopped(signal, ended, GRACE_MS)
  }
}
