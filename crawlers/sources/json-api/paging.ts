/** Where the answers of an interface go on. */
import type { Fetched } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { webAddress } from '../../reading/answer.ts'
import type { Settled } from './config.ts'
import { textsAt } from './path.ts'
import type { Place } from './request.ts'

/**
 * Null where it ends.
 * @param count of items in this answer
 * @throws AppError BAD_ADDRESS where the next page lies on another host: what a key opens here is no business of others
 */
export function placeAfter(
  place: Place,
  got: Fetched,
  value: unknown,
  count: number,
  settled: Settled,
): Place | null {
  const { paging } = settled
  if (paging === 'none' || count === 0) return null
  const read = place.offset + count
  const total = Number(
    textsAt(value, settled.total)[0] ?? got.headers['x-wp-total'] ?? got.headers['x-total-count'] ?? NaN,
  )
  const next = { ...place, page: place.page + 1, offset: read }
  if (paging === 'page' || paging === 'offset') {
    const pages = Number(got.headers['x-wp-totalpages'] ?? got.headers['x-total-pages'] ?? NaN)
    const last = read >= total || (paging === 'page' && place.page - settled.firstPage + 1 >= pages)
    return last ? null : next
  }
  if (paging === 'cursor') {
    const cursor = textsAt(value, settled.nextCursor)[0] ?? ''
    return cursor && cursor !== place.cursor ? { ...next, cursor } : null
  }
  const told = paging === 'link' ? linkedNext(got.headers['link'] ?? '') : textsAt(value, settled.nextUrl)[0]
  const url = webAddress(told, got.url)
  if (!url) return null
  if (new URL(url).origin !== new URL(got.url).origin)
    throw new AppError('BAD_ADDRESS', { url: url.slice(0, 300) })
  return { ...next, url }
}

/** RFC 8288: `<https://…>; rel="next"`. */
function linkedNext(header: string): string | null {
  for (const [, address, parameters] of header.matchAll(/<([^<>]*)>([^<]*)/g))
    if (/;\s*rel\s*=\s*("([^"]*\s)?next(\s[^"]*)?"|next\b)/i.test(parameters!)) return address!
  return null
}
