/** Sources that change under our hands: nothing stored is lost, nothing is told twice, and the page says what is wrong. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from './desk.ts'

let now: Date
let it: TestDesk
let server: Server
let url: string
let answer: (request: IncomingMessage, response: ServerResponse) => void

const listen = (port: number) => new Promise<void>((go) => server.listen(port, '127.0.0.1', go))
const portOf = () => (server.address() as AddressInfo).port
async function down(): Promise<void> {
  server.closeAllConnections()
  await new Promise((go) => server.close(go))
}

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end()
    answer(request, response)
  })
  await listen(0)
  url = `http://127.0.0.1:${portOf()}`
})
afterAll(down)
beforeEach(async () => {
  now = new Date('2026-11-22T05:00:00Z')
  it = await openTestDesk(() => now, { hasty: true })
})
afterEach(() => it.close())

interface Item {
  guid: string
  title: string
  at?: string
}
const AT = 'Sat, 21 Nov 2026 07:00:00 +0700'
const rss = (items: Item[], more = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Báo thử</title>${more}${items
    .map(
      ({ guid, title, at = AT }) =>
        `<item><guid>${guid}</guid><title>${title}</title><description>Chi tiết về ${title}.</description><pubDate>${at}</pubDate></item>`,
    )
    .join('')}</channel></rss>`
const feed = (body: () => string) => (_: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body())
const titles = async () => (await it.posts('f')).map(({ title }) => title).sort()
const error = async () => (await it.page('f')).source.health.error?.code ?? null
const run = async () => {
  now = new Date(now.getTime() + 900_000)
  await it.gather('f')
}

test('a soft 404 is told as a page instead of a feed, and what was there stays', async () => {
  answer = feed(() => rss([{ guid: '1', title: 'Ngập đường' }]))
  await it.add('f', 'feed', { url: `${url}/feed` })
  await run()
  answer = (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Không tìm thấy</title><p>Trang bạn tìm không còn.')
  await run()
  expect([await error(), await titles()]).toEqual(['HTML_INSTEAD', ['Ngập đường']])
  expect((await it.page('f')).gaps).toMatchObject([{ reason: 'failed', to: null }])
})

test('a feed that reorders tells nothing new; one that rewrites its history changes the posts and adds none', async () => {
  const items = [1, 2, 3].map((n) => ({ guid: `${n}`, title: `Tin số ${n}` }))
  let shown = items
  answer = feed(() => rss(shown))
  await it.add('f', 'feed', { url: `${url}/feed` })
  await run()
  shown = items.toReversed()
  await run()
  expect((await it.page('f')).runs[0]).toMatchObject({ added: 0, changed: 0 })
  shown = items.map(({ guid }) => ({ guid, title: `Tin đã sửa ${guid}` }))
  await run()
  expect(await titles()).toEqual(['Tin đã sửa 1', 'Tin đã sửa 2', 'Tin đã sửa 3'])
  expect((await it.page('f')).runs[0]).toMatchObject({ added: 0, changed: 3 })
})

test('an id that is used again for something else is the same post, with its new content; the old copy stays', async () => {
  let title = 'Cây đổ ở phố Huế'
  answer = feed(() => rss([{ guid: '7', title }]))
  await it.add('f', 'feed', { url: `${url}/feed` })
  await run()
  title = 'Lịch cắt điện'
  await run()
  expect(await titles()).toEqual(['Lịch cắt điện'])
  const { rows } = await it.call('ledger.list', { source: 'f', text: '/feed', offset: 0, limit: 10 })
  const copies = await Promise.all(rows.map(({ evidence }) => it.call('evidence.get', { id: evidence! })))
  expect(copies.map(({ text }) => text.includes('Cây đổ')).sort()).toEqual([false, true])
})

test('a time that lies ahead is in no count, and the post is shown', async () => {
  answer = feed(() => rss([{ guid: '1', title: 'Từ tương lai', at: 'Fri, 01 Jan 2027 07:00:00 +0700' }]))
  await it.add('f', 'feed', { url: `${url}/feed` })
  await run()
  const [post] = await it.posts('f')
  expect(post).toMatchObject({ title: 'Từ tương lai', publishedAt: null })
})

test('a calendar without an end ends as such, and keeps what it had', async () => {
  answer = (request, response) => {
    const page = Number(new URL(request.url!, url).searchParams.get('page') ?? 1)
    const next = `<atom:link rel="next" href="${url}/feed?page=${page + 1}"/>`
    feed(() => rss([{ guid: `${page}`, title: `Ngày ${page}` }], next))(request, response)
  }
  await it.add('f', 'feed', { url: `${url}/feed`, maxPages: 10 })
  await run()
  expect(await error()).toBe('ENDLESS_PAGING')
  expect((await titles()).length).toBe(10)
})

test('a server that goes away in the middle of a run and comes back is read on from there, once', async () => {
  const port = portOf()
  let asked: number[] = []
  let isDown = true
  answer = (request, response) => {
    const page = Number(new URL(request.url!, url).searchParams.get('page') ?? 1)
    asked.push(page)
    if (page === 3 && isDown) return void request.socket.destroy()
    const next = page < 5 ? `<atom:link rel="next" href="${url}/feed?page=${page + 1}"/>` : ''
    feed(() => rss([{ guid: `${page}`, title: `Trang ${page}` }], next))(request, response)
  }
  await it.add('f', 'feed', { url: `${url}/feed` })
  await run()
  expect([await error(), await titles()]).toEqual(['UNREACHABLE', ['Trang 1', 'Trang 2']])
  expect((await it.page('f')).gaps).toMatchObject([{ reason: 'unreachable', to: null }])
  await down()
  await listen(port)
  isDown = false
  asked = []
  await run()
  expect(asked).toEqual([3, 4, 5, 1])
  expect([await error(), (await titles()).length]).toEqual([null, 5])
  expect((await it.page('f')).gaps).toMatchObject([{ reason: 'unreachable', to: now.toISOString() }])
})
