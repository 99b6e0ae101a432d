/**
 * Which posts and accounts were kept, so that of all deletions on the network only those that concern us are stored. A Bloom
 * filter (B. H. Bloom, 1970, doi:10.1145/362686.362692): it never forgets one that it holds, and takes about one stranger in a
 * hundred for known when full. Then a second one begins and the one before is still asked: 9,000 to 18,000 entries.
 */
import { createHash } from 'node:crypto'

const BITS = 2 ** 17
const HASHES = 7
const FULL = 9000

export interface SavedMemory {
  bits: string
  held: number
  before: string | null
}

export interface Memory {
  has(name: string): boolean
  add(name: string): void
  save(): SavedMemory
}

export function createMemory(saved?: SavedMemory): Memory {
  let bits = saved ? bytesOf(saved.bits) : Buffer.alloc(BITS / 8)
  let before = saved?.before ? bytesOf(saved.before) : null
  let held = saved?.held ?? 0
  const isIn = (set: Buffer, name: string) =>
    placesOf(name).every((place) => (set[place >> 3]! & (1 << (place & 7))) !== 0)
  return {
    has: (name) => isIn(bits, name) || (before !== null && isIn(before, name)),
    add(name) {
      if (isIn(bits, name)) return
      if (held >= FULL) {
        before = bits
        bits = Buffer.alloc(BITS / 8)
        held = 0
      }
      for (const place of placesOf(name)) bits[place >> 3]! |= 1 << (place & 7)
      held += 1
    },
    save: () => ({ bits: bits.toString('base64'), held, before: before?.toString('base64') ?? null }),
  }
}

/** A memory of another size is of another version: it begins anew. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === BITS / 8 ? bytes : Buffer.alloc(BITS / 8)
}

function placesOf(name: string): number[] {
  const digest = createHash('sha256').update(name).digest()
  return Array.from({ length: HASHES }, (_, at) => digest.readUInt32LE(at * 4) % BITS)
}
