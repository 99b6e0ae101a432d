import { expect, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { gather, NOW, serve, tools } from './server.ts'

const web = connectorOf('web')
const WORDS = 'Nước ngập quá bánh xe, chợ phải dọn hàng lên cao, người dân mong sớm nạo vét cống. '.repeat(6)

interface Notice {
  n: number
  days: number
  text?: string
}

const dayOf = (days: number) => {
  const local = new Date(NOW.getTime() + 7 * 3600 * 1000 - days * 24 * 3600 * 1000).toISOString()
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

/** A list that shows three notices a page, newest first, each with a page of its own. */
async function ward(notices: Notice[], options: { endless?: boolean; circle?: boolean; row?: string } = {}) {
  const city = await serve((_, response, path) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    const own = notices.find(({ n }) => path === `/tin/${n}`)
    if (own)
      return void response.end(
        `<html><body><h1>Tin ${own.n}</h1><div class="nd">${own.text ?? ''}</div></body></html>`,
      )
    if (path.startsWith('/tin/')) return void response.writeHead(404).end()
    const page = Number(new URL(path, 'http://x').searchParams.get('p') ?? 1)
    const sorted = notices.toSorted((one, two) => one.days - two.days)
    const shown = sorted.slice((page - 1) * 3, page * 3)
    const rows = options.endless && shown.length === 0 ? [{ n: 10_000 + page, days: -page }] : shown
    const next = options.circle && page === 2 ? 1 : page + 1
    const more = options.endless || options.circle || sorted.length > page * 3
    response.end(
      `<html><body><ul>${rows
        .map(
          ({ n, days, text = '' }) =>
            `<li class="${options.row ?? 'tin'}"><a href="/tin/${n}">Tin ${n}</a> <i>${dayOf(days)}</i><p>${text.slice(0, 20)}</p></li>`,
        )
        .join('')}</ul>${more ? `<a class="sau" href="/ds?p=${next}">Sau</a>` : ''}</body></html>`,
    )
  })
  const config = {
    url: `${city.url}/ds?p=1`,
    item: 'li.tin',
    title: 'a',
    date: 'i',
    body: 'p',
    paging: 'next',
    next: 'a.sau',
  }
  const paths = () => city.asked.map(({ path }) => path)
  return { city, config, paths }
}

const many = (count: number, step = 1): Notice[] =>
  Array.from({ length: count }, (_, at) => ({ n: at + 1, days: (at + 1) * step, text: WORDS }))
const titles = (posts: { title: string }[]) => [...new Set(posts.map(({ title }) => title))]

test('a list is read page after page; later runs stop at what they know', async () => {
  const notices = many(8)
  const { city, config, paths } = await ward(notices)
  const first = await gather(web, config)
  expect(first.error).toBeNull()
  expect(titles(first.posts)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Tin ${n}`))
  city.asked.length = 0
  expect((await gather(web, config, first.cursor)).items).toEqual([])
  expect(paths()).toEqual(['/ds?p=1'])
  notices.push({ n: 9, days: 0, text: WORDS })
  const third = await gather(web, config, first.cursor)
  expect(titles(third.posts)).toContain('Tin 9')
})

test('pages are also found by a pattern of addresses', async () => {
  const { city, config } = await ward(many(7))
  const found = await gather(web, {
    ...config,
    paging: 'pattern',
    pattern: `${city.url}/ds?p={page}`,
    next: undefined,
  })
  expect(titles(found.posts)).toHaveLength(7)
})

test('the first run reaches back only so many days', async () => {
  const { config, paths } = await ward(many(30, 3))
  await gather(web, { ...config, days: 10 })
  expect(paths()).toEqual(['/ds?p=1', '/ds?p=2'])
})

test('entries are opened where wanted, each once, and a run cut off loses and repeats nothing', async () => {
  const { city, config, paths } = await ward(many(7))
  const wanted = { ...config, follow: true, pageBody: '.nd' }
  for (const cut of [1, 2, 3, 5]) {
    const before = await gather(web, wanted, {}, undefined, cut)
    city.asked.length = 0
    const after = await gather(web, wanted, before.cursor)
    const ids = [...before.posts, ...after.posts].map(({ externalId }) => externalId)
    expect(ids).toHaveLength(7)
    expect(new Set(ids).size).toBe(7)
    expect(after.posts.every(({ text }) => text === WORDS.trim())).toBe(true)
    expect(paths().filter((path) => path.startsWith('/tin/'))).toHaveLength(7 - cut)
  }
})

test('an entry without a page of its own is passed over', async () => {
  const notices = many(2)
  const { config } = await ward(notices)
  notices.push({ n: 50, days: 0 })
  const found = await gather(web, { ...config, follow: true, pageBody: '.nd', paging: 'none' })
  expect(found).toMatchObject({ error: null })
  expect(titles(found.posts)).toEqual(['Tin 1', 'Tin 2'])
})

test('a page without the list is told, not silence', async () => {
  const { config } = await ward(many(3), { row: 'khac' })
  const first = web.collect(web.config.parse(config), {}, tools())[Symbol.asyncIterator]().next()
  await expect(first).rejects.toMatchObject({
    code: 'SOURCE_LAYOUT_CHANGED',
    params: { detail: 'li.tin' },
  })
})

test('entries whose own pages changed are told, and read once the selector is mended', async () => {
  const notices = many(1)
  const { config } = await ward(notices)
  const wanted = { ...config, follow: true, pageBody: '.nd', paging: 'none' }
  const first = await gather(web, wanted)
  notices.push(...Array.from({ length: 6 }, (_, at) => ({ n: 100 + at, days: 0, text: WORDS })))
  const old = { ...wanted, pageBody: '.cu', paging: 'next' }
  const second = await gather(web, old, first.cursor)
  expect(second).toMatchObject({ error: 'SOURCE_LAYOUT_CHANGED', items: [] })
  expect((await gather(web, { ...wanted, paging: 'next' }, second.cursor)).posts).toHaveLength(6)
})

test('an endless calendar ends by the number of pages; a circle is named', async () => {
  const calendar = await ward(many(3), { endless: true })
  expect(await gather(web, { ...calendar.config, maxPages: 6 })).toMatchObject({ error: null })
  expect(calendar.paths()).toHaveLength(6)
  const circle = await ward(many(9), { circle: true })
  expect(await gather(web, circle.config)).toMatchObject({ error: 'ENDLESS_PAGING' })
})

test('a list that ran over while nobody looked is told as a loss', async () => {
  const notices = many(3, 5)
  const { config } = await ward(notices)
  const first = await gather(web, { ...config, paging: 'none' })
  notices.splice(0, 3, { n: 21, days: 1 }, { n: 22, days: 2 }, { n: 23, days: 3 })
  const lost: string[][] = []
  const ctx = Object.assign(tools(), { lost: (from: string, to: string) => lost.push([from, to]) })
  await gather(web, { ...config, paging: 'none' }, first.cursor, ctx)
  expect(lost).toEqual([['2026-11-16T17:00:00.000Z', '2026-11-18T17:00:00.000Z']])
})

test('a page that needs a browser is opened in one, and only there', async () => {
  const { config, paths, city } = await ward([])
  const html = '<ul><li class="tin"><a href="/tin/1">Vẽ bằng script</a><i>21/11/2026</i><p>x</p></li></ul>'
  const opened: string[] = []
  const ctx = Object.assign(tools(), {
    page: async (url: string) => {
      opened.push(url)
      return { url, html, fetchedAt: NOW.toISOString(), evidence: null }
    },
  })
  const found = await gather(web, { ...config, rendered: true }, {}, ctx)
  expect(titles(found.posts)).toEqual(['Vẽ bằng script'])
  expect(opened).toEqual([`${city.url}/ds?p=1`])
  expect(paths()).toEqual([])
})

test('a stored page is read by the selectors of its day', async () => {
  const { config } = await ward(many(3))
  const { items } = await gather(web, config)
  expect(items[0]!.hints['reading']).toMatchObject({ item: 'li.tin', title: 'a' })
})

test.each(['li[', 'a >> b', '::', 'p:has(', ''])(
  'a selector that cannot be read is refused at once: %j',
  (item) => {
    expect(web.config.safeParse({ url: 'https://a.example/', item, title: 'a' }).success).toBe(false)
  },
)
