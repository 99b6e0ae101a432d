/** A cron line in words: what it says must be what it does. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCron, type CronReading } from '../../../renderer/pages/sources/cron-words.ts'
import { cronText, nextTimes, scheduleText } from '../../../renderer/pages/sources/schedule-words.ts'

const SUNDAY = '2026-11-22T00:00:00Z'

describe('a cron line reads as a person would say it', () => {
  test.each([
    ['*/15 6-22 * * *', 'mỗi 15 phút từ 6:00 đến 22:45, mọi ngày'],
    ['*/5 * * * *', 'mỗi 5 phút, mọi ngày'],
    ['0 * * * *', 'mỗi giờ vào phút 0, mọi ngày'],
    ['30 */6 * * *', 'mỗi 6 giờ vào phút 30, mọi ngày'],
    ['0 7,12,17 * * 1-5', 'lúc 7:00, 12:00 và 17:00, thứ Hai đến thứ Sáu'],
    ['15 8 * * mon,wed', 'lúc 8:15, thứ Hai và thứ Tư'],
    ['0 8 * * 0', 'lúc 8:00, Chủ nhật'],
    ['0 6 1,15 * *', 'lúc 6:00, ngày 1 và 15 hằng tháng'],
  ])('%s', (line, words) => expect(cronText(line)).toBe(words))

  test('what has no usual shape is shown as it stands, with its next times', () => {
    for (const line of [
      '*/7 * * * *',
      '0 8 1 * 1',
      '0 0 1 1 *',
      '0-30/5 * * * *',
      'x',
      '* * * *',
      '61 * * * *',
    ])
      expect([line, readCron(line)]).toEqual([line, null])
    expect(scheduleText({ cron: '*/7 * * * *' })).toBe('lịch cron */7 * * * *')
    expect(nextTimes('*/7 * * * *', 'Asia/Ho_Chi_Minh', new Date(SUNDAY), 2)).toEqual([
      '2026-11-22T00:07:00.000Z',
      '2026-11-22T00:14:00.000Z',
    ])
    expect(nextTimes('61 * * * *', 'Asia/Ho_Chi_Minh', new Date(SUNDAY))).toBeNull()
  })

  test('intervals are told in their largest whole unit', () => {
    const told = [1, 45, 60, 90, 240, 1440, 2880].map((everyMinutes) => scheduleText({ everyMinutes }))
    expect(told).toEqual([
      'mỗi phút',
      'mỗi 45 phút',
      'mỗi giờ',
      'mỗi 90 phút',
      'mỗi 4 giờ',
      'mỗi ngày',
      'mỗi 2 ngày',
    ])
    expect(scheduleText(null)).toBe('như mọi nguồn khác')
  })
})

/** Minutes of a day (UTC) at which a reading says that the source is asked. */
function minutesOf({ rhythm }: CronReading): number[] {
  const at = (time: string) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1])
  const every = (from: number, to: number, step: number) =>
    Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)
  if (rhythm.every === 'times') return rhythm.times.map(at)
  if (rhythm.every === 'hours') return every(rhythm.minute, 1439, rhythm.n * 60)
  return every(at(rhythm.from), at(rhythm.to), rhythm.n)
}

/** The numbers that a field of a cron line stands for, as crontab(5) has it. */
function fieldOf(field: string, max: number): number[] {
  const all = Array.from({ length: max + 1 }, (_, n) => n)
  const step = /^\*\/(\d+)$/.exec(field)?.[1]
  if (field === '*' || step) return all.filter((n) => n % Number(step ?? 1) === 0)
  return all.filter((n) =>
    field.split(',').some((part) => {
      const [from, to = from] = part.split('-').map(Number)
      return n >= from! && n <= to!
    }),
  )
}

test('whatever line is read, the words name the very times at which it runs', () => {
  const hour = fc.integer({ min: 0, max: 23 })
  const minute = fc.oneof(
    fc.constantFrom('*', '*/5', '*/15', '*/20', '*/30'),
    fc.integer({ min: 0, max: 59 }).map(String),
  )
  const hours = fc.oneof(
    fc.constantFrom('*', '*/2', '*/6'),
    hour.map(String),
    fc.tuple(hour, hour).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc.uniqueArray(hour, { minLength: 1, maxLength: 3 }).map((list) => list.join(',')),
  )
  fc.assert(
    fc.property(minute, hours, (m, h) => {
      const reading = readCron(`${m} ${h} * * *`)
      fc.pre(reading !== null)
      const runs = fieldOf(h, 23).flatMap((hour) => fieldOf(m, 59).map((minute) => hour * 60 + minute))
      expect([...new Set(minutesOf(reading!))].sort((a, b) => a - b)).toEqual(runs)
    }),
  )
})
