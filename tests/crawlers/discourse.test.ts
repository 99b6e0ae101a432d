import { expect, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { gather, NOW, serve } from './server.ts'

const discourse = connectorOf('discourse')
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3600 * 1000).toISOString()

interface Topic {
  id: number
  bumped: number
  posts: number
  pinned?: boolean
}

/** A forum that shows 20 posts a topic page and 3 topics a list page. */
async function forumWith(topics: Topic[]) {
  const post = (topic: Topic, n: number) => ({
    id: topic.id * 1000 + n,
    post_number: n,
    post_type: 1,
    topic_id: topic.id,
    username: 'binh',
    created_at: ago(topic.bumped),
    updated_at: ago(topic.bumped),
    cooked: `<p>Bài ${n}</p>`,
    ...(n === 3 ? { hidden: true } : {}),
  })
  const city = await serve((_, response, path) => {
    const url = new URL(path, 'http://x')
    const send = (value: unknown) => void response.end(JSON.stringify(value))
    if (url.pathname === '/categories.json')
      return send({ category_list: { categories: [{ id: 5, name: 'Giao thông' }] } })
    if (url.pathname === '/latest.json') {
      const sorted = [...topics].sort(
        (a, b) => Number(b.pinned ?? 0) - Number(a.pinned ?? 0) || a.bumped - b.bumped,
      )
      const page = Number(url.searchParams.get('page') ?? 0)
      const shown = sorted.slice(page * 3, page * 3 + 3)
      return send({
        topic_list: {
          ...(sorted.length > page * 3 + 3 ? { more_topics_url: `/latest?page=${page + 1}` } : {}),
          topics: shown.map(({ id, bumped, pinned = false }) => ({
            id,
            pinned,
            bumped_at: ago(bumped),
            title: `Chủ đề ${id}`,
          })),
        },
      })
    }
    const topic = topics.find(({ id }) => url.pathname.startsWith(`/t/${id}`))
    if (!topic) return void response.writeHead(404).end()
    const ids = Array.from({ length: topic.posts }, (_, n) => post(topic, n + 1))
    if (url.pathname.endsWith('/posts.json')) {
      const wanted = url.searchParams.getAll('post_ids[]')
      return send({
        post_stream: { posts: ids.filter(({ id }) => wanted.includes(String(id))) },
        id: topic.id,
      })
    }
    send({
      id: topic.id,
      title: `Chủ đề ${topic.id}`,
      slug: `chu-de-${topic.id}`,
      category_id: 5,
      tags: ['ngập'],
      post_stream: { posts: ids.slice(0, 20), stream: ids.map(({ id }) => id) },
    })
  })
  return { city, config: { url: city.url, backfillDays: 100 } }
}

test('topics are read whole; later only those that moved', async () => {
  const topics: Topic[] = [
    { id: 1, bumped: 90 * 24, posts: 2, pinned: true },
    ...[2, 3, 4, 5, 6, 7].map((id) => ({ id, bumped: id * 24, posts: 1 })),
    { id: 8, bumped: 200 * 24, posts: 1 },
  ]
  const { city, config } = await forumWith(topics)
  const first = await gather(discourse, config)
  expect(new Set(first.posts.map(({ externalId }) => externalId.split('/')[0]))).toEqual(
    new Set('1234567'.split('')),
  )
  city.asked.length = 0
  expect((await gather(discourse, config, first.cursor)).items).toEqual([])
  expect(city.asked.map(({ path }) => path)).toEqual(['/latest.json?order=activity'])
  Object.assign(topics[3]!, { bumped: 1, posts: 2 })
  const third = await gather(discourse, config, first.cursor)
  expect(third.posts.map(({ externalId }) => externalId)).toEqual(['4/1', '4/2'])
})

test('a long topic is read to its end, its posts know their topic, withdrawn ones are left out', async () => {
  const { city, config } = await forumWith([{ id: 9, bumped: 1, posts: 130 }])
  const { posts, items } = await gather(discourse, config)
  expect(items.map(({ layout }) => layout)).toEqual(['topic', 'posts', 'posts', 'posts'])
  expect(posts).toHaveLength(129)
  expect(posts.find(({ externalId }) => externalId === '9/3')).toBeUndefined()
  expect(posts[0]).toMatchObject({
    kind: 'post',
    title: 'Chủ đề 9',
    text: 'Bài 1',
    url: `${city.url}/t/chu-de-9/9`,
  })
  expect(posts.at(-1)).toMatchObject({
    externalId: '9/130',
    kind: 'comment',
    parentId: '9/1',
    title: '',
    author: 'binh',
    categories: ['Giao thông', 'ngập'],
    url: `${city.url}/t/chu-de-9/9/130`,
  })
})

test('a run that was cut off within a topic reads that topic again and the newer ones after it', async () => {
  const { config } = await forumWith([
    { id: 1, bumped: 3, posts: 30 },
    { id: 2, bumped: 1, posts: 1 },
  ])
  const cut = await gather(discourse, config, {}, undefined, 1)
  const rest = await gather(discourse, config, cut.cursor)
  expect(new Set(rest.posts.map(({ externalId }) => externalId)).size).toBe(30)
})

test('a list that never ends stops with a name, and the topics that were listed are read', async () => {
  const next = { id: 1 }
  const city = await serve((_, response, path) => {
    if (!path.startsWith('/latest')) return void response.writeHead(404).end()
    const topics = [{ id: next.id++, bumped_at: ago(1) }]
    response.end(JSON.stringify({ topic_list: { more_topics_url: '/latest?page=1', topics } }))
  })
  expect(await gather(discourse, { url: city.url, maxPages: 5 })).toMatchObject({ error: 'ENDLESS_PAGING' })
  expect(city.asked.filter(({ path }) => path.startsWith('/t/'))).toHaveLength(5)
})

test.each([
  ['EMPTY_ANSWER', ''],
  ['HTML_INSTEAD', '<html></html>'],
  ['BROKEN_JSON', '{"topic_list": '],
  ['NOT_THIS_FORMAT', '{"errors": ["x"]}'],
])('%s for %j', async (code, body) => {
  const city = await serve((_, response) => response.end(body))
  expect(await gather(discourse, { url: city.url })).toMatchObject({ error: code, items: [] })
})
