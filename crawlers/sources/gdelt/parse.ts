/** GDELT DOC 2.0 article lists: https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/ */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost } from '../../../contract/model.ts'
import {
  expectSomething,
  isObject,
  type Json,
  objects,
  readJson,
  told,
  webAddress,
} from '../../reading/answer.ts'
import { htmlToLine } from '../../reading/html.ts'

const FORMAT = 'GDELT'
const HOST = 'api.gdeltproject.org'
/** Languages are told by their English names; those that this product reads. */
const LANGUAGES: Record<string, string> = { vietnamese: 'vi', english: 'en', french: 'fr', chinese: 'zh' }

type Article = Json & { url: string }

/** @throws AppError those of `articlesOf` */
export function parseGdelt(raw: StoredDocument): ParsedPost[] {
  return articlesOf(raw).map((article) => ({
    externalId: article.url,
    kind: 'article',
    title: htmlToLine(told(article['title']) ?? ''),
    text: '',
    url: article.url,
    // When GDELT saw it, at most some hours after it was published; no other time is told.
    publishedAt: seenAt(article) || null,
    updatedAt: null,
    author: null,
    language: LANGUAGES[(told(article['language']) ?? '').toLowerCase()] ?? null,
    categories: [],
    status: null,
    parentId: null,
    latitude: null,
    longitude: null,
    address: null,
    report: null,
  }))
}

/**
 * Articles with a title and a web address. An answer without any is `{}`.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, RATE_LIMITED and BAD_REQUEST (both told in words, with status 200),
 *   BROKEN_JSON, SOURCE_LAYOUT_CHANGED
 */
export function articlesOf(raw: Pick<StoredDocument, 'body'>): Article[] {
  expectSomething(raw.body, FORMAT)
  const text = raw.body.trim()
  if (!/^[[{]/.test(text)) throw refusal(text)
  // Titles come with raw control characters and stray backslashes in them.
  const clean = text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\\([\\"/bfnrt]|u[\da-f]{4})?/gi, (escape, known) => (known ? escape : ''))
  const value = readJson(mended(text, clean), FORMAT)
  if (isObject(value) && Object.keys(value).length === 0) return []
  if (!isObject(value) || !Array.isArray(value['articles']))
    throw new AppError('SOURCE_LAYOUT_CHANGED', { detail: 'articles' })
  const listed = objects(value['articles'])
  const articles = listed.flatMap((article) => {
    const url = webAddress(article['url'])
    return url && told(article['title']) ? [{ ...article, url }] : []
  })
  if (listed.length > 0 && articles.length === 0)
    throw new AppError('SOURCE_LAYOUT_CHANGED', { detail: 'articles: url, title' })
  return articles
}

/** Repaired only where it must be. */
function mended(text: string, clean: string): string {
  try {
    JSON.parse(text)
    return text
  } catch {
    return clean // what is still broken then is told by name
  }
}

function refusal(text: string): AppError {
  if (/limit requests|too many requests/i.test(text)) return new AppError('RATE_LIMITED', { host: HOST })
  return /query|keyword|phrase|timespan|search|invalid|specified/i.test(text.slice(0, 300))
    ? new AppError('BAD_REQUEST', { detail: text.slice(0, 160) })
    : new AppError('NOT_THIS_FORMAT', { format: FORMAT })
}

/** `20261122T051500Z` → instant; empty where it is none. */
export function seenAt(article: Json): string {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(told(article['seendate']) ?? '')
  if (!found) return ''
  const [year, month, day, hour, minute, second] = found.slice(1)
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}
