import { expect, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { gather, NOW, serve, tools } from './server.ts'

const nodebb = connectorOf('nodebb')
const HOUR = 3600 * 1000
const ago = (hours: number) => NOW.getTime() - hours * HOUR

interface Topic {
  tid: number
  moved: number
  posts: number
  pinned?: number
  deleted?: number[]
}

/** A forum that shows 3 topics a list page and 20 posts a topic page. */
async function forumWith(topics: Topic[]) {
  const post = ({ tid, moved, deleted = [] }: Topic, n: number) => ({
    pid: tid * 1000 + n,
    tid,
    index: n,
    timestamp: ago(moved) - 1000 * (200 - n),
    deleted: deleted.includes(n) ? 1 : 0,
    content: deleted.includes(n) ? '[[topic:post-is-deleted]]' : `<p>Bài ${n}</p>`,
    user: { uid: 3, username: 'binh' },
  })
  const city = await serve((_, response, path) => {
    const url = new URL(path, 'http://x')
    const send = (value: unknown) => void response.end(JSON.stringify(value))
    const page = Number(url.searchParams.get('page') ?? 1)
    if (url.pathname === '/forum/api/recent') {
      const sorted = [...topics].sort((a, b) => (b.pinned ?? 0) - (a.pinned ?? 0) || a.moved - b.moved)
      const shown = sorted.slice(page * 3 - 3, page * 3)
      return send({
        topics: shown.map(({ tid, moved, pinned = 0 }) => ({
          tid,
          pinned,
          lastposttime: ago(moved),
          timestamp: ago(moved + 5),
        })),
        pagination: { currentPage: page, pageCount: Math.ceil(sorted.length / 3) },
      })
    }
    const topic = topics.find(({ tid }) => url.pathname === `/forum/api/topic/${tid}`)
    if (!topic) return void response.writeHead(404).end()
    const posts = Array.from({ length: topic.posts }, (_, n) => post(topic, n))
    send({
      tid: topic.tid,
      mainPid: topic.tid * 1000,
      title: `Chủ đề ${topic.tid}`,
      posts: posts.slice(page * 20 - 20, page * 20),
      pagination: { currentPage: page, pageCount: Math.ceil(posts.length / 20) },
    })
  })
  return { city, config: { url: `${city.url}/forum/`, backfillDays: 100, recheckDays: 0 } }
}
const topicsOf = ({ items }: Awaited<ReturnType<typeof gather>>) =>
  items.map(({ url }) => Number(/topic\/(\d+)/.exec(url)?.[1]))
const later = (hours: number) => ({ ...tools(), now: () => new Date(NOW.getTime() + hours * HOUR) })

test('topics are read whole, the oldest movement first; later only those that moved', async () => {
  const topics: Topic[] = [
    { tid: 1, moved: 90 * 24, posts: 2, pinned: 1 },
    ...[2, 3, 4, 5, 6, 7].map((tid) => ({ tid, moved: tid * 24, posts: 1 })),
    { tid: 8, moved: 200 * 24, posts: 1 },
  ]
  const { city, config } = await forumWith(topics)
  const first = await gather(nodebb, config)
  expect(topicsOf(first)).toEqual([1, 7, 6, 5, 4, 3, 2])
  city.asked.length = 0
  expect((await gather(nodebb, config, first.cursor)).items).toEqual([])
  expect(city.asked.map(({ path }) => path)).toEqual(['/forum/api/recent?page=1'])
  Object.assign(topics[3]!, { moved: 1, posts: 2 })
  const third = await gather(nodebb, config, first.cursor)
  expect(third.posts.map(({ externalId }) => externalId)).toEqual(['4000', '4001'])
})

test('all pages of a topic, with addresses that people can open', async () => {
  const { city, config } = await forumWith([{ tid: 9, moved: 1, posts: 45 }])
  const { posts, items } = await gather(nodebb, config)
  expect(items.map(({ url }) => new URL(url).search)).toEqual(['', '?page=2', '?page=3'])
  expect(posts).toHaveLength(45)
  expect(posts[0]).toMatchObject({ kind: 'post', title: 'Chủ đề 9', url: `${city.url}/forum/topic/9` })
  expect(posts.at(-1)).toMatchObject({
    kind: 'comment',
    title: '',
    parentId: '9000',
    author: 'binh',
    url: `${city.url}/forum/post/9044`,
  })
})

test('a run that was cut off anywhere loses nothing and repeats at most one topic', async () => {
  const { config } = await forumWith([
    { tid: 1, moved: 3, posts: 25 },
    { tid: 2, moved: 2, posts: 1 },
    { tid: 3, moved: 1, posts: 1 },
  ])
  for (const atMost of [1, 2, 3]) {
    const cut = await gather(nodebb, config, {}, undefined, atMost)
    const rest = await gather(nodebb, config, cut.cursor)
    const got = [...cut.posts, ...rest.posts].map(({ externalId }) => externalId)
    expect(new Set(got).size).toBe(27)
    expect(got.length).toBe(atMost === 1 ? 47 : 27)
  }
})

test('once a day what moved lately is read again, behind what is new: deletions are told', async () => {
  const topics: Topic[] = [
    { tid: 1, moved: 30, posts: 3 },
    { tid: 2, moved: 20, posts: 2 },
  ]
  const { config } = await forumWith(topics)
  const watching = { ...config, recheckDays: 3 }
  const first = await gather(nodebb, watching)
  expect((await gather(nodebb, watching, first.cursor)).items).toEqual([])
  topics[0]!.deleted = [1]
  topics.push({ tid: 3, moved: -25, posts: 1 })
  const cut = await gather(nodebb, watching, first.cursor, later(26), 2)
  expect(topicsOf(cut)).toEqual([3, 1])
  expect(nodebb.deletions!(cut.items[1]!)).toEqual([{ id: '1001' }])
  expect(cut.posts.map(({ externalId }) => externalId)).toEqual(['3000', '1000', '1002'])
  const rest = await gather(nodebb, watching, cut.cursor, later(26))
  expect(topicsOf(rest)).toEqual([2])
  expect((await gather(nodebb, watching, rest.cursor, later(27))).items).toEqual([])
})

test('a wanted span is read whatever the cursor says', async () => {
  const { config } = await forumWith([1, 2, 3, 4, 5].map((tid) => ({ tid, moved: tid * 24, posts: 1 })))
  const { cursor } = await gather(nodebb, config)
  const range = { from: new Date(ago(4 * 24)).toISOString(), to: new Date(ago(2 * 24)).toISOString() }
  expect(topicsOf(await gather(nodebb, config, cursor, { ...tools(), range }))).toEqual([4, 3, 2])
})

test('chosen categories alone', async () => {
  const { city, config } = await forumWith([{ tid: 1, moved: 1, posts: 1 }])
  await gather(nodebb, { ...config, categories: ['4', '7'] })
  expect(city.asked[0]!.path).toBe('/forum/api/recent?page=1&cid%5B%5D=4&cid%5B%5D=7')
})

test('a list without end stops by name; a topic that vanished is no failure', async () => {
  const next = { tid: 1 }
  const city = await serve((_, response, path) => {
    if (!path.startsWith('/api/recent')) return void response.writeHead(404).end()
    const topics = [{ tid: next.tid++, lastposttime: ago(1) }]
    response.end(JSON.stringify({ topics, pagination: { pageCount: 1e6 } }))
  })
  expect(await gather(nodebb, { url: city.url, maxPages: 5 })).toMatchObject({ error: 'ENDLESS_PAGING' })
})

test.each([
  ['EMPTY_ANSWER', ''],
  ['HTML_INSTEAD', '<html></html>'],
  ['BROKEN_JSON', '{"topics": '],
  ['NOT_THIS_FORMAT', '{"error": "x"}'],
])('%s for %j', async (code, body) => {
  const city = await serve((_, response) => response.end(body))
  expect(await gather(nodebb, { url: city.url })).toMatchObject({ error: code, items: [] })
})

test('what was NodeBB and is no more has changed its layout', async () => {
  const city = await serve((_, response) => response.end('{"error": "x"}'))
  const cursor = { movedAt: '2026-11-01T00:00:00.000Z', topics: [] }
  expect(await gather(nodebb, { url: city.url }, cursor)).toMatchObject({ error: 'SOURCE_LAYOUT_CHANGED' })
})
