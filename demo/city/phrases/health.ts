import type { Book } from '../types.ts'

export const health: Book = { say: {}, forum: {}, press: {}, file: {} }
