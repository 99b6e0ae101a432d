import { describe, expect, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { failure, gather, serve, tools } from './server.ts'

const feed = connectorOf('feed')
const item = (n: number, text = `Tin ${n}`) =>
  `<item><guid>tin-${n}</guid><title>${text}</title><link>/bai/${n}</link><pubDate>Sat, 21 Nov 2026 07:${String(n % 60).padStart(2, '0')}:00 GMT+7</pubDate></item>`
const rss = (items: string[], next?: string) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Báo</title>${next ? `<atom:link rel="next" href="${next}"/>` : ''}${items.join('')}</channel></rss>`
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

describe('gathering', () => {
  test('a second run costs one conditional request, a third brings only what is new or corrected', async () => {
    const state = { body: rss([item(2), item(1)]), etag: '"1"' }
    const city = await serve((request, response) => {
      if (request.headers['if-none-match'] === state.etag) return void response.writeHead(304).end()
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: state.etag }).end(state.body)
    })
    const config = { url: `${city.url}/rss` }
    const first = await gather(feed, config)
    expect(first.posts.map((post) => post.url)).toEqual([`${city.url}/bai/2`, `${city.url}/bai/1`])
    expect(first.posts[0]!.publishedAt).toBe('2026-11-21T00:02:00.000Z')
    expect((await gather(feed, config, first.cursor)).items).toEqual([])
    expect(city.asked).toHaveLength(2)
    state.etag = '"2"' // the same again, validators lost: nothing to store
    expect((await gather(feed, config, first.cursor)).items).toEqual([])
    state.body = rss([item(2, 'Tin 2, có sửa'), item(1)])
    const corrected = await gather(feed, config, first.cursor)
    expect(corrected.items).toHaveLength(1)
    expect(corrected.posts[0]!.title).toBe('Tin 2, có sửa')
  })

  test('a paged archive is read to its end once; later only its first page', async () => {
    const newest = { n: 30 }
    const city = await serve((_, response, path) => {
      const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? 1)
      const top = newest.n - (page - 1) * 10
      response.end(
        rss(
          numbers(top - 9, top)
            .reverse()
            .filter((n) => n > 0)
            .map((n) => item(n)),
          top > 10 ? `/rss?page=${page + 1}` : undefined,
        ),
      )
    })
    const config = { url: `${city.url}/rss` }
    const first = await gather(feed, config)
    expect(first).toMatchObject({ error: null })
    expect(new Set(first.posts.map(({ externalId }) => externalId)).size).toBe(30)
    newest.n = 33
    const second = await gather(feed, config, first.cursor)
    expect(city.asked.map(({ path }) => path)).toEqual(['/rss', '/rss?page=2', '/rss?page=3', '/rss'])
    expect(second.posts.map(({ externalId }) => externalId)).toContain('tin-33')
  })

  test('a run that was cut off goes on with the page it had not read', async () => {
    const city = await serve((_, response, path) => {
      const page = Number(path.split('=')[1] ?? 1)
      response.end(rss([item(100 - page)], page < 3 ? `/rss?page=${page + 1}` : undefined))
    })
    const config = { url: `${city.url}/rss` }
    const cut = await gather(feed, config, {}, tools(), 1)
    city.asked.length = 0
    const rest = await gather(feed, config, cut.cursor)
    expect(city.asked.map(({ path }) => path)).toEqual(['/rss?page=2', '/rss?page=3', '/rss'])
    expect(rest.posts.map(({ externalId }) => externalId)).toEqual(['tin-98', 'tin-97'])
  })

  test('paging in a circle and paging without end stop with a name, and what was read is kept', async () => {
    const city = await serve((_, response, path) => {
      if (path.startsWith('/circle'))
        return void response.end(rss([item(1)], path.endsWith('2') ? '/circle?1' : '/circle?2'))
      const page = Number(path.split('=')[1] ?? 0)
      response.end(rss([item(page)], `/endless?page=${page + 1}`))
    })
    const circle = await gather(feed, { url: `${city.url}/circle?1` })
    expect(circle).toMatchObject({ error: 'ENDLESS_PAGING' })
    expect(circle.posts).toHaveLength(1)
    const endless = await gather(feed, { url: `${city.url}/endless`, maxPages: 5 })
    expect(endless.error).toBe('ENDLESS_PAGING')
    expect(endless.items).toHaveLength(5)
    expect((await gather(feed, { url: `${city.url}/endless`, maxPages: 5 }, endless.cursor)).error).toBe(null)
  })

  test('a stop between two pages keeps the first', async () => {
    const stop = new AbortController()
    const city = await serve((_, response, path) => {
      if (path === '/2') return stop.abort()
      response.end(rss([item(1)], '/2'))
    })
    const got = await gather(feed, { url: `${city.url}/1` }, {}, tools({ signal: stop.signal }))
    expect(got).toMatchObject({ error: 'STOPPED', posts: [{ externalId: 'tin-1' }] })
  })
})

describe('history', () => {
  const dated = (id: string, title: string, link: string, time: string) =>
    `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>${link}</link><pubDate>${time}</pubDate></item>`
  const serving = async (first: string) => {
    const state = { body: first }
    const { url } = await serve((_, response) => response.end(state.body))
    return { state, config: { url: `${url}/rss` } }
  }
  const losing = () => {
    const lost: [string, string][] = []
    return {
      lost,
      ctx: Object.assign(tools(), { lost: (from: string, to: string) => lost.push([from, to]) }),
    }
  }

  test('another order brings nothing; a rewritten article comes once more under its own id', async () => {
    const { state, config } = await serving(rss([item(3), item(2), item(1)]))
    const first = await gather(feed, config)
    state.body = rss([item(1), item(3), item(2)])
    expect((await gather(feed, config, first.cursor)).items).toEqual([])
    state.body = rss([
      item(3),
      dated('tin-2', 'Tin 2, đã đính chính', '/bai/2-dinh-chinh', 'Sat, 21 Nov 2026 07:02:00 GMT+7'),
      item(1),
    ])
    const second = await gather(feed, config, first.cursor)
    expect(second.posts.map(({ externalId }) => externalId)).toEqual(['tin-3', 'tin-2', 'tin-1'])
    expect((await gather(feed, config, second.cursor)).items).toEqual([])
  })

  test('an id that is used again for another article does not overwrite the first', async () => {
    const { state, config } = await serving(
      rss([dated('5', 'Cháy chợ', '/chay', 'Fri, 20 Nov 2026 08:00:00 +0700')]),
    )
    const first = await gather(feed, config)
    state.body = rss([dated('5', 'Ngập đường', '/ngap', 'Sat, 21 Nov 2026 08:00:00 +0700')])
    const second = await gather(feed, config, first.cursor)
    expect([first, second].map(({ posts }) => posts[0]!.externalId)).toEqual([
      '5',
      expect.stringMatching(/^5 .+ngap$/),
    ])
    state.body = rss([dated('5', 'Ngập đường (tiếp)', '/ngap', 'Sat, 21 Nov 2026 08:00:00 +0700')])
    const third = await gather(feed, config, second.cursor)
    expect(third.posts[0]!.externalId).toBe(second.posts[0]!.externalId)
  })

  test('a feed that ran over tells the span that it no longer holds, one that overlaps does not', async () => {
    const time = (hour: number) => `Mon, 23 Nov 2026 ${String(hour).padStart(2, '0')}:00:00 +0000`
    const { state, config } = await serving(
      rss([dated('1', 'a', '/1', time(1)), dated('2', 'b', '/2', time(2))]),
    )
    const first = await gather(feed, config)
    const readAt = first.items[0]!.fetchedAt
    state.body = rss([dated('3', 'c', '/3', time(3)), dated('2', 'b', '/2', time(2))])
    const { lost, ctx } = losing()
    const second = await gather(feed, config, first.cursor, ctx)
    expect(lost).toEqual([])
    state.body = rss([dated('9', 'i', '/9', time(9)), dated('8', 'h', '/8', time(8))])
    expect((await gather(feed, config, second.cursor, ctx)).posts).toHaveLength(2)
    expect(lost).toEqual([[readAt, '2026-11-23T08:00:00.000Z']])
  })

  test('every title changed at once is no loss, and does not read the archive again', async () => {
    const { state, config } = await serving(rss([item(2), item(1)], '/older'))
    const { lost, ctx } = losing()
    const first = await gather(feed, { ...config, maxPages: 1 }, {}, ctx)
    state.body = rss([item(2, 'Tin 2 | Báo'), item(1, 'Tin 1 | Báo')], '/older')
    const second = await gather(feed, { ...config, maxPages: 5 }, { ...first.cursor, next: null }, ctx)
    expect(second).toMatchObject({ error: null, items: [{}] })
    expect(lost).toEqual([])
  })

  test('a run whose time is up ends after a page, and goes on with the next one', async () => {
    const city = await serve((_, response, path) => {
      const page = Number(path.split('=')[1] ?? 1)
      response.end(rss([item(100 - page)], page < 3 ? `/rss?page=${page + 1}` : undefined))
    })
    const config = { url: `${city.url}/rss` }
    const hurried = await gather(feed, config, {}, Object.assign(tools(), { enough: () => true }))
    expect(hurried.items).toHaveLength(1)
    const rest = await gather(feed, config, hurried.cursor)
    expect(rest.posts.map(({ externalId }) => externalId)).toEqual(['tin-98', 'tin-97'])
  })

  test('the language of the header holds where the feed names none, and is read again from the stored copy', async () => {
    const city = await serve((_, response) =>
      response.writeHead(200, { 'content-language': 'vi' }).end(rss([item(1)])),
    )
    const { posts } = await gather(feed, { url: `${city.url}/rss` })
    expect(posts[0]!.language).toBe('vi')
  })
})

describe('bad answers have names', () => {
  test.each([
    ['EMPTY_ANSWER', ''],
    ['EMPTY_ANSWER', '\ufeff \n'],
    ['HTML_INSTEAD', '<!DOCTYPE html><html><body>Bảo trì hệ thống</body></html>'],
    ['HTML_INSTEAD', '\n<html lang="vi"><head></head></html>'],
    [
      'HTML_INSTEAD',
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"></html>',
    ],
    ['NOT_THIS_FORMAT', 'Xin chào'],
    ['NOT_THIS_FORMAT', '<?xml version="1.0"?><urlset><url/></urlset>'],
    ['NOT_THIS_FORMAT', '{"hello": 1}'],
    ['BROKEN_JSON', '{"version": "https://jsonfeed.org/version/1", "items": [{'],
    ['BROKEN_XML', '<?xml version="1.0"?><rss version="2.0"><channel><title>Báo'],
    ['BROKEN_XML', '<?xml version="1.0"?>'],
    ['BROKEN_XML', `<rss>${'<a>'.repeat(5000)}`],
  ])('%s for %j', async (code, body) => {
    const city = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/xml' }).end(body),
    )
    expect(await gather(feed, { url: `${city.url}/rss` })).toMatchObject({ error: code, items: [] })
  })

  test.each([
    [
      'windows-1258 by its declaration',
      '<?xml version="1.0" encoding="windows-1258"?>',
      [0x48, 0xe0, 0x20, 0x4e, 0xf4, 0xf2, 0x69],
      '',
    ],
    ['windows-1258 by its bytes', '', [0x48, 0xe0, 0x20, 0x4e, 0xf4, 0xf2, 0x69], ''],
    ['UTF-8 behind a Latin-1 header', '', [...Buffer.from('Hà Nội')], 'text/xml; charset=ISO-8859-1'],
    ['UTF-8 in decomposed letters', '', [...Buffer.from('Hà Nội'.normalize('NFD'))], 'text/xml'],
  ])('%s is read right', async (_, declaration, bytes, type) => {
    const [before, after] = rss(['<item><title>@</title></item>']).split('@')
    const body = Buffer.concat([Buffer.from(declaration + before), Buffer.from(bytes), Buffer.from(after!)])
    const city = await serve((_, response) =>
      response.writeHead(200, type ? { 'content-type': type } : {}).end(body),
    )
    expect((await gather(feed, { url: `${city.url}/rss` })).posts[0]!.title).toBe('Hà Nội')
  })

  test('an address that is none is refused by the form', async () => {
    expect(feed.config.safeParse({ url: 'ftp://example.org/' }).success).toBe(false)
    expect(await failure(tools().fetch('javascript:alert(1)'))).toBe('BAD_ADDRESS')
  })
})
