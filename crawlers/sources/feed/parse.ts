/**
 * RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.x: any of them to articles. Ill-formed feeds give what can
 * be read; what is no feed at all is an error with a name.
 */
import type { StoredDocument } from '../../connector.ts'
import type { ParsedPost } from '../../../contract/model.ts'
import { AppError } from '../../../contract/errors.ts'
import { element, elements, isWhole, type XmlNode, xmlRoot } from '../../reading/xml.ts'
import { readItem } from './items.ts'
import { readJsonFeed } from './jsonfeed.ts'
import { type Feed, type FeedItem, postOf } from './model.ts'
import type { Habit } from './words.ts'

export const FORMAT = 'RSS / Atom / JSON Feed'

/**
 * Hints: `timeZone` holds for dates without a zone, `language` (of the HTTP header) where the feed names no language, `reused`
 * lists ids that once named another article.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_XML, BROKEN_JSON
 */
export function parseFeed(raw: StoredDocument): { posts: ParsedPost[]; next: string | null } {
  const feed = readFeed(raw)
  const told = Array.isArray(raw.hints['reused']) ? raw.hints['reused'].map(String) : []
  const shared = new Set([...told, ...sharedIds(feed.items)])
  const posts = feed.items.map((item) => {
    const post = postOf(item, feed)
    if (!post || !item.id || !shared.has(item.id)) return post
    return { ...post, externalId: `${item.id} ${item.link ?? post.title}` }
  })
  return { posts: posts.filter((post) => post !== null), next: feed.next }
}

/** Ids that several articles of one page bear, against the format: they name none of them. */
function sharedIds(items: readonly FeedItem[]): string[] {
  const links = new Map<string, Set<string | null>>()
  for (const { id, link, title } of items)
    if (id) links.set(id, (links.get(id) ?? new Set()).add(link ?? title?.text ?? null))
  return [...links].filter(([, each]) => each.size > 1).map(([id]) => id)
}

/** What the document says, before it is made posts. @throws as `parseFeed` */
export function readFeed(raw: Pick<StoredDocument, 'url' | 'body' | 'hints'>): Feed {
  const zone = typeof raw.hints['timeZone'] === 'string' ? raw.hints['timeZone'] : '+07:00'
  const language = typeof raw.hints['language'] === 'string' ? raw.hints['language'] : null
  const body = withoutPage(raw.body)
  if (/^[\s\ufeff]*[{[]/.test(body)) return readJsonFeed(body, raw.url, zone)
  const root = xmlRoot(body, FORMAT, language)
  const { holder, items, habit } = layoutOf(root, body)
  const defaults = { url: raw.url, zone, habit, inherited: holder.language }
  const feed = readItem(holder, defaults)
  return {
    ...feed,
    language: feed.language ?? holder.language,
    items: items.map((item) => readItem(item, defaults)),
    next: feed.links.find(({ rel }) => rel === 'next')?.href ?? null,
  }
}

/**
 * A whole feed behind a server's warnings or inside an error page, as PHP sites send it when a plug-in fails, without what
 * is around it. Any other document as it is.
 */
function withoutPage(body: string): string {
  const start = /^\s*(?:<\?xml\b|<!--|<!doctype\s+(?!html)|<(?:rss|feed|rdf:rdf)[\s>]|[{[])/i
  if (start.test(body)) return body
  const root = /(?:<\?xml\b[^<>]{0,300}\?>\s*)?<(rss|feed|rdf:rdf)\s[^<>]{0,5000}>/i.exec(body)
  const end = root ? body.toLowerCase().lastIndexOf(`</${root[1]!.toLowerCase()}>`) : -1
  return root && end > root.index ? body.slice(root.index, end + root[1]!.length + 3) : body
}

function layoutOf(root: XmlNode, body: string): { holder: XmlNode; items: XmlNode[]; habit: Habit } {
  if (root.name === 'feed') {
    const items = elements(root, 'entry')
    return { holder: root, items: items.length > 0 ? items : unlessCut(root, body), habit: 'text' }
  }
  if (['rss', 'rdf:rdf', 'rdf', 'channel'].includes(root.name)) {
    const channel = root.name === 'channel' ? root : (element(root, 'channel') ?? root)
    // RSS 1.0 puts its items beside the channel, RSS 1.1 into a list in it.
    const list = element(channel, 'items')
    const items = [channel, root, ...(list ? [list] : [])].flatMap((node) => [
      ...elements(node, 'item'),
      ...elements(node, 'entry'),
    ])
    const all = [...new Set(items)]
    return { holder: channel, items: all.length > 0 ? all : unlessCut(root, body), habit: 'html' }
  }
  if (root.name === 'entry') return { holder: root, items: [root], habit: 'text' }
  if (root.name === 'item') return { holder: root, items: [root], habit: 'html' }
  throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
}

/** A feed without items is a quiet feed when it is whole, and a broken one when its end is missing. */
function unlessCut(root: XmlNode, body: string): XmlNode[] {
  if (!isWhole(root, body)) throw new AppError('BROKEN_XML', { detail: `<${root.name}> without end` })
  return []
}
