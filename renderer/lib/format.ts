/** Numbers, dates and spans of time as people of this desk read them. Pure: language and time zone are passed in. */
import type { UiLanguage } from './settings.svelte.ts'

const LOCALES: Record<UiLanguage, string> = { vi: 'vi-VN', en: 'en-GB' }
const WORDS = {
  vi: { hour: 'giờ', hours: 'giờ', minute: 'phút', minutes: 'phút', day: 'ngày', days: 'ngày' },
  en: { hour: 'hour', hours: 'hours', minute: 'minute', minutes: 'minutes', day: 'day', days: 'days' },
} as const
const NBSP = ' '
const DAY_MS = 86_400_000

export type Format = ReturnType<typeof makeFormat>

export function makeFormat(language: UiLanguage, timeZone: string) {
  const locale = LOCALES[language]
  const words = WORDS[language]
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

  const piecesOf = (instant: string) => {
    const found: Record<string, string> = {}
    for (const { type, value } of parts.formatToParts(new Date(instant))) found[type] = value
    return found
  }
  const unit = (count: number, one: keyof typeof words, many: keyof typeof words) =>
    `${whole.format(count)}${NBSP}${words[count === 1 ? one : many]}`

  const number = (value: number) => whole.format(value)
  /** One decimal at most: `1.234,5`. */
  const decimal = (value: number) => short.format(value)
  /** `12,3 N` / `12.3K`: for axes, never for a figure that somebody quotes. */
  const axis = (value: number) => (Math.abs(value) < 10_000 ? whole.format(value) : compact.format(value))
  /** A share of 0..1 as `83,8 %`; whole percents with `digits` 0. */
  const percent = (share: number, digits = 1) => {
    const value = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(share * 100)
    return language === 'vi' ? `${value}${NBSP}%` : `${value}%`
  }
  /** How many times the usual, as `×3,4`. */
  const times = (value: number) => `×${short.format(value)}`

  /** dd/MM/yyyy of an instant. */
  const date = (instant: string) => {
    const p = piecesOf(instant)
    return `${p['day']}/${p['month']}/${p['year']}`
  }
  /** HH:mm of an instant. */
  const time = (instant: string) => {
    const p = piecesOf(instant)
    return `${p['hour']}:${p['minute']}`
  }
  /** dd/MM/yyyy HH:mm of an instant. */
  const dateTime = (instant: string) => `${date(instant)} ${time(instant)}`
  /** dd/MM HH:mm of an instant: where the year goes without saying. */
  const shortDateTime = (instant: string) => `${date(instant).slice(0, 5)} ${time(instant)}`
  /** A local day `2026-11-22` as `22/11/2026`; with `year` false `22/11`. */
  const day = (value: string, year = true) => {
    const [y, m, d] = value.split('-')
    return year ? `${d}/${m}/${y}` : `${d}/${m}`
  }
  /** Two local days as the shortest clear range: `16–22/11/2026`, `30/11–06/12/2026`, `29/12/2025–04/01/2026`. */
  const dayRange = (from: string, to: string) => {
    if (from === to) return day(from)
    if (from.slice(0, 7) === to.slice(0, 7)) return `${from.slice(8)}–${day(to)}`
    return `${day(from, from.slice(0, 4) !== to.slice(0, 4))}–${day(to)}`
  }
  /** Minutes as hours and minutes: `5 giờ 20 phút`, `35 phút`. Working time is never turned into days. */
  const duration = (minutes: number) => {
    const rounded = Math.max(0, Math.round(minutes))
    const hours = Math.floor(rounded / 60)
    const rest = rounded % 60
    if (hours === 0) return unit(rest, 'minute', 'minutes')
    if (rest === 0) return unit(hours, 'hour', 'hours')
    return `${unit(hours, 'hour', 'hours')} ${unit(rest, 'minute', 'minutes')}`
  }
  /** Minutes as `5:20`: for tight columns under a head that says what is counted. */
  const clock = (minutes: number) => {
    const rounded = Math.max(0, Math.round(minutes))
    return `${whole.format(Math.floor(rounded / 60))}:${String(rounded % 60).padStart(2, '0')}`
  }
  /** A calendar span in its largest sensible unit: `35 phút`, `5 giờ`, `19 ngày`. */
  const span = (milliseconds: number) => {
    const minutes = Math.round(Math.abs(milliseconds) / 60_000)
    if (minutes < 60) return unit(minutes, 'minute', 'minutes')
    if (minutes < 48 * 60) return unit(Math.round(minutes / 60), 'hour', 'hours')
    return unit(Math.round(minutes / 1440), 'day', 'days')
  }
  /** An instant against now: `3 giờ trước`, `hôm qua`, `trong 2 ngày`. */
  const ago = (instant: string, now: string) => {
    const gap = Date.parse(instant) - Date.parse(now)
    const size = Math.abs(gap)
    if (size < 3_600_000) return relative.format(Math.round(gap / 60_000), 'minute')
    if (size < DAY_MS) return relative.format(Math.round(gap / 3_600_000), 'hour')
    if (size < 60 * DAY_MS) return relative.format(Math.round(gap / DAY_MS), 'day')
    return relative.format(Math.round(gap / (30.44 * DAY_MS)), 'month')
  }

  /** Bytes in the unit that keeps them short: `812 B`, `12,3 KB`, `1,4 MB`. */
  const bytes = (count: number) => {
    if (count < 1000) return `${whole.format(count)}${NBSP}B`
    if (count < 999_950) return `${short.format(count / 1000)}${NBSP}KB`
    return `${short.format(count / 1_000_000)}${NBSP}MB`
  }

  return {
    locale,
    bytes,
    number,
    decimal,
    axis,
    percent,
    times,
    date,
    time,
    dateTime,
    shortDateTime,
    day,
    dayRange,
    duration,
    clock,
    span,
    ago,
  }
}

/** The local day (`2026-11-22`) an instant lies in. */
export function localDay(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant))
}

/** The local day `2026-11-22` moved by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
