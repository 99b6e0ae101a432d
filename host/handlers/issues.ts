import { AppError } from '../../contract/errors.ts'
import type { Handlers } from '../calls.ts'
import { asOf, type Desk } from '../desk.ts'

export function issueHandlers(desk: Desk): Pick<Handlers, 'issues.list' | 'issues.get'> {
  const { read } = desk.store
  return {
    'issues.list': (query) => read.issues(query, asOf(desk)),
    'issues.get': async ({ id }) => {
      const issue = await read.issue(id, asOf(desk))
      if (!issue) throw new AppError('NOT_FOUND', { what: id })
      return issue
    },
  }
}
