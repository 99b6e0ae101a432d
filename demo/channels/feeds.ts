/** The two press feeds: RSS 2.0 and Atom (RFC 4287), both paged by RFC 5005, and their articles with JSON-LD. */
import type { Hono } from 'hono'
import { localIso } from '../city/clock.ts'
import type { Article, Town } from '../city/town.ts'
import { answer, escape, numberIn, publishedBy } from './answer.ts'
import { page } from './page.ts'

const PAGE = 50
const RSS_NAME = 'Báo Thành phố mẫu'
const ATOM_NAME = 'Tin nhanh đô thị (mẫu)'
const SECTIONS: Record<string, string> = {
  traffic: 'Giao thông',
  flooding: 'Đô thị',
  urban: 'Đô thị',
  environment: 'Môi trường',
  education: 'Giáo dục',
  health: 'Sức khoẻ',
  security: 'Pháp luật',
  justice: 'Pháp luật',
  economy: 'Kinh tế',
  culture: 'Văn hoá',
}
const section = (article: Article) => SECTIONS[article.domain] ?? 'Thời sự'

interface Slice {
  articles: Article[]
  at: number
  next: number | null
}

/** Newest first; page 1 is the subscription document. */
function slice(list: readonly Article[], now: number, at: number): Slice {
  const known = publishedBy(list, now).toReversed()
  return {
    articles: known.slice((at - 1) * PAGE, at * PAGE),
    at,
    next: at * PAGE < known.length ? at + 1 : null,
  }
}

export function addFeeds(web: Hono, town: Town, now: () => number) {
  web.get('/bao/rss.xml', (c) => {
    const base = new URL(c.req.url).origin
    const part = slice(town.articles.rss, now(), numberIn(c.req.query('trang'), 1, 1, 1000))
    return answer(c.req.raw, {
      type: 'application/rss+xml; charset=utf-8',
      body: rss(part, base),
      modified: part.articles[0]?.at ?? null,
    })
  })
  web.get('/tin-nhanh/atom.xml', (c) => {
    const base = new URL(c.req.url).origin
    const part = slice(town.articles.atom, now(), numberIn(c.req.query('trang'), 1, 1, 1000))
    return answer(c.req.raw, {
      type: 'application/atom+xml; charset=utf-8',
      body: atom(part, base, now()),
      modified: part.articles[0]?.at ?? null,
    })
  })
  for (const [path, list, name] of [
    ['bao', town.articles.rss, RSS_NAME],
    ['tin-nhanh', town.articles.atom, ATOM_NAME],
  ] as const)
    web.get(`/${path}/bai/:number`, (c) => {
      const article = list[Number(c.req.param('number')) - 1]
      if (!article || article.at > now()) return c.notFound()
      return answer(c.req.raw, {
        type: 'text/html; charset=utf-8',
        body: articlePage(article, name, c.req.url),
        modified: article.at,
      })
    })
}

const link = (base: string, path: string, article: Article) =>
  `${base}/${path}/bai/${Number(article.externalId.slice(-6))}`

function pageLinks(address: string, { at, next }: Slice, tag: string): string {
  const to = (rel: string, n: number) =>
    `<${tag} rel="${rel}" href="${address}${n > 1 ? `?trang=${n}` : ''}"/>`
  return [
    to('self', at),
    ...(next ? [to('next', next)] : []),
    ...(at > 1 ? [to('previous', at - 1)] : []),
  ].join('\n')
}

function rss(part: Slice, base: string): string {
  const items = part.articles.map(
    (article) => `<item>
<title>${escape(article.title)}</title>
<link>${link(base, 'bao', article)}</link>
<guid isPermaLink="false">${article.externalId}</guid>
<pubDate>${new Date(article.at).toUTCString()}</pubDate>
<dc:creator>${escape(article.author)}</dc:creator>
<category>${section(article)}</category>
<description>${escape(`<p>${escape(article.body[0]!)}</p>`)}</description>
<content:encoded>${escape(article.body.map((text) => `<p>${escape(text)}</p>`).join(''))}</content:encoded>
</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${RSS_NAME}</title>
<link>${base}/</link>
<description>Nội dung bịa ra để chạy thử. Invented content.</description>
<language>vi</language>
${pageLinks(`${base}/bao/rss.xml`, part, 'atom:link')}
${items.join('\n')}
</channel>
</rss>
`
}

function atom(part: Slice, base: string, now: number): string {
  const entries = part.articles.map(
    (article) => `<entry>
<id>${article.externalId}</id>
<title>${escape(article.title)}</title>
<link rel="alternate" type="text/html" href="${link(base, 'tin-nhanh', article)}"/>
<published>${localIso(article.at)}</published>
<updated>${localIso(article.at)}</updated>
<author><name>${escape(article.author)}</name></author>
<category term="${section(article)}"/>
<summary>${escape(article.body[0]!)}</summary>
<content type="html">${escape(article.body.map((text) => `<p>${escape(text)}</p>`).join(''))}</content>
</entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>tag:tin-nhanh.example,2026:feed</id>
<title>${ATOM_NAME}</title>
<subtitle>Nội dung bịa ra để chạy thử. Invented content.</subtitle>
<updated>${localIso(part.articles[0]?.at ?? now)}</updated>
${pageLinks(`${base}/tin-nhanh/atom.xml`, part, 'link')}
${entries.join('\n')}
</feed>
`
}

function articlePage(article: Article, name: string, url: string): string {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: localIso(article.at),
    dateModified: localIso(article.at),
    articleSection: section(article),
    inLanguage: 'vi',
    author: { '@type': 'Person', name: article.author },
    publisher: { '@type': 'NewsMediaOrganization', name },
    mainEntityOfPage: url,
    articleBody: article.body.join('\n\n'),
  }
  const script = `<script type="application/ld+json">${JSON.stringify(facts).replace(/</g, '\\u003c')}</script>`
  const text = article.body.map((part) => `<p>${escape(part)}</p>`).join('\n')
  const time = `<time datetime="${localIso(article.at)}">${localIso(article.at).replace('T', ' ').slice(0, 16)}</time>`
  return page(
    `${article.title} – ${name}`,
    `<article><h1>${escape(article.title)}</h1><p>${escape(article.author)} · ${time}</p>\n${text}</article>`,
    script,
  )
}
