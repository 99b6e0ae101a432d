import { describe, expect, test } from 'vitest'
import type { Job } from '../../../contract/events.ts'
import { stepsOf } from '../../../renderer/lib/job-steps.ts'
import { headlineOf } from '../../../renderer/pages/complaints/headline.ts'
import { leftOf } from '../../../renderer/pages/complaints/left.ts'
import { weekdayRuns } from '../../../renderer/pages/complaints/weekdays.ts'
import { examplesOf, fieldsFrom, missingIn, withColumn } from '../../../renderer/pages/sources/mapping.ts'

describe('what a complaint is called', () => {
  test('by the first sentence of what was written', () => {
    expect(
      headlineOf({ title: 'Giao thông', excerpt: 'Ổ gà to giữa đường Quang Trung. Tối qua hai người té.' }),
    ).toBe('Ổ gà to giữa đường Quang Trung')
    expect(headlineOf({ title: '', excerpt: 'Đèn tắt' })).toBe('Đèn tắt')
    expect(headlineOf({ title: 'Cây xanh', excerpt: ' ' })).toBe('Cây xanh')
  })
  test('cut between words where the sentence is long', () => {
    const long = headlineOf({ title: '', excerpt: 'nước ngập vào nhà '.repeat(20) })
    expect(long.length).toBeLessThanOrEqual(111)
    expect(long).toMatch(/nước ngập|vào nhà|ngập vào|nhà nước/)
    expect(long.endsWith('…')).toBe(true)
    expect('nước ngập vào nhà '.repeat(20)).toContain(`${long.slice(0, -1)} `)
  })
})

test('what is due says how long, and when it becomes pressing', () => {
  const now = Date.parse('2026-11-20T03:00:00Z')
  const due = (dueAt: string) => leftOf({ next: { kind: 'result', dueAt, usedShare: 1 } }, now)
  expect(due('2026-11-20T02:00:00Z')).toMatchObject({ level: 'late', late: true, by: 3_600_000 })
  expect(due('2026-11-20T07:00:00Z')).toMatchObject({ level: 'soon', late: false })
  expect(due('2026-11-20T07:00:01Z')).toMatchObject({ level: 'calm' })
  expect(leftOf({ next: null }, now)).toBeNull()
})

test('weekdays stand together in runs', () => {
  expect(weekdayRuns([5, 1, 2, 3, 4])).toEqual([[1, 5]])
  expect(weekdayRuns([1, 2, 4, 6, 7])).toEqual([
    [1, 2],
    [4, 4],
    [6, 7],
  ])
})

describe('the steps of a run', () => {
  const job = (over: Partial<Job>): Job => ({
    id: 'j1',
    kind: 'pipeline',
    sourceId: null,
    state: 'running',
    steps: [],
    startedAt: '2026-11-20T03:00:00Z',
    finishedAt: null,
    error: null,
    ...over,
  })
  const states = (of: Job) => stepsOf(of).map(({ state }) => state)

  test('before the first is told, it is the one that runs', () => {
    expect(states(job({}))).toEqual(['running', 'waiting', 'waiting', 'waiting', 'waiting'])
  })
  test('a step that another follows is done, also where its total was never known', () => {
    const steps: Job['steps'] = [
      { step: 'gather', done: 7, total: null },
      { step: 'read', done: 2, total: 7 },
    ]
    expect(states(job({ steps }))).toEqual(['done', 'running', 'waiting', 'waiting', 'waiting'])
    expect(stepsOf(job({ steps }))[0]).toMatchObject({ done: 7, total: 7 })
    expect(states(job({ steps, state: 'failed' }))).toEqual([
      'done',
      'failed',
      'waiting',
      'waiting',
      'waiting',
    ])
    expect(states(job({ steps, state: 'done' }))).toEqual(Array(5).fill('done'))
  })
})

describe('the mapping of a file', () => {
  const mapping = {
    name: 'x',
    kind: 'report' as const,
    columns: { text: 'Nội dung', category: 'Loại', title: 'Loại' },
    dates: 'dmy' as const,
    timeZone: 'Asia/Ho_Chi_Minh',
    closed: [],
  }
  test('a report wants its text and the time it was received', () => {
    expect(missingIn(mapping)).toEqual(['received'])
    expect(missingIn({ ...mapping, kind: 'post' })).toEqual([])
    expect(missingIn({ ...mapping, columns: {} })).toEqual(['text', 'received'])
    expect(missingIn(withColumn(mapping, 'received', 'Ngày'))).toEqual([])
  })
  test('one column may fill several fields, and a field can be taken away again', () => {
    expect(fieldsFrom(mapping, 'Loại')).toEqual(['category', 'title'])
    expect(fieldsFrom(withColumn(mapping, 'title', ''), 'Loại')).toEqual(['category'])
  })
  test('examples are different values that are there', () => {
    const rows = [['a'], [''], ['a'], ['b'], ['c'], ['d']]
    expect(examplesOf(['Loại'], rows, 'Loại')).toEqual(['a', 'b', 'c'])
    expect(examplesOf(['Loại'], rows, 'Khác')).toEqual([])
  })
})
