/** Gathers from a real DokuWiki: its Atom feed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOKUWIKI_PACKAGES, type DokuWiki, PAGES, startDokuWiki } from './dokuwiki.ts'
import { ensurePackages } from './packages.ts'
import { openServerDesk, type ServerDesk } from './sources.ts'

const missing = ensurePackages(DOKUWIKI_PACKAGES)

describe.skipIf(missing !== null)(`DokuWiki${missing ? ` (${missing})` : ''}`, () => {
  let wiki: DokuWiki
  let desk: ServerDesk

  beforeAll(async () => {
    wiki = await startDokuWiki()
    desk = await openServerDesk(() => new Date())
    await desk.add('wiki', 'feed', { url: `${wiki.url}/feed.php?mode=recent` })
    await desk.gather()
  })
  afterAll(async () => {
    await desk?.close()
    await wiki?.stop()
  })

  test('every page comes as plain text with its address and time', async () => {
    const pages = await desk.everything('wiki')
    expect(pages).toHaveLength(PAGES)
    const last = pages.find(({ url }) => url === `${wiki.url}/doku.php?id=ghi-chu:so-${PAGES}`)!
    expect(last.text).toBe(`Ghi chú số ${PAGES}\nĐèn đường trước nhà số ${PAGES} hỏng từ thứ hai.`)
    expect(last.publishedAt).toMatch(/^20\d\d-/)
  })
})
