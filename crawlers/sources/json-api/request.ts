/** One request of a JSON interface: its address from the template, its leave in a header. */
import { AppError } from '../../../contract/errors.ts'
import type { Instant } from '../../../contract/model.ts'
import type { Settled } from './config.ts'

/** Where the pages of one span stand. */
export interface Place {
  page: number
  offset: number
  cursor: string
  /** Address that the last answer gave for the next. */
  url: string | null
}

export interface Span {
  from: Instant
  to: Instant
}

/** @throws AppError BAD_ADDRESS */
export function addressOf(settled: Settled, place: Place, span: Span): string {
  if (place.url) return place.url
  const from = written(span.from, settled.sinceFormat)
  const values: Record<string, string> = {
    page: String(place.page),
    offset: String(place.offset),
    cursor: place.cursor,
    since: from,
    from,
    to: written(span.to, settled.sinceFormat),
  }
  const filled = settled.url.replace(/\{(\w+)\}/g, (whole, name: string) => encode(values[name]) ?? whole)
  if (!URL.canParse(filled)) throw new AppError('BAD_ADDRESS', { url: settled.url.slice(0, 300) })
  const url = new URL(filled)
  // The first page of a paging by cursor has none yet.
  if (place.cursor === '') dropEmpty(url, settled.url)
  return url.href
}

const encode = (value: string | undefined) => (value === undefined ? undefined : encodeURIComponent(value))

function dropEmpty(url: URL, template: string): void {
  const name = /[?&]([^=&{}]+)=\{cursor\}/.exec(template)?.[1]
  if (name && url.searchParams.get(name) === '') url.searchParams.delete(name)
}

function written(instant: Instant, format: Settled['sinceFormat']): string {
  const time = Date.parse(instant)
  if (format === 'unix') return String(Math.floor(time / 1000))
  if (format === 'unixMs') return String(time)
  return format === 'day' ? instant.slice(0, 10) : instant.replace(/\.\d+Z$/, 'Z')
}

export const asksBySpan = (template: string): boolean => /\{(since|from)\}/.test(template)

/** @throws AppError SECRET_MISSING */
export function headersOf({ auth, headerName, user, secret }: Settled): Record<string, string> {
  if (auth === 'none') return {}
  if (!secret) throw new AppError('SECRET_MISSING', { field: 'secret', variable: '' })
  if (auth === 'bearer') return { authorization: `Bearer ${secret}` }
  if (auth === 'header') return { [(headerName || 'x-api-key').toLowerCase()]: secret }
  return { authorization: `Basic ${Buffer.from(`${user ?? ''}:${secret}`).toString('base64')}` }
}
