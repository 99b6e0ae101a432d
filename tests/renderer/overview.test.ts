/** The week in words: what is told as risen or fallen, and what is not. */
import { describe, expect, test } from 'vitest'
import type { CallOutput, IssueRow, OnTime } from '../../contract/api.ts'
import { usualBefore } from '../../renderer/charts/usual.ts'
import { direction, judged, shareOf, timesUsual } from '../../renderer/lib/share.ts'
import { headCase, midSentence } from '../../renderer/lib/words.ts'
import { headline } from '../../renderer/pages/overview/headline.ts'

type DomainRow = CallOutput<'overview.read'>['domains'][number]
const onTime: OnTime = { onTime: 812, late: 96, overdue: 61, open: 40, unknown: 7 }
const row = (domain: DomainRow['domain'], posts: number, usual: number): DomainRow => ({
  domain,
  posts,
  usual,
  weeks: [],
  tone: { negative: posts, neutral: 0, positive: 0, unsure: 0 },
  onTime,
})
const issue = (week: number, usual: number) => ({ id: 'i1', week, usual }) as IssueRow

describe('the headline', () => {
  test('names the two domains that stand furthest above the usual, by posts and not by ratio', () => {
    const told = headline({
      domains: [row('culture', 12, 2), row('flooding', 1284, 378), row('environment', 968, 510)],
      risen: [],
    })
    expect(told.rising.map(({ domain }) => domain)).toEqual(['flooding', 'environment'])
    expect(told.rising[0]?.times).toBeCloseTo(3.4, 1)
  })
  test('does not call a handful of posts a rise, nor a usual week', () => {
    const told = headline({
      domains: [row('justice', 4, 0), row('traffic', 110, 100)],
      risen: [issue(3, 0.2)],
    })
    expect(told).toEqual({ rising: [], falling: [], issue: null })
  })
  test('tells what calmed down, and never tells of "other"', () => {
    const told = headline({ domains: [row('other', 900, 10), row('health', 60, 100)], risen: [issue(30, 4)] })
    expect(told.rising).toEqual([])
    expect(told.falling.map(({ domain }) => domain)).toEqual(['health'])
    expect(told.issue?.id).toBe('i1')
  })
  test('what was hardly there before has no ratio', () => {
    expect(headline({ domains: [row('tax' as never, 20, 0.3)], risen: [] }).rising[0]?.times).toBeNull()
    expect(timesUsual(10, 0)).toBeNull()
    expect(direction(10, 0)).toBe('up')
  })
})

test('the share on time counts open and overdue ones against it, and leaves out what is not yet due', () => {
  expect(judged(onTime)).toBe(969)
  expect(shareOf(onTime)).toBeCloseTo(812 / 969)
  expect(shareOf({ onTime: 0, late: 0, overdue: 0, open: 9, unknown: 3 })).toBeNull()
})

test('the usual level is the mean of the 8 weeks before, never of the week itself', () => {
  const usual = usualBefore([1, 1, 1, 1, 1, 1, 1, 1, 99, 0])
  expect(usual.slice(0, 8)).toEqual(Array(8).fill(null))
  expect(usual[8]).toBe(1)
  expect(usual[9]).toBeCloseTo((7 + 99) / 8)
})

test('a name inside a sentence begins small, an abbreviation does not', () => {
  expect(midSentence('Đất đai, nhà ở')).toBe('đất đai, nhà ở')
  expect(midSentence('UBND phường')).toBe('UBND phường')
  expect(headCase('đèn đường tắt')).toBe('Đèn đường tắt')
})
