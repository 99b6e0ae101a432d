/** Gathers from a real WordPress: feeds, sitemap and article pages, the REST interface, robots, and a restart mid-run. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePackages } from './packages.ts'
import { openServerDesk, type ServerDesk } from './sources.ts'
import { COMMENTS, POSTS, startWordPress, type WordPress, WORDPRESS_PACKAGES } from './wordpress.ts'

const missing = ensurePackages(WORDPRESS_PACKAGES)

describe.skipIf(missing !== null)(`WordPress${missing ? ` (${missing})` : ''}`, () => {
  let site: WordPress
  let desk: ServerDesk

  beforeAll(async () => {
    site = await startWordPress()
    desk = await openServerDesk()
    await desk.add('feed', 'feed', { url: `${site.url}/feed/` })
    await desk.add('comments', 'feed', { url: `${site.url}/comments/feed/` })
    await desk.add('articles', 'article', { url: site.url, days: 60, maxPages: 1000 })
    await desk.add('rest', 'json-api', { preset: 'wordpress-posts', url: site.url })
    await desk.add('rest-comments', 'json-api', { preset: 'wordpress-comments', url: site.url })
    await desk.add('disallowed', 'feed', { url: `${site.url}/wp-admin/feed` })
    await desk.gather()
  })
  afterAll(async () => {
    await desk?.close()
    await site?.stop()
  })

  test('the feed gives its newest posts in full', async () => {
    const posts = await desk.everything('feed')
    expect(posts).toHaveLength(10)
    expect(posts[0]).toMatchObject({
      title: `Tin số ${POSTS}: đường Hoa Sữa “ngập” & kẹt xe`,
      url: `${site.url}/2026/11/tin-${POSTS}/`,
      publishedAt: '2026-11-09T08:00:00.000Z',
    })
    expect(posts[0]!.text).toBe(TEXT(POSTS))
  })

  test('the feed of comments gives its newest comments', async () => {
    const comments = await desk.everything('comments')
    expect(comments).toHaveLength(10)
    expect(comments[0]!.text).toContain('mà chưa thấy ai sửa!')
  })

  test('the sitemap leads to every article, read whole', async () => {
    const articles = await desk.everything('articles')
    expect(await desk.health('articles')).toMatchObject({ state: 'ok', error: null })
    const [newest] = articles
    expect(articles).toHaveLength(POSTS)
    expect(newest).toMatchObject({
      kind: 'article',
      url: `${site.url}/2026/11/tin-${POSTS}/`,
      publishedAt: '2026-11-09T08:00:00.000Z',
    })
    expect(newest!.title).toContain(`Tin số ${POSTS}: đường Hoa Sữa “ngập” & kẹt xe`)
    expect(newest!.text).toContain('Phường Mẫu cho biết sẽ thông cống trong tuần.')
  })

  test('the REST interface gives every post and every comment', async () => {
    const posts = await desk.everything('rest')
    expect(posts).toHaveLength(POSTS)
    expect(posts.at(-1)).toMatchObject({
      title: 'Tin số 1: đường Hoa Sữa “ngập” & kẹt xe',
      text: TEXT(1),
      publishedAt: '2026-11-01T01:00:00.000Z',
    })
    expect(await desk.everything('rest-comments')).toHaveLength(COMMENTS)
  })

  test('what robots.txt disallows is not fetched, and said so', async () => {
    expect(await desk.health('disallowed')).toMatchObject({
      state: 'failing',
      error: 'ROBOTS_DISALLOW',
      posts: 0,
    })
  })

  test('a second run finds nothing new', async () => {
    const before = (await desk.desk.store.read.sources()).map(({ id, posts }) => ({ id, posts }))
    await desk.gather()
    expect((await desk.desk.store.read.sources()).map(({ id, posts }) => ({ id, posts }))).toEqual(before)
  })

  test('a server that restarts in the middle of a run costs nothing', async () => {
    const other = await openServerDesk()
    try {
      await other.add('rest', 'json-api', { preset: 'wordpress-comments', url: site.url })
      await other.add('articles', 'article', { url: site.url, days: 60, maxPages: 1000 })
      const run = other.gather()
      await arrived(other, 20)
      await site.restart(async () => {
        expect((await fetch(site.url).catch(() => null))?.status).toBeUndefined()
      })
      await run
      await other.gather()
      expect(await other.everything('rest')).toHaveLength(COMMENTS)
      expect(await other.everything('articles')).toHaveLength(POSTS)
      expect(await other.health('articles')).toMatchObject({ state: 'ok', error: null })
    } finally {
      await other.close()
    }
  })
})

const TEXT = (n: number) =>
  `Sáng nay, tổ dân phố số ${n} phản ánh đường ngập sâu 30 cm sau mưa.\nPhường Mẫu cho biết sẽ thông cống trong tuần.`

/** Resolves once a run has fetched that many documents. */
async function arrived({ desk }: ServerDesk, documents: number): Promise<void> {
  const stop = new AbortController()
  for await (const event of desk.events.subscribe(0, stop.signal)) {
    if (event.type !== 'job') continue
    const gathered = event.job.steps.find(({ step }) => step === 'gather')
    if ((gathered?.done ?? 0) >= documents || event.job.state !== 'running') break
  }
  stop.abort()
}
