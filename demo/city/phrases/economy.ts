import type { Book } from '../types.ts'

export const economy: Book = { say: {}, forum: {}, press: {}, file: {} }
