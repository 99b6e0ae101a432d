/** What is written down of each request, and what is kept of its answer. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { type Evidence, openEvidence, readEvidence } from '../../crawlers/index.ts'
import { blankOf } from '../../crawlers/polite/secrets.ts'
import { failure, NOW, serve, tools } from './server.ts'

async function archive(): Promise<{ folder: string; evidence: Evidence }> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const evidence = await openEvidence({ folder, now: () => NOW })
  onTestFinished(async () => {
    await evidence.close()
    rmSync(folder, { recursive: true })
  })
  return { folder, evidence }
}

test('robots.txt, redirects, retries and refusals each have a line', async () => {
  const city = await serve(
    (_, response, path) => {
      if (path === '/robots.txt') return void response.end('User-agent: *\nDisallow: /kin\n')
      if (path === '/cu') return void response.writeHead(301, { location: '/moi' }).end()
      if (path === '/moi')
        return void response.writeHead(200, { 'content-type': 'text/plain' }).end('tin mới')
      if (path === '/hong') return void response.writeHead(500).end()
      response.writeHead(404).end('không có')
    },
    { robots: true },
  )
  const ctx = tools()
  await ctx.fetch(`${city.url}/cu`)
  expect(await failure(ctx.fetch(`${city.url}/hong`))).toBe('SERVER_FAULT')
  expect(await failure(ctx.fetch(`${city.url}/mat#x`))).toBe('HTTP_STATUS')
  expect(await failure(ctx.fetch(`${city.url}/kin`))).toBe('ROBOTS_DISALLOW')
  expect(
    ctx.ledger.map(({ url, robots, status, bytes, error }) => [
      url.replace(city.url, ''),
      robots,
      status,
      bytes,
      error,
    ]),
  ).toEqual([
    ['/robots.txt', 'notAsked', 200, 29, null],
    ['/cu', 'allowed', 301, 0, null],
    ['/moi', 'allowed', 200, 9, null],
    ['/hong', 'allowed', 500, 0, 'SERVER_FAULT'],
    ['/hong', 'allowed', 500, 0, 'SERVER_FAULT'],
    ['/hong', 'allowed', 500, 0, 'SERVER_FAULT'],
    ['/mat', 'allowed', 404, 10, 'HTTP_STATUS'],
    ['/kin', 'disallowed', null, 0, 'ROBOTS_DISALLOW'],
  ])
  expect(ctx.ledger.every(({ at, by }) => at === NOW.toISOString() && by === 'fetch')).toBe(true)
})

test('a refused address, a silent server and a robots.txt that fails are on record', async () => {
  const city = await serve(() => {})
  const inward = tools({ allowPrivate: false })
  expect(await failure(inward.fetch(`${city.url}/a`))).toBe('PRIVATE_ADDRESS')
  expect(await failure(inward.fetch('http://name:word@example.org/a?b#c'))).toBe('BAD_ADDRESS')
  expect(inward.ledger).toMatchObject([
    { url: `${city.url}/a`, robots: 'notAsked', status: null, error: 'PRIVATE_ADDRESS', milliseconds: 0 },
    { url: 'http://example.org/a?b', status: null, error: 'BAD_ADDRESS' },
  ])
  const quick = tools({ limits: { totalMs: 50, tries: 1 } })
  expect(await failure(quick.fetch(`${city.url}/slow`))).toBe('TIMEOUT')
  expect(quick.ledger.at(-1)).toMatchObject({ robots: 'allowed', status: null, error: 'TIMEOUT' })
  const down = await serve((_, response) => response.writeHead(503).end(), { robots: true })
  const turned = tools()
  expect(await failure(turned.fetch(`${down.url}/a`))).toBe('ROBOTS_UNREACHABLE')
  expect(turned.ledger.at(-1)).toMatchObject({
    url: `${down.url}/a`,
    robots: 'unreachable',
    error: 'ROBOTS_UNREACHABLE',
  })
})

test('a request that was stopped is on record once it went out, and not before', async () => {
  const stop = new AbortController()
  const city = await serve(() => stop.abort())
  const ctx = tools({ signal: stop.signal, robotsRequired: false, limits: { perHost: 1 } })
  await Promise.all([failure(ctx.fetch(`${city.url}/a`)), failure(ctx.fetch(`${city.url}/b`))])
  expect(ctx.ledger).toMatchObject([{ url: `${city.url}/a`, error: 'STOPPED' }])
})

test('answers and refusals are kept; 304, redirects and previews are not', async () => {
  const { folder, evidence } = await archive()
  const city = await serve((request, response, path) => {
    if (path === '/het') return void response.writeHead(410).end('đã gỡ')
    if (path === '/lon') return void response.writeHead(404).end('x'.repeat(200_000))
    if (request.headers['if-none-match']) return void response.writeHead(304).end()
    response.writeHead(200, { etag: '"1"', 'content-type': 'text/plain; charset=utf-8' }).end('Ngập')
  })
  const ctx = tools({ evidence })
  const got = await ctx.fetch(`${city.url}/tin`)
  expect(await readEvidence(folder, got.evidence!)).toMatchObject({
    url: `${city.url}/tin`,
    status: 200,
    at: NOW.toISOString(),
    text: 'Ngập',
  })
  expect(ctx.ledger.at(-1)!.evidence).toEqual(got.evidence)
  const again = await ctx.fetch(`${city.url}/tin`, { validators: got.validators })
  expect([again.notModified, again.evidence]).toEqual([true, null])
  await failure(ctx.fetch(`${city.url}/het`))
  expect((await readEvidence(folder, ctx.ledger.at(-1)!.evidence!)).text).toBe('đã gỡ')
  await failure(ctx.fetch(`${city.url}/lon`))
  expect(ctx.ledger.at(-1)!.evidence).toBe(null)
  const preview = tools({ evidence, keep: false })
  expect((await preview.fetch(`${city.url}/tin`)).evidence).toBe(null)
})

test('secrets are in no line, no error and no stored copy, however they are written', async () => {
  const { folder, evidence } = await archive()
  const secret = 'Mã bí/mật+1"&='
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
  const city = await serve((request, response, path) => {
    if (path.startsWith('/di'))
      return void response.writeHead(302, { location: `ftp://x/${encodeURIComponent(secret)}` }).end()
    response
      .writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'x-echo': encodeURIComponent(secret),
        'set-cookie': 'session=1',
      })
      .end(JSON.stringify({ next: request.url, token: secret, text: 'còn lại' }))
  })
  const ctx = tools({ evidence, secrets: [secret, ''] })
  const query = new URLSearchParams({ access_token: secret })
  const got = await ctx.fetch(`${city.url}/api/${encodeURIComponent(secret)}?${query}`)
  // The connector needs what it was sent; what is kept does not.
  expect((JSON.parse(got.body) as { token: string }).token).toBe(secret)
  const copy = await readEvidence(folder, got.evidence!)
  expect(copy.text).toContain('còn lại')
  expect(copy.headers['set-cookie']).toBe(undefined)
  const error: unknown = await ctx.fetch(`${city.url}/di`).catch((thrown: unknown) => thrown)
  const kept = [copy.text, copy.url, JSON.stringify(copy.headers), JSON.stringify(ctx.ledger), String(error)]
  for (const form of [...forms, query.toString().split('=')[1]!])
    for (const text of kept) expect(text).not.toContain(form)
  expect(copy.url).toBe(`${city.url}/api/***?access_token=***`)
})

test('blanking finds every secret and leaves everything else', () => {
  const word = fc.string({ minLength: 4, maxLength: 20 })
  fc.assert(
    fc.property(word, fc.string(), fc.string(), (secret, before, after) => {
      const blank = blankOf([secret])
      for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
        const text = `${before}${form}${after}`
        expect(blank(text)).not.toContain(secret)
        expect(Buffer.from(blank.bytes(Buffer.from(text))).toString()).not.toContain(secret)
      }
      const other = `${before}${after}`
      expect(blank(other) === other).toBe(!blank.finds(other))
    }),
  )
})
