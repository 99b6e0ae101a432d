/**
 * Rule packs: deadlines and working calendar of a city as versioned data. The shipped ones are unverified examples that
 * name their source; a city puts its own beside them.
 *
 * They share one calendar of public holidays (Labour Code 2019, Article 112, and the yearly announcements with the days
 * given in lieu and the swapped days, 2021 to 2026). For 2027 the days in lieu and the length of Tết are not announced
 * yet: lunar new year's day is 6 February, and its eve and three more days are given.
 */
import { AppError } from '../../contract/errors.ts'
import { type Instant, RulePack } from '../../contract/model.ts'
import { compileCalendar } from './calendar.ts'
import vietNam from './packs/calendar-vn.json' with { type: 'json' }
import daNang from './packs/danang-960-2021.json' with { type: 'json' }
import haNoi from './packs/hanoi-1207-2025.json' with { type: 'json' }
import hcmc from './packs/hcmc-1022-2025.json' with { type: 'json' }

export const defaultPacks: RulePack[] = [hcmc, haNoi, daNang].map(({ periods, ...pack }) =>
  RulePack.parse({ ...pack, calendar: { ...vietNam, periods } }),
)

/**
 * The version of the active pack that was in force on the local day of receipt: the latest `inForceFrom` not after it,
 * of equal ones the highest version. What was received before any version was in force has a calendar and no deadline.
 *
 * @throws AppError NOT_FOUND where there is no pack of that id
 */
export function packFor(packs: readonly RulePack[], activeId: string, receivedAt: Instant): RulePack {
  const versions = versionsOf(packs, activeId)
  const received = Date.parse(receivedAt)
  const inForce = versions.findLast(
    (pack) => pack.inForceFrom <= compileCalendar(pack.calendar).dayOf(received),
  )
  return inForce ?? beforeAll(versions[0]!)
}

/** The versions of a pack from the first in force to the last. */
function versionsOf(packs: readonly RulePack[], id: string): RulePack[] {
  const versions = packs.filter((pack) => pack.id === id)
  if (versions.length === 0) throw new AppError('NOT_FOUND', { what: `rule pack ${id}` })
  return versions.sort((a, b) => a.inForceFrom.localeCompare(b.inForceFrom) || a.version - b.version)
}

const beforeAll = (first: RulePack): RulePack => ({ ...first, deadlines: [] })
