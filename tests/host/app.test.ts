import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../contract/errors.ts'
import { createEvents } from '../../host/events.ts'
import { createUploads } from '../../host/uploads.ts'
import {
  HOST,
  ORIGIN,
  TOKEN,
  appWith,
  ask,
  call,
  handClock,
  handlersWith,
  listeningLog,
  newId,
  tempDir,
} from './helpers.ts'

const errorOf = async (response: Response) => {
  const reply = (await response.json()) as {
    ok: boolean
    error: { code: string; params: Record<string, string> }
  }
  expect(reply.ok).toBe(false)
  return { status: response.status, code: reply.error.code, params: reply.error.params }
}

describe('a call', () => {
  test('reaches its handler with defaults filled in, and its answer comes back', async () => {
    let asked: unknown
    const handlers = handlersWith({
      'posts.list': (input) => {
        asked = input
        return Promise.resolve({ rows: [], total: 0 })
      },
    })
    const response = await appWith({ handlers }).fetch(call('posts.list', { filter: { tone: 'negative' } }))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ ok: true, data: { rows: [], total: 0 } })
    expect(asked).toEqual({ filter: { tone: 'negative' }, order: 'newest', offset: 0, limit: 50 })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('that does not fit the contract is refused with the place that does not fit', async () => {
    const error = await errorOf(await appWith().fetch(call('posts.list', { filter: { tone: 'furious' } })))
    expect(error).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
    expect(error.params.detail).toContain('filter.tone')
  })

  test.each(['no.such', 'toString', '__proto__', 'posts.list.x'])('named %s is unknown', async (name) => {
    expect(await errorOf(await appWith().fetch(call(name, {})))).toMatchObject({
      status: 404,
      code: 'UNKNOWN_CALL',
    })
  })

  test('that is no JSON, or does not say that it is, is refused', async () => {
    const app = appWith()
    expect(await errorOf(await app.fetch(call('jobs.list', '{')))).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    })
    const asForm = call('jobs.list', {}, { 'content-type': 'text/plain' })
    expect(await errorOf(await app.fetch(asForm))).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
  })

  test('by another method is refused', async () => {
    expect(await errorOf(await appWith().fetch(ask('/api/jobs.list')))).toMatchObject({
      code: 'UNKNOWN_CALL',
    })
  })

  test('with too large a body is refused', async () => {
    const app = appWith({ limits: { call: 64, upload: 64 } })
    const error = await errorOf(await app.fetch(call('posts.list', { filter: { text: 'x'.repeat(100) } })))
    expect(error).toMatchObject({ status: 413, code: 'TOO_LARGE_REQUEST', params: { limit: '64 B' } })
  })

  test('whose handler throws one of our errors keeps its code and parameters', async () => {
    const handlers = handlersWith({
      'posts.get': () => Promise.reject(new AppError('NOT_FOUND', { what: 'p1' })),
    })
    const error = await errorOf(await appWith({ handlers }).fetch(call('posts.get', { id: 'p1' })))
    expect(error).toEqual({ status: 404, code: 'NOT_FOUND', params: { what: 'p1' } })
  })

  test('whose handler breaks is INTERNAL and logged with its cause', async () => {
    const log = listeningLog()
    const handlers = handlersWith({ 'jobs.list': () => Promise.reject(new TypeError('boom')) })
    const error = await errorOf(await appWith({ handlers, log }).fetch(call('jobs.list', {})))
    expect(error).toMatchObject({ status: 500, code: 'INTERNAL' })
    const said = log.said.find((line) => line.level === 'error')!
    expect((said.facts.error as Error).cause).toBeInstanceOf(TypeError)
    expect(said.facts.what).toBe('jobs.list')
  })

  test('whose answer breaks the contract is INTERNAL, and what does not belong never leaves', async () => {
    const wrong = handlersWith({ 'posts.list': () => Promise.resolve({ rows: [], total: -1 }) })
    expect(
      await errorOf(await appWith({ handlers: wrong }).fetch(call('posts.list', { filter: {} }))),
    ).toMatchObject({
      code: 'INTERNAL',
    })
    const more = { rows: [], total: 0, author: 'Nguyễn Văn A' }
    const handlers = handlersWith({ 'posts.list': () => Promise.resolve(more) })
    const response = await appWith({ handlers }).fetch(call('posts.list', { filter: {} }))
    expect(await response.text()).not.toContain('author')
  })
})

describe('the guard', () => {
  test('stands before calls, events, uploads and files', async () => {
    const app = appWith()
    for (const [path, method] of [
      ['/api/jobs.list', 'POST'],
      ['/events', 'GET'],
      ['/upload', 'POST'],
      ['/', 'GET'],
      ['/assets/x.js', 'GET'],
    ] as const) {
      const strange = await app.fetch(new Request(`${ORIGIN}${path}`, { method, headers: { host: HOST } }))
      expect(await errorOf(strange)).toMatchObject({ status: 401, code: 'NO_TOKEN' })
      const rebound = await app.fetch(ask(path, { method, headers: { host: 'evil.example' } }))
      expect(await errorOf(rebound)).toMatchObject({ status: 403, code: 'WRONG_HOST' })
      const foreign = await app.fetch(ask(path, { method, headers: { origin: 'https://evil.example' } }))
      expect(await errorOf(foreign)).toMatchObject({ status: 403, code: 'WRONG_ORIGIN' })
    }
  })

  test('tells a person without a token what to do, in both languages, and shows nothing else', async () => {
    const request = new Request(`${ORIGIN}/issues`, { headers: { host: HOST, accept: 'text/html,*/*' } })
    const response = await appWith().fetch(request)
    const page = await response.text()
    expect(response.status).toBe(401)
    expect(page).toContain('Mở lại bằng địa chỉ đầy đủ')
    expect(page).toContain('Open the whole address')
    expect(page).not.toContain(TOKEN)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('lets the printed address in once and takes the token out of the address', async () => {
    const response = await appWith().fetch(
      new Request(`${ORIGIN}/?token=${TOKEN}`, { headers: { host: HOST } }),
    )
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/')
    const cookie = response.headers.get('set-cookie')!.split(';')[0]!
    const handlers = handlersWith({ 'jobs.list': () => Promise.resolve([]) })
    const next = new Request(`${ORIGIN}/api/jobs.list`, {
      method: 'POST',
      body: '{}',
      headers: { host: HOST, origin: ORIGIN, cookie, 'content-type': 'application/json' },
    })
    expect((await appWith({ handlers }).fetch(next)).status).toBe(200)
  })
})

describe('the files of the desk', () => {
  let uiDir: string
  beforeEach(() => {
    const home = tempDir()
    writeFileSync(join(home, 'secret.txt'), 'not for anybody')
    uiDir = join(home, 'ui')
    mkdirSync(join(uiDir, 'assets'), { recursive: true })
    writeFileSync(join(uiDir, 'index.html'), '<!doctype html><title>Lắng Nghe</title>')
    writeFileSync(join(uiDir, 'assets/index-abc.js'), 'export {}')
    writeFileSync(join(uiDir, 'assets/vn-abc.woff2'), 'font')
  })
  const get = async (path: string) => appWith({ uiDir }).fetch(ask(path))

  test.each(['/', '/issues', '/posts/p1?tone=negative'])('%s is the desk', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toContain('Lắng Nghe')
  })

  test('files whose names hold a hash are kept for good, with their types', async () => {
    const script = await get('/assets/index-abc.js')
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect((await get('/assets/vn-abc.woff2')).headers.get('content-type')).toBe('font/woff2')
  })

  test.each(['/assets/old.js', '/favicon.ico'])(
    'a missing file (%s) is missing, not the desk',
    async (path) => {
      const response = await get(path)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(await errorOf(response)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    },
  )

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
  ])('no path leads out of the folder: %s', async (path) => {
    expect(await (await get(path)).text()).not.toContain('not for anybody')
  })

  test('every answer carries the strict headers', async () => {
    for (const path of ['/', '/assets/index-abc.js', '/nothing.png', '/api/x']) {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy')!
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("style-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

describe('events', () => {
  /** Reads lines until `count` non-blank ones have come; also counts heartbeats. */
  async function lines(response: Response, count: number) {
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    const got: { seq: number; type: string }[] = []
    let beats = 0
    while (got.length < count) {
      const { value, done } = await reader.read()
      if (done) break
      for (const line of value.split('\n').slice(0, -1))
        if (line === '') beats += 1
        else got.push(JSON.parse(line) as { seq: number; type: string })
    }
    return { got, beats, leave: () => reader.cancel() }
  }

  test('stream as lines of JSON, and go on after the last one seen', async () => {
    const events = createEvents({ now: handClock().now })
    const app = appWith({ events })
    events.publish({ type: 'changed', what: 'posts' })
    events.publish({ type: 'changed', what: 'issues' })
    const response = await app.fetch(ask('/events'))
    expect(response.headers.get('content-type')).toMatch(/^application\/x-ndjson/)
    const first = await lines(response, 2)
    await first.leave()
    events.publish({ type: 'changed', what: 'sources' })
    const again = await lines(await app.fetch(ask(`/events?after=${first.got[1]!.seq}`)), 1)
    await again.leave()
    expect(again.got).toMatchObject([{ type: 'changed', what: 'sources', seq: first.got[1]!.seq + 1 }])
  })

  test('a quiet line is kept alive with blank ones', async () => {
    const events = createEvents({ now: handClock().now })
    const response = await appWith({ events, heartbeatMs: 1 }).fetch(ask('/events'))
    const reader = response.body!.getReader()
    for (let beat = 0; beat < 3; beat += 1)
      expect(new TextDecoder().decode((await reader.read()).value)).toBe('\n')
    await reader.cancel()
  })

  test('ask with a number', async () => {
    expect(await errorOf(await appWith().fetch(ask('/events?after=-1')))).toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(await errorOf(await appWith().fetch(ask('/events?after=x')))).toMatchObject({ status: 400 })
  })
})

describe('an upload', () => {
  const send = (body: BodyInit | null, name?: string, limit = 1024) => {
    const folder = tempDir()
    const app = appWith({
      uploads: createUploads({ folder, newId, limit }),
      limits: { call: 64, upload: limit },
    })
    const headers: Record<string, string> = name === undefined ? {} : { 'x-file-name': name }
    return { folder, answer: app.fetch(ask('/upload', { method: 'POST', body, headers })) }
  }

  test('is kept under its own name until it is asked for', async () => {
    const { folder, answer } = send('a;b\n1;2\n', encodeURIComponent('phản ánh.csv'))
    const reply = (await (await answer).json()) as { ok: true; data: { upload: string } }
    const found = await createUploads({ folder, newId }).find(reply.data.upload)
    expect(found.name).toBe('phản ánh.csv')
    expect(readFileSync(found.path, 'utf8')).toBe('a;b\n1;2\n')
  })

  test.each([
    ['without a name', () => send('x'), 400, 'BAD_REQUEST'],
    ['with a broken name', () => send('x', '%E0%A4'), 400, 'BAD_REQUEST'],
    ['with nothing in it', () => send(null, 'x.csv'), 400, 'BAD_REQUEST'],
    ['over the limit', () => send('x'.repeat(2000), 'x.csv'), 413, 'TOO_LARGE_REQUEST'],
  ])('%s is refused and leaves nothing behind', async (_name, start, status, code) => {
    const { folder, answer } = start()
    expect(await errorOf(await answer)).toMatchObject({ status, code })
    expect(readdirSync(folder)).toEqual([])
  })
})
