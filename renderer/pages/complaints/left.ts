/** What is due next on a complaint, against the host's time. Pure. */
import type { ComplaintRow } from '../../../contract/api.ts'

/** "Soon" is the same four hours that the summary counts. */
export const SOON_MS = 4 * 3_600_000

export interface Left {
  dueAt: string
  /** Milliseconds of calendar time, never negative. */
  by: number
  late: boolean
  level: 'late' | 'soon' | 'calm'
}

export function leftOf(row: Pick<ComplaintRow, 'next'>, now: number): Left | null {
  if (!row.next) return null
  const gap = Date.parse(row.next.dueAt) - now
  const late = gap < 0
  return {
    dueAt: row.next.dueAt,
    by: Math.abs(gap),
    late,
    level: late ? 'late' : gap <= SOON_MS ? 'soon' : 'calm',
  }
}
