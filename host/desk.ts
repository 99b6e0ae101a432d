/** Everything a running host holds, handed to the pipeline and to the handlers. Made once, in `main.ts`. */
import type { Config } from '../contract/config.ts'
import type { Evidence, Gatherer } from '../crawlers/index.ts'
import type { AsOf, Store } from '../db/index.ts'
import type { DemoCity } from '../demo/index.ts'
import type { Analyst } from './analyst.ts'
import type { Events } from './events.ts'
import type { Collections } from './gathering/collections.ts'
import type { Inbox } from './inbox.ts'
import type { Jobs } from './jobs.ts'
import type { Logger } from './log.ts'
import type { Plan } from './schedule/index.ts'
import type { Secrets } from './secrets.ts'
import { localDay } from './time.ts'
import type { Uploads } from './uploads.ts'

export interface Desk {
  config: Config
  version: string
  store: Store
  gatherer: Gatherer
  /** Stored copies, and the absolute folder they lie in. */
  evidence: Evidence
  evidenceDir: string
  secrets: Secrets
  plan: Plan
  collections: Collections
  inbox: Inbox
  share: Share
  /** When copies were last looked through for those whose time is up. */
  forgotAt: Date | null
  analyst: Analyst
  events: Events
  jobs: Jobs
  uploads: Uploads
  log: Logger
  now: () => Date
  /** The demo city while it is served by this host. */
  demo: DemoCity | null
}

/** How long one source may keep the others, and the later steps, waiting. */
export interface Share {
  milliseconds: number
  /** Milliseconds that only go forward. */
  monotonic: () => number
}

/** The moment that figures are judged by. */
export function asOf(desk: Pick<Desk, 'now' | 'config'>): AsOf {
  const now = desk.now().toISOString()
  const { timeZone } = desk.config
  return { now, timeZone, today: localDay(now, timeZone) }
}
