/** What a feed's cursor remembers, so that the next run can tell new from read, and a reused id from a corrected article. */
import { z } from 'zod'
import type { ParsedPost } from '../../../contract/model.ts'
import { shortHash } from '../../reading/hash.ts'

export const FeedCursor = z.object({
  /** Short hashes of the newest items read so far, with what they say. */
  seen: z.array(z.string()).default([]),
  /** Hash of an id → hashes of link, title and time of the first item that bore it, the latest met last. */
  faces: z.record(z.string(), z.string()).default({}),
  /** When the newest page last held something new, UTC. */
  lastRead: z.string().nullable().default(null),
  /** Page to go on from when a run over many pages was cut off. */
  next: z.string().nullable().default(null),
  validators: z.object({ etag: z.string().optional(), lastModified: z.string().optional() }).default({}),
})
export type FeedCursor = z.output<typeof FeedCursor>

const FACES_KEPT = 1000

/** Names an item together with what it says, so that a corrected article is read again. */
export function keyOf(post: ParsedPost): string {
  return shortHash(post.externalId, post.title, post.text, post.updatedAt)
}

/** Begins with a letter: an object would put keys that look like numbers first. */
export const idKeyOf = (post: ParsedPost) => `i${shortHash(post.externalId).slice(0, 8)}`

/** Link, title and time, to be compared one by one. */
function faceOf({ url, title, publishedAt }: ParsedPost): string {
  return [url, title, publishedAt].map((fact) => shortHash(fact).slice(0, 6)).join('.')
}

/**
 * True where an id known from an earlier run now names something else: nothing of the item that first bore it is left.
 * A corrected title, a moved page or a new date alone is the same article.
 */
export function isReused(post: ParsedPost, faces: Record<string, string>): boolean {
  const known = faces[idKeyOf(post)]?.split('.')
  return (
    known !== undefined &&
    post.url !== null &&
    faceOf(post)
      .split('.')
      .every((part, at) => part !== known[at])
  )
}

/** The faces with these posts' added; the first face of an id stays, and those met longest ago go. */
export function remember(
  faces: Record<string, string>,
  posts: readonly ParsedPost[],
): Record<string, string> {
  const kept = new Map(Object.entries(faces))
  for (const post of posts) {
    const key = idKeyOf(post)
    const face = kept.get(key) ?? faceOf(post)
    kept.delete(key)
    kept.set(key, face)
  }
  return Object.fromEntries([...kept].slice(-FACES_KEPT))
}
