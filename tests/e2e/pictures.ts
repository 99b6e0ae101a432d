/**
 * The README's pictures, taken from a running demo city: `npx tsx tests/e2e/pictures.ts <address with its token>`.
 * Writes `docs/<name>.png`, 1366 × 860; one above 250 KB is refused, so that a clone stays small.
 */
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { ensureBrowser } from '../../host/browser.ts'
import { createLog } from '../../host/log.ts'
import type { Choice } from './desk.ts'

const OUT = 'docs'
const MOST_BYTES = 250_000

interface Picture extends Choice {
  name: string
  path: string
  /** Opens this row's link first: what is shown is the page behind it. */
  row?: string
}

const PICTURES: readonly Picture[] = [
  { name: 'overview', path: '/', language: 'vi', theme: 'light' },
  {
    name: 'complaint',
    path: '/complaints?standing=late&clock=firstResponse',
    row: 'main tbody a.row',
    language: 'vi',
    theme: 'light',
  },
  { name: 'issues-dark', path: '/issues', language: 'vi', theme: 'dark' },
  { name: 'posts-dark', path: '/posts?text=ngap', language: 'en', theme: 'dark' },
]

const [address] = process.argv.slice(2)
if (!address) throw new Error('usage: npx tsx tests/e2e/pictures.ts <address with its token>')

const executablePath = await ensureBrowser({ log: createLog('info') })
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
await mkdir(OUT, { recursive: true })
try {
  for (const picture of PICTURES) await take(picture, address)
} finally {
  await browser.close()
}

async function take({ name, path, row, language, theme }: Picture, from: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 860 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  })
  await page.addInitScript(
    (stored) => localStorage.setItem('lang-nghe.settings', stored),
    JSON.stringify({ language, theme }),
  )
  await page.request.get(from)
  await page.goto(new URL(path, from).href)
  await untilDrawn(page)
  if (row) {
    await page.locator(row).first().click()
    await page.waitForURL((url) => url.pathname.split('/').length > 2)
    await untilDrawn(page)
  }
  const file = join(OUT, `${name}.png`)
  await page.screenshot({ path: file })
  const { size } = await stat(file)
  if (size > MOST_BYTES) throw new Error(`${file}: ${size} bytes, at most ${MOST_BYTES}`)
  process.stdout.write(`${file}: ${Math.round(size / 1000)} KB\n`)
  await page.close()
}

async function untilDrawn(page: Page): Promise<void> {
  await page.locator('main h1').waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(800)
}
