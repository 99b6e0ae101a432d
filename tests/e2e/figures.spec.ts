/** Every number opens what it counts: the list behind a figure holds exactly as many. */
import type { Locator, Page } from '@playwright/test'
import { expect, numberIn, settled, test } from './desk.ts'

/** The week before that of the stopped clock: some of its complaints are late or overdue by now. */
const LAST_WEEK = '/?to=2026-11-15'

/** Follows a figure and asserts that the list it opens holds as many as it said. */
async function expectListOf(page: Page, figure: Locator, said: number): Promise<void> {
  await figure.click()
  await expect(page).toHaveURL(/\/(posts|complaints)\?/)
  await settled(page)
  await expect.poll(async () => numberIn(await page.locator('.tools .total').textContent())).toBe(said)
}

test('the posts and the reports of the week', async ({ page, open }) => {
  for (const nth of [0, 1]) {
    await open('/')
    const figure = page.locator('.totals a').nth(nth)
    await expectListOf(page, figure, numberIn(await figure.textContent()))
  }
})

test('the posts of a domain in the week', async ({ page, open }) => {
  await open('/')
  const row = page.getByRole('table', { name: 'Theo lĩnh vực' }).locator('tbody tr').first()
  const said = numberIn(await row.locator('td').nth(1).textContent())
  await expectListOf(page, row.locator('a.row'), said)
})

test('what is overdue of all time', async ({ page, open }) => {
  await open('/')
  const figure = page.locator('.now a')
  await expectListOf(page, figure, numberIn(await figure.textContent()))
})

test('each part of the share on time', async ({ page, open }) => {
  test.slow()
  await open(LAST_WEEK)
  const parts = await page.locator('.share .legend a').count()
  expect(parts).toBeGreaterThanOrEqual(3)
  for (let nth = 0; nth < parts; nth += 1) {
    await open(LAST_WEEK)
    const figure = page.locator('.share .legend a').nth(nth)
    await expectListOf(page, figure, numberIn(await figure.textContent()))
  }
})

test('the share is on time ÷ (on time + late + open and overdue)', async ({ page, open }) => {
  await open(LAST_WEEK)
  const share = page.locator('div.share').first()
  const [onTime, late, overdue] = (await share.locator('.legend li').allTextContents()).map(numberIn)
  const [n, total] = (await share.locator('.made').textContent())!.match(/\d[\d.]*/g)!.map(numberIn)
  expect(n).toBe(onTime)
  expect(total).toBe(onTime! + late! + overdue!)
})

test('the figures at the head of the complaints', async ({ page, open }) => {
  for (const name of ['đã quá hạn', 'đang mở']) {
    await open('/complaints')
    const figure = page.locator('a.figure').filter({ hasText: name })
    await expectListOf(page, figure, numberIn(await figure.locator('.v').textContent()))
    await expect(page.locator('a.figure[aria-current]')).toContainText(name)
  }
})

test('the posts of an issue, all and of its last seven days', async ({ page, open }) => {
  await open('/issues')
  await page.locator('main tbody a.row').first().click()
  await settled(page)
  const address = page.url()
  for (const nth of [0, 1]) {
    await page.goto(address)
    await settled(page)
    const figure = page.locator('.lede a').nth(nth)
    await expectListOf(page, figure, numberIn(await figure.textContent()))
  }
})
