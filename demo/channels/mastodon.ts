/** A public timeline as Mastodon serves it: https://docs.joinmastodon.org/methods/timelines/#public */
import type { Hono } from 'hono'
import { MINUTE } from '../city/clock.ts'
import type { Town } from '../city/town.ts'
import type { Said } from '../city/types.ts'
import { escape, json, numberIn, publishedBy } from './answer.ts'

/** Requests in five minutes that the headers speak of; the demo city refuses nobody. */
const LIMIT = 3000
const SPAN = 5 * MINUTE

export function addMastodon(web: Hono, town: Town, now: () => number) {
  const meter = createMeter(now)
  web.get('/api/v2/instance', (c) =>
    json(c.req.raw, {
      domain: new URL(c.req.url).host,
      title: 'Mạng xã hội Phố mẫu',
      version: '4.3.0',
      source_url: 'https://example.org/',
      description: 'Nội dung bịa ra để chạy thử. Invented content.',
      languages: ['vi', 'en'],
      registrations: { enabled: false, approval_required: false, message: null },
      configuration: { statuses: { max_characters: 1000 } },
      rules: [{ id: '1', text: 'Mọi thứ ở đây đều bịa ra.' }],
    }),
  )
  web.get('/api/v1/timelines/public', (c) => {
    const { max_id, min_id, since_id, limit } = c.req.query()
    const known = publishedBy(town.statuses, now())
    const most = numberIn(limit, 20, 1, 40)
    const found = selectStatuses(known, { max_id, min_id, since_id }, most)
    const base = new URL(c.req.url).origin
    const links = linkHeader(found, `${base}/api/v1/timelines/public`, most)
    return json(
      c.req.raw,
      found.map((status) => render(status, base)),
      { headers: { ...meter(), ...(links ? { Link: links } : {}) } },
    )
  })
}

interface Span {
  max_id?: string | undefined
  min_id?: string | undefined
  since_id?: string | undefined
}

/** Newest first. `min_id` takes those just after it, the others the newest ones. */
function selectStatuses(known: readonly Said[], { max_id, min_id, since_id }: Span, most: number): Said[] {
  const id = (text: string | undefined) => (text && /^\d{1,20}$/.test(text) ? text.padStart(20, '0') : null)
  const [below, after, since] = [id(max_id), id(min_id), id(since_id)]
  const fits = known.filter((status) => {
    const own = status.externalId.padStart(20, '0')
    return (!below || own < below) && (!after || own > after) && (!since || own > since)
  })
  return (after === null ? fits.slice(-most) : fits.slice(0, most)).toReversed()
}

function linkHeader(found: readonly Said[], address: string, limit: number): string {
  if (found.length === 0) return ''
  return [
    `<${address}?limit=${limit}&max_id=${found.at(-1)!.externalId}>; rel="next"`,
    `<${address}?limit=${limit}&min_id=${found[0]!.externalId}>; rel="prev"`,
  ].join(', ')
}

function createMeter(now: () => number) {
  let window = 0
  let used = 0
  return (): Record<string, string> => {
    const current = Math.floor(now() / SPAN)
    if (current !== window) [window, used] = [current, 0]
    used++
    return {
      'X-RateLimit-Limit': String(LIMIT),
      'X-RateLimit-Remaining': String(Math.max(0, LIMIT - used)),
      'X-RateLimit-Reset': new Date((current + 1) * SPAN).toISOString(),
    }
  }
}

const HASHTAG = /#([\p{L}\p{N}_]+)/gu

const tagLink = (tag: string, base: string) =>
  `<a href="${base}/tags/${encodeURIComponent(tag)}" class="mention hashtag" rel="tag">#<span>${escape(tag)}</span></a>`

function render(status: Said, base: string) {
  const tags = [...status.text.matchAll(HASHTAG)].map((match) => match[1]!.toLowerCase())
  const html = status.text
    .split(HASHTAG)
    // Every second part is the word of a hashtag.
    .map((part, i) => (i % 2 === 0 ? escape(part) : tagLink(part, base)))
    .join('')
    .replace(/\n/g, '<br />')
  const url = `${base}/@${status.author}/${status.externalId}`
  return {
    id: status.externalId,
    created_at: new Date(status.at).toISOString(),
    edited_at: null,
    in_reply_to_id: null,
    in_reply_to_account_id: null,
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: status.language,
    uri: url,
    url,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: status.text.length % 7,
    content: `<p>${html}</p>`,
    reblog: null,
    account: {
      id: `9${status.author.length}${status.author.charCodeAt(0)}`,
      username: status.author,
      acct: status.author,
      display_name: status.author.replaceAll('_', ' '),
      bot: false,
      url: `${base}/@${status.author}`,
    },
    media_attachments: [],
    mentions: [],
    tags: tags.map((name) => ({ name, url: `${base}/tags/${encodeURIComponent(name)}` })),
    emojis: [],
    card: null,
    poll: null,
  }
}
