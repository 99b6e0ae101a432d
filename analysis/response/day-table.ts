/**
 * The days and working periods of a calendar as flat arrays, grown by years as they are asked for, so that a due time
 * is a search or two in an array. All times are instants in milliseconds.
 */
import { AppError } from '../../contract/errors.ts'

export type Span = readonly [from: number, to: number]

/** One local day: its name (`YYYY-MM-DD`), first instant, first instant of the next day, and working periods in order. */
export interface DayRow {
  name: string
  start: number
  next: number
  periods: Span[]
}

const DAY = 86_400_000
/** More than any deadline; a longer search is a slip in a rule pack. */
const MOST_YEARS = 20

const yearOf = (instant: number) => new Date(instant).getUTCFullYear()

export class DayTable {
  readonly #daysOfYear: (year: number) => DayRow[]
  #firstYear = 0
  #lastYear = -1
  #from: number[] = []
  #to: number[] = []
  /** Working time of all periods before this one; one entry more than there are periods. */
  #before: number[] = [0]
  #dayName: string[] = []
  #dayStart: number[] = []
  #dayNext: number[] = []
  /** How many days before this one are worked. */
  #workedBefore: number[] = []
  /** Of the n-th worked day: its place among the days, and the end of its last period. */
  #workedDay: number[] = []
  #workedEnd: number[] = []

  constructor(daysOfYear: (year: number) => DayRow[]) {
    this.#daysOfYear = daysOfYear
  }

  dayOf(instant: number): string {
    const day = this.#dayAt(instant)
    return this.#dayName[day]!
  }

  /** End of the last period of the n-th worked day after the day of `instant`; n ≥ 1. */
  endOfWorkedDay(instant: number, n: number): number {
    const today = this.#dayAt(instant)
    while (this.#dayName.length <= today + 1) this.#growFor(instant)
    const wanted = this.#workedBefore[today + 1]! + n - 1
    while (this.#workedDay.length <= wanted) this.#growFor(instant)
    return this.#workedEnd[wanted]!
  }

  /** Last millisecond of the n-th day after the day of `instant`, or of the next worked day where that one is not. */
  endOfDayAfter(instant: number, n: number): number {
    const day = this.#dayAt(instant) + n
    while (this.#dayName.length <= day) this.#growFor(instant)
    const wanted = this.#workedBefore[day]!
    while (this.#workedDay.length <= wanted) this.#growFor(instant)
    return this.#dayNext[this.#workedDay[wanted]!]! - 1
  }

  /** The first instant at which `amount` has been worked since `instant`. */
  after(instant: number, amount: number): number {
    this.#cover(instant)
    let first = upperBound(this.#to, instant)
    while (first === this.#to.length) {
      this.#growFor(instant)
      first = upperBound(this.#to, instant)
    }
    const begin = Math.max(instant, this.#from[first]!)
    if (amount <= 0) return begin
    const target = this.#before[first]! + begin - this.#from[first]! + amount
    while (this.#before.at(-1)! < target) this.#growFor(instant)
    const last = lowerBound(this.#before, target) - 1
    return this.#from[last]! + target - this.#before[last]!
  }

  worked(from: number, to: number): number {
    this.#cover(from)
    this.#cover(to)
    return this.#workedBy(to) - this.#workedBy(from)
  }

  between(from: number, to: number): { from: number; to: number }[] {
    this.#cover(from)
    this.#cover(to)
    const found = []
    for (let i = upperBound(this.#to, from); i < this.#from.length && this.#from[i]! < to; i++)
      found.push({ from: Math.max(from, this.#from[i]!), to: Math.min(to, this.#to[i]!) })
    return found
  }

  #workedBy(instant: number): number {
    const i = upperBound(this.#from, instant) - 1
    return i < 0 ? 0 : this.#before[i]! + Math.min(instant, this.#to[i]!) - this.#from[i]!
  }

  /** A local day may begin up to a day before or after the UTC day of the same date. */
  #cover(instant: number): void {
    const first = yearOf(instant - DAY)
    const last = yearOf(instant + DAY)
    if (this.#lastYear < this.#firstYear) {
      this.#firstYear = first
      this.#lastYear = first - 1
    }
    if (first < this.#firstYear) this.#restartAt(first)
    while (this.#lastYear < last) this.#grow()
  }

  #dayAt(instant: number): number {
    this.#cover(instant)
    return upperBound(this.#dayStart, instant) - 1
  }

  /** Grows in search of something that comes after `instant`. */
  #growFor(instant: number): void {
    if (this.#lastYear - yearOf(instant) >= MOST_YEARS)
      throw new AppError('BAD_REQUEST', { detail: `deadline of more than ${MOST_YEARS} years` })
    this.#grow()
  }

  #restartAt(year: number): void {
    const last = this.#lastYear
    this.#from = []
    this.#to = []
    this.#before = [0]
    this.#dayName = []
    this.#dayStart = []
    this.#dayNext = []
    this.#workedBefore = []
    this.#workedDay = []
    this.#workedEnd = []
    this.#firstYear = year
    this.#lastYear = year - 1
    while (this.#lastYear < last) this.#grow()
  }

  #grow(): void {
    const year = this.#lastYear + 1
    for (const day of this.#daysOfYear(year)) this.#add(day)
    this.#lastYear = year
  }

  #add(day: DayRow): void {
    this.#workedBefore.push(this.#workedDay.length)
    if (day.periods.length > 0) {
      this.#workedDay.push(this.#dayName.length)
      this.#workedEnd.push(day.periods.at(-1)![1])
    }
    this.#dayName.push(day.name)
    this.#dayStart.push(day.start)
    this.#dayNext.push(day.next)
    for (const [from, to] of day.periods) {
      this.#from.push(from)
      this.#to.push(to)
      this.#before.push(this.#before.at(-1)! + to - from)
    }
  }
}

/** Index of the first value > x. */
function upperBound(values: readonly number[], x: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! > x) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the first value ≥ x. */
function lowerBound(values: readonly number[], x: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! >= x) high = middle
    else low = middle + 1
  }
  return low
}
