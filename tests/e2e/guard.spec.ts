/** Who may not come in: a browser without the token of this launch, and a page of another site. */
import { expect, test } from '@playwright/test'

const origin = () => new URL(process.env.DESK_URL!).origin

test('without the token there is a plain page that says what to do', async ({ page }) => {
  const answer = await page.goto(origin())
  expect(answer!.status()).toBe(401)
  await expect(page.locator('body')).toContainText('mã truy cập')
  await expect(page.locator('body')).toContainText('access token')
})

test('the token leaves the address once it has let the browser in', async ({ page }) => {
  await page.goto(process.env.DESK_URL!)
  expect(page.url()).toBe(`${origin()}/`)
  await expect(page.locator('main h1')).toBeVisible()
})
