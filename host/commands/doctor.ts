/** Checks what this machine needs, and says how to mend what is missing. */
import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { loadPlaces, stages } from '../../analysis/index.ts'
import type { Config } from '../../contract/config.ts'
import { AppError, asAppError } from '../../contract/errors.ts'
import { errorText } from '../../contract/error-texts.ts'
import { openStore } from '../../db/index.ts'
import { findBrowser, thisMachine } from '../browser.ts'
import { findElectron } from '../open.ts'
import { ROOT } from '../main.ts'
import { print, setUp } from './common.ts'

interface Check {
  name: string
  ok: boolean
  detail: string
  error?: AppError
}

const NEEDED_NODE = '20.19.0'
const LOW_DISK_GB = 2

export async function doctor(_flags: object, command: Command): Promise<void> {
  const { config, json } = setUp(command)
  const checks = [
    checkNode(process.versions.node),
    await checkStore(config),
    checkModels(),
    await checkDisk(config),
    checkClock(config),
    checkBrowser(),
    checkWindow(),
  ]
  if (json) print(checks.map(({ error, ...check }) => ({ ...check, error: error?.toWire() ?? null })))
  else for (const check of checks) process.stdout.write(`${line(check, config.language)}\n`)
  if (checks.some(({ error }) => error)) process.exitCode = 1
}

function line({ name, ok, detail, error }: Check, language: 'vi' | 'en'): string {
  const head = `${ok ? '✓' : error ? '✗' : '·'} ${name}: ${detail}`
  if (!error) return head
  const { what, todo } = errorText(error.code, error.params, language)
  return `${head}\n    ${error.code}: ${what} ${todo}`
}

function checkNode(found: string): Check {
  const [major = 0, minor = 0] = found.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  const error = ok ? undefined : new AppError('NODE_TOO_OLD', { found, needed: NEEDED_NODE })
  return { name: 'Node.js', ok, detail: found, error }
}

async function checkStore(config: Config): Promise<Check> {
  const path = join(config.dataDir, 'lang-nghe.duckdb')
  const name = 'DuckDB'
  if (!existsSync(path)) return { name, ok: true, detail: `${path} (–)` }
  try {
    const store = await openStore({ path, threads: 1, memoryLimit: '512MB', now: () => new Date() })
    const sources = await store.sources()
    await store.close()
    return { name, ok: true, detail: `${path} (${sources.length})` }
  } catch (thrown) {
    return { name, ok: false, detail: path, error: asAppError(thrown) }
  }
}

function checkModels(): Check {
  const detail = `${stages.map(({ id, version }) => `${id}@${version}`).join(' ')} · ${loadPlaces().length} địa bàn`
  return { name: 'analysis', ok: true, detail }
}

async function checkDisk(config: Config): Promise<Check> {
  const { bavail, bsize } = await statfs(config.dataDir)
  const free = (bavail * bsize) / 1e9
  const ok = free >= LOW_DISK_GB
  const error = ok ? undefined : new AppError('DISK_FULL', { path: config.dataDir })
  return { name: 'disk', ok, detail: `${free.toFixed(1)} GB`, error }
}

function checkClock(config: Config): Check {
  const now = new Date()
  const shown = new Intl.DateTimeFormat('vi-VN', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: config.timeZone,
  }).format(now)
  const ok = now.getFullYear() >= 2026
  const error = ok ? undefined : new AppError('INTERNAL', { message: shown })
  return { name: 'clock', ok, detail: `${shown} ${config.timeZone}`, error }
}

function checkBrowser(): Check {
  const path = findBrowser(thisMachine())
  return {
    name: 'browser',
    ok: path !== null,
    detail: path ?? '–',
    error: path ? undefined : new AppError('BROWSER_MISSING'),
  }
}

/** Without the window the desk opens in the browser; that is no fault. */
function checkWindow(): Check {
  const path = findElectron(ROOT)
  return { name: 'window', ok: path !== null, detail: path ?? '–' }
}
