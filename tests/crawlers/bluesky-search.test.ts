import { expect, test } from 'vitest'
import type { Connector } from '../../crawlers/index.ts'
import { bluesky } from '../../crawlers/sources/bluesky/index.ts'
import { gather, NOW, serve, tools } from './server.ts'

const kind = bluesky as Connector
const HOUR = 3600 * 1000
const SECRET = 'app-SECRET-password'
const DID = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa'
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds).toISOString()

interface Server {
  /** Calls that an access token is good for. */
  goodFor?: number
  refreshes?: boolean
  remaining?: string
  password?: string
}

/** A server of accounts with its search: results newest first, pages by a number, tokens that run out. */
async function pds(
  posts: { key: string; at: string; text?: string; langs?: string[] }[],
  server: Server = {},
) {
  const { goodFor = Infinity, refreshes = true, remaining, password = SECRET } = server
  const logIns: string[] = []
  let [issued, used] = [0, 0]
  const city = await serve((request, response, path) => {
    const url = new URL(path, 'http://x')
    const tell = (status: number, body: object) =>
      response
        .writeHead(status, remaining ? { 'ratelimit-remaining': remaining } : {})
        .end(JSON.stringify(body))
    const tokens = () => {
      issued += 1
      used = 0
      return tell(200, {
        accessJwt: `ACCESS-SECRET-${issued}`,
        refreshJwt: `REFRESH-SECRET-${issued}`,
        did: DID,
      })
    }
    if (url.pathname.endsWith('refreshSession')) {
      logIns.push('refresh')
      const fits = request.headers.authorization === `Bearer REFRESH-SECRET-${issued}`
      return refreshes && fits ? tokens() : tell(400, { error: 'ExpiredToken' })
    }
    if (url.pathname.endsWith('createSession')) {
      logIns.push('password')
      let body = ''
      request.on('data', (part: Buffer) => (body += part.toString()))
      return request.on('end', () =>
        (JSON.parse(body) as { password: string }).password === password
          ? tokens()
          : tell(401, { error: 'AuthenticationRequired' }),
      )
    }
    used += 1
    if (used > goodFor || request.headers.authorization !== `Bearer ACCESS-SECRET-${issued}`)
      return tell(400, { error: 'ExpiredToken', message: 'Token has expired' })
    const query = url.searchParams
    const found = posts
      .filter(({ at }) => at >= query.get('since')! && at < query.get('until')!)
      .filter(({ text = 'ngập' }) => text.includes(query.get('q')!.replaceAll('"', '')))
      .toSorted((one, two) => (one.at < two.at ? 1 : -1))
    const start = Number(query.get('cursor') ?? 0)
    const page = found.slice(start, start + 2)
    return tell(200, {
      posts: page.map(({ key, at, text = 'ngập' }) => ({
        uri: `at://${DID}/app.bsky.feed.post/${key}`,
        author: { did: DID },
        indexedAt: at,
        record: { text, createdAt: at, langs: ['vi'] },
      })),
      ...(start + 2 < found.length ? { cursor: String(start + 2) } : {}),
    })
  })
  const config = {
    mode: 'search',
    words: ['ngập'],
    service: city.url,
    identifier: 'city.example',
    appPassword: SECRET,
  }
  return { city, config, logIns }
}
const ids = (posts: readonly { externalId: string }[]) =>
  posts.map(({ externalId }) => externalId.split('/').at(-1))
const five = () => Array.from({ length: 5 }, (_, n) => ({ key: `k${n}`, at: ago((n + 1) * 600_000) }))
const later = (milliseconds: number) => tools({ now: () => new Date(NOW.getTime() + milliseconds) })

test('the first run reads the last hour, the next what came since, each once', async () => {
  const posts = five()
  const { city, config, logIns } = await pds([...posts, { key: 'old', at: ago(5 * HOUR) }])
  const first = await gather(kind, config)
  expect([first.error, ids(first.posts)]).toEqual([null, ['k0', 'k1', 'k2', 'k3', 'k4']])
  expect(logIns).toEqual(['password'])
  expect(
    city.asked
      .filter(({ path }) => path.includes('searchPosts'))
      .every(({ path }) => path.includes('lang=vi')),
  ).toBe(true)
})

test('what was known is not told again, what was indexed late is not missed', async () => {
  const posts = five()
  const { config } = await pds(posts)
  const first = await gather(kind, config)
  expect((await gather(kind, config, first.cursor, later(60_000))).items).toEqual([])
  posts.push({ key: 'late', at: ago(400_000) }, { key: 'new', at: ago(-30_000) })
  const second = await gather(kind, config, first.cursor, later(60_000))
  expect(ids(second.posts)).toEqual(expect.arrayContaining(['late', 'new']))
})

test('killed after any page, the next run goes on; several words are several queries', async () => {
  const posts = [
    ...five(),
    { key: 'w1', at: ago(100_000), text: 'mất nước' },
    { key: 'w2', at: ago(90_000), text: 'mất nước' },
  ]
  const { city, config } = await pds(posts)
  const two = { ...config, words: ['ngập', 'mất nước'] }
  for (let cut = 1; cut <= 4; cut++) {
    const before = await gather(kind, two, {}, undefined, cut)
    const after = await gather(kind, two, before.cursor)
    expect(ids([...before.posts, ...after.posts]).toSorted()).toEqual([
      'k0',
      'k1',
      'k2',
      'k3',
      'k4',
      'w1',
      'w2',
    ])
  }
  expect(
    city.asked.some(({ path }) => new URL(path, 'http://x').searchParams.get('q') === '"mất nước"'),
  ).toBe(true)
})

test('a token that runs out on the way is renewed, and where that is refused the password serves once more', async () => {
  const renewing = await pds(five(), { goodFor: 1 })
  const run = await gather(kind, renewing.config)
  expect([run.error, run.posts.length, renewing.logIns]).toEqual([
    null,
    5,
    ['password', 'refresh', 'refresh'],
  ])
  const again = await pds(five(), { goodFor: 1, refreshes: false })
  expect(await gather(kind, again.config)).toMatchObject({ error: null })
  expect(again.logIns).toContain('refresh')
  const never = await pds(five(), { goodFor: 0 })
  expect(await gather(kind, never.config)).toMatchObject({ error: 'TOKEN_REFUSED' })
})

test('password and tokens are in no document, cursor or address', async () => {
  const { city, config } = await pds(five())
  const { items } = await gather(kind, config)
  expect(items.length).toBeGreaterThan(1)
  expect(JSON.stringify(items)).not.toContain('SECRET')
  expect(city.asked.every(({ path }) => !path.includes('SECRET'))).toBe(true)
})

test('a wrong password is refused; a spent allowance ends the run before it is overdrawn', async () => {
  const wrong = await pds(five(), { password: 'another' })
  expect(await gather(kind, wrong.config)).toMatchObject({ error: 'TOKEN_REFUSED', items: [] })
  const spent = await pds(five(), { remaining: '0' })
  expect(await gather(kind, spent.config)).toMatchObject({ error: 'RATE_LIMITED', items: [{}] })
})

test('a span of days is asked for as it is', async () => {
  const { config } = await pds([{ key: 'in', at: ago(50 * HOUR) }, ...five()])
  const range = { from: ago(60 * HOUR), to: ago(40 * HOUR) }
  expect(ids((await gather(kind, config, {}, Object.assign(tools(), { range }))).posts)).toEqual(['in'])
})

test.each([
  ['NOT_THIS_FORMAT', '{"feed": []}'],
  ['HTML_INSTEAD', '<!doctype html><title>x</title>'],
  ['BROKEN_JSON', '{"posts": ['],
])('%s for %j', async (code, body) => {
  const city = await serve((_, response, path) =>
    response.end(path.includes('createSession') ? '{"accessJwt":"a","refreshJwt":"b"}' : body),
  )
  const config = { mode: 'search', words: ['ngập'], service: city.url, identifier: 'x', appPassword: 'y' }
  expect(await gather(kind, config)).toMatchObject({ error: code, items: [] })
})
