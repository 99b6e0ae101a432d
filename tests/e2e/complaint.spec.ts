/** From the queue to one complaint: its four clocks, its log, the rules it is judged by. */
import { expect, settled, test } from './desk.ts'

test('the queue begins with what is due first and opens a complaint', async ({ page, open }) => {
  await open('/complaints')
  const row = page.locator('main tbody tr').first()
  const code = (await row.locator('td').first().textContent())!.trim()
  await expect(row.locator('td').last()).toContainText(/trễ|còn/)
  await row.locator('a.row').click()
  await expect(page).toHaveURL(/\/complaints\/./)
  await settled(page)
  await expect(page.locator('main')).toContainText(code)
})

test('a complaint shows its four clocks, its log with working time, and its rules', async ({
  page,
  open,
}) => {
  await open('/complaints?state=resolved')
  await page.locator('main tbody a.row').first().click()
  await settled(page)

  const clocks = page.getByRole('table', { name: 'Bốn đồng hồ dạng bảng' })
  await expect(clocks.locator('tbody td.name')).toHaveText([
    'Chuyển đơn vị',
    'Nhận xử lý',
    'Phản hồi đầu tiên',
    'Kết quả',
  ])
  const result = clocks.locator('tbody tr').last()
  await expect(result.locator('td').nth(2)).toContainText(/\d\d:\d\d/)
  await expect(result.locator('td').nth(3)).toContainText(/\d\d:\d\d/)
  await expect(result.locator('td').last()).toContainText(/Đúng hạn|Trễ/)
  await expect(page.getByRole('img', { name: /^Bốn đồng hồ từ/ })).toBeVisible()

  const log = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Diễn biến' }) })
  await expect(log.locator('li').first()).toContainText('Tiếp nhận')
  await expect(log).toContainText(/sau .+ làm việc|ngoài giờ làm việc/)

  const rules = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Bộ thời hạn' }) })
  await expect(rules).toContainText('Chưa đối chiếu văn bản gốc')
  await expect(rules).toContainText(/Căn cứ: \S+/)
  await expect(rules).toContainText(/Giờ làm việc: .+\d\d:\d\d–\d\d:\d\d/)
})

test('what Open311 cannot tell is unknown, never late, and the page says why', async ({ page, open }) => {
  await open('/sources')
  const row = page.locator('main tbody tr').filter({ hasText: 'Open311' }).first()
  const address = (await row.locator('a.row').getAttribute('href'))!
  await open(`/complaints?source=${address.split('/').at(-1)}`)
  await page.locator('main tbody a.row').first().click()
  await settled(page)
  const first = page.getByRole('row').filter({ hasText: 'Phản hồi đầu tiên' })
  await expect(first.locator('td').last()).toHaveText(/^\s*Không rõ\s*$/)
  await expect(page.locator('main')).toContainText(
    'không cho biết bước này, nên không suy đoán và không tính là trễ',
  )
})
