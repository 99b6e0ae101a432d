/** Mastodon statuses: https://docs.joinmastodon.org/entities/Status/ */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost } from '../../../contract/model.ts'
import { isObject, type Json, objects, readJson, told, webAddress } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { htmlToText, tidy } from '../../reading/html.ts'

export const FORMAT = 'Mastodon'

/**
 * A timeline page (or one status) to posts; a status that only boosts another is left out.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON
 */
export function parseTimeline(raw: StoredDocument): ParsedPost[] {
  return statusesOf(raw.body)
    .filter((status) => !isObject(status['reblog']))
    .map((status) => postOf(status, told(raw.hints['timeZone']) ?? '+00:00'))
}

/** Every status of a page, boosts included, for paging. */
export function statusesOf(body: string): Json[] {
  const value = readJson(body, FORMAT)
  const list = Array.isArray(value) ? value : isObject(value) && 'content' in value ? [value] : null
  const statuses = objects(list).filter((status) => told(status['id']) !== null)
  if (!list || (list.length > 0 && statuses.length === 0))
    throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  return statuses
}

function postOf(status: Json, zone: string): ParsedPost {
  const account = isObject(status['account']) ? status['account'] : {}
  const parent = told(status['in_reply_to_id'])
  const warning = htmlToText(told(status['spoiler_text']) ?? '')
  const body = htmlToText(told(status['content']) ?? '')
  const tags = objects(status['tags']).map((tag) => tidy(told(tag['name']) ?? ''))
  return {
    externalId: told(status['id'])!,
    kind: parent ? 'comment' : 'post',
    title: '',
    text: [warning, body].filter(Boolean).join('\n'),
    url: webAddress(status['url']) ?? webAddress(status['uri']),
    publishedAt: readInstant(told(status['created_at']) ?? '', zone),
    updatedAt: readInstant(told(status['edited_at']) ?? '', zone),
    author: told(account['acct']) ?? told(account['username']),
    language: told(status['language']),
    categories: [...new Set(tags.filter(Boolean))],
    status: null,
    parentId: parent,
    latitude: null,
    longitude: null,
    address: null,
    report: null,
  }
}
