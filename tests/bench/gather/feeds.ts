/** A thousand feeds of fifty items, served from a process of its own, as fifty sites on loopback. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export const FEEDS = 1000
export const ITEMS = 50
const SITES = 50

const START = Date.UTC(2026, 10, 1)

function feedOf(number: number): string {
  const items = Array.from({ length: ITEMS }, (_, at) => {
    const id = number * ITEMS + at
    const time = new Date(START + id * 1000).toUTCString()
    return `<item><title>Tin ${id}: đường Hoa Sữa ngập sâu sau mưa</title><link>https://bao.example/tin/${id}</link>
<guid isPermaLink="false">tin-${id}</guid><pubDate>${time}</pubDate><dc:creator>Toà soạn</dc:creator><category>Đời sống</category>
<description><![CDATA[<p>Sáng nay, tổ dân phố số ${at} phản ánh <b>đường ngập</b> sâu 30&nbsp;cm sau mưa.</p>]]></description>
<content:encoded><![CDATA[<p>Sáng nay, tổ dân phố số ${at} phản ánh <b>đường ngập</b> sâu 30&nbsp;cm sau mưa lớn kéo dài hai giờ.</p>
<p>Phường cho biết sẽ thông cống trong tuần, bà con mong việc này được làm sớm vì trẻ em đi học rất khó khăn.</p>]]></content:encoded></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Báo ${number}</title><link>https://bao.example/${number}</link><description>Tin</description>${items.join('\n')}</channel></rss>`
}

/** Run as a program: prints the addresses of the feeds as JSON, then serves until it is ended. */
if (process.argv[2] === 'serve') {
  const bodies = new Map<string, { body: Buffer; etag: string }>()
  const answer = (path: string) => {
    const known = bodies.get(path)
    if (known) return known
    const body = Buffer.from(feedOf(Number(path.slice(1))))
    const made = { body, etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"` }
    bodies.set(path, made)
    return made
  }
  const servers = Array.from({ length: SITES }, () =>
    createServer((request, response) => {
      if (request.url === '/robots.txt') return void response.writeHead(404).end()
      const { body, etag } = answer(request.url ?? '/0')
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
      response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(body)
    }),
  )
  await Promise.all(
    servers.map((server) => new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))),
  )
  for (let number = 0; number < FEEDS; number++) answer(`/${number}`)
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  const urls = Array.from(
    { length: FEEDS },
    (_, number) => `http://127.0.0.1:${ports[number % SITES]}/${number}`,
  )
  process.stdout.write(`${JSON.stringify(urls)}\n`)
}
