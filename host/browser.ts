/** The browser of this machine: for reading pages that need JavaScript, and for the end-to-end tests. */
import { spawn } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import { AppError } from '../contract/errors.ts'
import type { Logger } from './log.ts'

/** What is asked of the machine; tests hand in their own. */
export interface Machine {
  env: Record<string, string | undefined>
  platform: NodeJS.Platform
  home: string
  /** True where a program lies at the path. */
  exists: (path: string) => boolean
  /** Names in a folder; none where it is missing. */
  list: (folder: string) => string[]
}

export const thisMachine = (): Machine => ({
  env: process.env,
  platform: process.platform,
  home: homedir(),
  exists: isProgram,
  list: namesIn,
})

/** Path of Chrome, Edge or Chromium; `LANG_NGHE_BROWSER` and `CHROME_PATH` come first. Null where there is none. */
export function findBrowser(machine: Machine): string | null {
  const told = [machine.env.LANG_NGHE_BROWSER, machine.env.CHROME_PATH].filter((path) => path !== undefined)
  const places = [...told, ...usualPlaces(machine), ...playwrightPlaces(machine)]
  return places.find((path) => path !== '' && machine.exists(path)) ?? null
}

function usualPlaces({ env, platform, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    )
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ]
    return programs.flatMap((program) => roots.map((root) => win32.join(root, program)))
  }
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Microsoft Edge', 'Chromium']
    return programs.flatMap((name) =>
      ['/Applications', posix.join(home, 'Applications')].map((root) =>
        posix.join(root, `${name}.app/Contents/MacOS/${name}`),
      ),
    )
  }
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin']
  const programs = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]
  return programs.flatMap((program) => folders.map((folder) => posix.join(folder, program)))
}

/** Where `npx playwright install chromium` puts it: https://playwright.dev/docs/browsers#managing-browser-binaries */
function playwrightPlaces({ env, platform, home, list }: Machine): string[] {
  const { join } = platform === 'win32' ? win32 : posix
  const cache =
    platform === 'win32'
      ? join(env.LOCALAPPDATA ?? join(home, 'AppData\\Local'), 'ms-playwright')
      : join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright')
  const root = env.PLAYWRIGHT_BROWSERS_PATH || cache
  const mac = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
  const programs =
    platform === 'win32'
      ? ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe']
      : platform === 'darwin'
        ? [`chrome-mac-arm64/${mac}`, `chrome-mac-x64/${mac}`]
        : ['chrome-linux64/chrome', 'chrome-linux-arm64/chrome', 'chrome-linux/chrome']
  const revision = (name: string) => Number(name.slice('chromium-'.length))
  return list(root)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => programs.map((program) => join(root, name, program)))
}

export interface Installing {
  log: Logger
  machine?: Machine
  isRoot?: boolean
  /** Runs a program to its end; false where it is missing or fails. */
  run?: (program: string, args: readonly string[]) => Promise<boolean>
}

/**
 * Finds a browser, else installs one by the means this machine has: apt as root on Debian and its kin, else Playwright's
 * own download.
 * @throws AppError BROWSER_MISSING
 */
export async function ensureBrowser({
  log,
  machine = thisMachine(),
  isRoot = process.getuid?.() === 0,
  run = runProgram,
}: Installing): Promise<string> {
  const found = findBrowser(machine)
  if (found) return found
  for (const [program, ...args] of waysToInstall(machine, isRoot)) {
    log.warn({ program, args }, 'no browser found, installing one')
    if (!(await run(program, args))) continue
    const installed = findBrowser(machine)
    if (installed) return installed
  }
  throw new AppError('BROWSER_MISSING')
}

function waysToInstall({ platform, exists }: Machine, isRoot: boolean): [string, ...string[]][] {
  const npx = platform === 'win32' ? 'npx.cmd' : 'npx'
  const playwright: [string, ...string[]] = [npx, '--no-install', 'playwright', 'install', 'chromium']
  if (platform !== 'linux' || !isRoot || !exists('/usr/bin/apt-get')) return [playwright]
  return [['sh', '-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'], playwright]
}

/** Its output goes to stderr: stdout is for what a command answers. */
function runProgram(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      // Windows runs `.cmd` files through its shell only.
      shell: program.endsWith('.cmd'),
    })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
