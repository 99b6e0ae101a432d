#!/usr/bin/env node
/**
 * `npm run package:check`: packages the window for Linux around a stand-in for Electron (whose binary is not needed to
 * pack), unpacks what was packed far from the checkout, and runs the command from it: so what is shipped is whole, with
 * production packages only. Takes about half a minute. `--no-build` packs what dist/ holds.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const resolveHere = createRequire(join(root, 'package.json')).resolve

const NEEDED = [
  'package.json',
  'LICENSE',
  'dist/electron/main.js',
  'dist/electron/host-process.js',
  'dist/host/main.js',
  'dist/host/worker.js',
  'dist/host/cli.js',
  'dist/renderer/index.html',
  'node_modules/zod/package.json',
  'node_modules/undici/package.json',
]
/** Tools of development, which nobody should have to download. */
const UNWANTED = [
  'node_modules/electron',
  'node_modules/vite',
  'node_modules/typescript',
  'tests',
  'dist/package-check',
]

const work = mkdtempSync(join(tmpdir(), 'lang-nghe-package-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

if (!process.argv.includes('--no-build')) run(process.execPath, [join(root, 'scripts/build.js')])
pack()
const archive = join(root, 'dist/package-check/linux-unpacked/resources/app.asar')
const packed = readArchive(archive)
const missing = NEEDED.filter((path) => !packed.has(path))
if (missing.length > 0) fail(`missing in the package: ${missing.join(', ')}`)
const unwanted = UNWANTED.filter((path) =>
  [...packed.keys()].some((each) => each === path || each.startsWith(`${path}/`)),
)
if (unwanted.length > 0) fail(`not wanted in the package: ${unwanted.join(', ')}`)
const inside = [...packed]
  .filter(([path, file]) => path.endsWith('.node') && !file.unpacked)
  .map(([path]) => path)
const duckdb = inside.filter((path) => path.includes('@duckdb'))
if (duckdb.length > 0) fail(`native libraries cannot be loaded from inside the archive: ${duckdb.join(', ')}`)
unpack(packed)
const said = run(process.execPath, [join(work, 'app/dist/host/cli.js'), '--help'], {
  cwd: work,
  stdio: 'pipe',
})
if (!said.includes('lang-nghe')) fail(`the packed command said: ${said}`)
rmSync(join(root, 'dist/package-check'), { recursive: true, force: true })
console.log(`package: ${packed.size} files, the packed command answers`)

function pack() {
  const builder = join(dirname(resolveHere('electron-builder/package.json')), 'cli.js')
  const flags = [`-c.electronDist=${standIn()}`, '-c.directories.output=dist/package-check']
  run(process.execPath, [builder, '--dir', '--linux', ...flags], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** A folder shaped like Electron's, whose binary holds nothing but the wire that the fuses are set on (@electron/fuses). */
function standIn() {
  const folder = join(work, 'electron')
  for (const each of ['resources', 'locales']) mkdirSync(join(folder, each), { recursive: true })
  for (const each of ['LICENSE', 'LICENSES.chromium.html', 'locales/vi.pak'])
    writeFileSync(join(folder, each), '')
  const states = '101100101'
  const wire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001${String.fromCharCode(states.length)}${states}`
  writeFileSync(join(folder, 'electron'), `\u007fELF${wire}`, { mode: 0o755 })
  return folder
}

/**
 * Every file of an asar archive: https://github.com/electron/asar#format. A pickled length, then a pickled JSON header,
 * then the files one after the other.
 */
function readArchive(path) {
  const bytes = readFileSync(path)
  const start = 8 + bytes.readUInt32LE(4)
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString())
  const found = new Map()
  const walk = (node, at) => {
    for (const [name, entry] of Object.entries(node.files)) {
      const here = at ? `${at}/${name}` : name
      if (entry.files) walk(entry, here)
      else if (!entry.link)
        found.set(here, {
          unpacked: Boolean(entry.unpacked),
          read: () => bytes.subarray(start + Number(entry.offset), start + Number(entry.offset) + entry.size),
        })
    }
  }
  walk(header, '')
  return found
}

function unpack(files) {
  for (const [path, file] of files) {
    const target = join(work, 'app', path)
    mkdirSync(dirname(target), { recursive: true })
    if (file.unpacked) copyFileSync(join(`${archive}.unpacked`, path), target)
    else writeFileSync(target, file.read())
  }
}

function run(program, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    stdio: 'inherit',
    encoding: 'utf8',
    ...options,
  })
  if (status !== 0) fail(`${args.join(' ')} ended with ${status}\n${stdout ?? ''}${stderr ?? ''}`)
  return stdout ?? ''
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
