import { describe, expect, test } from 'vitest'
import type { Deadline, RulePack } from '../../../contract/model.ts'
import {
  deadlineOf,
  gapOf,
  laneOf,
  midnights,
  workingMinutes,
} from '../../../renderer/pages/complaints/clock-scale.ts'
import type { ClockRow } from '../../../renderer/pages/complaints/clock-scale.ts'

const at = (text: string) => Date.parse(text)
/** 07:30–11:30 and 13:00–17:00 in Viet Nam, on two days. */
const PERIODS = [
  ['2026-11-19T00:30:00Z', '2026-11-19T04:30:00Z'],
  ['2026-11-19T06:00:00Z', '2026-11-19T10:00:00Z'],
  ['2026-11-20T00:30:00Z', '2026-11-20T04:30:00Z'],
].map(([from, to]) => ({ from: at(from!), to: at(to!) }))
const clock = (over: Partial<ClockRow>): ClockRow => ({
  kind: 'result',
  dueAt: '2026-11-19T10:00:00Z',
  doneAt: null,
  workingMinutes: null,
  known: true,
  extended: false,
  standing: 'open',
  ...over,
})
const inWork: Deadline = { clock: 'result', amount: 1, unit: 'workingDays', when: {} }

describe('the clocks of a complaint, drawn', () => {
  test('working time leaves out noon and night', () => {
    expect(workingMinutes(PERIODS, at('2026-11-19T04:00:00Z'), at('2026-11-19T06:30:00Z'))).toBe(60)
    expect(workingMinutes(PERIODS, at('2026-11-19T10:00:00Z'), at('2026-11-20T00:30:00Z'))).toBe(0)
  })

  test('a lane runs to now, and from the due time on it is late', () => {
    const now = at('2026-11-20T02:00:00Z')
    const received = '2026-11-19T00:30:00Z'
    expect(laneOf(clock({}), received, now)).toEqual({
      ran: { from: at(received), to: at('2026-11-19T10:00:00Z') },
      late: { from: at('2026-11-19T10:00:00Z'), to: now },
      due: at('2026-11-19T10:00:00Z'),
      done: null,
    })
    expect(laneOf(clock({ doneAt: '2026-11-19T03:00:00Z' }), received, now)).toMatchObject({
      ran: { to: at('2026-11-19T03:00:00Z') },
      late: null,
    })
    expect(laneOf(clock({ known: false }), received, now).ran).toBeNull()
  })

  test('lateness is told in the time that the rule counts', () => {
    const now = at('2026-11-20T01:42:00Z')
    expect(gapOf(clock({}), inWork, PERIODS, now)).toEqual({ minutes: 72, working: true, late: true })
    expect(gapOf(clock({}), { ...inWork, unit: 'days' }, PERIODS, now)).toEqual({
      minutes: 942,
      working: false,
      late: true,
    })
    const night = at('2026-11-19T20:00:00Z')
    expect(gapOf(clock({}), inWork, PERIODS, night)).toEqual({ minutes: 600, working: false, late: true })
    expect(gapOf(clock({ known: false }), inWork, PERIODS, now)).toBeNull()
  })

  test('the first deadline that fits holds', () => {
    const urgent: Deadline = {
      clock: 'result',
      amount: 4,
      unit: 'workingHours',
      when: { urgency: ['danger'] },
    }
    const pack = { deadlines: [urgent, inWork] } as unknown as RulePack
    expect(deadlineOf(pack, 'result', { urgency: 'danger' })).toBe(urgent)
    expect(deadlineOf(pack, 'result', { urgency: 'ordinary' })).toBe(inWork)
    expect(deadlineOf(pack, 'result', {})).toBe(inWork)
    expect(deadlineOf(pack, 'accept', {})).toBeNull()
  })

  test('midnights are local ones, thinned to the room there is', () => {
    const week = { from: at('2026-11-16T02:00:00Z'), to: at('2026-11-22T02:00:00Z') }
    expect(midnights(week, 'Asia/Ho_Chi_Minh', 10)).toHaveLength(6)
    expect(midnights(week, 'Asia/Ho_Chi_Minh', 10)[0]).toEqual({
      at: at('2026-11-16T17:00:00Z'),
      day: '2026-11-17',
    })
    expect(midnights(week, 'Asia/Ho_Chi_Minh', 3).map(({ day }) => day)).toEqual([
      '2026-11-17',
      '2026-11-19',
      '2026-11-21',
    ])
    // The clocks of Paris go back on 25 October 2026: that day has 25 hours.
    const autumn = { from: at('2026-10-24T12:00:00Z'), to: at('2026-10-26T12:00:00Z') }
    expect(midnights(autumn, 'Europe/Paris', 9).map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ])
  })
})
