/** The invented city's deadlines and calendar. */
import type { RulePack } from '../../contract/model.ts'
import { localDay, WEEK } from './clock.ts'

/** Public holidays of Viet Nam 2026 and 2027 with the days off in lieu of a weekend. */
const HOLIDAYS = [
  '2026-01-01',
  ...['14', '15', '16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-02-${day}`),
  '2026-04-26',
  '2026-04-27',
  '2026-04-30',
  '2026-05-01',
  '2026-09-01',
  '2026-09-02',
  '2027-01-01',
  ...['05', '06', '07', '08', '09', '10', '11'].map((day) => `2027-02-${day}`),
  '2027-04-16',
  '2027-04-30',
  '2027-05-01',
  '2027-05-03',
  '2027-09-02',
  '2027-09-03',
]

/** @param anchor Monday 00:00 of the week the city was founded in, ms */
export function makeRulePack(anchor: number): RulePack {
  return {
    id: 'demo-city',
    version: 1,
    name: { vi: 'Thành phố mẫu (bịa ra)', en: 'Demo city (invented)' },
    inForceFrom: localDay(anchor - 52 * WEEK),
    source: 'Bịa ra cho thành phố mẫu',
    verified: false,
    calendar: {
      timeZone: 'Asia/Ho_Chi_Minh',
      periods: [
        { from: '07:30', to: '11:30' },
        { from: '13:00', to: '17:00' },
      ],
      weekdays: [1, 2, 3, 4, 5],
      holidays: HOLIDAYS,
      workedDays: [],
    },
    deadlines: [
      { clock: 'forward', amount: 1, unit: 'workingHours', when: {} },
      { clock: 'accept', amount: 8, unit: 'workingHours', when: {} },
      { clock: 'firstResponse', amount: 4, unit: 'workingHours', when: { urgency: ['danger', 'outage'] } },
      { clock: 'firstResponse', amount: 16, unit: 'workingHours', when: {} },
      { clock: 'result', amount: 3, unit: 'workingDays', when: { urgency: ['danger'] } },
      { clock: 'result', amount: 10, unit: 'workingDays', when: {} },
    ],
  }
}
