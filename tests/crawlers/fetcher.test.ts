import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { LIMITS } from '../../crawlers/polite/limits.ts'
import { createPace } from '../../crawlers/polite/pace.ts'
import { createTransport } from '../../crawlers/polite/transport.ts'
import { failure, NOW, serve, tools } from './server.ts'

describe('manners', () => {
  test('the crawler names itself and its operator', async () => {
    const city = await serve((_, response) => response.end('hello'))
    await tools().fetch(`${city.url}/a`)
    expect(city.asked[0]!.headers['user-agent']).toBe('LangNghe/0.0.0 (+https://example.org/contact)')
  })

  test('robots.txt is asked once, obeyed by its group for LangNghe, and its delay kept', async () => {
    const rules = 'User-agent: *\nDisallow: /\n\nUser-agent: LangNghe\nDisallow: /private\nCrawl-delay: 3\n'
    const city = await serve((_, response, path) => response.end(path === '/robots.txt' ? rules : 'x'), {
      robots: true,
    })
    const ctx = tools()
    await ctx.fetch(`${city.url}/a`)
    await ctx.fetch(`${city.url}/b`)
    expect(await failure(ctx.fetch(`${city.url}/private/c`))).toBe('ROBOTS_DISALLOW')
    expect(city.asked.map(({ path }) => path)).toEqual(['/a', '/b'])
    expect(city.robotsAsked).toBe(1)
    expect(Math.max(...ctx.slept)).toBeGreaterThan(2900)
  })

  test('4xx for robots.txt allows, 5xx forbids, and a source without need of it does not ask', async () => {
    const status = { now: 403 }
    const answer = (_: unknown, response: import('node:http').ServerResponse, path: string) =>
      void response.writeHead(path === '/robots.txt' ? status.now : 200).end('x')
    const city = await serve(answer, { robots: true })
    expect((await tools().fetch(`${city.url}/a`)).body).toBe('x')
    status.now = 503
    expect(await failure(tools().fetch(`${city.url}/a`))).toBe('ROBOTS_UNREACHABLE')
    expect((await tools({ robotsRequired: false }).fetch(`${city.url}/a`)).body).toBe('x')
  })

  test('requests to one host keep their rate', async () => {
    const city = await serve((_, response) => response.end('x'))
    const ctx = tools({ maxRate: 0.5, robotsRequired: false, limits: { perHost: 1 } })
    // Loopback is in no need of it, a name is.
    const named = city.url.replace('127.0.0.1', 'localhost.localdomain')
    await Promise.allSettled([ctx.fetch(`${named}/1`), ctx.fetch(`${named}/2`)])
    expect(ctx.slept.some((milliseconds) => milliseconds >= 2000)).toBe(true)
  })

  test('an unchanged document comes as 304 and costs no body', async () => {
    const city = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
      response.writeHead(200, { etag: '"1"', 'last-modified': 'Sat, 21 Nov 2026 00:00:00 GMT' }).end('news')
    })
    const ctx = tools()
    const first = await ctx.fetch(`${city.url}/feed`)
    expect(first.validators).toEqual({ etag: '"1"', lastModified: 'Sat, 21 Nov 2026 00:00:00 GMT' })
    const second = await ctx.fetch(`${city.url}/feed`, { validators: first.validators })
    expect(second).toMatchObject({ notModified: true, body: '', validators: first.validators })
  })

  test('Retry-After is waited for when short; a long one leaves the host alone', async () => {
    const wait = { seconds: '7' }
    const city = await serve((_, response) =>
      city.asked.length === 2
        ? void response.end('now')
        : void response.writeHead(429, { 'retry-after': wait.seconds }).end(),
    )
    const patient = tools()
    expect((await patient.fetch(`${city.url}/a`)).body).toBe('now')
    expect(patient.slept).toContain(7000)
    wait.seconds = '3600'
    const refused = tools()
    expect(await failure(refused.fetch(`${city.url}/b`))).toBe('RATE_LIMITED')
    const before = city.asked.length
    expect(await failure(refused.fetch(`${city.url}/c`))).toBe('RATE_LIMITED')
    expect(city.asked).toHaveLength(before)
  })

  test('a spent rate limit is waited for until its reset', async () => {
    const reset = new Date(NOW.getTime() + 20_000).toISOString()
    const city = await serve((_, response) =>
      response.writeHead(200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }).end('x'),
    )
    const ctx = tools()
    await ctx.fetch(`${city.url}/a`)
    await ctx.fetch(`${city.url}/b`)
    expect(ctx.slept).toContain(20_000)
  })
})

test.each([
  ['seconds since 1970', { 'x-ratelimit-reset': String(NOW.getTime() / 1000 + 12) }, 12_000],
  ['seconds from now', { 'x-ratelimit-reset': '9' }, 9000],
  ['a date', { 'x-ratelimit-reset': new Date(NOW.getTime() + 7000).toISOString() }, 7000],
])('a reset told as %s', async (_, headers, wait) => {
  const city = await serve((_, response) =>
    response.writeHead(200, { ...headers, 'x-ratelimit-remaining': '0' }).end('x'),
  )
  const ctx = tools()
  await ctx.fetch(`${city.url}/a`)
  await ctx.fetch(`${city.url}/b`)
  expect(ctx.slept).toContain(wait)
})

test('hosts that nobody asks any more are forgotten', async () => {
  let time = 0
  const pace = createPace({
    monotonic: () => time,
    sleep: async () => {},
    concurrency: 2,
    longestWaitMs: 1,
    longestTurnMs: 1e9,
  })
  for (let host = 0; host < 5000; host++) {
    await pace.inTurn(`h${host}.example`, 10, new AbortController().signal, async () => {})
    time += 50
  }
  expect(pace.size).toBeLessThan(1500)
})

describe('failures have names', () => {
  test('a failing server is tried three times with growing waits', async () => {
    const city = await serve((_, response) => response.writeHead(502).end())
    const ctx = tools()
    expect(await failure(ctx.fetch(`${city.url}/a`))).toBe('SERVER_FAULT')
    expect(city.asked).toHaveLength(3)
    expect(ctx.slept.filter((milliseconds) => milliseconds >= 400)).toEqual([500, 1000])
  })

  test('a closed keep-alive connection is tried again', async () => {
    const city = await serve((request, response) =>
      city.asked.length === 2 ? void request.socket.destroy() : void response.end('x'),
    )
    const ctx = tools({ limits: { tries: 1 } })
    await ctx.fetch(`${city.url}/a`)
    expect((await ctx.fetch(`${city.url}/b`)).body).toBe('x')
    // At once, and not counted as a try; but each time it is written down.
    expect(ctx.slept.filter((milliseconds) => milliseconds >= 200)).toEqual([])
    expect(ctx.ledger.slice(-2).map(({ error }) => error)).toEqual(['UNREACHABLE', null])
  })

  test('a host that always hangs up is not asked for ever', async () => {
    const city = await serve((request) => void request.socket.destroy())
    expect(await failure(tools().fetch(`${city.url}/a`))).toBe('UNREACHABLE')
    expect(city.asked).toHaveLength(4)
  })

  test('404 and 410 are not tried again; 401, and 403 to a token, ask for another token', async () => {
    const city = await serve((_, response, path) => response.writeHead(Number(path.slice(1, 4))).end())
    expect(await failure(tools().fetch(`${city.url}/404`))).toBe('HTTP_STATUS')
    expect(await failure(tools().fetch(`${city.url}/410`))).toBe('HTTP_STATUS')
    expect(await failure(tools().fetch(`${city.url}/401`))).toBe('TOKEN_REFUSED')
    expect(await failure(tools().fetch(`${city.url}/403`))).toBe('HTTP_STATUS')
    const headers = { Authorization: 'Bearer t' }
    expect(await failure(tools().fetch(`${city.url}/403`, { headers }))).toBe('TOKEN_REFUSED')
    const keyed = tools({ secrets: ['k-1234'] })
    expect(await failure(keyed.fetch(`${city.url}/403?key=k-1234`))).toBe('TOKEN_REFUSED')
    expect(city.asked).toHaveLength(6)
  })

  test('a token does not follow a redirect to another origin, what everybody may see does', async () => {
    const answer = (_: unknown, response: import('node:http').ServerResponse, path: string) =>
      path === '/day'
        ? void response.writeHead(302, { location: other.url }).end()
        : path === '/do'
          ? void response.writeHead(302, { location: '/den' }).end()
          : void response.end('x')
    const other = await serve((_, response) => response.end('x'))
    const city = await serve(answer)
    const asked = {
      accept: 'application/json',
      headers: { Authorization: 'Bearer t', 'X-Api-Key': 'k' },
      validators: { etag: '"1"' },
    }
    await tools().fetch(`${city.url}/do`, asked)
    expect(city.asked[1]!.headers).toMatchObject({ authorization: 'Bearer t', 'x-api-key': 'k' })
    await tools().fetch(`${city.url}/day`, asked)
    const { headers } = other.asked[0]!
    expect([headers.authorization, headers['x-api-key']]).toEqual([undefined, undefined])
    expect(headers).toMatchObject({ accept: 'application/json', 'if-none-match': '"1"' })
  })

  test('redirects are followed five times, not for ever', async () => {
    const city = await serve((_, response, path) => {
      const step = Number(path.slice(1))
      if (step < 5) return void response.writeHead(302, { location: `/${step + 1}` }).end()
      if (step === 5) return void response.end('there')
      response.writeHead(301, { location: path === '/10' ? '/11' : '/10' }).end()
    })
    const got = await tools().fetch(`${city.url}/0`)
    expect(got).toMatchObject({ url: `${city.url}/5`, body: 'there' })
    expect(await failure(tools().fetch(`${city.url}/10`))).toBe('REDIRECT_LOOP')
  })

  test('a slow server times out: before the headers and within the body', async () => {
    const city = await serve((_, response, path) => {
      if (path === '/body') response.writeHead(200).write('beginning')
    })
    const quick = () => tools({ limits: { totalMs: 80, tries: 1 } })
    expect(await failure(quick().fetch(`${city.url}/headers`))).toBe('TIMEOUT')
    expect(await failure(quick().fetch(`${city.url}/body`))).toBe('TIMEOUT')
  })

  test('50 MB are not swallowed: neither as they are nor unpacked from a small answer', async () => {
    const sent = { bytes: 0 }
    const piece = Buffer.alloc(1024 * 1024, 'x')
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, 'x'))
    const city = await serve((_, response, path) => {
      if (path === '/bomb') return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
      const pump = () => {
        while (sent.bytes < 50 * piece.length) {
          sent.bytes += piece.length
          if (!response.write(piece)) return void response.once('drain', pump)
        }
        response.end()
      }
      pump()
    })
    expect(await failure(tools().fetch(`${city.url}/big`))).toBe('TOO_LARGE')
    expect(sent.bytes).toBeLessThan(30 * piece.length)
    expect(await failure(tools().fetch(`${city.url}/bomb`))).toBe('TOO_LARGE')
  })

  test('a gigabyte from a megabyte costs little memory', async () => {
    const member = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const once = Buffer.concat(Array.from({ length: 16 }, () => member))
    const bombs: Record<string, [string, Buffer]> = {
      '/once': ['gzip', once],
      '/twice': ['gzip, gzip', gzipSync(once)],
    }
    const city = await serve((_, response, path) =>
      response.writeHead(200, { 'content-encoding': bombs[path]![0] }).end(bombs[path]![1]),
    )
    const before = process.memoryUsage.rss()
    expect(await failure(tools().fetch(`${city.url}/once`))).toBe('TOO_LARGE')
    expect(await failure(tools().fetch(`${city.url}/twice`))).toBe('TOO_LARGE')
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
  })

  test('one line of 10 MB is read', async () => {
    const line = 'x'.repeat(10 * 1024 * 1024)
    const city = await serve((_, response) => response.end(line))
    expect((await tools().fetch(`${city.url}/a`)).body).toHaveLength(line.length)
  })

  test('a packed answer is unpacked, a broken one has a name', async () => {
    const packed = gzipSync('xin chào')
    const answers: Record<string, [string, Buffer]> = {
      '/gzip': ['gzip', packed],
      '/br': ['br', brotliCompressSync('xin chào')],
      '/both': ['br, gzip', gzipSync(brotliCompressSync('xin chào'))],
      '/cut': ['gzip', packed.subarray(0, packed.length - 9)],
      '/damaged': ['gzip', Buffer.concat([packed.subarray(0, 10), Buffer.from('not packed at all')])],
      '/plain': ['gzip', Buffer.from('xin chào')],
      '/unknown': ['x-secret', packed],
    }
    const city = await serve((_, response, path) =>
      response.writeHead(200, { 'content-encoding': answers[path]![0] }).end(answers[path]![1]),
    )
    for (const path of ['/gzip', '/br', '/both'])
      expect((await tools().fetch(`${city.url}${path}`)).body).toBe('xin chào')
    for (const path of ['/cut', '/damaged', '/plain', '/unknown'])
      expect([path, await failure(tools().fetch(`${city.url}${path}`))]).toEqual([path, 'UNREACHABLE'])
  })

  test('nobody there, and no such name', async () => {
    expect(await failure(tools({ robotsRequired: false }).fetch('http://127.0.0.1:1/'))).toBe('UNREACHABLE')
    expect(await failure(tools().fetch('http://127.0.0.1:1/'))).toBe('ROBOTS_UNREACHABLE')
    expect(await failure(tools().fetch('http://nowhere.invalid/'))).toBe('HOST_UNKNOWN')
  })

  test('a stop ends a request within a second, also one that waits for its turn', async () => {
    const stop = new AbortController()
    const city = await serve(() => stop.abort())
    const ctx = tools({ signal: stop.signal, robotsRequired: false, limits: { perHost: 1 } })
    const started = performance.now()
    const ends = await Promise.all([failure(ctx.fetch(`${city.url}/a`)), failure(ctx.fetch(`${city.url}/b`))])
    expect(ends).toEqual(['STOPPED', 'STOPPED'])
    expect(performance.now() - started).toBeLessThan(1000)
    expect(await failure(ctx.fetch(`${city.url}/c`))).toBe('STOPPED')
  })
})

describe('no doors inwards', () => {
  test('inner addresses are refused before anything is sent', async () => {
    const city = await serve((_, response) => response.end('secret'))
    const port = new URL(city.url).port
    const ctx = tools({ allowPrivate: false })
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      'localhost.',
      '0x7f000001',
      '0177.0.0.1',
      '127.1',
      '[::]',
      '[fe80::1]',
      '0.0.0.0',
      '2130706433',
      '169.254.169.254',
    ])
      expect([host, await failure(ctx.fetch(`http://${host}:${port}/`))]).toEqual([host, 'PRIVATE_ADDRESS'])
    expect(city.asked).toHaveLength(0)
  })

  /** Everything is named by a resolver of ours; the source may reach public addresses only. */
  const named = (answers: Record<string, string[]>) =>
    tools({
      allowPrivate: false,
      lookup: (name, _, done) =>
        done(
          null,
          (answers[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
    })

  test('names that point inwards, once among others or in another notation, are not asked', async () => {
    const city = await serve((_, response) => response.end('secret'), { robots: true })
    const { port } = new URL(city.url)
    for (const addresses of [
      ['127.0.0.1'],
      ['93.184.216.34', '127.0.0.1'],
      ['::ffff:127.0.0.1'],
      ['fe80::1%1'],
    ])
      expect(await failure(named({ 'a.example': addresses }).fetch(`http://a.example:${port}/`))).toBe(
        'PRIVATE_ADDRESS',
      )
    expect([city.robotsAsked, city.asked.length]).toEqual([0, 0])
  })

  test('each new connection looks at the address anew: a name that has moved inwards is refused', async () => {
    const city = await serve((_, response) => response.end('x'))
    const { port } = new URL(city.url)
    const agent = createTransport({ ...LIMITS, connectMs: 50 }, (_, __, done) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]),
    )
    onTestFinished(() => agent.close())
    const ask = (allowPrivate: boolean) =>
      agent.exchange({
        url: new URL(`http://rebound.example:${port}/`),
        headers: {},
        allowPrivate,
        signal: new AbortController().signal,
        maxBytes: 100,
        tooLong: 'refuse',
      })
    // The open connection of a source that may is not lent to one that may not.
    expect((await ask(true)).status).toBe(200)
    expect(await failure(ask(false))).toBe('PRIVATE_ADDRESS')
    expect(city.asked).toHaveLength(1)
  })

  test('a redirect leads to no other scheme', async () => {
    const locations = [
      'ftp://example.org/',
      'file:///etc/passwd',
      'gopher://x/',
      'data:text/plain,x',
      'http://',
    ]
    for (const location of locations) {
      const city = await serve((_, response) => response.writeHead(302, { location }).end())
      expect([location, await failure(tools().fetch(`${city.url}/a`))]).toEqual([location, 'BAD_ADDRESS'])
    }
  })

  test('only http and https without a password', async () => {
    for (const url of [
      'file:///etc/passwd',
      'ftp://example.org/',
      'data:text/plain,x',
      'nothing',
      'gopher://example.org/',
      'http://[fe80::1%25eth0]/',
      'http://a:b@example.org/',
    ])
      expect(await failure(tools().fetch(url))).toBe('BAD_ADDRESS')
  })
})
