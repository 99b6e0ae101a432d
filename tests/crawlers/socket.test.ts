import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { failure, serve, tools } from './server.ts'

/** A text frame of a server (RFC 6455 section 5.2): not masked, whole. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text)
  const head = payload.length < 126 ? Buffer.alloc(2) : Buffer.alloc(4)
  head[0] = 0x81
  head[1] = Math.min(payload.length, 126)
  if (payload.length >= 126) head.writeUInt16BE(payload.length, 2)
  return Buffer.concat([head, payload])
}
const CLOSE = Buffer.from([0x88, 0])

/** Greets every WebSocket and hands over its wire. */
async function serveSocket(greet: (wire: Socket, request: IncomingMessage) => void, robots = '') {
  const wires = new Set<Socket>()
  const server = createServer((_, response) => response.writeHead(robots ? 200 : 404).end(robots))
  server.on('upgrade', (request, wire: Socket) => {
    wires.add(wire)
    wire.on('error', () => {}) // the reader may cut it
    wire.on('end', () => wire.end())
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    wire.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    greet(wire, request)
  })
  await new Promise<void>((go) => {
    server.listen(0, '127.0.0.1', go)
  })
  onTestFinished(async () => {
    for (const wire of wires) wire.destroy()
    server.closeAllConnections()
    await new Promise((go) => {
      server.close(go)
    })
  })
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/stream`, wires }
}

async function readAll(messages: AsyncIterable<string>): Promise<string[]> {
  const read: string[] = []
  for await (const message of messages) read.push(message)
  return read
}

test('messages come in order under our own name; the end has a name, and the connection a line', async () => {
  let asked: IncomingMessage | undefined
  const { url } = await serveSocket((wire, request) => {
    asked = request
    wire.end(Buffer.concat([frame('một'), frame('x'.repeat(300)), frame('ba'), CLOSE]))
  })
  const ctx = tools()
  const read: string[] = []
  const end = (async () => {
    for await (const message of ctx.socket(url)) read.push(message)
  })()
  expect(await failure(end)).toBe('STREAM_CLOSED')
  expect(read).toEqual(['một', 'x'.repeat(300), 'ba'])
  expect(asked!.headers['user-agent']).toBe('LangNghe/0.0.0 (+https://example.org/contact)')
  expect(ctx.ledger.at(-1)).toMatchObject({
    url,
    by: 'socket',
    robots: 'allowed',
    status: 101,
    error: 'STREAM_CLOSED',
  })
  expect(ctx.ledger.at(-1)!.bytes).toBeGreaterThan(300)
})

test('a reader that leaves closes the connection; the line has no error', async () => {
  let closed: Promise<unknown> = Promise.resolve()
  const { url } = await serveSocket((wire) => {
    closed = new Promise((go) => {
      wire.once('close', go)
    })
    wire.resume().write(frame('một'))
  })
  const ctx = tools()
  for await (const message of ctx.socket(url)) {
    expect(message).toBe('một')
    break
  }
  await closed
  expect(ctx.ledger.at(-1)).toMatchObject({ by: 'socket', status: 101, error: null })
})

test('a stop ends it within a second, while it waits and while it connects', async () => {
  const stop = new AbortController()
  const { url } = await serveSocket((wire) => wire.write(frame('một')))
  const ctx = tools({ signal: stop.signal })
  const started = performance.now()
  const waiting = (async () => {
    for await (const message of ctx.socket(url)) if (message) stop.abort()
  })()
  expect(await failure(waiting)).toBe('STOPPED')
  expect(await failure(readAll(ctx.socket(url)))).toBe('STOPPED')
  const late = new AbortController()
  const silent = await serve(() => {})
  silent.url = silent.url.replace('http', 'ws')
  const connecting = readAll(tools({ signal: late.signal, robotsRequired: false }).socket(silent.url))
  setImmediate(() => late.abort())
  expect(await failure(connecting)).toBe('STOPPED')
  expect(performance.now() - started).toBeLessThan(1000)
})

test('a slow reader slows the sender: what waits stays bounded', async () => {
  const count = 20_000 // 16 MB: more than the buffers of two sockets
  const text = 'tin '.repeat(200)
  let sent = 0
  const { url } = await serveSocket((wire) => {
    const pump = () => {
      while (sent < count) {
        sent += 1
        if (!wire.write(frame(text))) return void wire.once('drain', pump)
      }
      wire.end(CLOSE)
    }
    pump()
  })
  const ctx = tools({ limits: { waitingMessages: 100 } })
  const messages = ctx.socket(url)[Symbol.asyncIterator]()
  await messages.next()
  // Nothing is read until the sender gets no further.
  for (let [before, same] = [0, 0]; same < 300; same = sent === before ? same + 1 : 0) {
    before = sent
    await new Promise((go) => {
      setImmediate(go)
    })
  }
  expect(sent).toBeLessThan(count)
  let read = 1
  const rest = (async () => {
    for (let next = await messages.next(); !next.done; next = await messages.next()) read += 1
  })()
  expect(await failure(rest)).toBe('STREAM_CLOSED')
  expect(read).toBe(count)
})

test('no door inwards, no door past robots.txt, no endless wait', async () => {
  const { url } = await serveSocket((wire) => wire.end(), 'User-agent: *\nDisallow: /stream\n')
  expect(await failure(readAll(tools().socket(url)))).toBe('ROBOTS_DISALLOW')
  const wary = tools({ allowPrivate: false, robotsRequired: false })
  expect(await failure(readAll(wary.socket(url)))).toBe('PRIVATE_ADDRESS')
  const rebound = tools({
    allowPrivate: false,
    robotsRequired: false,
    lookup: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
  })
  const named = url.replace('127.0.0.1', 'rebound.example')
  expect(await failure(readAll(rebound.socket(named)))).toBe('PRIVATE_ADDRESS')
  expect(rebound.ledger).toMatchObject([{ url: named, by: 'socket', error: 'PRIVATE_ADDRESS', status: null }])
  expect(await failure(readAll(tools().socket(url.replace('ws:', 'http:'))))).toBe('BAD_ADDRESS')
  expect(await failure(readAll(tools().socket('file:///etc/passwd')))).toBe('BAD_ADDRESS')
  const gone = createServer()
  await new Promise<void>((go) => {
    gone.listen(0, '127.0.0.1', go)
  })
  const nobody = `ws://127.0.0.1:${(gone.address() as AddressInfo).port}/`
  await new Promise((go) => {
    gone.close(go)
  })
  expect(await failure(readAll(tools({ robotsRequired: false }).socket(nobody)))).toBe('UNREACHABLE')
  const silent = await serve(() => {})
  const quick = tools({ robotsRequired: false, limits: { headersMs: 50 } })
  expect(await failure(readAll(quick.socket(silent.url.replace('http', 'ws'))))).toBe('TIMEOUT')
  const noSocket = await serve((_, response) => response.writeHead(403).end())
  expect(
    await failure(readAll(tools({ robotsRequired: false }).socket(noSocket.url.replace('http', 'ws')))),
  ).toBe('STREAM_CLOSED')
})

test('a connection that falls silent is given up', async () => {
  const { url } = await serveSocket((wire) => wire.write(frame('một')))
  const ctx = tools({ limits: { silenceMs: 40 } })
  expect(await failure(readAll(ctx.socket(url)))).toBe('STREAM_CLOSED')
})
