/** From where we stopped to now, over the whole network's posts; kept are those with our words and languages. */
import { z } from 'zod'
import type { CollectContext } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { told } from '../../reading/answer.ts'
import { shortHash } from '../../reading/hash.ts'
import { languagesOf, POSTS, readEvent, type StreamEvent } from './events.ts'
import { createMemory, type Memory } from './memory.ts'
import { FORMAT } from './parse.ts'
import { createFilter, type Wanted } from './words.ts'

export const StreamPlace = z.object({
  /** Of the last event that was looked at; microseconds. */
  time: z.int(),
  /** Kept events of the last seconds before, which come again. */
  seen: z.array(z.string()),
  kept: z.object({ bits: z.string(), held: z.int(), before: z.string().nullable() }),
})
export type StreamPlace = z.output<typeof StreamPlace>

export interface StreamOptions extends Wanted {
  url: string
  backfillHours: number
}

const SECOND = 1_000_000
const HOUR = 3600 * SECOND
/** Events of several servers are not in one order: a later run goes back a little and drops what it has. */
const REWIND = 5 * SECOND
/** The network is never silent for so long; a first event that is later tells of a hole. */
const HOLE = 120 * SECOND
const BATCH = 200
const BATCH_MS = 5000
/** A place without anything kept is stored as well once it has moved so far: no more than this is ever read in vain twice. */
const SAVE_AFTER = 300 * SECOND
const MOST_UNREADABLE = 20
const MOST_SEEN = 500

/** @throws AppError STREAM_CLOSED before it has caught up, NOT_THIS_FORMAT */
export async function* followStream(
  options: StreamOptions,
  from: StreamPlace | undefined,
  ctx: CollectContext,
): AsyncIterable<Omit<RawItem, 'cursor'> & { place: StreamPlace }> {
  const now = micros(ctx.now())
  const end = ctx.range ? Math.min(now, micros(ctx.range.to)) : now
  const start = from?.time ?? (ctx.range ? micros(ctx.range.from) : now - options.backfillHours * HOUR)
  const wants = createKeeper(options, from)
  let kept: { event: StreamEvent; line: string; name: string }[] = []
  let seen = (from?.seen ?? []).map((name) => ({ name, time: start }))
  let [time, saved, began] = [start, start, ctx.now().getTime()]
  let [readable, unreadable, caughtUp, done] = [0, 0, false, 0]

  const documentOf = () => {
    seen = [...seen, ...kept.map(({ event, name }) => ({ name, time: event.time }))]
      .filter((each) => each.time >= time - REWIND)
      .slice(-MOST_SEEN)
    const place = { time, seen: seen.map(({ name }) => name), kept: wants.memory.save() }
    const layout = kept.length > 0 ? 'events' : 'position'
    const body =
      kept.length > 0 ? kept.map(({ line }) => line).join('\n') : JSON.stringify({ time: instant(time) })
    const mediaType = kept.length > 0 ? 'application/x-ndjson' : 'application/json'
    ctx.report({ done: (done += 1), total: null })
    ;[kept, saved, began] = [[], time, ctx.now().getTime()]
    return {
      layout,
      url: options.url,
      fetchedAt: ctx.now().toISOString(),
      mediaType,
      body,
      hints: {},
      evidence: null,
      place,
    }
  }

  try {
    for await (const message of ctx.socket(addressOf(options.url, from ? start - REWIND : start))) {
      if (ctx.signal.aborted) throw new AppError('STOPPED')
      const event = readEvent(message)
      if (!event) {
        unreadable += 1
        if (readable === 0 && unreadable >= MOST_UNREADABLE)
          throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
        continue
      }
      readable += 1
      if (readable === 1 && (from || ctx.range) && event.time > start + HOLE)
        ctx.lost(instant(start), instant(event.time))
      caughtUp = event.time >= end
      if (caughtUp && ctx.range) break
      time = Math.max(time, event.time)
      if (wants.keeps(event)) {
        const name = shortHash(message)
        if (!seen.some((each) => each.name === name))
          kept.push({ event, name, line: JSON.stringify(JSON.parse(message)) })
      }
      if (caughtUp || ctx.enough()) {
        caughtUp = true
        break
      }
      if (kept.length >= BATCH || (kept.length > 0 && ctx.now().getTime() - began >= BATCH_MS))
        yield documentOf()
    }
  } catch (thrown) {
    // A stream that is cut off or falls silent has told what it has told.
    if (kept.length > 0) yield documentOf()
    throw thrown
  }
  if (kept.length > 0 || time - saved >= SAVE_AFTER) yield documentOf()
  if (!caughtUp) throw new AppError('STREAM_CLOSED', { host: new URL(options.url).host })
}

/** New posts that fit, and every later word about those that were kept. */
function createKeeper(options: Wanted, from: StreamPlace | undefined) {
  const memory: Memory = createMemory(from?.kept)
  const fits = createFilter(options)
  const keeps = (event: StreamEvent): boolean => {
    if (event.kind === 'deleted') return memory.has(event.uri)
    if (event.kind === 'closed') return memory.has(event.did)
    if (event.kind !== 'post') return false
    if (memory.has(event.uri) && event.changed) return true
    if (!fits(told(event.record['text']) ?? '', languagesOf(event.record))) return false
    memory.add(event.uri)
    memory.add(event.did)
    return true
  }
  return { memory, keeps }
}

function addressOf(base: string, cursor: number): string {
  const url = new URL(base)
  url.searchParams.set('wantedCollections', POSTS)
  url.searchParams.set('cursor', String(cursor))
  return url.href
}

const micros = (time: Date | string) => new Date(time).getTime() * 1000
const instant = (time: number) => new Date(Math.floor(time / 1000)).toISOString()
