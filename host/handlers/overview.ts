import type { Handlers } from '../calls.ts'
import { asOf, type Desk } from '../desk.ts'
import { createMedians } from '../medians.ts'

export function overviewHandlers(desk: Desk): Pick<Handlers, 'overview.read'> {
  return {
    'overview.read': async (filter) => {
      const moment = asOf(desk)
      const overview = await desk.store.read.overview(filter, moment)
      const received = { ...filter, from: overview.week.from, to: overview.week.to }
      const { median } = await createMedians(desk, received, moment)
      return { ...overview, firstResponse: median('firstResponse'), resolution: median('result') }
    },
  }
}
