import { expect, test } from 'vitest'
import type { Connector } from '../../crawlers/index.ts'
import { facebookPage } from '../../crawlers/sources/facebook-page/index.ts'
import { AppError } from '../../contract/errors.ts'
import { gather, NOW, serve, tools } from './server.ts'

const kind = facebookPage as Connector
const TOKEN = 'EAAB-SECRET-TOKEN'
const PAGE = '1029384756'
const DAY = 24 * 3600 * 1000
const time = (daysAgo: number) =>
  new Date(NOW.getTime() - daysAgo * DAY).toISOString().replace('.000Z', '+0000')

interface Note {
  id: string
  at: string
  message: string
  comments: { id: string; message: string; is_hidden?: boolean }[]
}
const note = (n: number, daysAgo: number, comments = 0): Note => ({
  id: `${PAGE}_${n}`,
  at: time(daysAgo),
  message: `Thông báo ${n}`,
  comments: Array.from({ length: comments }, (_, at) => ({ id: `${n}_${at}`, message: `Ý kiến ${n}.${at}` })),
})

/** The Graph API as documented: cursors, and a `paging.next` that repeats the token. */
async function graph(notes: Note[], pageSize = 2, headers: Record<string, string> = {}) {
  /** Left out of the lists although they are there, as it happens. */
  const unlisted = new Set<string>()
  const city = await serve((request, response, path) => {
    const url = new URL(path, 'http://x')
    const query = url.searchParams
    const tell = (status: number, body: unknown) =>
      response.writeHead(status, headers).end(JSON.stringify(body))
    if (request.headers.authorization !== `Bearer ${TOKEN}`)
      return tell(400, { error: { message: `Bad token ${TOKEN}`, type: 'OAuthException', code: 190 } })
    const [, , id, edge] = url.pathname.split('/')
    const start = Number(query.get('after') ?? 0)
    if (Number.isNaN(start)) return tell(400, { error: { code: 100, message: 'Invalid cursor' } })
    const list = (all: { id: string }[]) => {
      const shown = all.filter((each) => !unlisted.has(each.id))
      const end = start + pageSize
      const next = `${city.url}${url.pathname}?access_token=${TOKEN}&after=${end}`
      const paging = { cursors: { after: String(end) }, ...(end < shown.length ? { next } : {}) }
      return tell(200, { data: shown.slice(start, end), paging })
    }
    if (edge === 'feed') {
      const [since, until] = [Number(query.get('since')) * 1000, Number(query.get('until')) * 1000]
      const wanted = notes
        .filter(({ at }) => Date.parse(at) >= since && Date.parse(at) < until)
        .toSorted((one, two) => (one.at < two.at ? 1 : -1))
      return list(
        wanted.map(({ comments, at, ...rest }) => ({
          ...rest,
          created_time: at,
          updated_time: at,
          from: { id: PAGE, name: 'Thành phố' },
          comments: { data: [], summary: { total_count: comments.length } },
        })),
      )
    }
    const found = notes.find((each) => each.id === id)
    if (edge === 'comments') return list(found!.comments)
    const there = found ?? notes.flatMap(({ comments }) => comments).find((each) => each.id === id)
    return there ? tell(200, { id }) : tell(400, { error: { code: 100, error_subcode: 33 } })
  })
  return { city, unlisted, config: { pageId: PAGE, token: TOKEN, url: city.url } }
}
const ids = (posts: readonly { externalId: string }[]) => posts.map(({ externalId }) => externalId)
const gone = (items: Parameters<NonNullable<Connector['deletions']>>[0][]) =>
  items.flatMap((item) => kind.deletions!(item))

test('posts and comments come once; later runs ask for the comments of what changed alone', async () => {
  const notes = [note(1, 1, 3), note(2, 2, 0), note(3, 20, 1), note(4, 60, 5)]
  const { city, config } = await graph(notes)
  const first = await gather(kind, config)
  expect(first.error).toBeNull()
  expect(ids(first.posts)).toEqual([`${PAGE}_1`, '1_0', '1_1', '1_2', `${PAGE}_2`, `${PAGE}_3`, '3_0'])
  expect(first.posts[1]).toMatchObject({ kind: 'comment', parentId: `${PAGE}_1` })
  city.asked.length = 0
  expect((await gather(kind, config, first.cursor)).items).toEqual([])
  expect(city.asked.every(({ path }) => path.includes('/feed'))).toBe(true)
  notes[1]!.comments.push({ id: '2_0', message: 'Bao giờ xong?' })
  const second = await gather(kind, config, first.cursor)
  expect(ids(second.posts)).toEqual([`${PAGE}_2`, '2_0'])
})

test('the token is in no document, cursor, address or error, and no paging address is followed', async () => {
  const { city, config } = await graph([note(1, 1, 5), note(2, 2, 5), note(3, 3)])
  const { items, cursor } = await gather(kind, config)
  expect(items.length).toBeGreaterThan(5)
  expect(JSON.stringify([items, cursor])).not.toContain('SECRET')
  expect(JSON.stringify(items)).not.toContain('Thành phố')
  expect(city.asked.every(({ path }) => !path.includes('SECRET'))).toBe(true)
  const wrong = facebookPage.config.parse({ ...config, token: 'OTHER-SECRET' })
  const thrown = await (async () => {
    for await (const item of facebookPage.collect(wrong, {}, tools())) void item
  })().catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(AppError)
  expect(thrown).toMatchObject({ code: 'TOKEN_REFUSED' })
  expect(String((thrown as AppError).stack) + JSON.stringify((thrown as AppError).toWire())).not.toContain(
    'SECRET',
  )
})

test('killed after any document, the next run goes on; nothing is lost', async () => {
  const { config } = await graph(Array.from({ length: 7 }, (_, n) => note(n + 1, n + 1, n)))
  const whole = ids((await gather(kind, config)).posts).toSorted()
  for (let cut = 1; cut < 12; cut++) {
    const before = await gather(kind, config, {}, undefined, cut)
    const after = await gather(kind, config, before.cursor)
    expect([...new Set(ids([...before.posts, ...after.posts]))].toSorted()).toEqual(whole)
    expect((await gather(kind, config, after.items.length > 0 ? after.cursor : before.cursor)).posts).toEqual(
      [],
    )
  }
})

test('a place in the list that no longer holds is no end: the list is read from its start', async () => {
  const { config } = await graph(Array.from({ length: 5 }, (_, n) => note(n + 1, n + 1)))
  const cut = await gather(kind, config, {}, undefined, 3)
  const span = { ...(cut.cursor['span'] as object), after: 'expired' }
  const rest = await gather(kind, config, { ...cut.cursor, span })
  expect([rest.error, ids([...cut.posts, ...rest.posts]).toSorted()]).toEqual([
    null,
    [1, 2, 3, 4, 5].map((n) => `${PAGE}_${n}`),
  ])
})

test('deleted comments and posts are followed, but a list that forgets something deletes nothing', async () => {
  const notes = [note(1, 1, 3), note(2, 2, 2)]
  const { config, unlisted } = await graph(notes)
  const first = await gather(kind, config)
  unlisted.add('1_2').add(`${PAGE}_2`)
  notes[0]!.comments.splice(0, 1)
  const second = await gather(kind, config, first.cursor)
  expect(gone(second.items)).toEqual([{ id: '1_0' }])
  unlisted.clear()
  notes.splice(1, 1)
  const third = await gather(kind, config, second.cursor)
  expect(gone(third.items)).toEqual([{ id: `${PAGE}_2` }, { idPrefix: '2_' }])
})

test('a comment that the Page hides is public no longer', async () => {
  const notes = [note(1, 1, 1)]
  const { config } = await graph(notes)
  const first = await gather(kind, config)
  notes[0]!.comments = [
    { ...notes[0]!.comments[0]!, is_hidden: true },
    { id: '1_9', message: 'Mới' },
  ]
  const second = await gather(kind, config, first.cursor)
  expect([ids(second.posts), gone(second.items)]).toEqual([[`${PAGE}_1`, '1_9'], [{ id: '1_0' }]])
})

test('a span of days is read whatever is known', async () => {
  const { config } = await graph([note(1, 1), note(2, 40, 1), note(3, 50)])
  const range = {
    from: new Date(NOW.getTime() - 45 * DAY).toISOString(),
    to: new Date(NOW.getTime() - 30 * DAY).toISOString(),
  }
  const { posts } = await gather(kind, config, {}, Object.assign(tools(), { range }))
  expect(ids(posts)).toEqual([`${PAGE}_2`, '2_0'])
})

test.each([
  ['TOKEN_REFUSED', 400, { code: 190, error_subcode: 463 }],
  ['TOKEN_REFUSED', 403, { code: 10 }],
  ['TOKEN_REFUSED', 400, { code: 200 }],
  ['QUOTA_SPENT', 400, { code: 4 }],
  ['QUOTA_SPENT', 403, { code: 32 }],
  ['QUOTA_SPENT', 400, { code: 613 }],
  ['QUOTA_SPENT', 400, { code: 80001 }],
  ['SERVER_FAULT', 400, { code: 2 }],
  ['HTTP_STATUS', 400, { code: 100 }],
  ['TOKEN_REFUSED', 200, { code: 190 }],
])('%s for status %i with %j', async (code, status, error) => {
  const city = await serve((_, response) => response.writeHead(status).end(JSON.stringify({ error })))
  expect(await gather(kind, { pageId: PAGE, token: TOKEN, url: city.url })).toMatchObject({
    error: code,
    items: [],
  })
})

test('an allowance that is nearly used up is left to the others', async () => {
  const usage = { [PAGE]: [{ type: 'pages', call_count: 97, total_cputime: 3, total_time: 5 }] }
  const { city, config } = await graph([note(1, 1, 1)], 2, {
    'x-business-use-case-usage': JSON.stringify(usage),
  })
  expect(await gather(kind, config)).toMatchObject({ error: 'QUOTA_SPENT' })
  expect(city.asked).toHaveLength(1)
})

test.each([
  ['NOT_THIS_FORMAT', '{"data": {"x": 1}}'],
  ['HTML_INSTEAD', '<!doctype html><title>Đăng nhập</title>'],
])('%s for %j', async (code, body) => {
  const city = await serve((_, response) => response.end(body))
  expect(await gather(kind, { pageId: PAGE, token: TOKEN, url: city.url })).toMatchObject({ error: code })
})
