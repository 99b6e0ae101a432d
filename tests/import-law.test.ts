/** The import law of the house (see CONTRIBUTING.md): who may import whom, checked on every file. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Room → the other rooms it may import. */
const LAW: Record<string, readonly string[]> = {
  contract: [],
  crawlers: ['contract'],
  analysis: ['contract'],
  db: ['contract'],
  demo: ['contract'],
  host: ['contract', 'crawlers', 'analysis', 'db', 'demo'],
  electron: ['contract', 'host'],
  renderer: ['contract'],
}

/** Packages that only one file may import. */
const ONE_DOOR: Record<string, string> = {
  '@duckdb/node-api': 'db/duckdb.ts',
  'puppeteer-core': 'crawlers/polite/browser.ts',
}

const IMPORT =
  /(?:^|[;\s}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

function sourcesOf(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Every breach in one file's text, as `file:line imports what, which is not allowed`. */
export function breaches(file: string, text: string): string[] {
  const room = file.split('/')[0]!
  const found: string[] = []
  for (const match of text.matchAll(IMPORT)) {
    const target = (match[1] ?? match[2])!
    const line = text.slice(0, match.index + match[0].indexOf(target)).split('\n').length
    const say = (why: string) => found.push(`${file}:${line} imports ${target}: ${why}`)
    if (target.startsWith('.')) {
      const other = relative(root, resolve(root, dirname(file), target)).split('/')[0]!
      if (other !== room && other in LAW && !LAW[room]!.includes(other))
        say(`${room} may not import ${other}`)
    } else {
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/')
      if (room === 'contract' && name !== 'zod') say('contract imports zod only')
      if (name === 'electron' && room !== 'electron') say('only electron/ may import electron')
      if (ONE_DOOR[name] && ONE_DOOR[name] !== file) say(`only ${ONE_DOOR[name]} may import it`)
    }
  }
  return found
}

test('no file breaks the import law', () => {
  const found = Object.keys(LAW).flatMap((room) =>
    sourcesOf(room).flatMap((path) => breaches(relative(root, path), readFileSync(path, 'utf8'))),
  )
  expect(found).toEqual([])
})

test('a breach is named with its file and line', () => {
  expect(
    breaches('analysis/tone/x.ts', "import { z } from 'zod'\nimport { a } from '../../db/store.ts'\n"),
  ).toEqual(['analysis/tone/x.ts:2 imports ../../db/store.ts: analysis may not import db'])
  expect(breaches('contract/x.ts', "import type {\n  A,\n} from 'hono'\n")).toHaveLength(1)
  expect(breaches('host/x.ts', "const e = await import('electron')")).toHaveLength(1)
  expect(breaches('host/x.ts', "export { openStore } from '../db/duckdb.ts'")).toEqual([])
})
