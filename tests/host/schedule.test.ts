import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSchedule } from '../../host/schedule.ts'
import { listeningLog } from './helpers.ts'

const MINUTE = 60_000
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(run: () => Promise<unknown>, everyMinutes = 15) {
  const log = listeningLog()
  let asleep = 0
  const schedule = createSchedule({ everyMinutes, run, now: () => new Date(Date.now() + asleep), log })
  return { log, schedule, sleep: (ms: number) => void (asleep += ms) }
}

test('runs every so many minutes, not at the start', async () => {
  const run = vi.fn(() => Promise.resolve())
  const { schedule } = setUp(run)
  await vi.advanceTimersByTimeAsync(15 * MINUTE - 1)
  expect(run).toHaveBeenCalledTimes(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(run).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(45 * MINUTE)
  expect(run).toHaveBeenCalledTimes(4)
  await schedule.stop()
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(run).toHaveBeenCalledTimes(4)
})

test('never two at once, and a long run makes up for the ones it covered', async () => {
  let runs = 0
  let atOnce = 0
  let most = 0
  setUp(async () => {
    runs += 1
    most = Math.max(most, (atOnce += 1))
    await new Promise((resolve) => setTimeout(resolve, 40 * MINUTE))
    atOnce -= 1
  })
  // Due at 15; runs until 55; 30 and 45 were missed; next due at 60.
  await vi.advanceTimersByTimeAsync(59 * MINUTE)
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

test('a run that fails is logged and the next one comes', async () => {
  const run = vi.fn(() => Promise.reject(new Error('boom')))
  const { log } = setUp(run)
  await vi.advanceTimersByTimeAsync(30 * MINUTE)
  expect(run).toHaveBeenCalledTimes(2)
  expect(log.said).toHaveLength(2)
  expect(log.said[0]).toMatchObject({ level: 'warn', facts: { error: { message: 'boom' } } })
})

test('stop waits for the run that goes on', async () => {
  let ended = false
  const { schedule } = setUp(async () => {
    await new Promise((resolve) => setTimeout(resolve, MINUTE))
    ended = true
  })
  await vi.advanceTimersByTimeAsync(15 * MINUTE)
  const stopped = schedule.stop().then(() => ended)
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(await stopped).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test('0 minutes: only by hand; many minutes: no timer overflows', async () => {
  const run = vi.fn(() => Promise.resolve())
  const { schedule } = setUp(run, 0)
  expect(vi.getTimerCount()).toBe(0)
  await schedule.stop()
  const far = setUp(run, 60 * 24 * 60)
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  await far.schedule.stop()
  expect(run).toHaveBeenCalledTimes(0)
})
