/** The ledger, the index of the stored copies, gaps, backfills and how runs went. */
import * as fc from 'fast-check'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { api } from '../../contract/api.ts'
import { GAP_REASONS, type Exchange, type Gap } from '../../contract/model.ts'
import type { Store } from '../../db/index.ts'
import {
  AS_OF,
  evidenceRef,
  exchangeOf,
  KEEP,
  openFresh,
  post,
  rawItem,
  removeFolders,
  source,
} from './helpers.ts'

let store: Store
beforeEach(async () => {
  store = await openFresh()
  await store.saveSource(source('a'))
})
afterEach(() => store.close())
afterAll(removeFolders)

const minute = (at: number) => new Date(Date.UTC(2026, 10, 10, 0, at)).toISOString()
const ledger = (query: object = {}) => store.read.ledger({ offset: 0, limit: 200, ...query }, AS_OF)
const failed = { status: null, bytes: 0, error: 'TIMEOUT', evidence: null }
const TIMEOUT = { code: 'TIMEOUT', key: 'error.TIMEOUT', params: {}, retry: 'now' as const }
const STOPPED = { ...TIMEOUT, code: 'STOPPED', key: 'error.STOPPED' }

/** The unread documents of `a` with what became of each one's copy. */
async function copies() {
  const { rows } = await ledger()
  return Promise.all(
    rows.map(async ({ evidence }) => {
      const found = await store.evidence(evidence!)
      return [found!.document.url, found!.info.state, found!.ref?.file ?? null]
    }),
  )
}

describe('the ledger', () => {
  const anyExchange: fc.Arbitrary<Exchange> = fc
    .record({ at: fc.nat(5), url: fc.nat(2), kept: fc.boolean(), milliseconds: fc.constantFrom(1, 2.25) })
    .map(({ at, url, kept, milliseconds }) => ({
      ...exchangeOf(rawItem(at, { url: `https://a.example.org/${url}`, fetchedAt: minute(at) })),
      milliseconds,
      evidence: kept ? evidenceRef(10 * at + url) : null,
    }))

  test('takes a batch again without change, and keeps equal requests of one batch apart', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyExchange, { minLength: 1, maxLength: 6 }),
        fc.uuid(),
        async (batch, id) => {
          await store.appendLedger(id, 'r1', batch, 30)
          const once = await ledger({ source: id })
          await store.appendLedger(id, 'r1', batch, 30)
          expect(await ledger({ source: id })).toEqual(once)
          expect(once.total).toBe(batch.length)
          expect(once.rows.map((row) => row.at)).toEqual(
            batch
              .map((one) => one.at)
              .sort()
              .reverse(),
          )
        },
      ),
      { numRuns: 15, seed: 1 },
    ))

  test('is found by source, part of the address, local day and outcome, the newest first', async () => {
    const at = (instant: string, change: Partial<Exchange> = {}) => ({
      ...exchangeOf(rawItem(1, { url: `https://A.example.org/${instant}`, fetchedAt: instant })),
      evidence: null,
      ...change,
    })
    // 17:00 UTC is midnight in Viet Nam.
    const requests = [
      at('2026-11-15T16:59:59.000Z'),
      at('2026-11-15T17:00:00.000Z', failed),
      at('2026-11-16T17:00:00.000Z', { ...failed, robots: 'disallowed', error: 'ROBOTS_DISALLOW' }),
    ]
    await store.appendLedger('a', null, requests, 30)
    await store.appendLedger('gone', 'r9', [at('2026-11-01T00:00:00.000Z', { by: 'socket' })], 30)
    const days = async (query: object) => (await ledger(query)).rows.map((row) => row.at.slice(8, 13))
    expect(await days({})).toEqual(['16T17', '15T17', '15T16', '01T00'])
    expect(await days({ source: 'a' })).toEqual(['16T17', '15T17', '15T16'])
    expect(await days({ from: '2026-11-16', to: '2026-11-16' })).toEqual(['15T17'])
    expect(await days({ text: 'a.EXAMPLE.org/2026-11-15' })).toEqual(['15T17', '15T16'])
    expect(await days({ text: '%' })).toEqual([])
    expect(await days({ outcome: 'answered' })).toEqual(['15T16', '01T00'])
    expect(await days({ outcome: 'failed' })).toEqual(['15T17'])
    expect(await days({ outcome: 'disallowed' })).toEqual(['16T17'])
    expect(await ledger({ limit: 1, offset: 1 })).toMatchObject({ rows: [{ error: 'TIMEOUT' }], total: 4 })
    const whole = await ledger()
    expect(whole.rows[3]).toMatchObject({ sourceName: '', by: 'socket', sourceId: 'gone' })
    expect(api['ledger.list'].output.parse(whole)).toEqual(whole)
  })
})

describe('a stored copy', () => {
  const items = [1, 2, 3].map((number) => rawItem(number))

  test.each([
    ['document', 'request', 'document'],
    ['request', 'document', 'request'],
  ])('is one row, told of by %s, %s and %s', async (...order) => {
    const item = rawItem(7, { fetchedAt: minute(1) })
    const request = { ...exchangeOf(item), at: minute(0), url: 'https://a.example.org/blanked' }
    for (const one of order)
      await (one === 'document'
        ? store.appendRaw('a', 'r1', [item], KEEP)
        : store.appendLedger('a', 'r1', [request], KEEP.retentionDays))
    const { evidence: id } = (await ledger()).rows[0]!
    expect(await store.evidence(id!)).toEqual({
      info: { id, keptAt: minute(1), expiresAt: '2026-12-10T00:01:00.000Z', state: 'kept' },
      ref: evidenceRef(7),
      document: { url: item.url, fetchedAt: minute(1), status: 200, mediaType: item.mediaType },
    })
    expect((await store.evidenceToForget('2027-01-01T00:00:00.000Z'))[0]!.stays).toEqual([])
  })

  test('is asked of every document', async () => {
    await expect(store.appendRaw('a', 'r', [rawItem(1, { evidence: null })], KEEP)).rejects.toMatchObject({
      code: 'INTERNAL',
    })
    expect(await store.countUnread('feed', 1)).toBe(0)
    expect(await store.evidence('e0')).toBeNull()
  })

  test('is named by the post that was read from it', async () => {
    await store.appendRaw('a', 'r', items, KEEP)
    const [, second] = await store.rawUnread('feed', 1, 9)
    await store.saveRead({
      documents: [{ id: second!.id, error: null }],
      readerVersion: 1,
      posts: [{ post: post('1'), report: null, documentId: second!.id }],
      deletions: [],
    })
    const { evidence } = (await store.read.post(post('1').id))!
    expect(evidence).toMatchObject({ keptAt: items[1]!.fetchedAt, state: 'kept' })
    expect((await store.evidence(evidence!.id))!.ref).toEqual(evidenceRef(2))
  })

  test('leaves its file when its time is up; the others move, the ledger stays, and it is not read again', async () => {
    const late = rawItem(4, { fetchedAt: '2026-11-19T00:00:00.000Z', evidence: evidenceRef(4, 'other') })
    const last = rawItem(3, { fetchedAt: '2026-11-18T00:00:00.000Z' })
    for (const one of [rawItem(2), rawItem(1), last, late]) {
      await store.appendLedger('a', 'r', [exchangeOf(one)], KEEP.retentionDays)
      await store.appendRaw('a', 'r', [one], KEEP)
    }
    expect(await store.evidenceFiles()).toEqual([evidenceRef(1).file, 'other'])
    expect(await store.evidenceToForget('2026-12-01T00:00:59.999Z')).toEqual([])
    // Kept on the first of November for 30 days.
    const forget = await store.evidenceToForget('2026-12-01T00:02:00.000Z')
    expect(forget).toMatchObject([{ file: evidenceRef(1).file, stays: [evidenceRef(3)] }])

    const ref = { ...evidenceRef(3, 'new'), offset: 0 }
    const moved = [{ id: forget[0]!.stays[0]!.id, ref }]
    for (let turn = 0; turn < 2; turn++) {
      await store.moveEvidence(forget[0]!.file, moved)
      expect(await copies()).toEqual([
        [late.url, 'kept', 'other'],
        [last.url, 'kept', 'new'],
        [rawItem(2).url, 'expired', null],
        [rawItem(1).url, 'expired', null],
      ])
    }
    expect(await store.evidenceFiles()).toEqual(['new', 'other'])
    expect(await store.evidenceToForget('2026-12-01T00:02:00.000Z')).toEqual([])
    expect((await store.rawUnread('feed', 1, 9)).map((one) => one.evidence.file)).toEqual(['new', 'other'])
    expect(await store.countUnread('feed', 1)).toBe(2)
    expect((await ledger()).total).toBe(4)
    // The first run is told again after a kill: what was forgotten stays so.
    await store.appendRaw('a', 'r', [rawItem(2)], KEEP)
    expect(await store.countUnread('feed', 1)).toBe(2)
  })

  test('is kept as long as its source says, also when a person changes that', async () => {
    await store.appendRaw('a', 'r', items, KEEP)
    await store.saveSource(source('a', { retentionDays: 5 }))
    expect(await store.evidenceToForget('2026-11-06T00:01:00.000Z')).toMatchObject([{ stays: [{}, {}] }])
    await store.saveSource(source('a', { retentionDays: 90 }))
    expect(await store.evidenceToForget('2026-12-24T00:00:00.000Z')).toEqual([])
  })
})

describe('a gap', () => {
  const gaps = async (query: object = {}) =>
    (await store.read.gaps(query, AS_OF)).map(({ from, to, reason }) => [from, to, reason])

  test('goes on while it is told again, ends once, and is left out when it was made good', async () => {
    await store.openGap('a', minute(1), 'unreachable')
    await store.openGap('a', minute(5), 'unreachable')
    await store.openGap('a', minute(3), 'paused')
    expect(await gaps()).toEqual([
      [minute(3), null, 'paused'],
      [minute(1), null, 'unreachable'],
    ])
    await store.closeGaps('a', minute(9), false)
    await store.closeGaps('a', minute(10), true)
    await store.openGap('a', minute(1), 'unreachable')
    const ended = [
      [minute(3), minute(9), 'paused'],
      [minute(1), minute(9), 'unreachable'],
    ]
    expect(await gaps()).toEqual(ended)
    await store.openGap('a', minute(20), 'failed')
    await store.closeGaps('a', minute(30), true)
    expect(await gaps()).toEqual(ended)
  })

  test('is found by the local days it touches, unclipped, also when its source was removed', async () => {
    const whole = { sourceId: 'a', reason: 'lost' as const, madeGood: false }
    await store.addGap({ ...whole, from: '2026-11-13T00:00:00.000Z', to: '2026-11-15T17:00:00.000Z' })
    await store.openGap('a', '2026-11-16T17:00:00.000Z', 'paused')
    expect(await gaps({ from: '2026-11-16' })).toEqual([['2026-11-16T17:00:00.000Z', null, 'paused']])
    expect(await gaps({ from: '2026-11-15', to: '2026-11-15' })).toHaveLength(1)
    expect(await gaps({ to: '2026-11-16' })).toHaveLength(1)
    expect(await gaps({ source: 'b' })).toEqual([])
    await store.removeSource('a')
    const left = await store.read.gaps({}, AS_OF)
    expect(left).toMatchObject([{ sourceName: 'Source a', to: AS_OF.now }, { sourceId: 'a' }])
    expect(api['gaps.list'].output.parse(left)).toEqual(left)
  })

  const anyGap: fc.Arbitrary<Gap> = fc
    .record({
      from: fc.nat(3),
      length: fc.option(fc.nat(2)),
      reason: fc.constantFrom(...GAP_REASONS.slice(0, 2)),
      madeGood: fc.boolean(),
    })
    .map(({ from, length, reason, madeGood }) => ({
      sourceId: 'a',
      from: minute(from),
      to: length === null ? null : minute(from + length),
      reason,
      madeGood: length !== null && madeGood,
    }))

  test('told twice is told once, whatever was told between', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyGap, { minLength: 1, maxLength: 6 }),
        fc.uuid(),
        async (told, sourceId) => {
          const list = () => store.read.gaps({ source: sourceId }, AS_OF)
          for (const gap of told) await store.addGap({ ...gap, sourceId })
          const once = await list()
          for (const gap of told) await store.addGap({ ...gap, sourceId })
          expect(await list()).toEqual(once)
          const open = once.filter((gap) => gap.to === null)
          expect(open.length).toBe(new Set(open.map((gap) => gap.reason)).size)
        },
      ),
      { numRuns: 15, seed: 1 },
    ))
})

test('a backfill goes on from its own cursor until it ends', async () => {
  const days = { from: '2026-11-01', to: '2026-11-03', requestedAt: AS_OF.now, finishedAt: null }
  for (let turn = 0; turn < 2; turn++) {
    await store.addBackfill('a', { id: 'b2', ...days, requestedAt: '2026-11-20T09:00:00.000Z' })
    await store.addBackfill('a', { id: 'b1', ...days })
  }
  await store.appendRaw('a', 'r', [rawItem(1)], KEEP)
  await store.appendRaw('a', 'r', [rawItem(2, { cursor: { page: 2 } })], { ...KEEP, backfillId: 'b1' })
  expect(await store.cursor('a')).toEqual({ after: 1 })
  expect(await store.openBackfills('a')).toMatchObject([
    { id: 'b1', ...days, cursor: { page: 2 } },
    { id: 'b2', cursor: {} },
  ])
  expect(await store.runHistory()).toMatchObject([{ openBackfills: 2 }])
  await store.endBackfill('b1', AS_OF.now)
  await store.endBackfill('b1', '2027-01-01T00:00:00.000Z')
  expect((await store.openBackfills('a')).map(({ id }) => id)).toEqual(['b2'])
  expect((await store.read.backfills('a')).map(({ id, finishedAt }) => [id, finishedAt])).toEqual([
    ['b2', null],
    ['b1', AS_OF.now],
  ])
})

test('the scheduler sees what failed since the last good run, what was quiet, and what was cut off', async () => {
  let at = 0
  const run = async (error: typeof TIMEOUT | null, added = 0, more = false) => {
    const id = await store.beginRun('a', minute(at++))
    if (added > 0) {
      await store.appendRaw('a', id, [rawItem(at)], KEEP)
      const [unread] = await store.rawUnread('feed', 1, 1)
      const posts = [{ post: post(`${at}`), report: null, documentId: unread!.id }]
      await store.saveRead({
        documents: [{ id: unread!.id, error: null }],
        readerVersion: 1,
        posts,
        deletions: [],
      })
    }
    await store.endRun(id, minute(at++), error, more)
  }
  const history = async () => (await store.runHistory())[0]!
  const fresh = { failures: 0, error: null, failingSince: null, quiet: 0, more: false, openBackfills: 0 }
  expect(await history()).toEqual({ sourceId: 'a', lastStartedAt: null, lastFinishedAt: null, ...fresh })
  await run(null, 1)
  await run(null)
  await run(null, 0, true)
  expect(await history()).toMatchObject({
    lastStartedAt: minute(4),
    lastFinishedAt: minute(5),
    quiet: 2,
    more: true,
  })
  await run(TIMEOUT)
  await run(STOPPED)
  await run(TIMEOUT)
  await run(STOPPED)
  expect(await history()).toMatchObject({ ...fresh, failures: 2, error: TIMEOUT, failingSince: minute(6) })
  expect((await store.read.sources())[0]!.health).toMatchObject({
    failures: 2,
    error: TIMEOUT,
    state: 'failing',
  })
  await run(null)
  expect(await history()).toMatchObject({ ...fresh, quiet: 1 })
  await store.beginRun('a', minute(50))
  expect(await history()).toMatchObject({ lastStartedAt: minute(50), lastFinishedAt: minute(15), quiet: 1 })
})

test('a run fails where none of its documents could be read, not where one could not', async () => {
  const gather = async (...errors: (typeof TIMEOUT | null)[]) => {
    const id = await store.beginRun('a', AS_OF.now)
    await store.appendRaw(
      'a',
      id,
      errors.map((_, at) => rawItem(Number(id.slice(1)) * 10 + at)),
      KEEP,
    )
    const unread = await store.rawUnread('feed', 1, 9)
    const documents = unread.map((one, at) => ({ id: one.id, error: errors[at]! }))
    await store.saveRead({ documents, readerVersion: 1, posts: [], deletions: [] })
    await store.endRun(id, AS_OF.now, null)
  }
  await gather(null, TIMEOUT)
  expect(await store.runHistory()).toMatchObject([{ failures: 0, error: null }])
  expect((await store.read.sources())[0]!.health).toMatchObject({
    state: 'failing',
    error: TIMEOUT,
    failures: 0,
  })
  await gather(TIMEOUT, TIMEOUT)
  expect(await store.runHistory()).toMatchObject([{ failures: 1, error: TIMEOUT }])
})

test('schedule, retention and consent of a source come back as they were saved', async () => {
  const facts = { schedule: { cron: '*/15 6-22 * * *' }, retentionDays: 14, consentAt: AS_OF.now }
  await store.saveSource(source('a', facts))
  expect(await store.sources()).toEqual([source('a', facts)])
  expect(await store.read.sources()).toMatchObject([facts])
  await store.saveSource(source('a', { schedule: { everyMinutes: 5 } }))
  expect(await store.sources()).toEqual([source('a', { schedule: { everyMinutes: 5 } })])
})
