import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { readSitemap } from '../../crawlers/sources/article/sitemap.ts'
import { gather, NOW, serve, tools } from './server.ts'

const article = connectorOf('article')
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3600 * 1000).toISOString()
const WORDS = 'Nhiều hộ dân ở hẻm 12 cho biết nước rút chậm sau mỗi cơn mưa lớn đầu tháng. '.repeat(10)

interface Story {
  path: string
  hours: number
  /** What the page says; without it there is no such page. */
  text?: string
}

const pageOf = ({ path, hours, text = '' }: Story) =>
  `<html><head><script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: `Bài ${path}`,
    datePublished: ago(hours),
  })}</script></head><body><h1>Bài</h1><div itemprop="articleBody"><p>${text}</p></div></body></html>`

const urlset = (city: string, stories: Story[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${stories
    .map(({ path, hours }) => `<url><loc>${city}${path}</loc><lastmod>${ago(hours)}</lastmod></url>`)
    .join('')}</urlset>`

/** A paper whose robots.txt names an index, with one part packed by gzip. */
async function paper(stories: Story[], more: Record<string, string> = {}) {
  const city = await serve(
    (_, response, path) => {
      const extra = more[path]
      if (extra !== undefined) return void response.end(extra)
      if (path === '/robots.txt')
        return void response.end(`User-agent: *\nDisallow: /quan-tri/\nSitemap: ${city.url}/index.xml`)
      if (path === '/index.xml')
        return void response.end(
          `<sitemapindex><sitemap><loc>${city.url}/old.xml</loc><lastmod>${ago(9000)}</lastmod></sitemap>
           <sitemap><loc>${city.url}/sitemap-categories.xml</loc></sitemap>
           <sitemap><loc>${city.url}/new.xml.gz</loc><lastmod>${ago(1)}</lastmod></sitemap></sitemapindex>`,
        )
      if (path === '/new.xml.gz') {
        response.setHeader('content-type', 'application/gzip')
        return void response.end(gzipSync(urlset(city.url, stories)))
      }
      const story = stories.find((one) => one.path === path)
      if (!story?.text) return void response.writeHead(404).end()
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(pageOf(story))
    },
    { robots: true },
  )
  const paths = () => city.asked.map(({ path }) => path)
  return { city, paths, config: { url: city.url } }
}

test('robots.txt leads to the index, the index to its fresh parts, those to new articles, newest first', async () => {
  const { paths, config } = await paper([
    { path: '/thoi-su/a', hours: 30, text: WORDS },
    { path: '/thoi-su/b', hours: 2, text: WORDS },
    { path: '/thoi-su/cu', hours: 24 * 30, text: WORDS },
  ])
  const first = await gather(article, config)
  expect(first.error).toBeNull()
  expect(first.posts.map(({ title }) => title)).toEqual(['Bài /thoi-su/b', 'Bài /thoi-su/a'])
  expect(paths()).not.toContain('/old.xml')
  expect(paths()).not.toContain('/sitemap-categories.xml')
})

test('a page is read once, and again when the sitemap tells of a change', async () => {
  const stories = [
    { path: '/a', hours: 30, text: WORDS },
    { path: '/b', hours: 20, text: WORDS },
  ]
  const { city, paths, config } = await paper(stories)
  const first = await gather(article, config)
  city.asked.length = 0
  expect((await gather(article, config, first.cursor)).items).toEqual([])
  expect(paths().filter((path) => /^\/[ab]$/.test(path))).toEqual([])
  Object.assign(stories[0]!, { hours: 1, text: `Đính chính. ${WORDS}` })
  const third = await gather(article, config, first.cursor)
  expect(third.posts.map(({ text }) => text.slice(0, 10))).toEqual(['Đính chính'])
})

test('a run cut off after any page loses nothing and repeats nothing', async () => {
  const { config } = await paper([1, 2, 3, 4].map((n) => ({ path: `/bai-${n}`, hours: n, text: WORDS })))
  for (const cut of [1, 2, 3]) {
    const before = await gather(article, config, {}, undefined, cut)
    const after = await gather(article, config, before.cursor)
    const ids = [...before.posts, ...after.posts].map(({ externalId }) => externalId)
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
  }
})

test('a page withdrawn after it was read is a deletion of the article and its comments', async () => {
  const stories: Story[] = [{ path: '/go', hours: 9, text: WORDS }]
  const { city, config } = await paper(stories)
  const first = await gather(article, config)
  stories[0] = { path: '/go', hours: 1 }
  const second = await gather(article, config, first.cursor)
  expect(second.items.map(({ layout }) => layout)).toEqual(['gone'])
  expect(second.posts).toEqual([])
  expect(article.deletions?.(second.items[0]!)).toEqual([
    { id: `${city.url}/go` },
    { idPrefix: `${city.url}/go#` },
  ])
})

test('what is no article gives no post and is not asked for twice', async () => {
  const stories = [
    { path: '/muc-luc', hours: 3, text: 'x' },
    { path: '/that', hours: 4, text: WORDS },
    { path: '/mat', hours: 5 },
  ]
  const { city, paths, config } = await paper(stories)
  const first = await gather(article, config)
  expect(first.error).toBeNull()
  expect(first.posts.map(({ title }) => title)).toEqual(['Bài /that'])
  city.asked.length = 0
  await gather(article, config, first.cursor)
  expect(paths().filter((path) => path === '/muc-luc' || path === '/that')).toEqual([])
})

test('a redirect to the home page is no article', async () => {
  const city = await serve((_, response, path) => {
    if (path === '/sitemap.xml') return void response.end(urlset(city.url, [{ path: '/bai', hours: 1 }]))
    if (path === '/bai') return void response.writeHead(302, { location: '/' }).end()
    response.end(pageOf({ path: '/', hours: 1, text: WORDS }))
  })
  const { items, posts } = await gather(article, { url: city.url })
  expect(items).toHaveLength(1)
  expect(posts).toEqual([])
})

test('a paper that no longer reads is told as such, and its pages are read once that is mended', async () => {
  const stories = [{ path: '/dau', hours: 20, text: WORDS }]
  const { config } = await paper(stories)
  const first = await gather(article, config)
  for (let n = 0; n < 6; n++) stories.push({ path: `/moi-${n}`, hours: n + 1, text: 'x' })
  const second = await gather(article, config, first.cursor)
  expect(second).toMatchObject({ error: 'SOURCE_LAYOUT_CHANGED', items: [] })
  for (const story of stories) story.text = WORDS
  expect((await gather(article, config, second.cursor)).posts).toHaveLength(6)
})

test('only the wanted section, only so many pages a run; the next run goes on', async () => {
  const { config } = await paper([
    ...[1, 2, 3].map((n) => ({ path: `/do-thi/${n}`, hours: n, text: WORDS })),
    { path: '/the-thao/1', hours: 1, text: WORDS },
  ])
  const wanted = { ...config, section: '/do-thi/', maxPages: 2 }
  const first = await gather(article, wanted)
  expect(first.posts).toHaveLength(2)
  expect((await gather(article, wanted, first.cursor)).posts.map(({ title }) => title)).toEqual([
    'Bài /do-thi/3',
  ])
})

test('past days are read again by what the sitemap says of them, and go on where they were cut off', async () => {
  const { config } = await paper([1, 2, 3, 4].map((n) => ({ path: `/b${n}`, hours: n * 24, text: WORDS })))
  const ctx = Object.assign(tools(), { range: { from: ago(80), to: ago(30) } })
  const whole = await gather(article, config, {}, ctx)
  expect(whole.posts.map(({ title }) => title)).toEqual(['Bài /b2', 'Bài /b3'])
  const cut = await gather(article, config, {}, ctx, 1)
  const rest = await gather(article, config, cut.cursor, ctx)
  expect(rest.posts.map(({ title }) => title)).toEqual(['Bài /b3'])
})

test('a failing page is passed over and asked for again; several in a row end the run', async () => {
  let broken = new Set(['/b1'])
  const stories = [1, 2, 3, 4].map((n) => ({ path: `/b${n}`, hours: n, text: WORDS }))
  const city = await serve((_, response, path) => {
    if (path === '/sitemap.xml') return void response.end(urlset(city.url, stories))
    if (broken.has(path)) return void response.writeHead(500).end()
    const story = stories.find((one) => one.path === path)
    response.end(story ? pageOf(story) : '')
  })
  const first = await gather(article, { url: city.url })
  expect(first).toMatchObject({ error: null })
  expect(first.posts).toHaveLength(3)
  broken = new Set()
  expect((await gather(article, { url: city.url }, first.cursor)).posts.map(({ title }) => title)).toEqual([
    'Bài /b1',
  ])
  broken = new Set(['/b1', '/b2', '/b3'])
  expect(await gather(article, { url: city.url })).toMatchObject({ error: 'SERVER_FAULT', items: [] })
})

test.each([
  ['EMPTY_ANSWER', ''],
  ['HTML_INSTEAD', '<html></html>'],
  ['NOT_THIS_FORMAT', '<rss/>'],
  ['NOT_THIS_FORMAT', 'xin chào'],
])('%s for a sitemap %j', async (code, body) => {
  const city = await serve((_, response) => response.end(body))
  expect(await gather(article, { url: `${city.url}/sitemap.xml` })).toMatchObject({ error: code, items: [] })
})

test('a news sitemap tells the publication; titles of pictures are not taken for it', () => {
  const { entries, news } = readSitemap(
    `<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
     <url><loc>/a&amp;b</loc><image:image><image:title>Ảnh</image:title></image:image>
     <n:news><n:publication_date>2026-11-21T10:00+07:00</n:publication_date><n:title>Tin</n:title></n:news></url></urlset>`,
    'https://bao.example/sm.xml',
    '+07:00',
  )
  expect(news).toBe(true)
  // The prefix is the document's own choice.
  expect(entries[0]).toMatchObject({
    url: 'https://bao.example/a&b',
    publishedAt: '2026-11-21T03:00:00.000Z',
  })
})
