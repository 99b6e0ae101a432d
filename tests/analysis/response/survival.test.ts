import { expect, test } from 'vitest'
import { kaplanMeier, medianTime, quantile } from '../../../analysis/response/index.ts'
import reference from './reference/survival.json' with { type: 'json' }

interface Case {
  time: number[]
  event: number[]
  steps: { time: number[]; survival: number[]; low: (number | null)[]; high: (number | null)[] }
  probs: number[]
  value: (number | null)[]
  low: (number | null)[]
  high: (number | null)[]
}
const cases = Object.entries(reference) as [string, Case][]

function expectClose(ours: (number | null)[], theirs: (number | null)[]): void {
  expect(ours.map((value) => value === null)).toEqual(theirs.map((value) => value === null))
  const errors = theirs.map((value, i) => Math.abs((ours[i] ?? 0) - (value ?? 0)) / Math.max(1, value ?? 0))
  expect(Math.max(0, ...errors)).toBeLessThan(1e-9)
}

test.each(cases)('%s: curve, band and quantiles are those of R', (_, known) => {
  const curve = kaplanMeier(known.time.map((time, i) => ({ time, event: known.event[i] === 1 })))
  expect(curve.steps.map((step) => step.time)).toEqual(known.steps.time)
  expectClose(curve.steps.map((step) => step.survival), known.steps.survival) // prettier-ignore
  expectClose(curve.steps.map((step) => step.low), known.steps.low) // prettier-ignore
  expectClose(curve.steps.map((step) => step.high), known.steps.high) // prettier-ignore
  const ours = known.probs.map((p) => quantile(curve, p))
  expectClose(ours.map((q) => q.value), known.value) // prettier-ignore
  expectClose(ours.map((q) => q.low), known.low) // prettier-ignore
  expectClose(ours.map((q) => q.high), known.high) // prettier-ignore
})

test('open complaints are censored, not dropped: leaving them out would flatter', () => {
  const done = [60, 120, 180].map((time) => ({ time, event: true }))
  const open = [600, 900, 1200].map((time) => ({ time, event: false }))
  expect(medianTime(done).minutes).toBe(120)
  expect(medianTime([...done, ...open])).toMatchObject({ minutes: 690, n: 6, open: 3 })
})

test('no complaint gives no median', () => {
  expect(medianTime([])).toEqual({ minutes: null, low: null, high: null, n: 0, open: 0 })
})
