import { expect, test } from 'vitest'
import { cluster, type ClusterInput } from '../../../analysis/issues/index.ts'
import type { IssueState } from '../../../contract/model.ts'

const DAY = 86_400_000
const start = Date.parse('2026-03-02T01:00:00Z')
let serial = 0
function post(text: string, day: number, ward: string | null = null, domain = 'environment'): ClusterInput {
  const id = `p${String(serial++).padStart(16, '0')}`
  return { id, text, domain, topic: null, ward, publishedAt: new Date(start + day * DAY).toISOString() }
}

const rubbish = [
  'Rác ở hẻm 42 đường Vườn Trầu ba ngày chưa thu gom, mùi hôi nồng nặc',
  'Ba ngày nay không ai thu gom rác, mùi hôi bay khắp hẻm',
  'Rac chua thu gom, mui hoi khap hem, xe rac khong thay dau',
  'Xe rác không tới, rác chưa thu gom chất đống đầu hẻm',
]
const karaoke = [
  'Quán karaoke hát loa kéo tới nửa đêm, mất ngủ cả xóm',
  'Loa kéo hát karaoke ồn ào sau mười giờ đêm, trẻ con mất ngủ',
  'Karaoke loa kéo suốt đêm không ai chịu nổi, mất ngủ',
]
const idsIn = (result: ReturnType<typeof cluster>, issueId: string) =>
  result.assignments.filter((one) => one.issueId === issueId).map((one) => one.postId)
const visible = (result: { issues: IssueState[] }) => result.issues.filter((issue) => issue.posts >= 3)

test('posts about one thing are one issue, with or without diacritics; another thing is another', () => {
  const about = [rubbish.map((text, i) => post(text, i)), karaoke.map((text, i) => post(text, i + 0.5))]
  const result = cluster([], about.flat())
  expect(visible(result)).toHaveLength(2)
  const found = visible(result).map((issue) => idsIn(result, issue.id).sort())
  expect(found).toEqual(about.map((posts) => posts.map(({ id }) => id)))
})

test('a name is a whole phrase as people with diacritics write it', () => {
  const [issue] = visible(
    cluster(
      [],
      rubbish.map((text, i) => post(text, i)),
    ),
  )
  const parts = issue!.name.toLowerCase().split(', ')
  expect(parts.length).toBeLessThanOrEqual(2)
  for (const part of parts) expect(['thu gom', 'thu gom rác', 'mùi hôi', 'chưa thu gom']).toContain(part)
  expect(issue!.name[0]).toMatch(/\p{Lu}/u)
  expect(issue!.phrases.length).toBeLessThanOrEqual(5)
  expect(issue!.phrases[0]).toBe(parts[0])
})

test('domains are never mixed', () => {
  const posts = rubbish.map((text, i) => post(text, i, null, i % 2 ? 'environment' : 'urban'))
  expect(visible(cluster([], posts))).toHaveLength(0)
})

test('two posts are no issue yet; the third brings all of them in, also over batches', () => {
  const [a, b, c] = rubbish.map((text, i) => post(text, i))
  const first = cluster([], [a!, b!])
  expect(first.assignments.map(({ issueId }) => issueId)).toEqual([null, null])
  const second = cluster(first.issues, [c!])
  const ids = new Set(second.assignments.map(({ issueId }) => issueId))
  expect(second.assignments.map(({ postId }) => postId).sort()).toEqual([a!.id, b!.id, c!.id])
  expect([...ids]).toEqual([first.issues[0]!.id])
})

test('an issue keeps its id when it grows, and has the id of its founder alone', () => {
  const posts = rubbish.map((text, i) => post(text, i))
  const whole = cluster([], posts)
  expect(visible(whole)[0]!.id).toMatch(/^i[0-9a-f]{16}$/)
  expect(cluster([], posts.slice(0, 1)).issues[0]!.id).toBe(visible(whole)[0]!.id)
})

test('the same thing after the issue has closed is a new issue', () => {
  const before = cluster(
    [],
    rubbish.map((text, i) => post(text, i)),
  )
  const after = cluster(
    before.issues,
    rubbish.map((text, i) => post(text, 30 + i)),
  )
  expect(visible(after)).toHaveLength(1)
  expect(visible(after)[0]!.id).not.toBe(visible(before)[0]!.id)
})

test('thanks and one-word posts hold nothing together', () => {
  const posts = ['Cảm ơn', 'cảm ơn phường ạ', 'Hay quá', 'Cảm ơn nhiều nhé', 'ok', ''].map((text) =>
    post(text, 1),
  )
  const result = cluster([], posts)
  expect(result.issues).toEqual([])
  expect(result.assignments.every(({ issueId }) => issueId === null)).toBe(true)
})

test('the ward is the place of an issue when most placed posts share it', () => {
  const wards = ['26740', null, '26740', '26740']
  const [issue] = visible(
    cluster(
      [],
      rubbish.map((text, i) => post(text, i, wards[i])),
    ),
  )
  expect(issue!.place).toBe('26740')
})

test('potholes of two wards are two issues where the words alone say little', () => {
  const here = [
    'Ổ gà to trên đường Bến Đá Xanh, xe máy né liên tục',
    'Đường Bến Đá Xanh đầy ổ gà sau mưa, sửa giùm',
    'Ổ gà Bến Đá Xanh sâu quá, xe máy sụp hoài',
  ].map((text, i) => post(text, i, '26740', 'traffic'))
  const there = [
    'Cầu Lạch Tím có ổ gà ngay dốc, nhiều người té',
    'Ổ gà dốc cầu Lạch Tím làm người đi xe đạp té',
    'Dốc cầu Lạch Tím lại bong tróc, người té hôm qua',
  ].map((text, i) => post(text, i + 0.5, '27022', 'traffic'))
  const places = visible(cluster([], [...here, ...there])).map((issue) => issue.place)
  expect(places.sort()).toEqual(['26740', '27022'])
})

test('a story told all over the city in the same words stays one', () => {
  const posts = Array.from({ length: 24 }, (_, i) => post(rubbish[i % 2]!, i / 4, `w${i % 12}`))
  const [issue, ...others] = visible(cluster([], posts))
  expect(others).toEqual([])
  expect(issue).toMatchObject({ posts: 24, place: null })
})
