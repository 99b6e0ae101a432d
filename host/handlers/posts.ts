import { AppError } from '../../contract/errors.ts'
import type { Handlers } from '../calls.ts'
import { asOf, type Desk } from '../desk.ts'

export function postHandlers(desk: Desk): Pick<Handlers, 'posts.list' | 'posts.get'> {
  const { read } = desk.store
  return {
    'posts.list': (query) => read.posts(query, asOf(desk)),
    'posts.get': async ({ id }) => {
      const post = await read.post(id)
      if (!post) throw new AppError('NOT_FOUND', { what: id })
      return post
    },
  }
}
