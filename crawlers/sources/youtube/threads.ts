/** The threads of one video or channel, newest first, until one that is known; then what was answered to them. */
import { z } from 'zod'
import type { CollectContext, Fetched } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { isObject, readJson, told } from '../../reading/answer.ts'
import { type Api, ask, type Refusal } from './ask.ts'
import { FORMAT, itemsOf, type ThreadFacts, threadFacts } from './parse.ts'

export interface Target {
  filter: 'videoId' | 'allThreadsRelatedToChannelId'
  id: string
}

/** How far one video or channel is read. */
export const TargetState = z.object({
  /** Time of the newest thread of a reading that came to its end, and the threads of just that second. */
  newest: z.string().optional(),
  edge: z.array(z.string()).optional(),
  /** A reading under way: the page to go on with, and what `newest` and `edge` will be. */
  page: z.string().optional(),
  next: z.object({ newest: z.string(), edge: z.array(z.string()) }).optional(),
  /** Threads of the first page → their replies, so that new ones under a known thread are seen. */
  replies: z.record(z.string(), z.int()).optional(),
  /** Comments switched off, or the video gone: asked again the next day. */
  off: z.object({ why: z.string(), day: z.string() }).optional(),
})
export type TargetState = z.output<typeof TargetState>

export interface Reach {
  /** Threads older than this are not wanted on the first reading. */
  oldest: string
  range: CollectContext['range']
  maxPages: number
  enough: () => boolean
}

/** One document, or only a new state. */
export interface Step {
  item: Omit<RawItem, 'cursor'> | null
  state: TargetState
}

const PAGE = '100'
/** Names and pictures of the authors are not asked for. */
const SAID = 'textDisplay,authorChannelId/value,parentId,videoId,publishedAt,updatedAt'
const REPLY_FIELDS = `nextPageToken,items(id,snippet(${SAID}))`
const THREAD_FIELDS = `nextPageToken,items(id,snippet(videoId,totalReplyCount,topLevelComment(id,snippet(${SAID}))),replies(comments(id,snippet(${SAID}))))`

export async function* readThreads(
  api: Api,
  target: Target,
  state: TargetState,
  reach: Reach,
): AsyncIterable<Step> {
  if (state.off && state.off.day === dayOf(api)) return
  let now: TargetState = { ...state }
  delete now.off
  for (let pages = 0; ; pages++) {
    if (pages >= reach.maxPages) throw new AppError('ENDLESS_PAGING', { host: new URL(api.url).host, pages })
    const got = await ask(api, 'commentThreads', {
      part: 'snippet,replies',
      fields: THREAD_FIELDS,
      [target.filter]: target.id,
      order: 'time',
      textFormat: 'plainText',
      maxResults: PAGE,
      ...(now.page ? { pageToken: now.page } : {}),
    })
    if (got === 'pageExpired' && now.page) {
      now = { ...now, page: undefined, next: undefined }
      continue
    }
    if (typeof got === 'string') return yield { item: null, state: { ...state, off: offAs(got, api) } }
    const page = pageOf(got, now, reach)
    yield* readPage(api, got, page, now)
    now = page.after
    if (now.page === undefined || reach.enough()) return
  }
}

/** The page itself, then the replies that did not come with it. Only the last document moves on. */
async function* readPage(api: Api, got: Fetched, page: Page, before: TargetState): AsyncIterable<Step> {
  const { fresh, after } = page
  if (fresh.length === 0) return yield { item: null, state: after }
  let waiting: Step['item'] = itemOf(got, 'threads', {})
  for (const thread of fresh.filter(({ replies, enclosed }) => replies > enclosed)) {
    for (let token: string | null = ''; token !== null;) {
      const more = await ask(api, 'comments', {
        part: 'snippet',
        fields: REPLY_FIELDS,
        parentId: thread.id,
        textFormat: 'plainText',
        maxResults: PAGE,
        ...(token ? { pageToken: token } : {}),
      })
      if (typeof more === 'string') break
      yield { item: waiting, state: before }
      waiting = itemOf(more, 'replies', {})
      const last: string | null = token
      token = nextToken(more)
      if (token === last) break
    }
  }
  yield { item: waiting, state: after }
}

interface Page {
  /** New, or with more replies than were known. */
  fresh: ThreadFacts[]
  after: TargetState
}

function pageOf(got: Fetched, now: TargetState, reach: Reach): Page {
  const threads = itemsOf(readJson(got.body, FORMAT)).map(threadFacts)
  const { range } = reach
  const stop = range?.from ?? now.newest ?? reach.oldest
  const first = now.page === undefined
  const isNew = ({ id, publishedAt }: ThreadFacts) => {
    if (publishedAt === null) return first
    if (range) return publishedAt >= range.from && publishedAt < range.to
    return publishedAt >= stop && !(publishedAt === now.newest && now.edge?.includes(id))
  }
  const isAnswered = ({ id, replies }: ThreadFacts) =>
    first && !range && now.replies !== undefined && replies > (now.replies[id] ?? 0)
  const fresh = threads.filter((thread) => isNew(thread) || isAnswered(thread))
  const token = nextToken(got)
  const reached = threads.some(({ publishedAt }) => publishedAt !== null && publishedAt < stop)
  const next = now.next ?? newestOf(threads, now)
  const replies = first
    ? Object.fromEntries(
        threads.filter((thread) => thread.replies > 0).map((thread) => [thread.id, thread.replies]),
      )
    : now.replies
  const goesOn = token !== null && token !== now.page && !reached && (range !== null || threads.some(isNew))
  return {
    fresh,
    after: goesOn
      ? { ...now, replies, page: token, next }
      : { ...next, replies, page: undefined, next: undefined },
  }
}

function newestOf(threads: readonly ThreadFacts[], now: TargetState) {
  const times = threads.map(({ publishedAt }) => publishedAt).filter((time) => time !== null)
  const newest = [...times, ...(now.newest ? [now.newest] : [])].sort().at(-1)
  if (!newest) return undefined
  const same = threads.filter(({ publishedAt }) => publishedAt === newest).map(({ id }) => id)
  return { newest, edge: [...new Set([...(newest === now.newest ? (now.edge ?? []) : []), ...same])] }
}

function nextToken(got: Fetched): string | null {
  const value = readJson(got.body, FORMAT)
  return isObject(value) ? told(value['nextPageToken']) : null
}

const offAs = (refusal: Refusal, api: Api) => ({
  why: { closed: 'commentsDisabled', gone: 'videoNotFound', pageExpired: 'processingFailure' }[refusal],
  day: dayOf(api),
})
const dayOf = ({ ctx }: Api) => ctx.now().toISOString().slice(0, 10)
