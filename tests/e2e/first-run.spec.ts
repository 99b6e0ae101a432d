/** From an empty database to a city's week: by the demo city, by a source, by a file. */
import { expect, numberIn, settled } from './desk.ts'
import { test } from './own-desk.ts'

test('the demo city: an empty desk begins at its start page and ends on the overview', async ({
  page,
  open,
}) => {
  test.setTimeout(240_000)
  await open('/')
  await expect(page).toHaveURL(/\/start$/)
  await page.getByRole('button', { name: 'Bắt đầu thử' }).click()
  for (const step of ['Lấy bài', 'Đọc bài', 'Hiểu nội dung', 'Gom vấn đề', 'Tính thời hạn'])
    await expect(page.getByRole('progressbar', { name: step })).toBeVisible()
  await expect(page).toHaveURL(/\/$/, { timeout: 200_000 })
  await expect(page.locator('main h1')).toHaveText(/^Tuần \d+: /)
  expect(numberIn(await page.locator('.totals a').first().textContent())).toBeGreaterThan(0)
  await expect(page.getByRole('navigation').first()).toContainText('Dữ liệu mẫu')
})

test('a source whose address is wrong is refused at its field', async ({ page, open }) => {
  await open('/sources/add?kind=feed')
  await page.getByRole('textbox', { name: 'Tên gọi', exact: true }).fill('Báo thử')
  const address = page.getByRole('textbox', { name: 'Địa chỉ' })
  await address.fill('bao-thu')
  await page.locator('main form button.primary').click()
  await expect(address).toHaveAttribute('aria-invalid', 'true')
  await expect(address).toBeFocused()
  await expect(address).toHaveAccessibleDescription(/https?:\/\//)
  await expect(page).toHaveURL(/\/sources\/add/)
  await address.fill('https://bao.example/rss')
  await page.locator('main form button.primary').click()
  await expect(page.locator('main h1')).toHaveText('Báo thử')
})

const HOTLINE = `Mã phiếu;Thời điểm tiếp nhận;Nội dung;Địa chỉ;Đơn vị xử lý;Trạng thái;Phản hồi đầu tiên lúc;Hoàn thành lúc
0101;03/11/2026 08:00;Hố ga mất nắp, rất nguy hiểm;Ngã tư chợ;Xí nghiệp Thoát nước;Đã xử lý;03/11/2026 10:00;04/11/2026 16:00
0102;04/11/2026 09:30;Đèn đường hỏng cả tuần nay;Hẻm 12;Công ty Chiếu sáng;Đang xử lý;;
0103;05/11/2026 14:15;Rác không ai thu gom ba ngày rồi;Đường số 5;Công ty Môi trường;Đã xử lý;06/11/2026 08:00;09/11/2026 11:00
`

test('a hotline’s table becomes complaints', async ({ page, open }) => {
  test.slow()
  await open('/sources/import')
  await page.locator('input[type="file"]').setInputFiles({
    name: 'duong-day-nong.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(HOTLINE),
  })
  await page.getByRole('button', { name: 'Nhập tệp này' }).click()
  await page.getByRole('link', { name: 'Xem vụ việc' }).click()
  await settled(page)
  await expect(page.locator('main tbody tr')).toHaveCount(3)
  await expect(page.locator('main tbody')).toContainText('Hố ga mất nắp')
})

test('a host that has ended: the desk says so', async ({ page, open, stopHost, faults }) => {
  await open('/sources')
  await stopHost()
  await expect(page.getByText('Mất kết nối với phần lõi của Lắng Nghe')).toBeVisible()
  faults.length = 0 // the browser tells of the refused connection in its console, as it should
})
