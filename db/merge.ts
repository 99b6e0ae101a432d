/** How a batch of read posts is played over what is stored. Pure. */
import { createHash } from 'node:crypto'
import type { Instant } from '../contract/model.ts'
import { canonical } from './batch.ts'
import type { ReadBatch } from './store.ts'

export type Read = ReadBatch['posts'][number]

/** Documents of earlier versions that a post remembers: older ones have expired where it changes that often. */
const REMEMBERED = 100

/** What is known of a stored post. */
export interface Version {
  hash: string
  meaning: string
  seenAt: Instant
  /** When it was deleted upstream: its row is empty since. */
  goneAt: Instant | null
  /** The document of this version, and those of earlier ones before it. */
  documents: string[]
}

/** What a batch does to one post. */
export interface Merged {
  id: string
  change: 'added' | 'changed' | 'seen'
  /** The version to store; null where the stored one still holds. */
  write: Read | null
  seenAt: Instant
  /** Documents of its earlier versions, the oldest first. */
  earlier: string[]
  /** What the labels were made from is no longer the same. */
  newMeaning: boolean
}

/**
 * Plays the posts in the order in which they were fetched, so that one batch and many give the same store: a version
 * older than what was seen is passed over, an equal one is only seen, another one replaces.
 */
export function merge(stored: ReadonlyMap<string, Version>, posts: readonly Read[]): Merged[] {
  const now = new Map<string, Version>(stored)
  const merged = new Map<string, Merged>()
  const inOrder = posts
    .map((read) => ({ read, at: Date.parse(read.post.fetchedAt) }))
    .sort((a, b) => a.at - b.at)
  for (const { read, at } of inOrder) {
    const { id, hash } = read.post
    const before = now.get(id)
    if (before && at < Date.parse(before.seenAt)) continue
    const seenAt = read.post.fetchedAt
    const known = merged.get(id)
    if (before?.hash === hash) {
      now.set(id, { ...before, seenAt })
      merged.set(
        id,
        known
          ? { ...known, seenAt }
          : { id, change: 'seen', write: null, seenAt, earlier: [], newMeaning: false },
      )
      continue
    }
    const meaning = meaningOf(read.post)
    const earlier = earlierOf(before, read)
    now.set(id, { hash, meaning, seenAt, goneAt: null, documents: [...earlier, read.documentId] })
    merged.set(id, {
      id,
      change: stored.get(id)?.goneAt === null ? 'changed' : 'added',
      write: read,
      seenAt,
      earlier,
      newMeaning: known?.newMeaning || (before !== undefined && before.meaning !== meaning),
    })
  }
  return [...merged.values()]
}

/** Copies of what went before a deletion are withdrawn already. */
function earlierOf(before: Version | undefined, { documentId }: Read): string[] {
  if (!before || before.goneAt) return []
  return before.documents.filter((id) => id !== documentId).slice(-REMEMBERED)
}

/** Digest of everything a stage is shown of a post. */
export function meaningOf(post: Read['post']): string {
  const { kind, title, text, address, categories, latitude, longitude } = post
  const shown = canonical([kind, title, text, address, categories, latitude, longitude])
  return createHash('sha256').update(shown).digest('hex')
}
