/**
 * People and places that are named in passing. A flood in front of a school is a flood, and collectors who strike leave
 * rubbish: whoever is named counts only where nothing of another field is named as the fault itself.
 */
import type { Reading } from '../reading.ts'
import { domainOf } from './keys.ts'
import type { Domain } from '../../contract/taxonomy.ts'
import type { Hit } from '../text/phrases.ts'

const BYSTANDERS = new Set(
  [
    // People.
    'học sinh, sinh viên, phụ huynh, giáo viên, cô giáo, thầy giáo, thầy cô, con em, hiệu trưởng, pupils, kids, students, teacher, teachers, công nhân, người lao động, lao động, bệnh nhân, bác sĩ, y tá, điều dưỡng, patients, nurse, nurses, doctor, cán bộ, chuyên viên, nhân viên, tiểu thương, nông dân, du khách, khách du lịch, tài xế, công an, cảnh sát, công an phường, shipper, người già, người cao tuổi, hộ nghèo, workers, tenants',
    // Places and seasons.
    'trường, trường học, nhà trường, cổng trường, mầm non, tiểu học, trung học, thcs, thpt, đại học, school, lớp, lớp học, học, dạy, năm học, chợ, siêu thị, cửa hàng, quán, market, bệnh viện, phòng khám, trạm y tế, hospital, clinic, cấp cứu, nhập viện, chung cư, căn hộ, apartment, khu dân cư, nhà, dự án, chủ đầu tư, ubnd, ủy ban, trụ sở, nhà văn hóa, phố cổ, nhà thờ, chùa, đình, công viên, park, bến xe, cảng, kho, hẻm, cầu, đường, xe, xe tải, xe máy, ô tô, xe buýt, buýt, bus, kênh, rạch, con kênh, bờ kênh, đô thị, thành phố, vỉa hè, du lịch, hỗ trợ, hẹn, cà phê, trà sữa, mưa, nước, điện',
  ]
    .join(', ')
    .split(', '),
)
/** What must be said for another field before the bystanders step back. */
const FAULT = 2.5

/** The hits that only tell who was there or where it was. */
export function bystandersOf({ hits }: Reading): readonly Hit[] {
  const passing = hits.domain.filter(({ entry }) => BYSTANDERS.has(entry.phrase))
  if (passing.length === 0 || passing.length === hits.domain.length) return []
  const named = new Map<Domain, number>()
  for (const { entry, strength } of hits.domain) {
    if (BYSTANDERS.has(entry.phrase)) continue
    const domain = domainOf(entry.key)
    named.set(domain, Math.max(named.get(domain) ?? 0, entry.weight * strength))
  }
  return passing.filter(({ entry }) =>
    [...named].some(([domain, weight]) => domain !== domainOf(entry.key) && weight >= FAULT),
  )
}
