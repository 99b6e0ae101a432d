import { compileCalendar } from '../../analysis/index.ts'
import { AppError } from '../../contract/errors.ts'
import type { Handlers } from '../calls.ts'
import { asOf, type Desk } from '../desk.ts'
import { createMedians } from '../medians.ts'
import { packByKey } from '../rules.ts'

type ComplaintCalls = 'complaints.summary' | 'complaints.list' | 'complaints.get' | 'complaints.rejects'

export function complaintHandlers(desk: Desk): Pick<Handlers, ComplaintCalls> {
  const { read } = desk.store
  return {
    'complaints.summary': async (filter) => {
      const moment = asOf(desk)
      const { byAgency, ...summary } = await read.complaintSummary(filter, moment)
      const { median } = await createMedians(desk, filter, moment)
      return {
        ...summary,
        firstResponse: median('firstResponse'),
        resolution: median('result'),
        byAgency: byAgency.map((row) => ({ ...row, resolution: median('result', row.agency) })),
      }
    },

    'complaints.list': (query) => read.complaints(query, asOf(desk)),

    'complaints.get': async ({ id }) => {
      const moment = asOf(desk)
      const found = await read.complaint(id, moment)
      if (!found) throw new AppError('NOT_FOUND', { what: id })
      const { packKey, events, ...rest } = found
      const pack = await packByKey(desk.store, packKey)
      const calendar = compileCalendar(pack.calendar)
      const received = Date.parse(rest.complaint.receivedAt)
      const worked = (at: string) => calendar.workingMinutesBetween(received, Date.parse(at))
      const shown = [...events.map(({ at }) => at), ...rest.complaint.clocks.map(({ dueAt }) => dueAt ?? '')]
      if (rest.complaint.state === 'open') shown.push(moment.now)
      const last = Math.max(received, ...shown.filter(Boolean).map(Date.parse))
      return {
        ...rest,
        events: events.map((event) => ({ ...event, workingMinutes: worked(event.at) })),
        pack,
        workingPeriods: calendar.workingPeriods(received, last).map(({ from, to }) => ({
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
        })),
      }
    },

    'complaints.rejects': (query) => read.rejects(query),
  }
}
