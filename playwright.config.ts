/** End-to-end tests: the real host with the demo city, in a real browser. `tests/e2e/city.ts` starts it once. */
import { defineConfig } from '@playwright/test'
import { ensureBrowser } from './host/browser.ts'
import { createLog } from './host/log.ts'

const executablePath = await ensureBrowser({ log: createLog('info') })
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/city.ts',
  workers: 1,
  timeout: 30_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      executablePath,
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    // A trace of every test costs as much as the tests themselves: ask for one with --trace on.
    screenshot: 'only-on-failure',
  },
})
