/** Public conformance suites, read where they lie beside the project; never a part of it. */
import { describe, expect, test } from 'vitest'
import { judgeFeeds } from './feeds/index.ts'
import { reasonFor } from './feeds/exceptions.ts'
import { readExpression } from './feeds/python.ts'
import { fuzz } from './fuzz/fuzz.ts'
import { present, SKIPPED } from './shared.ts'
import { suites } from './suites.ts'

const note = present ? '' : ` (${SKIPPED})`

describe.skipIf(!present)(`public suites${note}`, () => {
  test.each(suites)('$name', async ({ bar, run }) => {
    const { concerned, failures } = await run()
    expect(concerned).toBeGreaterThan(0)
    expect((concerned - failures.length) / concerned, failures.join('\n')).toBeGreaterThanOrEqual(bar)
  })

  test('every expectation about feeds that is not met has a reason', () => {
    const failed = judgeFeeds().filter(({ verdict }) => verdict === 'failed')
    expect(failed.filter(({ file }) => !reasonFor(file))).toEqual([])
  })
})

describe('expressions of the suite', () => {
  const path = (...steps: (string | number)[]) => ({ type: 'path', steps })
  const literal = (value: unknown) => ({ type: 'literal', value })
  test.each([
    ["entries[0]['title'] == u'a\\u0301\\x41'", [path('entries', 0, 'title'), literal('a\u0301A')]],
    ['feed.title == """it\'s"""', [path('feed', 'title'), literal("it's")]],
    [
      'entries[0].updated_parsed == (2004, 1, -1)',
      [path('entries', 0, 'updated_parsed'), literal([2004, 1, -1])],
    ],
    ["feed['x'] == {'a': 'b', 'c': None}", [path('feed', 'x'), literal({ a: 'b', c: null })]],
    ["feed['x'] == 'a -' + '- b'", [path('feed', 'x'), literal('a -- b')]],
    ["feed['x'] is not False", [path('feed', 'x'), literal(false)]],
    ["'link' not in feed", [literal('link'), path('feed')]],
  ])('%s', (text, parts) => {
    expect(readExpression(text)).toMatchObject({ type: 'compare', parts })
  })

  test.each(['entries[0', "feed['a'] ==", "'open", 'a ~ b', 'a b'])('%s is refused', (text) => {
    expect(() => readExpression(text)).toThrow(/not understood|unexpected|ends too early|no /)
  })
})

test('spoilt documents end in posts or in a named error, within a second each', async () => {
  const { faults, ended } = await fuzz({ inputs: 400, seed: 7 })
  expect(faults).toEqual([])
  expect(ended.get('posts')).toBeGreaterThan(40)
})
