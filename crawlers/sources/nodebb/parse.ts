/** NodeBB topics with their posts: https://docs.nodebb.org/api/read/ */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { Deletion, ParsedPost } from '../../../contract/model.ts'
import { isObject, type Json, objects, readJson, told, webAddress } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { htmlToLine, htmlToText } from '../../reading/html.ts'
import { withoutQuotes } from '../../reading/quotes.ts'

export const FORMAT = 'NodeBB'

/**
 * `hints`: `base` (address of the forum).
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON
 */
export function parseNodebb(raw: StoredDocument): ParsedPost[] {
  const topic = topicOf(raw)
  const base = told(raw.hints['base']) ?? raw.url.replace(/\/api\/.*$/, '')
  return objects(topic['posts'])
    .filter((post) => idOf(post) !== null && !isWithdrawn(post))
    .map((post) => postOf(post, topic, base.replace(/\/+$/, '')))
}

/** Posts that their authors or a moderator took back, while the topic still shows their place. */
export function nodebbDeletions(raw: StoredDocument): Deletion[] {
  const topic = topicOf(raw)
  return objects(topic['posts']).flatMap((post) => {
    const id = idOf(post)
    return id !== null && (isWithdrawn(post) || isWithdrawn(topic)) ? [{ id }] : []
  })
}

function topicOf(raw: StoredDocument): Json {
  const value = readJson(raw.body, FORMAT)
  if (!isObject(value) || !Array.isArray(value['posts']))
    throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  return value
}

/** A post keeps its number when a topic is split or merged. */
const idOf = (post: Json) => told(post['pid'])

const isWithdrawn = (thing: Json) => thing['deleted'] === true || told(thing['deleted']) === '1'

function postOf(post: Json, topic: Json, base: string): ParsedPost {
  const id = idOf(post)!
  const main = told(topic['mainPid'])
  const opening = main === null ? told(post['index']) === '0' : id === main
  const category = isObject(topic['category']) ? htmlToLine(told(topic['category']['name']) ?? '') : ''
  const tags = objects(topic['tags']).map((tag) => told(tag['value']))
  const published = momentOf(post, 'timestamp')
  const edited = momentOf(post, 'edited')
  return {
    externalId: id,
    kind: opening ? 'post' : 'comment',
    title: opening ? htmlToLine(told(topic['title']) ?? '') : '',
    text: htmlToText(withoutQuotes(told(post['content']) ?? '')),
    url: webAddress(opening ? `${base}/topic/${told(topic['tid']) ?? ''}` : `${base}/post/${id}`),
    publishedAt: published,
    updatedAt: edited !== published ? edited : null,
    author: authorOf(post),
    language: null,
    categories: [category, ...tags].filter((each): each is string => Boolean(each)),
    status: null,
    parentId: opening ? null : (told(post['toPid']) ?? main),
    latitude: null,
    longitude: null,
    address: null,
    report: null,
  }
}

/** Guests may sign with a name of their own; an account that was deleted has none left. */
function authorOf(post: Json): string | null {
  const user = isObject(post['user']) ? post['user'] : {}
  const isGuest = (told(user['uid']) ?? told(post['uid']) ?? '0') === '0'
  return isGuest ? told(post['handle']) : told(user['username'])
}

/** Milliseconds under the name itself, or an ISO text under `<name>ISO`; 0 and the empty text mean never. */
export function momentOf(thing: Json, name: string): string | null {
  const milliseconds = Number(told(thing[name]) ?? 0)
  if (milliseconds > 0 && milliseconds < 4e12) return new Date(milliseconds).toISOString()
  return readInstant(told(thing[`${name}ISO`]) ?? told(thing[name]) ?? '', '+00:00')
}

/** Of a list or a topic. */
export function pagesOf(value: Json): number {
  const paging = isObject(value['pagination']) ? value['pagination'] : {}
  return Math.max(1, Number(told(paging['pageCount']) ?? 1) || 1)
}
