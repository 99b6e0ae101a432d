import { expect, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { gather, NOW, serve, tools } from './server.ts'

const mastodon = connectorOf('mastodon')
const HOUR = 3600 * 1000
const status = (n: number, more: object = {}) => ({
  id: String(n),
  created_at: new Date(NOW.getTime() - (1000 - n) * HOUR).toISOString(),
  content: `<p>Ý kiến ${n}</p>`,
  account: { acct: 'lan' },
  ...more,
})

/** A server with 100 statuses a page at most, newest first, `min_id` and `max_id` as Mastodon has them. */
async function cityWith(statuses: { id: string }[], instance: object | null = null) {
  const city = await serve((_, response, path) => {
    if (path === '/api/v2/instance')
      return void response.writeHead(instance ? 200 : 404).end(JSON.stringify(instance))
    const query = new URL(path, 'http://x').searchParams
    const limit = Number(query.get('limit') ?? 20)
    const [min, max] = [query.get('min_id') ?? '0', query.get('max_id') ?? String(2n ** 63n)].map(BigInt) as [
      bigint,
      bigint,
    ]
    const all = statuses
      .filter(({ id }) => BigInt(id) > min && BigInt(id) < max)
      .sort((a, b) => Number(BigInt(b.id) - BigInt(a.id)))
    const page = query.has('min_id') ? all.slice(-limit) : all.slice(0, limit)
    const link = page.length > 0 ? `<http://x/?max_id=${page.at(-1)!.id}>; rel="next"` : ''
    response.writeHead(200, { 'content-type': 'application/json', link }).end(JSON.stringify(page))
  })
  return { city, config: { url: city.url, backfillDays: 30 } }
}

test('the first run goes back to the wanted days, later runs forward from the newest, each status once', async () => {
  const statuses = Array.from({ length: 1000 }, (_, n) => status(n))
  const { city, config } = await cityWith(statuses)
  const first = await gather(mastodon, config)
  const oldest = first.posts.map(({ publishedAt }) => publishedAt!).sort()[0]!
  expect(Date.parse(oldest)).toBeLessThanOrEqual(NOW.getTime() - 30 * 24 * HOUR)
  expect(first.posts.length).toBeLessThan(850)
  city.asked.length = 0
  expect((await gather(mastodon, config, first.cursor)).items).toEqual([])
  expect(city.asked.map(({ path }) => path)).toEqual([
    '/api/v2/instance',
    '/api/v1/timelines/public?limit=40&local=true&min_id=999',
  ])
  for (let n = 1000; n < 1100; n++) statuses.push(status(n))
  const third = await gather(mastodon, config, first.cursor)
  expect(third.posts.map(({ externalId }) => Number(externalId)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, n) => 1000 + n),
  )
})

test('a first run that was cut off goes on backward, then forward, and misses nothing', async () => {
  const statuses = Array.from({ length: 200 }, (_, n) => status(800 + n))
  const { config } = await cityWith(statuses)
  const cut = await gather(mastodon, config, {}, undefined, 2)
  statuses.push(status(1000), status(1001))
  const rest = await gather(mastodon, config, cut.cursor)
  expect(new Set([...cut.posts, ...rest.posts].map(({ externalId }) => externalId)).size).toBe(202)
})

test('a boost is left out, a reply is a comment, a content warning is part of the text', async () => {
  const { config } = await cityWith([
    status(1, { reblog: status(2) }),
    status(3, { in_reply_to_id: '1' }),
    status(4, { spoiler_text: 'Ngập nặng', tags: [{ name: 'NgậpNước' }], language: 'vi' }),
  ])
  const { posts } = await gather(mastodon, { ...config, backfillDays: 3000 })
  expect(posts).toMatchObject([
    {
      externalId: '4',
      kind: 'post',
      text: 'Ngập nặng\nÝ kiến 4',
      categories: ['NgậpNước'],
      language: 'vi',
      author: 'lan',
    },
    { externalId: '3', kind: 'comment', parentId: '1' },
  ])
})

test('a timeline that always has a page before stops with a name', async () => {
  const city = await serve((_, response) => response.end(JSON.stringify([status(999)])))
  expect(await gather(mastodon, { url: city.url })).toMatchObject({ error: 'ENDLESS_PAGING', items: [{}] })
})

test('days are read again without what came after them, leaping over it by the time in the identifiers', async () => {
  const at = (days: number) => NOW.getTime() - days * 24 * HOUR
  const statuses = Array.from({ length: 900 }, (_, n) => ({
    ...status(n),
    id: String(BigInt(at(n / 10)) << 16n),
    created_at: new Date(at(n / 10)).toISOString(),
  }))
  const { city, config } = await cityWith(statuses)
  const range = { from: new Date(at(70)).toISOString(), to: new Date(at(68)).toISOString() }
  const { posts } = await gather(mastodon, config, {}, { ...tools(), range })
  const wanted = statuses.filter(({ created_at }) => created_at >= range.from && created_at < range.to)
  const got = new Set(posts.map(({ externalId }) => externalId))
  expect(wanted.filter(({ id }) => !got.has(id))).toEqual([])
  expect(city.asked.length).toBeLessThan(6)
})

const access = (live: object, hashtag: object = {}) => ({
  configuration: { timelines_access: { live_feeds: live, hashtag_feeds: hashtag } },
})
test.each([
  ['NOT_PUBLIC', 'local', access({ local: 'authenticated', remote: 'public' })],
  ['NOT_PUBLIC', 'public', access({ local: 'disabled', remote: 'disabled' })],
  [null, 'public', access({ local: 'public', remote: 'authenticated' })],
  [null, 'local', access({ local: 'public', remote: 'disabled' })],
  ['NOT_PUBLIC', 'hashtag', access({ local: 'public' }, { local: 'authenticated', remote: 'authenticated' })],
  [null, 'local', { configuration: {} }],
])('%s for the %s timeline where the server says %j', async (error, timeline, instance) => {
  const { city, config } = await cityWith([status(990)], instance)
  expect(await gather(mastodon, { ...config, timeline, hashtag: 'x' })).toMatchObject({ error })
  expect(city.asked.length > 1).toBe(error === null)
})

test('a hashtag timeline has its own address', async () => {
  const city = await serve((_, response) => response.end('[]'))
  expect(
    await gather(mastodon, { url: `${city.url}/`, timeline: 'hashtag', hashtag: 'đànẵng' }),
  ).toMatchObject({ error: null })
  expect(city.asked[1]!.path).toBe(`/api/v1/timelines/tag/${encodeURIComponent('đànẵng')}?limit=40`)
})

test.each([
  ['EMPTY_ANSWER', 200, ''],
  ['HTML_INSTEAD', 200, '<!doctype html><title>Đăng nhập</title>'],
  ['NOT_THIS_FORMAT', 200, '{"error": "x"}'],
  ['BROKEN_JSON', 200, '[{]'],
  ['TOKEN_REFUSED', 401, '{"error": "This method requires an authenticated user"}'],
])('%s for status %i with %j', async (code, status, body) => {
  const city = await serve((_, response) => response.writeHead(status).end(body))
  expect(await gather(mastodon, { url: city.url })).toMatchObject({ error: code, items: [] })
})
