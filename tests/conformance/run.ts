/**
 * `npm run conformance`: every public suite, one table; ends with 1 where a share is below its bar.
 * `npm run conformance -- fuzz [inputs] [seed] [kind,kind…]`: mutated inputs over all parsers, instead.
 */
import { fuzz, type FuzzReport } from './fuzz/fuzz.ts'
import { present, SKIPPED } from './shared.ts'
import type { Suite, Tally } from './suite.ts'
import { suites } from './suites.ts'

const [task, inputs = '20000', seed = '1', kinds] = process.argv.slice(2)

async function runSuites(): Promise<number> {
  if (!present) {
    console.log(SKIPPED)
    return 0
  }
  const results: [Suite, Tally][] = []
  for (const suite of suites) results.push([suite, await suite.run()])
  const width = Math.max(...suites.map(({ name }) => name.length))
  console.log(`${'suite'.padEnd(width)}  concerned  passed       %     bar`)
  for (const [{ name, bar }, tally] of results) {
    const figures = [String(tally.concerned).padStart(9), String(passed(tally)).padStart(6)]
    console.log(`${name.padEnd(width)}  ${figures.join('  ')}  ${percent(share(tally))}  ${percent(bar)}`)
  }
  for (const [suite, tally] of results) explain(suite, tally)
  return results.every(([{ bar }, tally]) => share(tally) >= bar) ? 0 : 1
}

const passed = ({ concerned, failures }: Tally) => concerned - failures.length
const share = (tally: Tally) => (tally.concerned === 0 ? 0 : passed(tally) / tally.concerned)
const percent = (part: number) => (part * 100).toFixed(1).padStart(6)

function explain({ name }: Suite, { failures, notConcerned, exceptions }: Tally): void {
  if (failures.length > 0) console.log(`\n${name}: not passed`)
  for (const failure of failures) console.log(`  ${failure}`)
  if (exceptions?.size) console.log(`\n${name}: why not`)
  for (const [reason, count] of exceptions ?? [])
    console.log(`${String(count).padStart(6)}  ${reason || 'no reason known'}`)
  if (notConcerned?.size) console.log(`\n${name}: not concerned`)
  for (const [reason, count] of notConcerned ?? []) console.log(`${String(count).padStart(6)}  ${reason}`)
}

async function runFuzz(): Promise<number> {
  const report = await fuzz({ inputs: Number(inputs), seed: Number(seed), kinds: kinds?.split(',') })
  print(report)
  return report.faults.length === 0 ? 0 : 1
}

function print({ inputs, kinds, mutations, ended, slowest, grownBytes, seconds, faults }: FuzzReport): void {
  console.log(`${inputs} inputs over ${kinds} kinds in ${seconds.toFixed(0)} s`)
  console.log(`mutations: ${[...mutations].map(([name, count]) => `${name} ${count}`).join(', ')}`)
  console.log(`ended in: ${[...ended].map(([name, count]) => `${name} ${count}`).join(', ')}`)
  console.log(`slowest: ${slowest.milliseconds.toFixed(0)} ms (${slowest.what})`)
  console.log(
    grownBytes === null
      ? 'memory: not measured (node --expose-gc)'
      : `memory: ${(grownBytes / 1e6).toFixed(1)} MB more in use at the end than after the first tenth`,
  )
  for (const fault of faults) console.log(`FAULT ${fault}`)
}

process.exitCode = task === 'fuzz' ? await runFuzz() : await runSuites()
