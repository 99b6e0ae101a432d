/** The demo city's protocols: paging ends and gives each thing once, validators hold, formats are those of the standards. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCity } from './city.ts'
import type { Opened } from './city.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openCity()
})
afterAll(() => opened.city.close())

const ids = (channel: string) =>
  opened.city
    .truth()
    .filter((row) => row.channel === channel)
    .map((row) => row.externalId)
    .sort()
const json = async <T>(path: string) => (await (await opened.get(path)).json()) as T
const local = (url: string) => url.replace(opened.city.url, '')

async function readFeed(first: string, id: RegExp, next: RegExp) {
  const found: string[] = []
  for (let path: string | undefined = first; path;) {
    const text = await (await opened.get(path)).text()
    found.push(...[...text.matchAll(id)].map((match) => match[1]!))
    const link: string | undefined = next.exec(text)?.[1]
    path = link && local(link)
  }
  return found
}

test('RSS pages by RFC 5005 give each item once', async () => {
  const next = /<atom:link rel="next" href="([^"]+)"/
  const found = await readFeed('/bao/rss.xml', /<guid[^>]*>([^<]+)/g, next)
  expect(found.sort()).toEqual(ids('rss'))
})

test('Atom pages by RFC 5005 give each entry once', async () => {
  const next = /<link rel="next" href="([^"]+)"/
  const found = await readFeed('/tin-nhanh/atom.xml', /<entry>\s*<id>([^<]+)/g, next)
  expect(found.sort()).toEqual(ids('atom'))
})

test('an article page carries its facts as JSON-LD', async () => {
  const rss = await (await opened.get('/bao/rss.xml')).text()
  const link = /<item>\s*<title>[^<]+<\/title>\s*<link>([^<]+)/.exec(rss)![1]!
  const html = await (await opened.get(local(link))).text()
  const facts = JSON.parse(/<script type="application\/ld\+json">(.+?)<\/script>/.exec(html)![1]!)
  expect(facts).toMatchObject({ '@type': 'NewsArticle', inLanguage: 'vi' })
  expect(facts.articleBody.split('\n\n').length).toBeGreaterThanOrEqual(3)
  expect(html).toContain('lang="en"')
})

interface Status {
  id: string
  content: string
}
const links = (answer: Response) =>
  Object.fromEntries(
    [...(answer.headers.get('Link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)].map((match) => [
      match[2],
      local(match[1]!),
    ]),
  )

test('the timeline goes back by its Link headers to the first status', async () => {
  const found: string[] = []
  for (let path: string | undefined = '/api/v1/timelines/public?limit=40'; path;) {
    const answer = await opened.get(path)
    expect(Number(answer.headers.get('X-RateLimit-Remaining'))).toBeGreaterThan(0)
    found.push(...((await answer.json()) as Status[]).map((status) => status.id))
    path = links(answer).next
  }
  expect(found.sort()).toEqual(ids('mastodon'))
})

test('min_id goes forward without a gap, since_id gives the newest', async () => {
  const all = ids('mastodon')
  const seen: string[] = []
  for (let from = all[99]!; ;) {
    const page = await json<Status[]>(`/api/v1/timelines/public?limit=40&min_id=${from}`)
    if (page.length === 0) break
    seen.push(...page.map((status) => status.id).toReversed())
    from = page[0]!.id
  }
  expect(seen).toEqual(all.slice(100))
  const newest = await json<Status[]>(`/api/v1/timelines/public?limit=5&since_id=${all[0]}`)
  expect(newest.map((status) => status.id)).toEqual(all.slice(-5).toReversed())
  expect(await json<Status[]>('/api/v1/timelines/public?limit=400')).toHaveLength(40)
})

test('the forum lists each topic once, and topics give all their posts', async () => {
  const topics: { id: number; posts_count: number }[] = []
  for (let page = 0; ; page++) {
    const { topic_list } = await json<{ topic_list: { topics: typeof topics; more_topics_url?: string } }>(
      `/latest.json?page=${page}`,
    )
    topics.push(...topic_list.topics)
    if (!topic_list.more_topics_url) break
  }
  expect(new Set(topics.map((topic) => topic.id)).size).toBe(topics.length)
  expect(topics.reduce((sum, topic) => sum + topic.posts_count, 0)).toBe(ids('discourse').length)
  const long = topics.toSorted((a, b) => b.posts_count - a.posts_count)[0]!
  const topic = await json<{ post_stream: { posts: { id: number }[]; stream: number[] } }>(
    `/t/${long.id}.json`,
  )
  expect(topic.post_stream.stream).toHaveLength(long.posts_count)
  const wanted = topic.post_stream.stream.slice(-2)
  const some = await json<{ post_stream: { posts: { id: number }[] } }>(
    `/t/${long.id}/posts.json?${wanted.map((id) => `post_ids[]=${id}`).join('&')}`,
  )
  expect(some.post_stream.posts.map((post) => post.id)).toEqual(wanted)
  expect((await opened.get('/t/99999.json')).status).toBe(404)
})

interface Request311 {
  service_request_id: string
  status: string
  requested_datetime: string | null
}

test('Open311 gives every request once, window by window and page by page', async () => {
  const found: string[] = []
  const end = opened.clock.at
  for (let span = 0; span < 3; span++) {
    const to = new Date(end - span * 90 * 86_400_000).toISOString()
    const from = new Date(end - (span + 1) * 90 * 86_400_000 + 1).toISOString()
    for (let page = 1; ; page++) {
      const rows = await json<Request311[]>(
        `/open311/v2/requests.json?start_date=${from}&end_date=${to}&page=${page}&page_size=200`,
      )
      found.push(...rows.map((row) => row.service_request_id))
      if (rows.length < 200) break
    }
  }
  expect(found.sort()).toEqual(ids('open311'))
})

test('Open311 knows lists of ids, states, services, XML and its own errors', async () => {
  const wanted = ids('open311').slice(0, 3)
  const listed = await json<Request311[]>(`/open311/v2/requests.json?service_request_id=${wanted.join(',')}`)
  expect(listed.map((row) => row.service_request_id).sort()).toEqual(wanted)
  const open = await json<Request311[]>('/open311/v2/requests.json?status=open&page_size=200')
  expect(new Set(open.map((row) => row.status))).toEqual(new Set(['open']))
  const services = await json<{ service_code: string }[]>('/open311/v2/services.json')
  expect(services).toHaveLength(19)
  const xml = await (await opened.get(`/open311/v2/requests/${wanted[0]}.xml`)).text()
  expect(xml).toContain(`<service_request_id>${wanted[0]}</service_request_id>`)
  expect((await opened.get('/open311/v2/requests/nothing.json')).status).toBe(404)
  expect((await opened.get('/open311/v2/requests.json?start_date=soon')).status).toBe(400)
})

test('the hotline export is CSV with a byte order mark and the columns of its preset', async () => {
  const bytes = Buffer.from(await (await opened.get('/1022/xuat.csv')).arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = bytes.subarray(3).toString('utf8').trimEnd().split('\r\n')
  expect(lines[0]).toBe(
    'Mã phiếu;Thời điểm tiếp nhận;Nội dung;Địa chỉ;Lĩnh vực;Đơn vị xử lý;Trạng thái;Chuyển xử lý lúc;Tiếp nhận xử lý lúc;Phản hồi đầu tiên lúc;Hoàn thành lúc;Mở lại lúc;Hạn xử lý',
  )
  expect(
    lines
      .slice(1)
      .map((line) => line.split(';')[0]!)
      .sort(),
  ).toEqual(ids('hotline'))
  const states = new Set(lines.slice(1).map((line) => /;(Đã xử lý|Đang xử lý);/.exec(line)?.[1]))
  expect(states).toEqual(new Set(['Đã xử lý', 'Đang xử lý']))
})

test('what is held already is not sent again', async () => {
  for (const path of [
    '/',
    '/robots.txt',
    '/bao/rss.xml',
    '/latest.json',
    '/open311/v2/requests.json',
    '/1022/xuat.csv',
  ]) {
    const first = await opened.get(path)
    const etag = first.headers.get('ETag')!
    const again = await opened.get(path, { 'If-None-Match': etag })
    expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
    expect((await opened.get(path, { 'If-None-Match': '"other"' })).status).toBe(200)
  }
  const feed = await opened.get('/bao/rss.xml')
  const since = { 'If-Modified-Since': feed.headers.get('Last-Modified')! }
  expect((await opened.get('/bao/rss.xml', since)).status).toBe(304)
})

test('robots.txt allows the city and keeps its inner rooms', async () => {
  const robots = await (await opened.get('/robots.txt')).text()
  expect(robots).toContain('Disallow: /noi-bo/')
  expect(robots).not.toMatch(/^Disallow: \/$/m)
})

test('the front page says in both languages that all is invented', async () => {
  const front = await (await opened.get('/')).text()
  expect(front).toContain('bịa ra')
  expect(front).toContain('invented')
  for (const source of opened.city.sources) expect(source.name).toContain('mẫu')
})
