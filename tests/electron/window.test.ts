import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { menuTemplate } from '../../electron/menu.ts'
import { externalAddress, isDesk, mayLoad } from '../../electron/policy.ts'
import { WINDOW_TEXTS } from '../../electron/texts.ts'
import { fitToScreens, readWindowState, writeWindowState } from '../../electron/window-state.ts'

function statePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'sub/window.json')
}

describe('the window’s place', () => {
  const laptop = { x: 0, y: 25, width: 1440, height: 875 }
  const beside = { x: 1440, y: 0, width: 1920, height: 1080 }
  const state = { x: 1600, y: 100, width: 1200, height: 800, maximized: false }

  test('is kept from one launch to the next', () => {
    const path = statePath()
    writeWindowState(path, { ...state, maximized: true })
    expect(readWindowState(path)).toEqual({ ...state, maximized: true })
    expect(readdirSync(join(path, '..'))).toEqual(['window.json'])
  })

  test.each(['', '{', '[]', '{"width":1e9,"height":5,"maximized":false}', '{"width":"x"}'])(
    'is the default where what was kept is unusable: %s',
    (text) => {
      const path = statePath()
      const usual = readWindowState(path)
      writeWindowState(path, state)
      writeFileSync(path, text)
      expect(readWindowState(path)).toEqual(usual)
      expect(usual.width).toBeGreaterThan(1000)
    },
  )

  test('holds on a second screen while that is there', () => {
    expect(fitToScreens(state, [laptop, beside])).toEqual(state)
  })

  test('is the system’s choice once the second screen is gone, and the window fits the one left', () => {
    expect(fitToScreens({ ...state, width: 1900, height: 1000 }, [laptop])).toEqual({
      width: 1440,
      height: 875,
      maximized: false,
    })
  })

  test('may hang over an edge as long as it can be grasped', () => {
    expect(fitToScreens({ ...state, x: -1100, y: 30 }, [laptop]).x).toBe(-1100)
    expect(fitToScreens({ ...state, x: -1190, y: 30 }, [laptop]).x).toBeUndefined()
    expect(fitToScreens({ ...state, x: 10, y: -40 }, [laptop]).x).toBeUndefined()
  })
})

describe('what the window may show and load', () => {
  test.each([
    ['app://lang-nghe/', true, true],
    ['app://lang-nghe/issues/i1?tone=negative', true, true],
    ['app://other/', false, false],
    ['app://lang-nghe.evil.example/', false, false],
    ['data:image/png;base64,AA==', false, true],
    ['blob:app://lang-nghe/1', false, true],
    ['https://example.org/', false, false],
    ['http://127.0.0.1:4000/', false, false],
    ['file:///etc/passwd', false, false],
    ['javascript:alert(1)', false, false],
    ['ws://lang-nghe/', false, false],
    ['not an address', false, false],
  ])('%s', (address, shown, loaded) => {
    expect([isDesk(address), mayLoad(address)]).toEqual([shown, loaded])
  })

  test('only web addresses are offered to the browser, and none that carry a password', () => {
    expect(externalAddress('https://tuoitre.vn/a?b=1')).toBe('https://tuoitre.vn/a?b=1')
    for (const address of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://x/y',
      'mailto:a@example.org',
      'https://bank.example@evil.example/',
      'x',
    ])
      expect(externalAddress(address)).toBeNull()
  })
})

describe('the menu', () => {
  test.each(['vi', 'en'] as const)('in %s has words for everything but separators', (language) => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const menus = menuTemplate({ language, platform })
      const entries = menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      expect(entries.length).toBeGreaterThan(10)
      for (const { type, label } of [...menus, ...entries]) expect(type ?? label).toBeTruthy()
    }
  })

  test('offers quitting in the place where the system has it', () => {
    const roles = (platform: NodeJS.Platform) => JSON.stringify(menuTemplate({ language: 'vi', platform }))
    expect(roles('linux')).toContain('"quit"')
    expect(roles('darwin')).toContain('"appMenu"')
    expect(roles('linux')).not.toContain('toggleDevTools')
  })

  test('the words differ by language but for the name', () => {
    const same = Object.entries(WINDOW_TEXTS.vi).filter(
      ([key, word]) => WINDOW_TEXTS.en[key as 'file'] === word,
    )
    expect(same.map(([key]) => key)).toEqual(['app'])
  })
})
