/** How often a source is asked, in words, and when that is. */
import { Cron } from 'croner'
import type { Schedule } from '../../../contract/model.ts'
import { f, t } from '../../lib/i18n.svelte.ts'
import { readCron, type CronReading } from './cron-words.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** `mỗi 15 phút`, `mỗi 2 giờ`, `mỗi ngày`. */
export function intervalText(minutes: number): string {
  if (minutes % DAY === 0) return t('schedule.everyDays', { n: minutes / DAY })
  if (minutes % HOUR === 0) return t('schedule.everyHours', { n: minutes / HOUR })
  return t('schedule.everyMinutes', { n: minutes })
}

export function scheduleText(schedule: Schedule | null): string {
  if (schedule === null) return t('schedule.default')
  if ('everyMinutes' in schedule) return intervalText(schedule.everyMinutes)
  return cronText(schedule.cron) ?? t('schedule.cronRaw', { cron: schedule.cron })
}

/** @returns null where the line has no usual shape */
export function cronText(line: string): string | null {
  const reading = readCron(line)
  return reading && `${rhythmText(reading)}, ${daysText(reading)}`
}

function rhythmText({ rhythm }: CronReading): string {
  switch (rhythm.every) {
    case 'minutes':
      return rhythm.wholeDay
        ? t('schedule.everyMinutes', { n: rhythm.n })
        : t('schedule.everyMinutesFrom', { n: rhythm.n, from: rhythm.from, to: rhythm.to })
    case 'hours':
      return t('schedule.everyHoursAt', { n: rhythm.n, minute: rhythm.minute })
    case 'times':
      return t('schedule.at', { times: listText(rhythm.times) })
  }
}

function daysText({ days }: CronReading): string {
  if (days.on === 'all') return t('schedule.days.all')
  if (days.on === 'dates') return t('schedule.days.dates', { days: listText(days.days.map(String)) })
  const [first, last] = [days.days[0], days.days.at(-1)]
  const row = first !== undefined && last !== undefined && last - first === days.days.length - 1
  if (row && days.days.length > 2)
    return t('schedule.days.range', { from: t(`weekday.${first}`), to: t(`weekday.${last}`) })
  return listText(days.days.map((day) => t(`weekday.${day}`)))
}

const listText = (items: readonly string[]) =>
  new Intl.ListFormat(f().locale, { type: 'conjunction' }).format(items)

/** The next times a cron line names, as instants; null where it cannot be read. */
export function nextTimes(line: string, timeZone: string, from: Date, count = 3): string[] | null {
  try {
    const cron = new Cron(line.trim(), { timezone: timeZone, mode: '5-part', paused: true })
    return cron.nextRuns(count, from).map((at) => at.toISOString())
  } catch {
    return null // croner names what it cannot read by throwing; the field says so in our words
  }
}
