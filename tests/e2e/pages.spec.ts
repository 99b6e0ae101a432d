/** Every page in both languages and both themes: it shows, says nothing wrong in the console, and axe finds nothing. */
import type { Page } from '@playwright/test'
import { expect, expectAccessible, settled, test, type Choice } from './desk.ts'

const LISTS = ['/issues', '/complaints', '/posts', '/sources']
const PAGES = [
  '/',
  ...LISTS,
  '/complaints/agencies',
  '/complaints/rejects',
  '/sources/add?kind=feed',
  '/sources/import',
  '/ledger',
  '/start',
]
/** The way from a list to one of its rows: a page of its own, or (posts) the list with a post beside it. */
const detailLink = (list: string) =>
  list === '/posts' ? 'main a[data-post]' : `main tbody a.row[href^="${list}/"]`

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

    test('a source’s log and its form', async ({ page, open }) => {
      await open('/sources')
      await page.locator('main tbody a.row').first().click()
      await expect(page).toHaveURL(/\/sources\/./)
      const { pathname } = new URL(page.url())
      for (const path of [`${pathname}?tab=ledger`, `${pathname}/edit`]) {
        await open(path)
        await expectAccessible(page)
      }
    })

    for (const list of LISTS) {
      test(`one of ${list}`, async ({ page, open }) => {
        await open(list)
        await page.locator(detailLink(list)).first().click()
        await expect(page).toHaveURL(new RegExp(`${list}(/|\\?)`))
        await settled(page)
        await expectAccessible(page)
      })
    }
  })
}

for (const width of [390, 820, 1366, 1920]) {
  test(`nothing is wider than a window of ${width}`, async ({ page, open }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    const details: string[] = []
    for (const path of PAGES) {
      await open(path)
      await expectNoOverflow(page, path)
      if (!LISTS.includes(path)) continue
      const link = await page.locator(detailLink(path)).first().getAttribute('href')
      const post = new URL(link!, 'http://desk').searchParams.get('post')
      details.push(...(post ? [link!, `/posts/${post}`] : [link!]))
    }
    for (const path of details) {
      await open(path)
      await expectNoOverflow(page, path)
    }
  })
}

async function expectNoOverflow(page: Page, path: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, path).toBeLessThanOrEqual(0)
}
