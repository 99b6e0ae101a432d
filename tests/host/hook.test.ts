/** Messages that other servers send: believed by their signature alone, stored before they are answered, read soon. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp, type App } from '../../host/app.ts'
import { bulletin, noteOf, signed } from './bulletin.ts'
import { openTestDesk, type TestDesk } from './desk.ts'
import { ALLOWED, handlersWith, HOST, listeningLog, tempDir, TOKEN } from './helpers.ts'

const NOW = new Date('2026-11-22T05:00:00Z')
const SECRET = 'oa-secret'
let it: TestDesk
let app: App
let clock = 0

beforeEach(async () => {
  clock = 0
  const share = { milliseconds: 1e9, monotonic: () => clock }
  it = await openTestDesk(() => NOW, { kinds: [bulletin], share })
  await it.add('b', 'bulletin', { url: 'http://127.0.0.1:1' })
  await it.desk.secrets.save('b', 'token', SECRET)
  const { events, uploads, inbox } = it.desk
  const log = listeningLog()
  app = createApp({
    handlers: handlersWith({}),
    events,
    uploads,
    inbox,
    uiDir: tempDir(),
    token: TOKEN,
    allowed: ALLOWED,
    log,
  })
})
afterEach(() => it.close())

async function send(
  body: string,
  headers: Record<string, string> = {},
  id = 'b',
): Promise<[number, string | null]> {
  const response = await app.fetch(
    new Request(`http://${HOST}/hook/${id}`, {
      method: 'POST',
      body,
      headers: { host: HOST, 'x-signature': signed(SECRET, body), ...headers },
    }),
  )
  const reply = (await response.json()) as { error?: { code: string } }
  return [response.status, reply.error?.code ?? null]
}
const message = (number: number) => JSON.stringify({ notes: [noteOf(number)], next: 0, total: 1 })

test('a signed message is stored before it is answered, is read in a round, and has its stored copy', async () => {
  expect(await send(message(1))).toEqual([200, null])
  expect(await send(message(2))).toEqual([200, null])
  expect((await it.desk.plan.due())?.toISOString()).toBe(NOW.toISOString())
  expect(await it.desk.plan.takeDue()).toEqual([])
  await it.gather(undefined, { sources: [], untilThrough: false })
  const posts = await it.posts('b')
  expect(posts.length).toBe(2)
  const { evidence } = await it.call('posts.get', { id: posts[0]!.id })
  const copy = await it.call('evidence.get', { id: evidence!.id })
  expect(JSON.parse(copy.text)).toMatchObject({ notes: [{ id: 'n1' }] })
  const { source, runs } = await it.page('b')
  expect(source.health).toMatchObject({ state: 'ok', failures: 0 })
  expect(runs.length).toBe(1)
})

test('the same message sent twice is one post; one with nothing to keep is answered and not kept', async () => {
  for (const body of [message(1), message(1), '{}']) expect(await send(body)).toEqual([200, null])
  await it.gather(undefined, { sources: [] })
  expect((await it.posts('b')).length).toBe(1)
})

test('what is not signed, not for us, from a page, or too long is refused, and nothing of it is stored', async () => {
  expect(await send(message(1), { 'x-signature': signed('guess', message(1)) })).toEqual([
    403,
    'BAD_SIGNATURE',
  ])
  expect(await send(message(1), {}, 'none')).toEqual([404, 'NOT_FOUND'])
  expect(await send(message(1), { origin: 'https://evil.example' })).toEqual([403, 'WRONG_ORIGIN'])
  expect(await send(message(1), { host: 'rebound.example' })).toEqual([403, 'WRONG_HOST'])
  expect(await send('x'.repeat(1024 ** 2 + 1))).toEqual([413, 'TOO_LARGE_REQUEST'])
  await it.add('f', 'feed', { url: 'https://example.org/feed' })
  expect(await send(message(1), {}, 'f')).toEqual([404, 'NOT_FOUND'])
  await it.call('sources.pause', { id: 'b', paused: true })
  expect(await send(message(1))).toEqual([404, 'NOT_FOUND'])
  await it.gather(undefined, { sources: [] })
  expect(await it.posts('b')).toEqual([])
  expect((await it.page('b')).runs).toEqual([])
})

test('a sender that floods is slowed down, also with wrong signatures', async () => {
  const codes = []
  for (let each = 0; each < 101; each += 1) codes.push((await send('x', { 'x-signature': 'no' }))[0])
  expect(codes.filter((code) => code === 403).length).toBe(100)
  expect(codes.at(-1)).toBe(429)
  clock += 100
  expect(await send('{}')).toEqual([200, null])
})

test('other methods and the bare path lead nowhere without the token', async () => {
  const ask = (path: string, method: string) =>
    app.fetch(new Request(`http://${HOST}${path}`, { method, headers: { host: HOST } }))
  expect((await ask('/hook/b', 'GET')).status).toBe(401)
  expect((await ask('/hook', 'POST')).status).toBe(401)
})
