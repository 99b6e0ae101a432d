import type { Book } from '../types.ts'

export const utilities: Book = { say: {}, forum: {}, press: {}, file: {} }
