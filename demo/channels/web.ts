/** All addresses of the demo city on one Hono application. */
import { Hono } from 'hono'
import type { Town } from '../city/town.ts'
import { answer, escape } from './answer.ts'
import { addDiscourse, findThread } from './discourse.ts'
import { addFeeds } from './feeds.ts'
import { addHotline } from './hotline.ts'
import { addMastodon } from './mastodon.ts'
import { addOpen311 } from './open311.ts'
import { page } from './page.ts'

const HTML = 'text/html; charset=utf-8'
const ROBOTS = `# Thành phố mẫu / demo city
User-agent: *
Allow: /
Disallow: /noi-bo/
`

const FRONT = page(
  'Thành phố mẫu – demo city',
  `<h1>Thành phố mẫu</h1>
<p>Đây là một thành phố bịa ra, chạy trên chính máy của bạn, để thử thu thập và phân tích ý kiến. Tên phường, xã là tên có thật;
đường phố, con người, cơ quan, sự việc và con số đều do máy đặt ra.</p>
<p lang="en">This is an invented city that runs on your own machine, for trying out how opinions are gathered and analysed. The
names of wards are real; streets, people, offices, events and figures are made up.</p>
<ul>
<li><a href="/bao/rss.xml">Báo Thành phố mẫu (RSS 2.0)</a></li>
<li><a href="/tin-nhanh/atom.xml">Tin nhanh đô thị (mẫu) (Atom)</a></li>
<li><a href="/api/v1/timelines/public">Mạng xã hội Phố mẫu (Mastodon)</a></li>
<li><a href="/latest.json">Diễn đàn Cư dân (mẫu) (Discourse)</a></li>
<li><a href="/open311/v2/services.json">Cổng phản ánh hiện trường (mẫu) (Open311 GeoReport v2)</a></li>
<li><a href="/1022/xuat.csv">Tổng đài 1022 (mẫu) (CSV)</a></li>
</ul>`,
)

/** @param now moment in ms up to which things have happened */
export function createWeb(town: Town, now: () => number): Hono {
  const web = new Hono()
  web.get('/', (c) => answer(c.req.raw, { type: HTML, body: FRONT }))
  web.get('/robots.txt', (c) => answer(c.req.raw, { type: 'text/plain; charset=utf-8', body: ROBOTS }))
  web.get('/noi-bo/*', (c) =>
    answer(c.req.raw, { type: HTML, body: page('Nội bộ', '<p>Khu nội bộ (mẫu).</p>') }),
  )
  addFeeds(web, town, now)
  addMastodon(web, town, now)
  addDiscourse(web, town, now)
  addOpen311(web, town, now)
  addHotline(web, town, now)
  addPages(web, town, now)
  return web
}

/** The pages that posts link to. */
function addPages(web: Hono, town: Town, now: () => number) {
  web.get('/:handle{@.+}/:id', (c) => {
    const status = town.statuses.find((one) => one.externalId === c.req.param('id') && one.at <= now())
    if (!status) return c.notFound()
    const body = `<h1>@${escape(status.author)}</h1><p>${escape(status.text)}</p>`
    return answer(c.req.raw, { type: HTML, body: page('Mạng xã hội Phố mẫu', body), modified: status.at })
  })
  web.get('/t/:slug/:id{[0-9]+}/:post?', (c) => {
    const thread = findThread(town, c.req.param('id'), now())
    if (!thread) return c.notFound()
    const posts = [thread.opening, ...thread.replies].filter((post) => post.at <= now())
    const body = posts.map((post) => `<h2>${escape(post.author)}</h2><p>${escape(post.text)}</p>`).join('\n')
    return answer(c.req.raw, {
      type: HTML,
      body: page(thread.opening.title, `<h1>${escape(thread.opening.title)}</h1>${body}`),
    })
  })
}
