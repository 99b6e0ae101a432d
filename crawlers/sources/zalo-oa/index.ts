/** Messages to the city's own Zalo Official Account: sent to us by Zalo, or from a file of stored events. */
import { stat } from 'node:fs/promises'
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { linesFrom } from './lines.ts'
import { eventIn, FORMAT, messageOf, parseEvents } from './parse.ts'
import { receiveEvent } from './webhook.ts'

const ZaloConfig = z.object({
  /** Of the application that the official account is linked to. */
  appId: z.string().trim().regex(/^\d+$/),
  /** Without it no webhook is believed; a file needs none. */
  oaSecretKey: z.string().optional().meta({ secret: true }),
  /** JSON Lines: events that another program of the city has received and stored. */
  path: z.string().min(1).optional(),
})

const ZaloCursor = z.object({
  path: z.string().optional(),
  /** Bytes of the file that are read. */
  read: z.int().default(0),
})

const EVENTS_AT_ONCE = 500
/** Lines in a row that are no events: then the file is something else. */
const MOST_UNREADABLE = 20

export const zaloOa: Connector<typeof ZaloConfig> = {
  kind: 'zalo-oa',
  version: 1,
  capabilities: {
    access: 'ownToken',
    documentation: 'https://developers.zalo.me/docs/official-account/webhook/tong-quan',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 30,
    followsDeletes: false,
    robotsRequired: false,
    backfillDays: null,
    backfillsRange: false,
    // Zalo repeats for twelve hours what was not answered; what comes later is lost, unless a file has it.
    catchesUp: false,
  },
  config: ZaloConfig,
  async *collect(config, cursor, ctx) {
    if (!config.path) return
    const from = ZaloCursor.parse(cursor)
    const size = await sizeOf(config.path)
    // A file that became shorter, or another one, is read from its start; known messages stay one post.
    const start = from.path === config.path && from.read <= size ? from.read : 0
    yield* readFile(config.path, start, size, ctx)
  },
  receive: receiveEvent,
  parse: parseEvents,
}

async function* readFile(
  path: string,
  start: number,
  size: number,
  ctx: CollectContext,
): AsyncIterable<RawItem> {
  let lines: string[] = []
  let read = start
  let passed = 0
  const documentOf = (): RawItem => ({
    layout: 'events',
    url: '',
    fetchedAt: ctx.now().toISOString(),
    mediaType: 'application/x-ndjson',
    body: lines.join('\n'),
    hints: {},
    evidence: null,
    cursor: { path, read },
  })
  for await (const { text, end } of linesFrom(path, start, ctx.signal)) {
    read = end
    // What is no message (a shared profile, a follow) is not even kept as evidence.
    const event = eventIn(text)
    if (event && messageOf(event)) lines.push(text)
    else if (!event && text.trim() && ++passed > MOST_UNREADABLE && lines.length === 0)
      throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
    if (lines.length < EVENTS_AT_ONCE) continue
    yield documentOf()
    lines = []
    ctx.report({ done: read, total: size })
    if (ctx.enough()) return
  }
  if (lines.length > 0) yield documentOf()
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new AppError('FILE_MISSING', { path }, { cause })
  })
  if (!found.isFile()) throw new AppError('FILE_MISSING', { path })
  return found.size
}
