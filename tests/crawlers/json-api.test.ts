import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { textsAt } from '../../crawlers/sources/json-api/path.ts'
import { gather, NOW, serve, tools } from './server.ts'

const jsonApi = connectorOf('json-api')
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3600 * 1000).toISOString()

interface Note {
  id: number
  hours: number
  text: string
}
const notes = (count: number): Note[] =>
  Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    hours: (count - at) * 2,
    text: `Ý kiến ${at + 1}`,
  }))
const told = ({ id, hours, text }: Note) => ({ id, text, at: ago(hours) })
const ids = (found: { posts: { externalId: string }[] }) =>
  found.posts.map(({ externalId }) => Number(externalId))

/** Three items an answer, however the address asks for them. */
async function board(all: Note[]) {
  const city = await serve((request, response, path) => {
    const url = new URL(path, 'http://x')
    const query = (name: string) => url.searchParams.get(name)
    if (url.pathname === '/secret' && request.headers['authorization'] !== 'Bearer mat-ma')
      return void response.writeHead(request.headers['authorization'] ? 403 : 401).end()
    const [from, to] = [query('from') ?? '', query('to') ?? '9']
    const wanted = all.filter(({ hours }) => ago(hours) >= from && ago(hours) < to)
    const sorted = query('order') === 'asc' || from ? wanted : wanted.toReversed()
    const start = Number(query('offset') ?? query('cursor') ?? (Number(query('page') ?? 1) - 1) * 3)
    const shown = sorted.slice(start, start + 3)
    if (query('strict') && start > 0 && shown.length === 0) return void response.writeHead(400).end('{}')
    const more = start + 3 < sorted.length
    if (more && query('linked'))
      response.setHeader('link', `</notes?linked=1&offset=${start + 3}>; rel="next"`)
    const next = more ? { cursor: String(start + 3), url: `/notes?offset=${start + 3}` } : {}
    response.end(JSON.stringify({ data: { list: shown.map(told) }, ...next }))
  })
  const config = { items: 'data.list', idPath: 'id', textPath: 'text', datePath: 'at', kind: 'post' }
  return { city, config, paths: () => city.asked.map(({ path }) => path) }
}

test.each([
  ['page', '/notes?page={page}', {}],
  ['page', '/notes?page={page}&strict=1', {}],
  ['offset', '/notes?offset={offset}', {}],
  ['cursor', '/notes?cursor={cursor}', { nextCursor: 'cursor' }],
  ['nextUrl', '/notes', { nextUrl: 'url' }],
  ['link', '/notes?linked=1', {}],
])('paging by %s (%s): all items once; later runs stop at what they know', async (paging, path, more) => {
  const all = notes(7)
  const { city, config } = await board(all)
  const wanted = { ...config, ...more, paging, url: city.url + path }
  const first = await gather(jsonApi, wanted)
  expect(first.error).toBeNull()
  expect(ids(first).sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
  city.asked.length = 0
  expect((await gather(jsonApi, wanted, first.cursor)).items).toEqual([])
  expect(city.asked).toHaveLength(1)
  all.push({ id: 8, hours: 1, text: 'Mới' })
  expect(ids(await gather(jsonApi, wanted, first.cursor))).toContain(8)
})

test('a run cut off anywhere loses nothing', async () => {
  const { city, config } = await board(notes(10))
  for (const path of ['/notes?page={page}', '/notes?page={page}&from={since}'])
    for (const cut of [1, 2, 3]) {
      const wanted = { ...config, paging: 'page', url: city.url + path }
      const before = await gather(jsonApi, wanted, {}, undefined, cut)
      const after = await gather(jsonApi, wanted, before.cursor)
      expect(new Set([...ids(before), ...ids(after)]).size).toBe(10)
    }
})

test('an interface that is asked by time is asked from where the last run ended', async () => {
  const all = notes(5)
  const { city, config, paths } = await board(all)
  const wanted = { ...config, paging: 'offset', url: `${city.url}/notes?offset={offset}&from={since}` }
  const first = await gather(jsonApi, wanted)
  city.asked.length = 0
  all.push({ id: 6, hours: 0.5, text: 'Mới' })
  const second = await gather(jsonApi, wanted, first.cursor)
  expect(ids(second)).toContain(6)
  const since = new Date(Date.parse(ago(2)) - 10 * 60 * 1000).toISOString().replace('.000Z', 'Z')
  expect(decodeURIComponent(paths()[0]!)).toContain(since)
})

test('past days are read again where the address asks by time, and refused where it does not', async () => {
  const { city, config } = await board(notes(20))
  const ctx = Object.assign(tools(), { range: { from: ago(15), to: ago(5) } })
  const asked = { ...config, paging: 'page', url: `${city.url}/notes?page={page}&from={from}&to={to}` }
  expect(ids(await gather(jsonApi, asked, {}, ctx))).toEqual([14, 15, 16, 17, 18])
  const other = { ...config, paging: 'page', url: `${city.url}/notes?page={page}` }
  expect(await gather(jsonApi, other, {}, ctx)).toMatchObject({ error: 'CANNOT_BACKFILL' })
})

test('the secret goes in a header to the one origin, and stays out of what is kept', async () => {
  const { city, config } = await board(notes(2))
  const wanted = { ...config, url: `${city.url}/secret`, auth: 'bearer', secret: 'mat-ma' }
  const found = await gather(jsonApi, wanted)
  expect(found.posts).toHaveLength(2)
  expect(JSON.stringify(found.items)).not.toContain('mat-ma')
  expect(await gather(jsonApi, { ...wanted, secret: 'sai' })).toMatchObject({ error: 'TOKEN_REFUSED' })
  expect(await gather(jsonApi, { ...wanted, secret: undefined })).toMatchObject({ error: 'SECRET_MISSING' })
  const other = await serve((_, response) =>
    response.end('{"data":{"list":[{"text":"x"}]},"url":"http://127.0.0.2:9/"}'),
  )
  const away = { ...wanted, url: other.url, paging: 'nextUrl', nextUrl: 'url' }
  expect(await gather(jsonApi, away)).toMatchObject({ error: 'BAD_ADDRESS' })
})

test('a path that leads nowhere is the mapping’s fault at first, and the source’s once it had worked', async () => {
  const { city, config } = await board(notes(3))
  const wanted = { ...config, url: `${city.url}/notes` }
  expect(await gather(jsonApi, { ...wanted, items: 'du_lieu' })).toMatchObject({ error: 'BAD_MAPPING' })
  expect(await gather(jsonApi, { ...wanted, textPath: 'noi_dung' })).toMatchObject({ error: 'BAD_MAPPING' })
  const first = await gather(jsonApi, wanted)
  expect(await gather(jsonApi, { ...wanted, items: 'du_lieu' }, first.cursor)).toMatchObject({
    error: 'SOURCE_LAYOUT_CHANGED',
  })
})

test('a report that changes is told again', async () => {
  const report = { id: 1, text: 'Đèn hỏng', at: ago(5), tt: 'Đang xử lý', xong: '' }
  const city = await serve((_, response) => response.end(JSON.stringify([report])))
  const wanted = {
    url: city.url,
    kind: 'report',
    idPath: 'id',
    textPath: 'text',
    datePath: 'at',
    statusPath: 'tt',
    closedPath: 'xong',
    closedValues: ['Xong'],
  }
  const first = await gather(jsonApi, wanted)
  expect(first.posts[0]!.report).toMatchObject({ status: 'open' })
  Object.assign(report, { tt: 'xong', xong: ago(1) })
  const second = await gather(jsonApi, wanted, first.cursor)
  expect(second.posts[0]!.report).toMatchObject({
    status: 'closed',
    events: [{ type: 'received' }, { type: 'resolved', at: ago(1) }],
  })
})

test('WordPress is asked as its handbook says, by the site’s address alone', async () => {
  const city = await serve((_, response) => {
    response.setHeader('x-wp-totalpages', '1')
    response.end(
      JSON.stringify([
        {
          id: 5,
          date_gmt: '2026-11-21T01:00:00',
          title: { rendered: 'A &amp; B' },
          content: { rendered: '<p>C</p>' },
        },
      ]),
    )
  })
  const found = await gather(jsonApi, { url: `${city.url}/`, preset: 'wordpress-posts' })
  expect(found.posts[0]).toMatchObject({ title: 'A & B', text: 'C', publishedAt: '2026-11-21T01:00:00.000Z' })
  expect(city.asked).toHaveLength(1)
  expect(city.asked[0]!.path).toMatch(
    /^\/wp-json\/wp\/v2\/posts\?per_page=100&page=1.*modified_after=2026-10-23T05%3A00%3A00Z/,
  )
})

test('a list that leads back to itself is named', async () => {
  let n = 0
  const city = await serve((_, response) =>
    response.end(JSON.stringify({ list: [{ text: `${++n}` }], url: n % 2 ? '/b' : '/a' })),
  )
  const wanted = { url: `${city.url}/a`, items: 'list', textPath: 'text', paging: 'nextUrl', nextUrl: 'url' }
  expect(await gather(jsonApi, wanted)).toMatchObject({ error: 'ENDLESS_PAGING' })
})

test.each([
  ['a.b[0].c', ['x']],
  ['a.b[*].c', ['x', 'y']],
  ['$.a.b[1].c', ['y']],
  ['a["k.1"]', ['7']],
  ['a.khong', []],
  ['a.b[9].c', []],
  ['constructor.name', []],
])('path %s', (path, expected) => {
  expect(textsAt({ a: { b: [{ c: 'x' }, { c: 'y' }], 'k.1': 7 } }, path)).toEqual(expected)
})

test('any path over any JSON ends', () => {
  const path = fc.stringMatching(/^[a-c.[\]*0-9"$]{0,20}$/)
  const ends = (value: unknown, given: string) => Array.isArray(textsAt(value, given))
  expect(() => fc.assert(fc.property(fc.jsonValue(), path, ends), { numRuns: 200 })).not.toThrow()
})
