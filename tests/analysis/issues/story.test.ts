/** A topic that bursts all over the city is one story; things that grow alike merge; names settle. */
import { expect, test } from 'vitest'
import { cluster, type ClusterInput } from '../../../analysis/issues/index.ts'
import type { IssueState } from '../../../contract/model.ts'

const DAY = 86_400_000
const start = Date.parse('2026-03-02T01:00:00Z')

/** Posts that share hardly a word, as people tell the same event. */
const WAYS = [
  'Xe gom rác nghỉ chạy, bao đen xếp dọc vỉa hè',
  'Ruồi bay vô bếp, ăn cơm phải giăng mùng',
  'Công nhân đình công vì bị nợ lương ba tháng',
  'Chuột chạy ngang nhiên giữa ban ngày trước cổng chợ',
  'Mùi hôi nồng nặc, khách vô quán rồi quay ra',
  'Hợp đồng thu gom hết hạn mà chẳng thấy ký mới',
  'Tổ dân phố khuyên giữ bịch trong nhà chờ lịch',
  'Đống rác cao hơn đầu người ngay góc ngã tư',
]

interface Said {
  text: string
  day: number
  topic?: string | null
  ward?: string | null
}
const posts = (said: readonly Said[], domain = 'environment'): ClusterInput[] =>
  said.map(({ text, day, topic = null, ward = null }, i) => ({
    id: `p${String(i).padStart(5, '0')}`,
    text,
    domain,
    topic,
    ward,
    kind: 'social',
    publishedAt: new Date(start + day * DAY + i * 1000).toISOString(),
  }))

/** Three weeks of one post a day on another thing, then so many posts of one topic in a week. */
function burst(count: number, wards: number): ClusterInput[] {
  const usual = Array.from({ length: 21 }, (_, day) => ({
    text: 'Quán karaoke hát loa kéo tới khuya, mất ngủ',
    day,
    topic: 'noise',
    ward: 'w0',
  }))
  const sudden = Array.from({ length: count }, (_, i) => ({
    text: WAYS[i % WAYS.length]!,
    day: 21 + (i * 6) / count,
    topic: 'waste-collection',
    ward: `w${i % wards}`,
  }))
  return posts([...usual, ...sudden])
}

const issuesOf = (input: readonly ClusterInput[], topic: string) => {
  const { assignments } = cluster([], input)
  const issueOf = new Map(assignments.map(({ postId, issueId }) => [postId, issueId]))
  return input.filter((post) => post.topic === topic).map((post) => issueOf.get(post.id))
}

test('a topic that bursts in many wards is one issue, however differently it is told', () => {
  const found = issuesOf(burst(48, 8), 'waste-collection')
  expect(new Set(found).size).toBe(1)
  expect(found[0]).toMatch(/^i[0-9a-f]{16}$/)
  expect(issuesOf(burst(48, 8), 'noise')).not.toContain(found[0])
})

test('what bursts in one ward only is not told as a story of the city', () => {
  expect(new Set(issuesOf(burst(48, 1), 'waste-collection')).size).toBeGreaterThan(1)
})

test('without an earlier week to compare with nothing is a burst', () => {
  const cold = burst(48, 8).slice(21)
  expect(new Set(issuesOf(cold, 'waste-collection')).size).toBeGreaterThan(1)
})

test('after the story a post of its topic alone no longer belongs to it', () => {
  const story = burst(48, 8)
  const later = posts([
    {
      text: 'Phân loại tại nguồn: ba thùng màu, lớp tập huấn sáng thứ bảy',
      day: 45,
      topic: 'waste-collection',
    },
  ]).map((post) => ({ ...post, id: 'later' }))
  const { assignments } = cluster([], [...story, ...later])
  expect(assignments.find(({ postId }) => postId === 'later')!.issueId).toBeNull()
})

test('issues that have grown alike are one; the older id survives, over batches too', () => {
  const first = 'Cống nghẹt nước trào đen ngòm'
  const second = 'Miệng hố ga tắc bốc mùi'
  const both = `${first}, ${second.toLowerCase()}`
  const batch = posts(
    [first, first, first, second, second, second].map((text, i) => ({ text, day: i / 10 })),
    'health',
  )
  const before = cluster([], batch)
  const [older, younger] = before.issues.sort((a, b) => (a.firstAt < b.firstAt ? -1 : 1))
  expect(before.issues).toHaveLength(2)
  const joining = posts(
    Array.from({ length: 30 }, (_, i) => ({ text: both, day: 1 + i / 10 })),
    'health',
  ).map((post) => ({ ...post, id: `b${post.id}` }))
  const after = cluster(before.issues, joining)
  expect(after.merged).toEqual([{ from: younger!.id, into: older!.id }])
  expect(after.issues.find(({ id }) => id === older!.id)!.posts).toBe(36)
  expect(after.issues.some(({ id }) => id === younger!.id)).toBe(false)
})

test('the name of a big issue changes at most once while it grows threefold', () => {
  const all = burst(160, 8)
  const names = new Set<string>()
  let open = cluster([], all.slice(0, 21 + 60)).issues
  for (let at = 21 + 60; at < all.length; at += 10) {
    const result = cluster(open, all.slice(at, at + 10))
    const changed = new Map(result.issues.map((issue) => [issue.id, issue]))
    const gone = new Set(result.merged.map(({ from }) => from))
    open = [...open.filter(({ id }) => !changed.has(id) && !gone.has(id)), ...changed.values()]
    names.add([...open].sort((a, b) => b.posts - a.posts)[0]!.name)
  }
  expect(names.size).toBeLessThanOrEqual(2)
})

test('streets and wards do not name an issue', () => {
  const where = ['Bến Đá Xanh', 'Lò Gốm Cũ', 'Vườn Trầu']
  const input = posts(
    Array.from({ length: 9 }, (_, i) => ({
      text: `Ổ gà sâu trên đường ${where[i % 3]}, phường Tân Mỹ, xe máy sụp bánh`,
      day: i,
      topic: 'pothole',
    })),
    'traffic',
  )
  const [issue] = cluster([], input).issues
  expect(issue!.posts).toBe(9)
  expect(issue!.name.toLowerCase()).toContain('ổ gà')
  expect(issue!.phrases.join(' ')).not.toMatch(/bến đá|lò gốm|vườn trầu|tân mỹ/)
})

test('a story is found the same in many batches as in one', () => {
  const all = burst(60, 8)
  const whole = new Map(cluster([], all).assignments.map(({ postId, issueId }) => [postId, issueId]))
  const assigned = new Map<string, string | null>()
  const open = new Map<string, IssueState>()
  for (let at = 0; at < all.length; at += 7) {
    const before = JSON.parse(JSON.stringify([...open.values()])) as IssueState[]
    const result = cluster(before, all.slice(at, at + 7))
    for (const issue of result.issues) open.set(issue.id, issue)
    for (const { postId, issueId } of result.assignments) assigned.set(postId, issueId)
    for (const { from, into } of result.merged) {
      open.delete(from)
      for (const [postId, issueId] of assigned) if (issueId === from) assigned.set(postId, into)
    }
  }
  expect(assigned).toEqual(whole)
})
