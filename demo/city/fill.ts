/**
 * Fills a pattern's slots:
 * `{w}` ward · `{st}` street · `{hem}` alley · `{so}` house number that locates a fault · `{cho}` market · `{truong}` school ·
 * `{bv}` hospital · `{cc}` flats · `{kenh}` canal · `{cau}` bridge · `{luc}` moment · `{gio}` clock time · `{dem}` clock time
 * at night · `{ngay}` some days · `{lau}` a long while · `{n}` 2–6 · `{nn}` 8–40 · `{nnn}` 60–480 · `{cm}` depth ·
 * `{tien}` thousands of đồng · `{gia}` price of a small thing · `{trieu}` millions · `{buyt}` bus line · `{thu}` weekday
 */
import type { Language } from '../../contract/taxonomy.ts'
import { localHour } from './clock.ts'
import type { Spot } from './places.ts'
import { wardName } from './places.ts'
import type { Random } from './random.ts'
import { bare } from './spelling.ts'

const LONG = [
  'hơn tuần nay',
  'cả tháng nay',
  'gần hai tháng nay',
  'nửa tháng nay',
  'mấy tuần liền',
  'từ đầu tháng',
]
const LONG_EN = ['for over a week', 'for almost a month', 'for weeks', 'since the start of the month']
const DAYS = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật']

function momentWord(at: number, random: Random): string {
  const hour = localHour(at)
  if (hour < 5) return random.pick(['khuya nay', 'đêm nay'])
  if (hour < 11) return random.pick(['sáng nay', 'sáng nay', 'tối qua', 'hồi khuya'])
  if (hour < 14) return random.pick(['trưa nay', 'sáng nay', 'hồi sáng'])
  if (hour < 18) return random.pick(['chiều nay', 'hồi trưa', 'sáng nay'])
  return random.pick(['tối nay', 'chiều nay', 'hồi chiều'])
}

function momentWordEn(at: number, random: Random): string {
  const hour = localHour(at)
  if (hour < 11) return random.pick(['this morning', 'last night'])
  return hour < 18 ? random.pick(['today', 'this morning']) : random.pick(['tonight', 'this afternoon'])
}

const alley = (random: Random) => `${random.int(3, 320)}${random.chance(0.4) ? `/${random.int(1, 30)}` : ''}`

type Slot = (spot: Spot, at: number, random: Random) => string

const NUMBERS: Record<string, Slot> = {
  n: (_s, _a, r) => String(r.int(2, 6)),
  nn: (_s, _a, r) => String(r.int(8, 40)),
  nnn: (_s, _a, r) => String(r.int(6, 48) * 10),
  cm: (_s, _a, r) => String(r.int(3, 13) * 5),
}

const VIETNAMESE: Record<string, Slot> = {
  ...NUMBERS,
  w: (s) => wardName(s.ward),
  st: (s) => `đường ${s.street.replace(/^Đường /, '')}`,
  hem: (s, _a, r) => `hẻm ${alley(r)} ${s.street}`,
  so: (s, _a, r) => `số ${r.int(4, 480)} đường ${s.street.replace(/^Đường /, '')}`,
  cho: (s) => s.market,
  truong: (s) => `trường ${s.school}`,
  bv: (s) => s.hospital,
  cc: (s) => s.flats,
  kenh: (s) => s.canal,
  cau: (s) => s.bridge,
  luc: (_s, at, r) => momentWord(at, r),
  gio: (_s, _a, r) => `${r.int(6, 21)} giờ${r.chance(0.3) ? ' rưỡi' : ''}`,
  dem: (_s, _a, r) => r.pick(['22 giờ', '23 giờ', 'nửa đêm', '1 giờ sáng', '2 giờ sáng', '23 giờ 30']),
  ngay: (_s, _a, r) => r.pick(['2 ngày', '3 ngày', '4 ngày', '5 ngày', 'gần một tuần', 'mấy ngày']),
  lau: (_s, _a, r) => r.pick(LONG),
  tien: (_s, _a, r) => `${r.int(5, 95) * 10} nghìn`,
  gia: (_s, _a, r) => `${r.int(3, 9) * 5} nghìn`,
  trieu: (_s, _a, r) => `${r.int(1, 9)},${r.int(1, 9)} triệu`,
  buyt: (_s, _a, r) => `tuyến buýt ${r.int(160, 199)}`,
  thu: (_s, _a, r) => r.pick(DAYS),
}

const ENGLISH: Record<string, Slot> = {
  ...NUMBERS,
  w: (s) => (s.ward.kind === 'phường' ? `${bare(s.ward.name)} ward` : `${bare(s.ward.name)} commune`),
  st: (s) => `${bare(s.street.replace(/^Đường /, ''))} street`,
  hem: (s, _a, r) => `alley ${alley(r)} ${bare(s.street)}`,
  cho: (s) => `${bare(s.market.replace('chợ ', ''))} market`,
  truong: (s) => `${bare(s.school.replace(/^(tiểu học|THCS|mầm non) /, ''))} school`,
  bv: (s) => `${bare(s.hospital.replace('bệnh viện ', ''))} hospital`,
  cc: (s) => `${bare(s.flats.replace('chung cư ', ''))} apartments`,
  kenh: (s) => `${bare(s.canal.replace(/^(kênh|rạch) /, ''))} canal`,
  luc: (_s, at, r) => momentWordEn(at, r),
  gio: (_s, _a, r) => `${r.int(6, 11)} ${r.pick(['am', 'pm'])}`,
  ngay: (_s, _a, r) => `${r.int(2, 6)} days`,
  lau: (_s, _a, r) => r.pick(LONG_EN),
  buyt: (_s, _a, r) => `bus ${r.int(160, 199)}`,
}

const capitalise = (text: string) =>
  text.replace(/(^|[.!?…] )(\p{Ll})/gu, (_, gap, letter) => gap + letter.toUpperCase())

/** A slot brings its own word for what it is, after a pattern that has said it already. */
const TWICE = /(?<!\p{L})(đường|hẻm|chung cư|trường) \1(?!\p{L})/giu

/** @throws Error where a pattern names a slot that there is not: a slip in a phrase book */
export function fill(pattern: string, language: Language, spot: Spot, at: number, random: Random): string {
  const slots = language === 'en' ? ENGLISH : VIETNAMESE
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const slot = slots[name]
    if (!slot) throw new Error(`no slot {${name}} in: ${pattern}`)
    return slot(spot, at, random)
  })
  return capitalise(filled.replace(TWICE, '$1').trim()).normalize('NFC')
}

/** Whether the filled text tells where it is. */
export const tellsWard = (pattern: string) => pattern.includes('{w}')
