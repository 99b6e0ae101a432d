/**
 * What an article's page says of itself. Sources in the order of trust: linked data (schema.org Article and its kinds),
 * Open Graph and meta (https://ogp.me/), microdata and `<time>`, then the visible page.
 */
import type { ParsedPost } from '../../contract/model.ts'
import type { Json } from './answer.ts'
import { told, webAddress } from './answer.ts'
import { mainText } from './article-text.ts'
import { readInstant } from './dates.ts'
import { lineIn, type Page, pick } from './dom.ts'
import { htmlToLine } from './html.ts'
import { addressOf, linkedArticles, namesOf } from './jsonld.ts'

export type Article = Pick<
  ParsedPost,
  'title' | 'text' | 'publishedAt' | 'updatedAt' | 'author' | 'language' | 'categories'
> & {
  /** Its own address as it tells it, on the same site; else the page's. */
  url: string
  /** The linked data it was read from. */
  linked: Json | null
}

export interface PageFacts {
  /** Address after redirects. */
  url: string
  /** Address that was asked for. */
  asked: string
  /** Offset or IANA name of dates without a zone. */
  zone: string
}

/** Fewer letters are a caption, a notice or a menu. */
const LEAST_TEXT = 40
/** Without any declaration that it is an article, a page must look much like one. */
const LEAST_UNDECLARED = 400

const GONE =
  /không tìm thấy|không tồn tại|đã bị (xóa|xoá|gỡ)|đã được gỡ|page not found|not be found|\b404\b|no longer (available|exists)/i

/** Null where the page is no article: an index, a notice that nothing is there, the home page after a redirect. */
export function readArticle(page: Page, facts: PageFacts): Article | null {
  const { document } = page
  if (isHome(facts.url) && !isHome(facts.asked || facts.url)) return null
  const url = canonical(page, facts.url)
  const linked = ownArticle(linkedArticles(document), url, facts.url)
  const title = titleOf(document, linked)
  if (!title) return null
  const dates = datesOf(document, linked, facts.zone)
  const declared = linked !== null || isDeclared(document)
  if (GONE.test(`${title} ${lineIn(document.querySelector('h1'))}`) && !linked && !dates.declared) return null
  const text = mainText(page, linked)
  const letters = text.replace(/[^\p{L}]/gu, '').length
  if (letters < (declared ? LEAST_TEXT : LEAST_UNDECLARED)) return null
  if (!declared && !dates.publishedAt) return null
  return {
    url,
    linked,
    title,
    text,
    publishedAt: dates.publishedAt,
    updatedAt: dates.updatedAt,
    author: authorOf(document, linked),
    language: languageOf(document, linked),
    categories: sectionsOf(document, linked),
  }
}

const isHome = (url: string) => URL.canParse(url) && /^\/(index\.\w+)?$/.test(new URL(url).pathname)

/** Another site's address, or the home page as the canonical one of every page, is a site's mistake. */
function canonical(page: Page, url: string): string {
  const link = page.document.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  const told = webAddress(link ?? meta(page.document, 'og:url'), page.base || undefined)
  const own = plainAddress(url)
  if (!told || isHome(told)) return own
  return siteOf(told) === siteOf(own) ? plainAddress(told) : own
}

const siteOf = (url: string) => (URL.canParse(url) ? new URL(url).host.replace(/^(www|m|amp)\./, '') : '')

/** Without fragment and the marks of campaigns. */
export function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.hash = ''
  const marks = [...url.searchParams.keys()].filter((name) => /^(utm_\w+|fbclid|gclid|zarsrc)$/i.test(name))
  for (const name of marks) url.searchParams.delete(name)
  return url.href
}

/** The one that bears the page's address; of several others, the first that holds a text of its own. */
function ownArticle(found: Json[], ...urls: string[]): Json | null {
  const names = (article: Json) =>
    ['url', '@id', 'mainEntityOfPage'].map(
      (name) => plainAddress(addressOf(article[name]) ?? '').split('#')[0],
    )
  const titled = found.filter((article) => headline(article) !== '')
  return (
    titled.find((article) => names(article).some((name) => name && urls.includes(name))) ?? titled[0] ?? null
  )
}

const headline = (article: Json) => line(article['headline']) || line(article['name'])
const line = (value: unknown) => htmlToLine(told(value) ?? '')

export function meta(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const found = document.querySelector(
      `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
    )
    const content = told(found?.getAttribute('content'))
    if (content) return content
  }
  return null
}

function isDeclared(document: Document): boolean {
  return (
    /article$/i.test(meta(document, 'og:type') ?? '') ||
    meta(document, 'article:published_time') !== null ||
    document.querySelectorAll(
      '[itemtype*="schema.org/" i][itemtype$="Article" i], [itemtype$="schema.org/BlogPosting" i]',
    ).length === 1 ||
    // Microformats: https://microformats.org/wiki/h-entry and its forerunner hAtom, which many blog systems still write.
    document.querySelectorAll('.h-entry, .hentry').length === 1 ||
    document.querySelectorAll('.entry-content').length === 1
  )
}

function titleOf(document: Document, linked: Json | null): string {
  if (linked) return headline(linked)
  const h1 = document.querySelectorAll('h1')
  return (
    line(meta(document, 'og:title')) ||
    lineIn(document.querySelector('[itemprop~="headline"]')) ||
    (h1.length === 1 ? lineIn(h1[0]) : '') ||
    lineIn(document.querySelector('title'))
  )
}

function datesOf(document: Document, linked: Json | null, zone: string) {
  const first = (...values: (string | null | undefined)[]) => {
    for (const value of values) {
      const at = value ? readInstant(value, zone) : null
      if (at) return at
    }
    return null
  }
  const prop = (name: string) => pick(document, `[itemprop~="${name}"]`)
  const of = (name: string) => prop(name)?.element.getAttribute('datetime') ?? prop(name)?.text
  const declared = first(
    told(linked?.['datePublished']),
    told(linked?.['dateCreated']),
    meta(
      document,
      'article:published_time',
      'datePublished',
      'pubdate',
      'publishdate',
      'dc.date.issued',
      'dc.date',
    ),
    of('datePublished'),
  )
  const updatedAt = first(
    told(linked?.['dateModified']),
    meta(document, 'article:modified_time', 'og:updated_time', 'dateModified', 'lastmod'),
    of('dateModified'),
  )
  const publishedAt = declared ?? first(...visibleDates(document))
  return { publishedAt, updatedAt: updatedAt === publishedAt ? null : updatedAt, declared: declared !== null }
}

/** `<time>`, then what stands where the press puts its date, beside the heading. */
function visibleDates(document: Document): (string | null)[] {
  const times = [...document.querySelectorAll('time')].slice(0, 3)
  const near = '[class*="date" i], [class*="time" i], [class*="publish" i], [id*="date" i]'
  const marked = [...document.querySelectorAll(near)].slice(0, 40)
  return [
    ...times.flatMap((time) => [time.getAttribute('datetime'), lineIn(time)]),
    ...marked.filter((one) => (one.textContent ?? '').length < 120).map((one) => lineIn(one)),
  ]
}

/** Of the byline as the publisher prints it; the address of an author's page is not a name. */
function authorOf(document: Document, linked: Json | null): string | null {
  const names = namesOf(linked?.['author']).map((name) => htmlToLine(name))
  const told =
    names.length > 0 ? names.join(', ') : line(meta(document, 'author', 'article:author', 'dc.creator'))
  const printed = told || lineIn(document.querySelector('[itemprop~="author"], [rel~="author"], .byline'))
  return !printed || /^https?:|@/.test(printed) || printed.length > 120 ? null : printed
}

function languageOf(document: Document, linked: Json | null): string | null {
  const told =
    namesOf(linked?.['inLanguage'])[0] ??
    document.documentElement.getAttribute('lang') ??
    meta(document, 'og:locale')
  return told && /^[a-z]{2,3}([-_]\w+)*$/i.test(told.trim()) ? told.trim().replaceAll('_', '-') : null
}

function sectionsOf(document: Document, linked: Json | null): string[] {
  const told = namesOf(linked?.['articleSection'])
  const metas = [
    ...document.querySelectorAll('meta[property="article:section" i], meta[itemprop="articleSection" i]'),
  ]
  const sections = told.length > 0 ? told : metas.map((one) => one.getAttribute('content') ?? '')
  return [...new Set(sections.map((section) => htmlToLine(section)).filter(Boolean))].slice(0, 10)
}
