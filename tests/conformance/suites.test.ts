/** Public conformance suites, read where they lie beside the project; never a part of it. */
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { judgeFeeds } from './feeds/index.ts'
import { reasonFor } from './feeds/exceptions.ts'
import { readExpression } from './feeds/python.ts'
import { fuzz } from './fuzz/fuzz.ts'
import { NOT_MET, robots } from './robots.ts'
import { filesIn, present, SKIPPED } from './shared.ts'
import { outcomeOf } from './suite.ts'
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

test.skipIf(!present)(`robots: what is not met is named${note}`, async () => {
  const { concerned, failures } = await robots.run()
  expect([concerned, failures]).toEqual([400, NOT_MET])
})

test.skipIf(!present)(`every feed read three times keeps no memory${note}`, async () => {
  const files = filesIn('suites/feeds').map((path) => ({ path, content: readFileSync(path) }))
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used: number[] = []
  for (let round = 0; round < 3; round++) {
    for (const { path, content } of files) await outcomeOf('feed', path, content)
    collect()
    used.push(process.memoryUsage().heapUsed)
  }
  expect(files.length).toBeGreaterThan(1800)
  expect(used[2]! - used[0]!).toBeLessThan(4 * 1024 * 1024)
})
