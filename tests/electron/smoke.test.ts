/**
 * Starts the real shell, with the real host, and asks it over Chromium's debugging port what the window shows. Runs
 * where an Electron binary and a build are present (`npx install-electron --no`, `npm run build`).
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { findElectron } from '../../host/open.ts'

const root = resolve(fileURLToPath(import.meta.url), '../../..')
const electron = findElectron(root)
const built =
  existsSync(join(root, 'dist/electron/main.js')) && existsSync(join(root, 'dist/renderer/index.html'))

interface Page {
  url: string
  title: string
}

/** Chromium tells its port as `DevTools listening on ws://127.0.0.1:<port>/…` on stderr. */
function debuggingPort(stderr: NodeJS.ReadableStream): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1]
      if (port) resolve(Number(port))
    })
    stderr.on('end', () => reject(new Error(said)))
  })
}

test.skipIf(!electron || !built)(
  'the real window shows the desk (skipped: no Electron binary, or no build in dist/)',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'lang-nghe-'))
    const flags = [
      '--remote-debugging-port=0',
      `--user-data-dir=${home}/window`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ]
    const window = spawn(electron!, [...flags, root], {
      env: { ...process.env, LANG_NGHE_DATA: join(home, 'data'), XDG_CONFIG_HOME: home },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    onTestFinished(() => {
      window.kill()
      rmSync(home, { recursive: true, force: true })
    })
    const port = await debuggingPort(window.stderr)
    const pages = async () => (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Page[]
    await expect
      .poll(pages, { timeout: 20_000 })
      .toEqual(
        expect.arrayContaining([
          expect.objectContaining({ url: expect.stringMatching(/^app:\/\/lang-nghe\//) as string }),
        ]),
      )
    const desk = (await pages()).find((page) => page.url.startsWith('app://'))!
    expect(desk.title).toContain('Lắng Nghe')
  },
)
