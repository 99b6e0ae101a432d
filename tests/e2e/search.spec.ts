/** Looking for words as people type them, and coming back to what was looked for. */
import { expect, settled, test } from './desk.ts'

test('words without diacritics find those with, and the hits are marked', async ({ page, open }) => {
  await open('/posts')
  await page.getByRole('textbox', { name: 'Tìm trong các bài' }).fill('duong ngap')
  await expect(page).toHaveURL(/text=duong/)
  await settled(page)
  await expect(
    page
      .locator('main mark')
      .filter({ hasText: /^ngập$/i })
      .first(),
  ).toBeVisible()
  const marked = (await page.locator('main mark').allTextContents()).map((word) => word.toLowerCase())
  expect(marked).toContain('đường')
})

test('words with diacritics match exactly', async ({ page, open }) => {
  await open(`/posts?text=${encodeURIComponent('ngập')}`)
  const marked = await page.locator('main mark').allTextContents()
  expect(marked.length).toBeGreaterThan(0)
  for (const word of marked) expect(word.toLowerCase()).toBe('ngập')
})

test('nothing found: the page says so and what to do', async ({ page, open }) => {
  await open('/posts?domain=logistics&text=zzz-khong-co')
  await expect(page.locator('main')).toContainText('Không có bài nào')
  await page.locator('main').getByRole('link', { name: 'Bỏ hết bộ lọc' }).click()
  await settled(page)
  await expect(page.locator('main article').first()).toBeVisible()
})

test('back and forward keep the filter', async ({ page, open }) => {
  await open('/posts')
  const domain = page.getByRole('combobox', { name: 'Lĩnh vực' })
  await domain.selectOption({ label: 'Giao thông' })
  await expect(page).toHaveURL(/domain=traffic/)
  await page.locator('main a[data-post]').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(domain).toHaveValue('traffic')
  await page.goBack()
  await expect(domain).toHaveValue('')
  await page.goForward()
  await expect(domain).toHaveValue('traffic')
})

test('from another page the search box leads to the posts', async ({ page, open }) => {
  await open('/')
  const box = page.getByRole('textbox', { name: 'Tìm trong các bài' })
  await box.fill('o ga')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/posts\?.*text=o\+ga/)
})
