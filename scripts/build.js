#!/usr/bin/env node
/**
 * `npm run build`: everything that runs without a checkout, into dist/. The desk by Vite; the backend rooms by tsc, with
 * their `.ts` imports rewritten to `.js`; and the data that those rooms read, copied beside them.
 * `--backend` leaves the desk out.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Rooms that run in Node. The desk is Vite's. */
const ROOMS = ['contract', 'crawlers', 'analysis', 'db', 'demo', 'host', 'electron']

/** Code is compiled and documentation stays; everything else that lies in a room is read by it. */
const NOT_COPIED = new Set(['.ts', '.md'])

/** Runs a program of this project, and ends this one where it fails. */
function run(packageName, program, args) {
  const manifest = createRequire(join(root, 'package.json')).resolve(`${packageName}/package.json`)
  const { status } = spawnSync(process.execPath, [join(dirname(manifest), program), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Data files of one room, relative to the root. */
export function assetsOf(room, base = root) {
  return readdirSync(join(base, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_COPIED.has(extname(entry.name)))
    .map((entry) => relative(base, join(entry.parentPath, entry.name)))
}

function build({ desk }) {
  for (const room of ROOMS) rmSync(join(root, 'dist', room), { recursive: true, force: true })
  if (desk) run('vite', 'bin/vite.js', ['build', '--logLevel', 'warn'])
  run('typescript', 'bin/tsc', ['-p', 'tsconfig.build.json'])
  for (const room of ROOMS)
    for (const path of assetsOf(room)) cpSync(join(root, path), join(root, 'dist', path), { recursive: true })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  build({ desk: !process.argv.includes('--backend') })
