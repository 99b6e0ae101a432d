/** How far a round is: each source that is gathered from now, and all together. */
import type { SourceProgress } from '../../contract/events.ts'
import type { JobControl } from '../jobs.ts'

export interface RoundProgress {
  /** Tells of one source, counted as its kind counts. */
  tell(sourceId: string, done: number, total: number | null): void
  /** The round is through with it. @param stored documents */
  ended(sourceId: string, stored: number): void
}

/** @param monotonic milliseconds that only go forward */
export function createProgress(
  sourceIds: readonly string[],
  job: Pick<JobControl, 'progress'>,
  monotonic: () => number,
): RoundProgress {
  const counts = new Map(sourceIds.map((id) => [id, { done: 0, total: null as number | null }]))
  const beganAt = new Map<string, number>()

  const goingOn = (): SourceProgress[] =>
    [...beganAt].map(([sourceId, began]) => {
      const { done, total } = counts.get(sourceId)!
      return { sourceId, done, total, secondsLeft: secondsLeft(done, total, monotonic() - began) }
    })

  const tell = () => {
    const all = [...counts.values()]
    const known = all.every(({ total }) => total !== null)
    job.progress(
      'gather',
      all.reduce((sum, { done }) => sum + done, 0),
      known ? all.reduce((sum, { total }) => sum + (total ?? 0), 0) : null,
      goingOn(),
    )
  }

  return {
    tell(sourceId, done, total) {
      if (!beganAt.has(sourceId)) beganAt.set(sourceId, monotonic())
      counts.set(sourceId, { done, total })
      tell()
    },
    ended(sourceId, stored) {
      beganAt.delete(sourceId)
      counts.set(sourceId, { done: stored, total: stored })
      tell()
    },
  }
}

/** At the pace so far. */
function secondsLeft(done: number, total: number | null, elapsed: number): number | null {
  if (total === null || done === 0) return null
  return Math.round((Math.max(0, total - done) * elapsed) / done / 1000)
}
