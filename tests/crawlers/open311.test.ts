import { expect, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { gather, NOW, serve, tools } from './server.ts'

const open311 = connectorOf('open311')
const DAY = 24 * 3600 * 1000
const ago = (days: number) => new Date(NOW.getTime() - days * DAY).toISOString()

interface Request {
  service_request_id: string | number
  status: string
  requested_datetime: string
  updated_datetime?: string
  status_notes?: string
}
const request = (n: number, days: number, status = 'closed'): Request => ({
  service_request_id: n,
  status,
  requested_datetime: ago(days),
  ...(status === 'closed' ? { updated_datetime: ago(days - 0.5) } : {}),
})

/** A GeoReport server that keeps to dates, pages and ids. */
async function cityWith(requests: Request[]) {
  const city = await serve((_, response, path) => {
    const { searchParams } = new URL(path, 'http://x')
    const ids = searchParams.get('service_request_id')?.split(',')
    const [from, to] = [searchParams.get('start_date') ?? '', searchParams.get('end_date') ?? '']
    const [page, size] = [Number(searchParams.get('page') ?? 1), Number(searchParams.get('page_size') ?? 100)]
    const found = ids
      ? requests.filter((each) => ids.includes(String(each.service_request_id)))
      : requests.filter((each) => each.requested_datetime >= from && each.requested_datetime <= to)
    response.end(JSON.stringify(found.slice((page - 1) * size, page * size)))
  })
  return { city, config: { url: `${city.url}/open311/v2/`, pageSize: 10 } }
}
const queries = (paths: { path: string }[]) => paths.map(({ path }) => new URL(path, 'http://x').searchParams)

test('the first run reads every window of at most 90 days; the second only asks for what may have changed', async () => {
  const requests = [
    ...Array.from({ length: 25 }, (_, n) => request(n, 200 - n)),
    request(90, 150, 'open'),
    request(91, 20),
    request(92, 2),
  ]
  const { city, config } = await cityWith(requests)
  const first = await gather(open311, config)
  expect(new Set(first.posts.map(({ externalId }) => externalId)).size).toBe(28)
  for (const query of queries(city.asked)) {
    const days = (Date.parse(query.get('end_date')!) - Date.parse(query.get('start_date')!)) / DAY
    expect(days).toBeLessThanOrEqual(90)
  }
  city.asked.length = 0
  const second = await gather(open311, config, first.cursor)
  expect(second.items).toEqual([])
  const [window, ids, ...rest] = queries(city.asked)
  expect(rest).toEqual([])
  expect(Date.parse(window!.get('start_date')!)).toBe(NOW.getTime() - 7 * DAY)
  expect(ids!.get('service_request_id')!.split(',').sort()).toEqual(['90', '91'])
})

test('a report that was answered, or opened again, or is new comes with the next run', async () => {
  const requests = [
    request(1, 100, 'open'),
    request(2, 10),
    ...Array.from({ length: 12 }, (_, n) => request(50 + n, 60)),
  ]
  const { config } = await cityWith(requests)
  const first = await gather(open311, config)
  requests[0] = { ...requests[0]!, status: 'closed', updated_datetime: ago(0.1) }
  requests[1] = { ...requests[1]!, status: 'open', status_notes: 'Mở lại', updated_datetime: ago(0.1) }
  requests.push(request(3, 0.2, 'open'))
  const second = await gather(open311, config, first.cursor)
  const told = Object.fromEntries(
    second.posts.map((post) => [post.externalId, post.report!.events.map(({ type }) => type)]),
  )
  expect(told).toEqual({ 1: ['received', 'resolved'], 2: ['received', 'progress'], 3: ['received'] })
  const third = await gather(open311, config, second.cursor)
  expect(third.items).toEqual([])
})

test('a run that was cut off goes on with the next page of its window', async () => {
  const requests = Array.from({ length: 25 }, (_, n) => request(n, 30))
  const { city, config } = await cityWith(requests)
  const cut = await gather(open311, config, {}, tools(), 1)
  city.asked.length = 0
  const rest = await gather(open311, config, cut.cursor)
  expect(new Set([...cut.posts, ...rest.posts].map(({ externalId }) => externalId)).size).toBe(25)
  expect(queries(city.asked)[0]!.get('page')).toBe('2')
})

test('a server that knows no pages and no dates ends the run all the same', async () => {
  const list = JSON.stringify(Array.from({ length: 10 }, (_, n) => request(n, 5)))
  const city = await serve((_, response) => response.end(list))
  const got = await gather(open311, { url: city.url, pageSize: 10 })
  expect(got.error).toBe(null)
  expect(new Set(got.posts.map(({ externalId }) => externalId)).size).toBe(10)
  expect(city.asked.length).toBeLessThan(12)
})

test('pages that bring ever new reports stop with a name and keep what came', async () => {
  const count = { n: 0 }
  const city = await serve((_, response) => response.end(JSON.stringify([request(count.n++, 5)])))
  const got = await gather(open311, { url: city.url, pageSize: 1, backfillDays: 30, maxPages: 8 })
  expect(got).toMatchObject({ error: 'ENDLESS_PAGING' })
  expect(got.items).toHaveLength(8)
})

test.each([
  ['EMPTY_ANSWER', 200, ''],
  ['HTML_INSTEAD', 200, '<html><body>502 Bad Gateway</body></html>'],
  ['BROKEN_JSON', 200, '[{"service_request_id": 1,'],
  ['NOT_THIS_FORMAT', 200, '"hello"'],
  ['HTTP_STATUS', 200, '[{"code": 400, "description": "jurisdiction_id is required"}]'],
  ['HTTP_STATUS', 403, ''],
])('%s for status %i with %j', async (code, status, body) => {
  const city = await serve((_, response) => response.writeHead(status).end(body))
  expect(await gather(open311, { url: city.url })).toMatchObject({ error: code, items: [] })
})

test('XML is asked for and read where the city speaks it', async () => {
  const body = `<service_requests><request><service_request_id>7</service_request_id><status>open</status><requested_datetime>${ago(1)}</requested_datetime></request></service_requests>`
  const city = await serve((_, response) => response.end(body))
  const got = await gather(open311, { url: city.url, format: 'xml', jurisdictionId: 'dn.example' })
  expect(got.posts).toMatchObject([{ externalId: '7', kind: 'report' }])
  expect(city.asked[0]!.path).toMatch(/^\/requests\.xml\?jurisdiction_id=dn\.example&/)
})

test('days are read again by their received times, and nothing else is asked', async () => {
  const requests = Array.from({ length: 30 }, (_, n) => request(n, n + 0.5, 'open'))
  const { city, config } = await cityWith(requests)
  const range = { from: ago(20), to: ago(10) }
  const { posts, cursor } = await gather(open311, config, {}, { ...tools(), range })
  expect(posts.map(({ externalId }) => Number(externalId)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 10 }, (_, n) => n + 10),
  )
  for (const query of queries(city.asked)) expect(query.get('start_date')).toBe(range.from)
  expect((await gather(open311, config, cursor, { ...tools(), range })).items).toEqual([])
})

test('a run whose share of time is used up ends at a safe place and goes on there', async () => {
  const { config } = await cityWith(Array.from({ length: 35 }, (_, n) => request(n, 5 + n / 10)))
  const one = await gather(open311, config, {}, { ...tools(), enough: () => true })
  expect(one.items).toHaveLength(1)
  const rest = await gather(open311, config, one.cursor)
  const ids = [...one.posts, ...rest.posts].map(({ externalId }) => externalId)
  expect(new Set(ids).size).toBe(35)
})

const DISCOVERY = (url: string) => ({
  json: JSON.stringify({
    endpoints: [
      { specification: 'http://wiki.open311.org/GeoReport_v2', type: 'test', url: `${url}/test/v2` },
      { specification: 'http://wiki.open311.org/GeoReport_v2', type: 'production', url: `${url}/live/v2` },
    ],
  }),
  xml: `<discovery><endpoints><endpoint><specification>http://wiki.open311.org/GeoReport_v2</specification>
    <url>${url}/live/v2</url><type>production</type></endpoint></endpoints></discovery>`,
})
test.each(['json', 'xml'] as const)('a discovery document (%s) leads to the endpoint', async (format) => {
  const city = await serve((_, response, path) =>
    response.end(path === `/discovery.${format}` ? DISCOVERY(city.url)[format] : '[]'),
  )
  expect(await gather(open311, { url: `${city.url}/discovery.${format}` })).toMatchObject({ error: null })
  expect(city.asked[1]!.path).toMatch(/^\/live\/v2\/requests\.json\?/)
})

test('a service told by its code alone gets its name and group from the list of services, asked once', async () => {
  const coded = (n: number) => ({ ...request(n, n), service_code: '7', service_name: undefined })
  const city = await serve((_, response, path) => {
    const { pathname, searchParams } = new URL(path, 'http://x')
    const list = [{ service_code: '7', service_name: 'Đèn đường hỏng', group: 'Đô thị' }]
    const page = Number(searchParams.get('page') ?? 1)
    const requests = searchParams.has('service_request_id') ? [] : [coded(page * 2), coded(page * 2 + 1)]
    response.end(JSON.stringify(pathname.endsWith('/services.json') ? list : page > 2 ? [] : requests))
  })
  const { posts } = await gather(open311, { url: city.url, pageSize: 2, backfillDays: 30 })
  expect(posts).toHaveLength(4)
  expect(posts[0]).toMatchObject({
    title: 'Đèn đường hỏng',
    categories: ['Đèn đường hỏng', 'Đô thị'],
    report: { service: 'Đèn đường hỏng' },
  })
  expect(city.asked.filter(({ path }) => path.includes('/services.json'))).toHaveLength(1)
})
