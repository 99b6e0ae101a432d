/** Text of the desk against its grounds: WCAG 2.2 AA (4.5:1), both themes, read from the tokens themselves. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../renderer/lib/tokens.css', import.meta.url), 'utf8')

function tokensOf(theme: string): Record<string, string> {
  const block = css.slice(css.indexOf(`[data-theme='${theme}']`))
  const body = block.slice(block.indexOf('{') + 1, block.indexOf('}'))
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]))
}

/** Relative luminance of sRGB (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const GROUNDS = ['paper', 'card', 'sunk', 'hover', 'line-2']
const PAIRS: [text: string, grounds: string[]][] = [
  ['ink', [...GROUNDS, 'accent-soft', 'neg-soft', 'soon-soft', 'pos-soft', 'neu-soft']],
  ['ink-2', [...GROUNDS, 'accent-soft', 'neu-soft']],
  ['ink-3', ['paper', 'card', 'sunk', 'hover']],
  ['neg-ink', ['paper', 'card', 'sunk', 'hover', 'neg-soft', 'accent-soft']],
  ['pos-ink', ['paper', 'card', 'hover', 'pos-soft']],
  ['soon-ink', ['paper', 'card', 'sunk', 'hover', 'soon-soft']],
  ['on-accent', ['accent']],
  ['on-bar', ['ok', 'soon', 'late']],
]

test.each(['light', 'dark'])('%s: every text colour can be read on every ground it is used on', (theme) => {
  const tokens = tokensOf(theme)
  const poor = PAIRS.flatMap(([text, grounds]) =>
    grounds
      .map((ground) => ({ pair: `${text} on ${ground}`, ratio: contrast(tokens[text]!, tokens[ground]!) }))
      .filter(({ ratio }) => !(ratio >= 4.5)),
  )
  expect(poor).toEqual([])
})

test('both themes define the same tokens', () => {
  expect(Object.keys(tokensOf('dark')).sort()).toEqual(Object.keys(tokensOf('light')).sort())
})
