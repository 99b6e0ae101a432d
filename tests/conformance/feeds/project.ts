/**
 * Two readings brought to one form. The suite expects HTML where we read plain text, so the expected HTML goes through the
 * same HTML → text as our own; names lose mail addresses on both sides; times are compared as instants.
 */
import { nameOnly } from '../../../crawlers/sources/feed/items.ts'
import { readInstant } from '../../../crawlers/reading/dates.ts'
import { htmlToText, tidy } from '../../../crawlers/reading/html.ts'
import type { Kind } from './paths.ts'
import type { Literal } from './python.ts'

/** @returns null for what is not told, an empty text included */
export function expectedAs(kind: Kind, value: Literal): unknown {
  if (value === null || value === '') return null
  if (kind === 'instant') return instantOf(value)
  if (kind === 'list') return value
  if (kind === 'link') return linkOf(value)
  const text = String(value)
  if (kind === 'words') return flat(isMarkup(text) ? htmlToText(text) : tidy(text))
  return actualAs(kind, text)
}

/** The same for what our reading holds; its words are plain already. */
export function actualAs(kind: Kind, value: unknown): unknown {
  if (kind === 'link') return linkOf(value)
  if (typeof value !== 'string' || value === '') return Array.isArray(value) ? value : null
  if (kind === 'words') return flat(value)
  if (kind === 'address') return URL.canParse(value) ? new URL(value).href : tidy(value)
  if (kind === 'name') return nameOnly(tidy(value)) || null
  if (kind === 'language') return value.toLowerCase().replace('_', '-')
  return kind === 'plain' ? tidy(value) : value
}

/** Where it leads and how it is related; its media type and title are nothing that a post needs. */
function linkOf(value: unknown) {
  if (typeof value !== 'object' || value === null || !('href' in value)) return null
  return { rel: 'rel' in value ? value.rel : null, href: actualAs('address', value.href) }
}

/** Where lines break is the business of the HTML → text, which has its own tests. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim() || null

/** Expected is HTML where a reference or an element with an end says so; `History of the <blink> tag` is text about HTML. */
const isMarkup = (text: string) => /&(#\w+|\w+);|<\/\w|\/>|<!--|<br/i.test(text)

function instantOf(value: Literal): string | null {
  if (!Array.isArray(value)) return readInstant(String(value), '+00:00')
  const [year, month, day, hour, minute, second] = value.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString()
}
