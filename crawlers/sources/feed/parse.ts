/**
 * RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, JSON Feed 1.x: any of them to articles. Ill-formed feeds give what can be
 * read; what is no feed at all is an error with a name.
 */
import type { StoredDocument } from '../../connector.ts'
import type { ParsedPost } from '../../../contract/model.ts'
import { AppError } from '../../../contract/errors.ts'
import { element, elements, resolveLink, type XmlNode, xmlRoot } from '../../reading/xml.ts'
import { atomEntry, rssItem } from './items.ts'
import { jsonFeed } from './jsonfeed.ts'

export const FORMAT = 'RSS / Atom / JSON Feed'

export interface Feed {
  posts: ParsedPost[]
  /** The next older page (RFC 5005 section 3), where the feed is paged. */
  next: string | null
}

/**
 * `hints.timeZone` holds for dates without a zone.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_XML, BROKEN_JSON
 */
export function parseFeed(raw: StoredDocument): Feed {
  const zone = typeof raw.hints['timeZone'] === 'string' ? raw.hints['timeZone'] : '+07:00'
  if (/^[\s\ufeff]*[{[]/.test(raw.body)) return jsonFeed(raw.body, raw.url, zone)
  const root = xmlRoot(raw.body, FORMAT)
  const { holder, items, read } = layoutOf(root, raw.body)
  const defaults = {
    url: raw.url,
    zone,
    language: holder.language ?? languageOf(holder),
  }
  const posts = items.map((item) => read(item, defaults)).filter((post) => post !== null)
  return { posts, next: nextPage(holder, raw.url) }
}

function layoutOf(root: XmlNode, body: string) {
  if (root.name === 'feed') {
    const items = elements(root, 'entry')
    return { holder: root, items: items.length > 0 ? items : unlessCut(root, body), read: atomEntry }
  }
  if (['rss', 'rdf:rdf', 'rdf', 'channel'].includes(root.name)) {
    const channel = root.name === 'channel' ? root : (element(root, 'channel') ?? root)
    // RSS 1.0 puts its items beside the channel, RSS 1.1 into a list in it.
    const list = element(channel, 'items')
    const items = [channel, root, ...(list ? [list] : [])].flatMap((node) => elements(node, 'item'))
    const all = [...new Set(items)]
    return { holder: channel, items: all.length > 0 ? all : unlessCut(root, body), read: rssItem }
  }
  if (root.name === 'entry') return { holder: root, items: [root], read: atomEntry }
  if (root.name === 'item') return { holder: root, items: [root], read: rssItem }
  throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
}

/** A feed without items is a quiet feed when it is whole, and a broken one when its end is missing. */
function unlessCut(root: XmlNode, body: string): XmlNode[] {
  const end = new RegExp(
    `(</(?:[\\w.-]+:)?${root.name.split(':').at(-1)}\\s*>|/>)\\s*(<!--[\\s\\S]*?-->\\s*)*$`,
    'i',
  )
  if (!end.test(body.trimEnd().slice(-4000)))
    throw new AppError('BROKEN_XML', { detail: `<${root.name}> without end` })
  return []
}

function languageOf(holder: XmlNode): string | null {
  const told = element(holder, 'language', 'dc:language')
  const text = told?.children.find((child) => typeof child === 'string')
  return typeof text === 'string' && /^[a-z]{2,3}([-_]\w+)*$/i.test(text.trim()) ? text.trim() : null
}

function nextPage(holder: XmlNode, url: string): string | null {
  const links = [...elements(holder, 'link'), ...elements(holder, 'atom:link')]
  const next = links.find((link) => link.attributes['rel'] === 'next')?.attributes['href']
  return next ? resolveLink(next, holder, url) : null
}
