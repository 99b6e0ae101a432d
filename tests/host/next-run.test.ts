import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError, ERRORS, type ErrorCode } from '../../contract/errors.ts'
import type { Schedule } from '../../contract/model.ts'
import type { RunHistory } from '../../db/index.ts'
import { nextTurn } from '../../host/schedule/cron.ts'
import { nextRun, nextRunOrWait, type Pacing } from '../../host/schedule/next-run.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOW = new Date('2026-11-22T05:00:00Z')
const at = (ago: number) => new Date(NOW.getTime() - ago).toISOString()

const source = (schedule: Schedule | null = null, enabled = true) => ({
  enabled,
  schedule,
  createdAt: at(100 * HOUR),
})
const ran = (change: Partial<RunHistory> = {}): RunHistory => ({
  sourceId: 's',
  lastStartedAt: at(5 * MINUTE),
  lastFinishedAt: at(4 * MINUTE),
  failures: 0,
  error: null,
  failingSince: null,
  quiet: 0,
  more: false,
  openBackfills: 0,
  ...change,
})
const failed = (code: ErrorCode, failures: number) => ran({ failures, error: new AppError(code).toWire() })
const pacing = (change: Partial<Pacing> = {}): Pacing => ({
  now: NOW,
  timeZone: 'Asia/Ho_Chi_Minh',
  everyMinutes: 15,
  mendedAt: null,
  ...change,
})
const half = () => 0.5
const minutesAfter = (from: string, run: { at: string } | null) =>
  run && (Date.parse(run.at) - Date.parse(from)) / MINUTE

describe('turns', () => {
  test('a source without a schedule follows the setting; with one, its own', () => {
    const started = ran().lastStartedAt!
    expect(minutesAfter(started, nextRun(source(), ran(), pacing(), half))).toBe(15)
    expect(minutesAfter(started, nextRun(source({ everyMinutes: 3 }), ran(), pacing(), half))).toBe(3)
    expect(nextRun(source(), ran(), pacing({ everyMinutes: 0 }), half)).toBeNull()
    expect(nextRun(source({ everyMinutes: 3 }), ran(), pacing({ everyMinutes: 0 }), half)).not.toBeNull()
  })

  test('a new source is asked at once, one with a cron line in its turn', () => {
    expect(nextRun(source(), null, pacing(), half)?.at).toBe(source().createdAt)
    const cron = { ...source({ cron: '0 7 * * *' }), createdAt: '2026-11-22T04:00:00Z' }
    expect(nextRun(cron, null, pacing(), half)?.at).toBe('2026-11-23T00:00:00.000Z')
  })

  test('however many turns were missed, one run makes up for them', () => {
    const slept = ran({ lastStartedAt: at(50 * HOUR), lastFinishedAt: at(50 * HOUR) })
    for (const schedule of [null, { cron: '*/15 * * * *' }, { everyMinutes: 60 }]) {
      expect(Date.parse(nextRun(source(schedule), slept, pacing(), half)!.at)).toBeLessThan(NOW.getTime())
      const after = ran({ lastStartedAt: at(0), lastFinishedAt: at(0) })
      expect(Date.parse(nextRun(source(schedule), after, pacing(), half)!.at)).toBeGreaterThan(NOW.getTime())
    }
  })

  test('three quiet runs double the wait, at most eightfold and at most six hours', () => {
    const wait = (quiet: number, everyMinutes: number) =>
      minutesAfter(ran().lastStartedAt!, nextRun(source({ everyMinutes }), ran({ quiet }), pacing(), half))
    expect([0, 2, 3, 6, 9, 99].map((quiet) => wait(quiet, 15))).toEqual([15, 15, 30, 60, 120, 120])
    expect([wait(99, 120), wait(99, 480)]).toEqual([360, 480])
    const cron = nextRun(source({ cron: '*/5 * * * *' }), ran({ quiet: 99 }), pacing(), half)
    expect(minutesAfter(ran().lastStartedAt!, cron)).toBeLessThanOrEqual(5)
  })

  test('one that was cut off by its share of time, or has days to read again, goes on at once', () => {
    for (const change of [{ more: true }, { openBackfills: 1 }])
      expect(nextRun(source(), ran(change), pacing(), half)?.at).toBe(ran().lastFinishedAt)
    expect(nextRun(source(), ran({ openBackfills: 1 }), pacing({ everyMinutes: 0 }), half)).not.toBeNull()
  })

  test('a clock that was set back does not silence a source', () => {
    const ahead = ran({ lastStartedAt: '2031-01-01T00:00:00Z', lastFinishedAt: '2031-01-01T00:00:00Z' })
    expect(Date.parse(nextRun(source(), ahead, pacing(), half)!.at)).toBeLessThanOrEqual(NOW.getTime())
  })
})

describe('failures', () => {
  test('two change nothing, from the third on the source rests longer each time, and never more than a day', () => {
    const runs = [1, 2, 3, 4, 5, 20].map((n) =>
      nextRun(source(), failed('SERVER_FAULT', n), pacing(), () => 0)!,
    )
    expect(runs.map(({ waitsFor }) => waitsFor)).toEqual(['schedule', 'schedule', ...Array(4).fill('rest')])
    const rests = runs.slice(2).map((run) => minutesAfter(ran().lastFinishedAt!, run))
    expect(rests).toEqual([30, 60, 120, 1440])
  })

  test.each(Object.entries(ERRORS).filter(([, retry]) => retry === 'afterFix' || retry === 'never'))(
    '%s waits for a person, with one try a day',
    (code) => {
      const run = nextRun(source({ everyMinutes: 5 }), failed(code as ErrorCode, 1), pacing(), half)
      expect(run).toEqual({ at: at(4 * MINUTE - 24 * HOUR), waitsFor: 'person' })
    },
  )

  test('what a person mended is asked at once, once', () => {
    const mended = pacing({ mendedAt: at(MINUTE) })
    expect(nextRun(source(), failed('TOKEN_REFUSED', 1), mended, half)).toEqual({
      at: at(MINUTE),
      waitsFor: 'schedule',
    })
    const again = { ...failed('TOKEN_REFUSED', 2), lastStartedAt: at(0), lastFinishedAt: at(0) }
    expect(nextRun(source(), again, mended, half)?.waitsFor).toBe('person')
  })

  test('days to read again do not override them', () => {
    const broken = { ...failed('TOKEN_REFUSED', 1), openBackfills: 2, more: true }
    expect(nextRun(source(), broken, pacing(), half)?.waitsFor).toBe('person')
  })
})

describe('cron', () => {
  test.each(['', 'banana', '* * * *', '0 0 * * * *', '61 * * * *', '0 0 30 2 *'])(
    '«%s» is refused',
    (cron) => {
      expect(() => nextTurn(cron, NOW, 'Asia/Ho_Chi_Minh')).toThrow(
        expect.objectContaining({ code: 'BAD_SCHEDULE' }),
      )
      expect(nextRunOrWait(source({ cron }), ran(), pacing(), half)).toBe('person')
    },
  )

  test('an hour that a change of clocks leaves out or repeats costs no day and adds none', () => {
    const turns = (from: string, days: number) => {
      const found: string[] = []
      for (let last = new Date(from); found.length < days; found.push(last.toISOString()))
        last = nextTurn('30 2 * * *', last, 'Europe/Berlin')
      return found
    }
    expect(turns('2026-03-27T12:00:00Z', 3)).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ])
    expect(turns('2026-10-24T12:00:00Z', 2)).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z'])
  })
})

describe('whatever the history', () => {
  const codes = Object.keys(ERRORS) as ErrorCode[]
  const schedules = fc.oneof(
    fc.constant(null),
    fc.record({ everyMinutes: fc.integer({ min: 1, max: 44_640 }) }),
    fc.constantFrom({ cron: '*/7 * * * *' }, { cron: '30 2 * * *' }, { cron: '0 6-22 * * 1-5' }),
  )
  const histories = fc
    .record({
      started: fc.integer({ min: 0, max: 100_000 }),
      took: fc.integer({ min: 0, max: 300 }),
      failures: fc.integer({ min: 0, max: 60 }),
      code: fc.constantFrom(...codes),
      quiet: fc.integer({ min: 0, max: 60 }),
      more: fc.boolean(),
      openBackfills: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ started, took, failures, code, ...rest }) =>
      ran({
        ...rest,
        lastStartedAt: at(started * MINUTE),
        lastFinishedAt: at(Math.max(0, started - took) * MINUTE),
        failures,
        error: failures > 0 ? new AppError(code).toWire() : null,
      }),
    )
  const zones = fc.constantFrom(
    'Asia/Ho_Chi_Minh',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
  )
  const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const settings = fc.record({ timeZone: zones, everyMinutes: fc.integer({ min: 0, max: 600 }) })

  test('a paused source is never asked, and the next run never lies before the last', () => {
    fc.assert(
      fc.property(schedules, histories, settings, dice, (schedule, history, given, throwOf) => {
        const asked = [history, pacing(given), () => throwOf] as const
        expect(nextRun(source(schedule, false), ...asked)).toBeNull()
        const run = nextRun(source(schedule), ...asked)
        expect(run === null || run.at >= history.lastStartedAt!).toBe(true)
      }),
    )
  })

  test('more failures, or more quiet runs, never bring it sooner', () => {
    fc.assert(
      fc.property(schedules, histories, settings, dice, (schedule, history, given, throwOf) => {
        const of = (change: Partial<RunHistory>) =>
          nextRun(source(schedule), { ...history, ...change }, pacing(given), () => throwOf)
        const error = history.error ?? new AppError('SERVER_FAULT').toWire()
        const fails = [0, 1, 2, 3, 4, 5, 9, 30].map((failures) =>
          of({ failures, error: failures ? error : null, more: false, openBackfills: 0, quiet: 0 }),
        )
        const quiets = [0, 3, 6, 9, 50].map((quiet) => of({ quiet, failures: 0, error: null }))
        for (const row of [fails, quiets]) {
          const times = row.map((run) => run?.at ?? '')
          expect(times.toSorted()).toEqual(times)
        }
      }),
    )
  })

  test('followed for a while, runs of one source follow each other and keep their distance', () => {
    fc.assert(
      fc.property(
        schedules,
        settings,
        fc.array(fc.nat(4), { maxLength: 40 }),
        (schedule, given, outcomes) => {
          let now = NOW.getTime()
          let history: RunHistory | null = null
          for (const outcome of outcomes) {
            const run = nextRun(source(schedule), history, pacing({ ...given, now: new Date(now) }), half)
            if (!run) return
            const begin = Math.max(now, Date.parse(run.at))
            const apart = begin - Date.parse(history?.lastStartedAt ?? NOW.toISOString())
            expect(history === null || history.more || apart >= MINUTE).toBe(true)
            const end = begin + 20_000
            const failures: number = outcome === 0 ? (history?.failures ?? 0) + 1 : 0
            history = ran({
              lastStartedAt: new Date(begin).toISOString(),
              lastFinishedAt: new Date(end).toISOString(),
              failures,
              error: failures ? new AppError('TIMEOUT').toWire() : null,
              more: outcome === 1,
            })
            expect(begin).toBeGreaterThanOrEqual(now)
            now = end
          }
        },
      ),
    )
  })
})
