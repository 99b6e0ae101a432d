/** robots.txt over the network, RFC 9309 section 2.3 and 2.4. */
import { expect, onTestFinished, test } from 'vitest'
import { createFetcher } from '../../crawlers/polite/fetcher.ts'
import { ROBOTS_BYTES } from '../../crawlers/polite/limits.ts'
import { createRobots } from '../../crawlers/polite/robots.ts'
import type { Answer } from '../../crawlers/polite/transport.ts'
import { errandOf, failure, NOW, serve, tools } from './server.ts'

const answerOf = (text: string, status = 200): Answer => ({ status, headers: {}, bytes: Buffer.from(text) })

test('kept for a day, then asked again; a failure is asked again after a minute', async () => {
  let time = NOW.getTime()
  let asked = 0
  const robots = createRobots(() => new Date(time))
  let answer = () => answerOf('User-agent: *\nDisallow: /a')
  const rules = () =>
    robots.rulesFor(new URL('https://example.org/x'), async () => {
      asked += 1
      return answer()
    })
  expect((await rules()).allows(new URL('https://example.org/a'))).toBe(false)
  time += 24 * 3600_000 - 1
  await rules()
  expect(asked).toBe(1)
  time += 1
  answer = () => {
    throw new Error('silence')
  }
  expect(await failure(rules())).toBe('ROBOTS_UNREACHABLE')
  expect(await failure(rules())).toBe('ROBOTS_UNREACHABLE')
  expect(asked).toBe(2)
  time += 60_000
  answer = () => answerOf('')
  expect((await rules()).allows(new URL('https://example.org/a'))).toBe(true)
  expect(asked).toBe(3)
})

test.each([400, 401, 403, 404, 410])('%i for robots.txt allows everything', async (status) => {
  const city = await serve(
    (_, response, path) => response.writeHead(path === '/robots.txt' ? status : 200).end('x'),
    { robots: true },
  )
  expect((await tools().fetch(`${city.url}/a`)).body).toBe('x')
})

test.each([500, 503, 429])(
  '%i for robots.txt forbids everything, after it was tried again',
  async (status) => {
    const city = await serve(
      (_, response, path) => response.writeHead(path === '/robots.txt' ? status : 200).end('x'),
      { robots: true },
    )
    expect(await failure(tools().fetch(`${city.url}/a`))).toBe('ROBOTS_UNREACHABLE')
    expect(city.asked).toEqual([])
    expect(city.robotsAsked).toBe(status === 429 ? 1 : 3)
  },
)

test('500 KiB are read and obeyed, what follows is not, and is not waited for', async () => {
  const rule = 'Disallow: /kin\n'
  const head = 'User-agent: *\n'
  const filler = '#'.repeat(ROBOTS_BYTES - head.length - rule.length - 1) + '\n'
  const city = await serve(
    (_, response, path) => {
      if (path !== '/robots.txt') return void response.end('x')
      response.write(head + filler + rule + 'Disallow: /sau\n')
      // It never ends.
    },
    { robots: true },
  )
  const ctx = tools()
  expect(await failure(ctx.fetch(`${city.url}/kin`))).toBe('ROBOTS_DISALLOW')
  expect((await ctx.fetch(`${city.url}/sau`)).body).toBe('x')
})

test('redirects of robots.txt are followed, five of them; a loop is as if there were none', async () => {
  const city = await serve(
    (_, response, path) => {
      const step = path === '/robots.txt' ? 0 : Number(path.slice(3))
      if (path !== '/robots.txt' && !path.startsWith('/r-')) return void response.end('x')
      if (step === 5) return void response.end('User-agent: *\nDisallow: /kin')
      response.writeHead(301, { location: `/r-${step + 1}` }).end()
    },
    { robots: true },
  )
  expect(await failure(tools().fetch(`${city.url}/kin`))).toBe('ROBOTS_DISALLOW')
  const loop = await serve(
    (_, response, path) =>
      path === '/robots.txt' ? response.writeHead(301, { location: '/robots.txt' }).end() : response.end('x'),
    { robots: true },
  )
  expect((await tools().fetch(`${loop.url}/kin`)).body).toBe('x')
})

test('each page behind a redirect is asked for under the robots.txt of its own origin', async () => {
  const strict = await serve(
    (_, response, path) => response.end(path === '/robots.txt' ? 'User-agent: *\nDisallow: /' : 'x'),
    { robots: true },
  )
  const city = await serve((_, response) => response.writeHead(302, { location: `${strict.url}/a` }).end())
  expect(await failure(tools().fetch(`${city.url}/a`))).toBe('ROBOTS_DISALLOW')
  expect(strict.asked).toEqual([])
})

test('a crawl delay is kept between requests; one of hours leaves the rest to the next run', async () => {
  const delay = { seconds: 90 }
  const city = await serve(
    (_, response, path) =>
      response.end(path === '/robots.txt' ? `User-agent: *\nCrawl-delay: ${delay.seconds}\n` : 'x'),
    { robots: true },
  )
  const ctx = tools()
  for (const page of ['a', 'b']) await ctx.fetch(`${city.url}/${page}`)
  expect(Math.max(...ctx.slept)).toBeGreaterThanOrEqual(90_000)
  delay.seconds = 7200
  const hurried = tools()
  await hurried.fetch(`${city.url}/a`)
  expect(await failure(hurried.fetch(`${city.url}/b`))).toBe('RATE_LIMITED')
})

test('a run that was stopped while it read robots.txt does not stop another that waits for it', async () => {
  const stop = new AbortController()
  const city = await serve(
    (_, response, path) => {
      if (path !== '/robots.txt') return void response.end('x')
      if (city.robotsAsked > 1) return void response.end('User-agent: *\nDisallow: /kin')
      second = failure(fetcher.fetchFor(errand)(`${city.url}/kin`))
      stop.abort()
    },
    { robots: true },
  )
  const fetcher = createFetcher({ agent: 'x', now: () => NOW, random: () => 0 })
  onTestFinished(() => fetcher.close())
  const errand = errandOf({ allowPrivate: true })
  let second: Promise<string> | undefined
  expect(await failure(fetcher.fetchFor({ ...errand, signal: stop.signal })(`${city.url}/a`))).toBe('STOPPED')
  expect(await second).toBe('ROBOTS_DISALLOW')
})
