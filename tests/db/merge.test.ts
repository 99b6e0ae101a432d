/** Saving what was read: twice, in any split, out of order; and what a change does to labels, issue and complaint. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest'
import type { Post } from '../../contract/model.ts'
import { openDatabase, type Database } from '../../db/duckdb.ts'
import type { ReadBatch, Store } from '../../db/index.ts'
import { migrate, readMigrations } from '../../db/migrate.ts'
import { readPart } from '../../db/read.ts'
import { understandPart } from '../../db/understand.ts'
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

afterAll(removeFolders)

type Read = ReadBatch['posts'][number]
const minute = (at: number) => new Date(Date.UTC(2026, 10, 10, 0, at)).toISOString()

const anyRead: fc.Arbitrary<Read> = fc
  .record({
    externalId: fc.constantFrom('1', '2'),
    text: fc.constantFrom('one', 'two'),
    status: fc.constantFrom('open', 'closed'),
    fetched: fc.integer({ min: 0, max: 4 }),
    events: fc.uniqueArray(fc.integer({ min: 0, max: 2 })),
  })
  .map(({ externalId, text, status, fetched, events }) => ({
    post: post(externalId, { kind: 'report', text, status, fetchedAt: minute(fetched) }),
    report: facts({ events: events.map((at) => ({ type: 'progress', at: minute(at), note: null })) }),
    documentId: `d${fetched}`,
  }))
const inFetchOrder = fc
  .array(anyRead, { minLength: 1, maxLength: 7 })
  .map((reads) => reads.sort((a, b) => a.post.fetchedAt.localeCompare(b.post.fetchedAt)))

describe('saving a batch', () => {
  const TABLES = ['post', 'post_label', 'outcome', 'report', 'complaint_event']
  let database: Database
  beforeAll(async () => {
    const path = ':memory:'
    database = await openDatabase({ path, threads: 1, memoryLimit: '256MB' })
    await migrate(database.writer, readMigrations(), { path, now: AS_OF.now })
  })
  afterAll(() => database.close())

  /** Everything the store holds after these batches on an empty store where post 1 already is labelled. */
  async function after(batches: readonly (readonly Read[])[], without = ''): Promise<unknown[]> {
    const db = database.writer
    await db.run(TABLES.map((table) => `DELETE FROM ${table};`).join(' '))
    const save = (posts: readonly Read[]) =>
      readPart(db).saveRead({ documents: [], readerVersion: 1, posts: [...posts], deletions: [] })
    const first = post('1', { kind: 'report', text: 'one', status: 'open', fetchedAt: minute(-1) })
    await save([{ post: first, report: facts({ events: [] }), documentId: 'd' }])
    await understandPart(db).saveOutcomes(outcomes(first.id, { domain: 'urban' }))
    for (const batch of batches) await save(batch)
    return Promise.all(
      TABLES.map((table) => db.all(`SELECT * ${table === 'post' ? without : ''} FROM ${table} ORDER BY ALL`)),
    )
  }

  test('twice changes nothing', () =>
    fc.assert(
      fc.asyncProperty(inFetchOrder, async (reads) => {
        const whole = [
          ...new Map(reads.map((read) => [`${read.post.id} ${read.post.fetchedAt}`, read])).values(),
        ]
        expect(await after([whole, whole])).toEqual(await after([whole]))
      }),
      { numRuns: 7, seed: 1 },
    ))

  test('or its parts gives the same store', () =>
    fc.assert(
      fc.asyncProperty(inFetchOrder, fc.nat(6), fc.nat(6), async (reads, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const parts = [reads.slice(0, low), reads.slice(low, high), reads.slice(high)]
        expect(await after(parts)).toEqual(await after([reads]))
      }),
      { numRuns: 7, seed: 1 },
    ))

  test('in whatever order gives the newest version of each post and every event', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyRead, { selector: (read) => read.post.fetchedAt }),
        async (reads) => {
          const inOrder = [...reads].sort((a, b) => a.post.fetchedAt.localeCompare(b.post.fetchedAt))
          const newest = (dump: unknown[]) => [dump[0], dump[4]]
          const without = 'EXCLUDE (fetched_at, document_id, earlier)'
          expect(
            newest(
              await after(
                reads.map((read) => [read]),
                without,
              ),
            ),
          ).toEqual(newest(await after([inOrder], without)))
        },
      ),
      { numRuns: 7, seed: 1 },
    ))
})

describe('a stored report', () => {
  let store: Store
  const at = (fetched: number, change: Partial<Post> = {}) =>
    post('1', { kind: 'report', fetchedAt: minute(fetched), ...change })
  const id = at(0).id
  const save = (one: Post, report = facts()) => savePosts(store, [{ post: one, report }])

  beforeEach(async () => {
    store = await openFresh()
    await store.saveSource(source('a'))
    await store.saveRulePack(PACK)
    await save(at(0))
    await store.saveOutcomes(outcomes(id, { domain: 'urban', urgency: 'ordinary' }))
    await store.saveClustering({
      version: 1,
      assignments: [{ postId: id, issueId: null }],
      issues: [],
      merged: [],
      closedBefore: '2026-01-01T00:00:00.000Z',
    })
    await store.saveComplaints([computed(id, [clock('result')])])
  })
  afterEach(() => store.close())

  const missing = async () => ({
    labels: await store.countMissing(allStages()),
    issues: await store.countUnclustered(1),
    clocks: await store.countStale(),
  })

  test('that comes again unchanged misses nothing', async () => {
    expect(await save(at(1))).toEqual({ added: 0, changed: 0, deleted: 0 })
    expect(await missing()).toEqual({ labels: 0, issues: 0, clocks: 0 })
    expect((await store.read.post(id))!.fetchedAt).toBe(minute(0))
  })

  test('with another text misses labels, then its issue, and its clocks', async () => {
    expect(await save(at(1, { text: 'quite another' }))).toEqual({ added: 0, changed: 1, deleted: 0 })
    expect(await missing()).toEqual({ labels: 1, issues: 0, clocks: 1 })
    expect((await store.read.post(id))!.outcomes).toEqual([])
    await store.saveOutcomes(outcomes(id, { domain: 'urban' }))
    expect(await missing()).toEqual({ labels: 0, issues: 1, clocks: 1 })
  })

  test('with another status keeps its labels and its issue', async () => {
    await save(at(1, { status: 'closed' }), facts({ status: 'closed' }))
    expect(await missing()).toEqual({ labels: 0, issues: 0, clocks: 1 })
    const [stale] = await store.complaintsStale(1)
    expect(stale).toMatchObject({ facts: { status: 'closed' }, labels: { domain: 'urban' } })
  })

  test('is not overwritten by an older document, whose events are still added', async () => {
    const event = { type: 'forwarded' as const, at: minute(-50), note: 'to the ward' }
    await save(at(-1, { text: 'older' }), facts({ events: [event] }))
    expect((await store.read.post(id))!.text).toBe('Text of 1')
    expect(await missing()).toEqual({ labels: 0, issues: 0, clocks: 1 })
    const [stale] = await store.complaintsStale(1)
    expect(stale!.facts.events).toEqual([event, ...facts().events])
  })

  test('is timed anew when its urgency or the rule pack changes, and not when nothing does', async () => {
    await store.saveOutcomes(outcomes(id, { domain: 'urban', urgency: 'ordinary' }, 2))
    await store.saveRulePack(PACK)
    expect(await store.countStale()).toBe(0)
    await store.saveOutcomes(outcomes(id, { domain: 'urban', urgency: 'danger' }, 3))
    expect(await store.countStale()).toBe(1)
    await store.saveComplaints([computed(id, [])])
    await store.saveRulePack({ ...PACK, verified: true })
    expect(await store.countStale()).toBe(1)
  })

  test('leaves its issue when its domain changes', async () => {
    await store.saveOutcomes([{ ...outcomes(id, { domain: 'traffic' }, 2)[1]! }])
    expect(await store.countUnclustered(1)).toBe(1)
  })

  test('keeps its code whatever is computed, and is not counted without a received time', async () => {
    const bad = [{ field: 'received', value: '3020-01-01', reason: 'future' as const }]
    await store.saveComplaints([{ postId: id, state: null, derived: [], badTimes: bad }])
    await store.saveComplaints([{ postId: id, state: null, derived: [], badTimes: bad }])
    expect(await store.read.rejects({ offset: 0, limit: 9 })).toMatchObject({
      rows: [{ postId: id, code: 'LN-26-000001', ...bad[0] }],
      total: 1,
    })
    expect((await store.read.complaintSummary({}, AS_OF)).total).toBe(0)
    expect((await store.read.post(id))!.post.complaintId).toBeNull()
    const derived = [{ type: 'reopened' as const, at: minute(9), note: null }]
    await store.saveComplaints([{ ...computed(id, [clock('accept')], { reopened: 1 }), derived }])
    const complaint = await store.read.complaint(`c${id.slice(1)}`, AS_OF)
    expect(complaint).toMatchObject({ complaint: { code: 'LN-26-000001', reopened: 1 } })
    expect(complaint!.complaint.clocks).toHaveLength(1)
    expect(complaint!.events.map((event) => event.type)).toEqual(['reopened', 'received'])
    expect((await store.read.rejects({ offset: 0, limit: 9 })).total).toBe(0)
    expect(await store.countStale()).toBe(0)
  })

  test('is computed again while a page is being read', async () => {
    const reading = Array.from({ length: 5 }, () => store.read.overview({}, AS_OF))
    for (let turn = 0; turn < 3; turn++) {
      await save(at(turn + 1, { text: `turn ${turn}` }))
      await store.saveOutcomes(outcomes(id, { domain: 'urban' }))
      await store.saveClustering({
        version: 1,
        assignments: [{ postId: id, issueId: 'i' }],
        issues: [],
        merged: [],
        closedBefore: '2026-01-01T00:00:00.000Z',
      })
      await store.saveComplaints([computed(id, [clock('result')])])
      await store.savePlaces([])
    }
    expect((await Promise.all(reading)).length).toBe(5)
    expect(await missing()).toEqual({ labels: 0, issues: 0, clocks: 0 })
  })
})
