/**
 * Times as sources write them to instants. Read are ISO 8601, RFC 822/2822 (with `GMT+7`), day-first and month-first
 * figures, months in English or Vietnamese, asctime and a clock before or after the date. What cannot be read is null, never a guess at another day.
 */
import { Temporal } from 'temporal-polyfill'

export type DateOrder = 'dmy' | 'mdy'

interface Parts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond?: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** RFC 822 section 5.1 and the one of this country. */
const ZONES: Record<string, string> = {
  z: '+00:00',
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  ict: '+07:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}
const ISO =
  /^(\d{4})-?(\d{2})?(?:-?(\d{2}))?(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?\s*(.*)$/i
const CLOCK = /(\d{1,2})(?::|h|g)(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm|sa|ch)?\b/i

/**
 * @param zone offset (`+07:00`) or IANA name that holds where the text names no zone
 * @param order of figures such as 03/04/2026
 * @returns UTC, or null where it is no date
 */
export function readInstant(text: string, zone: string, order: DateOrder = 'dmy'): string | null {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (clean === '' || clean.length > 80) return null
  return isoInstant(clean, zone) ?? wordsInstant(clean, zone, order)
}

function isoInstant(text: string, zone: string): string | null {
  const found = ISO.exec(text)
  if (!found) return null
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '', rest = ''] =
    found
  const told = zoneOf(rest)
  if (told === undefined) return null
  return instant(
    {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute),
      second: Math.min(59, Number(second)),
      millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
    },
    told ?? zone,
  )
}

function wordsInstant(text: string, zone: string, order: DateOrder): string | null {
  const clock = CLOCK.exec(text)
  const date = dateIn(clock ? text.replace(clock[0], ' ') : text, order)
  if (!date) return null
  const told = zoneOf(date.rest)
  if (told === undefined) return null
  const hour = clock ? hourOf(Number(clock[1]), clock[4]) : 0
  if (hour === null) return null
  return instant(
    { ...date, hour, minute: Number(clock?.[2] ?? 0), second: Math.min(59, Number(clock?.[3] ?? 0)) },
    told ?? zone,
  )
}

/** SA and CH are the Vietnamese halves of the day. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour
  if (hour < 1 || hour > 12) return hour <= 23 ? hour : null
  return (hour % 12) + (/^(pm|ch)$/i.test(half) ? 12 : 0)
}

/** Day, month and year in any of their written orders, and what of the text is left. */
function dateIn(text: string, order: DateOrder) {
  const figures = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/.exec(text)
  if (figures) {
    const [one, two] = [Number(figures[1]), Number(figures[2])]
    const [day, month] = order === 'dmy' ? [one, two] : [two, one]
    return { day, month, year: fullYear(figures[3]!), rest: without(text, figures) }
  }
  const yearFirst = /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/.exec(text)
  if (yearFirst) {
    const [year, month, day] = yearFirst.slice(1).map(Number) as [number, number, number]
    return { day, month, year, rest: without(text, yearFirst) }
  }
  const vietnamese = /(?<!\d)(\d{1,2}) (?:tháng|thg) (\d{1,2}),?(?: năm)? (\d{4})(?!\d)/i.exec(text)
  if (vietnamese) {
    const [day, month, year] = vietnamese.slice(1).map(Number) as [number, number, number]
    return { day, month, year, rest: without(text, vietnamese) }
  }
  const dayFirst = /(?<!\d)(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?!\d)/i.exec(text)
  if (dayFirst) {
    const month = monthOf(dayFirst[2]!)
    return (
      month && {
        day: Number(dayFirst[1]),
        month,
        year: fullYear(dayFirst[3]!),
        rest: without(text, dayFirst),
      }
    )
  }
  const monthFirst = /\b([a-z]{3,9})\.? (\d{1,2}),?\s(?:(.*)\s)?(\d{4})(?!\d)/i.exec(text)
  if (monthFirst) {
    const month = monthOf(monthFirst[1]!)
    const rest = `${without(text, monthFirst)} ${monthFirst[3] ?? ''}`
    return month && { day: Number(monthFirst[2]), month, year: Number(monthFirst[4]), rest }
  }
  return null
}

const without = (text: string, found: RegExpExecArray) =>
  `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`

const monthOf = (word: string) => {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase())
  return at < 0 ? null : at + 1
}

/** RFC 2822 section 4.3: 00–49 are of this century. */
function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length === 4 ? year : year + (year < 50 ? 2000 : 1900)
}

/** The zone that the rest of the text tells; null: none told; undefined: something that is no zone (so no date either). */
function zoneOf(rest: string): string | null | undefined {
  const text = rest
    .replace(/thứ\s+\S+|chủ nhật|ngày|lúc|giờ|\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/giu, ' ')
    .replace(/[\s,()[\]|·–-]+$/g, '')
    .replace(/^[\s,()[\]|·–]+/g, '')
    // JavaScript's `GMT+0700 (Indochina Time)`: a comment that repeats the offset.
    .replace(/(?<=\d)\s*\([^()]*$/, '')
  if (text === '' || text === '-') return null
  const offset = /^(?:gmt|utc|ut)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(text)
  if (offset) {
    const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? 0)]
    if (hours > 15 || minutes > 59) return undefined
    return `${offset[1]}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
  }
  return ZONES[text.toLowerCase()]
}

function instant(parts: Parts, zone: string): string | null {
  const { year, month, day, hour, minute, second, millisecond = 0 } = parts
  const local = new Date(0)
  local.setUTCFullYear(year, month - 1, day)
  local.setUTCHours(hour, minute, second, millisecond)
  // The 31st of April, hour 25: what a calendar moves on to another day was no date.
  const kept = local.getUTCMonth() === month - 1 && local.getUTCDate() === day && local.getUTCHours() === hour
  return kept && minute < 60 ? fromLocal(local.getTime(), zone) : null
}

/** Days since the start of 1900 as a spreadsheet counts them, with a fraction for the clock; a local time without a zone. */
export function fromSerial(serial: number, zone: string): string | null {
  if (!(serial > 1 && serial < 2_958_466)) return null
  return fromLocal(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000, zone)
}

/** @param local the figures of the local clock, as if they were UTC, in milliseconds */
function fromLocal(local: number, zone: string): string | null {
  const time = new Date(local - offsetAt(local, zone)).toISOString()
  return /^\d{4}-/.test(time) ? time : null
}

const QUARTER = 15 * 60 * 1000
const DAY = 24 * 3600 * 1000
/** Zone and moment → offset. Asking the calendar is slow, and a table repeats the same days thousands of times. */
const offsets = new Map<string, number>()
const OFFSETS_KEPT = 50_000

function offsetAt(local: number, zone: string): number {
  const fixed = /^([+-])(\d{2}):(\d{2})$/.exec(zone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000
  const day = Math.floor(local / DAY) * DAY
  const morning = exactOffset(day, zone)
  // A day that begins and ends with one offset has no other in between; zones change on a quarter of an hour.
  return morning === exactOffset(day + DAY, zone)
    ? morning
    : exactOffset(Math.floor(local / QUARTER) * QUARTER, zone)
}

function exactOffset(local: number, zone: string): number {
  const key = `${zone} ${local}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const clock = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime()
  const offset = local - clock.toZonedDateTime(zone).epochMilliseconds
  if (offsets.size >= OFFSETS_KEPT) offsets.clear()
  offsets.set(key, offset)
  return offset
}
