/** The steps of the pipeline over the store: each asks what is missing, and saving twice changes nothing. */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../db/index.ts'
import {
  allStages,
  AS_OF,
  clock,
  computed,
  evidenceRef,
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
})
afterEach(() => store.close())
afterAll(removeFolders)

test('a source comes back as it was saved, and a removed one leaves what it gathered', async () => {
  const saved = source('a', { config: { url: 'https://x', deep: [1, { b: null }] }, enabled: false })
  await store.saveSource(saved)
  await store.saveSource(saved)
  expect(await store.sources()).toEqual([saved])
  await savePosts(store, [post('1')])
  await store.removeSource('a')
  expect(await store.sources()).toEqual([])
  const { rows } = await store.read.posts({ filter: {}, order: 'newest', offset: 0, limit: 10 }, AS_OF)
  expect(rows.map((row) => row.sourceName)).toEqual(['Source a'])
})

test('settings and places are kept; unknown settings are null', async () => {
  expect(await store.setting('key')).toBeNull()
  await store.saveSetting('key', 'one')
  await store.saveSetting('key', 'two')
  expect(await store.setting('key')).toBe('two')
})

test('documents and their cursor are stored together, once, and read in the order they were fetched', async () => {
  await store.saveSource(source('a'))
  const run = await store.beginRun('a', AS_OF.now)
  const items = [rawItem(2), rawItem(1), rawItem(3)]
  await store.appendRaw('a', run, items, KEEP)
  await store.appendRaw('a', run, items, KEEP)
  expect(await store.cursor('a')).toEqual({ after: 3 })
  const unread = await store.rawUnread('feed', 1, 10)
  expect(unread.map((one) => one.evidence)).toEqual([1, 2, 3].map((number) => evidenceRef(number)))
  expect(unread[0]).toMatchObject({
    sourceId: 'a',
    layout: 'rss',
    fetchedAt: rawItem(1).fetchedAt,
    hints: rawItem(1).hints,
  })
  expect(await store.countUnread('open311', 1)).toBe(0)

  const error = { code: 'BROKEN_XML', key: 'error.BROKEN_XML', params: {}, retry: 'later' as const }
  await store.saveRead({
    documents: [
      { id: unread[0]!.id, error: null },
      { id: unread[1]!.id, error },
    ],
    readerVersion: 1,
    posts: [{ post: post('1'), report: null, documentId: unread[0]!.id }],
    deletions: [],
  })
  expect(await store.countUnread('feed', 1)).toBe(1)
  expect(await store.countUnread('feed', 2)).toBe(3)
  await store.endRun(run, AS_OF.now, null)
  expect(await store.read.runs('a', 5)).toEqual([
    { id: run, startedAt: AS_OF.now, finishedAt: AS_OF.now, documents: 3, added: 1, changed: 0, error },
  ])
})

test('a post is labelled, clustered and timed, step by step', async () => {
  await store.saveSource(source('a'))
  await store.saveRulePack(PACK)
  const report = { post: post('1', { kind: 'report' }), report: facts() }
  expect(await savePosts(store, [report, post('2', { publishedAt: null })])).toEqual({
    added: 2,
    changed: 0,
    deleted: 0,
  })
  expect(await store.countMissing(allStages())).toBe(2)
  const [first] = await store.postsMissing(allStages(), 1)
  expect(first).toMatchObject({
    post: { labels: {}, categories: [] },
    missing: allStages().map((one) => one.id),
  })
  await store.saveOutcomes([
    ...outcomes(report.post.id, { domain: 'urban', urgency: 'ordinary' }),
    ...outcomes(post('2').id, { domain: 'traffic' }),
  ])
  expect(await store.countMissing(allStages())).toBe(0)
  expect(await store.postsMissing([{ id: 'tone', version: 2 }], 9)).toMatchObject([
    { missing: ['tone'] },
    { missing: ['tone'] },
  ])

  expect(await store.countUnclustered(1)).toBe(1)
  const unclustered = await store.postsUnclustered(1, 9)
  expect(unclustered).toEqual([
    {
      id: report.post.id,
      text: 'Title 1\nText of 1',
      domain: 'urban',
      topic: null,
      ward: null,
      publishedAt: report.post.publishedAt,
      kind: 'report',
    },
  ])
  const issue = {
    id: 'i1',
    domain: 'urban',
    place: null,
    name: 'đèn đường',
    phrases: ['đèn đường'],
    posts: 1,
    firstAt: '2026-11-18T03:00:00.000Z',
    lastAt: '2026-11-18T03:00:00.000Z',
    memory: { terms: { đèn: 2 } },
  }
  await store.saveClustering({
    merged: [],
    closedBefore: '2026-01-01T00:00:00.000Z',
    version: 1,
    assignments: [{ postId: report.post.id, issueId: 'i1' }],
    issues: [issue],
  })
  expect(await store.countUnclustered(1)).toBe(0)
  expect(await store.openIssues('2026-11-18T03:00:00.000Z')).toEqual([issue])
  expect(await store.openIssues('2026-11-18T03:00:00.001Z')).toEqual([])

  expect(await store.countStale()).toBe(1)
  const [stale] = await store.complaintsStale(10)
  expect(stale).toMatchObject({ postId: report.post.id, facts: facts(), labels: { domain: 'urban' } })
  await store.saveComplaints([computed(report.post.id, [clock('result', { dueAt: '2026-11-19T03:00:00Z' })])])
  expect(await store.countStale()).toBe(0)
  const { rows, total } = await store.read.complaints(
    { filter: { standing: 'overdue' }, order: 'due', offset: 0, limit: 9 },
    AS_OF,
  )
  expect(total).toBe(1)
  expect(rows[0]).toMatchObject({ code: 'LN-26-000001', clocks: [{ kind: 'result', standing: 'overdue' }] })
  expect(rows[0]!.next).toMatchObject({ kind: 'result', dueAt: '2026-11-19T03:00:00.000Z' })
  expect(await store.read.issue('i1', AS_OF)).toMatchObject({
    issue: { posts: 1, complaints: 1, overdue: 1 },
  })
  expect(await store.read.overview({}, AS_OF)).toMatchObject({
    totals: { posts: 1, undated: 1, reports: 1, noIssue: 0 },
    overdueNow: 1,
  })
  expect(await store.read.complaint(rows[0]!.id, AS_OF)).toMatchObject({
    packKey: { id: 'default', version: 1 },
  })
  expect(await store.read.post(report.post.id)).toMatchObject({ post: { issue: { id: 'i1' } } })
  expect(await store.read.info(AS_OF)).toMatchObject({
    empty: false,
    badges: { issues: 1, overdue: 1, posts: 2 },
  })
  expect((await store.read.complaintSummary({}, AS_OF)).onTime.result.overdue).toBe(1)
  expect(await store.read.durations({}, 'result', AS_OF)).toHaveLength(1)
  expect(await store.read.rejects({ offset: 0, limit: 10 })).toEqual({ rows: [], total: 0 })
  expect(await store.read.sources()).toMatchObject([{ health: { state: 'new' }, posts: 2 }])
  expect((await store.read.choices()).agencies).toEqual(['Ward office'])
})

test('posts of a merged issue are those of the older one; a closed candidate is forgotten', async () => {
  await savePosts(store, [post('1'), post('2')])
  await store.saveOutcomes(['1', '2'].flatMap((n) => outcomes(post(n).id, { domain: 'urban' })))
  const issue = (id: string, day: string) => ({
    id,
    domain: 'urban',
    place: null,
    name: id,
    phrases: [],
    posts: 2,
    firstAt: `${day}T03:00:00.000Z`,
    lastAt: `${day}T03:00:00.000Z`,
    memory: { terms: 'x' },
  })
  const save = {
    version: 1,
    issues: [],
    assignments: [],
    merged: [],
    closedBefore: '2026-11-01T00:00:00.000Z',
  }
  await store.saveClustering({
    ...save,
    issues: [issue('old', '2026-10-01'), issue('a', '2026-11-10'), issue('b', '2026-11-11')],
    assignments: [
      { postId: post('1').id, issueId: 'a' },
      { postId: post('2').id, issueId: 'b' },
    ],
  })
  const found = await store.openIssues('2026-09-01T00:00:00.000Z')
  expect(found.map(({ id, memory }) => [id, memory])).toEqual([
    ['old', {}],
    ['a', { terms: 'x' }],
    ['b', { terms: 'x' }],
  ])
  await store.saveClustering({ ...save, merged: [{ from: 'b', into: 'a' }] })
  expect(await store.read.issue('b', AS_OF)).toMatchObject({ issue: { id: 'a', posts: 2 } })
  expect((await store.openIssues('2026-11-01T00:00:00.000Z')).map(({ id }) => id)).toEqual(['a'])
})
