/** Stops within a moment, whatever the work is busy with: nobody waits for what was asked to stop. */
import { AppError } from '../../contract/errors.ts'

/** The outcome of the work, or STOPPED as soon as the signal aborts; the work is then left to itself. */
export async function orStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = () => {}
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new AppError('STOPPED'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, stopped])
  } finally {
    signal.removeEventListener('abort', stop)
    // What it ends in afterwards concerns nobody.
    work.catch(() => {})
  }
}

/** The items as they come; ends with STOPPED as soon as the signal aborts, also between two items. */
export async function* untilStopped<T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]()
  let through = false
  try {
    for (;;) {
      const next = await orStopped(signal, iterator.next())
      through = next.done === true
      if (through) return
      yield next.value as T
    }
  } catch (thrown) {
    through ||= !signal.aborted
    throw thrown
  } finally {
    // One that hangs never comes to its end: it is told, and not waited for.
    if (!through) void Promise.resolve(iterator.return?.()).catch(() => {})
  }
}
