/** One source: run now with live progress, its health in words, pausing and resuming. */
import { expect, settled, test } from './desk.ts'

test('gathering from one source now shows each step and ends', async ({ page, open }) => {
  test.slow()
  await open('/sources')
  await page.locator('main tbody a.row').first().click()
  await expect(page).toHaveURL(/\/sources\/./)
  await settled(page)
  const now = page.getByRole('button', { name: 'Lấy ngay' })
  await now.click()
  await expect(page.getByRole('progressbar', { name: 'Lấy bài' })).toBeVisible()
  await expect(page.getByText('Lượt lấy đã xong.')).toBeVisible({ timeout: 60_000 })
  await expect(now).toBeEnabled()
  await expect(page.locator('main')).toContainText(/Lần lấy cuối .+(không có bài mới|\d+ bài mới)/)
})

test('pausing a source shows at once, and it can go on', async ({ page, open }) => {
  await open('/sources')
  await page.locator('main tbody a.row').last().click()
  await settled(page)
  await page.getByRole('button', { name: 'Tạm ngưng' }).click()
  const resume = page.getByRole('button', { name: 'Chạy lại' })
  await expect(page.locator('main .line')).toContainText('Tạm ngưng; lần lấy cuối')
  await expect(page.getByRole('button', { name: 'Lấy ngay' })).toBeDisabled()
  await resume.click()
  await expect(page.locator('main .line')).toContainText('Lần lấy cuối')
  await expect(page.getByRole('button', { name: 'Lấy ngay' })).toBeEnabled()
})
