/** One way to answer: a strong ETag over the body, Last-Modified, and 304 where the asker holds it (RFC 9110, 13). */
import { createHash } from 'node:crypto'

export interface Answer {
  type: string
  body: string
  /** When the newest thing in it last changed, ms; null where that says nothing. */
  modified?: number | null
  headers?: Record<string, string>
  status?: number
}

export function answer(request: Request, { type, body, modified, headers, status = 200 }: Answer): Response {
  const etag = `"${createHash('sha1').update(body).digest('hex').slice(0, 20)}"`
  const common: Record<string, string> = { ETag: etag, 'Cache-Control': 'no-cache', ...headers }
  if (modified) common['Last-Modified'] = new Date(modified).toUTCString()
  if (status === 200 && holds(request, etag, modified ?? null))
    return new Response(null, { status: 304, headers: common })
  return new Response(body, { status, headers: { ...common, 'Content-Type': type } })
}

/** If-None-Match, where sent, decides alone. */
function holds(request: Request, etag: string, modified: number | null): boolean {
  const tags = request.headers.get('If-None-Match')
  if (tags !== null)
    return tags === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(request.headers.get('If-Modified-Since') ?? '')
  return modified !== null && Math.floor(modified / 1000) * 1000 <= since
}

export const JSON_TYPE = 'application/json; charset=utf-8'

export const json = (request: Request, value: unknown, more: Omit<Answer, 'type' | 'body'> = {}) =>
  answer(request, { type: JSON_TYPE, body: JSON.stringify(value), ...more })

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)

/** What has been published by a moment, of a list in order of time. */
export function publishedBy<T extends { at: number }>(list: readonly T[], now: number): readonly T[] {
  let from = 0
  let to = list.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (list[middle]!.at <= now) from = middle + 1
    else to = middle
  }
  return list.slice(0, from)
}

/** A whole number from a query, kept within limits; the fallback where it is none. */
export function numberIn(value: string | undefined, fallback: number, least: number, most: number): number {
  const number = Number(value)
  if (!value || !Number.isInteger(number)) return fallback
  return Math.min(most, Math.max(least, number))
}
