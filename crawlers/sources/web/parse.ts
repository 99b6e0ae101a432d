/** A list on a web page by the selectors that a person chose, and the entries' own pages. */
import { z } from 'zod'
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { Instant, type ParsedPost } from '../../../contract/model.ts'
import { told, webAddress } from '../../reading/answer.ts'
import { plainAddress, readArticle } from '../../reading/article.ts'
import { mainText } from '../../reading/article-text.ts'
import { readInstant } from '../../reading/dates.ts'
import { expectPage, isSelector, openPage, type Page, pick, pickAll } from '../../reading/dom.ts'
import { shortHash } from '../../reading/hash.ts'
import { reportFacts } from '../../reading/report.ts'

const selector = z.string().trim().min(1).max(500).refine(isSelector, { error: 'selector' }).optional()

/** How a page is read; kept with every stored page, so that it is read again by the selectors of its day. */
export const Reading = z.object({
  item: selector.unwrap(),
  title: selector,
  link: selector,
  date: selector,
  body: selector,
  author: selector,
  category: selector,
  status: selector,
  pageTitle: selector,
  pageDate: selector,
  pageBody: selector,
  kind: z.enum(['post', 'article', 'report', 'comment']).default('article'),
  /** Order of figures such as 03/04/2026. */
  dates: z.enum(['dmy', 'mdy']).default('dmy'),
})
export type Reading = z.output<typeof Reading>

/** What the list itself says of one entry. */
const Entry = z.object({
  id: z.string(),
  title: z.string(),
  link: z.string().nullable(),
  at: Instant.nullable(),
  /** The date as written. */
  date: z.string(),
  body: z.string(),
  author: z.string().nullable(),
  category: z.string().nullable(),
  status: z.string().nullable(),
})
export type Entry = z.output<typeof Entry>

/** More entries are no list that anybody reads. */
const MAX_ENTRIES = 2000

/**
 * `hints`: `reading` (the selectors), `timeZone`, and for an entry's own page (layout `entry`) what the list said of it.
 * @throws AppError EMPTY_ANSWER, NOT_THIS_FORMAT, BAD_MAPPING
 */
export function parseWeb(raw: StoredDocument): ParsedPost[] {
  const reading = Reading.safeParse(raw.hints['reading'])
  if (!reading.success) throw new AppError('BAD_MAPPING', { column: 'item' })
  if (raw.layout === 'skipped') return []
  expectPage(raw.body)
  const zone = told(raw.hints['timeZone']) ?? '+07:00'
  const page = openPage(raw.body, raw.url)
  if (raw.layout !== 'entry')
    return entriesOf(page, reading.data, zone).map((entry) => postOf(entry, reading.data))
  const listed = Entry.safeParse(raw.hints['entry'])
  if (!listed.success) throw new AppError('BAD_MAPPING', { column: 'entry' })
  const entry = withOwnPage(listed.data, page, raw.url, reading.data, zone)
  return entry ? [postOf(entry, reading.data)] : []
}

/** The entries of a list page, each once; what has neither title nor text is decoration. */
export function entriesOf(page: Page, reading: Reading, zone: string): Entry[] {
  const found = new Map<string, Entry>()
  for (const element of pickAll(page.document, reading.item).slice(0, MAX_ENTRIES)) {
    const entry = entryOf(element, page, reading, zone)
    if (entry && !found.has(entry.id)) found.set(entry.id, entry)
  }
  return [...found.values()]
}

function entryOf(element: Element, page: Page, reading: Reading, zone: string): Entry | null {
  const text = (selector: string | undefined) => (selector ? (pick(element, selector)?.text ?? '') : '')
  const line = (selector: string | undefined) => text(selector).replace(/\s*\n\s*/g, ' ')
  const [title, body, date] = [line(reading.title), text(reading.body), line(reading.date)]
  if (!title && !body) return null
  const link = linkOf(element, page, reading)
  return {
    id: link ? plainAddress(link) : shortHash(title, date || body),
    title,
    link,
    at: readInstant(date, zone, reading.dates),
    date,
    body,
    author: line(reading.author) || null,
    category: line(reading.category) || null,
    status: line(reading.status) || null,
  }
}

/** As its selector says; without one, where the title leads. */
function linkOf(element: Element, page: Page, reading: Reading): string | null {
  const chosen = reading.link ?? reading.title
  const found = chosen ? pick(element, chosen) : null
  if (!found) return null
  if (reading.link?.includes('@')) return webAddress(found.text, page.base || undefined)
  const anchor = found.element.closest('a[href]') ?? found.element.querySelector('a[href]')
  return webAddress(anchor?.getAttribute('href'), page.base || undefined)
}

/** Null where the page holds nothing of what was wanted. */
function withOwnPage(entry: Entry, page: Page, url: string, reading: Reading, zone: string): Entry | null {
  const text = (selector: string | undefined) => (selector ? (pick(page.document, selector)?.text ?? '') : '')
  const article = reading.pageBody ? null : readArticle(page, { url, asked: entry.link ?? url, zone })
  const body = reading.pageBody ? text(reading.pageBody) : (article?.text ?? mainText(page, null))
  if (!body) return null
  const date = text(reading.pageDate).replace(/\s*\n\s*/g, ' ')
  return {
    ...entry,
    title: text(reading.pageTitle).replace(/\s*\n\s*/g, ' ') || entry.title || (article?.title ?? ''),
    body,
    at: readInstant(date, zone, reading.dates) ?? entry.at ?? article?.publishedAt ?? null,
    date: date || entry.date,
    author: entry.author ?? article?.author ?? null,
  }
}

function postOf(entry: Entry, { kind }: Reading): ParsedPost {
  const facts = {
    agency: null,
    service: entry.category,
    status: 'unknown' as const,
    received: { value: entry.date, at: entry.at },
    resolved: null,
    due: null,
  }
  return {
    externalId: entry.id,
    kind,
    title: entry.title,
    text: entry.body,
    url: entry.link,
    publishedAt: entry.at,
    updatedAt: null,
    author: entry.author,
    language: null,
    categories: entry.category ? [entry.category] : [],
    status: entry.status,
    parentId: null,
    latitude: null,
    longitude: null,
    address: null,
    report: kind === 'report' ? reportFacts(facts) : null,
  }
}
