import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../contract/errors.ts'
import type { Job } from '../../contract/events.ts'
import type { NewEvent } from '../../host/events.ts'
import { createJobs } from '../../host/jobs.ts'
import type { JobControl } from '../../host/jobs.ts'

function setUp() {
  const told: Job[] = []
  let made = 0
  const jobs = createJobs({
    events: {
      publish: (event: NewEvent) => void (event.type === 'job' && told.push(event.job)),
      subscribe: () => {
        throw new Error('not used')
      },
      close: () => undefined,
    },
    now: () => new Date(),
    newId: () => `j${(made += 1)}`,
  })
  return { jobs, told }
}

/** Work that ends when it is told to. */
function work() {
  let finish!: (error?: Error) => void
  let control!: JobControl
  const ended = new Promise<void>((resolve, reject) => {
    finish = (error) => (error ? reject(error) : resolve())
  })
  return {
    run: (job: JobControl) => {
      control = job
      return ended
    },
    finish,
    control: () => control,
  }
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-02T01:00:00Z') }))
afterEach(() => void vi.useRealTimers())
const settle = () => vi.advanceTimersByTimeAsync(0)

describe('a job', () => {
  test('runs, tells how far it is, and is done', async () => {
    const { jobs, told } = setUp()
    const { run, finish, control } = work()
    const id = jobs.start('pipeline', 's1', run)
    expect(jobs.get(id)).toMatchObject({
      kind: 'pipeline',
      sourceId: 's1',
      state: 'running',
      finishedAt: null,
    })
    await settle()
    control().progress('gather', 3, null)
    await vi.advanceTimersByTimeAsync(100)
    expect(told.at(-1)!.steps).toEqual([{ step: 'gather', done: 3, total: null }])
    finish()
    await jobs.idle()
    expect(told.at(-1)).toMatchObject({
      id,
      state: 'done',
      error: null,
      finishedAt: '2026-03-02T01:00:00.100Z',
    })
  })

  test('that fails says why', async () => {
    const { jobs, told } = setUp()
    const { run, finish } = work()
    jobs.start('import', null, run)
    finish(new AppError('FILE_MISSING', { path: 'x.csv' }))
    await jobs.idle()
    expect(told.at(-1)).toMatchObject({
      state: 'failed',
      error: { code: 'FILE_MISSING', params: { path: 'x.csv' } },
    })
  })

  test('that throws at once fails, and the next may start', async () => {
    const { jobs } = setUp()
    const id = jobs.start('demo', null, () => {
      throw new Error('boom')
    })
    await jobs.idle()
    expect(jobs.get(id)).toMatchObject({ state: 'failed', error: { code: 'INTERNAL' } })
    expect(() => jobs.start('demo', null, () => Promise.resolve())).not.toThrow()
  })

  test.each([
    ['ends quietly', undefined],
    ['throws', new AppError('STOPPED')],
  ])('that is stopped is stopped, whether its work %s', async (_name, error) => {
    const { jobs, told } = setUp()
    const { run, finish, control } = work()
    const id = jobs.start('pipeline', null, run)
    await settle()
    jobs.stop(id)
    expect(control().signal.aborted).toBe(true)
    expect(jobs.get(id)!.state).toBe('running')
    finish(error)
    await jobs.idle()
    expect(told.at(-1)).toMatchObject({ state: 'stopped', error: null })
  })

  test('is refused while another runs, of whatever kind', async () => {
    const { jobs } = setUp()
    const { run, finish } = work()
    jobs.start('pipeline', 's1', run)
    expect(() => jobs.start('import', null, run)).toThrow(expect.objectContaining({ code: 'JOB_RUNNING' }))
    finish()
    await jobs.idle()
    expect(jobs.list()).toHaveLength(1)
  })

  test('that has ended cannot be stopped any more, and an unknown one is not found', async () => {
    const { jobs } = setUp()
    const id = jobs.start('pipeline', null, () => Promise.resolve())
    await jobs.idle()
    jobs.stop(id)
    expect(jobs.get(id)!.state).toBe('done')
    expect(() => jobs.stop('j99')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
    expect(jobs.get('j99')).toBeNull()
  })
})

test('progress is told about ten times a second, and the last of it always', async () => {
  const { jobs, told } = setUp()
  const { run, finish, control } = work()
  jobs.start('pipeline', null, run)
  await settle()
  for (let done = 1; done <= 1000; done += 1) {
    control().progress('understand', done, 1000)
    await vi.advanceTimersByTimeAsync(1)
  }
  expect(told.length).toBeGreaterThanOrEqual(10)
  expect(told.length).toBeLessThanOrEqual(12)
  await vi.advanceTimersByTimeAsync(100)
  expect(told.at(-1)!.steps).toEqual([{ step: 'understand', done: 1000, total: 1000 }])
  finish()
  await jobs.idle()
  const count = told.length
  control().progress('understand', 1, 1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(told).toHaveLength(count)
})

test('the last twenty are kept, newest first, and a caller cannot change them', async () => {
  const { jobs } = setUp()
  for (let each = 0; each < 25; each += 1) {
    jobs.start('pipeline', null, () => Promise.resolve())
    await jobs.idle()
  }
  jobs.list()[0]!.state = 'failed'
  expect(jobs.list().map((job) => job.id)).toEqual(Array.from({ length: 20 }, (_, each) => `j${25 - each}`))
  expect(jobs.list()[0]!.state).toBe('done')
})

test('idle resolves at once where nothing runs', async () => {
  await expect(setUp().jobs.idle()).resolves.toBeUndefined()
})
