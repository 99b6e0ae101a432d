/** What the pages show: search, weeks, the usual, the queue's order, and the health of sources. */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { api } from '../../contract/api.ts'
import { mondayOf, startOfDay, weekNumber, weeksUpTo } from '../../db/days.ts'
import type { Store } from '../../db/index.ts'
import {
  AS_OF,
  clock,
  computed,
  facts,
  KEEP,
  openFresh,
  outcomes,
  PACK,
  post,
  rawItem,
  removeFolders,
  savePosts,
  source,
} from './helpers.ts'

let store: Store
beforeEach(async () => {
  store = await openFresh()
  await store.saveSource(source('a'))
})
afterEach(() => store.close())
afterAll(removeFolders)

const daysAgo = (days: number) => new Date(Date.parse(AS_OF.now) - days * 86_400_000).toISOString()
const ASKED = { requestedAt: AS_OF.now, finishedAt: null }
const inHours = (hours: number) => new Date(Date.parse(AS_OF.now) + hours * 3_600_000).toISOString()

test('a word without diacritics finds any, a word with them finds itself, and signs are plain text', async () => {
  const texts = {
    a: 'Đường Láng ngập',
    b: 'duong ngap',
    c: 'dưỡng lão',
    d: 'giảm 100% _x_',
    e: 'NGẬP ĐƯỜNG'.normalize('NFD'),
  }
  await savePosts(
    store,
    Object.entries(texts).map(([id, text]) => post(id, { title: '', text })),
  )
  const find = async (text: string) => {
    const { rows } = await store.read.posts({ filter: { text }, order: 'newest', offset: 0, limit: 9 }, AS_OF)
    return Object.keys(texts).filter((id) => rows.some((row) => row.id === post(id).id))
  }
  expect(await find('duong')).toEqual(['a', 'b', 'c', 'e'])
  expect(await find('  NGAP   duong ')).toEqual(['a', 'b', 'e'])
  expect(await find('đường')).toEqual(['a', 'e'])
  expect(await find('Đường ngap')).toEqual(['a', 'e'])
  expect(await find('dưỡng')).toEqual(['c'])
  expect(await find('%')).toEqual(['d'])
  expect(await find('_x_')).toEqual(['d'])
  expect(await find("' OR 1=1 --")).toEqual([])
})

test('weeks are ISO weeks of local days', async () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect([weekNumber('2026-11-20'), weekNumber('2027-01-01'), weekNumber('2024-12-30')]).toEqual([47, 53, 1])
  expect(weeksUpTo('2026-11-20')).toHaveLength(26)
  expect(weeksUpTo('2026-11-20').at(-1)).toBe('2026-11-16')
  expect(startOfDay('2026-11-20', 'Asia/Ho_Chi_Minh')).toBe('2026-11-19T17:00:00.000Z')
  // 17:00 UTC on Sunday is Monday in Viet Nam.
  await savePosts(store, [
    post('sunday', { publishedAt: '2026-11-15T16:59:59.000Z' }),
    post('monday', { publishedAt: '2026-11-15T17:00:00.000Z' }),
  ])
  const { weeks } = await store.read.overview({}, AS_OF)
  expect(weeks.slice(-2).map((week) => week.posts)).toEqual([1, 1])
})

test('a partial week is compared with as many days of a usual one', async () => {
  const before = Array.from({ length: 56 }, (_, at) => post(`b${at}`, { publishedAt: daysAgo(7 + at) }))
  await savePosts(store, [...before, post('now')])
  await store.saveOutcomes([...before, post('now')].flatMap(({ id }) => outcomes(id, { domain: 'urban' })))
  const partial = await store.read.overview({}, AS_OF)
  expect(partial.week).toEqual({ from: '2026-11-16', to: '2026-11-22', number: 47, partial: true })
  const mean = partial.weeks.slice(-9, -1).reduce((sum, week) => sum + week.posts, 0) / 8
  expect(partial.totals).toMatchObject({ posts: 1, voices: 1, noIssue: 1 })
  expect(partial.totals.usual).toBeCloseTo((mean * 5) / 7)
  expect(partial.domains).toMatchObject([{ domain: 'urban', posts: 1, tone: { unsure: 1 } }])
  expect(partial.domains[0]!.usual).toBeCloseTo(partial.totals.usual)
  const whole = await store.read.overview({ to: '2026-11-11' }, AS_OF)
  expect(whole.week).toEqual({ from: '2026-11-09', to: '2026-11-15', number: 46, partial: false })
  expect(whole.totals.posts).toBe(whole.weeks.at(-1)!.posts)
})

test('issues that rose come first, and only from three posts a week on', async () => {
  const make = (issue: string, ages: number[]) =>
    ages.map((age, at) => ({ issue, post: post(`${issue}${at}`, { publishedAt: daysAgo(age) }) }))
  const all = [
    ...make('i-rose', [0, 1, 2, 3, 40]),
    ...make('i-usual', [0, 1, 2, ...Array.from({ length: 24 }, (_, at) => 8 + 2 * at)]),
    ...make('i-two', [0, 1]),
  ]
  await savePosts(
    store,
    all.map((one) => one.post),
  )
  await store.saveOutcomes(all.flatMap((one) => outcomes(one.post.id, { domain: 'urban', place: '00004' })))
  await store.savePlaces([
    { code: '00004', kind: 'phường', name: 'Ba Đình', provinceCode: '01', latitude: 21, longitude: 105.8 },
  ])
  await store.saveClustering({
    merged: [],
    closedBefore: '2026-01-01T00:00:00.000Z',
    version: 1,
    assignments: all.map((one) => ({ postId: one.post.id, issueId: one.issue })),
    issues: ['i-rose', 'i-usual', 'i-two', 'i-nobody'].map((id) => ({
      id,
      domain: 'urban',
      place: '00004',
      name: id,
      phrases: ['ngập nặng'],
      posts: 1,
      firstAt: AS_OF.now,
      lastAt: AS_OF.now,
      memory: {},
    })),
  })
  const { risen } = await store.read.overview({}, AS_OF)
  expect(risen.map((row) => [row.id, row.week, row.usual])).toEqual([['i-rose', 4, 1 / 8]])
  expect(risen[0]).toMatchObject({
    place: { code: '00004', name: 'Ba Đình' },
    posts: 5,
    voices: 5,
    places: 1,
  })
  expect(risen[0]!.weeks).toHaveLength(26)
  const list = async (order: 'risen' | 'size') =>
    (await store.read.issues({ filter: {}, order, offset: 0, limit: 9 }, AS_OF)).rows.map((row) => row.id)
  expect(await list('risen')).toEqual(['i-rose', 'i-usual', 'i-two'])
  expect(await list('size')).toEqual(['i-usual', 'i-rose', 'i-two'])
  const detail = await store.read.issue('i-rose', AS_OF)
  expect(detail).toMatchObject({ phrases: ['ngập nặng'], places: [{ posts: 5 }], sources: [{ posts: 5 }] })
  expect(await store.read.issue('i-nobody', AS_OF)).toBeNull()
  expect(api['issues.get'].output.parse(detail)).toEqual(detail)
})

test('the queue shows what breaches next, and how much of its time is used', async () => {
  await store.saveRulePack(PACK)
  const report = (id: string) => ({
    post: post(id, { kind: 'report' as const, publishedAt: daysAgo(1) }),
    report: facts(),
  })
  const ids = ['late', 'soon', 'far', 'done', 'never']
  await savePosts(store, ids.map(report))
  const due = (hours: number) => clock('result', { dueAt: inHours(hours) })
  const clocks = {
    late: [due(-12)],
    soon: [clock('firstResponse', { dueAt: inHours(3) }), due(50)],
    far: [clock('firstResponse', { dueAt: inHours(1), known: false }), due(24)],
    done: [clock('result', { dueAt: inHours(-2), doneAt: inHours(-2), workingMinutes: 90 })],
    never: [clock('result')],
  }
  await store.saveComplaints(
    Object.entries(clocks).map(([id, own]) =>
      computed(post(id).id, own, { receivedAt: daysAgo(1), state: id === 'done' ? 'resolved' : 'open' }),
    ),
  )
  const list = await store.read.complaints({ filter: {}, order: 'due', offset: 0, limit: 9 }, AS_OF)
  expect(list.rows.map((row) => ids.find((id) => post(id).id === row.postId))).toEqual([
    'late',
    'soon',
    'far',
    'never',
    'done',
  ])
  expect(list.rows.map((row) => row.next?.usedShare)).toEqual([2, 24 / 27, 0.5, undefined, undefined])
  expect(list.rows.map((row) => row.clocks.at(-1)!.standing)).toEqual([
    'overdue',
    'open',
    'open',
    'open',
    'onTime',
  ])
  expect(list.rows[2]!.clocks[0]!.standing).toBe('unknown')
  expect(await store.read.complaintSummary({}, AS_OF)).toMatchObject({
    overdue: 1,
    soon: 1,
    open: 4,
    total: 5,
    oldestOpenAt: daysAgo(1),
  })
  expect(api['complaints.list'].output.parse(list)).toEqual(list)
})

test('a source is new, running, well, failing or paused', async () => {
  const health = async () => (await store.read.sources())[0]!.health
  expect(await health()).toEqual({ state: 'new', lastRunAt: null, lastOkAt: null, error: null, failures: 0 })
  const first = await store.beginRun('a', daysAgo(2))
  expect((await health()).state).toBe('running')
  await store.endRun(first, daysAgo(1), null)
  const well = { state: 'ok', lastRunAt: daysAgo(2), lastOkAt: daysAgo(1), error: null, failures: 0 }
  expect(await health()).toEqual(well)
  const second = await store.beginRun('a', AS_OF.now)
  const error = {
    code: 'TIMEOUT',
    key: 'error.TIMEOUT',
    params: { host: 'a', seconds: 30 },
    retry: 'now' as const,
  }
  await store.endRun(second, AS_OF.now, error)
  expect(await health()).toEqual({ ...well, state: 'failing', lastRunAt: AS_OF.now, error, failures: 1 })
  expect((await store.read.info(AS_OF)).badges).toMatchObject({ sources: 1, sourcesOk: 0 })
  await store.saveSource(source('a', { enabled: false }))
  expect((await health()).state).toBe('paused')
  expect((await store.read.info(AS_OF)).lastGatheredAt).toBe(daysAgo(1))
})

test('a cursor holds as long as its source points to the same place', async () => {
  const run = await store.beginRun('a', AS_OF.now)
  const hints = { note: 'half a pair: \ud83d' }
  await store.appendRaw('a', run, [rawItem(1, { hints, cursor: { etag: 'x' } })], KEEP)
  await store.addBackfill('a', { id: 'b', from: '2026-11-01', to: '2026-11-02', ...ASKED })
  await store.appendRaw('a', run, [rawItem(2, { cursor: { page: 2 } })], { ...KEEP, backfillId: 'b' })
  await store.saveSource(source('a', { name: 'Another name' }))
  expect(await store.cursor('a')).toEqual({ etag: 'x' })
  expect((await store.openBackfills('a'))[0]!.cursor).toEqual({ page: 2 })
  await store.saveSource(source('a', { config: { url: 'https://elsewhere.example.org' } }))
  expect(await store.cursor('a')).toEqual({})
  expect((await store.openBackfills('a'))[0]!.cursor).toEqual({})
  expect((await store.rawUnread('feed', 1, 9))[0]!.hints).toEqual({ note: 'half a pair: \ufffd' })
})

test('a post comes back whole and as the contract says', async () => {
  const full = post('1', {
    title: 'Cây đổ',
    text: 'ă'.repeat(500),
    masked: { phone: 2 },
    address: '12 Láng',
    updatedAt: daysAgo(1),
    categories: ['cây xanh'],
  })
  await savePosts(store, [full])
  await store.saveOutcomes(outcomes(full.id, { domain: 'urban', tone: 'negative' }))
  const found = await store.read.post(full.id)
  expect(found).toMatchObject({
    text: full.text,
    url: full.url,
    address: full.address,
    fetchedAt: full.fetchedAt,
    updatedAt: full.updatedAt,
    masked: full.masked,
    post: { title: full.title, publishedAt: full.publishedAt, labels: { domain: 'urban', tone: 'negative' } },
  })
  expect(found!.post.excerpt).toHaveLength(400)
  expect(found!.outcomes[1]).toEqual({
    stage: 'domain',
    version: 1,
    value: 'urban',
    confidence: 0.75,
    because: [{ words: 'ngập nặng', weight: 1.5 }],
    skipped: null,
  })
  expect(api['posts.get'].output.parse(found)).toEqual(found)
  expect(await store.read.post('p0')).toBeNull()
  expect(await store.read.complaint('c0', AS_OF)).toBeNull()
  const [missing] = await store.postsMissing([{ id: 'tone', version: 2 }], 1)
  expect(missing!.post).toMatchObject({
    categories: ['cây xanh'],
    labels: { domain: 'urban', tone: 'negative' },
  })
})

test('a complaint belongs to the local day on which it was received', async () => {
  await store.saveRulePack(PACK)
  // 17:00 UTC is midnight in Viet Nam.
  const received = ['2026-11-15T16:59:59.000Z', '2026-11-15T17:00:00.000Z']
  const reports = received.map((at) => ({ post: post(at, { kind: 'report' }), report: facts() }))
  await savePosts(store, reports)
  await store.saveComplaints(
    reports.map((one, at) => computed(one.post.id, [], { receivedAt: received[at]! })),
  )
  const list = async (filter: { from?: string; to?: string }) => {
    const { rows } = await store.read.complaints({ filter, order: 'oldest', offset: 0, limit: 9 }, AS_OF)
    return rows.map((row) => row.receivedAt)
  }
  expect(await list({ to: '2026-11-15' })).toEqual([received[0]])
  expect(await list({ from: '2026-11-16' })).toEqual([received[1]])
  expect(await list({ from: '2026-11-15', to: '2026-11-16' })).toEqual(received)
})
