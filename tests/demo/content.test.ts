/** What the demo city says: enough of it, varied, truly labelled, in seasons and outbreaks. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RulePack } from '../../contract/model.ts'
import { DOMAINS, TOPICS } from '../../contract/taxonomy.ts'
import type { TruthRow } from '../../demo/index.ts'
import { ANCHOR, DAY, openCity, WEDNESDAY } from './city.ts'
import type { Opened } from './city.ts'

let opened: Opened
let truth: TruthRow[]
beforeAll(async () => {
  opened = await openCity()
  truth = opened.city.truth()
})
afterAll(() => opened.city.close())

const count = (fits: (row: TruthRow) => boolean) => truth.filter(fits).length
const weekOf = (row: TruthRow) => Math.floor((Date.parse(row.publishedAt) - Date.parse(ANCHOR)) / (7 * DAY))
const textsOf = async () => {
  const csv = await (await opened.get('/1022/xuat.csv')).text()
  const atom = await (await opened.get('/tin-nhanh/atom.xml')).text()
  const statuses = await (await opened.get('/api/v1/timelines/public?limit=40')).text()
  return [csv, atom, statuses]
}

test('there are at least 6,000 posts and 2,000 reports, and no more than 10,000 in all', () => {
  expect(count((row) => !row.report)).toBeGreaterThanOrEqual(6000)
  expect(count((row) => row.report !== null)).toBeGreaterThanOrEqual(2000)
  opened.clock.at = Date.parse(ANCHOR) + 7 * DAY
  expect(opened.city.truth().length).toBeLessThanOrEqual(10_000)
  opened.clock.at = WEDNESDAY
})

test('they reach back 25 weeks and every channel speaks in every week', () => {
  const weeks = new Set(truth.map((row) => `${row.channel} ${weekOf(row)}`))
  expect(weeks.size).toBe(6 * 26)
})

test('every text has its true labels, and each topic belongs to its domain', () => {
  const domains = new Set<string>(DOMAINS)
  const wrong = truth.filter(
    ({ domain, topic, externalId }) =>
      !domains.has(domain) ||
      externalId === '' ||
      (topic === null ? domain !== 'other' : TOPICS[topic] !== domain),
  )
  expect(wrong).toEqual([])
  expect(new Set(truth.map((row) => row.domain)).size).toBe(DOMAINS.length)
  expect(new Set(truth.map((row) => `${row.channel} ${row.externalId}`)).size).toBe(truth.length)
})

test('more than 350 hand-written patterns are in use and none is worn out', () => {
  const uses = new Map<string, number>()
  for (const { pattern } of truth) uses.set(pattern, (uses.get(pattern) ?? 0) + 1)
  expect(uses.size).toBeGreaterThan(700)
  expect(Math.max(...uses.values()) / truth.length).toBeLessThan(0.005)
})

test('few texts of the timeline are alike', async () => {
  const texts: string[] = []
  let next: string | undefined = '/api/v1/timelines/public?limit=40'
  while (next && texts.length < 1500) {
    const answer = await opened.get(next)
    const statuses = (await answer.json()) as { content: string }[]
    texts.push(...statuses.map((status) => status.content))
    next = /<http:\/\/[^/]+([^>]+)>; rel="next"/.exec(answer.headers.get('Link') ?? '')?.[1]
  }
  expect(new Set(texts).size / texts.length).toBeGreaterThan(0.93)
})

test('the two outbreaks stand out in their weeks, in several wards', () => {
  const perWeek = (domain: string, week: number) =>
    count((row) => row.domain === domain && weekOf(row) === week)
  expect(perWeek('flooding', -9)).toBeGreaterThan(2.5 * perWeek('flooding', -12))
  expect(perWeek('environment', -1)).toBeGreaterThan(3 * perWeek('environment', -4))
  const struck = (id: string) =>
    new Set(truth.filter((row) => row.outbreak === id && row.ward).map((row) => row.ward))
  expect(struck('flood-week').size).toBeGreaterThanOrEqual(4)
  expect(struck('flood-week').size).toBeLessThanOrEqual(6)
  expect(struck('waste-strike').size).toBeGreaterThanOrEqual(11)
})

test('languages, copies and fates come in the shares that were meant', () => {
  const share = (fits: (row: TruthRow) => boolean, of: (row: TruthRow) => boolean = () => true) =>
    count((row) => of(row) && fits(row)) / count(of)
  expect(share((row) => row.language === 'en')).toBeGreaterThan(0.035)
  expect(share((row) => row.language === 'en')).toBeLessThan(0.09)
  expect(share((row) => row.isCopyOf !== null)).toBeGreaterThan(0.03)
  expect(share((row) => row.isCopyOf !== null)).toBeLessThan(0.08)
  const fate = (name: string) =>
    share(
      (row) => row.report?.fate === name,
      (row) => row.report !== null,
    )
  expect(fate('onTime')).toBeGreaterThan(0.5)
  expect(fate('late')).toBeGreaterThan(0.08)
  expect(fate('open')).toBeGreaterThan(0.12)
  expect(fate('reopened')).toBeGreaterThan(0.02)
  expect(fate('badTime')).toBeGreaterThan(0.004)
  expect(count((row) => row.report !== null && row.ward === null)).toBeGreaterThan(5)
})

test('a copy names an original that is there', () => {
  const known = new Set(truth.map((row) => `${row.channel} ${row.externalId}`))
  const originals = truth.flatMap(({ isCopyOf }) =>
    isCopyOf ? [`${isCopyOf.channel} ${isCopyOf.externalId}`] : [],
  )
  expect(originals.filter((name) => !known.has(name))).toEqual([])
})

test('all text is NFC and no slot is left unfilled', async () => {
  for (const text of await textsOf()) {
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/\{(w|st|hem|so|cho|n+|lau|ngay|tail\d)\}/)
  }
})

test('results keep a clear distance from their due time and come in working hours', () => {
  const judged = truth.flatMap(({ report }) => {
    const resolved = report?.events.find((event) => event.type === 'resolved')
    if (!report || !resolved || report.fate === 'badTime' || report.fate === 'reopened') return []
    const local = new Date(Date.parse(resolved.at) + 7 * 3600_000)
    return [{ ...report, resolvedAt: resolved.at, hour: local.getUTCHours(), day: local.getUTCDay() }]
  })
  const wrong = judged.filter(
    ({ fate, resolvedAt, dueAt, hour, day }) =>
      fate !== (resolvedAt <= dueAt ? 'onTime' : 'late') ||
      Math.abs(Date.parse(resolvedAt) - Date.parse(dueAt)) < DAY / 2 ||
      hour < 7 ||
      hour > 17 ||
      day === 0 ||
      day === 6,
  )
  expect(judged.length).toBeGreaterThan(1000)
  expect(wrong).toEqual([])
})

test('the rule pack fits its schema and says that it is invented', () => {
  expect(RulePack.parse(opened.city.rulePack)).toMatchObject({ id: 'demo-city', verified: false })
  expect(opened.city.rulePack.source).toContain('Bịa')
})
