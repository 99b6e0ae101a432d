import type { Book } from '../types.ts'

export const logistics: Book = { say: {}, forum: {}, press: {}, file: {} }
