/** Kaplan–Meier medians of the complaints a filter selects; the open ones are censored now, not dropped. */
import { compileCalendar, medianTime, packFor } from '../analysis/index.ts'
import type { Filter, MedianTime } from '../contract/api.ts'
import type { AsOf } from '../db/index.ts'
import type { Desk } from './desk.ts'
import { activePackId, allPacks } from './rules.ts'

type TimedClock = 'firstResponse' | 'result'

export interface Medians {
  /** In working minutes; over all that the filter selects, or over one agency's. */
  median(clock: TimedClock, agency?: string | null): MedianTime
  /** In minutes that passed, night and day. */
  elapsed(clock: TimedClock): MedianTime
}

export async function createMedians(desk: Desk, filter: Filter, moment: AsOf): Promise<Medians> {
  const { store } = desk
  const pack = packFor(await allPacks(store), await activePackId(store), moment.now)
  const calendar = compileCalendar(pack.calendar)
  const now = Date.parse(moment.now)

  const observe = async (clock: TimedClock) =>
    (await store.read.durations(filter, clock, moment)).map(
      ({ agency, receivedAt, doneAt, workingMinutes }) => ({
        agency,
        event: doneAt !== null,
        time: workingMinutes ?? calendar.workingMinutesBetween(Date.parse(receivedAt), now),
        elapsed: (Date.parse(doneAt ?? moment.now) - Date.parse(receivedAt)) / 60_000,
      }),
    )
  const observations = { firstResponse: await observe('firstResponse'), result: await observe('result') }

  return {
    elapsed: (clock) =>
      medianTime(observations[clock].map(({ event, elapsed }) => ({ event, time: elapsed }))),
    median: (clock, agency) =>
      medianTime(
        agency === undefined
          ? observations[clock]
          : observations[clock].filter((seen) => seen.agency === agency),
      ),
  }
}
