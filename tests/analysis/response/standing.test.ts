import { expect, test } from 'vitest'
import { standingOf } from '../../../analysis/response/index.ts'

const due = '2025-11-06T10:00:00.000Z'
const now = Date.parse('2025-11-07T10:00:00.000Z')

test.each([
  ['done at the due time', { known: true, dueAt: due, doneAt: due }, 'onTime'],
  ['done after it', { known: true, dueAt: due, doneAt: '2025-11-06T10:00:00.001Z' }, 'late'],
  ['open and past due', { known: true, dueAt: due, doneAt: null }, 'overdue'],
  ['open and due this instant', { known: true, dueAt: '2025-11-07T10:00:00.000Z', doneAt: null }, 'open'],
  ['open without a deadline', { known: true, dueAt: null, doneAt: null }, 'open'],
  ['done without a deadline', { known: true, dueAt: null, doneAt: due }, 'unknown'],
  ['not told by the source, though long past due', { known: false, dueAt: due, doneAt: null }, 'unknown'],
])('%s', (_, clock, standing) => {
  expect(standingOf(clock, now)).toBe(standing)
})
