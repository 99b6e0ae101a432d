import type { Book } from '../types.ts'

export const digital: Book = { say: {}, forum: {}, press: {}, file: {} }
