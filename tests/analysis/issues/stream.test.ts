/** What must hold for any stream: batches, order, bounded memory, and how well known clusters are found. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cluster, type ClusterInput, ISSUE_MEMORY_DAYS } from '../../../analysis/issues/index.ts'
import type { IssueState } from '../../../contract/model.ts'

const start = Date.parse('2026-01-05T00:00:00Z')
const HOUR = 3_600_000

/** A stream of 60 themes of 12 words each, drawn with a fixed generator. */
function stream(length: number): ClusterInput[] {
  let state = 7
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  return Array.from({ length }, (_, i) => {
    const theme = draw(60)
    const words = Array.from({ length: 7 }, () => `tu${theme}chu${draw(12)}`)
    const noise = Array.from({ length: 3 }, () => `them${draw(400)}`)
    return {
      id: `p${i}`,
      text: [...words, ...noise].join(' '),
      domain: theme % 3 === 0 ? 'traffic' : 'flooding',
      topic: theme % 5 === 0 ? null : `t${theme % 7}`,
      ward: draw(3) === 0 ? null : `w${draw(8)}`,
      publishedAt: new Date(start + i * HOUR).toISOString(),
    }
  })
}

/** As the pipeline does: what is open is read back from the store for each batch. */
function inBatches(posts: readonly ClusterInput[], size: number) {
  const issues = new Map<string, IssueState>()
  const assigned = new Map<string, string | null>()
  for (let at = 0; at < posts.length; at += size) {
    const batch = posts.slice(at, at + size)
    const since = new Date(Date.parse(batch[0]!.publishedAt) - ISSUE_MEMORY_DAYS * 24 * HOUR).toISOString()
    const open = [...issues.values()].filter((issue) => issue.lastAt >= since)
    const result = cluster(JSON.parse(JSON.stringify(open)) as IssueState[], batch)
    for (const issue of result.issues) issues.set(issue.id, issue)
    for (const { postId, issueId } of result.assignments) assigned.set(postId, issueId)
    for (const { from, into } of result.merged) {
      issues.delete(from)
      for (const [postId, issueId] of assigned) if (issueId === from) assigned.set(postId, into)
    }
  }
  return { issues, assigned }
}

test('one batch or many, whatever the order inside: the same issues', () => {
  const posts = stream(600)
  const whole = inBatches(posts, posts.length)
  const pieces = inBatches(posts, 50)
  expect(pieces.assigned).toEqual(whole.assigned)
  expect([...pieces.issues.values()].map(({ id, posts, name }) => ({ id, posts, name }))).toEqual(
    [...whole.issues.values()].map(({ id, posts, name }) => ({ id, posts, name })),
  )
  expect(inBatches([...posts].reverse(), posts.length).assigned).toEqual(whole.assigned)
})

test('an issue of any size remembers a bounded amount', () => {
  const long = (i: number) =>
    Array.from({ length: 40 }, (_, k) => (k < 8 ? `chung${k}` : `rieng${i}x${k}`)).join(' ')
  const posts = Array.from({ length: 400 }, (_, i) => ({
    ...stream(1)[0]!,
    id: `p${i}`,
    text: long(i),
    ward: null,
  }))
  const { issues } = cluster([], posts)
  const biggest = issues.sort((a, b) => b.posts - a.posts)[0]!
  expect(biggest.posts).toBe(400)
  expect(JSON.stringify(biggest).length).toBeLessThan(40_000)
})

test('a memory of another version is left alone', () => {
  const posts = stream(200)
  const { issues } = cluster([], posts)
  const older = issues.map((issue) => ({ ...issue, memory: { ...issue.memory, version: 0 } }))
  const again = posts.map((post) => ({ ...post, id: `${post.id}b` }))
  const ids = new Set(issues.map(({ id }) => id))
  expect(cluster(older, again).issues.some(({ id }) => ids.has(id))).toBe(false)
})

const TWEETS = '../shared/data/eval/tweets-stream.jsonl'

test.skipIf(!existsSync(TWEETS))('known clusters of a stream are found (skipped: no shared data)', () => {
  const rows = readFileSync(TWEETS, 'utf8')
    .split('\n', 4000)
    .map((line) => JSON.parse(line) as { id: string; text: string; cluster: number })
  const posts = rows.map(({ id, text }, i) => ({
    id,
    text,
    domain: 'other',
    topic: null,
    ward: null,
    publishedAt: new Date(start + i * 20_000).toISOString(),
  }))
  const { assignments, issues } = cluster([], posts)
  const issueOf = new Map(assignments.map(({ postId, issueId }) => [postId, issueId ?? postId]))
  for (const { id, memory } of issues)
    for (const postId of memory.waiting as string[]) issueOf.set(postId, id)
  const score = nmi(rows.map((row) => String(row.cluster)), rows.map((row) => issueOf.get(row.id)!)) // prettier-ignore
  expect(score).toBeGreaterThan(0.8)
})

/** Normalised mutual information (arithmetic mean). */
function nmi(a: readonly string[], b: readonly string[]): number {
  const counts = (keys: readonly string[]) => {
    const found = new Map<string, number>()
    for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1)
    return [...found.values()].map((count) => count / keys.length)
  }
  const entropy = (shares: readonly number[]) =>
    -shares.reduce((sum, share) => sum + share * Math.log(share), 0)
  const [ha, hb] = [entropy(counts(a)), entropy(counts(b))]
  const both = entropy(counts(a.map((key, i) => `${key}|${b[i]}`)))
  return (2 * (ha + hb - both)) / (ha + hb)
}
