/** Is this the format that was asked for? Tells an error page, an empty answer and broken data apart. */
import { AppError } from '../../contract/errors.ts'

/** A document type alone does not make HTML: some feeds carry that of a page by mistake. */
const HTML =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype\s+html(?![^>]*>\s*(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:rss|feed|rdf:rdf)[\s>])|html[\s>]|head[\s>]|body[\s>])/i

/** @throws AppError EMPTY_ANSWER, HTML_INSTEAD */
export function expectSomething(text: string, format: string): void {
  if (!/[^\s\p{Cc}\ufeff]/u.test(text)) throw new AppError('EMPTY_ANSWER')
  if (HTML.test(text.slice(0, 4000))) throw new AppError('HTML_INSTEAD', { format })
}

/** @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT (not JSON at all), BROKEN_JSON */
export function readJson(text: string, format: string): unknown {
  expectSomething(text, format)
  if (/^\s*</.test(text)) throw new AppError('NOT_THIS_FORMAT', { format })
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.slice(0, 120) : 'unreadable'
    throw new AppError('BROKEN_JSON', { detail }, { cause })
  }
}

export type Json = Record<string, unknown>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Objects of a list; anything else in it, or anything that is no list, is left out. */
export function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** A string or a number as trimmed text in NFC; else null. */
export function told(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return null
  return value.trim().normalize('NFC') || null
}

/** A coordinate within ±limit, from a number or its text (a decimal comma is read). */
export function coordinate(value: unknown, limit: number): number | null {
  const text = told(value)?.replace(',', '.')
  const number = text && /^[+-]?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : NaN
  return Math.abs(number) <= limit ? number : null
}

/** The two together; one alone, or the point 0 0 of empty forms, is no place. */
export function coordinates(latitude: unknown, longitude: unknown) {
  const [north, east] = [coordinate(latitude, 90), coordinate(longitude, 180)]
  const usable = north !== null && east !== null && !(north === 0 && east === 0)
  return { latitude: usable ? north : null, longitude: usable ? east : null }
}

/** An absolute web address; null for anything else. */
export function webAddress(value: unknown, base?: string): string | null {
  const text = told(value)
  if (!text || !URL.canParse(text, base || undefined)) return null
  const url = new URL(text, base || undefined)
  return ['http:', 'https:'].includes(url.protocol) ? url.href : null
}
