/** What a source says is gone: from lists, figures, issues and complaints, and no older document brings it back. */
import * as fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, describe, test } from 'vitest'
import type { Deletion } from '../../contract/model.ts'
import { openDatabase, type Database } from '../../db/duckdb.ts'
import { gatherPart } from '../../db/gather.ts'
import type { ReadBatch, Store } from '../../db/index.ts'
import { migrate, readMigrations } from '../../db/migrate.ts'
import { readPart } from '../../db/read.ts'
import {
  allStages,
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

afterAll(removeFolders)

const minute = (at: number) => new Date(Date.UTC(2026, 10, 10, 0, at)).toISOString()
const batch = (change: Partial<ReadBatch>): ReadBatch => ({
  documents: [],
  readerVersion: 1,
  posts: [],
  deletions: [],
  ...change,
})
const deletion = (what: Deletion, at: string, documentId = 'd9') => ({ sourceId: 'a', documentId, at, what })

describe('documents and deletions in any order', () => {
  const TABLES = [
    'post',
    'post_label',
    'outcome',
    'report',
    'complaint_event',
    'document',
    'evidence',
    'tombstone',
  ]
  let database: Database
  beforeAll(async () => {
    database = await openDatabase({ path: ':memory:', threads: 1, memoryLimit: '256MB' })
    await migrate(database.writer, readMigrations(), { path: ':memory:', now: AS_OF.now })
  })
  afterAll(() => database.close())

  type Left = { id: string; text: string }
  type Told = { at: number; tells: { id: string; text: string }[]; deletes: Deletion[] }
  const anyItem = fc.record({
    id: fc.constantFrom('u1/1', 'u1/2', 'u2/1'),
    text: fc.constantFrom('one', 'two'),
  })
  const anyDeletion: fc.Arbitrary<Deletion> = fc.oneof(
    fc.constantFrom('u1/1', 'u1/2', 'u2/1').map((id) => ({ id })),
    fc.constantFrom('u1/', 'u2/').map((idPrefix) => ({ idPrefix })),
  )
  const anyHistory: fc.Arbitrary<Told[]> = fc
    .array(
      fc.record({
        tells: fc.uniqueArray(anyItem, { maxLength: 2, selector: (item) => item.id }),
        deletes: fc.array(anyDeletion, { maxLength: 1 }),
      }),
      { minLength: 2, maxLength: 4 },
    )
    .map((all) => all.map((one, at) => ({ ...one, at })))

  /** What is left once the documents were read in this order, so many at once. */
  async function left(history: Told[], order: Told[], atOnce: number) {
    const db = database.writer
    await db.run(TABLES.map((table) => `DELETE FROM ${table};`).join(' '))
    const items = history.map(({ at }) => rawItem(at, { fetchedAt: minute(at) }))
    await gatherPart(db).appendRaw('a', 'r', items, KEEP)
    const ids = (await db.all<{ id: string }>('SELECT id FROM document ORDER BY fetched_at')).map(
      ({ id }) => id,
    )
    for (let from = 0; from < order.length; from += atOnce) {
      const some = order.slice(from, from + atOnce)
      await readPart(db).saveRead(
        batch({
          documents: some.map(({ at }) => ({ id: ids[at]!, error: null })),
          posts: some.flatMap(({ at, tells }) =>
            tells.map(({ id, text }) => ({
              post: post(id, { text, kind: 'report', fetchedAt: minute(at) }),
              report: facts({ events: [{ type: 'progress', at: minute(at), note: text }] }),
              documentId: ids[at]!,
            })),
          ),
          deletions: some.flatMap(({ at, deletes }) =>
            deletes.map((what) => deletion(what, minute(at), ids[at])),
          ),
        }),
      )
    }
    return {
      posts: await db.all<Left>(
        'SELECT external_id AS id, text FROM post WHERE gone_at IS NULL ORDER BY ALL',
      ),
      labelled: await db.all<{ id: string }>(
        `SELECT p.external_id AS id FROM post_label l JOIN post p ON p.id = l.post_id
         WHERE l.gone IS NOT TRUE ORDER BY ALL`,
      ),
      events: await db.all<{ id: string; at: string }>(
        `SELECT p.external_id AS id, happened_at AS "at" FROM complaint_event e JOIN post p ON p.id = e.post_id
         WHERE e.gone IS NOT TRUE ORDER BY ALL`,
      ),
    }
  }

  /** What a plain reading of the history says. */
  function expected(history: Told[]): Awaited<ReturnType<typeof left>> {
    const now = new Map<string, { text: string; events: string[] }>()
    for (const { at, tells, deletes } of history) {
      for (const { id, text } of tells)
        now.set(id, { text, events: [...(now.get(id)?.events ?? []), minute(at)] })
      for (const what of deletes)
        for (const id of now.keys())
          if ('id' in what ? id === what.id : id.startsWith(what.idPrefix)) now.delete(id)
    }
    const items = [...now].sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      posts: items.map(([id, { text }]) => ({ id, text })),
      labelled: items.map(([id]) => ({ id })),
      events: items.flatMap(([id, { events }]) => events.map((at) => ({ id, at }))),
    }
  }

  test('leave what the history says, and the same whatever the order', () =>
    fc.assert(
      fc.asyncProperty(
        anyHistory.chain((history) =>
          fc.tuple(
            fc.constant(history),
            fc.shuffledSubarray(history, { minLength: history.length }),
            fc.integer({ min: 1, max: 4 }),
          ),
        ),
        async ([history, order, atOnce]) => {
          expect(await left(history, history, atOnce)).toEqual(expected(history))
          // An event does not know which document told it, so that an older one, read late, may keep its own.
          const { posts, labelled } = expected(history)
          expect(await left(history, order, atOnce)).toMatchObject({ posts, labelled })
        },
      ),
      { numRuns: 8, seed: 1 },
    ))
})

describe('a deleted report', () => {
  let store: Store
  const kept = post('2', { kind: 'report', author: 'same', fetchedAt: minute(0) })
  const gone = post('1', { kind: 'report', author: 'x', address: '12 Láng', fetchedAt: minute(0) })

  async function understand(): Promise<void> {
    const present = await store.postsMissing(allStages(), 9)
    await store.saveOutcomes(
      present.flatMap((one) =>
        outcomes(one.post.id, { domain: 'urban', urgency: 'ordinary', place: '00004' }),
      ),
    )
    const assignments = (await store.postsUnclustered(1, 9)).map(({ id }) => ({ postId: id, issueId: 'i' }))
    const [issue] = await store.openIssues('2026-01-01T00:00:00.000Z')
    await store.saveClustering({
      version: 1,
      assignments,
      issues: [
        {
          id: 'i',
          domain: 'urban',
          place: null,
          name: 'i',
          phrases: [],
          posts: (issue?.posts ?? 0) + assignments.length,
          firstAt: gone.publishedAt!,
          lastAt: gone.publishedAt!,
          memory: { waiting: [] },
        },
      ],
      merged: [],
      closedBefore: '2026-01-01T00:00:00.000Z',
    })
    const stale = await store.complaintsStale(9)
    await store.saveComplaints(
      stale.map(({ postId }) => computed(postId, [clock('result', { dueAt: minute(9) })])),
    )
  }

  beforeEach(async () => {
    store = await openFresh()
    await store.saveSource(source('a'))
    await store.saveRulePack(PACK)
    await store.appendRaw('a', 'r', [rawItem(0), rawItem(1)], KEEP)
    const [first, second] = await store.rawUnread('feed', 1, 9)
    const older = { ...gone, text: 'an older text', fetchedAt: minute(-9), hash: 'older' }
    const report = facts({ agency: 'Only here' })
    const read = (one: typeof gone, documentId: string) => ({ post: one, report, documentId })
    await store.saveRead(
      batch({
        documents: [first!, second!].map(({ id }) => ({ id, error: null })),
        posts: [
          read(older, first!.id),
          read(gone, second!.id),
          { post: kept, report: facts(), documentId: 'd' },
        ],
      }),
    )
    await understand()
  })
  afterEach(() => store.close())

  const remove = (at = minute(5), what: Deletion = { id: '1' }) =>
    store.saveRead(batch({ deletions: [deletion(what, at)] }))
  const list = async () =>
    (await store.read.posts({ filter: {}, order: 'newest', offset: 0, limit: 9 }, AS_OF)).rows.map(
      ({ id }) => id,
    )

  test('is in no list, no figure, no issue and no queue', async () => {
    expect(await list()).toHaveLength(2)
    const reading = store.read.overview({}, AS_OF)
    expect(await remove()).toEqual({ added: 0, changed: 0, deleted: 1 })
    expect(await remove()).toEqual({ added: 0, changed: 0, deleted: 0 })
    await reading

    expect(await list()).toEqual([kept.id])
    expect(await store.read.post(gone.id)).toBeNull()
    expect(await store.read.complaint(`c${gone.id.slice(1)}`, AS_OF)).toBeNull()
    expect((await store.read.overview({}, AS_OF)).totals).toMatchObject({ posts: 1, voices: 1, reports: 1 })
    expect(await store.read.complaintSummary({}, AS_OF)).toMatchObject({ total: 1, overdue: 1 })
    expect(await store.read.durations({}, 'result', AS_OF)).toHaveLength(1)
    expect((await store.read.issue('i', AS_OF))!.issue).toMatchObject({ posts: 1, complaints: 1 })
    expect((await store.openIssues('2026-01-01T00:00:00.000Z'))[0]!.posts).toBe(1)
    expect((await store.read.info(AS_OF)).badges).toMatchObject({ posts: 1, overdue: 1 })
    expect(await store.read.sources()).toMatchObject([{ posts: 1 }])
    expect(await store.read.choices()).toMatchObject({ agencies: ['Ward office'], wards: [{ posts: 1 }] })
  })

  test('misses nothing, not even when a rule pack changes or a step still holds it', async () => {
    await remove()
    await store.saveRulePack({ ...PACK, verified: true })
    expect(await store.countMissing(allStages())).toBe(0)
    expect(await store.countUnclustered(2)).toBe(1)
    expect([await store.countStale(), (await store.complaintsStale(9)).length]).toEqual([1, 1])
    await store.saveOutcomes(outcomes(gone.id, { domain: 'urban' }))
    await store.saveComplaints([computed(gone.id, [clock('result')])])
    await store.saveClustering({
      version: 1,
      assignments: [{ postId: gone.id, issueId: 'i' }],
      issues: [],
      merged: [],
      closedBefore: '2026-01-01T00:00:00.000Z',
    })
    expect(await list()).toEqual([kept.id])
    expect((await store.read.complaintSummary({}, AS_OF)).total).toBe(1)
    expect(await store.countMissing(allStages())).toBe(0)
  })

  test('takes the copies along that it was read from, also of its earlier text', async () => {
    const { evidence } = (await store.read.post(gone.id))!
    await remove()
    expect(await store.evidence(evidence!.id)).toMatchObject({ info: { state: 'withdrawn' }, ref: null })
    expect(await store.rawUnread('feed', 2, 9)).toEqual([])
    const [forget] = await store.evidenceToForget(minute(6))
    expect(forget!.stays).toEqual([])
    await store.moveEvidence(forget!.file, [])
    expect(await store.evidence(evidence!.id)).toMatchObject({ info: { state: 'withdrawn' } })
    expect(await store.evidenceFiles()).toEqual([])
  })

  test('stays gone for an older document and comes back by a newer one, to be understood anew', async () => {
    await remove()
    const again = (at: number) =>
      savePosts(store, [{ post: { ...gone, fetchedAt: minute(at) }, report: facts() }])
    expect(await again(5)).toEqual({ added: 0, changed: 0, deleted: 0 })
    expect(await list()).toEqual([kept.id])
    expect(await again(6)).toEqual({ added: 1, changed: 0, deleted: 0 })
    expect(await store.countMissing(allStages())).toBe(1)
    await understand()
    expect(await list()).toHaveLength(2)
    expect((await store.read.complaint(`c${gone.id.slice(1)}`, AS_OF))!.events).toHaveLength(1)
    expect((await store.read.issue('i', AS_OF))!.issue.posts).toBe(2)
    expect((await store.openIssues('2026-01-01T00:00:00.000Z'))[0]!.posts).toBe(2)
  })

  test('that was seen since, or belongs to another source, is not touched; a prefix takes all', async () => {
    expect((await remove(minute(-1))).deleted).toBe(0)
    const elsewhere = { ...deletion({ id: '1' }, minute(5)), sourceId: 'b' }
    expect((await store.saveRead(batch({ deletions: [elsewhere] }))).deleted).toBe(0)
    expect((await remove(minute(5), { idPrefix: '' })).deleted).toBe(2)
    expect(await list()).toEqual([])
    expect((await store.read.info(AS_OF)).badges).toMatchObject({ posts: 0, issues: 0, overdue: 0 })
  })

  test('leaves none of its words in the file', async () => {
    const memory = { content: 'words of the post', waiting: [gone.id] }
    const issue = { id: 'j', domain: 'urban', place: null, name: '', phrases: [], posts: 1 }
    const at = { firstAt: gone.publishedAt!, lastAt: gone.publishedAt! }
    const none = { assignments: [], merged: [], closedBefore: '2026-01-01T00:00:00.000Z' }
    await store.saveClustering({ version: 1, ...none, issues: [{ ...issue, ...at, memory }] })
    await remove()
    expect((await store.openIssues('2026-01-01T00:00:00.000Z')).map((one) => one.memory)).toEqual([{}, {}])
  })
})
