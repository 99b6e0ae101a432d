/** Chance that a seed repeats: mulberry32 (Tommy Ettinger, 2017, public domain) seeded by FNV-1a over a text. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole number, both ends included. */
  int(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  weighted<T>(list: readonly T[], weight: (item: T) => number): T
  shuffle<T>(list: readonly T[]): T[]
}

function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

export function createRandom(seed: string): Random {
  let state = hashText(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)]!,
    weighted(list, weight) {
      let left = next() * list.reduce((sum, item) => sum + weight(item), 0)
      for (const item of list) if ((left -= weight(item)) < 0) return item
      return list.at(-1)!
    },
    shuffle(list) {
      const out = [...list]
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(0, i)
        ;[out[i], out[j]] = [out[j]!, out[i]!]
      }
      return out
    },
  }
}

/** Draws every item once before any comes again, so that no sentence is worn out while another lies unused. */
export function createBag<T>(random: Random, list: readonly T[]): () => T {
  let rest: T[] = []
  return () => {
    if (rest.length === 0) rest = random.shuffle(list)
    return rest.pop()!
  }
}
