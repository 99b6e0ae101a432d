/** The desk as a person opens it: let in by its address, chosen language and theme, and no error in the console. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

export interface Choice {
  language: 'vi' | 'en'
  theme: 'light' | 'dark'
}

interface Desk {
  choice: Choice
  /** The address (with its token) of the desk that is opened: the demo city's unless a test has its own. */
  address: string
  /** What the console has said that is wrong; a test whose subject is trouble may empty it. */
  faults: string[]
  /** Opens an address of the desk (`/issues`) and waits until it shows its content. */
  open: (path: string) => Promise<void>
}

export const test = base.extend<Desk>({
  choice: [{ language: 'vi', theme: 'light' }, { option: true }],
  address: [process.env.DESK_URL ?? '', { option: true }],
  faults: async ({ page }, use) => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(String(error)))
    await use(faults)
  },
  open: async ({ page, choice, address, faults }, use) => {
    await page.addInitScript(
      (stored) => localStorage.setItem('lang-nghe.settings', stored),
      JSON.stringify(choice),
    )
    await page.request.get(address)
    await use(async (path) => {
      await page.goto(new URL(path, address).href)
      await settled(page)
    })
    expect(faults, 'errors in the console').toEqual([])
  },
})

/** Loaded: a heading stands there and nothing is a skeleton any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** Rows that repeat what the rows above them are: looking at fifty takes axe ten seconds, and finds nothing new. */
const MORE_OF_THE_SAME = ['tbody tr:nth-child(n+9)', 'main li:nth-child(n+9)']

/** Asserts that axe-core finds nothing on the page as it stands (WCAG 2.2 A and AA, and best practices). */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = MORE_OF_THE_SAME.reduce((builder, rows) => builder.exclude(rows), new AxeBuilder({ page }))
  const { violations } = await axe.analyze()
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ target, html }) => [target.join(' '), html]),
    })),
  ).toEqual([])
}

/** The first whole number in a text, as people here write it: `1.284 bài` → 1284. */
export function numberIn(text: string | null): number {
  const [digits] = /\d[\d.]*/.exec(text ?? '') ?? []
  if (!digits) throw new Error(`no number in “${text}”`)
  return Number(digits.replaceAll('.', ''))
}

export { expect }
