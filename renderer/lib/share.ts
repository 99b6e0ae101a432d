/** The share on time as PRODUCT.md defines it: open and already overdue ones count against it. */
import type { OnTime } from '../../contract/api.ts'

/** The denominator: on time + late + open and already overdue. */
export const judged = (share: OnTime): number => share.onTime + share.late + share.overdue

/** 0..1, or null where nothing is judged yet. */
export const shareOf = (share: OnTime): number | null =>
  judged(share) === 0 ? null : share.onTime / judged(share)

/** How far a count stands from the usual: null where the usual is too small to divide by honestly. */
export const timesUsual = (count: number, usual: number): number | null => (usual < 1 ? null : count / usual)

/** What counts as risen or fallen in words and colour: half as much again, or two thirds, and not a handful of posts. */
export function direction(count: number, usual: number): 'up' | 'down' | null {
  if (Math.abs(count - usual) < 5) return null
  if (count >= usual * 1.5) return 'up'
  return count <= usual * 0.67 ? 'down' : null
}
