/** Everything a running host holds, handed to the pipeline and to the handlers. Made once, in `main.ts`. */
import type { Config } from '../contract/config.ts'
import type { Gatherer } from '../crawlers/index.ts'
import type { AsOf, Store } from '../db/index.ts'
import type { DemoCity } from '../demo/index.ts'
import type { Analyst } from './analyst.ts'
import type { Events } from './events.ts'
import type { Jobs } from './jobs.ts'
import type { Logger } from './log.ts'
import { localDay } from './time.ts'
import type { Uploads } from './uploads.ts'

export interface Desk {
  config: Config
  version: string
  store: Store
  gatherer: Gatherer
  analyst: Analyst
  events: Events
  jobs: Jobs
  uploads: Uploads
  log: Logger
  now: () => Date
  /** The demo city while it is served by this host. */
  demo: DemoCity | null
}

/** The moment that figures are judged by. */
export function asOf(desk: Pick<Desk, 'now' | 'config'>): AsOf {
  const now = desk.now().toISOString()
  const { timeZone } = desk.config
  return { now, timeZone, today: localDay(now, timeZone) }
}
