/** Gaps on charts: only what is truly missing, in the week it is missing from, and no hour counted twice. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { covered, LEAST_SILENCE, silencesByWeek, type NamedGap } from '../../renderer/lib/gaps.ts'
import { startOfDay } from '../../renderer/lib/weeks.ts'

const HOUR = 3_600_000
const ZONE = 'Asia/Ho_Chi_Minh'
const NOW = Date.parse('2026-11-22T05:00:00Z')
const gap = (from: string, to: string | null, more: Partial<NamedGap> = {}): NamedGap => ({
  sourceId: 'a',
  sourceName: 'Báo A',
  from: `${from}:00.000Z`,
  to: to && `${to}:00.000Z`,
  reason: 'unreachable',
  madeGood: false,
  ...more,
})
const hoursOf = (gaps: NamedGap[], weeks = ['2026-11-09', '2026-11-16']) =>
  Object.fromEntries(
    [...silencesByWeek(gaps, weeks, ZONE, NOW)].map(([week, silent]) => [
      week,
      silent.map(({ sourceName, milliseconds }) => `${sourceName} ${milliseconds / HOUR}`),
    ]),
  )

test('a local day begins when its clocks say so, in any zone', () => {
  expect(startOfDay('2026-11-16', ZONE)).toBe(Date.parse('2026-11-15T17:00:00Z'))
  expect(startOfDay('2026-07-01', 'Europe/Berlin')).toBe(Date.parse('2026-06-30T22:00:00Z'))
  expect(startOfDay('2026-01-01', 'America/New_York')).toBe(Date.parse('2026-01-01T05:00:00Z'))
})

test('a gap counts in the weeks it lies in, cut at Monday midnight of the city', () => {
  expect(hoursOf([gap('2026-11-15T05:00', '2026-11-16T05:00')])).toEqual({
    '2026-11-09': ['Báo A 12'],
    '2026-11-16': ['Báo A 12'],
  })
})

test('what was made good, or is short, is no silence; what lasts counts until now', () => {
  expect(hoursOf([gap('2026-11-17T00:00', '2026-11-19T00:00', { madeGood: true })])).toEqual({})
  expect(hoursOf([gap('2026-11-17T00:00', '2026-11-17T05:59')])).toEqual({})
  expect(hoursOf([gap('2026-11-21T05:00', null)])).toEqual({ '2026-11-16': ['Báo A 24'] })
})

test('two reasons for one silence are one silence; the longest silence stands first', () => {
  const gaps = [
    gap('2026-11-17T00:00', '2026-11-17T10:00'),
    gap('2026-11-17T05:00', '2026-11-17T12:00', { reason: 'paused' }),
    gap('2026-11-17T00:00', '2026-11-18T00:00', { sourceId: 'b', sourceName: 'Cổng B' }),
  ]
  expect(hoursOf(gaps)).toEqual({ '2026-11-16': ['Cổng B 24', 'Báo A 12'] })
})

test('spans cover what they cover, however they are cut and ordered', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }))
    .map(([from, length]) => [from, from + length] as [number, number])
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const hours = new Set<number>()
      for (const [from, to] of spans) for (let at = from; at < to; at += 1) hours.add(at)
      expect(covered(spans)).toBe(hours.size)
      expect(covered([...spans].reverse())).toBe(hours.size)
    }),
  )
  expect(LEAST_SILENCE).toBe(6 * HOUR)
})
