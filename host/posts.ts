/** From what a connector parsed to what may be stored: masked, pseudonymised, with an identity and a hash. */
import { createHash } from 'node:crypto'
import type { Instant, ParsedPost, Post } from '../contract/model.ts'
import { timeFlaw, type prepareText } from '../analysis/index.ts'
import { localDay } from './time.ts'
import { pseudonym } from './pseudonym.ts'

export interface PostContext {
  sourceId: string
  /** What makes author names unique: source kind and host. */
  site: string
  fetchedAt: Instant
  timeZone: string
  pseudonymKey: Uint8Array
  prepareText: typeof prepareText
}

/** `p` + 16 hex digits: the same item of the same source is the same post for ever. */
export const postId = (sourceId: string, externalId: string): string =>
  `p${sha256(`${sourceId}\n${externalId}`).slice(0, 16)}`

export function toPost(parsed: ParsedPost, context: PostContext): Post {
  const { sourceId, fetchedAt, timeZone } = context
  const { title, text, address, masked } = context.prepareText(parsed)
  // A time that cannot be true is no time: the post is shown, and in no count over time.
  const publishedAt =
    parsed.publishedAt && !timeFlaw(parsed.publishedAt, fetchedAt) ? parsed.publishedAt : null
  const post = {
    id: postId(sourceId, parsed.externalId),
    sourceId,
    externalId: parsed.externalId,
    kind: parsed.kind,
    title,
    text,
    url: parsed.url,
    publishedAt,
    updatedAt: parsed.updatedAt,
    day: publishedAt && localDay(publishedAt, timeZone),
    author: parsed.author && pseudonym(context.pseudonymKey, context.site, parsed.author),
    declaredLanguage: parsed.language,
    categories: parsed.categories,
    status: parsed.status,
    parentId: parsed.parentId && postId(sourceId, parsed.parentId),
    latitude: parsed.latitude,
    longitude: parsed.longitude,
    address,
    masked,
  }
  return { ...post, fetchedAt, hash: sha256(JSON.stringify([post, parsed.report])) }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
