/**
 * What was read already and how it was then, small enough for a cursor: 12 signs an item, the latest met last. A new item is
 * taken for one of 3,000 known ones by chance once in 10¹¹; a change passes unseen once in 16 million.
 */
import { createHash } from 'node:crypto'

const KEY = 8
const STAMP = 4

export interface Seen {
  has(key: string): boolean
  /** Met before, and not changed since. */
  same(key: string, stamp: string): boolean
  add(key: string, stamp: string): void
  /** For the cursor. */
  toString(): string
}

/** @param kept items; beyond them the one met longest ago is forgotten */
export function createSeen(text = '', kept = 3000): Seen {
  const items = new Map<string, string>()
  for (let at = 0; at + KEY + STAMP <= text.length; at += KEY + STAMP)
    items.set(text.slice(at, at + KEY), text.slice(at + KEY, at + KEY + STAMP))
  return {
    has: (key) => items.has(digest(key, KEY)),
    same: (key, stamp) => items.get(digest(key, KEY)) === digest(stamp, STAMP),
    add(key, stamp) {
      const short = digest(key, KEY)
      items.delete(short)
      items.set(short, digest(stamp, STAMP))
      for (const oldest of items.keys()) {
        if (items.size <= kept) break
        items.delete(oldest)
      }
    },
    toString: () => [...items].map(([key, stamp]) => key + stamp).join(''),
  }
}

const digest = (text: string, signs: number) =>
  createHash('sha256').update(text).digest('base64url').slice(0, signs)
