import { existsSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createEvents } from '../../host/events.ts'
import type { Allowed } from '../../host/guard.ts'
import { serve } from '../../host/serve.ts'
import { TOKEN, appWith, handClock, handlersWith, tempDir } from './helpers.ts'

const events = createEvents({ now: handClock().now })
const handlers = handlersWith({ 'jobs.list': () => Promise.resolve([]) })
const app = (allowed: Allowed) => appWith({ allowed, handlers, events })

async function start(where: { port?: number; socket?: string } = {}) {
  const served = await serve({ app, ...where })
  onTestFinished(() => served.close())
  return served
}

const bearer = { authorization: `Bearer ${TOKEN}` }
const listJobs = (url: string, headers = {}) =>
  fetch(new URL('/api/jobs.list', url), {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json', ...bearer, ...headers },
  })

/** A body without a length, in two chunks, as the desktop window sends it. */
const chunked = (text: string) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      const bytes = new TextEncoder().encode(text)
      controller.enqueue(bytes.subarray(0, 1))
      controller.enqueue(bytes.subarray(1))
      controller.close()
    },
  })

/** One request over a socket. */
function overSocket(socketPath: string, host = 'app'): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { ...bearer, host, 'content-type': 'application/json' }
    const asked = request({ socketPath, path: '/api/jobs.list', method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode!)
    })
    asked.once('error', reject)
    asked.end('{}')
  })
}

describe('on a port', () => {
  test('answers at the address it tells', async () => {
    const { url } = await start()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await (await listJobs(url)).json()).toEqual({ ok: true, data: [] })
    expect((await listJobs(url, { origin: new URL(url).origin })).status).toBe(200)
    expect((await listJobs(url, { origin: 'http://evil.example' })).status).toBe(403)
  })

  test('takes a call that comes in chunks, up to the limit', async () => {
    const { url } = await start()
    const send = (body: string) =>
      fetch(new URL('/api/jobs.list', url), {
        method: 'POST',
        body: chunked(body),
        duplex: 'half',
        headers: { 'content-type': 'application/json', ...bearer },
      } as RequestInit)
    expect(await (await send('{}')).json()).toEqual({ ok: true, data: [] })
    expect((await send(`"${'x'.repeat(1024 ** 2)}"`)).status).toBe(413)
  })

  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address && !address.internal && address.family === 'IPv4')
  test.skipIf(!outside)('is not reached from other machines (skipped: no network interface)', async () => {
    const { url } = await start()
    await expect(fetch(`http://${outside!.address}:${new URL(url).port}/`)).rejects.toThrow('fetch failed')
  })

  test('that is taken is PORT_TAKEN', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as AddressInfo
    await expect(serve({ app, port })).rejects.toMatchObject({ code: 'PORT_TAKEN', params: { port } })
  })

  test('close ends event streams that are open', async () => {
    const served = await serve({ app })
    const response = await fetch(new URL('/events', served.url), { headers: bearer })
    const reader = response.body!.getReader()
    await reader.read()
    const ended = reader.read().then(
      ({ done }) => done,
      () => true,
    )
    await served.close()
    expect(await ended).toBe(true)
    await expect(fetch(served.url)).rejects.toThrow('fetch failed')
  })
})

describe.skipIf(process.platform === 'win32')(
  'on a socket (skipped on Windows: sockets are named pipes)',
  () => {
    const socketIn = () => join(tempDir(), 'host.sock')

    test('answers the window alone, and the file is its owner’s', async () => {
      const socket = socketIn()
      const { url } = await start({ socket })
      expect(url).toBe('http://app/')
      expect(statSync(socket).mode & 0o777).toBe(0o600)
      expect(await overSocket(socket)).toBe(200)
      expect(await overSocket(socket, 'localhost')).toBe(403)
    })

    test('a socket file that a killed process left behind is replaced', async () => {
      const socket = socketIn()
      const { spawnSync } = await import('node:child_process')
      const script = `require('net').createServer().listen(${JSON.stringify(socket)}, () => process.kill(process.pid, 'SIGKILL'))`
      spawnSync(process.execPath, ['-e', script])
      expect(existsSync(socket)).toBe(true)
      await start({ socket })
      expect(await overSocket(socket)).toBe(200)
    })

    test('a socket that answers is PORT_TAKEN, and goes on answering', async () => {
      const socket = socketIn()
      await start({ socket })
      await expect(serve({ app, socket })).rejects.toMatchObject({ code: 'PORT_TAKEN' })
      expect(await overSocket(socket)).toBe(200)
    })

    test('a file that is no socket is left alone', async () => {
      const socket = socketIn()
      writeFileSync(socket, 'mine')
      await expect(serve({ app, socket })).rejects.toMatchObject({ code: 'PORT_TAKEN' })
      expect(existsSync(socket)).toBe(true)
    })
  },
)
