/** What a public Telegram channel publishes itself, from the preview that Telegram shows to anybody. */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { FORMAT, type Page, parseTelegram, readPage } from './parse.ts'

const TelegramConfig = z.object({
  /** Name of the channel, with or without `@`. */
  channel: z
    .string()
    .trim()
    .regex(/^@?[A-Za-z]\w{3,31}$/),
  backfillDays: z.int().min(1).max(365).default(30),
  /** Most pages of about 20 messages a run. */
  maxPages: z.int().min(1).max(200).default(50),
})
type Config = z.output<typeof TelegramConfig>

const TelegramCursor = z.object({
  /** Number of the newest message read, and its time. */
  id: z.int().optional(),
  at: z.string().optional(),
})

const DAY = 24 * 3600 * 1000

export const telegram: Connector<typeof TelegramConfig> = {
  kind: 'telegram',
  version: 1,
  capabilities: {
    access: 'open',
    documentation: 'https://core.telegram.org/widgets/post',
    defaultOn: false,
    maxRate: 0.2,
    retentionDays: 30,
    followsDeletes: false,
    robotsRequired: true,
    backfillDays: 365,
    backfillsRange: true,
    catchesUp: true,
  },
  config: TelegramConfig,
  async *collect(config, cursor, ctx) {
    const from = TelegramCursor.parse(cursor)
    const { pages, cutOff } = await pagesBack(config, from.id, ctx)
    // More was said than a run may fetch; the next run begins behind it.
    const oldest = pages.at(-1)?.page.times[0]
    if (cutOff && from.at && oldest && oldest > from.at) ctx.lost(from.at, oldest)
    let place = from
    // The newest page came first; the oldest is given first, so that each is a safe place to go on from.
    for (const [at, { item, page }] of pages.toReversed().entries()) {
      if (ctx.enough()) return
      place = { id: Math.max(place.id ?? 0, ...page.ids), at: page.times.at(-1) ?? place.at }
      yield { ...item, cursor: place }
      ctx.report({ done: at + 1, total: pages.length })
    }
    if (cutOff) throw new AppError('ENDLESS_PAGING', { host: 't.me', pages: config.maxPages })
  },
  parse: parseTelegram,
}

interface Got {
  item: RawItem
  page: Page
}

/** Pages from the newest back to what is known, or to the first day wanted. */
async function pagesBack(
  config: Config,
  known: number | undefined,
  ctx: CollectContext,
): Promise<{ pages: Got[]; cutOff: boolean }> {
  const since = ctx.range?.from ?? new Date(ctx.now().getTime() - config.backfillDays * DAY).toISOString()
  const pages: Got[] = []
  let before: number | null = null
  while (pages.length < config.maxPages) {
    const got = await ask(config, before, known, ctx)
    const oldest = Math.min(...got.page.ids)
    if (got.page.ids.length === 0 || (before !== null && oldest >= before)) return { pages, cutOff: false }
    const isNew = known === undefined || ctx.range !== null || Math.max(...got.page.ids) > known
    const isWanted = !ctx.range || (got.page.times[0] ?? '') < ctx.range.to
    if (isNew && isWanted) pages.push(got)
    const reached = ctx.range || known === undefined ? (got.page.times[0] ?? '') < since : oldest <= known
    if (reached || oldest <= 1) return { pages, cutOff: false }
    before = oldest
  }
  return { pages, cutOff: known !== undefined || ctx.range !== null }
}

async function ask(config: Config, before: number | null, known: number | undefined, ctx: CollectContext) {
  const channel = config.channel.replace(/^@/, '')
  const got = await ctx.fetch(`https://t.me/s/${channel}${before === null ? '' : `?before=${before}`}`, {
    accept: 'text/html',
  })
  const page = readPage(got.body)
  if (page) return { item: itemOf(got, 'channel', { channel }), page }
  // A name without a public preview (a group, a person, nobody) leads to another page.
  throw known === undefined
    ? new AppError('NOT_THIS_FORMAT', { format: FORMAT })
    : new AppError('SOURCE_LAYOUT_CHANGED', { detail: `t.me/s/${channel}` })
}
