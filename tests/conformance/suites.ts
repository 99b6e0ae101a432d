/** The suites in the order of the printed table. A further one is a line here. */
import { emptyMarkup, everyFile, feeds } from './feeds/suites.ts'
import { discourse, jetstream, open311 } from './recorded.ts'
import { robots } from './robots.ts'
import type { Suite } from './suite.ts'

export const suites: readonly Suite[] = [feeds, emptyMarkup, everyFile, robots, open311, discourse, jetstream]
