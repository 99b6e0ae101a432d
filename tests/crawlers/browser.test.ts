import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { failure, serve, tools } from './server.ts'

const browser = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
].find((path) => existsSync(path))
const note = browser ? '' : ' (skipped: no browser)'

describe.skipIf(!browser)(`pages that need JavaScript${note}`, () => {
  test('the rendered page is given, asked for under our own name, within what robots.txt allows', async () => {
    const city = await serve(
      (_, response, path) => {
        if (path === '/robots.txt') return void response.end('User-agent: LangNghe\nDisallow: /kin\n')
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(
          '<div id="a"></div><script>document.getElementById("a").textContent = "Ngập " + "lụt"</script>',
        )
      },
      { robots: true },
    )
    const ctx = tools({ browserPath: () => browser! })
    expect((await ctx.page(`${city.url}/trang`)).html).toContain('<div id="a">Ngập lụt</div>')
    expect(city.asked[0]!.headers['user-agent']).toMatch(/^LangNghe\//)
    expect(await failure(ctx.page(`${city.url}/kin`))).toBe('ROBOTS_DISALLOW')
    const wary = tools({ browserPath: () => browser!, allowPrivate: false })
    expect(await failure(wary.page(`${city.url}/trang`))).toBe('PRIVATE_ADDRESS')
    expect(city.asked.filter(({ path }) => path === '/kin')).toEqual([])
  })
})

test('without a browser the error says so', async () => {
  expect(await failure(tools({ browserPath: () => null }).page('https://example.org/'))).toBe(
    'BROWSER_MISSING',
  )
})
