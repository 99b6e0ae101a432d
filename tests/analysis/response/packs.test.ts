import { expect, test } from 'vitest'
import { compileCalendar, defaultPacks, packFor } from '../../../analysis/response/index.ts'

test('the shipped packs are examples that name a decision and its year, and can be run', () => {
  const named = ['HCMC 1022 (2025)', 'Hà Nội 1207/QĐ-UBND (2025)', 'Đà Nẵng 960/QĐ-UBND (2021)']
  for (const [i, pack] of defaultPacks.entries()) {
    expect(pack.verified).toBe(false)
    expect(pack.source).toContain(named[i])
    compileCalendar(pack.calendar)
  }
  expect(defaultPacks.map((pack) => pack.id)).toEqual([
    'hcmc-1022-2025',
    'hanoi-1207-2025',
    'danang-960-2021',
  ])
})

test('no holiday is listed twice, and no worked day is a holiday', () => {
  const { holidays, workedDays } = defaultPacks[0]!.calendar
  expect([...new Set(holidays)].sort()).toEqual(holidays)
  expect(workedDays.filter((day) => holidays.includes(day))).toEqual([])
})

test('of versions from the same day the highest holds', () => {
  const [pack] = defaultPacks
  const packs = [{ ...pack!, version: 2 }, pack!]
  expect(packFor(packs, pack!.id, '2026-01-05T00:00:00Z').version).toBe(2)
})
