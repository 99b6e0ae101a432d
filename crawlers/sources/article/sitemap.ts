/**
 * Sitemaps (https://www.sitemaps.org/protocol.html), sitemap indexes, news sitemaps
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap) and lists of plain addresses.
 */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Parser } from 'htmlparser2'
import type { Fetched } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { decodeText } from '../../polite/charset.ts'
import { expectSomething, webAddress } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { tidy } from '../../reading/html.ts'

export interface SitemapEntry {
  url: string
  /** As written: tells a change of the page from its last reading. */
  stamp: string
  /** Publication where it is told, else the last change; null where neither is. */
  at: string | null
  /** Publication, told by a news sitemap alone. */
  publishedAt: string | null
}

export interface Sitemap {
  kind: 'index' | 'pages'
  news: boolean
  entries: SitemapEntry[]
}

export const FORMAT = 'Sitemap'
/** The protocol allows 50,000 addresses and 50 MB. */
const MAX_ENTRIES = 50_000
const MAX_DEPTH = 32
const MAX_BYTES = 50 * 1024 * 1024

/** The text of a sitemap, unpacked where it is a `.xml.gz`. @throws AppError TOO_LARGE, NOT_THIS_FORMAT */
export async function sitemapText(got: Fetched): Promise<string> {
  if (got.bytes[0] !== 0x1f || got.bytes[1] !== 0x8b) return got.body
  try {
    return decodeText(await promisify(gunzip)(got.bytes, { maxOutputLength: MAX_BYTES }))
  } catch (cause) {
    const tooLong = cause instanceof RangeError
    const { host } = new URL(got.url)
    throw tooLong
      ? new AppError('TOO_LARGE', { host, limit: '50 MB' }, { cause })
      : new AppError('NOT_THIS_FORMAT', { format: FORMAT }, { cause })
  }
}

/** @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT */
export function readSitemap(text: string, url: string, zone: string): Sitemap {
  expectSomething(text, FORMAT)
  if (!/^[\s\ufeff]*</.test(text)) return plainList(text, url)
  const found = elementsOf(text)
  if (!found.root) throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  const entries = found.rows.map((row) => entryOf(row, url, zone)).filter((entry) => entry !== null)
  return { kind: found.root === 'sitemapindex' ? 'index' : 'pages', news: found.news, entries }
}

type Row = Record<string, string>

/** Fields by name, those within `<news:news>` as `news/…`: images and videos have titles and dates of their own. */
function elementsOf(text: string) {
  const found: { root: string; news: boolean; rows: Row[] } = { root: '', news: false, rows: [] }
  const open: string[] = []
  let row: Row | null = null
  const parser = new Parser(
    {
      onopentagname(raw) {
        const name = raw.toLowerCase().split(':').at(-1)!
        open.push(name)
        if (open.length > MAX_DEPTH) throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
        if (open.length === 1 && (name === 'urlset' || name === 'sitemapindex')) found.root = name
        if (open.length === 2 && found.root && (name === 'url' || name === 'sitemap')) row = {}
        if (name === 'news') found.news = true
      },
      ontext(data) {
        const path = open.slice(2).join('/')
        if (row && FIELDS.has(path)) row[path] = (row[path] ?? '') + data
      },
      onclosetag() {
        if (open.length === 2 && row && found.rows.length < MAX_ENTRIES) found.rows.push(row)
        if (open.length === 2) row = null
        open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return found
}

const FIELDS = new Set(['loc', 'lastmod', 'news/publication_date', 'news/title'])

function entryOf(row: Row, base: string, zone: string): SitemapEntry | null {
  const url = webAddress(row['loc'], base || undefined)
  if (!url) return null
  const publishedAt = readInstant(row['news/publication_date'] ?? '', zone)
  const changed = readInstant(row['lastmod'] ?? '', zone)
  const stamp = tidy(
    `${row['lastmod'] ?? ''} ${row['news/publication_date'] ?? ''} ${row['news/title'] ?? ''}`,
  )
  return { url, stamp, at: later(publishedAt, changed), publishedAt }
}

const later = (one: string | null, two: string | null) =>
  one && two ? (one > two ? one : two) : (one ?? two)

function plainList(text: string, base: string): Sitemap {
  const lines = text.split(/\r\n|\r|\n/).map((each) => each.replace(/^\ufeff/, '').trim())
  const urls = lines.filter((each) => /^https?:\/\/\S+$/i.test(each))
  if (urls.length === 0 || urls.length * 2 < lines.filter(Boolean).length)
    throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  const entries = urls.slice(0, MAX_ENTRIES).flatMap((each) => webAddress(each, base || undefined) ?? [])
  return {
    kind: 'pages',
    news: false,
    entries: entries.map((url) => ({ url, stamp: '', at: null, publishedAt: null })),
  }
}
