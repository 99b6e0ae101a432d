import type { Book } from '../types.ts'

export const administration: Book = { say: {}, forum: {}, press: {}, file: {} }
