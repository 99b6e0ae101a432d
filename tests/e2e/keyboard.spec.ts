/** The whole desk by keyboard alone. */
import type { Page } from '@playwright/test'
import { expect, settled, test } from './desk.ts'

/** Presses Tab until the focus is where `selector` says; fails after `most` presses. */
async function tabTo(page: Page, selector: string, most = 40): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
  }
  throw new Error(`${most} times Tab did not reach ${selector}`)
}

test('the first Tab offers to skip the navigation, and Enter does', async ({ page, open }) => {
  await open('/issues')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Tới nội dung chính' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
})

test('Tab reaches the navigation and the rows; arrows move between rows; Enter opens one', async ({
  page,
  open,
}) => {
  await open('/issues')
  await tabTo(page, 'nav a[href="/complaints"]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/complaints$/)
  await settled(page)
  await tabTo(page, 'tbody a.row')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('tbody tr').nth(1).locator('a.row')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/complaints\/./)
  await expect(page.locator('main h1')).toBeFocused()
})

test('Enter opens a post beside the list, Escape closes it and the focus comes back', async ({
  page,
  open,
}) => {
  await open('/posts')
  const post = page.locator('main a[data-post]').first()
  await post.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page).toHaveURL(/\/posts$/)
  await expect(post).toBeFocused()
})

test('Ctrl K goes to the search box', async ({ page, open }) => {
  await open('/posts')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Tìm trong các bài' })).toBeFocused()
})
