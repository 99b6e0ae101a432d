/** Adding what takes more than an address: a page that is pointed at, a kind that is off by default, a secret. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, expectAccessible, settled } from './desk.ts'
import { test as own } from './own-desk.ts'

/** A ward's own page, with all that a page may try. */
const listIn = (
  language: string,
) => `<!doctype html><html lang="${language}"><head><title>Thông báo</title><style>body{display:none}</style></head><body>
<nav><ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/lien-he">Liên hệ</a></li></ul></nav>
<script>parent.document.title = 'taken'</script>
<div class="ds-tin">${[1, 2, 3, 4, 5]
  .map(
    (
      i,
    ) => `<div class="tin-item post-${900 + i}"><img src="/hinh-${i}.png" alt=""><h3 class="tieu-de"><a href="/tin/${i}">Thông báo cúp nước khu phố ${i}</a></h3>
<span class="ngay">0${i}/11/2026</span><p class="tom-tat">Từ 22 giờ tạm ngưng cấp nước để sửa ống chính.</p></div>`,
  )
  .join('')}</div></body></html>`

interface Ward {
  address: string
  asked: { path: string; agent: string }[]
}

const test = own.extend<{ ward: Ward }>({
  ward: async ({ choice }, use) => {
    const asked: Ward['asked'] = []
    const server: Server = createServer((request, response) => {
      asked.push({ path: request.url ?? '', agent: request.headers['user-agent'] ?? '' })
      const isPage = request.url === '/tin'
      response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(isPage ? listIn(choice.language) : '')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    await use({ address: `http://127.0.0.1:${port}/tin`, asked })
    await new Promise((done) => server.close(done))
  },
})

test('a list is chosen on the page itself, by mouse and by keys, and nothing of it runs or is fetched', async ({
  page,
  open,
  ward,
  faults,
}) => {
  test.slow()
  await open('/sources/add?kind=web')
  await page.getByRole('textbox', { name: 'Tên gọi', exact: true }).fill('Phường')
  await page.getByText('Lịch lấy, lưu bản gốc, mạng nội bộ').click()
  await page.getByLabel('Cho phép địa chỉ nội bộ').check()
  await page.getByRole('button', { name: 'Chọn trên trang…' }).click()
  const dialog = page.getByRole('dialog')
  // Before the page is open: no script, not even that of the check, runs in its frame.
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: 'Trang danh sách' }).fill(ward.address)
  await dialog.getByRole('button', { name: 'Mở trang' }).click()
  const shown = dialog.frameLocator('iframe')

  // A slip: the menu repeats as well. It is taken back.
  await shown.getByText('Liên hệ').click()
  await expect(dialog.getByLabel('Mỗi tin')).toHaveValue('ul.menu li')
  await dialog.getByRole('button', { name: 'Chọn lại từ đầu' }).click()
  await shown.locator('h3 a').nth(2).click()
  await expect(dialog.getByLabel('Mỗi tin')).toHaveValue('div.tin-item')
  await expect(dialog.getByLabel('Mỗi tin')).toHaveAccessibleDescription('tìm thấy 5 tin')
  await expect(dialog).toContainText('2. Bấm vào ngày đăng')
  // From the title on by keys: the next text is the date.
  await shown.locator('body').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Ngày đăng')).toHaveValue('span.ngay')
  await shown.locator('.tom-tat').first().click()
  await expect(dialog).toContainText('Đã chọn xong')
  await expect(dialog.getByLabel('Nội dung')).toHaveAccessibleDescription('có trong 5 trên 5 tin')

  await dialog.getByRole('button', { name: 'Dùng các bộ chọn này' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveTitle(/Nguồn/)
  expect(await page.locator('iframe').count()).toBe(0)
  expect(ward.asked.filter(({ agent }) => agent.includes('Mozilla'))).toEqual([])
  expect(ward.asked.map(({ path }) => path).filter((path) => path !== '/robots.txt')).toEqual(['/tin'])

  // The browser tells what it refused that page; there must be no other trouble.
  expect(faults.filter((fault) => !fault.includes('Content Security Policy'))).toEqual([])
  faults.length = 0

  await page.getByRole('button', { name: 'Xem thử' }).click()
  const pane = page.getByRole('region', { name: 'Xem thử' })
  await expect(pane.getByRole('listitem')).toHaveCount(5, { timeout: 20_000 })
  await expect(pane).toContainText('Thông báo cúp nước khu phố 1')
  await page.getByRole('button', { name: 'Thêm nguồn' }).click()
  await expect(page.locator('main h1')).toHaveText('Phường')
})

test('a kind that is off by default asks to be read about before its form opens', async ({ page, open }) => {
  await open('/sources/add')
  await page.getByText('Mặc định tắt').click()
  await page.getByRole('link', { name: 'Telegram' }).click()
  await settled(page)
  await expect(page.getByRole('textbox', { name: 'Tên gọi', exact: true })).toHaveCount(0)
  const go = page.getByRole('button', { name: 'Tiếp tục' })
  await expect(go).toBeDisabled()
  await expectAccessible(page)
  await page.getByLabel('Tôi đã đọc').check()
  await go.click()
  await expect(page.getByRole('textbox', { name: 'Tên gọi', exact: true })).toBeVisible()
})

test('a secret is never shown; where it cannot be kept, the source can still be saved', async ({
  page,
  open,
  faults,
}) => {
  await open('/sources/add?kind=youtube')
  await page.getByRole('textbox', { name: 'Tên gọi', exact: true }).fill('Kênh thành phố')
  await page.getByLabel('Mã video').fill('dQw4w9WgXcQ')
  const key = page.getByLabel('Khoá API')
  await expect(key).toHaveAttribute('type', 'password')
  await key.fill('bi-mat')
  await page.getByRole('button', { name: 'Thêm nguồn' }).click()
  const without = page.getByRole('button', { name: 'Lưu nguồn, chưa có mã bí mật' })
  await expect(without.or(page.locator('main h1', { hasText: 'Kênh thành phố' }))).toBeVisible()
  if (await without.isVisible()) {
    await expect(page.getByRole('alert')).toContainText('biến môi trường')
    faults.length = 0 // a refused call is told to the console too
    await without.click()
  }
  await expect(page.locator('main h1')).toHaveText('Kênh thành phố')
  await expect(page.locator('body')).not.toContainText('bi-mat')
})
