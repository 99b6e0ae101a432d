/**
 * A filter as a WHERE clause, in one place, so that a figure and the list it opens use the very same condition.
 * Every fragment is about one row `d` of `desk_post` or `desk_complaint`. `none` as ward, issue or agency means
 * "has none". Posts are dated by their local day, complaints by the local day on which they were received.
 */
import type { Filter } from '../contract/api.ts'
import { addDays, startOfDay } from './days.ts'
import type { Params } from './duckdb.ts'
import { exact, fold } from './fold.ts'
import type { AsOf } from './store.ts'

export interface Where {
  /** The whole condition. */
  sql: string
  /** Its part about days, and the rest. */
  days: string
  rest: string
  params: Params
}

const SAME: Partial<Record<keyof Filter, string>> = {
  domain: 'd.domain',
  topic: 'd.topic',
  tone: 'd.tone',
  stance: 'd.stance',
  urgency: 'd.urgency',
  complaint: 'd.complaint',
  source: 'd.source_id',
  kind: 'd.kind',
}
const SAME_OR_NONE: Partial<Record<keyof Filter, string>> = {
  ward: 'd.place',
  issue: 'd.issue_id',
  agency: 'd.agency',
}
export const NONE = 'none'

/** Private messages are no part of what the public says: they are found by their kind alone, or by id. */
export const PUBLIC = "d.kind <> 'message'"

/** Name of the clock that `standing` speaks of. */
export const clockOf = (filter: Filter) => filter.clock ?? 'result'

export const whereOfPosts = (filter: Filter, asOf: AsOf): Where => join(filter, asOf, dayOfPost(filter))
export const whereOfComplaints = (filter: Filter, asOf: AsOf): Where =>
  join(filter, asOf, dayReceived(filter, asOf.timeZone))

/** SQL condition: the clock that the filter names stands, for complaint `d` at `$now`, as this SQL expression says. */
export const clockStands = (standing: string): string => `(d.complaint_id IS NOT NULL AND d.id IN (
  SELECT k.post_id FROM complaint_clock k
  WHERE k.kind = $clock AND standing(k.known, k.due_at, k.done_at, $now::TIMESTAMP) = ${standing}))`

/** SQL condition: what `Filter.state` says of complaint `d`. */
export const STATES: Record<NonNullable<Filter['state']>, string> = {
  open: "d.id IN (SELECT c.post_id FROM complaint c WHERE c.counted AND c.state = 'open')",
  resolved: "d.id IN (SELECT c.post_id FROM complaint c WHERE c.counted AND c.state = 'resolved')",
  soon: `d.id IN (
  SELECT c.post_id FROM complaint c JOIN complaint_clock k ON k.post_id = c.post_id
  WHERE c.counted AND c.state = 'open' AND k.known AND k.done_at IS NULL
    AND k.due_at BETWEEN $now::TIMESTAMP AND $now::TIMESTAMP + INTERVAL 4 HOURS)`,
}

interface Part {
  conditions: string[]
  params: Record<string, string>
}

function join(filter: Filter, asOf: AsOf, days: Part): Where {
  const rest = partOfRow(filter)
  const all = [...days.conditions, ...rest.conditions]
  return {
    sql: conjunction(all),
    days: conjunction(days.conditions),
    rest: conjunction(rest.conditions),
    params: { ...days.params, ...rest.params, clock: clockOf(filter), now: asOf.now, today: asOf.today },
  }
}

const conjunction = (conditions: string[]): string =>
  conditions.length === 0 ? 'TRUE' : `(${conditions.join(' AND ')})`

function dayOfPost(filter: Filter): Part {
  const part: Part = { conditions: [], params: {} }
  if (filter.from) {
    part.conditions.push('d.day >= $from::DATE')
    part.params.from = filter.from
  }
  if (filter.to) {
    part.conditions.push('d.day <= $to::DATE')
    part.params.to = filter.to
  }
  return part
}

function dayReceived(filter: Filter, timeZone: string): Part {
  const part: Part = { conditions: [], params: {} }
  if (filter.from) {
    part.conditions.push('d.received_at >= $receivedFrom::TIMESTAMP')
    part.params.receivedFrom = startOfDay(filter.from, timeZone)
  }
  if (filter.to) {
    part.conditions.push('d.received_at < $receivedBefore::TIMESTAMP')
    part.params.receivedBefore = startOfDay(addDays(filter.to, 1), timeZone)
  }
  return part
}

function partOfRow(filter: Filter): Part {
  const part: Part = { conditions: filter.kind === undefined ? [PUBLIC] : [], params: {} }
  for (const [name, column] of Object.entries(SAME)) {
    const value = filter[name as keyof Filter]
    if (value === undefined) continue
    part.conditions.push(`${column} = $${name}`)
    part.params[name] = value
  }
  for (const [name, column] of Object.entries(SAME_OR_NONE)) {
    const value = filter[name as keyof Filter]
    if (value === undefined) continue
    part.conditions.push(value === NONE ? `${column} IS NULL` : `${column} = $${name}`)
    if (value !== NONE) part.params[name] = value
  }
  if (filter.standing) {
    part.conditions.push(clockStands('$standing'))
    part.params.standing = filter.standing
  }
  if (filter.state) part.conditions.push(STATES[filter.state])
  for (const [at, word] of wordsOf(filter.text ?? '').entries()) {
    part.conditions.push(`contains(d.${word.column}, $word${at})`)
    part.params[`word${at}`] = word.word
  }
  return part
}

function wordsOf(text: string): { word: string; column: 'exact' | 'folded' }[] {
  return exact(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => ({ word, column: fold(word) === word ? 'folded' : 'exact' }))
}
