/** An issue while it is clustered, and its two ways to and from what is stored. All that must survive is in the state. */
import { z } from 'zod'
import type { IssueState } from '../../contract/model.ts'
import { termsOf } from './terms.ts'

export const CLUSTER_VERSION = 2

/** Counts as one text: `key`, or `key=count` where it is not one, split by line feeds; half the size of an array. */
const Counts = z.string()
const Memory = z.object({
  version: z.literal(CLUSTER_VERSION),
  /** The only post's content words in order, instead of terms. */
  content: z.string().optional(),
  terms: Counts,
  phrases: Counts,
  wards: Counts,
  days: Counts,
  waiting: z.array(z.string()),
  norm: z.number(),
  peak: z.number(),
  usual: z.number(),
  story: z.string().nullable(),
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
  /** Content words of the first post, until the second comes. */
  content: readonly string[]
  /** Posts that hold each term. */
  terms: Map<Term, number>
  /** Posts that hold each phrase as written; the founder's own wording is not counted. */
  phraseCounts: Map<string, number>
  /** Posts of each ward; posts without a place are in none. */
  wards: Map<string, number>
  /** Posts of each `day topic`; the topic is empty where it is not known. */
  days: Map<string, number>
  /** Posts seen while the issue is too small to be one. */
  waiting: string[]
  /** Length of the TF-IDF vector when it was last measured. */
  norm: number
  /** The topic whose city-wide story it is or last was. */
  story: string | null
  /** The most posts the story had in seven days, and how many a week its topic had before. */
  peak: number
  usual: number
  /** What the post in hand shares with it; a scratch value. */
  dot: number
}

/** Null for an issue that another version of the clusterer remembers: it is not gone on with. */
export function revive(state: IssueState, termOf: (text: string) => Term): LiveIssue | null {
  const memory = Memory.safeParse(state.memory)
  if (!memory.success) return null
  const { content, terms, phrases, wards, days, waiting, norm, story, peak, usual } = memory.data
  const words = content?.split(' ') ?? []
  const counts: [string, number][] = content ? termsOf(words).map((text) => [text, 1]) : unpack(terms)
  return {
    id: state.id,
    domain: state.domain,
    place: state.place,
    name: state.name,
    phrases: [...state.phrases],
    posts: state.posts,
    firstAt: Date.parse(state.firstAt),
    lastAt: Date.parse(state.lastAt),
    content: words,
    terms: new Map(counts.map(([text, count]) => [termOf(text), count])),
    phraseCounts: new Map(unpack(phrases)),
    wards: new Map(unpack(wards)),
    days: new Map(unpack(days)),
    waiting: [...waiting],
    norm,
    story,
    peak,
    usual,
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
    content: [],
    terms: new Map(),
    phraseCounts: new Map(),
    wards: new Map(),
    days: new Map(),
    waiting: [],
    norm: 0,
    story: null,
    peak: 0,
    usual: 0,
    dot: 0,
  }
}

export function toState(issue: LiveIssue): IssueState {
  const isFirst = issue.posts === 1
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
      ...(isFirst ? { content: issue.content.join(' ') } : {}),
      terms: isFirst ? '' : pack([...issue.terms].map(([term, count]) => [term.text, count])),
      phrases: pack(issue.phraseCounts),
      wards: pack(issue.wards),
      days: pack(issue.days),
      waiting: issue.waiting,
      norm: issue.norm,
      story: issue.story,
      peak: issue.peak,
      usual: issue.usual,
    } satisfies z.infer<typeof Memory>,
  }
}

function pack(counts: Iterable<readonly [string, number]>): string {
  let packed = ''
  for (const [key, count] of counts) packed += `${packed && '\n'}${key}${count === 1 ? '' : `=${count}`}`
  return packed
}

function unpack(packed: string): [string, number][] {
  if (packed === '') return []
  return packed.split('\n').map((line) => {
    const at = line.lastIndexOf('=')
    return at < 0 ? [line, 1] : [line.slice(0, at), Number(line.slice(at + 1))]
  })
}
