import { describe, expect, test } from 'vitest'
import { LABEL_VALUES, type StageId } from '../../../contract/model.ts'
import { TOPICS } from '../../../contract/taxonomy.ts'
import { DOMAIN_LEXICONS } from '../../../analysis/domain/lexicon/index.ts'
import { loadPlaces, stages, understand } from '../../../analysis/index.ts'
import { CASES } from './cases.ts'
import { makePost, outcomesOf } from './post.ts'

/**
 * Shares of the hand-labelled texts that each stage must get right; an abstention counts as wrong. The floors lie a
 * little under what was measured, so that a change that breaks something is seen.
 */
const FLOORS = {
  language: 0.97,
  domain: 0.93,
  topic: 0.9,
  tone: 0.88,
  stance: 0.88,
  complaint: 0.88,
  urgency: 0.93,
} satisfies Partial<Record<StageId, number>>

const ALL = CASES.map((row) => ({ row, got: outcomesOf(makePost({ text: row.text })) }))

describe('the hand-labelled texts', () => {
  test.each(Object.entries(FLOORS) as [keyof typeof FLOORS, number][])(
    '%s is right for %d',
    (stage, floor) => {
      const asked = ALL.filter(({ row }) => row[stage] !== '-')
      const wrong = asked.filter(({ row, got }) => {
        const outcome = got[stage]
        return !outcome?.ok || outcome.value !== row[stage]
      })
      expect(asked.length).toBeGreaterThan(100)
      expect(1 - wrong.length / asked.length).toBeGreaterThanOrEqual(floor)
    },
  )

  test('every outcome is a value of its label, with a confidence and words of the text', () => {
    for (const { row, got } of ALL)
      for (const [stage, outcome] of Object.entries(got)) {
        if (!outcome.ok) continue
        expect(LABEL_VALUES[stage as StageId].safeParse(outcome.value).success).toBe(true)
        expect(outcome.confidence).toBeGreaterThan(0)
        expect(outcome.confidence).toBeLessThan(1)
        const letters = row.text.replaceAll(/[^\p{L}\p{N}]/gu, '')
        for (const { words } of outcome.because)
          for (const word of words.split(' '))
            expect(letters).toContain(word.replaceAll(/[^\p{L}\p{N}]/gu, ''))
      }
  })

  test('text without diacritics gets the domain of its accented twin most of the time', () => {
    const twins = CASES.filter((row) => row.language === 'vi' && row.domain !== '-')
    const right = twins.filter((row) => {
      const stripped = row.text
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .replaceAll('đ', 'd')
        .replaceAll('Đ', 'D')
      const outcome = outcomesOf(makePost({ text: stripped })).domain
      return outcome?.ok && outcome.value === row.domain
    })
    expect(right.length / twins.length).toBeGreaterThanOrEqual(0.85)
  })
})

describe('where two topics fit, the taxonomy decides', () => {
  test.each([
    ['Nắp cống ngay ổ gà trên đường bị mất', 'flooding', 'manhole'],
    ['Thi công mở rộng đường, bụi mù mịt cả khu phố', 'environment', 'dust'],
    ['Trụ điện nghiêng làm mất điện', 'urban', 'cable-pole'],
    ['Mùi hôi từ miệng cống thoát nước bốc lên', 'flooding', 'blocked-drain'],
    ['Đèn giao thông bị hỏng', 'traffic', 'signal'],
    ['Đèn đường bị hỏng', 'urban', 'street-light'],
    ['Đổ trộm rác xuống kênh', 'environment', 'illegal-dumping'],
    ['Cá chết trắng kênh', 'environment', 'canal-water'],
    ['Nắp cống trước cổng trường tiểu học bị vỡ', 'flooding', 'manhole'],
  ])('%s', (text, domain, topic) => {
    const got = outcomesOf(makePost({ text }))
    expect(got.domain).toMatchObject({ ok: true, value: domain })
    expect(got.topic).toMatchObject({ ok: true, value: topic })
  })

  test('a corrected domain leads to a topic of its own', () => {
    const post = makePost({ text: 'Nắp cống bể trên mặt đường đầy ổ gà', labels: { domain: 'traffic' } })
    const [topic] = understand([{ post, missing: ['topic'] }], { places: [], provinceCode: null })
    expect(topic!.outcome).toMatchObject({ ok: true, value: 'pothole' })
  })

  test('every topic of the lexicons belongs to its domain, and every topic has words', () => {
    const named = DOMAIN_LEXICONS.flatMap(({ domain, topics }) =>
      Object.keys(topics).map((topic) => [topic, domain] as const),
    )
    for (const [topic, domain] of named) expect(TOPICS[topic as keyof typeof TOPICS]).toBe(domain)
    expect(new Set(named.map(([topic]) => topic))).toEqual(new Set(Object.keys(TOPICS)))
  })
})

describe('diacritics tell words apart', () => {
  test('cá is not ca, chạy xe is not cháy xe', () => {
    expect(
      outcomesOf(makePost({ text: 'Mình chạy xe ngang qua chỗ này mỗi ngày, đường rất đẹp' })).domain,
    ).toMatchObject({
      value: 'traffic',
    })
  })
})

describe('understand', () => {
  const ctx = { places: loadPlaces(), provinceCode: '79' }
  const post = makePost({ text: 'Đường ngập nước' })

  test('runs only what is missing, in order, and leaves the post alone', () => {
    const done = understand([{ post, missing: ['topic', 'language', 'domain'] }], ctx)
    expect(done.map(({ stage }) => stage)).toEqual(['language', 'domain', 'topic'])
    expect(post.labels).toEqual({})
    expect(done.every(({ postId }) => postId === post.id)).toBe(true)
    expect(understand([{ post, missing: [] }], ctx)).toEqual([])
  })

  test('gives the same for a post alone and among many', () => {
    const missing = stages.map(({ id }) => id)
    const many = CASES.map((row, i) => ({ post: makePost({ id: `p${i}`, text: row.text }), missing }))
    const together = understand(many, ctx)
    for (const one of many.slice(0, 20))
      expect(understand([one], ctx)).toEqual(together.filter(({ postId }) => postId === one.post.id))
  })

  test('anger at a neighbour is negative, but takes no side', () => {
    const got = outcomesOf(makePost({ text: 'Nhà hàng xóm mở nhạc ầm ĩ suốt đêm, bực mình kinh khủng' }))
    expect(got.tone).toMatchObject({ value: 'negative' })
    expect(got.stance).toMatchObject({ value: 'neutral' })
  })
})
