/** A demo city for tests: the wards of the shared facts, or a few given by hand where those are absent. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Place } from '../../contract/model.ts'
import { DEMO_PROVINCE, startDemoCity } from '../../demo/index.ts'

const FACTS = resolve(import.meta.dirname, '../../../shared/data/vn-units.csv')
export const sharedPresent = existsSync(FACTS)

export const ANCHOR = '2026-11-15T17:00:00.000Z'
export const DAY = 24 * 3600 * 1000
/** Noon of the Wednesday in the week of the founding, in the city. */
export const WEDNESDAY = Date.parse(ANCHOR) + 2.5 * DAY

const NAMES = (
  'Chánh Hưng,Bình Đông,Phú Định,Bình Thạnh,Thạnh Mỹ Tây,Tân Hưng,Sài Gòn,Bến Thành,Gò Vấp,Tân Bình,An Đông,Chợ Lớn,' +
  'Phú Lâm,Bàn Cờ,Xuân Hoà,Thủ Đức,Long Bình,Tân Phú,Diên Hồng,Hoà Hưng'
).split(',')
const BY_HAND: Place[] = NAMES.map((name, i) => ({
  code: String(27000 + i),
  kind: 'phường',
  name,
  provinceCode: DEMO_PROVINCE,
  latitude: 10.75 + i / 100,
  longitude: 106.6 + i / 100,
}))

export function readWards(): Place[] {
  if (!sharedPresent) return BY_HAND
  return readFileSync(FACTS, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(','))
    .filter((cells) => cells[1] === '2' && cells[5] === DEMO_PROVINCE)
    .map((cells) => ({
      code: cells[0]!,
      kind: cells[2]!.toLowerCase() as Place['kind'],
      name: cells[3]!,
      provinceCode: cells[5]!,
      latitude: Number(cells[6]),
      longitude: Number(cells[7]),
    }))
}

/** A city with a clock that a test can turn. */
export async function openCity({ seed = 7, at = WEDNESDAY, wards = readWards() } = {}) {
  const clock = { at }
  const city = await startDemoCity({ wards, seed, anchor: ANCHOR, now: () => new Date(clock.at) })
  const get = (path: string, headers: Record<string, string> = {}) => fetch(city.url + path, { headers })
  return { city, clock, get }
}
export type Opened = Awaited<ReturnType<typeof openCity>>
