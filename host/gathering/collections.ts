/** Which sources a round gathers from, so that one of them can be stopped while the others go on. */
import { AppError } from '../../contract/errors.ts'

export interface Collections {
  /** A round begins; `job` stops all of it. A source that was stopped stays so until the last round is over. */
  begin(sourceIds: readonly string[], job: AbortSignal): void
  /** Aborts when the source, or the whole round, is to stop. */
  signalOf(sourceId: string): AbortSignal
  /** The round is done with this source. */
  ended(sourceId: string): void
  /** True while a round that concerns the source goes on. */
  includes(sourceId: string): boolean
  /** Resolves once nothing of the source is gathered any more. */
  stop(sourceId: string): Promise<void>
  /** The last round is over. */
  end(): void
}

interface Entry {
  abort: AbortController
  signal: AbortSignal
  ended: Promise<void>
  end(): void
}

export function createCollections(): Collections {
  const entries = new Map<string, Entry>()
  const ended = (sourceId: string) => entries.get(sourceId)?.end()
  return {
    begin(sourceIds, job) {
      for (const id of sourceIds) {
        if (entries.get(id)?.abort.signal.aborted) continue
        const abort = new AbortController()
        const signal = AbortSignal.any([job, abort.signal])
        let end = () => {}
        const over = new Promise<void>((resolve) => (end = resolve))
        entries.set(id, { abort, signal, ended: over, end })
      }
    },
    signalOf(sourceId) {
      const entry = entries.get(sourceId)
      if (!entry) throw new AppError('INTERNAL', { message: `${sourceId} is not gathered from` })
      return entry.signal
    },
    ended,
    includes: (sourceId) => entries.has(sourceId),
    async stop(sourceId) {
      const entry = entries.get(sourceId)
      entry?.abort.abort(new AppError('STOPPED'))
      await entry?.ended
    },
    end() {
      for (const id of entries.keys()) ended(id)
      entries.clear()
    },
  }
}
