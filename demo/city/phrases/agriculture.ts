import type { Book } from '../types.ts'

export const agriculture: Book = { say: {}, forum: {}, press: {}, file: {} }
