/** Private messages: in no figure about the public, found by their kind alone or by id. */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../db/index.ts'
import {
  allStages,
  AS_OF,
  clock,
  computed,
  facts,
  openFresh,
  outcomes,
  PACK,
  post,
  removeFolders,
  savePosts,
  source,
} from './helpers.ts'

let store: Store
const LABELS = { domain: 'urban', tone: 'negative', place: '00004', urgency: 'ordinary' }
const message = post('m', { kind: 'message', text: 'riêng tư', author: 'nobody else' })
/** A source may give a message the facts of a report; it is none of the public's all the same. */
const filed = post('f', { kind: 'message', text: 'riêng tư', author: 'nobody else' })

beforeEach(async () => {
  store = await openFresh()
  await store.saveSource(source('a'))
  await store.saveRulePack(PACK)
  const report = post('r', { kind: 'report' })
  await savePosts(store, [post('p'), { post: report, report: facts() }])
  await step()
})
afterEach(() => store.close())
afterAll(removeFolders)

/** What the pipeline does with posts that are new. */
async function step(): Promise<void> {
  const missing = await store.postsMissing(allStages(), 9)
  await store.saveOutcomes(missing.flatMap((one) => outcomes(one.post.id, LABELS)))
  const found = await store.postsUnclustered(1, 9)
  await store.saveClustering({
    version: 1,
    assignments: found.map(({ id }) => ({ postId: id, issueId: 'i' })),
    issues: [
      {
        id: 'i',
        domain: 'urban',
        place: '00004',
        name: 'i',
        phrases: [],
        posts: 2,
        memory: {},
        firstAt: AS_OF.now,
        lastAt: AS_OF.now,
      },
    ],
    merged: [],
    closedBefore: '2026-01-01T00:00:00.000Z',
  })
  const stale = await store.complaintsStale(9)
  const badTimes = [{ field: 'due', value: '3020-01-01', reason: 'future' as const }]
  const clocks = [clock('result', { dueAt: AS_OF.now })]
  await store.saveComplaints(stale.map((one) => ({ ...computed(one.postId, clocks), badTimes })))
}

const paging = { offset: 0, limit: 9 }
const posts = async (filter: object) =>
  (await store.read.posts({ filter, order: 'newest', ...paging }, AS_OF)).rows.map(({ id }) => id).sort()
const figures = async () => [
  await store.read.info(AS_OF),
  await store.read.choices(),
  await store.read.overview({}, AS_OF),
  await store.read.overview({ source: 'a', domain: 'urban', ward: '00004' }, AS_OF),
  await store.read.issues({ filter: {}, order: 'size', ...paging }, AS_OF),
  await store.read.issue('i', AS_OF),
  await store.read.complaintSummary({}, AS_OF),
  await store.read.complaints({ filter: {}, order: 'due', ...paging }, AS_OF),
  await store.read.durations({}, 'result', AS_OF),
  await store.read.rejects(paging),
  (await store.read.sources()).map((one) => one.posts),
  await posts({}),
  await posts({ text: 'riêng' }),
  await posts({ issue: 'none' }),
  await store.countUnclustered(1),
  await store.countUnclustered(2),
]

test('messages change no figure and no list', async () => {
  const before = await figures()
  await savePosts(store, [message, { post: filed, report: facts({ agency: 'Nobody else' }) }])
  expect(await store.countMissing(allStages())).toBe(2)
  await step()
  expect(await figures()).toEqual(before)
})

test('messages are found by their kind, with their labels, and by id', async () => {
  await savePosts(store, [message])
  await step()
  expect(await posts({ kind: 'message' })).toEqual([message.id])
  expect(await posts({ kind: 'message', text: 'rieng tu', domain: 'urban' })).toEqual([message.id])
  expect(await posts({ kind: 'post' })).toEqual([post('p').id])
  expect(await store.read.post(message.id)).toMatchObject({ text: message.text, post: { issue: null } })
})

test('a post that turns out to be a message leaves its issue', async () => {
  const later = '2026-11-19T05:00:00.000Z'
  await savePosts(store, [post('p', { kind: 'message', fetchedAt: later })])
  await step()
  expect((await store.read.issue('i', AS_OF))!.issue.posts).toBe(1)
  expect(await posts({})).toEqual([post('r').id])
})
