/** Posts and comments of a Facebook Page that the city owns, with the Page's own token. */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import type { RawItem } from '../../../contract/model.ts'
import { deletionsOf, parseNodes } from './parse.ts'
import { KnownPost, type Reading, readGone, readSpan, type Span, type Step } from './reading.ts'

const FacebookConfig = z.object({
  pageId: z
    .string()
    .trim()
    .regex(/^\w[\w.-]*$/),
  /** Page access token with pages_read_engagement and pages_read_user_content. */
  token: z.string().meta({ secret: true }),
  url: z
    .url({ protocol: /^https?$/ })
    .default('https://graph.facebook.com')
    .meta({ title: 'URL' }),
  /** A version holds about two years: https://developers.facebook.com/docs/graph-api/changelog/versions/ */
  version: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default('v26.0'),
  backfillDays: z.int().min(1).max(3650).default(30),
  /** Posts of so many days are looked at again for new, changed and deleted comments. */
  recheckDays: z.int().min(1).max(90).default(7),
  /** Most calls of one run. */
  maxPages: z.int().min(1).max(10_000).default(1000),
})
type Config = z.output<typeof FacebookConfig>

const FacebookCursor = z.object({
  /** Posts created before are read. */
  until: z.string().optional(),
  /** A span that was cut off. */
  span: z.object({ since: z.string(), until: z.string(), after: z.string().nullable() }).optional(),
  known: z.record(z.string(), KnownPost).default({}),
})

const DAY = 24 * 3600 * 1000
/** Missing posts and comments that are asked for one by one in a run. */
const MAX_CHECKS = 50

export const facebookPage: Connector<typeof FacebookConfig> = {
  kind: 'facebook-page',
  version: 1,
  capabilities: {
    access: 'ownToken',
    documentation: 'https://developers.facebook.com/docs/graph-api/reference/page/feed/',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 90,
    followsDeletes: true,
    robotsRequired: false,
    backfillDays: 3650,
    backfillsRange: true,
    catchesUp: true,
  },
  config: FacebookConfig,
  async *collect(config, cursor, ctx) {
    const from = FacebookCursor.parse(cursor)
    const reading: Reading = {
      graph: {
        url: `${config.url.replace(/\/+$/, '')}/${config.version}`,
        token: config.token,
        ctx,
        calls: config.maxPages,
      },
      pageId: config.pageId,
      known: new Map(Object.entries(from.known)),
      ctx,
      checks: MAX_CHECKS,
    }
    if (from.span) yield* readWhole(from.span, from.until, reading, config)
    if (ctx.enough()) return
    const until = from.span?.until ?? from.until
    yield* readWhole(spanOf(config, until, ctx), until, reading, config)
  },
  parse: parseNodes,
  deletions: deletionsOf,
}

/** A document is held back until it is known whether it is the last: that one tells that the span is read. */
async function* readWhole(
  span: Span,
  until: string | undefined,
  reading: Reading,
  config: Config,
): AsyncIterable<RawItem> {
  const { ctx, known } = reading
  const met = new Set<string>()
  let held: RawItem | null = null
  let done = 0
  try {
    for await (const { item, after } of stepsOf(span, reading, met)) {
      if (held) yield held
      held = withPlace(item, { until, span: { ...span, after } }, known)
      ctx.report({ done: ++done, total: null })
    }
  } catch (thrown) {
    if (held) yield held
    throw thrown
  }
  if (!ctx.enough()) forgetOld(known, ctx.now().getTime() - config.recheckDays * DAY)
  if (held) yield ctx.enough() ? held : withPlace(held, { until: span.until }, known)
}

async function* stepsOf(span: Span, reading: Reading, met: Set<string>): AsyncIterable<Step> {
  yield* readSpan(span, reading, met)
  // A span that was taken up in its middle has not met its first pages.
  if (span.after !== null || reading.ctx.range || reading.ctx.enough()) return
  for await (const item of readGone(span, reading, met)) yield { item, after: null }
}

/** First the wanted days; later from where the last run ended, and the days that are looked at again. */
function spanOf(config: Config, until: string | undefined, ctx: CollectContext): Span {
  if (ctx.range) return { since: ctx.range.from, until: ctx.range.to, after: null }
  const now = ctx.now()
  const back = (days: number) => new Date(now.getTime() - days * DAY).toISOString()
  const recheck = back(config.recheckDays)
  const since = until ? (until < recheck ? until : recheck) : back(config.backfillDays)
  return { since, until: now.toISOString(), after: null }
}

const withPlace = (item: Omit<RawItem, 'cursor'>, place: object, known: Map<string, KnownPost>): RawItem => ({
  ...item,
  cursor: structuredClone({ ...place, known: Object.fromEntries(known) }),
})

function forgetOld(known: Map<string, KnownPost>, before: number): void {
  for (const [id, { at }] of known) if (Date.parse(at) < before) known.delete(id)
}
