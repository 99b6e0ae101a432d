/** The usual level of a week: the mean of the weeks before it. */

export const USUAL_WEEKS = 8

/** For each week the mean of the 8 weeks before; null where fewer than 8 are known. */
export function usualBefore(counts: readonly number[]): (number | null)[] {
  return counts.map((_, i) => {
    if (i < USUAL_WEEKS) return null
    const before = counts.slice(i - USUAL_WEEKS, i)
    return before.reduce((sum, count) => sum + count, 0) / USUAL_WEEKS
  })
}
