/** Shows the desk: in the desktop window where an Electron binary is present, else in the system's browser. */
import { execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import openInBrowser from 'open'
import { withToken } from './guard.ts'
import type { Logger } from './log.ts'

/** Environment of a desktop window that shows a host which already runs, instead of starting its own. */
export const ATTACH_ENV = 'LANG_NGHE_ATTACH'
const TOKEN_ENV = 'LANG_NGHE_TOKEN'

/** Nothing was opened where there is neither; then a person opens the printed address. */
export type Opened = 'window' | 'browser' | 'nothing'

interface Options {
  /** Where the host serves, e.g. `http://127.0.0.1:4000/`. */
  url: string
  token: string
  /** The folder that holds `package.json`. */
  root: string
  log: Logger
  /** Resolves once the program has started; rejects where it cannot. */
  start?: (program: string, args: readonly string[], env: Record<string, string>) => Promise<void>
  openAddress?: (address: string) => Promise<unknown>
  /** Compiles the window in a checkout that has not been built yet. */
  build?: (root: string) => Promise<void>
  electron?: string | null
  /** False where this machine has no screen to show anything on. */
  screen?: boolean
}

/** Never throws: that nothing could be opened is told by the answer and logged. */
export async function showDesk({
  url,
  token,
  root,
  log,
  start = startProgram,
  openAddress = openAndListen,
  build = buildWindow,
  electron = findElectron(root),
  screen = hasScreen(process.env, process.platform),
}: Options): Promise<Opened> {
  if (!screen) return 'nothing'
  const main = join(root, 'dist/electron/main.js')
  if (electron) {
    try {
      if (!existsSync(main)) await build(root)
      await start(electron, [root], { [ATTACH_ENV]: url, [TOKEN_ENV]: token })
      return 'window'
    } catch (error) {
      log.warn({ error, electron }, 'the desktop window did not start, trying the browser')
    }
  }
  try {
    await openAddress(withToken(url, token))
    return 'browser'
  } catch (error) {
    log.warn({ error }, 'no browser could be opened')
    return 'nothing'
  }
}

/**
 * The Electron binary of this checkout, or null. Asked of the package's files and not of the package: requiring it
 * would start a download where the binary is missing.
 */
export function findElectron(root: string): string | null {
  try {
    const folder = dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'))
    const name = readFileSync(join(folder, 'path.txt'), 'utf8').trim()
    const binary = join(folder, 'dist', name)
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/** Linux without X11 or Wayland (a server, a container) shows nothing; inside WSL, Windows does. */
export function hasScreen(env: Record<string, string | undefined>, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY ?? env.WSL_DISTRO_NAME)
}

/** @throws where this is no checkout, or it does not compile */
async function buildWindow(root: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'scripts/build.js'), '--backend'], { cwd: root })
}

function startProgram(program: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, env: { ...process.env, ...env } })
    child.once('error', reject)
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}

/** `open` gives the program it started; without a listener, that program's failure would end this process. */
async function openAndListen(address: string): Promise<void> {
  const child = await openInBrowser(address)
  child.on('error', () => undefined)
}
