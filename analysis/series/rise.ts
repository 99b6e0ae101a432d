/**
 * How far a week stands above the usual: `(week − usual) / sqrt(usual + 1)`, the excess in units of the scatter that a
 * Poisson count of that mean has (the 1 keeps a topic nobody spoke of from dividing by zero). About 2 is worth a look.
 *
 * Limits: it knows no season and no trend, and counts of posts that copy each other scatter more than Poisson, so the
 * same figure says less of a noisy issue. It orders a list; it is not a test.
 *
 * @param week posts in the week
 * @param usual mean of the weeks before, scaled to the days that have passed
 */
export function rise(week: number, usual: number): number {
  return (week - usual) / Math.sqrt(usual + 1)
}
