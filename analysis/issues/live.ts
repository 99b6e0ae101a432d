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
  norm: z.number(),
})

/** One folded syllable or pair of syllables, shared by all open issues of a domain. */
export interface Term {
  text: string
  isPair: boolean
  /** Posts of the open issues that hold it. */
  posts: number
  /** The open issues that hold it, and in how many of their posts. */
  holders: Map<LiveIssue, number>
}

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
  terms: Map<Term, number>
  /** Posts that hold each phrase as written. */
  phraseCounts: Map<string, number>
  /** Posts of each ward; posts without a place are in none. */
  wards: Map<string, number>
  /** Posts seen while the issue is too small to be one. */
  waiting: string[]
  /** Length of the TF-IDF vector when a post last joined. */
  norm: number
  /** What the post in hand shares with it; a scratch value. */
  dot: number
}

/** Null for an issue that another version of the clusterer remembers: it is not gone on with. */
export function revive(state: IssueState, termOf: (text: string) => Term): LiveIssue | null {
  const memory = Memory.safeParse(state.memory)
  if (!memory.success) return null
  const { terms, phrases, wards, waiting, norm } = memory.data
  return {
    ...state,
    phrases: [...state.phrases],
    firstAt: Date.parse(state.firstAt),
    lastAt: Date.parse(state.lastAt),
    terms: new Map(terms.map(([text, count]) => [termOf(text), count])),
    phraseCounts: new Map(phrases),
    wards: new Map(wards),
    waiting: [...waiting],
    norm,
    dot: 0,
  }
}

export function newIssue(id: string, domain: string, at: number): LiveIssue {
  return {
    id,
    domain,
    place: null,
    name: '',
    phrases: [],
    posts: 0,
    firstAt: at,
    lastAt: at,
    terms: new Map(),
    phraseCounts: new Map(),
    wards: new Map(),
    waiting: [],
    norm: 0,
    dot: 0,
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
      terms: [...issue.terms].map(([term, count]) => [term.text, count]),
      phrases: [...issue.phraseCounts],
      wards: [...issue.wards],
      waiting: issue.waiting,
      norm: issue.norm,
    } satisfies z.infer<typeof Memory>,
  }
}
