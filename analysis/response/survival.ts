/**
 * How long things take when some are not done yet: the Kaplan–Meier estimate with right censoring, its Greenwood error
 * and the log-log band (Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 2nd ed., section 1.4).
 * Quantiles follow R's `quantile(survfit(…, conf.type = "log-log"))`, survival 3.5.
 */
import type { MedianTime } from '../../contract/api.ts'

/** `event` true: it ended at `time`; false: it was still open then (censored). Times ≥ 0, any one unit. */
export interface Observation {
  time: number
  event: boolean
}

export interface Step {
  time: number
  atRisk: number
  events: number
  /** Share not yet ended just after `time`, with its 95 % band; the band is null where the share is 0. */
  survival: number
  low: number | null
  high: number | null
}

/** Steps at the times of events only; between them nothing changes. `last` is the longest time seen, censored or not. */
export interface Curve {
  n: number
  open: number
  last: number
  steps: Step[]
}

export interface Quantile {
  value: number | null
  low: number | null
  high: number | null
}

/** 97.5 % point of the normal distribution. */
const Z = 1.959963984540054
/** R compares shares with this tolerance (`sqrt(.Machine$double.eps)`). */
const TOLERANCE = 2 ** -26

export function kaplanMeier(observations: readonly Observation[]): Curve {
  const sorted = [...observations].sort((a, b) => a.time - b.time)
  const steps: Step[] = []
  let survival = 1
  let variance = 0
  for (let i = 0; i < sorted.length;) {
    const time = sorted[i]!.time
    const atRisk = sorted.length - i
    let events = 0
    for (; i < sorted.length && sorted[i]!.time === time; i++) if (sorted[i]!.event) events++
    if (events === 0) continue
    survival *= (atRisk - events) / atRisk
    variance += events / (atRisk * (atRisk - events))
    steps.push({ time, atRisk, events, survival, ...band(survival, variance) })
  }
  const open = sorted.filter((observation) => !observation.event).length
  return { n: sorted.length, open, last: sorted.at(-1)?.time ?? 0, steps }
}

function band(survival: number, variance: number): { low: number | null; high: number | null } {
  if (survival === 0) return { low: null, high: null }
  const centre = Math.log(-Math.log(survival))
  const width = (Z * Math.sqrt(variance)) / Math.log(survival)
  return { low: Math.exp(-Math.exp(centre - width)), high: Math.exp(-Math.exp(centre + width)) }
}

/** The time by which a share `p` (0 < p < 1) has ended, with its 95 % band; null where the curve does not get there. */
export function quantile(curve: Curve, p: number): Quantile {
  const ended = (share: (step: Step) => number | null) => {
    const points = [{ time: 0, ended: 0 as number | null }]
    for (const step of curve.steps) {
      const left = share(step)
      points.push({ time: step.time, ended: left === null ? null : 1 - left })
    }
    return crossing(points, curve.last, p)
  }
  return {
    value: ended((step) => step.survival),
    low: ended((step) => step.low),
    high: ended((step) => step.high),
  }
}

/**
 * Where a rising step function crosses p. Where it is flat at exactly p, the middle of the flat part, which for the
 * last step reaches to the longest time seen.
 */
function crossing(points: { time: number; ended: number | null }[], last: number, p: number): number | null {
  const reached = (level: number) => points.find((point) => point.ended !== null && point.ended >= level)
  const first = reached(p - TOLERANCE)
  if (!first) return null
  const above = reached(p + TOLERANCE)
  if (above) return (first.time + above.time) / 2
  return points.at(-1)!.ended === null ? null : (first.time + last) / 2
}

/** The median of working minutes with its band, open ones censored at what they have waited so far. */
export function medianTime(observations: readonly Observation[]): MedianTime {
  const curve = kaplanMeier(observations)
  const { value, low, high } = quantile(curve, 0.5)
  return { minutes: value, low, high, n: curve.n, open: curve.open }
}
