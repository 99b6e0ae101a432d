/** An issue while it is clustered, and its two ways to and from what is stored. All that must survive is in the state. */
import { z } from 'zod'
import type { IssueState } from '../../contract/model.ts'

export const CLUSTER_VERSION = 1

const Counts = z.array(z.tuple([z.string(), z.number()]))
const Memory = z.object({
  version: z.literal(CLUSTER_VERSION),
  terms: Counts,
  phrases: Counts,
  wards: Counts,
  waiting: z.array(z.string()),
})

export interface LiveIssue {
  id: string
  domain: string
  place: string | null
  name: string
  phrases: string[]
  posts: number
  firstAt: number
  lastAt: number
  /** Posts that hold each term. */
  terms: Map<string, number>
  /** Posts that hold each phrase as written. */
  phraseCounts: Map<string, number>
  /** Posts of each ward; posts without a place are in none. */
  wards: Map<string, number>
  /** Posts seen while the issue is too small to be one. */
  waiting: string[]
  /** Length of the term vector when it was last touched; only ranks candidates. */
  norm: number
}

/** Null for an issue that another version of the clusterer remembers: it is not gone on with. */
export function revive(state: IssueState): LiveIssue | null {
  const memory = Memory.safeParse(state.memory)
  if (!memory.success) return null
  const { terms, phrases, wards, waiting } = memory.data
  return {
    ...state,
    phrases: [...state.phrases],
    firstAt: Date.parse(state.firstAt),
    lastAt: Date.parse(state.lastAt),
    terms: new Map(terms),
    phraseCounts: new Map(phrases),
    wards: new Map(wards),
    waiting: [...waiting],
    norm: 0,
  }
}

export function toState(issue: LiveIssue): IssueState {
  return {
    id: issue.id,
    domain: issue.domain,
    place: issue.place,
    name: issue.name,
    phrases: issue.phrases,
    posts: issue.posts,
    firstAt: new Date(issue.firstAt).toISOString(),
    lastAt: new Date(issue.lastAt).toISOString(),
    memory: {
      version: CLUSTER_VERSION,
      terms: [...issue.terms],
      phrases: [...issue.phraseCounts],
      wards: [...issue.wards],
      waiting: issue.waiting,
    } satisfies z.infer<typeof Memory>,
  }
}

/** Adds one to each count, and forgets the rarest (of equal ones the older) once there are more than `most`. */
export function countIn(
  counts: Map<string, number>,
  keys: Iterable<string>,
  most: number,
  keep: number,
): [string, number][] {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  if (counts.size <= most) return []
  const newestFirst = [...counts].reverse().sort((a, b) => b[1] - a[1])
  const forgotten = newestFirst.slice(keep)
  for (const [key] of forgotten) counts.delete(key)
  return forgotten
}
