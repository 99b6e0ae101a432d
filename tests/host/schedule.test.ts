import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock } from '../../host/schedule/clock.ts'
import { listeningLog } from './helpers.ts'

const MINUTE = 60_000
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A plan of one turn every 15 minutes after the last run. */
function setUp(run: () => Promise<unknown>, period: number | null = 15 * MINUTE) {
  const log = listeningLog()
  let asleep = 0
  const now = () => new Date(Date.now() + asleep)
  let due = period === null ? null : new Date(now().getTime() + period)
  const clock = createClock({
    next: () => Promise.resolve(due),
    run: async () => {
      const began = now().getTime()
      due = period === null ? null : new Date(began + period)
      await run()
    },
    now,
    log,
  })
  return {
    log,
    clock,
    sleep: (ms: number) => void (asleep += ms),
    dueNow: () => void (due = now()),
  }
}

test('runs what is due, not before, and nothing after the stop', async () => {
  const run = vi.fn(() => Promise.resolve())
  const { clock } = setUp(run)
  await vi.advanceTimersByTimeAsync(15 * MINUTE - 1)
  expect(run).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(run).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(46 * MINUTE)
  expect(run).toHaveBeenCalledTimes(4)
  await clock.stop()
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(run).toHaveBeenCalledTimes(4)
  expect(vi.getTimerCount()).toBe(0)
})

test('never two at once, and a long run makes up for the turns it covered', async () => {
  let runs = 0
  let atOnce = 0
  let most = 0
  const { clock } = setUp(async () => {
    runs += 1
    most = Math.max(most, (atOnce += 1))
    clock.wake()
    await new Promise((resolve) => setTimeout(resolve, 40 * MINUTE))
    atOnce -= 1
  })
  await vi.advanceTimersByTimeAsync(54 * MINUTE)
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(runs).toBe(2)
  expect(most).toBe(1)
})

test('a machine that slept for hours runs once when it wakes', async () => {
  const run = vi.fn(() => Promise.resolve())
  const { sleep } = setUp(run)
  sleep(5 * 60 * MINUTE)
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(run).toHaveBeenCalledTimes(1)
})

test('woken, it looks at once; what a person starts first after opening goes first', async () => {
  const run = vi.fn(() => Promise.resolve())
  const { clock, dueNow } = setUp(run)
  dueNow()
  await vi.advanceTimersByTimeAsync(9000)
  expect(run).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(2000)
  expect(run).toHaveBeenCalledTimes(1)
  dueNow()
  clock.wake()
  await vi.advanceTimersByTimeAsync(1000)
  expect(run).toHaveBeenCalledTimes(2)
})

test('a run that fails is logged and the next one comes', async () => {
  const run = vi.fn(() => Promise.reject(new Error('boom')))
  const { log } = setUp(run)
  await vi.advanceTimersByTimeAsync(31 * MINUTE)
  expect(run).toHaveBeenCalledTimes(2)
  expect(log.said).toHaveLength(2)
  expect(log.said[0]).toMatchObject({ level: 'warn', facts: { error: { message: 'boom' } } })
})

test('a plan that does not move on cannot keep the machine busy', async () => {
  const run = vi.fn(() => Promise.resolve())
  createClock({ next: async () => new Date(0), run, now: () => new Date(), log: listeningLog() })
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(run.mock.calls.length).toBeLessThanOrEqual(60)
})

test('stop waits for the run that goes on', async () => {
  let ended = false
  const { clock } = setUp(async () => {
    await new Promise((resolve) => setTimeout(resolve, MINUTE))
    ended = true
  })
  await vi.advanceTimersByTimeAsync(15 * MINUTE)
  const stopped = clock.stop().then(() => ended)
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(await stopped).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test('nothing planned: nothing runs', async () => {
  const run = vi.fn(() => Promise.resolve())
  const { clock } = setUp(run, null)
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  await clock.stop()
  expect(run).toHaveBeenCalledTimes(0)
})
