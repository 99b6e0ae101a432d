import type { Book } from '../types.ts'

export const education: Book = { say: {}, forum: {}, press: {}, file: {} }
