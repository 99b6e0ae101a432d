/** What a person reads: numbers, dates and spans in both languages, in the app's own time zone. */
import { describe, expect, test } from 'vitest'
import { addDays, makeFormat } from '../../renderer/lib/format.ts'
import { isoWeek, mondayOf, weekdayOf } from '../../renderer/lib/weeks.ts'

const vi = makeFormat('vi', 'Asia/Ho_Chi_Minh')
const en = makeFormat('en', 'Asia/Ho_Chi_Minh')
/** Spaces that do not break read as spaces. */
const plain = (text: string) => text.replaceAll(' ', ' ')

describe('numbers', () => {
  test('group and decimal signs are those of the language', () => {
    expect(vi.number(1284)).toBe('1.284')
    expect(vi.decimal(1234.56)).toBe('1.234,6')
    expect(en.decimal(1234.56)).toBe('1,234.6')
  })
  test('a share is a percentage with at most one decimal', () => {
    expect(plain(vi.percent(812 / 969))).toBe('83,8 %')
    expect(en.percent(812 / 969)).toBe('83.8%')
    expect(plain(vi.percent(0.5))).toBe('50 %')
    expect(plain(vi.percent(2 / 3, 0))).toBe('67 %')
  })
  test('times the usual', () => expect(vi.times(3.4)).toBe('×3,4'))
})

describe('dates', () => {
  test('an instant is told in the zone of the app, not of the machine', () => {
    expect(vi.dateTime('2026-11-21T17:42:00Z')).toBe('22/11/2026 00:42')
    expect(makeFormat('vi', 'UTC').dateTime('2026-11-21T17:42:00Z')).toBe('21/11/2026 17:42')
    expect(en.dateTime('2026-11-21T00:05:00Z')).toBe('21/11/2026 07:05')
    expect(vi.shortDateTime('2026-11-19T14:14:00Z')).toBe('19/11 21:14')
  })
  test('a range is as short as it can be without doubt', () => {
    expect(vi.dayRange('2026-11-16', '2026-11-22')).toBe('16–22/11/2026')
    expect(vi.dayRange('2026-11-30', '2026-12-06')).toBe('30/11–06/12/2026')
    expect(vi.dayRange('2025-12-29', '2026-01-04')).toBe('29/12/2025–04/01/2026')
    expect(vi.dayRange('2026-11-16', '2026-11-16')).toBe('16/11/2026')
  })
  test('days are added across months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  })
})

describe('spans', () => {
  test('working time is hours and minutes, however long', () => {
    expect(plain(vi.duration(320))).toBe('5 giờ 20 phút')
    expect(plain(vi.duration(35))).toBe('35 phút')
    expect(plain(vi.duration(480))).toBe('8 giờ')
    expect(plain(vi.duration(119.6))).toBe('2 giờ')
    expect(plain(vi.duration(80 * 60))).toBe('80 giờ')
    expect(plain(en.duration(61))).toBe('1 hour 1 minute')
  })
  test('in a tight column it is a clock', () => {
    expect(vi.clock(320)).toBe('5:20')
    expect(vi.clock(59.7)).toBe('1:00')
  })
  test('calendar time is told in its largest sensible unit', () => {
    expect(plain(vi.span(19 * 86_400_000))).toBe('19 ngày')
    expect(plain(vi.span(-40 * 60_000))).toBe('40 phút')
    expect(plain(en.span(3 * 3_600_000))).toBe('3 hours')
  })
  test('against now', () => {
    expect(vi.ago('2026-11-22T01:00:00Z', '2026-11-22T04:00:00Z')).toBe('3 giờ trước')
    expect(en.ago('2026-11-22T04:20:00Z', '2026-11-22T04:00:00Z')).toBe('in 20 minutes')
  })
})

test('weeks are those of ISO 8601, also where years meet', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect(mondayOf('2026-11-16')).toBe('2026-11-16')
  expect(isoWeek('2026-11-22')).toBe(47)
  expect(isoWeek('2027-01-03')).toBe(53)
  expect(isoWeek('2027-01-04')).toBe(1)
  expect(isoWeek('2024-12-30')).toBe(1)
  expect(weekdayOf('2026-11-22')).toBe(7)
})
