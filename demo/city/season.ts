/** When the city talks and about what: hours, weekdays, months. */
import type { Domain } from '../../contract/taxonomy.ts'
import { DAY, HOUR, MINUTE, localMonth } from './clock.ts'
import type { Random } from './random.ts'

/** Share of each domain in what is said on a usual week. */
export const USUAL: Record<Domain, number> = {
  traffic: 0.165,
  environment: 0.15,
  flooding: 0.14,
  urban: 0.11,
  utilities: 0.08,
  administration: 0.075,
  security: 0.07,
  education: 0.04,
  health: 0.04,
  land: 0.04,
  welfare: 0.022,
  economy: 0.022,
  digital: 0.02,
  culture: 0.018,
  other: 0.018,
  justice: 0.012,
  logistics: 0.012,
  budget: 0.012,
  agriculture: 0.01,
}

/** Calendar month (1–12) → domains that are talked of more or less than usual. */
const BY_MONTH: Record<number, Partial<Record<Domain, number>>> = {
  1: { flooding: 0.5, economy: 1.5, culture: 1.6, security: 1.2, environment: 1.1 },
  2: { flooding: 0.4, culture: 2, economy: 1.5, traffic: 1.1 },
  3: { flooding: 0.3, environment: 1.1, utilities: 1.2, agriculture: 1.3 },
  4: { flooding: 0.5, utilities: 1.5, health: 1.2, agriculture: 1.3 },
  5: { flooding: 0.9, utilities: 1.5, education: 1.3 },
  6: { flooding: 1.2, education: 1.7, health: 1.2 },
  7: { flooding: 1.25, education: 1.4, health: 1.2 },
  8: { flooding: 1.2, education: 2, health: 1.2 },
  9: { flooding: 1.4, education: 2, health: 1.1 },
  10: { flooding: 1.5, education: 1.1 },
  11: { flooding: 1.3, budget: 1.3 },
  12: { flooding: 0.7, budget: 1.6, culture: 1.4, welfare: 1.3 },
}

/** How often each domain is talked of around this time, as weights. */
export function domainWeights(at: number): (domain: Domain) => number {
  const season = BY_MONTH[localMonth(at)] ?? {}
  return (domain) => USUAL[domain] * (season[domain] ?? 1)
}

const RESIDENT_HOURS = [
  3, 2, 1, 1, 1, 3, 8, 14, 16, 14, 12, 13, 14, 11, 10, 11, 12, 16, 18, 20, 22, 20, 13, 7,
]
const PRESS_HOURS = [0, 0, 0, 0, 1, 6, 14, 16, 15, 14, 13, 11, 8, 9, 12, 13, 14, 13, 9, 7, 5, 3, 1, 0]
const OFFICE_LIKE_HOURS = [1, 1, 0, 0, 0, 2, 6, 14, 20, 19, 16, 11, 8, 12, 17, 16, 14, 11, 9, 8, 8, 6, 3, 2]
const WEEKDAYS = [1.12, 1.08, 1.05, 1.02, 1.04, 0.88, 0.8]
const DAY_NUMBERS = [0, 1, 2, 3, 4, 5, 6]
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

export const RHYTHMS = { resident: RESIDENT_HOURS, press: PRESS_HOURS, report: OFFICE_LIKE_HOURS }

/** A moment of the week that begins at `monday`, by the habits of those who write there. */
export function momentIn(random: Random, monday: number, rhythm: keyof typeof RHYTHMS, lean = 0): number {
  const day = random.weighted(DAY_NUMBERS, (d) => WEEKDAYS[d]! * (1 + lean * (d / 6)))
  const hour = random.weighted(HOURS, (h) => RHYTHMS[rhythm][h]!)
  return monday + day * DAY + hour * HOUR + random.int(0, 59) * MINUTE + random.int(0, 59) * 1000
}
