/**
 * Posts and comments of a Facebook Page as the Graph API gives them:
 * https://developers.facebook.com/docs/graph-api/reference/page/feed/ and …/reference/object/comments/
 */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { Deletion, ParsedPost } from '../../../contract/model.ts'
import { isObject, type Json, objects, readJson, told, webAddress } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { tidy } from '../../reading/html.ts'

export const FORMAT = 'Facebook'

/**
 * `{ data }` are posts, `{ post, data }` comments on that post, `{ gone }` nothing to read. What the Page has hidden or not
 * published is not public and left out, and so is what has no words.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON
 */
export function parseNodes(raw: StoredDocument): ParsedPost[] {
  const body = readJson(raw.body, FORMAT)
  if (isObject(body) && Array.isArray(body['gone'])) return []
  const post = isObject(body) ? told(body['post']) : null
  return nodesOf(body)
    .filter(isPublic)
    .map((node) => postOf(node, post))
    .filter(({ text }) => text !== '')
}

/** What is gone, and what was hidden after it had been public. */
export function deletionsOf(raw: StoredDocument): Deletion[] {
  const body = readJson(raw.body, FORMAT)
  if (!isObject(body)) return []
  const gone = objects(body['gone']).flatMap((each): Deletion[] => {
    const [id, idPrefix] = [told(each['id']), told(each['idPrefix'])]
    return id ? [{ id }] : idPrefix ? [{ idPrefix }] : []
  })
  const hidden = objects(body['data']).filter((node) => !isPublic(node) && told(node['id']) !== null)
  return [...gone, ...hidden.map((node) => ({ id: told(node['id'])! }))]
}

/** @throws AppError NOT_THIS_FORMAT where it is no list of nodes */
export function nodesOf(body: unknown): Json[] {
  const list = isObject(body) ? body['data'] : null
  const nodes = objects(list).filter((node) => told(node['id']) !== null)
  if (!Array.isArray(list) || (list.length > 0 && nodes.length === 0))
    throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  return nodes
}

const isPublic = (node: Json) => node['is_hidden'] !== true && node['is_published'] !== false

function postOf(node: Json, post: string | null): ParsedPost {
  const parent = objectIn(node, 'parent')
  return {
    externalId: told(node['id'])!,
    kind: post ? 'comment' : 'post',
    title: '',
    text: tidy(told(node['message']) ?? ''),
    url: webAddress(node['permalink_url']),
    publishedAt: readInstant(told(node['created_time']) ?? '', '+00:00'),
    // `updated_time` moves with every comment, so it tells nothing about the post itself.
    updatedAt: null,
    author: told(objectIn(node, 'from')['id']),
    language: null,
    categories: [],
    status: null,
    parentId: told(parent['id']) ?? post,
    latitude: null,
    longitude: null,
    address: null,
    report: null,
  }
}

export const objectIn = (holder: unknown, name: string): Json => {
  const value = isObject(holder) ? holder[name] : null
  return isObject(value) ? value : {}
}
