import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Outcome } from '../../../contract/model.ts'
import { stages, understand } from '../../../analysis/index.ts'
import { CITY, makePost, outcomesOf } from './post.ts'
import { CASES } from './cases.ts'

const missing = stages.map(({ id }) => id)

describe('odd input has a defined outcome', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['punctuation', '... !!! ???', 'empty'],
    ['one picture', '😀', 'notSure'],
    ['base64', 'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4'.repeat(50), 'notSure'],
    ['one letter', 'a'.repeat(2_000_000), 'notSure'],
    ['a link', 'https://example.com/ngap-nuoc', 'notSure'],
  ])('%s', (_, text, reason) => {
    const got = outcomesOf(makePost({ text }))
    expect(got.language).toEqual({ ok: false, reason })
    expect(got.domain).toMatchObject({ ok: false })
    expect(got.complaint).toMatchObject({ ok: false })
    expect(got.place).toEqual({ ok: false, reason: 'noPlace' })
  })

  test('markup is not read as words', () => {
    const got = outcomesOf(makePost({ text: '<div class="school exam">Đường <b>ngập nước</b> quá</div>' }))
    expect(got.domain).toMatchObject({ value: 'flooding' })
    expect(got.language).toMatchObject({ value: 'vi' })
  })

  test('an angry face alone is negative', () => {
    expect(outcomesOf(makePost({ text: '😡' })).tone).toMatchObject({ value: 'negative' })
  })
})

test('no text crashes a stage or holds it up', () => {
  const word = fc.constantFrom(
    ...CASES.flatMap(({ text }) => text.split(' ')),
    '😀',
    '\n',
    '0',
    '?',
    '<a>',
    '⟨',
    '&amp;',
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 80 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  )
  fc.assert(
    fc.property(
      text,
      text,
      fc.option(fc.double({ min: -90, max: 90, noNaN: true })),
      (title, body, latitude) => {
        const post = makePost({ title, text: body, address: title, latitude, longitude: latitude })
        const start = performance.now()
        const done = understand([{ post, missing }], CITY)
        expect(performance.now() - start).toBeLessThan(250)
        expect(done).toHaveLength(stages.length)
        for (const { outcome } of done) expect(Outcome.safeParse(outcome).success).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})

test('a thousand posts take far less than a second of work', () => {
  const posts = Array.from({ length: 1_000 }, (_, i) => ({
    post: makePost({ text: CASES[i % CASES.length]!.text }),
    missing,
  }))
  const before = process.cpuUsage()
  understand(posts, CITY)
  const used = process.cpuUsage(before)
  expect((used.user + used.system) / 1e6).toBeLessThan(2)
})
