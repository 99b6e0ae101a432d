/** JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/ */
import { AppError } from '../../../contract/errors.ts'
import { isObject, type Json, objects, readJson, told, webAddress } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { htmlToLine, htmlToText, tidy } from '../../reading/html.ts'
import { nameOnly } from './items.ts'
import type { Feed, FeedItem, Words } from './model.ts'

const isJsonFeed = (value: Json) =>
  Array.isArray(value['items']) && (String(value['version']).includes('jsonfeed') || 'title' in value)

export function readJsonFeed(body: string, url: string, zone: string): Feed {
  const feed = readJson(body, 'JSON Feed')
  if (!isObject(feed) || !isJsonFeed(feed)) throw new AppError('NOT_THIS_FORMAT', { format: 'JSON Feed' })
  return {
    ...readItem({ ...feed, url: feed['home_page_url'], summary: feed['description'] }, url, zone),
    items: objects(feed['items']).map((item) => readItem(item, url, zone)),
    next: webAddress(feed['next_url'], url),
  }
}

function readItem(item: Json, url: string, zone: string): FeedItem {
  const authors = [...objects(item['authors']), ...(isObject(item['author']) ? [item['author']] : [])]
  const links = [webAddress(item['url'], url), webAddress(item['external_url'], url)]
    .filter((href) => href !== null)
    .map((href, at) => ({ rel: at === 0 ? 'alternate' : 'related', href }))
  const language = told(item['language'])
  const words = (text: string): Words | null => (text ? { text, language } : null)
  const html = told(item['content_html'])
  return {
    id: told(item['id']),
    link: links[0]?.href ?? null,
    links,
    title: words(htmlToLine(told(item['title']) ?? '')),
    summary: words(tidy(told(item['summary']) ?? '')),
    content: [words(html ? htmlToText(html) : tidy(told(item['content_text']) ?? ''))].filter(
      (each) => each !== null,
    ),
    authors: authors.map((author) => nameOnly(told(author['name']) ?? '')).filter(Boolean),
    published: readInstant(told(item['date_published']) ?? '', zone),
    created: null,
    updated: readInstant(told(item['date_modified']) ?? '', zone),
    dated: null,
    language,
    categories: (Array.isArray(item['tags']) ? item['tags'] : [])
      .map(told)
      .filter((term) => term !== null)
      .map((term) => ({ term, label: null })),
    latitude: null,
    longitude: null,
  }
}
