import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileCalendar, defaultPacks } from '../../../analysis/response/index.ts'
import { AppError } from '../../../contract/errors.ts'
import type { WorkingCalendar } from '../../../contract/model.ts'

const city: WorkingCalendar = defaultPacks.find((pack) => pack.id === 'hcmc-1022-2025')!.calendar
const hcmc = compileCalendar(city)
const at = (text: string) => Date.parse(text)
/** Local time of Viet Nam. */
const vn = (text: string) => at(`${text}+07:00`)
const show = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16)
const zone = (timeZone: string, from: string, to: string): WorkingCalendar => ({
  timeZone,
  periods: [{ from, to }],
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  holidays: [],
  workedDays: [],
})

test.each([
  ['inside a morning', '2025-11-05T08:00', 60, '2025-11-05T09:00'],
  ['over the lunch break', '2025-11-05T11:00', 60, '2025-11-05T13:30'],
  ['to the very end of a period, not the start of the next', '2025-11-05T10:30', 60, '2025-11-05T11:30'],
  ['received at night, counted from the morning', '2025-11-05T22:10', 30, '2025-11-06T08:00'],
  ['received on a Saturday', '2025-11-08T10:00', 30, '2025-11-10T08:00'],
  ['over a week-end', '2025-11-07T16:30', 60, '2025-11-10T08:00'],
  ['over all days of Tết 2025', '2025-01-24T16:30', 60, '2025-02-03T08:00'],
  ['over all days of Tết 2026', '2026-02-13T16:30', 60, '2026-02-23T08:00'],
  ['on a Saturday worked in place of a Friday', '2025-04-25T16:30', 60, '2025-04-26T08:00'],
  ['over the days swapped away for it', '2025-04-29T16:30', 60, '2025-05-05T08:00'],
])('working minutes %s', (_, from, minutes, due) => {
  expect(show(hcmc.addWorkingMinutes(vn(from), minutes))).toBe(due)
})

test.each([
  ['the day of receipt is not counted', '2025-11-05T08:00', 1, '2025-11-06T17:00'],
  ['a Friday evening', '2025-11-07T20:00', 1, '2025-11-10T17:00'],
  ['a Sunday', '2025-11-09T09:00', 1, '2025-11-10T17:00'],
  ['over Tết', '2026-02-12T09:00', 3, '2026-02-24T17:00'],
  ['a local day that is another day in UTC', '2025-11-05T06:30', 1, '2025-11-06T17:00'],
])('working days: %s', (_, from, days, due) => {
  expect(show(hcmc.addWorkingDays(vn(from), days))).toBe(due)
})

test.each([
  ['the end of the tenth day', '2025-11-03T08:00', 10, '2025-11-13T23:59'],
  ['a last day on a Saturday moves to Monday', '2025-11-05T08:00', 10, '2025-11-17T23:59'],
  ['a last day in Tết moves behind it', '2026-02-06T08:00', 10, '2026-02-23T23:59'],
])('calendar days: %s', (_, from, days, due) => {
  expect(show(hcmc.addCalendarDays(vn(from), days))).toBe(due)
})

test('a period loses the hour that summer time takes and gains the one it gives back', () => {
  const berlin = compileCalendar(zone('Europe/Berlin', '00:00', '06:00'))
  const worked = (day: string, next: string) => berlin.workingMinutesBetween(at(day), at(next))
  expect(worked('2025-03-29T23:00Z', '2025-03-30T22:00Z')).toBe(300)
  expect(worked('2025-10-25T22:00Z', '2025-10-26T23:00Z')).toBe(420)
  const inGap = compileCalendar(zone('Europe/Berlin', '02:00', '03:00'))
  expect(inGap.workingMinutesBetween(at('2025-03-29T23:00Z'), at('2025-03-30T22:00Z'))).toBe(0)
})

test('a day that has no midnight begins when it begins', () => {
  const santiago = compileCalendar(zone('America/Santiago', '08:00', '09:00'))
  expect(santiago.workingPeriods(at('2025-09-07T04:00Z'), at('2025-09-08T03:00Z'))).toEqual([
    { from: at('2025-09-07T11:00Z'), to: at('2025-09-07T12:00Z') },
  ])
})

test('a period up to 00:00 lasts to midnight, and such a calendar never stops', () => {
  const always = compileCalendar(zone('Asia/Ho_Chi_Minh', '00:00', '00:00'))
  expect(always.workingMinutesBetween(vn('2025-11-05T22:00'), vn('2025-11-07T01:00'))).toBe(27 * 60)
})

test('the working periods are cut to what is asked for', () => {
  const periods = hcmc.workingPeriods(vn('2025-11-07T16:00'), vn('2025-11-10T08:00'))
  expect(periods.map(({ from, to }) => [show(from), show(to)])).toEqual([
    ['2025-11-07T16:00', '2025-11-07T17:00'],
    ['2025-11-10T07:30', '2025-11-10T08:00'],
  ])
})

test.each([
  ['no working day', { weekdays: [] }, 'calendar without any working day'],
  ['no period', { periods: [] }, 'calendar without any working period'],
  [
    'overlapping periods',
    { periods: [{ from: '08:00', to: '12:00' }, { from: '11:00', to: '17:00' }] }, // prettier-ignore
    'calendar with overlapping periods',
  ],
  ['a zone that is none', { timeZone: 'Asia/Nowhere' }, 'time zone Asia/Nowhere'],
])('a calendar with %s is refused by name', (_, change, detail) => {
  const compile = () => compileCalendar({ ...city, ...change })
  expect(compile).toThrow(AppError)
  expect(compile).toThrow(`BAD_REQUEST detail=${detail}`)
})

test('a deadline beyond all reason ends in an error, not in an endless search', () => {
  expect(() => hcmc.addWorkingMinutes(vn('2025-11-05T08:00'), 1e9)).toThrow('BAD_REQUEST')
})

const instants = fc.integer({ min: at('2021-01-01T00:00Z'), max: at('2027-12-01T00:00Z') })
const calendars = [
  hcmc,
  compileCalendar({
    ...zone('America/New_York', '01:30', '09:00'),
    weekdays: [1, 3, 6],
    workedDays: ['2025-12-25'],
  }),
  compileCalendar(zone('Australia/Lord_Howe', '00:00', '23:59')),
]

test('what is added is what lies between', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...calendars),
      instants,
      fc.integer({ min: 0, max: 20_000 }),
      (calendar, from, minutes) => {
        const due = calendar.addWorkingMinutes(from, minutes)
        expect(calendar.workingMinutesBetween(from, due)).toBe(minutes)
      },
    ),
  )
})

test('more time never gives an earlier due time, and a later receipt never an earlier one', () => {
  const pair = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 50 }))
  const day = 86_400_000
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 20 * day }), pair, (from, later, [amount, more]) => {
      for (const add of [hcmc.addWorkingMinutes, hcmc.addWorkingDays, hcmc.addCalendarDays]) {
        expect(add(from, amount + more)).toBeGreaterThanOrEqual(add(from, amount))
        expect(add(from + later, amount)).toBeGreaterThanOrEqual(add(from, amount))
      }
    }),
  )
})

test('a walk minute by minute agrees', () => {
  const minute = 60_000
  const isWorked = (instant: number) => hcmc.workingPeriods(instant, instant + minute).length > 0
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 6000 }), (start, length) => {
      const from = vn('2026-01-29T00:00') + start * minute
      let walked = 0
      for (let i = 0; i < length; i++) if (isWorked(from + i * minute)) walked++
      expect(hcmc.workingMinutesBetween(from, from + length * minute)).toBe(walked)
    }),
    { numRuns: 20 },
  )
})

test('a million due times take a few seconds at most', () => {
  const from = vn('2025-01-01T00:00')
  const before = performance.now()
  for (let i = 0; i < 1_000_000; i++) hcmc.addWorkingMinutes(from + i * 31_000, 480 + (i % 5000))
  expect(performance.now() - before).toBeLessThan(5000)
})
