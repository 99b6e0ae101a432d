/** Discourse topics, posts and lists: https://docs.discourse.org/ */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost } from '../../../contract/model.ts'
import { isObject, type Json, objects, readJson, told, webAddress } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { htmlToLine, htmlToText } from '../../reading/html.ts'

export const FORMAT = 'Discourse'

/** Ordinary posts and moderators' posts; the others are small actions ("closed by …") and whispers. */
const SPOKEN = new Set(['1', '2'])

/** What a post itself does not say of its topic. */
interface TopicFacts {
  id: string
  title: string
  slug: string
  categories: string[]
}

/**
 * `hints`: `topic` (facts for a page of posts), `categories` (id → name), `timeZone`.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON
 */
export function parseDiscourse(raw: StoredDocument): ParsedPost[] {
  const value = readJson(raw.body, FORMAT)
  const names = isObject(raw.hints['categories']) ? raw.hints['categories'] : {}
  const read = { origin: raw.url, zone: told(raw.hints['timeZone']) ?? '+00:00', names }
  if (isObject(value) && isObject(value['post_stream'])) {
    const topic = topicFacts(isObject(raw.hints['topic']) ? raw.hints['topic'] : value, names)
    return postsOf(value['post_stream']['posts'], topic, read)
  }
  if (isObject(value) && Array.isArray(value['latest_posts']))
    return postsOf(value['latest_posts'], null, read)
  if (isObject(value) && isObject(value['topic_list']))
    return objects(value['topic_list']['topics']).map((topic) => openingOf(topic, read))
  // Categories and search results name topics but hold nobody's words.
  if (isObject(value) && ('category_list' in value || 'grouped_search_result' in value)) return []
  if (Array.isArray(value) && objects(value).some((entry) => 'results' in entry && 'type' in entry)) return []
  if (isObject(value) && 'cooked' in value) return postsOf([value], null, read)
  throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
}

interface Reading {
  origin: string
  zone: string
  names: Json
}

export function topicFacts(topic: Json, names: Json): TopicFacts {
  const category = told(topic['category_id'])
  const name = category ? told(names[category]) : null
  const tags = Array.isArray(topic['tags'])
    ? topic['tags'].map((tag) => told(isObject(tag) ? tag['name'] : tag)).filter((tag) => tag !== null)
    : []
  return {
    id: told(topic['id']) ?? told(topic['topic_id']) ?? '',
    title: htmlToLine(told(topic['title']) ?? told(topic['topic_title']) ?? ''),
    slug: told(topic['slug']) ?? told(topic['topic_slug']) ?? '-',
    categories: Array.isArray(topic['categories'])
      ? topic['categories'].map(told).filter((one) => one !== null)
      : [...(name ? [name] : []), ...tags],
  }
}

function postsOf(list: unknown, shared: TopicFacts | null, read: Reading): ParsedPost[] {
  return objects(list)
    .filter((post) => told(post['id']) !== null && !isWithdrawn(post))
    .map((post) => {
      const own = topicFacts({ ...post, id: post['topic_id'], tags: [] }, read.names)
      return postOf(post, { ...own, ...shared, id: shared?.id || own.id }, read)
    })
}

const isWithdrawn = (post: Json) =>
  post['hidden'] === true ||
  post['user_deleted'] === true ||
  told(post['deleted_at']) !== null ||
  !SPOKEN.has(told(post['post_type']) ?? '1')

function postOf(post: Json, topic: TopicFacts, read: Reading): ParsedPost {
  const number = told(post['post_number']) ?? '1'
  const opening = number === '1'
  const created = readInstant(told(post['created_at']) ?? '', read.zone)
  const updated = readInstant(told(post['updated_at']) ?? '', read.zone)
  return {
    externalId: `${topic.id}/${number}`,
    kind: opening ? 'post' : 'comment',
    title: opening ? topic.title : '',
    text: htmlToText(told(post['cooked']) ?? told(post['raw']) ?? '', { dropQuotes: true }),
    url: webAddress(`/t/${topic.slug}/${topic.id}${opening ? '' : `/${number}`}`, read.origin),
    publishedAt: created,
    updatedAt: updated === created ? null : updated,
    author: told(post['username']),
    language: null,
    categories: topic.categories,
    status: null,
    parentId: opening ? null : `${topic.id}/${told(post['reply_to_post_number']) ?? '1'}`,
    ...NOWHERE,
  }
}

/** A topic in a list: its title and excerpt stand for its first post. */
function openingOf(topic: Json, read: Reading): ParsedPost {
  const facts = topicFacts(topic, read.names)
  return {
    externalId: `${facts.id}/1`,
    kind: 'post',
    title: facts.title,
    text: htmlToText(told(topic['excerpt']) ?? ''),
    url: webAddress(`/t/${facts.slug}/${facts.id}`, read.origin),
    publishedAt: readInstant(told(topic['created_at']) ?? '', read.zone),
    updatedAt: null,
    author: null,
    language: null,
    categories: facts.categories,
    status: null,
    parentId: null,
    ...NOWHERE,
  }
}

const NOWHERE = { latitude: null, longitude: null, address: null, report: null }
