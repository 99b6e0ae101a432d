import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ComplaintInput, compileCalendar, computeComplaint } from '../../../analysis/response/index.ts'
import type { ReportEvent, ReportFacts, RulePack } from '../../../contract/model.ts'

const vn = (text: string) => new Date(`${text}+07:00`).toISOString()
const event = (type: ReportEvent['type'], at: string, note: string | null = null): ReportEvent => ({
  type,
  at: vn(at),
  note,
})

const pack: RulePack = {
  id: 'city',
  version: 1,
  name: { vi: 'Thử', en: 'Test' },
  inForceFrom: '2025-01-01',
  source: 'test',
  verified: false,
  calendar: {
    timeZone: 'Asia/Ho_Chi_Minh',
    periods: [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ],
    weekdays: [1, 2, 3, 4, 5],
    holidays: [],
    workedDays: [],
  },
  deadlines: [
    { clock: 'forward', amount: 30, unit: 'minutes', when: {} },
    { clock: 'accept', amount: 2, unit: 'workingHours', when: { urgency: ['danger'] } },
    { clock: 'accept', amount: 8, unit: 'workingHours', when: {} },
    { clock: 'result', amount: 16, unit: 'workingHours', when: { domain: ['traffic'] } },
    { clock: 'result', amount: 3, unit: 'workingDays', when: {} },
  ],
}

type Change = Omit<Partial<ComplaintInput>, 'facts'> & { facts?: Partial<ReportFacts> }

function compute(events: ReportEvent[], { facts, ...change }: Change = {}, packs = [pack]) {
  const told: ReportFacts = {
    agency: null,
    service: null,
    status: 'unknown',
    toldDueAt: null,
    tellsFirstResponse: true,
    events,
    badTimes: [],
    ...facts,
  }
  const input = {
    postId: 'p0123',
    publishedAt: null,
    updatedAt: null,
    fetchedAt: vn('2025-12-01T00:00'),
    labels: {},
  }
  return computeComplaint({ ...input, ...change, facts: told }, packs, 'city')
}

const clock = (computed: ReturnType<typeof compute>, kind: string) =>
  computed.state!.clocks.find((one) => one.kind === kind)!

/** Monday to Thursday of one week. */
const received = event('received', '2025-11-03T09:00')

test('every clock runs from receipt under the first deadline that fits', () => {
  const computed = compute([
    received,
    event('forwarded', '2025-11-03T09:20'),
    event('accepted', '2025-11-03T15:00'),
    event('firstResponse', '2025-11-04T10:00'),
    event('resolved', '2025-11-05T10:00'),
  ])
  expect(computed.state).toMatchObject({
    id: 'c0123',
    receivedAt: received.at,
    state: 'resolved',
    firstResponseAt: vn('2025-11-04T10:00'),
    resolvedAt: vn('2025-11-05T10:00'),
    pack: { id: 'city', version: 1 },
    clocks: [
      { kind: 'forward', dueAt: vn('2025-11-03T09:30'), doneAt: vn('2025-11-03T09:20'), workingMinutes: 20 },
      { kind: 'accept', dueAt: vn('2025-11-04T09:00'), workingMinutes: 300 },
      { kind: 'firstResponse', dueAt: null, workingMinutes: 540 },
      { kind: 'result', dueAt: vn('2025-11-06T17:00'), workingMinutes: 1020 },
    ],
  })
  expect(computed.badTimes).toEqual([])
})

test('urgency and domain choose the deadline; a label that is not there fits no condition', () => {
  const computed = compute([received], { labels: { urgency: 'danger', domain: 'traffic' } })
  expect(clock(computed, 'accept').dueAt).toBe(vn('2025-11-03T11:00'))
  expect(clock(computed, 'result').dueAt).toBe(vn('2025-11-05T09:00'))
})

test('a complaint is judged by the version in force when it was received', () => {
  const stricter: RulePack = {
    ...pack,
    version: 2,
    inForceFrom: '2025-11-04',
    deadlines: [{ clock: 'result', amount: 1, unit: 'workingDays', when: {} }],
  }
  const packs = [stricter, pack]
  const dueOf = (at: string) => {
    const computed = compute([event('received', at)], {}, packs)
    return [computed.state!.pack.version, clock(computed, 'result').dueAt]
  }
  expect(dueOf('2025-11-03T23:30')).toEqual([1, vn('2025-11-06T17:00')])
  expect(dueOf('2025-11-04T00:30')).toEqual([2, vn('2025-11-05T17:00')])
  expect(dueOf('2024-11-04T00:30')).toEqual([1, null])
  expect(() => computeComplaint({ ...inputOf(received) }, packs, 'elsewhere')).toThrow('NOT_FOUND')
})

const inputOf = (only: ReportEvent): ComplaintInput => ({
  postId: 'p1',
  facts: {
    agency: null,
    service: null,
    status: 'open',
    toldDueAt: null,
    tellsFirstResponse: true,
    events: [only],
    badTimes: [],
  },
  publishedAt: null,
  updatedAt: null,
  fetchedAt: vn('2025-12-01T00:00'),
  labels: {},
})

test('first response is not closure, and a resolution answers a resident who had no answer', () => {
  const answered = compute([received, event('firstResponse', '2025-11-03T10:00')])
  expect(answered.state).toMatchObject({ state: 'open', resolvedAt: null })
  const resolved = compute([received, event('resolved', '2025-11-03T11:00')])
  expect(resolved.state!.firstResponseAt).toBe(vn('2025-11-03T11:00'))
})

test('a source that cannot tell steps leaves them unknown; the result is known', () => {
  const computed = compute([received, event('resolved', '2025-11-03T11:00')], {
    facts: { tellsFirstResponse: false },
  })
  expect(computed.state!.clocks.map(({ known }) => known)).toEqual([false, false, false, true])
  expect(computed.state!.firstResponseAt).toBeNull()
})

test('a step that was passed over in the log was done at a time nobody told', () => {
  const computed = compute([received, event('accepted', '2025-11-03T11:00')])
  expect(clock(computed, 'forward').known).toBe(false)
  expect(clock(compute([received]), 'forward').known).toBe(true)
})

test.each([
  ['resolved', '3020-02-25T09:00', 'future'],
  ['resolved', '1999-12-31T09:00', 'tooOld'],
  ['resolved', '2025-11-03T08:59', 'beforeReceived'],
  ['firstResponse', '2025-12-02T00:01', 'future'],
] as const)('%s at %s is a reject and in no clock', (type, at, reason) => {
  const bad = event(type, at)
  const computed = compute([received, bad])
  expect(computed.badTimes).toEqual([{ field: type, value: bad.at, reason }])
  expect(computed.state).toMatchObject({ state: 'open', resolvedAt: null, firstResponseAt: null })
})

test('without a usable received time there is no complaint, and the reject says why', () => {
  const future = event('received', '3020-01-01T00:00')
  expect(compute([future])).toEqual({
    state: null,
    derived: [],
    badTimes: [{ field: 'received', value: future.at, reason: 'future' }],
  })
  expect(compute([]).badTimes).toEqual([{ field: 'received', value: '', reason: 'missing' }])
  const unread = [{ field: 'received', value: '32/13/2025', reason: 'unreadable' as const }]
  expect(compute([], { publishedAt: received.at, facts: { badTimes: unread } })).toMatchObject({
    state: null,
    badTimes: unread,
  })
})

test('where no received time is told the time of publication is it', () => {
  expect(compute([], { publishedAt: received.at }).state!.receivedAt).toBe(received.at)
})

test('reopened is open again under its first due time, and counts how often', () => {
  const computed = compute([
    received,
    event('resolved', '2025-11-04T09:00'),
    event('reopened', '2025-11-05T09:00'),
    event('resolved', '2025-11-10T09:00'),
    event('reopened', '2025-11-11T09:00'),
  ])
  expect(computed.state).toMatchObject({ state: 'open', reopened: 2, resolvedAt: null })
  expect(clock(computed, 'result')).toMatchObject({ dueAt: vn('2025-11-06T17:00'), doneAt: null })
})

test('a source that says open after it said resolved has reopened it', () => {
  const log = [received, event('resolved', '2025-11-04T09:00')]
  const open = { facts: { status: 'open' as const }, updatedAt: vn('2025-11-07T09:00') }
  const computed = compute(log, open)
  expect(computed.derived).toEqual([event('reopened', '2025-11-07T09:00')])
  expect(computed.state).toMatchObject({ state: 'open', reopened: 1 })
  const again = compute([...log, ...computed.derived], open)
  expect(again).toEqual({ ...computed, derived: [] })
  expect(compute(log, { ...open, updatedAt: vn('2025-11-04T09:00') }).derived).toEqual([])
})

test('closed without a time: resolved, nobody knows when, and neither late nor in time', () => {
  const computed = compute([received], { facts: { status: 'closed' } })
  expect(computed.state).toMatchObject({ state: 'resolved', resolvedAt: null })
  expect(clock(computed, 'result')).toMatchObject({ known: false, doneAt: null })
  expect(computed.badTimes).toEqual([{ field: 'resolved', value: '', reason: 'missing' }])
})

test('a pause moves the due time by the working time it took, and is not counted', () => {
  const pause = [event('paused', '2025-11-03T15:00'), event('resumed', '2025-11-04T10:00')]
  const computed = compute([received, ...pause, event('resolved', '2025-11-05T10:00')])
  expect(clock(computed, 'result')).toMatchObject({
    dueAt: vn('2025-11-07T12:00'),
    workingMinutes: 1020 - 240,
  })
  expect(clock(computed, 'forward').dueAt).toBe(vn('2025-11-03T09:30'))
})

test('while paused nothing is due; a pause that begins after the due time saves nothing', () => {
  expect(clock(compute([received, event('paused', '2025-11-04T09:00')]), 'result').dueAt).toBeNull()
  expect(clock(compute([received, event('paused', '2025-11-07T09:00')]), 'result').dueAt).toBe(
    vn('2025-11-06T17:00'),
  )
})

test('an extension in time moves the due time and shows; one after the due time only shows', () => {
  const early = compute([received, event('extended', '2025-11-05T09:00', 'gia hạn đến 2025-11-14')])
  expect(clock(early, 'result')).toMatchObject({ extended: true, dueAt: '2025-11-14T16:59:59.999Z' })
  const late = compute([received, event('extended', '2025-11-07T09:00', '2025-11-14')])
  expect(clock(late, 'result')).toMatchObject({ extended: true, dueAt: vn('2025-11-06T17:00') })
  const wordless = compute([received, event('extended', '2025-11-05T09:00', 'xin thêm thời gian')])
  expect(clock(wordless, 'result')).toMatchObject({ extended: true, dueAt: vn('2025-11-06T17:00') })
})

const types = [
  'forwarded',
  'accepted',
  'firstResponse',
  'paused',
  'resumed',
  'extended',
  'resolved',
  'reopened',
] as const
const start = Date.parse(received.at)
const minute = 60_000
const logs = fc.array(
  fc.record({
    type: fc.constantFrom(...types),
    at: fc.integer({ min: -100, max: 20_000 }).map((n) => new Date(start + n * minute).toISOString()),
    note: fc.constantFrom(null, '2025-11-20'),
  }),
  { maxLength: 12 },
)

test('the order in which events arrive changes nothing', () => {
  const shuffled = logs.chain((log) =>
    fc.tuple(
      fc.constant<ReportEvent[]>([received, ...log]),
      fc.shuffledSubarray<ReportEvent>([received, ...log], { minLength: log.length + 1 }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([log, mixed]) => {
      const sorted = (computed: ReturnType<typeof compute>) => ({
        ...computed,
        badTimes: computed.badTimes.map((bad) => JSON.stringify(bad)).sort(),
      })
      expect(sorted(compute(mixed))).toEqual(sorted(compute(log)))
    }),
  )
})

test('a pause told in pieces is the same pause', () => {
  const pieces = fc.tuple(
    fc.integer({ min: 1, max: 3000 }),
    fc.integer({ min: 1, max: 3000 }),
    fc.integer({ min: 1, max: 3000 }),
    fc.integer({ min: 1, max: 9000 }),
  )
  fc.assert(
    fc.property(pieces, ([a, b, c, end]) => {
      const moment = (n: number) => new Date(start + n * minute).toISOString()
      const told = (type: ReportEvent['type'], n: number): ReportEvent => ({
        type,
        at: moment(n),
        note: null,
      })
      const done = told('resolved', end)
      const whole = [{ ...received }, told('paused', a), told('resumed', a + b + c), done]
      expect(compute([...whole, told('resumed', a + b), told('paused', a + b)])).toEqual(compute(whole))
    }),
  )
})

test('a pause moves no due time forward in time, and the result by the working time it took', () => {
  const upTo = fc.integer({ min: 0, max: 9000 })
  const calendar = compileCalendar(pack.calendar)
  fc.assert(
    fc.property(upTo, upTo, (from, length) => {
      const begin = start + from * minute
      const end = begin + length * minute
      const told = (type: ReportEvent['type'], at: number) => ({
        type,
        at: new Date(at).toISOString(),
        note: null,
      })
      const dueTimes = (log: ReportEvent[]) =>
        ['forward', 'accept', 'result'].map((kind) => Date.parse(clock(compute(log), kind).dueAt!))
      const plain = dueTimes([received])
      const paused = dueTimes([received, told('paused', begin), told('resumed', end)])
      expect(paused.every((due, i) => due >= plain[i]!)).toBe(true)
      const taken = begin < plain[2]! ? calendar.workingMinutesBetween(begin, end) : 0
      expect(calendar.workingMinutesBetween(plain[2]!, paused[2]!)).toBe(taken)
    }),
  )
})
