/** Comments under the city's or chosen videos, or under all videos of a channel. */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import type { Account } from './ask.ts'
import { parseComments } from './parse.ts'
import { readThreads, type Target, TargetState } from './threads.ts'

const YouTubeConfig = z
  .object({
    /** Of videos: the eleven signs after `v=`. */
    videos: z
      .array(z.string().regex(/^[\w-]{11}$/))
      .max(200)
      .default([]),
    /** Instead of videos: the channel, `UC…`. */
    channelId: z
      .string()
      .regex(/^UC[\w-]{22}$/)
      .optional(),
    key: z.string().meta({ secret: true }),
    url: z
      .url({ protocol: /^https?$/ })
      .default('https://www.googleapis.com/youtube/v3')
      .meta({ title: 'URL' }),
    /** Units a day that the key has. */
    dailyQuota: z.int().min(1).max(100_000_000).default(10_000),
    /** Share of it that this source may spend, in per cent. */
    quotaShare: z.int().min(1).max(100).default(50),
    backfillDays: z.int().min(1).max(3650).default(30),
    /** Most pages of one video or channel in one run. */
    maxPages: z.int().min(1).max(5000).default(200),
  })
  .refine((config) => config.videos.length > 0 !== Boolean(config.channelId), {
    error: 'one of videos and channelId',
  })
type Config = z.output<typeof YouTubeConfig>

const YouTubeCursor = z.object({
  account: z.object({ day: z.string(), spent: z.int() }).default({ day: '', spent: 0 }),
  /** By video or channel. */
  targets: z.record(z.string(), TargetState).default({}),
})
type Place = z.output<typeof YouTubeCursor>

const DAY = 24 * 3600 * 1000

export const youtube: Connector<typeof YouTubeConfig> = {
  kind: 'youtube',
  version: 1,
  capabilities: {
    access: 'ownToken',
    documentation: 'https://developers.google.com/youtube/v3/docs/commentThreads/list',
    defaultOn: true,
    maxRate: 2,
    // https://developers.google.com/youtube/terms/developer-policies asks to refresh or delete what is older.
    retentionDays: 30,
    followsDeletes: false,
    robotsRequired: false,
    backfillDays: 3650,
    backfillsRange: true,
    catchesUp: true,
  },
  config: YouTubeConfig,
  async *collect(config, cursor, ctx) {
    const place = YouTubeCursor.parse(cursor)
    const account = { ...place.account }
    try {
      yield* readTargets(config, place, account, ctx)
    } catch (thrown) {
      if (account.spent !== place.account.spent) yield accountOf(place, account, ctx)
      throw thrown
    }
    if (account.spent !== place.account.spent) yield accountOf(place, account, ctx)
    refuseAllOff(config, place)
  },
  parse: parseComments,
}

/** Each video in turn; `place` is kept as what the last item said. */
async function* readTargets(
  config: Config,
  place: Place,
  account: Account,
  ctx: CollectContext,
): AsyncIterable<RawItem> {
  const api = {
    url: config.url,
    key: config.key,
    quota: Math.max(1, Math.floor((config.dailyQuota * config.quotaShare) / 100)),
    account,
    ctx,
  }
  const targets: Target[] = config.channelId
    ? [{ filter: 'allThreadsRelatedToChannelId', id: config.channelId }]
    : config.videos.map((id) => ({ filter: 'videoId', id }))
  const oldest = new Date(ctx.now().getTime() - config.backfillDays * DAY).toISOString()
  for (const [at, target] of targets.entries()) {
    if (ctx.enough()) return
    const steps = readThreads(api, target, place.targets[target.id] ?? {}, {
      oldest,
      range: ctx.range,
      maxPages: config.maxPages,
      enough: ctx.enough,
    })
    for await (const { item, state } of steps) {
      place.targets[target.id] = state
      if (!item) continue
      place.account = { ...account }
      yield { ...item, cursor: structuredClone(place) }
    }
    ctx.report({ done: at + 1, total: targets.length })
  }
}

/** What was spent on answers that brought nothing new is kept as a document of its own, or it would be forgotten. */
function accountOf(place: Place, account: Account, ctx: CollectContext): RawItem {
  place.account = { ...account }
  const off = Object.entries(place.targets)
    .filter(([, state]) => state.off)
    .map(([id, state]) => ({ id, ...state.off }))
  return {
    layout: 'account',
    url: '',
    fetchedAt: ctx.now().toISOString(),
    mediaType: 'application/json',
    body: JSON.stringify({ ...account, off }),
    hints: {},
    evidence: null,
    cursor: structuredClone(place),
  }
}

/** One video without comments is no failure of the source; where nothing is left to read, a person must know. */
function refuseAllOff(config: Config, place: Place): void {
  const ids = config.channelId ? [config.channelId] : config.videos
  const off = ids.map((id) => place.targets[id]?.off?.why)
  if (off.some((why) => why === undefined)) return
  throw new AppError('SOURCE_LAYOUT_CHANGED', { detail: [...new Set(off)].join(', ') })
}
