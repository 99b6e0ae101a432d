/** JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/ */
import type { ParsedPost } from '../../../contract/model.ts'
import { AppError } from '../../../contract/errors.ts'
import { isObject, type Json, objects, readJson, told, webAddress } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { htmlToLine, htmlToText, tidy } from '../../reading/html.ts'
import { article } from './items.ts'

const isJsonFeed = (value: Json) =>
  Array.isArray(value['items']) && (String(value['version']).includes('jsonfeed') || 'title' in value)

export function jsonFeed(
  body: string,
  url: string,
  zone: string,
): { posts: ParsedPost[]; next: string | null } {
  const feed = readJson(body, 'JSON Feed')
  if (!isObject(feed) || !isJsonFeed(feed)) throw new AppError('NOT_THIS_FORMAT', { format: 'JSON Feed' })
  const posts = objects(feed['items']).map((item) => readItem(item, feed, url, zone))
  return { posts: posts.filter((post) => post !== null), next: webAddress(feed['next_url'], url) }
}

function readItem(item: Json, feed: Json, url: string, zone: string): ParsedPost | null {
  const authors = [...objects(item['authors']), ...(isObject(item['author']) ? [item['author']] : [])]
  const html = told(item['content_html'])
  const time = (name: string) => readInstant(told(item[name]) ?? '', zone)
  return article({
    id: told(item['id']),
    link: webAddress(item['url'], url) ?? webAddress(item['external_url'], url),
    title: htmlToLine(told(item['title']) ?? ''),
    text: html ? htmlToText(html) : tidy(told(item['content_text']) ?? told(item['summary']) ?? ''),
    publishedAt: time('date_published') ?? time('date_modified'),
    updatedAt: time('date_modified'),
    author: authors.map((author) => told(author['name'])).find(Boolean) ?? null,
    language: told(item['language']) ?? told(feed['language']),
    categories: Array.isArray(item['tags']) ? item['tags'].map(told).filter((tag) => tag !== null) : [],
  })
}
