import type { Book } from '../types.ts'

export const security: Book = { say: {}, forum: {}, press: {}, file: {} }
