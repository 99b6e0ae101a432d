/** Keeping going: what came stays, a source that fails says so and goes on where it stopped, and nobody else waits for it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { WireError } from '../../contract/model.ts'
import { createProgress } from '../../host/gathering/progress.ts'
import { bulletin, noteOf, startBoard, type Board } from './bulletin.ts'
import { finished, keyStoreInMemory, openTestDesk, type TestDesk, type TestDeskOptions } from './desk.ts'

const NOON = new Date('2026-11-22T05:00:00Z')
let now = NOON
let desk: TestDesk | null = null

async function open(board: Board, options: TestDeskOptions = {}): Promise<TestDesk> {
  now = NOON
  desk = await openTestDesk(() => now, { kinds: [bulletin], gatherEvery: 15, ...options })
  await addBoard(desk, 'b', board)
  return desk
}
async function addBoard({ desk: it, add }: TestDesk, id: string, board: Board): Promise<void> {
  await add(id, 'bulletin', { url: board.url })
  await it.secrets.save(id, 'token', board.token)
}
const minutes = (count: number) => (now = new Date(now.getTime() + count * 60_000))
const codeOf = (error: WireError | null) => error?.code ?? null
afterEach(async () => {
  await desk?.close()
  desk = null
})

describe('a token that expires in the middle of a run', () => {
  test('what came stays; the page says what to do; a new token goes on where it stopped', async () => {
    const board = await startBoard(8)
    const { gather, page, posts, call } = await open(board)
    board.instead = (query, response) => {
      if (Number(query.get('after')) < 4) return false
      response.writeHead(401).end()
      return true
    }
    minutes(1)
    await gather()
    expect((await posts('b')).length).toBe(4)
    const { source, gaps } = await page('b')
    expect(codeOf(source.health.error)).toBe('TOKEN_REFUSED')
    expect(source.health).toMatchObject({ failures: 1, waitsFor: 'person', nextRunAt: null })
    expect(gaps).toMatchObject([{ reason: 'refused', to: null, from: NOON.toISOString() }])

    minutes(60)
    board.instead = null
    board.token = 'new-token'
    board.asked = []
    const { config } = await page('b')
    await call('sources.save', {
      id: 'b',
      kind: 'bulletin',
      name: 'b',
      config,
      secrets: { token: 'new-token' },
      allowPrivate: true,
    })
    expect((await page('b')).source.health).toMatchObject({ waitsFor: 'schedule' })
    expect(await desk!.desk.plan.takeDue()).toEqual(['b'])
    await gather()
    expect(board.asked).toEqual(['after=4', 'after=6', 'after=8'])
    expect((await posts('b')).length).toBe(8)
    const after = await page('b')
    expect(after.source.health).toMatchObject({ state: 'ok', error: null, failures: 0, waitsFor: 'schedule' })
    expect(after.gaps.filter(({ to, madeGood }) => to === null || !madeGood)).toEqual([])
  })
})

describe('shares of time', () => {
  const share = { milliseconds: 0, monotonic: () => performance.now() }

  test('a round ends after its share, the later steps run, and the source is due at once', async () => {
    const board = await startBoard(7)
    const { gather, posts, page, desk: it } = await open(board, { share })
    await gather('b', { sources: ['b'], untilThrough: false })
    expect((await posts('b')).length).toBe(2)
    expect((await it.plan.due())?.getTime()).toBe(NOON.getTime())
    await gather('b', { sources: ['b'], untilThrough: false })
    expect((await posts('b')).length).toBe(4)
    expect((await page('b')).source.health.state).toBe('ok')
  })

  test('a run that a person started goes on until it is through, and repeats nothing', async () => {
    const board = await startBoard(7)
    const { gather, posts, desk: it } = await open(board, { share })
    await gather('b')
    expect((await posts('b')).length).toBe(7)
    expect(board.asked).toEqual(['after=0', 'after=2', 'after=4', 'after=6', 'after=7'])
    expect(it.jobs.list()[0]!.steps.find(({ step }) => step === 'clocks')).toBeDefined()
    expect((await it.plan.due())?.toISOString()).toBe('2026-11-22T05:15:00.000Z')
  })
})

describe('stopping', () => {
  /** Answers the first page, then never. */
  const stuck: Board['instead'] = (query) => Number(query.get('after')) >= 2

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise((go) => setTimeout(go, 5))
  }

  test('a pause ends the collection of one source within a second while the others go on', async () => {
    const hanging = await startBoard(6)
    hanging.instead = stuck
    const other = await startBoard(6)
    const it = await open(hanging)
    await addBoard(it, 'other', other)
    other.instead = (query) => Number(query.get('after')) >= 4 && !paused
    let paused = false
    const running = it.gather()
    await until(() => hanging.asked.length === 2)
    minutes(10)
    const began = performance.now()
    await it.call('sources.pause', { id: 'b', paused: true })
    expect(performance.now() - began).toBeLessThan(1000)
    expect(it.desk.jobs.list()[0]!.state).toBe('running')
    paused = true
    await it.call('jobs.stop', { jobId: it.desk.jobs.list()[0]!.id })
    await expect(running).rejects.toThrow('stopped')
    expect((await it.page('b')).source.health).toMatchObject({
      state: 'paused',
      error: null,
      failures: 0,
      nextRunAt: null,
    })
    expect((await it.page('b')).gaps).toMatchObject([{ reason: 'paused', to: null, from: now.toISOString() }])

    minutes(30)
    hanging.instead = null
    expect((await it.desk.plan.next()).get('b')).toBeNull()
    await it.call('sources.pause', { id: 'b', paused: false })
    await it.gather('b')
    expect((await it.posts('b')).length).toBe(6)
    const closed = (await it.page('b')).gaps
    expect(closed.every(({ to }) => to !== null)).toBe(true)
  }, 15_000)

  test('a job that is stopped ends within a second; it is no failure and no gap', async () => {
    const board = await startBoard(6)
    board.instead = stuck
    const it = await open(board)
    const running = it.gather()
    await until(() => board.asked.length === 2)
    const began = performance.now()
    it.desk.jobs.stop(it.desk.jobs.list()[0]!.id)
    await expect(running).rejects.toThrow('stopped')
    expect(performance.now() - began).toBeLessThan(1000)
    const { source, gaps } = await it.page('b')
    expect(source.health).toMatchObject({ failures: 0, waitsFor: 'schedule' })
    expect(gaps).toEqual([])
    board.instead = null
    await it.gather()
    expect((await it.posts('b')).length).toBe(6)
    expect(board.asked).toEqual(['after=0', 'after=2', 'after=2', 'after=4', 'after=6'])
  }, 15_000)
})

describe('days read again', () => {
  test('only those days, beside the ordinary cursor, and once', async () => {
    const board = await startBoard(20)
    const it = await open(board)
    await it.gather()
    board.notes.push({ ...noteOf(5), id: 'late', text: 'Bổ sung sau: đèn vẫn hỏng.' })
    board.asked = []
    const { jobId } = await it.call('sources.backfill', { id: 'b', from: '2026-11-05', to: '2026-11-07' })
    await finished(it.desk, jobId)
    expect(board.asked[0]).toContain('from=2026-11-04T17%3A00%3A00.000Z&to=2026-11-07T17%3A00%3A00.000Z')
    expect((await it.page('b')).backfills).toMatchObject([
      { from: '2026-11-05', to: '2026-11-07', finishedAt: NOON.toISOString() },
    ])
    expect((await it.posts('b')).length).toBe(21)
    expect(await it.desk.store.cursor('b')).toEqual({ after: 20 })
  })

  test('cut off by a stop, it goes on after a restart', async () => {
    const board = await startBoard(20)
    const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-backfill-'))
    const keyStore = keyStoreInMemory()
    try {
      const first = await open(board, { folder, keyStore })
      board.instead = (query, response) => {
        if (Number(query.get('after')) >= 4) first.desk.jobs.stop(first.desk.jobs.list()[0]!.id)
        return Number(query.get('after')) >= 4 && !response.writableEnded
      }
      await first.call('sources.backfill', { id: 'b', from: '2026-11-02', to: '2026-11-20' })
      await first.desk.jobs.idle()
      expect((await first.page('b')).backfills).toMatchObject([{ finishedAt: null }])
      await first.close()

      board.instead = null
      board.asked = []
      desk = await openTestDesk(() => now, { kinds: [bulletin], gatherEvery: 0, folder, keyStore })
      expect(await desk.desk.plan.takeDue()).toEqual(['b'])
      await desk.gather('b', { sources: ['b'], untilThrough: false })
      expect(board.asked.find((query) => query.includes('from='))).toContain('after=4')
      expect((await desk.page('b')).backfills).toMatchObject([{ finishedAt: NOON.toISOString() }])
      expect(await desk.desk.plan.due()).toBeNull()
    } finally {
      await desk?.close()
      desk = null
      await rm(folder, { recursive: true, force: true })
    }
  }, 15_000)

  test('a kind that cannot, and days in the wrong order, are refused', async () => {
    const it = await open(await startBoard(1))
    await it.add('f', 'feed', { url: 'https://example.org/feed' })
    const code = (promise: Promise<unknown>) => promise.catch((error: { code: string }) => error.code)
    const days = { from: '2026-11-05', to: '2026-11-07' }
    expect(await code(it.call('sources.backfill', { id: 'f', ...days }))).toBe('CANNOT_BACKFILL')
    expect(await code(it.call('sources.backfill', { id: 'b', from: days.to, to: days.from }))).toBe(
      'BAD_REQUEST',
    )
    expect(await code(it.call('sources.backfill', { id: 'none', ...days }))).toBe('NOT_FOUND')
  })
})

test('a span that the source no longer held is a gap that stays', async () => {
  const board = await startBoard(2)
  const lost = { from: '2026-11-20T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' }
  board.instead = (query, response) => {
    if (query.get('after') !== '0') return false
    const page = { notes: board.notes, next: 2, total: 2, lost }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(page))
    return true
  }
  const it = await open(board)
  await it.gather()
  expect((await it.page('b')).gaps).toMatchObject([{ ...lost, reason: 'lost', madeGood: false }])
  expect(await it.call('gaps.list', {})).toMatchObject([{ sourceName: 'b', reason: 'lost' }])
})

test('what the source deletes leaves the figures and the list; told again, it comes back', async () => {
  const board = await startBoard(4)
  const it = await open(board)
  await it.gather()
  const [first] = await it.posts('b')
  board.deleted = ['n1']
  minutes(15)
  await it.gather()
  expect((await it.posts('b')).map(({ excerpt }) => excerpt)).not.toContain(first!.excerpt)
  expect((await it.posts('b')).length).toBe(3)
  minutes(15)
  board.notes.push(noteOf(1))
  await it.gather()
  expect((await it.posts('b')).length).toBe(4)
})

test('progress tells each source that is gathered from now, with the time left where a total is known', () => {
  const told: unknown[] = []
  let clock = 0
  const progress = createProgress(
    ['a', 'b'],
    { progress: (...each) => void told.push(each.slice(1)) },
    () => clock,
  )
  const a = { sourceId: 'a', done: 0, total: null, secondsLeft: null }
  progress.tell('a', 0, null)
  clock = 6000
  progress.tell('a', 3, 10)
  progress.tell('b', 1, null)
  progress.ended('a', 10)
  progress.ended('b', 2)
  expect(told).toEqual([
    [0, null, [a]],
    [3, null, [{ ...a, done: 3, total: 10, secondsLeft: 14 }]],
    [
      4,
      null,
      [
        { ...a, done: 3, total: 10, secondsLeft: 14 },
        { ...a, sourceId: 'b', done: 1 },
      ],
    ],
    [11, null, [{ ...a, sourceId: 'b', done: 1 }]],
    [12, 12, []],
  ])
})
