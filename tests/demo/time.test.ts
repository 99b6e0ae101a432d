/** The demo city over time: the same seed gives the same city, and a day later more has happened. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY, openCity, WEDNESDAY } from './city.ts'
import type { Opened } from './city.ts'

let one: Opened
beforeAll(async () => {
  one = await openCity()
})
beforeEach(() => {
  one.clock.at = WEDNESDAY
})
afterAll(() => one.city.close())

const PATHS = [
  '/bao/rss.xml',
  '/tin-nhanh/atom.xml?trang=2',
  '/api/v1/timelines/public?limit=40',
  '/latest.json',
  '/open311/v2/requests.json?page_size=200',
  '/1022/xuat.csv',
]

test('same seed and week, same bytes but for the port; another seed, another city', async () => {
  const [two, other] = [await openCity(), await openCity({ seed: 8 })]
  expect(two.city.truth()).toEqual(one.city.truth())
  for (const path of PATHS) {
    const read = async ({ city, get }: Opened) => (await (await get(path)).text()).replaceAll(city.url, '')
    const [first, second] = [await read(one), await read(two)]
    expect(second).toBe(first)
    expect(await read(other)).not.toBe(first)
  }
  await Promise.all([two.city.close(), other.city.close()])
})

test('a day later there is more, and reports have moved on', async () => {
  const { city, clock, get } = one
  const reportsNow = async () => {
    const answer = await get('/open311/v2/requests.json?page_size=200')
    const rows = (await answer.json()) as {
      service_request_id: string
      status: string
      updated_datetime: string
    }[]
    return new Map(rows.map((row) => [row.service_request_id, JSON.stringify(row)]))
  }
  const before = { truth: city.truth(), reports: await reportsNow() }
  clock.at = WEDNESDAY + DAY
  const after = { truth: city.truth(), reports: await reportsNow() }
  for (const channel of ['rss', 'atom', 'mastodon', 'discourse', 'open311', 'hotline']) {
    const count = (rows: typeof before.truth) => rows.filter((row) => row.channel === channel).length
    expect(count(after.truth)).toBeGreaterThan(count(before.truth))
  }
  const changed = [...before.reports].filter(
    ([id, row]) => after.reports.has(id) && after.reports.get(id) !== row,
  )
  expect(changed.length).toBeGreaterThan(0)
})

test('nothing is served before it has happened', async () => {
  const { get, clock } = one
  const answer = await get('/api/v1/timelines/public?limit=40')
  for (const status of (await answer.json()) as { created_at: string }[])
    expect(Date.parse(status.created_at)).toBeLessThanOrEqual(clock.at)
  const csv = await (await get('/1022/xuat.csv')).text()
  const told = csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .flatMap((line) => line.split(';').slice(-6, -1))
    .filter((cell) => cell !== '' && !cell.includes('/3020'))
    .map((cell) => cell.replace(/^(\d\d)\/(\d\d)\/(\d{4}) (.+)$/, '$3-$2-$1T$4:00+07:00'))
  expect(told.length).toBeGreaterThan(1000)
  expect(told.filter((time) => !(Date.parse(time) <= clock.at))).toEqual([])
})

test('without wards it refuses to start', async () => {
  await expect(openCity({ wards: [] })).rejects.toThrow(RangeError)
})
