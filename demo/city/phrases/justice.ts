import type { Book } from '../types.ts'

export const justice: Book = { say: {}, forum: {}, press: {}, file: {} }
