import type { Book } from '../types.ts'

export const land: Book = { say: {}, forum: {}, press: {}, file: {} }
