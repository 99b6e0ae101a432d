/** The tokens as a canvas needs them: plain colour values, read anew when the theme changes. */
const NAMES = {
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  line: '--line',
  grid: '--line-2',
  card: '--card',
  negative: '--neg',
  neutral: '--neu',
  positive: '--pos',
  unsure: '--unsure',
  gap: '--line-strong',
} as const

export type Palette = Record<keyof typeof NAMES, string> & { font: string }

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  const colours = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, read(name)]))
  return { ...(colours as Record<keyof typeof NAMES, string>), font: read('--font') }
}
