/** Who answers what, and how fast: offices of the usual kinds, none of them real. */
import type { Domain, Topic } from '../../contract/taxonomy.ts'
import type { Random } from './random.ts'
import type { Said } from './types.ts'
import { wardName } from './places.ts'

/** `pace`: 1 is usual, above is slower. */
export interface Agency {
  name: string
  pace: number
}

const DRAINS: Agency = { name: 'Trung tâm Hạ tầng kỹ thuật (mẫu)', pace: 1.15 }
const WASTE: Agency = { name: 'Công ty Môi trường Đô thị (mẫu)', pace: 0.85 }
const POWER: Agency = { name: 'Công ty Điện lực (mẫu)', pace: 0.5 }
const WATER: Agency = { name: 'Công ty Cấp nước (mẫu)', pace: 0.7 }
const ROADS: Agency = { name: 'Sở Xây dựng (mẫu)', pace: 1.35 }
const PARKS: Agency = { name: 'Công ty Công viên Cây xanh (mẫu)', pace: 0.9 }
const HEALTH: Agency = { name: 'Sở Y tế (mẫu)', pace: 1.1 }
const SCHOOLS: Agency = { name: 'Sở Giáo dục và Đào tạo (mẫu)', pace: 1.2 }
const DIGITAL: Agency = { name: 'Trung tâm Chuyển đổi số (mẫu)', pace: 0.9 }

const BY_TOPIC: Partial<Record<Topic, Agency>> = {
  'street-light': POWER,
  'cable-pole': POWER,
  'power-cut': POWER,
  'water-cut': WATER,
  'water-quality': WATER,
  'tree-park': PARKS,
  'waste-collection': WASTE,
  'canal-water': DRAINS,
}
const BY_DOMAIN: Partial<Record<Domain, Agency>> = {
  flooding: DRAINS,
  traffic: ROADS,
  health: HEALTH,
  education: SCHOOLS,
  digital: DIGITAL,
}
const POLICE = new Set<Domain>(['security'])

/** The office for this text; ward offices are as quick as their ward is. */
export function agencyFor(said: Said, random: Random): Agency {
  const ward = said.ward ? wardName(said.ward) : 'phường'
  const slow = said.ward ? 0.7 + (Number(said.ward.code) % 7) / 8 : 1
  if (POLICE.has(said.domain)) return { name: `Công an ${ward}`, pace: slow }
  const fixed = (said.topic && BY_TOPIC[said.topic]) ?? BY_DOMAIN[said.domain]
  return fixed && random.chance(0.88) ? fixed : { name: `UBND ${ward}`, pace: slow }
}
