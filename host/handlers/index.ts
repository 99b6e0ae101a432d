/** Every call of the contract, wired to the desk. A missing handler does not compile. */
import type { Handlers } from '../calls.ts'
import type { Desk } from '../desk.ts'
import { appHandlers } from './app.ts'
import { complaintHandlers } from './complaints.ts'
import { evidenceHandlers } from './evidence.ts'
import { importHandlers } from './imports.ts'
import { issueHandlers } from './issues.ts'
import { jobHandlers } from './jobs.ts'
import { overviewHandlers } from './overview.ts'
import { postHandlers } from './posts.ts'
import { previewHandlers } from './preview.ts'
import { sourceHandlers } from './sources.ts'

export function createHandlers(desk: Desk): Handlers {
  return {
    ...appHandlers(desk),
    ...overviewHandlers(desk),
    ...issueHandlers(desk),
    ...complaintHandlers(desk),
    ...postHandlers(desk),
    ...sourceHandlers(desk),
    ...previewHandlers(desk),
    ...evidenceHandlers(desk),
    ...jobHandlers(desk),
    ...importHandlers(desk),
  }
}
