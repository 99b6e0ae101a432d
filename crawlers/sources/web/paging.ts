/** Where a list goes on. */
import { webAddress } from '../../reading/answer.ts'
import { type Page, pick } from '../../reading/dom.ts'

export interface Place {
  url: string
  page: number
}

export interface PagingRule {
  paging: 'none' | 'next' | 'pattern'
  next?: string | undefined
  pattern?: string | undefined
}

/** Null where it ends, or where its link leads to another site. */
export function placeAfter(place: Place, page: Page, rule: PagingRule): Place | null {
  const url = addressAfter(place, page, rule)
  if (!url || new URL(url).host !== new URL(place.url).host) return null
  return { url, page: place.page + 1 }
}

function addressAfter(place: Place, page: Page, { paging, next, pattern }: PagingRule): string | null {
  if (paging === 'pattern' && pattern)
    return webAddress(pattern.replaceAll('{page}', String(place.page + 1)), place.url)
  if (paging !== 'next' || !next) return null
  const found = pick(page.document, next)
  if (!found) return null
  if (next.includes('@')) return webAddress(found.text, page.base)
  const link = found.element.closest('a[href]') ?? found.element.querySelector('a[href]')
  const href = link?.getAttribute('href') ?? found.element.getAttribute('href')
  return href ? withoutFragment(webAddress(href, page.base)) : null
}

/** `#` alone is a button that only a script fills with life. */
const withoutFragment = (url: string | null) => url?.split('#')[0] ?? null
