/**
 * Posts of Bluesky, from events of the stream or from a page of search results. The record:
 * https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json
 */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { Deletion, ParsedPost } from '../../../contract/model.ts'
import { expectSomething, isObject, type Json, objects, readJson, told } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { tidy } from '../../reading/html.ts'
import { languagesOf, readEvent, type StreamEvent } from './events.ts'

export const FORMAT = 'Bluesky'
const URI = /^at:\/\/(did:[a-z]+:[\w.:%-]+)\/[\w.-]+\/([\w.~:-]{1,512})$/
/** Set by authors who do not want to be shown outside: https://atproto.com/specs/label */
const KEEP_INSIDE = '!no-unauthenticated'

/**
 * Events one a line, or `{ posts }`. A post that is deleted further down the same document is not among them.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON
 */
export function parsePosts(raw: StoredDocument): ParsedPost[] {
  if (raw.layout === 'position') return []
  const views = viewsIn(raw)
  if (views) return views.map(postOfView).filter((post) => post !== null)
  const posts = new Map<string, ParsedPost>()
  for (const event of eventsIn(raw)) {
    if (event.kind === 'deleted') posts.delete(event.uri)
    if (event.kind === 'closed')
      for (const uri of posts.keys()) if (uri.startsWith(`at://${event.did}/`)) posts.delete(uri)
    const post = event.kind === 'post' ? postOfEvent(event) : null
    if (post) posts.set(post.externalId, post)
  }
  return [...posts.values()]
}

/** Deleted posts and closed accounts; a post that was written anew under its key is not deleted. */
export function deletionsOf(raw: StoredDocument): Deletion[] {
  if (raw.layout === 'position' || viewsIn(raw)) return []
  const gone = new Map<string, Deletion>()
  for (const event of eventsIn(raw)) {
    if (event.kind === 'deleted') gone.set(event.uri, { id: event.uri })
    if (event.kind === 'closed') gone.set(event.did, { idPrefix: `at://${event.did}/` })
    if (event.kind === 'post') gone.delete(event.uri)
  }
  return [...gone.values()]
}

function eventsIn({ body }: StoredDocument): StreamEvent[] {
  expectSomething(body, FORMAT)
  const events = body
    .split('\n')
    .map(readEvent)
    .filter((event) => event !== null)
  if (events.length === 0) throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  return events
}

/** The results of a page; null where the document holds events. */
function viewsIn({ layout, body }: StoredDocument): Json[] | null {
  if (layout === 'events') return null
  if (layout === 'auto' && readEvent(body.split('\n', 1)[0] ?? '')) return null
  return resultsOf(readJson(body, FORMAT))
}

/** @throws AppError NOT_THIS_FORMAT where it is no page of results */
export function resultsOf(value: unknown): Json[] {
  const list = isObject(value) ? value['posts'] : null
  const views = objects(list).filter((view) => told(view['uri']) !== null && isObject(view['record']))
  if (!Array.isArray(list) || (list.length > 0 && views.length === 0))
    throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  return views
}

const postOfEvent = (event: StreamEvent & { kind: 'post' }) => {
  const at = new Date(event.time / 1000).toISOString()
  return postOf(event.uri, event.record, at, event.changed ? at : null)
}

function postOfView(view: Json): ParsedPost | null {
  const author = isObject(view['author']) ? view['author'] : {}
  if (objects(author['labels']).some((label) => label['val'] === KEEP_INSIDE)) return null
  const record = isObject(view['record']) ? view['record'] : {}
  return postOf(told(view['uri'])!, record, readInstant(told(view['indexedAt']) ?? '', '+00:00'), null)
}

/** @param taken when the network took it in, by which a clock ahead is seen */
function postOf(
  uri: string,
  record: Json,
  taken: string | null,
  updatedAt: string | null,
): ParsedPost | null {
  const [, did, key] = URI.exec(uri) ?? []
  if (!did || !key) return null
  const reply = isObject(record['reply']) ? record['reply'] : {}
  const parent = isObject(reply['parent']) ? told(reply['parent']['uri']) : null
  const created = readInstant(told(record['createdAt']) ?? '', '+00:00')
  return {
    externalId: uri,
    kind: parent ? 'comment' : 'post',
    title: '',
    text: tidy(told(record['text']) ?? ''),
    url: `https://bsky.app/profile/${did}/post/${key}`,
    publishedAt: created && taken && created > taken ? taken : (created ?? taken),
    updatedAt,
    author: did,
    language: languagesOf(record)[0] ?? null,
    categories: tagsOf(record),
    status: null,
    parentId: parent,
    latitude: null,
    longitude: null,
    address: null,
    report: null,
  }
}

/** Hashtags in the text and beside it. */
function tagsOf(record: Json): string[] {
  const inText = objects(record['facets'])
    .flatMap((facet) => objects(facet['features']))
    .map((feature) => told(feature['tag']))
  const beside = Array.isArray(record['tags']) ? record['tags'].map(told) : []
  return [...new Set([...inText, ...beside].filter((tag) => tag !== null))]
}
