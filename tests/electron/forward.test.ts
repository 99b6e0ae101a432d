import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WINDOW_ORIGIN, createForwarder } from '../../electron/forward.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A promise that the test settles; Node 20 has no Promise.withResolvers. */
function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve!: (value: T) => void
  const promise = new Promise<T>((settle) => (resolve = settle))
  return { promise, resolve }
}

/** A host on a socket (a pipe on Windows), and the forwarder that asks it. */
async function hostThat(answer: Answer) {
  const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-'))
  const socketPath =
    process.platform === 'win32' ? `\\\\.\\pipe\\${folder.replaceAll('\\', '-')}` : join(folder, 's')
  const server = createServer(answer).listen(socketPath)
  await once(server, 'listening')
  const forwarder = createForwarder({ socketPath, token: 't0ken' })
  onTestFinished(async () => {
    await forwarder.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { server, forward: forwarder.forward }
}

/** A host that tells what it was asked. */
const mirror: Answer = async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { method, url, headers } = request
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }))
}

interface Mirrored {
  method: string
  url: string
  headers: Record<string, string>
  body: string
}
const ask = (path: string, init?: RequestInit) => new Request(`${WINDOW_ORIGIN}${path}`, init)
const page = { headers: { accept: 'text/html,application/xhtml+xml' } }

describe('a request', () => {
  test('reaches the host with its path and query, as our own and with the token', async () => {
    const { forward } = await hostThat(mirror)
    const response = await forward(
      ask('/posts?text=%C4%91%C3%A8n%20%C4%91%C6%B0%E1%BB%9Dng&tone=negative', page),
    )
    expect(response.status).toBe(200)
    const told = (await response.json()) as Mirrored
    expect(told).toMatchObject({
      method: 'GET',
      url: '/posts?text=%C4%91%C3%A8n%20%C4%91%C6%B0%E1%BB%9Dng&tone=negative',
    })
    expect(told.headers).toMatchObject({
      host: 'app',
      authorization: 'Bearer t0ken',
      accept: page.headers.accept,
    })
  })

  test('carries its JSON', async () => {
    const { forward } = await hostThat(mirror)
    const body = JSON.stringify({ text: 'đèn đường' })
    const response = await forward(
      ask('/api/posts.list', { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
    )
    const told = (await response.json()) as Mirrored
    expect(told).toMatchObject({ method: 'POST', url: '/api/posts.list', body })
    expect(told.headers['content-type']).toBe('application/json')
  })

  test('leaves behind what belongs to one connection or to the window alone', async () => {
    const { forward } = await hostThat(mirror)
    const headers = {
      origin: WINDOW_ORIGIN,
      referer: `${WINDOW_ORIGIN}/issues`,
      cookie: 'a=1',
      authorization: 'Bearer forged',
      'proxy-authorization': 'x',
      te: 'trailers',
      upgrade: 'websocket',
      host: 'evil.example',
      'x-file-name': 'a.csv',
    }
    const told = (await (await forward(ask('/', { headers }))).json()) as Mirrored
    for (const name of ['origin', 'referer', 'cookie', 'proxy-authorization', 'te', 'upgrade'])
      expect(told.headers[name]).toBeUndefined()
    expect(told.headers).toMatchObject({ host: 'app', authorization: 'Bearer t0ken', 'x-file-name': 'a.csv' })
  })

  test.each(['https://evil.example', 'null', 'app://other'])(
    'from the origin %s never reaches the host',
    async (origin) => {
      let asked = 0
      const { forward } = await hostThat((_request, response) => {
        asked += 1
        response.end()
      })
      const response = await forward(
        ask('/api/jobs.list', { method: 'POST', body: '{}', headers: { origin } }),
      )
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ ok: false, error: { code: 'WRONG_ORIGIN' } })
      expect(asked).toBe(0)
    },
  )

  test('of 64 MiB streams through whole, while the host reads it', async () => {
    let received = 0
    const { forward } = await hostThat(async (request, response) => {
      for await (const chunk of request) received += (chunk as Buffer).length
      response.end(String(received))
    })
    const size = 64
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === size) return controller.close()
        sent += 1
        controller.enqueue(new Uint8Array(1024 ** 2))
      },
    })
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    expect(await (await forward(ask('/upload', init))).text()).toBe(String(size * 1024 ** 2))
  })

  test('that the page gives up is given up at the host', async () => {
    const closed = deferred<void>()
    const arrived = deferred<void>()
    const { forward } = await hostThat((request, response) => {
      response.on('close', () => closed.resolve())
      request.resume()
      arrived.resolve()
    })
    const leaving = new AbortController()
    const answer = forward(ask('/api/slow', { method: 'POST', body: '{}', signal: leaving.signal }))
    await arrived.promise
    leaving.abort()
    await closed.promise
    const response = await answer
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({ error: { code: 'STOPPED' } })
  })
})

describe('an answer', () => {
  test('keeps its status and headers, but for those of the connection', async () => {
    const { forward } = await hostThat((_request, response) => {
      response.writeHead(404, {
        'content-type': 'text/plain',
        'content-security-policy': "default-src 'none'",
        'set-cookie': 'a=1',
        connection: 'keep-alive',
        'keep-alive': 'timeout=5',
        vary: 'a, b',
      })
      response.end('nothing')
    })
    const response = await forward(ask('/x'))
    expect(response.status).toBe(404)
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(response.headers.get('vary')).toBe('a, b')
    for (const name of ['set-cookie', 'connection', 'keep-alive', 'transfer-encoding'])
      expect(response.headers.get(name)).toBeNull()
    expect(await response.text()).toBe('nothing')
  })

  test.each([204, 304])('with status %i has no body', async (status) => {
    const { forward } = await hostThat((_request, response) => {
      response.statusCode = status
      response.end()
    })
    const response = await forward(ask('/x'))
    expect([response.status, response.body]).toEqual([status, null])
  })

  test('that redirects is the page’s to follow', async () => {
    const { forward } = await hostThat((_request, response) => {
      response.writeHead(302, { location: '/issues' }).end()
    })
    const response = await forward(ask('/'))
    expect([response.status, response.headers.get('location')]).toEqual([302, '/issues'])
  })

  test('of events arrives line by line, while it goes on', async () => {
    const open = deferred<ServerResponse>()
    const left = deferred<void>()
    const { forward } = await hostThat((_request, response) => {
      response.on('close', () => left.resolve())
      response.write('\n')
      open.resolve(response)
    })
    const response = await forward(ask('/events?after=0'))
    const host = await open.promise
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe('\n')
    for (const line of ['{"seq":1}\n', '{"seq":2}\n', '\n', '{"seq":3}\n']) {
      host.write(line)
      expect((await reader.read()).value).toBe(line)
    }
    await reader.cancel()
    await left.promise
  })

  test('that breaks off is broken off for the page, not ended', async () => {
    const { forward } = await hostThat((_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
      setImmediate(() => response.destroy())
    })
    const response = await forward(ask('/x'))
    await expect(response.text()).rejects.toThrow('other side closed')
  })

  test('does not wait for another one', async () => {
    const slow = deferred<ServerResponse>()
    const { forward } = await hostThat((request, response) => {
      if (request.url === '/events') slow.resolve(response)
      else response.end('quick')
    })
    const first = forward(ask('/events'))
    const open = await slow.promise
    for (let each = 0; each < 20; each += 1) expect(await (await forward(ask('/x'))).text()).toBe('quick')
    open.end('slow')
    expect(await (await first).text()).toBe('slow')
  })
})

describe('a host that is not there', () => {
  const nowhere = () => {
    const forwarder = createForwarder({ socketPath: join(tmpdir(), 'lang-nghe-no-such.sock'), token: 't' })
    onTestFinished(() => forwarder.close())
    return forwarder.forward
  }

  test('gives a page in both languages that may load nothing', async () => {
    const response = await nowhere()(ask('/', page))
    expect(response.status).toBe(502)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
    const text = await response.text()
    expect(text).toContain('Không kết nối được tới Lắng Nghe')
    expect(text).toContain('Lắng Nghe could not be reached')
  })

  test('gives the desk a reply that it can show', async () => {
    const response = await nowhere()(ask('/api/app.info', { method: 'POST', body: '{}' }))
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({
      ok: false,
      error: { code: 'UNREACHABLE', key: 'error.UNREACHABLE' },
    })
  })

  test('that ends while it answers nothing is told the same way', async () => {
    const { forward } = await hostThat((request) => void request.socket.destroy())
    expect((await forward(ask('/x'))).status).toBe(502)
  })
})

test('a host that already serves on a port is asked there, by its own name', async () => {
  const server = createServer(mirror).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { forward, close } = createForwarder({ url: `http://127.0.0.1:${port}/`, token: 't0ken' })
  onTestFinished(async () => {
    await close()
    server.close()
  })
  const told = (await (await forward(ask('/x', { headers: { origin: WINDOW_ORIGIN } }))).json()) as Mirrored
  expect(told.headers).toMatchObject({ host: `127.0.0.1:${port}`, authorization: 'Bearer t0ken' })
  expect(told.headers.origin).toBeUndefined()
})
