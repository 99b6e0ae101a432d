/** feedparser's suite as three: facts with words, markup that must leave no words, and that every file ends well. */
import { readFileSync } from 'node:fs'
import { filesIn, shared } from '../shared.ts'
import { outcomeOf, type Suite, type Tally } from '../suite.ts'
import { reasonFor } from './exceptions.ts'
import { type Judged, judgeFeeds } from './index.ts'

const LONGEST_MS = 1000

export const feeds: Suite = {
  name: 'feeds',
  bar: 0.97,
  run: () => Promise.resolve(tallyOf(judgeFeeds().filter(({ empty }) => !empty))),
}

/** Counted apart, so that the many empty elements of the suite do not make the share of the others look better. */
export const emptyMarkup: Suite = {
  name: 'feeds: markup without words',
  bar: 1,
  run: () => Promise.resolve(tallyOf(judgeFeeds().filter(({ empty }) => empty))),
}

export const everyFile: Suite = {
  name: 'feeds: every file ends in posts or a named error, in a second',
  bar: 1,
  async run() {
    const paths = filesIn('suites/feeds')
    const failures: string[] = []
    for (const path of paths) {
      const content = readFileSync(path)
      const started = performance.now()
      await outcomeOf('feed', path, content).catch((thrown: unknown) =>
        failures.push(`${path}: ${String(thrown)}`),
      )
      const spent = performance.now() - started
      if (spent > LONGEST_MS) failures.push(`${path.slice(shared('').length)}: ${Math.round(spent)} ms`)
    }
    return { concerned: paths.length, failures }
  },
}

function tallyOf(judged: readonly Judged[]): Tally {
  const unclassified = judged.find(({ verdict }) => verdict === 'unclassified')
  if (unclassified) throw new Error(`no rule for ${unclassified.why} (${unclassified.file})`)
  const failed = judged.filter(({ verdict }) => verdict === 'failed')
  return {
    concerned: judged.filter(({ verdict }) => verdict !== 'not concerned').length,
    failures: failed.map(({ file, why }) => `${file}: ${why.slice(0, 200)}`),
    notConcerned: counted(judged.filter(({ verdict }) => verdict === 'not concerned').map(({ why }) => why)),
    exceptions: counted(failed.map(({ file }) => reasonFor(file))),
  }
}

function counted(reasons: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return new Map([...counts].sort(([, one], [, two]) => two - one))
}
