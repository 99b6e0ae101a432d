/**
 * `npm run bench -- <name> [runs]`: a figure of ours beside a peer's in the same run, as a ratio; median of several runs. Each
 * contender runs in a process of its own, so that peak memory is its own too. Machines are noisy: read the ratios.
 */
import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'

export interface Bench {
  title: string
  /** Runs everything `runs` times, the contenders in turn, and prints its table. */
  run(runs: number): Promise<void>
}

const names = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'index.ts')),
)
const [name, runs = '3'] = process.argv.slice(2)
if (!name || !names.includes(name)) {
  process.stderr.write(`npm run bench -- <name> [runs]; names: ${names.join(', ')}\n`)
  process.exit(2)
}
const { bench } = (await import(`./${name}/index.ts`)) as { bench: Bench }
process.stdout.write(`${bench.title}\n`)
await bench.run(Number(runs))
