import type { Book } from '../types.ts'

export const budget: Book = { say: {}, forum: {}, press: {}, file: {} }
