import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Bench } from '../index.ts'
import { contend, median, table } from '../measure.ts'
import type { Figures } from './contenders.ts'
import { FEEDS, ITEMS } from './feeds.ts'

const CONTENDERS = {
  ours: 'fetched politely, recorded, read',
  peer: 'fetch + rss-parser',
  desk: 'the whole desk: read, labelled, clustered, stored',
} as const
type Name = keyof typeof CONTENDERS
const here = (file: string) => join(import.meta.dirname, file)

export const bench: Bench = {
  title: `gather: ${FEEDS} feeds of ${ITEMS} items from a server on loopback, six at a time`,
  async run(runs) {
    const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-bench-'))
    const server = spawn(process.execPath, ['--import', 'tsx', here('feeds.ts'), 'serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const [urls] = (await once(createInterface(server.stdout), 'line')) as [string]
      const urlsFile = join(folder, 'urls.json')
      await writeFile(urlsFile, urls)
      const figures: Record<Name, Figures[]> = { ours: [], peer: [], desk: [] }
      for (let run = 0; run < runs; run++)
        for (const name of ['ours', 'peer'] as const)
          figures[name].push(await contend<Figures>(here('contenders.ts'), [name, urlsFile]))
      figures.desk.push(await contend<Figures>(here('contenders.ts'), ['desk', urlsFile]))
      for (const [name, told] of Object.entries(figures))
        for (const { items } of told)
          if (items !== FEEDS * ITEMS) throw new Error(`${name} read ${items} items`)
      process.stdout.write(`${report(figures)}\n`)
    } finally {
      server.kill()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

function report(figures: Record<Name, Figures[]>): string {
  const seconds = (name: Name, run: 0 | 1) => median(figures[name].map((each) => each.seconds[run]))
  const rows = (Object.keys(CONTENDERS) as Name[]).map((name) => [
    CONTENDERS[name],
    Math.round((FEEDS * ITEMS) / seconds(name, 0)),
    Math.round(FEEDS / seconds(name, 0)),
    Math.round(FEEDS / seconds(name, 1)),
    median(figures[name].map((each) => each.peakMemoryMb)),
    (seconds('peer', 0) / seconds(name, 0)).toFixed(2),
  ])
  return table([['', 'items/s', 'requests/s', 'requests/s, all 304', 'peak MB', 'speed / peer'], ...rows])
}
