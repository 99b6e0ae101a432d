/** Gathering as a person keeps it going: preview, what was fetched, the stored copy, gaps, days read again. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, numberIn, settled, test } from './desk.ts'

/** Asks the desk's own host, as the page would. */
const ask = <T>(page: Page, name: string, input: object): Promise<T> =>
  page.evaluate(
    async ([name, input]) => {
      const answer = await fetch(`/api/${name as string}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      return ((await answer.json()) as { data: unknown }).data
    },
    [name, input] as const,
  ) as Promise<T>

interface Row {
  id: string
  kind: string
}
const sourceOf = async (page: Page, kind: string) => {
  const row = (await ask<Row[]>(page, 'sources.list', {})).find((each) => each.kind === kind)
  if (!row) throw new Error(`no source of kind ${kind}`)
  return ask<{ source: Row & { name: string }; config: { url: string } }>(page, 'sources.get', { id: row.id })
}

test('a source is looked at before it is added: posts as they would be stored, or what is wrong', async ({
  page,
  open,
}) => {
  test.slow()
  await open('/sources')
  const { config } = await sourceOf(page, 'feed')
  await open('/sources/add?kind=feed')
  await page.getByRole('textbox', { name: 'Địa chỉ' }).fill(config.url)
  const look = page.getByRole('button', { name: 'Xem thử' })
  await look.click()
  const pane = page.getByRole('region', { name: 'Xem thử' })
  // The demo city stands on this very machine: nobody has allowed that yet.
  await expect(pane.getByRole('alert')).toContainText('PRIVATE_ADDRESS')
  await page.getByText('Lịch lấy, lưu bản gốc, mạng nội bộ').click()
  await page.getByLabel('Cho phép địa chỉ nội bộ').check()
  await look.click()
  await expect(pane.getByRole('listitem').first()).toContainText('Bài báo')
  await expect(pane).toContainText(/\d+ bài đầu/)
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Địa chỉ' }).fill(`${config.url}?khac`)
  await expect(pane).toContainText('Cấu hình đã đổi')
})

test('a schedule is read out in words, and a broken one is said to be broken', async ({ page, open }) => {
  await open('/sources/add?kind=feed')
  await page.getByText('Lịch lấy, lưu bản gốc, mạng nội bộ').click()
  await page.getByLabel('Theo lịch riêng (cron)').check()
  const line = page.getByRole('textbox', { name: 'Dòng lịch cron' })
  await line.fill('0 7,17 * * 1-5')
  await expect(line).toHaveAccessibleDescription(/lúc 7:00 và 17:00, thứ Hai đến thứ Sáu.*Những lần tới/)
  await line.fill('0 99 * * *')
  await expect(line).toHaveAccessibleDescription(/Chưa đọc được/)
})

test('what was fetched: found by a part of the address, with its stored copy, as a file', async ({
  page,
  open,
}) => {
  await open('/sources')
  await page.getByRole('link', { name: 'Nhật ký truy cập' }).click()
  await settled(page)
  const all = numberIn(await page.locator('.card header [role=status]').textContent())
  await page.getByRole('textbox', { name: 'Tìm theo một phần địa chỉ' }).fill('robots.txt')
  await expect(page).toHaveURL(/text=robots\.txt/)
  await expect(page.locator('tbody tr .url').filter({ hasNotText: 'robots.txt' })).toHaveCount(0)
  await expect
    .poll(async () => numberIn(await page.locator('.card header [role=status]').textContent()))
    .toBeLessThan(all)
  await expect(page.locator('tbody tr').first()).toContainText('không cần hỏi')
  await expectAccessible(page)

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải trang này' }).click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  expect(text.split('\r\n')[0]).toBe(
    '\uFEFFtime,source,address,by,robots,status,bytes,milliseconds,error,evidence',
  )
  expect(text.trim().split('\r\n')).toHaveLength(1 + (await page.locator('tbody tr').count()))

  await page.getByRole('button', { name: 'Xoá chữ tìm' }).click()
  await page.locator('tbody a', { hasText: 'Xem' }).first().click()
  await expect(page.locator('main h1')).toHaveText('Bản lưu')
  await expect(page.locator('main')).toContainText('Khớp: bản lưu chưa bị sửa')
  await page.getByRole('link', { name: 'Quay lại' }).click()
  await expect(page).toHaveURL(/\/ledger/)
})

test('from a post to what the source really sent, as text', async ({ page, open }) => {
  await open('/posts')
  await page.locator('main a[data-post]').first().click()
  await page.getByRole('link', { name: 'Bản lưu' }).click()
  await settled(page)
  const copy = page.locator('main pre')
  await expect(copy).not.toBeEmpty()
  await expect(copy.locator('*')).toHaveCount(0)
  await expect(page.locator('main')).toContainText(/còn \d+ ngày/)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Quay lại' }).click()
  await expect(page).toHaveURL(/\/posts\?post=/)
})

test('a copy that is not there is told in words', async ({ page, open, faults }) => {
  await open('/evidence/khong-co')
  await expect(page.getByRole('alert')).toBeVisible()
  faults.length = 0
})

test('a pause is a gap until it ends; its days can be read again', async ({ page, open }) => {
  test.slow()
  await open('/sources')
  const { source } = await sourceOf(page, 'discourse')
  await open(`/sources/${source.id}`)
  await page.getByRole('button', { name: 'Tạm ngưng' }).click()
  const gaps = page.locator('section', { hasText: 'Khoảng thiếu' })
  await expect(gaps).toContainText('Tạm ngưng theo ý người dùng')
  await expect(gaps).toContainText('đến nay')
  await page.getByRole('button', { name: 'Chạy lại' }).click()
  await page.getByRole('button', { name: 'Lấy ngay' }).click()
  await expect(gaps).not.toContainText('đến nay', { timeout: 60_000 })

  await page.getByRole('button', { name: 'Đọc lại ngày cũ' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Từ ngày').fill('2026-11-20')
  await dialog.getByLabel('Đến ngày').fill('2026-11-18')
  await expect(dialog).toContainText('Ngày cuối phải sau ngày đầu')
  await expect(dialog.getByRole('button', { name: 'Đọc lại' })).toBeDisabled()
  await dialog.getByLabel('Từ ngày').fill('2026-11-17')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Đọc lại' }).click()
  await expect(dialog).toBeHidden()
  const again = page.locator('section', { hasText: 'Những lần đọc lại' })
  await expect(again).toContainText('17–18/11/2026')
  await expect(again).toContainText('xong lúc', { timeout: 60_000 })
})
