/** Vietnamese and English, switched while the page stays. */
import { expect, test } from './desk.ts'

const NAVIGATION = {
  vi: ['Tổng quan', 'Vấn đề', 'Vụ việc', 'Bài', 'Nguồn'],
  en: ['Overview', 'Issues', 'Complaints', 'Posts', 'Sources'],
}

test('the language changes at once, everywhere, and is kept', async ({ page, open }) => {
  await open('/issues')
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  const links = page.getByRole('navigation').first().locator('li a')
  for (const language of ['en', 'vi', 'en'] as const) {
    await page.getByText(language.toUpperCase(), { exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(links).toContainText(NAVIGATION[language])
  }
  await expect(page.locator('main h1')).toHaveText('Issues')
  await expect(page).toHaveTitle(/^Issues/)
  await expect(page.locator('body[data-same-page]')).toHaveCount(1)
  const kept = await page.evaluate(() => localStorage.getItem('lang-nghe.settings'))
  expect(JSON.parse(kept!)).toMatchObject({ language: 'en' })
})
