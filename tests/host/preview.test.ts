/** A look before anything is saved: what a source would give, and a page for the picker. Nothing of it is stored. */
import { readdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { harmlessPage } from '../../host/page.ts'
import { bulletin, startBoard } from './bulletin.ts'
import { openTestDesk, type TestDesk } from './desk.ts'

const NOW = new Date('2026-11-22T05:00:00Z')
let it: TestDesk
beforeEach(async () => void (it = await openTestDesk(() => NOW, { kinds: [bulletin] })))
afterEach(() => it.close())

describe('a preview', () => {
  test('shows the first posts, masked and without their authors, and stores nothing', async () => {
    const board = await startBoard(20)
    board.notes[0]!.text = 'Gọi tôi theo số 0903 123 456 nhé.'
    const secrets = { token: board.token }
    const seen = await it.call('sources.preview', {
      ...{ kind: 'bulletin', config: { url: board.url }, secrets, allowPrivate: true },
    })
    expect(seen.error).toBeNull()
    expect(seen.posts.length).toBe(6)
    expect(seen.posts[0]!.excerpt).toContain('Gọi tôi theo số')
    expect(JSON.stringify(seen)).not.toMatch(/0903|123 456|Nguyễn Văn A/)
    expect(board.asked.length).toBe(3)
    expect(await it.desk.store.sources()).toEqual([])
    expect((await it.call('ledger.list', { offset: 0, limit: 10 })).total).toBe(0)
    expect(await readdir(it.desk.evidenceDir)).toEqual([])
  })

  test('tells what went wrong beside what came before it', async () => {
    const board = await startBoard(20)
    board.instead = (query, response) => {
      if (query.get('after') === '0') return false
      response.writeHead(401).end()
      return true
    }
    const asked = { kind: 'bulletin', config: { url: board.url }, allowPrivate: true }
    const { posts, error } = await it.call('sources.preview', { ...asked, secrets: { token: board.token } })
    expect([posts.length, error?.code]).toEqual([2, 'TOKEN_REFUSED'])
    expect((await it.call('sources.preview', asked)).error?.code).toBe('SECRET_MISSING')
    await expect(it.call('sources.preview', { ...asked, config: { url: '?' } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  test('of a saved source uses the secrets it has, and leaves its requests in the ledger', async () => {
    const board = await startBoard(2)
    await it.add('b', 'bulletin', { url: board.url })
    await it.desk.secrets.save('b', 'token', board.token)
    const seen = await it.call('sources.preview', {
      ...{ id: 'b', kind: 'bulletin', config: { url: board.url }, allowPrivate: true },
    })
    expect([seen.posts.length, seen.error]).toEqual([2, null])
    const { rows } = await it.call('ledger.list', { offset: 0, limit: 10 })
    expect(rows.map(({ sourceId, evidence }) => [sourceId, evidence])).toEqual([
      ['b', null],
      ['b', null],
    ])
    expect(await it.desk.store.cursor('b')).toEqual({})
  })
})

describe('a page for the picker', () => {
  let server: Server
  let url: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/robots.txt') return void response.end('User-agent: *\nDisallow: /secret')
      if (request.url === '/data')
        return void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF')
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>T</title><a href="/next">Tiếp</a>')
    })
    await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  test('is fetched politely, with its base address', async () => {
    const page = await it.call('sources.page', { url: `${url}/list`, allowPrivate: true })
    expect(page.url).toBe(`${url}/list`)
    expect(page.html).toContain(`<base href="${url}/list">`)
    const code = (path: string, allowPrivate = true) =>
      it
        .call('sources.page', { url: url + path, allowPrivate })
        .catch((error: { code: string }) => error.code)
    expect(await code('/secret')).toBe('ROBOTS_DISALLOW')
    expect(await code('/list', false)).toBe('PRIVATE_ADDRESS')
    expect(await code('/data')).toBe('NOT_THIS_FORMAT')
  })

  test('has nothing left that acts', () => {
    const html = harmlessPage(
      `<html><head><base href="https://evil.example"><meta http-equiv="refresh" content="0;url=//evil.example">
       <script>alert(1)</script><link rel="preload" href="x.js"></head>
       <body onload="alert(2)"><img src=x onerror=alert(3)><a href="java&#10;script:alert(4)" ping="//evil">a</a>
       <svg onload="alert(5)"><a xlink:href="javascript:alert(6)">b</a></svg>
       <iframe srcdoc="<script>alert(7)</script>"></iframe><object data="x"></object><noscript><p>n</p></noscript>
       <form action="https://evil.example/take"><button formaction="//evil">c</button></form>
       <h2 class="tin">Ngập <b>đường</b> số 7</h2></body></html>`,
      'https://example.org/tin/',
    )
    expect(html).not.toMatch(/alert|evil|<script|<iframe|<object|http-equiv|\\son\\w+=/i)
    expect(html).toContain('<h2 class="tin">Ngập <b>đường</b> số 7</h2>')
    expect(html).toContain('<base href="https://example.org/tin/">')
  })

  test('may be a fragment, empty, or very long', () => {
    expect(harmlessPage('<p>một', 'https://example.org/')).toContain(
      '<base href="https://example.org/"></head><body><p>một',
    )
    expect(harmlessPage('', 'https://example.org/')).toContain('<base')
    expect(harmlessPage('<p>x</p>'.repeat(500_000), 'https://example.org/').length).toBeLessThan(2_100_000)
  })
})
