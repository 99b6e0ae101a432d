/** One RSS item, one Atom entry. Formats: https://www.rssboard.org/rss-specification, RFC 4287. */
import type { ParsedPost } from '../../../contract/model.ts'
import { coordinates } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { shortHash } from '../../reading/hash.ts'
import { htmlToLine, htmlToText, tidy } from '../../reading/html.ts'
import { element, elements, markupOf, resolveLink, textOf, type XmlNode } from '../../reading/xml.ts'

export interface FeedDefaults {
  url: string
  zone: string
  language: string | null
}

/** An article with everything that feeds seldom tell left open; null for an empty element. */
export function article(
  told: Partial<ParsedPost> & { id: string | null; link: string | null },
): ParsedPost | null {
  const { id, link, ...rest } = told
  const title = rest.title ?? ''
  const text = rest.text ?? ''
  const facts = [
    id,
    link,
    title,
    text,
    rest.author,
    rest.publishedAt,
    rest.updatedAt,
    ...(rest.categories ?? []),
  ]
  if (!facts.some(Boolean)) return null
  return {
    externalId: id ?? link ?? shortHash(title, text, rest.author ?? null, rest.publishedAt ?? null),
    kind: 'article',
    title,
    text,
    url: link,
    publishedAt: null,
    updatedAt: null,
    author: null,
    language: null,
    categories: [],
    status: null,
    parentId: null,
    latitude: null,
    longitude: null,
    address: null,
    report: null,
    ...rest,
  }
}

/** Elements that may hold an item's words. */
const TEXTS = [
  'content:encoded',
  'description',
  'content',
  'summary',
  'fullitem',
  'body',
  'dc:description',
  'itunes:summary',
  'media:description',
]

export function rssItem(item: XmlNode, defaults: FeedDefaults): ParsedPost | null {
  const guid = element(item, 'guid')
  const guidText = guid ? tidy(textOf(guid)) : ''
  const about = item.attributes['rdf:about'] ?? ''
  const link = rssLink(item, guid, guidText, defaults.url)
  const published = dateIn(
    item,
    defaults.zone,
    'pubdate',
    'dc:date',
    'published',
    'dcterms:created',
    'dcterms:issued',
  )
  return article({
    id: guidText || about || null,
    link,
    title: htmlToLine(rawText(element(item, 'title', 'dc:title', 'media:title'))),
    text: htmlToText(rawText(longest(item, ...TEXTS))),
    publishedAt: published ?? dateIn(item, defaults.zone, 'dcterms:modified', 'updated'),
    updatedAt: dateIn(item, defaults.zone, 'dcterms:modified', 'updated', 'atom:updated'),
    author: rssAuthor(item),
    language: lineOf(element(item, 'dc:language', 'language')) || item.language || defaults.language,
    categories: listed([...elements(item, 'category'), ...elements(item, 'dc:subject')].map(lineOf)),
    ...placeIn(item),
  })
}

export function atomEntry(entry: XmlNode, defaults: FeedDefaults): ParsedPost | null {
  const links = elements(entry, 'link')
  const best =
    links.find(
      (link) => (link.attributes['rel'] ?? 'alternate') === 'alternate' && link.attributes['href'],
    ) ??
    links.find(
      (link) =>
        link.attributes['href'] && !/^(self|edit|enclosure|replies)$/.test(link.attributes['rel'] ?? ''),
    )
  const href = best ? (best.attributes['href'] ?? '') : lineOf(links[0])
  const language = element(entry, 'content')?.language ?? entry.language ?? defaults.language
  const author = element(entry, 'author') ?? element(entry, 'dc:creator')
  const text = [element(entry, 'content'), element(entry, 'summary')]
    .map((node) => atomText(node))
    .find(Boolean)
  return article({
    id: lineOf(element(entry, 'id')) || null,
    link: href ? resolveLink(href, best ?? entry, defaults.url) : null,
    title: atomText(element(entry, 'title')).replace(/\s*\n\s*/g, ' '),
    text: text ?? '',
    publishedAt:
      dateIn(entry, defaults.zone, 'published', 'issued', 'created', 'dc:date') ??
      dateIn(entry, defaults.zone, 'updated', 'modified'),
    updatedAt: dateIn(entry, defaults.zone, 'updated', 'modified'),
    author: author
      ? lineOf(element(author, 'name')) || (elements(author).length === 0 ? lineOf(author) : '') || null
      : null,
    language,
    categories: listed(
      elements(entry, 'category').map(
        (node) => node.attributes['label'] ?? node.attributes['term'] ?? lineOf(node),
      ),
    ),
    ...placeIn(entry),
  })
}

/** An Atom text construct (RFC 4287 section 3.1): text, html or xhtml, inline or escaped. */
function atomText(node: XmlNode | undefined): string {
  if (!node) return ''
  const type = (node.attributes['type'] ?? 'text').toLowerCase()
  const escaped = node.attributes['mode'] === 'escaped'
  // RFC 4287 section 4.1.3.3: a media type that is neither text nor XML comes as base64.
  const binary = type.includes('/') && !/^text\/|html|xml/.test(type)
  const base64 = node.attributes['mode'] === 'base64' || binary
  if (base64) return htmlToText(Buffer.from(textOf(node), 'base64').toString('utf8'))
  const hasElements = elements(node).length > 0
  if (hasElements) return htmlToText(markupOf(node, type.includes('xhtml') || type === 'text'))
  if (escaped || type.includes('html')) return htmlToText(textOf(node))
  return /^(text(\/plain)?)$/.test(type) ? tidy(textOf(node)) : htmlToText(textOf(node))
}

/** The text of an RSS element: escaped HTML, CDATA, or (against the format) HTML written straight into it. */
function rawText(node: XmlNode | undefined): string {
  return node ? markupOf(node, false) : ''
}

/** Of a teaser and the whole text, the one that says more. */
function longest(item: XmlNode, ...names: string[]): XmlNode | undefined {
  return names
    .map((name) => element(item, name))
    .filter((node) => node !== undefined)
    .sort((one, two) => rawText(two).length - rawText(one).length)[0]
}

function rssLink(item: XmlNode, guid: XmlNode | undefined, guidText: string, url: string): string | null {
  const link = element(item, 'link')
  const written = link ? tidy(textOf(link)) || link.attributes['href'] || '' : ''
  if (link && written) return resolveLink(written, link, url)
  if (guid && guid.attributes['ispermalink'] !== 'false' && /^https?:/i.test(guidText)) return guidText
  return null
}

/** `name@host (Name)` and `Name <name@host>` lose the mail address; it is nobody's business. */
function rssAuthor(item: XmlNode): string | null {
  const told = lineOf(element(item, 'dc:creator', 'dc:author', 'author', 'itunes:author', 'dc:publisher'))
  const bare = told
    .replace(/[<(]?\S+@\S+\.\w+[>)]?/g, ' ')
    .replace(/^[\s(]+|[\s)]+$/g, '')
    .trim()
  return bare || null
}

function placeIn(item: XmlNode) {
  const point = tidy(textOf(element(item, 'georss:point'))).split(/[\s,]+/)
  return coordinates(
    point[0] || textOf(element(item, 'geo:lat')) || null,
    point[1] || textOf(element(item, 'geo:long')) || null,
  )
}

function dateIn(node: XmlNode, zone: string, ...names: string[]): string | null {
  for (const name of names) {
    const time = readInstant(textOf(element(node, name)), zone)
    if (time) return time
  }
  return null
}

const lineOf = (node: XmlNode | undefined) => (node ? htmlToLine(rawText(node)) : '')

const listed = (names: string[]) => [...new Set(names.map((name) => tidy(name)).filter(Boolean))]
