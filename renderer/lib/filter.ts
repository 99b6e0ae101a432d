/**
 * The filter and the address of what it shows are one thing: every number of the desk is a link to the list with the
 * filter that made it. Keys in the address are those of the contract's Filter.
 */
import { Filter } from '../../contract/api.ts'
import type { ClockKind, Standing } from '../../contract/model.ts'

export type { Filter }
export type FilterKey = keyof Filter
export const FILTER_KEYS = Object.keys(Filter.shape) as FilterKey[]

/** As ward, issue or agency: those that have none. */
export const NONE = 'none'

/** What the bar sets and what stays when a person goes from page to page. */
export const BAR_KEYS = ['domain', 'ward', 'source', 'tone'] as const satisfies readonly FilterKey[]

/** Reads a filter from an address. A value that does not fit is left out: an old link opens wider, never breaks. */
export function readFilter(query: URLSearchParams): Filter {
  const found: Record<string, unknown> = {}
  for (const key of FILTER_KEYS) {
    const value = query.get(key)
    if (value === null || value === '') continue
    const parsed = Filter.shape[key].safeParse(value)
    if (parsed.success) found[key] = parsed.data
  }
  return found as Filter
}

/** The query of a filter (and of what else a page keeps there), keys in the contract's order, empty ones left out. */
export function writeFilter(filter: Filter, more: Record<string, string | undefined> = {}): string {
  const query = new URLSearchParams()
  for (const key of FILTER_KEYS) {
    const value = filter[key]
    if (value) query.set(key, value)
  }
  for (const [key, value] of Object.entries(more)) if (value) query.set(key, value)
  return query.toString()
}

/** Only the given keys of a filter. */
export function pick(filter: Filter, keys: readonly FilterKey[]): Filter {
  return Object.fromEntries(keys.filter((key) => filter[key]).map((key) => [key, filter[key]]))
}

/** A path with a filter behind it. */
export function address(
  path: string,
  filter: Filter = {},
  more: Record<string, string | undefined> = {},
): string {
  const query = writeFilter(filter, more)
  return query ? `${path}?${query}` : path
}

export const overviewLink = (filter: Filter = {}) => address('/', filter)
export const issuesLink = (filter: Filter = {}, order?: 'risen' | 'size' | 'recent') =>
  address('/issues', filter, { order })
export const issueLink = (id: string) => `/issues/${encodeURIComponent(id)}`
export const postsLink = (filter: Filter = {}) => address('/posts', filter)
export const postLink = (id: string) => `/posts/${encodeURIComponent(id)}`
export const complaintsLink = (filter: Filter = {}) => address('/complaints', filter)
export const complaintLink = (id: string) => `/complaints/${encodeURIComponent(id)}`
export const rejectsLink = () => '/complaints/rejects'
export const sourcesLink = () => '/sources'
export const sourceLink = (id: string) => `/sources/${encodeURIComponent(id)}`
export const sourceEditLink = (id: string) => `${sourceLink(id)}/edit`
/** @param back where the page that shows it leads back to */
export const evidenceLink = (id: string, back: string) =>
  `/evidence/${encodeURIComponent(id)}?back=${encodeURIComponent(back)}`

/** The complaints that one part of a share counts. */
export const standingLink = (filter: Filter, standing: Standing, clock: ClockKind = 'result') =>
  complaintsLink({ ...filter, standing, clock: clock === 'result' ? undefined : clock })
