import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { tempDir } from './helpers.ts'

const root = resolve(fileURLToPath(import.meta.url), '../../..')

/** A folder with the launcher and package.json in it, and nothing else. */
function installed(): string {
  const folder = tempDir()
  for (const path of ['bin/lang-nghe.js', 'package.json']) cpSync(join(root, path), join(folder, path))
  return folder
}

const start = (folder: string, ...flags: string[]) =>
  spawnSync(process.execPath, [...flags, join(folder, 'bin/lang-nghe.js'), 'serve', '--port', '5'], {
    encoding: 'utf8',
  })

const says = (words: string) => `console.log(${JSON.stringify(words)}, process.argv.slice(2).join(' '))`

test('a Node that is too old is named, in both languages, before anything is loaded', () => {
  const old =
    'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.0"}})'
  const { status, stderr } = start(installed(), '--import', old)
  expect(status).toBe(1)
  expect(stderr).toContain('Node.js 18.20.0 quá cũ; cần 20.19 trở lên')
  expect(stderr).toContain('Node.js 18.20.0 is too old; 20.19 or later is needed')
})

test('what was built runs where there is no source', () => {
  const folder = installed()
  mkdirSync(join(folder, 'dist/host'), { recursive: true })
  writeFileSync(join(folder, 'dist/host/cli.js'), says('built'))
  expect(start(folder).stdout).toBe('built serve --port 5\n')
})

test('in a checkout the source runs as it is', () => {
  const folder = installed()
  mkdirSync(join(folder, 'host'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'host/words.ts'), "export const words: string = 'source'\n")
  writeFileSync(
    join(folder, 'host/cli.ts'),
    "import { words } from './words.ts'\nconsole.log(words, process.argv.slice(2).join(' '))\n",
  )
  expect(start(folder).stdout).toBe('source serve --port 5\n')
})

test('a command that cannot be loaded ends with an error', () => {
  const { status, stderr } = start(installed())
  expect(status).toBe(1)
  expect(stderr).toContain('dist/host/cli.js')
})
