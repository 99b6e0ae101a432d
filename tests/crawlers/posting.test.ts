/** What kinds with a log-in of their own need of the fetcher: a POST that is sent once, and answers that tell what is wrong. */
import { expect, test } from 'vitest'
import { failure, serve, tools } from './server.ts'

test('a POST carries its body, is sent once whatever comes back, and follows no redirect', async () => {
  const heard: string[] = []
  const status = { now: 200 }
  const city = await serve((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      heard.push(`${request.method} ${request.headers['content-type']} ${Buffer.concat(parts).toString()}`)
      response.writeHead(status.now, { location: '/elsewhere' }).end('{"ok":true}')
    })
  })
  const ctx = tools()
  const post = () =>
    ctx.fetch(`${city.url}/session`, {
      method: 'POST',
      body: '{"who":"thành phố"}',
      headers: { 'content-type': 'application/json' },
    })
  expect(await post()).toMatchObject({ status: 200, body: '{"ok":true}' })
  expect(heard).toEqual(['POST application/json {"who":"thành phố"}'])
  status.now = 503
  expect(await failure(post())).toBe('SERVER_FAULT')
  expect(heard).toHaveLength(2)
  status.now = 307
  expect(await failure(post())).toBe('HTTP_STATUS')
  expect(heard).toHaveLength(3)
})

test('a failing status is an answer where the caller reads it, and a failure everywhere else', async () => {
  const city = await serve((_, response) => response.writeHead(403).end('{"reason":"quotaExceeded"}'))
  const ctx = tools()
  expect(await ctx.fetch(`${city.url}/a`, { answers: [400, 403] })).toMatchObject({
    status: 403,
    body: '{"reason":"quotaExceeded"}',
  })
  expect(await failure(ctx.fetch(`${city.url}/a`, { answers: [400] }))).toBe('HTTP_STATUS')
})
