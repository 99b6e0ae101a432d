/**
 * Comment threads and replies of the YouTube Data API v3, as plain text:
 * https://developers.google.com/youtube/v3/docs/commentThreads, https://developers.google.com/youtube/v3/docs/comments
 */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost } from '../../../contract/model.ts'
import { isObject, type Json, objects, readJson, told } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { tidy } from '../../reading/html.ts'

export const FORMAT = 'YouTube'

/**
 * A page of threads (with the replies that came in them) or of replies to posts. The account of the quota holds none.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON
 */
export function parseComments(raw: StoredDocument): ParsedPost[] {
  if (raw.layout === 'account') return []
  const posts = new Map<string, ParsedPost>()
  for (const item of itemsOf(readJson(raw.body, FORMAT)))
    for (const post of postsOf(item)) posts.set(post.externalId, post)
  return [...posts.values()]
}

/** @throws AppError NOT_THIS_FORMAT where it is no list of threads or comments */
export function itemsOf(value: unknown): Json[] {
  const list = isObject(value) ? value['items'] : null
  const items = objects(list).filter((item) => told(item['id']) !== null && isObject(item['snippet']))
  if (!Array.isArray(list) || (list.length > 0 && items.length === 0))
    throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  return items
}

/** What paging needs to know of a thread. */
export interface ThreadFacts {
  id: string
  /** Null where the time is not told. */
  publishedAt: string | null
  replies: number
  /** Of these, how many came in the thread itself. */
  enclosed: number
}

export function threadFacts(thread: Json): ThreadFacts {
  const snippet = objectIn(thread, 'snippet')
  const total = Number(told(snippet['totalReplyCount']) ?? 0)
  return {
    id: told(thread['id'])!,
    publishedAt: timeOf(objectIn(objectIn(snippet, 'topLevelComment'), 'snippet')['publishedAt']),
    replies: Number.isSafeInteger(total) && total > 0 ? total : 0,
    enclosed: objects(objectIn(thread, 'replies')['comments']).length,
  }
}

function postsOf(item: Json): ParsedPost[] {
  const snippet = objectIn(item, 'snippet')
  if (!isObject(snippet['topLevelComment'])) return [commentOf(item, null)].filter((post) => post !== null)
  const place = told(snippet['videoId'])
  const replies = objects(objectIn(item, 'replies')['comments'])
  return [snippet['topLevelComment'], ...replies]
    .map((comment) => commentOf(comment, place))
    .filter((post) => post !== null)
}

function commentOf(comment: Json, threadVideo: string | null): ParsedPost | null {
  const id = told(comment['id'])
  const snippet = objectIn(comment, 'snippet')
  if (!id) return null
  const video = told(snippet['videoId']) ?? threadVideo
  const published = timeOf(snippet['publishedAt'])
  const updated = timeOf(snippet['updatedAt'])
  return {
    externalId: id,
    kind: 'comment',
    title: '',
    text: tidy(told(snippet['textDisplay']) ?? told(snippet['textOriginal']) ?? ''),
    url: video
      ? `https://www.youtube.com/watch?v=${encodeURIComponent(video)}&lc=${encodeURIComponent(id)}`
      : null,
    publishedAt: published,
    updatedAt: updated === published ? null : updated,
    // The channel, not the name shown: names change and are not unique.
    author: told(objectIn(snippet, 'authorChannelId')['value']),
    language: null,
    categories: [],
    status: null,
    parentId: told(snippet['parentId']),
    latitude: null,
    longitude: null,
    address: null,
    report: null,
  }
}

const timeOf = (value: unknown) => readInstant(told(value) ?? '', '+00:00')
const objectIn = (holder: Json, name: string): Json => {
  const value = holder[name]
  return isObject(value) ? value : {}
}
