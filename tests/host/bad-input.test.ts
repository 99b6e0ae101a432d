/**
 * Sources that misbehave: each ends in a named error on its own health, the others go on, and nothing stored is lost.
 */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOf } from '../../host/desk.ts'
import { openTestDesk, type TestDesk } from './desk.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo thử</title>
  <item><guid>1</guid><title>Ngập đường Số 7</title><description>Nước lên từ sáng.</description>
  <pubDate>Sat, 21 Nov 2026 07:00:00 +0700</pubDate></item></channel></rss>`

const answers: Record<string, RequestListener> = {
  '/robots.txt': (_, res) => res.writeHead(404).end(),
  '/good.xml': (_, res) => res.writeHead(200, { 'content-type': 'application/rss+xml' }).end(RSS),
  '/page.xml': (_, res) =>
    res
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Bảo trì</title><p>Xin quay lại sau'),
  '/empty.xml': (_, res) => res.writeHead(200, { 'content-type': 'application/xml' }).end(),
  '/circle.xml': (_, res) => res.writeHead(302, { location: '/circle.xml?again' }).end(),
  '/gone.xml': (_, res) => res.writeHead(404).end('not here'),
  '/huge.xml': (_, res) => {
    const chunk = Buffer.alloc(1 << 20, 'x')
    res.writeHead(200, { 'content-type': 'application/xml' })
    let left = 50
    const more = () => {
      while (left-- > 0) if (!res.write(chunk)) return void res.once('drain', more)
      res.end()
    }
    more()
  },
  '/broken/api/v2/instance': (_, res) => res.writeHead(404).end(),
  '/broken/api/v1/timelines/public': (_, res) =>
    res.writeHead(200, { 'content-type': 'application/json' }).end('[{"id":"1","content":"<p>nửa'),
}

const SOURCES = {
  good: ['feed', '/good.xml', null],
  page: ['feed', '/page.xml', 'HTML_INSTEAD'],
  empty: ['feed', '/empty.xml', 'EMPTY_ANSWER'],
  circle: ['feed', '/circle.xml', 'REDIRECT_LOOP'],
  gone: ['feed', '/gone.xml', 'HTTP_STATUS'],
  huge: ['feed', '/huge.xml', 'TOO_LARGE'],
  broken: ['mastodon', '/broken', 'BROKEN_JSON'],
} as const

let server: Server
let base: string
let city: TestDesk

beforeAll(async () => {
  server = createServer((req, res) => {
    const path = req.url!.split('?')[0]!
    const answer = answers[path]
    if (answer) answer(req, res)
    else res.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  city = await openTestDesk(() => NOW)
  for (const [id, [kind, path]] of Object.entries(SOURCES)) await addSource(id, kind, base + path, true)
  await city.gather()
}, 60_000)
afterAll(async () => {
  await city.close()
  server.closeAllConnections()
  server.close()
})

function addSource(id: string, kind: string, url: string, allowPrivate: boolean): Promise<void> {
  const createdAt = NOW.toISOString()
  return city.desk.store.saveSource({
    id,
    kind,
    name: id,
    config: { url },
    enabled: true,
    allowPrivate,
    schedule: null,
    retentionDays: null,
    consentAt: null,
    createdAt,
  })
}

async function health(id: string) {
  const source = (await city.desk.store.read.sources()).find((row) => row.id === id)!
  return { state: source.health.state, error: source.health.error?.code ?? null, posts: source.posts }
}

test.each(Object.entries(SOURCES))('%s', async (id, [, , error]) => {
  expect(await health(id)).toEqual({ state: error ? 'failing' : 'ok', error, posts: error ? 0 : 1 })
})

test('a source that may not reach this machine says so', async () => {
  await addSource('inward', 'feed', `${base}/good.xml`, false)
  await city.gather('inward')
  expect(await health('inward')).toMatchObject({ state: 'failing', error: 'PRIVATE_ADDRESS' })
})

test('a source that fails later keeps what it had', async () => {
  const good = answers['/good.xml']!
  answers['/good.xml'] = (_, res) =>
    res.writeHead(200, { 'content-type': 'text/html' }).end('<html>lỗi</html>')
  try {
    await city.gather('good')
    expect(await health('good')).toEqual({ state: 'failing', error: 'HTML_INSTEAD', posts: 1 })
    const { rows } = await city.desk.store.read.posts(
      { filter: { source: 'good' }, order: 'newest', offset: 0, limit: 5 },
      asOf(city.desk),
    )
    expect(rows.map(({ title }) => title)).toEqual(['Ngập đường Số 7'])
  } finally {
    answers['/good.xml'] = good
  }
  await city.gather('good')
  expect(await health('good')).toEqual({ state: 'ok', error: null, posts: 1 })
})
