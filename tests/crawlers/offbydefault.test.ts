/** The kinds that are off until a person switches them on: reddit, telegram, gdelt. */
import { expect, test, describe } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import type { CollectContext, PoliteFetch } from '../../crawlers/index.ts'
import { AppError } from '../../contract/errors.ts'
import { gather, NOW, serve, tools } from './server.ts'

const [reddit, telegram, gdelt] = ['reddit', 'telegram', 'gdelt'].map(connectorOf) as [
  ReturnType<typeof connectorOf>,
  ReturnType<typeof connectorOf>,
  ReturnType<typeof connectorOf>,
]
const HOUR = 3600 * 1000

test.each([reddit, telegram, gdelt])('$kind is off by default', ({ capabilities }) => {
  expect(capabilities.defaultOn).toBe(false)
})

interface Call {
  url: URL
  body: string
  authorization: string
}
/** The real fetcher, each address led to the loopback server under its host's name. */
function redirected(city: { url: string }, more: Partial<CollectContext> = {}): CollectContext {
  const own = tools()
  const fetch: PoliteFetch = (url, options) => own.fetch(url.replace(/^https:\//, city.url), options)
  return { ...own, fetch, ...more }
}

describe('reddit', () => {
  const CONFIG = { subreddit: 'VietNam', clientId: 'id', clientSecret: 'secret' }
  interface Thing {
    name: string
    at: number
    gone?: 'deleted' | 'missing'
  }

  /** Hours ago → seconds. */
  const seconds = (ago: number) => (NOW.getTime() - ago * HOUR) / 1000

  async function redditWith(things: Thing[], given: { remaining?: string; tokens?: string[] } = {}) {
    const calls: Call[] = []
    const tokens = given.tokens ?? ['t1']
    const city = await serve((request, response, path) => {
      const url = new URL(path, 'http://x')
      let body = ''
      request.on('data', (piece: Buffer) => (body += piece.toString()))
      request.on('end', () => {
        const authorization = request.headers.authorization ?? ''
        calls.push({ url, body, authorization })
        const send = (value: unknown) => void response.end(JSON.stringify(value))
        if (url.pathname.endsWith('/access_token'))
          return send({ access_token: tokens[0], token_type: 'bearer', expires_in: 3600 })
        if (authorization !== `Bearer ${tokens[0]}`) return void response.writeHead(401).end()
        if (given.remaining) response.setHeader('x-ratelimit-remaining', given.remaining)
        const wanted = url.searchParams.get('id')?.split(',')
        const kind = url.pathname.endsWith('/comments') ? 't1_' : 't3_'
        const listed = wanted
          ? things.filter(({ name, gone }) => wanted.includes(name) && gone !== 'missing')
          : things.filter(({ name, gone }) => name.startsWith(kind) && !gone).toSorted((a, b) => a.at - b.at)
        const after = url.searchParams.get('after')
        const start = after ? listed.findIndex(({ name }) => name === after) + 1 : 0
        const shown = listed.slice(start, start + 100)
        send({
          kind: 'Listing',
          data: {
            after: !wanted && listed.length > start + 100 ? shown.at(-1)!.name : null,
            children: shown.map(({ name, at, gone }) => ({
              kind: name.slice(0, 2),
              data: {
                name,
                created_utc: seconds(at),
                title: name,
                selftext: gone ? '[deleted]' : 'chữ',
                body: 'chữ',
                author: 'a',
                permalink: `/r/x/${name}/`,
              },
            })),
          },
        })
      })
    })
    return { city, calls, tokens, ctx: (more = {}) => redirected(city, more) }
  }
  const many = (count: number, kind = 't3') =>
    Array.from({ length: count }, (_, n) => ({ name: `${kind}_${n}`, at: n + 1 }))
  const names = ({ posts }: Awaited<ReturnType<typeof gather>>) => posts.map(({ externalId }) => externalId)

  test('one token a run, posts and comments, the oldest page first; later only what is new', async () => {
    const things: Thing[] = [...many(250), { name: 't1_a', at: 2 }]
    const { calls, ctx } = await redditWith(things)
    const first = await gather(reddit, CONFIG, {}, ctx())
    expect(names(first)).toHaveLength(251)
    expect(names(first).slice(0, 2)).toEqual(['t3_200', 't3_201'])
    expect(calls.filter(({ url }) => url.pathname.endsWith('/access_token'))).toMatchObject([
      { body: 'grant_type=client_credentials', authorization: `Basic ${btoa('id:secret')}` },
    ])
    const kept = JSON.stringify(first.items)
    expect([kept.includes('secret'), kept.includes('Bearer')]).toEqual([false, false])
    things.push({ name: 't3_new', at: 0 })
    const second = await gather(reddit, { ...CONFIG, comments: false }, first.cursor, ctx())
    expect(second.posts.some(({ externalId }) => externalId === 't3_new')).toBe(true)
    expect(second.items).toHaveLength(1)
    expect((await gather(reddit, CONFIG, second.cursor, ctx())).items).toEqual([])
  })

  test('what is deleted or no longer answered for is told within two days', async () => {
    const things: Thing[] = many(150)
    const { ctx } = await redditWith(things)
    const first = await gather(reddit, CONFIG, {}, ctx())
    things[0]!.gone = 'missing'
    things[140]!.gone = 'deleted'
    const later = { now: () => new Date(NOW.getTime() + 25 * HOUR) }
    const cut = await gather(reddit, CONFIG, first.cursor, ctx(later), 1)
    const rest = await gather(reddit, CONFIG, cut.cursor, ctx(later))
    const told = [...cut.items, ...rest.items].flatMap((item) => reddit.deletions!(item))
    expect(told).toEqual(expect.arrayContaining([{ id: 't3_0' }, { id: 't3_140' }]))
    expect(told).toHaveLength(2)
    expect((await gather(reddit, CONFIG, rest.cursor, ctx(later))).items).toEqual([])
    expect(rest.cursor['known']).toHaveLength(148)
  })

  test('a listing that ends before what is known tells of the hole', async () => {
    const { ctx } = await redditWith(many(1200))
    const lost: string[][] = []
    const cursor = { read: { new: { at: '2026-01-01T00:00:00.000Z', names: [] } } }
    const config = { ...CONFIG, comments: false }
    await gather(reddit, config, cursor, ctx({ lost: (...span: string[]) => lost.push(span) }))
    expect(lost).toEqual([['2026-01-01T00:00:00.000Z', new Date(NOW.getTime() - 1000 * HOUR).toISOString()]])
  })

  test('a token that ends mid-run is renewed; one that is refused is told; a spent budget ends the run', async () => {
    const { ctx, tokens } = await redditWith(many(120))
    const renewing = ctx()
    const seen: string[] = []
    const real = renewing.fetch
    renewing.fetch = async (url, options) => {
      if (url.includes('after=') && seen.length === 0) {
        seen.push(url)
        throw new AppError('TOKEN_REFUSED', { host: 'x' })
      }
      return real(url, options)
    }
    expect(names(await gather(reddit, CONFIG, {}, renewing))).toHaveLength(120)
    tokens[0] = ''
    expect(await gather(reddit, CONFIG, {}, ctx())).toMatchObject({ error: 'TOKEN_REFUSED' })
    const spent = await redditWith(many(120), { remaining: '0.0' })
    expect(await gather(reddit, CONFIG, {}, spent.ctx())).toMatchObject({ error: 'RATE_LIMITED' })
  })
})

describe('telegram', () => {
  const message = (id: number, text = `Tin ${id}`) =>
    `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="phuong3/${id}"><div class="tgme_widget_message_text">${text}</div><time datetime="${new Date(NOW.getTime() - (1000 - id) * HOUR).toISOString()}">x</time></div></div>`
  async function channelWith(ids: number[]) {
    const city = await serve((_, response, path) => {
      const url = new URL(path, 'http://x')
      const before = Number(url.searchParams.get('before') ?? Infinity)
      const shown = ids.filter((id) => id < before).slice(-20)
      response.setHeader('content-type', 'text/html')
      response.end(
        `<section class="tgme_channel_history">${shown.map((id) => message(id)).join('')}</section>`,
      )
    })
    return { city, ctx: (more = {}) => redirected(city, more) }
  }
  const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)
  const CONFIG = { channel: '@phuong3', backfillDays: 365 }
  const ids = ({ posts }: Awaited<ReturnType<typeof gather>>) =>
    posts.map(({ externalId }) => Number(externalId.slice(8)))

  test('back to the first day wanted, oldest first; later only the pages with something new', async () => {
    const have = upTo(900, 990)
    const { city, ctx } = await channelWith(have)
    const first = await gather(telegram, CONFIG, {}, ctx())
    expect(ids(first)).toEqual(have)
    expect(ids(await gather(telegram, { ...CONFIG, backfillDays: 1 }, {}, ctx()))).toEqual(upTo(971, 990))
    city.asked.length = 0
    expect((await gather(telegram, CONFIG, first.cursor, ctx())).items).toEqual([])
    expect(city.asked.map(({ path }) => path)).toEqual(['/t.me/s/phuong3'])
    have.push(991)
    expect(ids(await gather(telegram, CONFIG, first.cursor, ctx()))).toContain(991)
  })

  test('a run that was cut off goes on; a hole that cannot be closed is told', async () => {
    const { ctx } = await channelWith(upTo(900, 999))
    const cut = await gather(telegram, CONFIG, {}, ctx(), 2)
    const rest = await gather(telegram, CONFIG, cut.cursor, ctx())
    expect(new Set([...ids(cut), ...ids(rest)]).size).toBe(100)
    const lost: string[][] = []
    const old = { id: 910, at: new Date(NOW.getTime() - 90 * HOUR).toISOString() }
    const told = ctx({ lost: (...span: string[]) => lost.push(span) })
    const got = await gather(telegram, { ...CONFIG, maxPages: 2 }, old, told)
    expect(got).toMatchObject({ error: 'ENDLESS_PAGING' })
    expect(lost).toEqual([[old.at, new Date(NOW.getTime() - 40 * HOUR).toISOString()]])
  })

  test('a name without a public preview, and a page that looks otherwise', async () => {
    const page = async (html: string, cursor = {}) => {
      const city = await serve((_, response) => response.end(html))
      return (await gather(telegram, CONFIG, cursor, redirected(city))).error
    }
    const profile = '<html><div class="tgme_page">Contact</div></html>'
    expect(await page(profile)).toBe('NOT_THIS_FORMAT')
    expect(await page(profile, { id: 5 })).toBe('SOURCE_LAYOUT_CHANGED')
    expect(await page('<section class="tgme_channel_history"></section>')).toBe(null)
    expect(await page(message(5).replace('data-post', 'data-id'))).toBe('SOURCE_LAYOUT_CHANGED')
    expect(await page('')).toBe('EMPTY_ANSWER')
  })
})

describe('gdelt', () => {
  const CONFIG = { query: 'ngập', backfillDays: 2 }
  const stamp = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')
  /** Quarters of an hour before noon → articles seen then. */
  async function pressWith(articles: { quarter: number; count: number }[]) {
    const all = articles
      .flatMap(({ quarter, count }) =>
        Array.from({ length: count }, (_, n) => ({
          url: `https://bao.example/${quarter}/${n}`,
          title: `Tin ${n}`,
          seendate: stamp(NOW.getTime() - quarter * 15 * 60 * 1000),
          language: 'Vietnamese',
        })),
      )
      .sort((one, two) => (one.seendate < two.seendate ? -1 : 1))
    const city = await serve((_, response, path) => {
      const query = new URL(path, 'http://x').searchParams
      const figures = (each: { seendate: string }) => each.seendate.replace(/\D/g, '')
      const found = all.filter(
        (each) => figures(each) >= query.get('startdatetime')! && figures(each) <= query.get('enddatetime')!,
      )
      const shown = found.slice(0, Number(query.get('maxrecords')))
      response.end(JSON.stringify(shown.length > 0 ? { articles: shown } : {}))
    })
    return { city, ctx: (more = {}) => redirected(city, more) }
  }

  test('asks in windows that never skip an article, and goes on from the last one seen', async () => {
    const { city, ctx } = await pressWith([
      { quarter: 100, count: 200 },
      { quarter: 50, count: 100 },
      { quarter: 4, count: 30 },
    ])
    const first = await gather(gdelt, CONFIG, {}, ctx())
    expect(new Set(first.posts.map(({ externalId }) => externalId)).size).toBe(330)
    const query = new URL(city.asked[0]!.path, 'http://x').searchParams
    expect(query.get('query')).toBe('ngập sourcecountry:vietnam')
    expect(first.posts[0]).toMatchObject({ kind: 'article', text: '', language: 'vi' })
    expect((await gather(gdelt, CONFIG, first.cursor, ctx())).items).toEqual([])
  })

  test('a moment with more than an answer holds does not stop it; the moment is told as lost', async () => {
    const { ctx } = await pressWith([
      { quarter: 100, count: 400 },
      { quarter: 50, count: 3 },
    ])
    const lost: string[][] = []
    const told = ctx({ lost: (...span: string[]) => lost.push(span) })
    const got = await gather(gdelt, CONFIG, {}, told)
    expect(got.posts.filter(({ externalId }) => externalId.includes('/50/'))).toHaveLength(3)
    expect(lost).toHaveLength(1)
  })

  test('what lies beyond its three months is told as lost', async () => {
    const { ctx } = await pressWith([])
    const lost: string[][] = []
    const told = ctx({ lost: (...span: string[]) => lost.push(span) })
    await gather(gdelt, CONFIG, { seenAt: '2026-01-01T00:00:00.000Z' }, told)
    expect(lost).toEqual([
      ['2026-01-01T00:00:00.000Z', new Date(NOW.getTime() - 90 * 24 * HOUR).toISOString()],
    ])
  })

  test.each([
    ['RATE_LIMITED', 'Please limit requests to one every 5 seconds or contact us for larger queries.'],
    ['BAD_REQUEST', 'Your query was too short or too long.'],
    ['NOT_THIS_FORMAT', 'hello'],
    ['HTML_INSTEAD', '<html></html>'],
    ['SOURCE_LAYOUT_CHANGED', '{"artlist": []}'],
    ['SOURCE_LAYOUT_CHANGED', '{"articles": [{"link": "https://a.example"}]}'],
    ['SOURCE_LAYOUT_CHANGED', '{"articles": [{"url": "https://a.example", "title": "x"}]}'],
  ])('%s for %j', async (code, body) => {
    const city = await serve((_, response) => response.end(body))
    expect(await gather(gdelt, CONFIG, {}, redirected(city))).toMatchObject({ error: code, items: [] })
  })
})
