import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findElectron, hasScreen, showDesk } from '../../host/open.ts'
import { listeningLog, tempDir } from './helpers.ts'

/** A checkout, with or without an Electron binary and the built window. */
function checkout({ binary = true, main = true, path = true } = {}): string {
  const root = tempDir()
  writeFileSync(join(root, 'package.json'), '{}')
  const electron = join(root, 'node_modules/electron')
  mkdirSync(join(electron, 'dist'), { recursive: true })
  writeFileSync(join(electron, 'package.json'), '{"name":"electron"}')
  if (path) writeFileSync(join(electron, 'path.txt'), 'electron\n')
  if (binary) writeFileSync(join(electron, 'dist/electron'), '')
  mkdirSync(join(root, 'dist/electron'), { recursive: true })
  if (main) writeFileSync(join(root, 'dist/electron/main.js'), '')
  return root
}

function opening(root: string, fails: { window?: boolean; browser?: boolean } = {}) {
  const started: { program: string; args: readonly string[]; env: Record<string, string> }[] = []
  const opened: string[] = []
  return {
    started,
    opened,
    options: {
      url: 'http://127.0.0.1:4000/',
      token: 't0ken',
      root,
      log: listeningLog(),
      screen: true,
      start: (program: string, args: readonly string[], env: Record<string, string>) => {
        started.push({ program, args, env })
        return fails.window ? Promise.reject(new Error('no display')) : Promise.resolve()
      },
      openAddress: (address: string) => {
        opened.push(address)
        return fails.browser ? Promise.reject(new Error('no browser')) : Promise.resolve()
      },
    },
  }
}

describe('the desk opens', () => {
  test('in the window where there is one, which is told where the host is', async () => {
    const root = checkout()
    const { started, opened, options } = opening(root)
    expect(await showDesk(options)).toBe('window')
    expect(started).toEqual([
      {
        program: join(root, 'node_modules/electron/dist/electron'),
        args: [root],
        env: { LANG_NGHE_ATTACH: 'http://127.0.0.1:4000/', LANG_NGHE_TOKEN: 't0ken' },
      },
    ])
    expect(opened).toEqual([])
  })

  test.each([
    ['no binary', { binary: false }],
    ['no path file', { path: false }],
  ])('in the browser where there is %s', async (_name, missing) => {
    const { started, opened, options } = opening(checkout(missing))
    expect(await showDesk(options)).toBe('browser')
    expect(started).toEqual([])
    expect(opened).toEqual(['http://127.0.0.1:4000/?token=t0ken'])
  })

  test('in the window of a checkout that is built for it first', async () => {
    const { options } = opening(checkout({ main: false }))
    const built: string[] = []
    expect(await showDesk({ ...options, build: async (root) => void built.push(root) })).toBe('window')
    expect(built).toEqual([options.root])
    const whole = opening(checkout())
    expect(await showDesk({ ...whole.options, build: () => Promise.reject(new Error('not needed')) })).toBe(
      'window',
    )
  })

  test('in the browser where the window cannot be built', async () => {
    const { started, options } = opening(checkout({ main: false }))
    expect(await showDesk(options)).toBe('browser')
    expect(started).toEqual([])
    expect(options.log.said[0]!.level).toBe('warn')
  })

  test('in the browser where the window does not start, and says so', async () => {
    const { opened, options } = opening(checkout(), { window: true })
    expect(await showDesk(options)).toBe('browser')
    expect(opened).toHaveLength(1)
    expect(options.log.said[0]!.level).toBe('warn')
  })

  test('nowhere, without an error, where neither works or there is no screen', async () => {
    const { options } = opening(checkout(), { window: true, browser: true })
    expect(await showDesk(options)).toBe('nothing')
    expect(options.log.said).toHaveLength(2)
    const blind = opening(checkout())
    expect(await showDesk({ ...blind.options, screen: false })).toBe('nothing')
    expect([...blind.started, ...blind.opened]).toEqual([])
  })
})

test('a missing electron package is no error', () => {
  const root = tempDir()
  writeFileSync(join(root, 'package.json'), '{}')
  expect(findElectron(root)).toBeNull()
})

test('a screen is known by its environment on Linux, and taken for granted elsewhere', () => {
  expect(hasScreen({}, 'linux')).toBe(false)
  expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasScreen({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasScreen({ WSL_DISTRO_NAME: 'Debian' }, 'linux')).toBe(true)
  expect(hasScreen({}, 'darwin')).toBe(true)
  expect(hasScreen({}, 'win32')).toBe(true)
})
