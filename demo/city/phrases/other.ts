import type { Book } from '../types.ts'

export const other: Book = { say: {}, forum: {}, press: {}, file: {} }
