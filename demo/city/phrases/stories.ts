/** Concrete things, each in one ward on one street, that come up over some weeks (0: the week of the founding). */
import type { Domain } from '../../../contract/taxonomy.ts'
import type { Book } from '../types.ts'
import { LIFE_STORIES } from './stories-life.ts'
import { STREET_STORIES } from './stories-streets.ts'

export interface StoryBook {
  id: string
  domain: Domain
  posts: number
  from: number
  to: number
  book: Book
}

export const STORIES: readonly StoryBook[] = [...STREET_STORIES, ...LIFE_STORIES]
