/** The posts of a span of time, each with its comments; what has not changed since it was last read is passed over. */
import { z } from 'zod'
import type { CollectContext } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { Deletion, RawItem } from '../../../contract/model.ts'
import { isObject, type Json, told } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { shortHash } from '../../reading/hash.ts'
import { exists, type Graph, type NodePage, readEdge } from './graph.ts'
import { objectIn } from './parse.ts'

/** A post that is read again for some days. */
export const KnownPost = z.object({
  at: z.string(),
  /** Short hash of what it said, and of how many comments it told. */
  said: z.string(),
  /** `<id> <short hash>`; null where the cursor had no room for them. */
  comments: z.array(z.string()).nullable(),
})
export type KnownPost = z.output<typeof KnownPost>

export interface Span {
  since: string
  until: string
  /** Page to go on with. */
  after: string | null
}

export interface Reading {
  graph: Graph
  pageId: string
  known: Map<string, KnownPost>
  ctx: CollectContext
  /** Checks of missing objects that are left to this run. */
  checks: number
}

/** A document, and how far the span is read once it is stored. */
export interface Step {
  item: Omit<RawItem, 'cursor'>
  after: string | null
}

const AT_ONCE = '100'
const POST_FIELDS = [
  'id,message,created_time,updated_time,permalink_url,from{id},is_published,is_hidden',
  'comments.filter(stream).limit(0).summary(true)',
].join(',')
const COMMENT_FIELDS = 'id,message,created_time,permalink_url,from{id},parent{id},is_hidden'
/** Comments whose ids the cursor keeps; the posts known longest lose theirs first. */
const MAX_COMMENTS = 4000

export async function* readSpan(span: Span, reading: Reading, met: Set<string>): AsyncIterable<Step> {
  const seconds = (time: string) => String(Math.floor(Date.parse(time) / 1000))
  const query = {
    fields: POST_FIELDS,
    limit: AT_ONCE,
    since: seconds(span.since),
    until: seconds(span.until),
  }
  const feed = (after: string | null) => readEdge(reading.graph, `${reading.pageId}/feed`, query, after)
  for (let after = span.after; ;) {
    // A place in the list does not hold for long; known posts cost nothing when it is read from its start.
    const page: NodePage = await (after === span.after && after !== null
      ? feed(after).catch((thrown: unknown) => fromStart(thrown, feed))
      : feed(after))
    for (const post of page.nodes) {
      const id = told(post['id'])!
      met.add(id)
      if (reading.known.get(id)?.said === saidBy(post)) continue
      for await (const item of readPost(post, page, reading)) yield { item, after }
      if (reading.ctx.enough()) return
    }
    if (page.after === null) return
    after = page.after
  }
}

function fromStart(thrown: unknown, feed: (after: null) => Promise<NodePage>): Promise<NodePage> {
  if (thrown instanceof AppError && thrown.code === 'HTTP_STATUS') return feed(null)
  throw thrown
}

/** A post and all its comments. It counts as read with the last document; until then it is read again. */
async function* readPost(post: Json, page: NodePage, reading: Reading): AsyncIterable<Step['item']> {
  const { known, ctx } = reading
  const id = told(post['id'])!
  const before = known.get(id)?.comments ?? []
  const comments: string[] = []
  let waiting = documentOf(page, { data: [only(post, POST_NAMES)] })
  const expected = countOf(post) > 0 || before.length > 0
  const query = { fields: COMMENT_FIELDS, filter: 'stream', order: 'chronological', limit: AT_ONCE }
  for (let after: string | null = null, more = expected; more;) {
    const answer: NodePage = await readEdge(reading.graph, `${id}/comments`, query, after)
    const seen = answer.nodes.map(
      (node) => `${told(node['id'])} ${shortHash(told(node['message']), String(node['is_hidden']))}`,
    )
    const fresh = answer.nodes.filter((_, at) => !before.includes(seen[at]!))
    comments.push(...seen)
    if (fresh.length > 0) {
      yield waiting
      waiting = documentOf(answer, { post: id, data: fresh.map((node) => only(node, COMMENT_NAMES)) })
    }
    after = answer.after
    more = after !== null
  }
  const gone = await missing(idsOf(before), new Set(idsOf(comments)), reading)
  if (gone.gone.length > 0) {
    yield waiting
    waiting = documentOf(page, { gone: gone.gone.map((each) => ({ id: each })) })
  }
  const kept = before.filter((each) => gone.unsure.includes(idsOf([each])[0]!))
  known.delete(id)
  known.set(id, { at: timeOf(post, ctx), said: saidBy(post), comments: [...comments, ...kept] })
  forgetMost(known)
  yield waiting
}

/** Known posts that a whole reading of their span did not meet, and that are no longer there when asked for. */
export async function* readGone(
  span: Span,
  reading: Reading,
  met: ReadonlySet<string>,
): AsyncIterable<Step['item']> {
  const expected = [...reading.known]
    .filter(([, { at }]) => at >= span.since && at < span.until)
    .map(([id]) => id)
  const { gone } = await missing(expected, met, reading)
  if (gone.length === 0) return
  for (const id of gone) reading.known.delete(id)
  const deletions = gone.flatMap((id): Deletion[] => [{ id }, { idPrefix: `${id.split('_').at(-1)}_` }])
  const url = `${reading.graph.url}/${reading.pageId}/feed`
  yield documentOf({ url, fetchedAt: reading.ctx.now().toISOString() }, { gone: deletions })
}

/** A list may leave out what is still there: each missing one is asked for before it counts as gone. */
async function missing(expected: readonly string[], met: ReadonlySet<string>, reading: Reading) {
  const gone: string[] = []
  const unsure: string[] = []
  for (const id of expected.filter((each) => !met.has(each))) {
    if (reading.checks <= 0) unsure.push(id)
    else {
      reading.checks -= 1
      if (await exists(reading.graph, id)) unsure.push(id)
      else gone.push(id)
    }
  }
  return { gone, unsure }
}

const idsOf = (comments: readonly string[]) => comments.map((each) => each.split(' ')[0]!)

const saidBy = (post: Json) =>
  shortHash(
    told(post['message']),
    told(post['updated_time']),
    `${post['is_hidden']} ${post['is_published']} ${countOf(post)}`,
  )

const countOf = (post: Json) =>
  Number(told(objectIn(objectIn(post, 'comments'), 'summary')['total_count']) ?? 0) || 0

const timeOf = (post: Json, ctx: CollectContext) =>
  readInstant(told(post['created_time']) ?? '', '+00:00') ?? ctx.now().toISOString()

function forgetMost(known: Map<string, KnownPost>): void {
  let room = MAX_COMMENTS
  for (const [id, post] of [...known].reverse()) {
    room -= post.comments?.length ?? 0
    if (room < 0 && post.comments !== null) known.set(id, { ...post, comments: null })
  }
}

const POST_NAMES = ['id', 'message', 'created_time', 'permalink_url', 'from', 'is_published', 'is_hidden']
const COMMENT_NAMES = ['id', 'message', 'created_time', 'permalink_url', 'from', 'parent', 'is_hidden']
/** Of persons and of other nodes the id alone, whatever else came. */
const only = (node: Json, names: readonly string[]) =>
  Object.fromEntries(
    names
      .filter((name) => name in node)
      .map((name) => [name, isObject(node[name]) ? { id: node[name]['id'] } : node[name]]),
  )

/** Made of what was asked for alone: an answer as it came would carry the token in its paging addresses. */
function documentOf(page: Pick<NodePage, 'url' | 'fetchedAt'>, body: Json): Step['item'] {
  return {
    layout: 'nodes',
    url: page.url,
    fetchedAt: page.fetchedAt,
    mediaType: 'application/json',
    body: JSON.stringify(body),
    hints: {},
    evidence: null,
  }
}
