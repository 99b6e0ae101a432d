/** Every figure equals the list that it opens, and every list is what a plain reading of the filter says. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Filter } from '../../contract/api.ts'
import { CLOCK_KINDS, STANDINGS, type Labels, type Post } from '../../contract/model.ts'
import { addDays } from '../../db/days.ts'
import { fold } from '../../db/fold.ts'
import type { Store } from '../../db/index.ts'
import {
  AS_OF,
  clock,
  computed,
  facts,
  localDay,
  openFresh,
  outcomes,
  PACK,
  post,
  removeFolders,
  savePosts,
  source,
} from './helpers.ts'

interface Known {
  post: Post
  labels: Labels
  issue: string | null
  agency: string | null
  receivedAt: string | null
  clocks: ReturnType<typeof clock>[]
}

const DOMAIN = ['urban', 'traffic', 'flooding'] as const
const TONE = ['negative', 'neutral', 'positive', undefined] as const
const WARD = ['00004', '00008', undefined] as const
const ISSUE = ['i1', 'i2', null] as const
const AGENCY = ['Công an phường', 'Sở Xây dựng', null] as const
const TEXT = ['Đường Láng ngập nặng', 'duong lang ngap', 'Hố ga 100% mất_nắp', 'ĐÈN ĐƯỜNG tắt'] as const
const MONDAY = '2026-11-16'

/** A small number generator (mulberry32), so that the city is the same in every run. */
function generator(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed
  return (choices) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return choices[((mixed ^ (mixed >>> 14)) >>> 0) % choices.length]!
  }
}

function city(count: number): Known[] {
  const pick = generator(7)
  const ago = Array.from({ length: 75 }, (_, days) => days)
  const hours = [-30, -3, -1, 1, 3, 30]
  return Array.from({ length: count }, (_, at) => {
    const isReport = pick([true, false])
    const publishedAt =
      at % 17 === 0
        ? null
        : new Date(Date.parse(AS_OF.now) - pick(ago) * 86_400_000 - pick(ago) * 600_000).toISOString()
    const made = post(String(at), {
      sourceId: pick(['a', 'b']),
      kind: isReport ? 'report' : pick(['post', 'article'] as const),
      title: pick(TEXT),
      publishedAt,
      author: pick(['x', 'y', 'z', null]),
    })
    const labels: Labels = { domain: pick(DOMAIN), tone: pick(TONE), place: pick(WARD), urgency: 'ordinary' }
    const receivedAt = isReport && publishedAt !== null ? publishedAt : null
    const shift = (by: number) => new Date(Date.parse(AS_OF.now) + by * 3_600_000).toISOString()
    const clocks = CLOCK_KINDS.filter(() => pick([true, true, false])).map((kind) =>
      clock(kind, {
        dueAt: pick([null, ...hours.map(shift)]),
        doneAt: pick([null, null, ...hours.filter((by) => by < 0).map(shift)]),
        known: pick([true, true, true, false]),
      }),
    )
    return {
      post: made,
      labels,
      issue: publishedAt ? pick(ISSUE) : null,
      agency: isReport ? pick(AGENCY) : null,
      receivedAt,
      clocks,
    }
  })
}

const known = city(160)
let store: Store

beforeAll(async () => {
  store = await openFresh()
  await store.saveSource(source('a'))
  await store.saveSource(source('b'))
  await store.saveRulePack(PACK)
  await savePosts(
    store,
    known.map((one) =>
      one.post.kind === 'report' ? { post: one.post, report: facts({ agency: one.agency }) } : one.post,
    ),
  )
  await store.saveOutcomes(known.flatMap((one) => outcomes(one.post.id, one.labels)))
  await store.saveClustering({
    merged: [],
    closedBefore: '2026-01-01T00:00:00.000Z',
    version: 1,
    assignments: known.map((one) => ({ postId: one.post.id, issueId: one.issue })),
    issues: ['i1', 'i2'].map((id) => ({
      id,
      domain: 'urban',
      place: null,
      name: id,
      phrases: [],
      posts: 1,
      memory: {},
      firstAt: AS_OF.now,
      lastAt: AS_OF.now,
    })),
  })
  await store.saveComplaints(
    known
      .filter((one) => one.post.kind === 'report')
      .map((one) =>
        one.receivedAt === null
          ? {
              postId: one.post.id,
              state: null,
              derived: [],
              badTimes: [{ field: 'received', value: '', reason: 'missing' as const }],
            }
          : computed(one.post.id, one.clocks, { receivedAt: one.receivedAt }),
      ),
  )
})
afterAll(async () => {
  await store.close()
  removeFolders()
})

/** How a clock stands, told in the words of the contract. */
function standingOf({ known, dueAt, doneAt }: ReturnType<typeof clock>): string {
  if (!known) return 'unknown'
  if (doneAt !== null) return dueAt === null ? 'unknown' : doneAt <= dueAt ? 'onTime' : 'late'
  return dueAt !== null && dueAt < AS_OF.now ? 'overdue' : 'open'
}

function fits(one: Known, filter: Filter, dated: string | null): boolean {
  const same = (wanted: string | undefined, have: string | null | undefined) =>
    wanted === undefined || (wanted === 'none' ? (have ?? null) === null : wanted === have)
  const day = dated === null ? null : localDay(dated)
  const searched = `${one.post.title}\n${one.post.text}`.normalize('NFC').toLowerCase()
  return (
    (filter.from === undefined || (day !== null && day >= filter.from)) &&
    (filter.to === undefined || (day !== null && day <= filter.to)) &&
    same(filter.domain, one.labels.domain) &&
    same(filter.tone, one.labels.tone) &&
    same(filter.ward, one.labels.place) &&
    same(filter.source, one.post.sourceId) &&
    same(filter.kind, one.post.kind) &&
    same(filter.issue, one.issue) &&
    same(filter.agency, one.agency) &&
    (filter.standing === undefined ||
      (one.receivedAt !== null &&
        one.clocks.some(
          (each) => each.kind === (filter.clock ?? 'result') && standingOf(each) === filter.standing,
        ))) &&
    (filter.text ?? '')
      .toLowerCase()
      .split(/\s+/)
      .every((word) => (fold(word) === word ? fold(searched).includes(word) : searched.includes(word)))
  )
}

const optional = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })
const anyDay = fc.integer({ min: -80, max: 3 }).map((days) => addDays(AS_OF.today, days))
const filters: fc.Arbitrary<Filter> = fc.record({
  from: fc.option(anyDay, { nil: undefined, freq: 2 }),
  to: fc.option(anyDay, { nil: undefined, freq: 2 }),
  domain: optional(...DOMAIN),
  tone: optional('negative', 'neutral', 'positive'),
  ward: optional('00004', '00008', 'none'),
  source: optional('a', 'b'),
  kind: optional('report', 'post', 'article'),
  issue: optional('i1', 'i2', 'none'),
  agency: optional('Công an phường', 'none'),
  standing: optional(...STANDINGS),
  clock: optional(...CLOCK_KINDS),
  text: optional('duong', 'đường', 'Đường ngập', 'DUONG ngap', '100%', '_', '%', "'; DROP TABLE post; --"),
})

const listPosts = (filter: Filter, offset = 0, limit = 200) =>
  store.read.posts({ filter, order: 'newest', offset, limit }, AS_OF)
const listComplaints = (filter: Filter, offset = 0, limit = 200) =>
  store.read.complaints({ filter, order: 'due', offset, limit }, AS_OF)

const check = (property: fc.IAsyncProperty<[Filter]>, numRuns = 25) =>
  fc.assert(property, { numRuns, seed: 1 })

describe('lists', () => {
  test('of posts hold exactly what the filter says', () =>
    check(
      fc.asyncProperty(filters, async (filter) => {
        const { rows, total } = await listPosts(filter)
        const wanted = known
          .filter((one) => fits(one, filter, one.post.publishedAt))
          .map((one) => one.post.id)
        expect(rows.map((row) => row.id).sort()).toEqual(wanted.sort())
        expect(total).toBe(wanted.length)
      }),
    ))

  test('of complaints hold exactly what the filter says', () =>
    check(
      fc.asyncProperty(filters, async (filter) => {
        const { rows, total } = await listComplaints(filter)
        const wanted = known
          .filter((one) => one.receivedAt !== null && fits(one, filter, one.receivedAt))
          .map((one) => one.post.id)
        expect(rows.map((row) => row.postId).sort()).toEqual(wanted.sort())
        expect(total).toBe(wanted.length)
        for (const row of rows)
          expect(row.clocks.map((each) => each.standing)).toEqual(row.clocks.map(standingOf))
      }),
    ))

  test('pages give every row once', async () => {
    const pages = await Promise.all([0, 50, 100, 150].map((offset) => listPosts({}, offset, 50)))
    expect(new Set(pages.flatMap((page) => page.rows.map((row) => row.id))).size).toBe(known.length)
  })
})

type Claim = [figure: number, list: 'posts' | 'complaints', filter: Filter]

/** Opens the list behind each figure and compares its total. */
async function holds(claims: readonly Claim[]): Promise<void> {
  const totals: number[] = []
  for (const [, list, filter] of claims) {
    const { total } = list === 'posts' ? await listPosts(filter, 0, 1) : await listComplaints(filter, 0, 1)
    totals.push(total)
  }
  expect(claims.map(([figure], at) => ({ figure, claim: claims[at] }))).toEqual(
    totals.map((figure, at) => ({ figure, claim: claims[at] })),
  )
}

describe('figures equal the lists they open', () => {
  test('on the overview', () =>
    check(
      fc.asyncProperty(filters, async ({ issue: _i, kind: _k, tone: _t, standing: _s, ...asked }) => {
        const { from: _from, to: _to, ...ever } = asked
        const overview = await store.read.overview({ ...asked, to: AS_OF.today }, AS_OF)
        const week = { ...ever, from: MONDAY, to: '2026-11-22' }
        const { totals, onTime } = overview
        const dated = await listPosts({ ...ever, from: '2000-01-01' }, 0, 1)
        expect(overview.weeks.at(-1)!.posts).toBe(totals.posts)
        await holds([
          [totals.posts, 'posts', week],
          [totals.reports, 'posts', { ...week, kind: 'report' }],
          [totals.noIssue, 'posts', { ...week, issue: 'none' }],
          [totals.undated + dated.total, 'posts', ever],
          [totals.tone.negative, 'posts', { ...week, tone: 'negative' }],
          [totals.tone.positive, 'posts', { ...week, tone: 'positive' }],
          ...overview.domains.map((one): Claim => [one.posts, 'posts', { ...week, domain: one.domain }]),
          [overview.overdueNow, 'complaints', { ...ever, standing: 'overdue', clock: 'result' }],
          ...STANDINGS.map((standing): Claim => [
            onTime[standing],
            'complaints',
            { ...week, standing, clock: 'result' },
          ]),
        ])
      }),
      4,
    ))

  test('above the queue of complaints', () =>
    check(
      fc.asyncProperty(filters, async ({ standing: _s, ...filter }) => {
        const summary = await store.read.complaintSummary(filter, AS_OF)
        const durations = await store.read.durations(filter, 'result', AS_OF)
        const { rows } = await listComplaints(filter)
        const clocks = rows.flatMap((row) => row.clocks.filter((one) => one.kind === 'result' && one.known))
        expect(durations.length).toBe(clocks.length)
        expect(summary.open).toBe(rows.filter((row) => row.state === 'open').length)
        await holds([
          [summary.total, 'complaints', filter],
          [summary.overdue, 'complaints', { ...filter, standing: 'overdue' }],
          [summary.open, 'complaints', { ...filter, state: 'open' }],
          [summary.soon, 'complaints', { ...filter, state: 'soon' }],
          [summary.total - summary.open, 'complaints', { ...filter, state: 'resolved' }],
          ...CLOCK_KINDS.flatMap((clock) =>
            STANDINGS.map((standing): Claim => {
              return [summary.onTime[clock][standing], 'complaints', { ...filter, clock, standing }]
            }),
          ),
          ...summary.byAgency.map((row): Claim => [
            row.total,
            'complaints',
            { ...filter, agency: row.agency ?? 'none' },
          ]),
        ])
      }),
      3,
    ))

  test('in the list of issues', () =>
    check(
      fc.asyncProperty(filters, async (filter) => {
        const list = await store.read.issues({ filter, order: 'risen', offset: 0, limit: 50 }, AS_OF)
        expect(list.rows.length).toBe(list.total)
        const last = filter.to ?? AS_OF.today
        await holds(
          list.rows.flatMap((row): Claim[] => {
            const one = { ...filter, issue: row.id }
            return [
              [row.posts, 'posts', one],
              [row.complaints, 'complaints', one],
              [row.overdue, 'complaints', { ...one, standing: 'overdue' }],
              [row.week, 'posts', { ...one, from: addDays(last, -6), to: last }],
              [row.usual * 8, 'posts', { ...one, from: addDays(last, -62), to: addDays(last, -7) }],
            ]
          }),
        )
      }),
      10,
    ))

  test('in the navigation and the filter choices', async () => {
    const { badges } = await store.read.info(AS_OF)
    const issues = await store.read.issues({ filter: {}, order: 'size', offset: 0, limit: 9 }, AS_OF)
    const { wards } = await store.read.choices()
    expect(badges.issues).toBe(issues.total)
    await holds([
      [badges.posts, 'posts', {}],
      [badges.overdue, 'complaints', { standing: 'overdue' }],
      ...wards.map((ward): Claim => [ward.posts, 'posts', { ward: ward.code }]),
    ])
  })
})
