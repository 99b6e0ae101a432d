import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { HostEvent } from '../../contract/events.ts'
import { createEvents } from '../../host/events.ts'
import { handClock } from './helpers.ts'

const say = (events: ReturnType<typeof createEvents>, times: number) => {
  for (let each = 0; each < times; each += 1) events.publish({ type: 'changed', what: 'posts' })
}

/** The next `count` events after `after`. */
async function take(
  events: ReturnType<typeof createEvents>,
  after: number,
  count: number,
): Promise<HostEvent[]> {
  const got: HostEvent[] = []
  for await (const event of events.subscribe(after)) {
    got.push(event)
    if (got.length === count) break
  }
  return got
}

test('numbers grow by one and events fit the contract', async () => {
  const events = createEvents({ now: handClock().now })
  say(events, 3)
  const got = await take(events, 0, 3)
  expect(got.map((event) => event.seq - got[0]!.seq)).toEqual([0, 1, 2])
  for (const event of got) expect(HostEvent.parse(event)).toEqual(event)
})

test('a reader that waits is given what comes', async () => {
  const events = createEvents({ now: handClock().now })
  const waiting = take(events, 0, 2)
  say(events, 1)
  await Promise.resolve()
  say(events, 1)
  expect(await waiting).toHaveLength(2)
})

test('a reader that goes on misses nothing, wherever it left (property)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.nat(30), async (keep, told) => {
      const events = createEvents({ now: handClock().now, keep })
      say(events, 1)
      const [first] = await take(events, 0, 1)
      say(events, told)
      say(events, 1)
      const [next] = await take(events, first!.seq, 1)
      // Held: told + 1 events after the first, in a ring of `keep`.
      const held = told + 1 <= keep
      const expected = held ? { type: 'changed', after: 1 } : { type: 'reset', after: told + 1 }
      expect({ type: next!.type, after: next!.seq - first!.seq }).toEqual(expected)
    }),
  )
})

test('a reader of an earlier launch is told to read everything again', async () => {
  const clock = handClock()
  const before = createEvents({ now: clock.now })
  say(before, 500)
  const seen = (await take(before, 0, 500)).at(-1)!.seq
  clock.pass(5_000)
  const after = createEvents({ now: clock.now })
  say(after, 900)
  const [reset, ...rest] = await (async () => {
    const got = take(after, seen, 2)
    await Promise.resolve()
    say(after, 1)
    return got
  })()
  expect(reset!.type).toBe('reset')
  expect(rest[0]!.seq).toBe(reset!.seq + 1)
  expect((await take(after, seen + 10 ** 12, 1))[0]!.type).toBe('reset')
})

test('a reader that has stopped reading costs nothing and is told so when it comes back', async () => {
  const events = createEvents({ now: handClock().now, keep: 5 })
  const reader = events.subscribe(0)[Symbol.asyncIterator]()
  say(events, 1)
  const first = (await reader.next()).value as HostEvent
  say(events, 1000)
  expect((await reader.next()).value).toMatchObject({ type: 'reset', seq: first.seq + 1000 })
  say(events, 1)
  expect((await reader.next()).value).toMatchObject({ type: 'changed', seq: first.seq + 1001 })
})

test('a reader leaves by its signal, also while it waits', async () => {
  const events = createEvents({ now: handClock().now })
  const leaving = new AbortController()
  const next = events.subscribe(0, leaving.signal)[Symbol.asyncIterator]().next()
  leaving.abort()
  expect((await next).done).toBe(true)
})

test('close ends every reader after what is held', async () => {
  const events = createEvents({ now: handClock().now })
  say(events, 2)
  const all = take(events, 0, 10)
  events.close()
  expect(await all).toHaveLength(2)
})
