import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { check, property, string } from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Connector } from '../../crawlers/index.ts'
import { bluesky } from '../../crawlers/sources/bluesky/index.ts'
import { createMemory } from '../../crawlers/sources/bluesky/memory.ts'
import { createFilter } from '../../crawlers/sources/bluesky/words.ts'
import { AppError } from '../../contract/errors.ts'
import { gather, NOW, tools } from './server.ts'

const kind = bluesky as Connector
const SECOND = 1_000_000
const now = NOW.getTime() * 1000
const DID = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
const uri = (key: string, did = DID) => `at://${did}/app.bsky.feed.post/${key}`
const config = { words: ['ngập'], url: 'wss://stream.example/subscribe' }

const commit = (secondsAgo: number, key: string, more: object, did = DID) =>
  JSON.stringify({
    did,
    time_us: now - secondsAgo * SECOND,
    kind: 'commit',
    commit: { rev: `r${key}${secondsAgo}`, collection: 'app.bsky.feed.post', rkey: key, ...more },
  })
const post = (secondsAgo: number, key: string, text = 'Đường ngập', more: object = {}) =>
  commit(secondsAgo, key, {
    operation: 'create',
    record: { text, createdAt: '2026-11-22T04:00:00.000Z', langs: ['vi'], ...more },
  })
const deletion = (secondsAgo: number, key: string, did = DID) =>
  commit(secondsAgo, key, { operation: 'delete' }, did)
const account = (secondsAgo: number, did: string, status: string) =>
  JSON.stringify({
    did,
    time_us: now - secondsAgo * SECOND,
    kind: 'account',
    account: { active: false, did, status },
  })
/** Something of no interest, that shows how late it is. */
const tick = (secondsAgo: number) =>
  JSON.stringify({ did: 'did:plc:zz', time_us: now - secondsAgo * SECOND, kind: 'identity', identity: {} })

/** A stream as the server plays it back: what is later than the cursor, then it waits for the reader to leave. */
function stream(messages: string[], given: Partial<ReturnType<typeof tools>> = {}) {
  const asked: URL[] = []
  const lost: [string, string][] = []
  const ctx = Object.assign(tools(), {
    async *socket(address: string) {
      const url = new URL(address)
      asked.push(url)
      const cursor = Number(url.searchParams.get('cursor'))
      for (const message of messages) {
        const time = /"time_us":(\d+)/.exec(message)?.[1]
        if (!time || Number(time) >= cursor) yield message
      }
      throw new AppError('STREAM_CLOSED', { host: url.host })
    },
    lost: (from: string, to: string) => void lost.push([from, to]),
    ...given,
  })
  return { ctx, asked, lost }
}
const ids = (posts: readonly { externalId: string }[]) => posts.map(({ externalId }) => externalId)
const gone = (items: readonly Parameters<NonNullable<Connector['deletions']>>[0][]) =>
  items.flatMap((item) => kind.deletions!(item))

test('reads from an hour ago to now, keeps what fits, and goes on a little before where it stopped', async () => {
  const messages = [
    post(600, 'a'),
    post(500, 'b', 'Trời đẹp quá'),
    post(400, 'c', 'flood on the street, ngap', { langs: ['en'] }),
    post(300, 'd', 'duong ngap roi'),
    post(200, 'e', 'Ngập', { langs: [] }),
    tick(0),
  ]
  const first = stream(messages)
  const run = await gather(kind, config, {}, first.ctx)
  expect([run.error, ids(run.posts)]).toEqual([null, [uri('a'), uri('d'), uri('e')]])
  expect(first.asked[0]!.searchParams.get('wantedCollections')).toBe('app.bsky.feed.post')
  expect(Number(first.asked[0]!.searchParams.get('cursor'))).toBe(now - 3600 * SECOND)
  expect(first.lost).toEqual([])
  const second = stream([...messages, post(-1, 'f')])
  const again = await gather(kind, config, run.cursor, second.ctx)
  expect(Number(second.asked[0]!.searchParams.get('cursor'))).toBe(now - 5 * SECOND)
  expect([again.error, again.items]).toEqual([null, []])
})

test('killed after any document, it goes on where it was: nothing lost, nothing twice', async () => {
  const messages = [...Array.from({ length: 900 }, (_, n) => post(1800 - n, `k${n}`)), tick(0)]
  const whole = Array.from({ length: 900 }, (_, n) => uri(`k${n}`))
  for (let cut = 1; cut <= 4; cut++) {
    const before = await gather(kind, config, {}, stream(messages).ctx, cut)
    const after = await gather(kind, config, before.cursor, stream(messages).ctx)
    expect(ids([...before.posts, ...after.posts])).toEqual(whole)
  }
})

test('events that come late and out of order are neither lost nor told twice', async () => {
  const early = [post(20, 'a'), post(12, 'b'), tick(10)]
  const stop = { enough: () => true }
  const run = await gather(kind, config, {}, stream(early.slice(0, 2), { enough: calls([false, true]) }).ctx)
  expect(ids(run.posts)).toEqual([uri('a'), uri('b')])
  const late = [post(14, 'late'), post(12, 'b'), post(11, 'c'), tick(0)]
  const next = await gather(kind, config, run.cursor, stream(late).ctx)
  expect(ids(next.posts)).toEqual([uri('late'), uri('c')])
  expect((await gather(kind, config, next.cursor, stream(late, stop).ctx)).posts).toEqual([])
})
const calls = (answers: boolean[]) => () => answers.shift() ?? true

test('a hole in the replay is told with both its ends', async () => {
  const first = await gather(kind, config, {}, stream([post(3000, 'a'), post(2990, 'b')]).ctx)
  expect(first.error).toBe('STREAM_CLOSED')
  const late = stream([post(60, 'z'), tick(0)])
  await gather(kind, config, first.cursor, late.ctx)
  const at = (seconds: number) => new Date(NOW.getTime() - seconds * 1000).toISOString()
  expect(late.lost).toEqual([[at(2990), at(60)]])
})

test('deletions and closed accounts are followed for what was kept, and of strangers not even stored', async () => {
  const [other, stranger] = ['did:plc:bb', 'did:plc:cc']
  const messages = [
    post(900, 'a'),
    commit(
      890,
      'x',
      { operation: 'create', record: { text: 'ngập', langs: ['vi'], createdAt: '2026-11-22T04:00:00Z' } },
      other,
    ),
    tick(100),
  ]
  const first = await gather(kind, config, {}, stream([...messages, tick(0)]).ctx)
  const later = [
    commit(-9, 'a', {
      operation: 'update',
      record: { text: 'Hết rồi', langs: ['vi'], createdAt: '2026-11-22T04:00:00Z' },
    }),
    deletion(-10, 'a'),
    deletion(-11, 'a', stranger),
    account(-12, stranger, 'deleted'),
    account(-13, other, 'deactivated'),
    account(-14, other, 'takendown'),
    tick(-20),
  ]
  const ctx = stream(later, { now: () => new Date(NOW.getTime() + 20_000) }).ctx
  const second = await gather(kind, config, first.cursor, ctx)
  expect(gone(second.items)).toEqual([{ id: uri('a') }, { idPrefix: `at://${other}/` }])
  expect(JSON.stringify(second.items.map(({ body }) => body))).not.toContain(stranger)
})

test('an edited post is told again, also where it has lost the word', async () => {
  const first = await gather(kind, config, {}, stream([post(900, 'a'), tick(0)]).ctx)
  const edit = commit(-5, 'a', {
    operation: 'update',
    record: { text: 'Hết rồi', langs: ['vi'], createdAt: '2026-11-22T04:00:00Z' },
  })
  const ctx = stream([edit, tick(-10)], { now: () => new Date(NOW.getTime() + 10_000) }).ctx
  expect((await gather(kind, config, first.cursor, ctx)).posts).toMatchObject([
    { externalId: uri('a'), text: 'Hết rồi', updatedAt: '2026-11-22T05:00:05.000Z' },
  ])
})

test('where nothing fits, the place is kept all the same, in a document without posts', async () => {
  const run = await gather(kind, config, {}, stream([tick(3000), tick(0)]).ctx)
  expect([run.items.length, run.posts, gone(run.items)]).toEqual([1, [], []])
  const next = stream([tick(0)])
  await gather(kind, config, run.cursor, next.ctx)
  expect(Number(next.asked[0]!.searchParams.get('cursor'))).toBe(now - 5 * SECOND)
})

test('a stream that is cut off has told what it told; one that is none has its name', async () => {
  const cut = await gather(kind, config, {}, stream([post(900, 'a'), tick(800)]).ctx)
  expect([cut.error, ids(cut.posts)]).toEqual(['STREAM_CLOSED', [uri('a')]])
  const nonsense = Array.from({ length: 30 }, () => '{"seq":1}')
  expect(await gather(kind, config, {}, stream(nonsense).ctx)).toMatchObject({ error: 'NOT_THIS_FORMAT' })
  const mixed = ['garbage', post(900, 'a'), '[]', tick(0)]
  expect(await gather(kind, config, {}, stream(mixed).ctx)).toMatchObject({ error: null, posts: [{}] })
})

test('a run whose time is up ends at a safe place', async () => {
  const run = await gather(
    kind,
    config,
    {},
    stream([post(900, 'a'), post(800, 'b')], { enough: () => true }).ctx,
  )
  expect([run.error, ids(run.posts)]).toEqual([null, [uri('a')]])
  const rest = await gather(kind, config, run.cursor, stream([post(900, 'a'), post(800, 'b'), tick(0)]).ctx)
  expect(ids(rest.posts)).toEqual([uri('b')])
})

test('a span is read from its first to its last moment, whatever the cursor', async () => {
  const at = (seconds: number) => new Date(NOW.getTime() - seconds * 1000).toISOString()
  const messages = [post(7200, 'before'), post(5000, 'in'), post(3000, 'after')]
  const { ctx, lost } = stream(messages, { range: { from: at(6000), to: at(4000) } })
  const run = await gather(kind, config, {}, ctx)
  expect([run.error, ids(run.posts)]).toEqual([null, [uri('in')]])
  expect(lost).toEqual([[at(6000), at(5000)]])
})

/** A server that speaks just enough of RFC 6455 to tell these messages and then stay, or go. */
async function serveStream(messages: string[], stays: boolean) {
  const asked: string[] = []
  let left = () => {}
  const leaving = new Promise<void>((go) => (left = go))
  const server = createServer((_, response) => response.writeHead(404).end())
  const wires = new Set<Socket>()
  server.on('upgrade', (request, wire: Socket) => {
    wires.add(wire)
    asked.push(request.url ?? '')
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade']
    wire.write(`${[...head, `Sec-WebSocket-Accept: ${accept}`].join('\r\n')}\r\n\r\n`)
    for (const message of messages) {
      const length = Buffer.byteLength(message)
      const size = length < 126 ? [length] : [126, length >> 8, length & 255]
      wire.write(Buffer.concat([Buffer.from([0x81, ...size]), Buffer.from(message)]))
    }
    wire.on('end', () => wire.end()).resume()
    wire.on('error', () => {}).on('close', left)
    if (!stays) wire.destroySoon()
  })
  await new Promise<void>((go) => {
    server.listen(0, '127.0.0.1', go)
  })
  onTestFinished(() => {
    for (const wire of wires) wire.destroy()
    server.close()
  })
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/subscribe`, asked, leaving }
}

test('over a real socket: it reads to now, then leaves; cut off, it has told what it told', async () => {
  const messages = [post(900, 'a', `Ngập ${'nữa '.repeat(30)}`), tick(800)]
  const open = await serveStream([...messages, tick(0)], true)
  const run = await gather(kind, { ...config, url: open.url })
  expect([run.error, ids(run.posts)]).toEqual([null, [uri('a')]])
  await open.leaving
  expect(open.asked).toEqual([
    `/subscribe?wantedCollections=app.bsky.feed.post&cursor=${now - 3600 * SECOND}`,
  ])
  const cut = await serveStream(messages, false)
  const half = await gather(kind, { ...config, url: cut.url })
  expect([half.error, ids(half.posts)]).toEqual(['STREAM_CLOSED', [uri('a')]])
})

describe('words', () => {
  const fits = (words: string[], text: string, declared = ['vi'], languages = ['vi']) =>
    createFilter({ words, languages })(text, declared)

  test.each([
    [['ngập nước'], 'Khu này NGẬP NƯỚC rồi', true],
    [['ngập nước'], 'ngap nuoc roi', true],
    [['ngap nuoc'], 'ngập nước', true],
    [['ngập nước'], 'ngập\u00a0nước!'.normalize('NFD'), true],
    [['ngập nước'], '#ngậpnước', true],
    [['hoà'], 'hòa', true],
    [['dân'], 'dẫn đường', false],
    [['dân'], 'dan', true],
    [['ngập'], 'ngập ngừng', true],
    [['rác'], 'rắc rối, cái rạc', false],
    [['cống'], 'xe công', false],
    [['đường'], 'duong', true],
    [['nước'], 'nướcmía', false],
  ])('%j in %j: %s', (words, text, wanted) => {
    expect(fits(words, text)).toBe(wanted)
  })

  test('languages are those declared, by their base', () => {
    expect(fits([], 'x', ['vi-VN'])).toBe(true)
    expect(fits([], 'x', ['en', 'vi'])).toBe(true)
    expect(fits([], 'x', ['en'])).toBe(false)
    expect(fits([], 'x', [])).toBe(false)
    expect(fits(['x'], 'x', [])).toBe(true)
    expect(fits(['x'], 'x', ['en'], [])).toBe(true)
  })

  test('no text breaks it, and a text always meets its own words', () => {
    const meets = property(string({ unit: 'grapheme' }), (text) => {
      const itself = fits([text], `a ${text} b`)
      return itself || !/[\p{L}\p{N}]/u.test(text)
    })
    expect(check(meets)).toMatchObject({ failed: false })
  })
})

test('the memory never forgets one of the last nine thousand, and takes few strangers for known', () => {
  let memory = createMemory()
  for (let n = 0; n < 20_000; n++) {
    memory.add(`at://did:plc:${n}`)
    if (n % 5000 === 0) memory = createMemory(JSON.parse(JSON.stringify(memory.save())))
  }
  const known = Array.from({ length: 9000 }, (_, n) => memory.has(`at://did:plc:${19_999 - n}`))
  expect(known.every(Boolean)).toBe(true)
  const strangers = Array.from({ length: 5000 }, (_, n) => memory.has(`stranger ${n}`)).filter(Boolean).length
  expect(strangers / 5000).toBeLessThan(0.02)
  expect(JSON.stringify(memory.save()).length).toBeLessThan(50_000)
})

test('what is asked for has a limit: words or languages, and no other scheme than ws', () => {
  expect(bluesky.config.safeParse({ words: [], languages: [] }).success).toBe(false)
  expect(bluesky.config.safeParse({ url: 'https://stream.example' }).success).toBe(false)
  expect(bluesky.config.safeParse({ mode: 'search', words: ['ngập'] }).success).toBe(false)
})

const recorded = join(import.meta.dirname, '../../../shared/suites/jetstream/golden_v1.jsonl')
const present = existsSync(recorded)
describe.skipIf(!present)(`recorded events${present ? '' : ' (skipped: no shared data)'}`, () => {
  const lines = () => readFileSync(recorded, 'utf8').trim().split('\n')
  const document = { layout: 'auto', url: '', fetchedAt: NOW.toISOString(), mediaType: '', hints: {} }

  test('all ten are events; one of them is a post', () => {
    expect(lines()).toHaveLength(10)
    for (const body of lines()) expect(kind.parse({ ...document, body }).length).toBeLessThanOrEqual(1)
    const whole = { ...document, body: lines().join('\n') }
    expect(kind.parse(whole)).toMatchObject([
      {
        externalId: 'at://did:plc:q235v55g5unth4zjjdpacfdr/app.bsky.feed.post/3mmoojp4cd223',
        kind: 'comment',
        text: 'Try RSV for a good time !!',
        language: 'en',
        publishedAt: '2026-05-25T14:23:28.757Z',
        parentId: 'at://did:plc:j76trmiofvaxxpvx2vnb2vwf/app.bsky.feed.post/3mmojbrjwbs26',
        url: 'https://bsky.app/profile/did:plc:q235v55g5unth4zjjdpacfdr/post/3mmoojp4cd223',
      },
    ])
    // A deletion of another collection, and an account that is active, take nothing away.
    expect(kind.deletions!(whole)).toEqual([])
  })

  test('gathered, they give the post and the place after the last', async () => {
    const then = new Date('2026-05-25T14:23:30.000Z')
    const { ctx } = stream(lines(), { now: () => then })
    const run = await gather(kind, { ...config, words: ['rsv'], languages: ['en'] }, {}, ctx)
    expect([run.error, run.posts.length]).toEqual([null, 1])
    expect(run.cursor).toMatchObject({ stream: { time: 1779719010689411 } })
  })
})
