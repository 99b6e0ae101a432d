import type { Book } from '../types.ts'

export const urban: Book = { say: {}, forum: {}, press: {}, file: {} }
