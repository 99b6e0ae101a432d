/** The wards with invented streets, alleys, markets and schools in them. The wards are real, nothing inside them is. */
import type { Place } from '../../contract/model.ts'
import type { Random } from './random.ts'

const STREETS = (
  'Ao Sen, Bến Cỏ, Cây Me Đôi, Rặng Dừa, Lò Gốm Cũ, Mười Mẫu, Vườn Trầu Cũ, Cầu Ván, Bờ Ngựa, Hàng Bần, Xóm Lưới, Gò Mây, ' +
  'Giồng Sao, Bàu Súng, Rạch Ô Môi, Đường Tre, Hoa Giấy, Cây Gáo, Bến Đá Xanh, Lá Buông, Mù U, Ngã Ba Chuồng, Xẻo Lá, ' +
  'Đất Sét, Giếng Đôi, Cầu Khỉ Cũ, Trại Bàng, Bông Súng, Cồn Chim, Ruộng Muối, Gò Cát Nhỏ, Cây Vông, Bình Minh Xanh, ' +
  'Rạch Lá Tím, Chùa Cây Sộp, Bến Mía, Miễu Trắng, Láng Cò, Sân Banh Cũ, Xóm Chổi'
).split(', ')

export interface Spot {
  ward: Place
  /** Without the word "đường". */
  street: string
  market: string
  school: string
  hospital: string
  flats: string
  canal: string
  bridge: string
}

export interface Quarter {
  ward: Place
  weight: number
  streets: string[]
  market: string
  school: string
  hospital: string
  flats: string
  canal: string
  bridge: string
}

const WEIGHT = { phường: 3, xã: 1.2, 'đặc khu': 0.4 }

export function inventQuarters(wards: readonly Place[], random: Random): Quarter[] {
  return wards.map((ward) => {
    const names = random.shuffle(STREETS)
    const [a, b, c, d, e, f, g, h] = names as [string, string, string, string, string, string, string, string]
    return {
      ward,
      weight: WEIGHT[ward.kind] * (0.3 + 2 * random.next() ** 2),
      streets: [a, b, c],
      market: `chợ ${d}`,
      school: `${random.pick(['tiểu học', 'THCS', 'mầm non'])} ${e}`,
      hospital: `bệnh viện ${f}`,
      flats: `chung cư ${g}`,
      canal: `${random.pick(['kênh', 'rạch'])} ${h.replace(/^Rạch /, '')}`,
      bridge: `cầu ${b.replace(/^Cầu /, '')}`,
    }
  })
}

export function spotIn(quarter: Quarter, random: Random): Spot {
  return { ...quarter, street: random.weighted(quarter.streets, (s) => (s === quarter.streets[0] ? 3 : 1)) }
}

/** Wards beside water where the flood week strikes; where the city has none of them, its first wards. */
const CANAL_SIDE = new Set(['Chánh Hưng', 'Bình Đông', 'Phú Định', 'Bình Thạnh', 'Thạnh Mỹ Tây', 'Tân Hưng'])

export function canalSide(quarters: readonly Quarter[]): Quarter[] {
  const named = quarters.filter((quarter) => CANAL_SIDE.has(quarter.ward.name))
  return named.length >= 4 ? named : quarters.slice(0, 6)
}

/** `phường Chánh Hưng`. */
export const wardName = (ward: Place) => `${ward.kind} ${ward.name}`
