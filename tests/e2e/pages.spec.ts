/** Every page in both languages and both themes: it shows, says nothing wrong in the console, and axe finds nothing. */
import { expect, expectAccessible, test, type Choice } from './desk.ts'

const PAGES = ['/', '/issues', '/complaints', '/complaints/rejects', '/posts', '/sources', '/start']
const CHOICES: Choice[] = [
  { language: 'vi', theme: 'light' },
  { language: 'vi', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
]

for (const choice of CHOICES) {
  test.describe(`${choice.language}, ${choice.theme}`, () => {
    test.use({ choice })

    for (const path of PAGES) {
      test(path, async ({ page, open }) => {
        await open(path)
        await expect(page.locator('html')).toHaveAttribute('lang', choice.language)
        await expectAccessible(page)
      })
    }

    test('details of an issue, a complaint, a post and a source', async ({ page, open }) => {
      for (const list of ['/issues', '/complaints', '/posts', '/sources']) {
        await open(list)
        await page.locator(`main a[href^="${list}/"]:not([href$="/rejects"])`).first().click()
        await expect(page).toHaveURL(new RegExp(`${list}(/|\\?)`))
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        await expectAccessible(page)
      }
    })
  })
}

for (const width of [390, 820, 1920]) {
  test(`nothing is wider than a window of ${width}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const path of PAGES) {
      await open(path)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, path).toBeLessThanOrEqual(0)
    }
  })
}
