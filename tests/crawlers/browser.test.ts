import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openEvidence, readEvidence } from '../../crawlers/index.ts'
import type { Lookup } from '../../crawlers/polite/address.ts'
import { LIMITS } from '../../crawlers/polite/limits.ts'
import { openProxy } from '../../crawlers/polite/proxy.ts'
import { failure, NOW, serve, tools } from './server.ts'

const browser = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
].find((path) => existsSync(path))
const note = browser ? '' : ' (skipped: no browser)'
const browserPath = () => browser!

const PAGE = `<meta charset=utf-8><div id="a"></div><img src="/anh.png"><script>
fetch('/data.json').then((answer) => answer.text()).then((text) => {
  document.getElementById('a').textContent = text
})</script>`

describe.skipIf(!browser)(`pages that need JavaScript${note}`, () => {
  test('the rendered page is given and kept; each of its requests is on record, under our own name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'browser-'))
    const evidence = await openEvidence({ folder, now: () => NOW })
    onTestFinished(async () => {
      await evidence.close()
      rmSync(folder, { recursive: true })
    })
    const city = await serve(
      (_, response, path) => {
        if (path === '/robots.txt') return void response.end('User-agent: LangNghe\nDisallow: /kin\n')
        if (path === '/cu') return void response.writeHead(302, { location: '/trang' }).end()
        if (path === '/dan') return void response.writeHead(302, { location: '/kin' }).end()
        if (path === '/data.json') return void response.end('Ngập lụt')
        response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
      },
      { robots: true },
    )
    const ctx = tools({ browserPath, evidence })
    const page = await ctx.page(`${city.url}/cu`)
    expect(page.html).toContain('<div id="a">Ngập lụt</div>')
    expect(page).toMatchObject({ url: `${city.url}/trang`, fetchedAt: NOW.toISOString() })
    expect(await readEvidence(folder, page.evidence!)).toMatchObject({ status: null, text: page.html })
    const told = ctx.ledger.map(({ url, by, robots, status, error }) => [
      url.replace(city.url, ''),
      by,
      robots,
      status,
      error,
    ])
    expect(told).toEqual([
      ['/robots.txt', 'fetch', 'notAsked', 200, null],
      ['/cu', 'browser', 'allowed', 302, null],
      ['/trang', 'browser', 'allowed', 200, null],
      ['/data.json', 'browser', 'notAsked', 200, null],
    ])
    expect(ctx.ledger.every(({ bytes }) => bytes > 0)).toBe(true)
    expect(ctx.ledger[2]!.evidence).toEqual(page.evidence)
    expect(city.asked.map(({ path }) => path)).toEqual(['/cu', '/trang', '/data.json'])
    for (const { headers } of city.asked) {
      expect(headers['user-agent']).toMatch(/^LangNghe\//)
      expect(headers['proxy-authorization'] ?? headers.authorization).toBe(undefined)
    }
    // Nor does it go on, by itself or by a redirect, to what robots.txt forbids.
    expect(await failure(ctx.page(`${city.url}/kin`))).toBe('ROBOTS_DISALLOW')
    expect(await failure(ctx.page(`${city.url}/dan`))).toBe('ROBOTS_DISALLOW')
    expect(ctx.ledger.at(-1)).toMatchObject({ robots: 'disallowed', error: 'ROBOTS_DISALLOW', status: null })
    expect(city.asked.filter(({ path }) => path === '/kin')).toEqual([])
  })

  test('names that point inwards are not reached: not by the page, not by what it asks for', async () => {
    const city = await serve((_, response) => response.end('secret'))
    const { port } = new URL(city.url)
    const inwards: Lookup = (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }])
    const wary = tools({ browserPath, allowPrivate: false, robotsRequired: false, lookup: inwards })
    expect(await failure(wary.page(`http://rebound.example:${port}/`))).toBe('PRIVATE_ADDRESS')
    expect(await failure(wary.page(city.url))).toBe('PRIVATE_ADDRESS')
    expect(wary.ledger.map(({ error }) => error)).toEqual(['PRIVATE_ADDRESS', 'PRIVATE_ADDRESS'])
    expect(city.asked).toEqual([])
  })

  test('a refused page and a stop have their names', async () => {
    const stop = new AbortController()
    const city = await serve((_, response, path) => {
      if (path === '/401') return void response.writeHead(401, { 'www-authenticate': 'Basic' }).end()
      stop.abort()
    })
    expect(await failure(tools({ browserPath }).page(`${city.url}/401`))).toBe('TOKEN_REFUSED')
    expect(city.asked.map(({ headers }) => headers.authorization)).toEqual([undefined])
    const stopped = tools({ browserPath, signal: stop.signal })
    expect(await failure(stopped.page(`${city.url}/cho`))).toBe('STOPPED')
  })
})

test('without a browser the error says so', async () => {
  expect(await failure(tools({ browserPath: () => null }).page('https://example.org/'))).toBe(
    'BROWSER_MISSING',
  )
})

describe("the browser's proxy", () => {
  /** Status of a tunnel or of a plain request through it; null where it hangs up. */
  async function through(proxy: string, method: string, target: string, password: string | null) {
    const { hostname, port } = new URL(proxy)
    const authorization = Buffer.from(`lang-nghe:${password}`).toString('base64')
    const headers = password === null ? {} : { 'proxy-authorization': `Basic ${authorization}` }
    return new Promise<number | null>((go) => {
      const ask = request({ hostname, port, method, path: target, headers, agent: false })
      ask.once('connect', (answer, socket) => {
        socket.destroy()
        go(answer.statusCode ?? null)
      })
      ask.once('response', (answer) => go(answer.resume().statusCode ?? null))
      ask.once('error', () => go(null))
      ask.end()
    })
  }

  async function innerServer() {
    let connections = 0
    const server = createServer((_, response) => response.end('x'))
    server.on('connection', () => (connections += 1))
    await new Promise<void>((go) => {
      server.listen(0, '127.0.0.1', go)
    })
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    return { port: (server.address() as AddressInfo).port, connections: () => connections }
  }

  test('serves its own browser alone, and nobody inwards, whatever a name says the second time', async () => {
    const inner = await innerServer()
    const lookup: Lookup = (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }])
    const proxy = await openProxy({ allowPrivate: false, limits: LIMITS, lookup })
    onTestFinished(() => proxy.close())
    const { password } = proxy.credentials
    const site = `rebound.example:${inner.port}`
    expect(await through(proxy.address, 'CONNECT', site, null)).toBe(407)
    expect(await through(proxy.address, 'GET', `http://${site}/`, 'guess')).toBe(407)
    expect(await through(proxy.address, 'CONNECT', site, password)).toBe(null)
    expect(await through(proxy.address, 'GET', `http://${site}/`, password)).toBe(null)
    expect(proxy.faultOf(site)?.code).toBe('PRIVATE_ADDRESS')
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433'])
      expect(await through(proxy.address, 'CONNECT', `${host}:${inner.port}`, password)).toBe(null)
    expect(await through(proxy.address, 'GET', 'file:///etc/passwd', password)).toBe(null)
    expect(inner.connections()).toBe(0)
    expect(await through(proxy.address, 'GET', proxy.greeting, password)).toBe(200)
  })

  test('passes on where a person allowed it, and ends with its page', async () => {
    const inner = await innerServer()
    const proxy = await openProxy({ allowPrivate: true, limits: LIMITS })
    const { password } = proxy.credentials
    expect(await through(proxy.address, 'CONNECT', `127.0.0.1:${inner.port}`, password)).toBe(200)
    expect(await through(proxy.address, 'GET', `http://127.0.0.1:${inner.port}/`, password)).toBe(200)
    await proxy.close()
    const { port } = new URL(proxy.address)
    const closed = new Promise((go) => {
      connect(Number(port), '127.0.0.1').once('error', () => go('closed'))
    })
    expect(await closed).toBe('closed')
  })
})
