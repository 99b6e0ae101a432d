import type { Book } from '../types.ts'

export const culture: Book = { say: {}, forum: {}, press: {}, file: {} }
