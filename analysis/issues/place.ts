/** What the ward of a post says about whether it belongs to an issue, and which ward an issue is of. */
import type { Domain } from '../../contract/taxonomy.ts'

/** Domains whose things stand at one spot: a pothole in another ward is another pothole. */
const BOUND: ReadonlySet<string> = new Set<Domain>([
  'urban',
  'traffic',
  'flooding',
  'environment',
  'utilities',
  'land',
  'security',
  'agriculture',
])

export const STRONGEST_PLACE = 1.3
const OTHER = 0.4
/** Once in several wards, without being a story: words that fit every ward. */
const OTHER_WIDE = 0.6
const OTHER_UNBOUND = 0.9
/** From this many wards on an issue has no ward of its own. */
const CITY_WIDE = 4
const SHARE_OF_ONE = 0.7

/**
 * Factor on the likeness of a post from `ward` to an issue with posts of these wards.
 *
 * @param isStory whether the issue is a story of the whole city: then no ward speaks against it
 */
export function placeFactor(
  domain: string,
  wards: ReadonlyMap<string, number>,
  ward: string | null,
  isStory: boolean,
): number {
  if (ward === null || wards.size === 0 || isStory) return 1
  if (wards.has(ward)) return wards.size < CITY_WIDE ? STRONGEST_PLACE : 1
  if (BOUND.has(domain)) return wards.size < CITY_WIDE ? OTHER : OTHER_WIDE
  return wards.size < CITY_WIDE ? OTHER_UNBOUND : 1
}

/** The ward that at least 70 % of the placed posts share, or null. */
export function placeOf(wards: ReadonlyMap<string, number>): string | null {
  let placed = 0
  let best: [string, number] | null = null
  for (const entry of wards) {
    placed += entry[1]
    if (!best || entry[1] > best[1]) best = entry
  }
  return best && best[1] >= SHARE_OF_ONE * placed ? best[0] : null
}

/** Whether two issues stand at two spots, or one at a spot and the other all over: of a domain whose things do. */
export function tellApart(
  domain: string,
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): boolean {
  return BOUND.has(domain) && a.size > 0 && b.size > 0 && placeOf(a) !== placeOf(b)
}
