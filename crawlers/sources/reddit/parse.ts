/** Listings of Reddit's posts (`t3`) and comments (`t1`): https://www.reddit.com/dev/api/ */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { Deletion, ParsedPost } from '../../../contract/model.ts'
import { isObject, type Json, objects, readJson, told, webAddress } from '../../reading/answer.ts'
import { htmlToLine, htmlToText } from '../../reading/html.ts'
import { withoutQuotes } from '../../reading/quotes.ts'

export const FORMAT = 'Reddit'

export type Thing = Json & { name: string }

/** @throws AppError those of `thingsOf` */
export function parseReddit(raw: StoredDocument): ParsedPost[] {
  return thingsOf(raw.body)
    .things.filter((thing) => !isWithdrawn(thing))
    .map(postOf)
}

/**
 * `hints.asked` (for `info`): the names that were asked for; those without an answer are gone.
 * @throws AppError those of `thingsOf`
 */
export function redditDeletions(raw: StoredDocument): Deletion[] {
  const { things } = thingsOf(raw.body)
  const withdrawn = things.filter(isWithdrawn).map(nameOf)
  const shown = new Set(things.map(nameOf))
  const asked = Array.isArray(raw.hints['asked']) ? raw.hints['asked'].map(told) : []
  const gone = asked.filter((name): name is string => name !== null && !shown.has(name))
  return [...withdrawn, ...gone].map((id) => ({ id }))
}

/** @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON */
export function thingsOf(body: string): { things: Thing[]; after: string | null } {
  const value = readJson(body, FORMAT)
  const data = isObject(value) && isObject(value['data']) ? value['data'] : {}
  if (!Array.isArray(data['children'])) throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  const things = objects(data['children']).flatMap((child) => {
    const thing = isObject(child['data']) ? child['data'] : {}
    const name = told(thing['name'])
    return name && /^t[13]_\w+$/.test(name) ? [{ ...thing, name }] : []
  })
  return { things, after: told(data['after']) }
}

export const nameOf = (thing: Thing) => thing.name
export const timeOf = (thing: Thing) => instantOf(thing['created_utc']) ?? ''

/** Taken back by its author or by a moderator. An account that is gone may leave its words behind. */
function isWithdrawn(thing: Thing): boolean {
  const words = told(thing['selftext']) ?? told(thing['body']) ?? ''
  return /^\[\s*(deleted|removed)\b.{0,40}\]$/.test(words) || told(thing['removed_by_category']) !== null
}

function postOf(thing: Thing): ParsedPost {
  const isComment = thing.name.startsWith('t1_')
  const written = told(thing['selftext_html']) ?? told(thing['body_html'])
  const plain = told(thing['selftext']) ?? told(thing['body']) ?? ''
  const author = told(thing['author'])
  const flair = told(thing['link_flair_text'])
  return {
    externalId: thing.name,
    kind: isComment ? 'comment' : 'post',
    title: isComment ? '' : htmlToLine(told(thing['title']) ?? ''),
    text: written ? htmlToText(withoutQuotes(written)) : plain,
    url: webAddress(told(thing['permalink']), 'https://www.reddit.com'),
    publishedAt: instantOf(thing['created_utc']),
    updatedAt: instantOf(thing['edited']),
    author: author === '[deleted]' ? null : author,
    language: null,
    categories: flair ? [flair] : [],
    status: null,
    parentId: isComment ? told(thing['parent_id']) : null,
    latitude: null,
    longitude: null,
    address: null,
    report: null,
  }
}

/** Seconds since 1970; `edited` is false where nothing was. */
function instantOf(value: unknown): string | null {
  return typeof value === 'number' && value > 0 && value < 4e9 ? new Date(value * 1000).toISOString() : null
}
