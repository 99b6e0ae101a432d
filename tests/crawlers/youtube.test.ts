import { expect, test } from 'vitest'
import { youtube } from '../../crawlers/sources/youtube/index.ts'
import type { Connector } from '../../crawlers/index.ts'
import { gather, NOW, serve, tools } from './server.ts'

const kind = youtube as Connector
const VIDEO = 'aaaaaaaaaaa'
const OTHER = 'bbbbbbbbbbb'
const at = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString().replace('.000', '')

interface Thread {
  id: string
  at: string
  replies?: number
}
const comment = (id: string, time: string, parentId?: string) => ({
  id,
  snippet: { textDisplay: `Ý kiến ${id}`, publishedAt: time, updatedAt: time, parentId },
})

/** The interface as documented: newest first, pages by token, at most five replies inside a thread. */
async function api(videos: Record<string, Thread[]>, pageSize = 3) {
  const city = await serve((request, response, path) => {
    const url = new URL(path, 'http://x')
    const query = url.searchParams
    const tell = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const refuse = (status: number, reason: string) => tell(status, { error: { errors: [{ reason }] } })
    if (request.headers['x-goog-api-key'] !== 'SECRET-KEY') return refuse(400, 'keyInvalid')
    const start = Number(query.get('pageToken') ?? 0)
    if (Number.isNaN(start)) return refuse(400, 'invalidPageToken')
    const token = (list: unknown[]) => (start + pageSize < list.length ? String(start + pageSize) : undefined)
    if (url.pathname.endsWith('/comments')) {
      const id = query.get('parentId')!
      const thread = Object.values(videos)
        .flat()
        .find((each) => each.id === id)!
      const all = Array.from({ length: thread.replies! }, (_, n) => comment(`${id}.${n}`, thread.at, id))
      return tell(200, { items: all.slice(start, start + pageSize), nextPageToken: token(all) })
    }
    const threads = videos[query.get('videoId') ?? query.get('allThreadsRelatedToChannelId')!]
    if (!threads) return refuse(404, 'videoNotFound')
    if (threads.length === 0) return refuse(403, 'commentsDisabled')
    const sorted = threads.toSorted((one, two) => (one.at < two.at ? 1 : -1))
    const items = sorted.slice(start, start + pageSize).map(({ id, at: time, replies = 0 }) => ({
      id,
      snippet: { videoId: VIDEO, totalReplyCount: replies, topLevelComment: comment(id, time) },
      replies: {
        comments: Array.from({ length: Math.min(replies, 5) }, (_, n) => comment(`${id}.${n}`, time, id)),
      },
    }))
    return tell(200, { items, nextPageToken: token(sorted) })
  })
  return { city, config: { videos: [VIDEO], key: 'SECRET-KEY', url: `${city.url}/youtube/v3` } }
}
const tenThreads = () => Array.from({ length: 10 }, (_, n) => ({ id: `t${n}`, at: at(n * 10 + 5) }))
const ids = (posts: readonly { externalId: string }[]) => posts.map(({ externalId }) => externalId).sort()

test('the first run reads all, the next only the newest page, and new threads come once', async () => {
  const videos = { [VIDEO]: tenThreads() }
  const { city, config } = await api(videos)
  const first = await gather(kind, config)
  expect(first).toMatchObject({ error: null })
  expect(ids(first.posts)).toHaveLength(10)
  expect(city.asked).toHaveLength(4)
  const again = await gather(kind, config, first.cursor)
  expect([city.asked.length, again.posts.length]).toEqual([5, 0])
  videos[VIDEO]!.push({ id: 'new', at: at(1) }, { id: 'sameSecond', at: at(5) })
  const third = await gather(kind, config, again.cursor)
  expect(ids(third.posts)).toEqual(expect.arrayContaining(['new', 'sameSecond']))
  expect((await gather(kind, config, third.cursor)).posts).toEqual([])
})

test('killed after any document, the next run goes on and misses nothing', async () => {
  const videos = { [VIDEO]: [...tenThreads(), { id: 'long', at: at(42), replies: 8 }] }
  const { config } = await api(videos)
  const whole = ids((await gather(kind, config)).posts)
  for (let cut = 1; cut <= 6; cut++) {
    const before = await gather(kind, config, {}, undefined, cut)
    const after = await gather(kind, config, before.cursor)
    expect([...new Set([...ids(before.posts), ...ids(after.posts)])].sort()).toEqual(
      [...new Set(whole)].sort(),
    )
  }
})

test('replies beyond those inside a thread are asked for, also when they come later', async () => {
  const videos = {
    [VIDEO]: [
      { id: 'a', at: at(9), replies: 8 },
      { id: 'b', at: at(19), replies: 2 },
    ],
  }
  const { city, config } = await api(videos)
  const first = await gather(kind, config)
  expect(new Set(ids(first.posts)).size).toBe(2 + 8 + 2)
  expect(
    city.asked
      .filter(({ path }) => path.includes('/comments?'))
      .map(({ path }) => /parentId=(\w+)/.exec(path)![1]),
  ).toEqual(['a', 'a', 'a'])
  videos[VIDEO]![1]!.replies = 4
  expect(ids((await gather(kind, config, first.cursor)).posts)).toEqual(
    expect.arrayContaining(['b.2', 'b.3']),
  )
})

test('the quota is counted by Pacific day, kept over runs, and never overdrawn', async () => {
  const { city, config } = await api({ [VIDEO]: tenThreads() })
  const poor = { ...config, dailyQuota: 6, quotaShare: 50 }
  const first = await gather(kind, poor)
  expect(first).toMatchObject({ error: 'QUOTA_SPENT', cursor: { account: { day: '2026-11-21', spent: 3 } } })
  expect(city.asked).toHaveLength(3)
  expect(await gather(kind, poor, first.cursor)).toMatchObject({ error: 'QUOTA_SPENT', items: [] })
  expect(city.asked).toHaveLength(3)
  const tomorrow = tools({ now: () => new Date(NOW.getTime() + 24 * 3600_000) })
  const rest = await gather(kind, poor, first.cursor, tomorrow)
  expect(rest).toMatchObject({ error: null, cursor: { account: { day: '2026-11-22', spent: 1 } } })
  expect(ids([...first.posts, ...rest.posts])).toHaveLength(10)
})

test('what was spent on nothing new is remembered too', async () => {
  const { config } = await api({ [VIDEO]: tenThreads() })
  const first = await gather(kind, config)
  expect((await gather(kind, config, first.cursor)).cursor).toMatchObject({ account: { spent: 5 } })
})

test('a video without comments or gone is passed over and asked again the next day', async () => {
  const videos: Record<string, Thread[]> = { [VIDEO]: [], ccccccccccc: tenThreads() }
  const { city, config } = await api(videos)
  const both = { ...config, videos: [VIDEO, OTHER, 'ccccccccccc'] }
  const first = await gather(kind, both)
  expect([first.error, ids(first.posts).length]).toEqual([null, 10])
  expect(first.cursor['targets']).toMatchObject({
    [VIDEO]: { off: { why: 'commentsDisabled' } },
    [OTHER]: { off: { why: 'videoNotFound' } },
  })
  city.asked.length = 0
  await gather(kind, both, first.cursor)
  expect(city.asked).toHaveLength(1)
  videos[VIDEO] = [{ id: 'opened', at: at(2) }]
  const tomorrow = tools({ now: () => new Date(NOW.getTime() + 24 * 3600_000) })
  expect(ids((await gather(kind, both, first.cursor, tomorrow)).posts)).toContain('opened')
  expect(await gather(kind, { ...config, videos: [OTHER] })).toMatchObject({ error: 'SOURCE_LAYOUT_CHANGED' })
})

test('a span of days is read whatever is known', async () => {
  const { config } = await api({ [VIDEO]: tenThreads() })
  const { cursor } = await gather(kind, config)
  const ctx = Object.assign(tools(), { range: { from: at(80), to: at(40) } })
  const { posts } = await gather(kind, config, { targets: cursor['targets'] }, ctx)
  expect(ids(posts)).toEqual(expect.arrayContaining(['t4', 't5', 't6', 't7']))
})

test('a page token that no longer holds begins anew', async () => {
  const { city, config } = await api({ [VIDEO]: tenThreads() })
  const cut = await gather(kind, config, {}, undefined, 1)
  const stale = { ...cut.cursor, targets: { [VIDEO]: { page: 'stale' } } }
  city.asked.length = 0
  const rest = await gather(kind, config, stale)
  expect(ids(rest.posts)).toHaveLength(10)
  expect(city.asked).toHaveLength(5)
})

test('the key is in no document', async () => {
  const { city, config } = await api({ [VIDEO]: tenThreads() })
  const { items } = await gather(kind, config)
  expect(JSON.stringify(items)).not.toContain('SECRET-KEY')
  expect(city.asked.every(({ path }) => !path.includes('SECRET-KEY'))).toBe(true)
})

test.each([
  ['TOKEN_REFUSED', 400, { errors: [{ reason: 'badRequest' }], details: [{ reason: 'API_KEY_INVALID' }] }],
  ['TOKEN_REFUSED', 403, { errors: [{ reason: 'accessNotConfigured' }] }],
  ['QUOTA_SPENT', 403, { errors: [{ reason: 'quotaExceeded', domain: 'youtube.quota' }] }],
  ['QUOTA_SPENT', 403, { errors: [{ reason: 'dailyLimitExceeded' }] }],
  ['HTTP_STATUS', 400, { errors: [{ reason: 'invalidFilters' }] }],
])('%s for status %i with %j', async (code, status, error) => {
  const city = await serve((_, response) => response.writeHead(status).end(JSON.stringify({ error })))
  expect(await gather(kind, { videos: [VIDEO], key: 'k', url: city.url })).toMatchObject({ error: code })
})

test.each([
  ['NOT_THIS_FORMAT', '{"items": [{"etag": "x"}]}'],
  ['NOT_THIS_FORMAT', '[]'],
  ['HTML_INSTEAD', '<html><title>x</title></html>'],
])('%s for %j', async (code, body) => {
  const city = await serve((_, response) => response.end(body))
  expect(await gather(kind, { videos: [VIDEO], key: 'k', url: city.url })).toMatchObject({ error: code })
})

test('a source names videos or a channel, not both and not neither', () => {
  expect(youtube.config.safeParse({ key: 'k' }).success).toBe(false)
  expect(
    youtube.config.safeParse({ key: 'k', videos: [VIDEO], channelId: `UC${'a'.repeat(22)}` }).success,
  ).toBe(false)
})
