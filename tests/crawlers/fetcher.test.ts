import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
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
    const ctx = tools()
    await ctx.fetch(`${city.url}/a`)
    expect((await ctx.fetch(`${city.url}/b`)).body).toBe('x')
  })

  test('404 is not tried again, 401 asks for a token', async () => {
    const city = await serve((_, response, path) => response.writeHead(path === '/a' ? 404 : 401).end())
    expect(await failure(tools().fetch(`${city.url}/a`))).toBe('HTTP_STATUS')
    expect(await failure(tools().fetch(`${city.url}/b`))).toBe('TOKEN_REFUSED')
    expect(city.asked).toHaveLength(2)
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

  test('a packed answer is unpacked, a broken one has a name', async () => {
    const packed = gzipSync('xin chào')
    const city = await serve((_, response, path) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(path === '/a' ? packed : packed.subarray(0, packed.length - 9)),
    )
    expect((await tools().fetch(`${city.url}/a`)).body).toBe('xin chào')
    expect(await failure(tools().fetch(`${city.url}/b`))).toBe('UNREACHABLE')
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
      '0.0.0.0',
      '2130706433',
      '169.254.169.254',
    ])
      expect([host, await failure(ctx.fetch(`http://${host}:${port}/`))]).toEqual([host, 'PRIVATE_ADDRESS'])
    expect(city.asked).toHaveLength(0)
  })

  test('a redirect does not lead inwards either', async () => {
    const city = await serve((_, response) =>
      response.writeHead(302, { location: 'ftp://example.org/' }).end(),
    )
    expect(await failure(tools().fetch(`${city.url}/a`))).toBe('BAD_ADDRESS')
  })

  test('only http and https without a password', async () => {
    for (const url of [
      'file:///etc/passwd',
      'ftp://example.org/',
      'data:text/plain,x',
      'nothing',
      'http://a:b@example.org/',
    ])
      expect(await failure(tools().fetch(url))).toBe('BAD_ADDRESS')
  })
})
