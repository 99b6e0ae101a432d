/** Counts of bounded size. */

/** Adds one to each count. */
export function countIn<K>(counts: Map<K, number>, keys: Iterable<K>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** One of each key. */
export const countsOf = <K>(keys: Iterable<K>): Map<K, number> => new Map([...keys].map((key) => [key, 1]))

/**
 * Forgets the rarest once there are more than `most`, down to `keep`; of equal ones the older go first.
 *
 * @returns what was forgotten
 */
export function forgetRarest<K>(counts: Map<K, number>, most: number, keep: number): [K, number][] {
  if (counts.size <= most) return []
  const forgotten = [...counts]
    .reverse()
    .sort((a, b) => b[1] - a[1])
    .slice(keep)
  for (const [key] of forgotten) counts.delete(key)
  return forgotten
}
