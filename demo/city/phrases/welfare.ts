import type { Book } from '../types.ts'

export const welfare: Book = { say: {}, forum: {}, press: {}, file: {} }
