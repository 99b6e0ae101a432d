/** The week in words: which domains rose, which calmed down. Pure; the page turns it into sentences with links. */
import type { CallOutput } from '../../../contract/api.ts'
import type { Domain } from '../../../contract/taxonomy.ts'
import { direction, timesUsual } from '../../lib/share.ts'

type Overview = CallOutput<'overview.read'>

export interface Move {
  domain: Domain
  posts: number
  /** Times the usual; null where there was hardly anything before. */
  times: number | null
}

export interface Headline {
  /** By how many posts they stand above the usual, most first. At most two are worth a sentence. */
  rising: Move[]
  /** By how many posts they fell short, most first. At most two. */
  falling: Move[]
  /** The issue that rose most, where it rose at all. */
  issue: Overview['risen'][number] | null
}

const TOLD = 2

export function headline({ domains, risen }: Pick<Overview, 'domains' | 'risen'>): Headline {
  // "Other" is what no domain claims: a rise of it tells a leader nothing.
  const named = domains.filter(({ domain }) => domain !== 'other')
  const movesTo = (way: 'up' | 'down') =>
    named
      .filter(({ posts, usual }) => direction(posts, usual) === way)
      .sort((a, b) => Math.abs(b.posts - b.usual) - Math.abs(a.posts - a.usual))
      .slice(0, TOLD)
      .map(({ domain, posts, usual }) => ({ domain, posts, times: timesUsual(posts, usual) }))
  const first = risen[0]
  return {
    rising: movesTo('up'),
    falling: movesTo('down'),
    issue: first && direction(first.week, first.usual) === 'up' ? first : null,
  }
}
