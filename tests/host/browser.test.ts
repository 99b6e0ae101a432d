import { describe, expect, test } from 'vitest'
import { ensureBrowser, findBrowser } from '../../host/browser.ts'
import type { Machine } from '../../host/browser.ts'
import { listeningLog } from './helpers.ts'

function machine(given: Partial<Machine> & { programs?: string[] } = {}): Machine {
  const programs = given.programs ?? []
  return {
    env: {},
    platform: 'linux',
    home: '/home/an',
    exists: (path) => programs.includes(path),
    list: () => [],
    ...given,
  }
}

describe('finds', () => {
  test.each<[string, Partial<Machine>, string]>([
    ['Chromium of Debian', { env: { PATH: '/bin:/usr/bin' } }, '/usr/bin/chromium'],
    ['Chrome of a snap', {}, '/snap/bin/chromium'],
    ['what lies on the path', { env: { PATH: '/opt/x' } }, '/opt/x/google-chrome'],
    ['Edge on Linux', {}, '/usr/bin/microsoft-edge-stable'],
    [
      'Edge on Windows',
      { platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' } },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'a person’s own Chrome on Windows',
      { platform: 'win32', env: { LOCALAPPDATA: 'C:\\Users\\an\\AppData\\Local' } },
      'C:\\Users\\an\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'Chrome on macOS',
      { platform: 'darwin' },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'Chromium of a person on macOS',
      { platform: 'darwin', home: '/Users/an' },
      '/Users/an/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'the newest of Playwright’s',
      { list: () => ['chromium-999', 'chromium-1208', 'firefox-1', 'chromium_headless_shell-2000'] },
      '/home/an/.cache/ms-playwright/chromium-1208/chrome-linux64/chrome',
    ],
  ])('%s', (_name, given, path) => {
    const older = '/home/an/.cache/ms-playwright/chromium-999/chrome-linux64/chrome'
    expect(findBrowser(machine({ ...given, programs: [older, path] }))).toBe(path)
  })

  test('the one that a person named, before all others', () => {
    const programs = ['/usr/bin/chromium', '/opt/mine']
    expect(findBrowser(machine({ programs, env: { CHROME_PATH: '/opt/mine' } }))).toBe('/opt/mine')
    const both = { CHROME_PATH: '/usr/bin/chromium', LANG_NGHE_BROWSER: '/opt/mine' }
    expect(findBrowser(machine({ programs, env: both }))).toBe('/opt/mine')
    expect(findBrowser(machine({ programs, env: { CHROME_PATH: '/gone' } }))).toBe('/usr/bin/chromium')
  })

  test('none where there is none', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      expect(findBrowser(machine({ platform }))).toBeNull()
  })
})

describe('installs one where none is found', () => {
  /** A machine on which the program named by `works` brings Chromium. */
  function installing(works: string | null, given: Partial<Machine> = {}, apt = true) {
    const programs = apt ? ['/usr/bin/apt-get'] : []
    const ran: string[] = []
    const run = (program: string, args: readonly string[]) => {
      const line = [program, ...args].join(' ')
      ran.push(line)
      const ok = works !== null && line.includes(works)
      if (ok) programs.push('/usr/bin/chromium')
      return Promise.resolve(ok)
    }
    return { ran, options: { log: listeningLog(), run, machine: machine({ programs, ...given }) } }
  }

  test('by apt as root on Debian', async () => {
    const { ran, options } = installing('apt-get install')
    expect(await ensureBrowser({ ...options, isRoot: true })).toBe('/usr/bin/chromium')
    expect(ran).toHaveLength(1)
    expect(options.log.said[0]!.message).toContain('installing')
  })

  test('by Playwright for others, and where apt fails', async () => {
    const asUser = installing('playwright install chromium')
    await ensureBrowser({ ...asUser.options, isRoot: false })
    expect(asUser.ran).toEqual(['npx --no-install playwright install chromium'])
    const offline = installing('playwright install chromium')
    await ensureBrowser({ ...offline.options, isRoot: true })
    expect(offline.ran).toHaveLength(2)
    const elsewhere = installing('playwright install chromium', {}, false)
    await ensureBrowser({ ...elsewhere.options, isRoot: true })
    expect(elsewhere.ran).toHaveLength(1)
  })

  test('and says BROWSER_MISSING where nothing helps', async () => {
    const { ran, options } = installing(null)
    await expect(ensureBrowser({ ...options, isRoot: true })).rejects.toMatchObject({
      code: 'BROWSER_MISSING',
    })
    expect(ran).toHaveLength(2)
  })

  test('but not where one is there', async () => {
    const { ran, options } = installing(null)
    const there = machine({ programs: ['/usr/bin/chromium'] })
    expect(await ensureBrowser({ ...options, machine: there, isRoot: true })).toBe('/usr/bin/chromium')
    expect(ran).toEqual([])
  })
})
