/**
 * What an XML element says of an article or of the feed itself. RSS, RDF, Atom and CDF name the same things differently, and
 * feeds mix their names, so one table of names serves all: https://www.rssboard.org/rss-specification, RFC 4287,
 * https://www.w3.org/TR/NOTE-CDFsubmit.html
 */
import { coordinates } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { tidy } from '../../reading/html.ts'
import { element, elements, resolveLink, textOf, type XmlNode } from '../../reading/xml.ts'
import type { Category, FeedItem, Link } from './model.ts'
import { type Habit, lineOf, wordsOf } from './words.ts'

export interface Defaults {
  url: string
  /** Of dates without one. */
  zone: string
  habit: Habit
}

const NAMES = {
  title: ['title', 'dc:title', 'media:title'],
  summary: [
    'description',
    'summary',
    'subtitle',
    'tagline',
    'abstract',
    'dc:description',
    'itunes:summary',
    'itunes:subtitle',
    'media:description',
  ],
  content: ['content:encoded', 'content', 'fullitem', 'body'],
  authors: ['author', 'dc:creator', 'dc:author', 'itunes:author', 'managingeditor'],
  published: ['pubdate', 'published', 'issued', 'dcterms:issued'],
  created: ['created', 'dcterms:created'],
  updated: ['updated', 'modified', 'dcterms:modified', 'lastbuilddate'],
  dated: ['dc:date'],
  language: ['language', 'dc:language'],
  categories: ['category', 'dc:subject', 'keywords'],
}

export function readItem(node: XmlNode, defaults: Defaults): FeedItem {
  const { habit, zone } = defaults
  const guid = element(node, 'guid', 'id')
  const id = (guid && tidy(textOf(guid))) || node.attributes['rdf:about']?.trim() || null
  const links = linksIn(node, defaults)
  const title = wordsOf(first(node, NAMES.title), habit)
  const time = (names: string[]) => timeIn(node, zone, names)
  return {
    id,
    link: ownPage(links) ?? permalink(guid, defaults.url),
    links,
    title: title && { ...title, text: title.text.replace(/\s*\n\s*/g, ' ') },
    summary: wordsOf(first(node, NAMES.summary), habit),
    content: all(node, NAMES.content)
      .map((each) => wordsOf(each, habit))
      .filter((words) => words !== null),
    authors: all(node, NAMES.authors).map(nameIn).filter(Boolean),
    published: time(NAMES.published),
    created: time(NAMES.created),
    updated: time(NAMES.updated) ?? instantOf(node.attributes['lastmod'], zone),
    dated: time(NAMES.dated),
    language: languageIn(node),
    categories: categoriesIn(node),
    ...placeIn(node),
  }
}

const all = (node: XmlNode, names: string[]) => names.flatMap((name) => elements(node, name))

const first = (node: XmlNode, names: string[]) =>
  all(node, names).find((each) => each.children.length > 0) ?? all(node, names)[0]

function linksIn(node: XmlNode, { url }: Defaults): Link[] {
  const links = all(node, ['link', 'atom:link']).map((link) => {
    const written = link.attributes['href'] ?? textOf(link)
    return { rel: link.attributes['rel']?.trim() || 'alternate', href: resolveLink(written, link, url) }
  })
  if (node.attributes['href'])
    links.push({ rel: 'alternate', href: resolveLink(node.attributes['href'], node, url) })
  return links.filter((link): link is Link => link.href !== null)
}

/** Relations that lead to something else than the article. */
const ELSEWHERE = /^(self|edit|enclosure|replies|hub|license|next|prev(ious)?|first|last|search)$/

function ownPage(links: Link[]): string | null {
  const found =
    links.find(({ rel }) => rel === 'alternate') ?? links.find(({ rel }) => !ELSEWHERE.test(rel))
  return found?.href ?? null
}

/** https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt: a guid is an address unless it says otherwise. */
function permalink(guid: XmlNode | undefined, url: string): string | null {
  if (guid?.name !== 'guid' || guid.attributes['ispermalink'] === 'false') return null
  return /^\s*https?:/i.test(textOf(guid)) ? resolveLink(textOf(guid), guid, url) : null
}

/** `name@host (Name)` and `Name <name@host>` lose the mail address; it is nobody's business. */
export function nameIn(node: XmlNode): string {
  const named = element(node, 'name')
  if (named) return nameOnly(lineOf(named, 'text'))
  return elements(node).length > 0 ? '' : nameOnly(lineOf(node, 'html'))
}

export function nameOnly(told: string): string {
  return told
    .replace(/mailto:/gi, '')
    .replace(/[<(]?[^\s<>()]+@[^\s<>()]+\.\w+[>)]?/g, ' ')
    .replace(/^[\s(<]+|[\s)>]+$/g, '')
    .trim()
}

function timeIn(node: XmlNode, zone: string, names: string[]): string | null {
  for (const each of all(node, names)) {
    const time = instantOf(textOf(each), zone)
    if (time) return time
  }
  return null
}

const instantOf = (text: string | undefined, zone: string) => (text ? readInstant(text, zone) : null)

function languageIn(node: XmlNode): string | null {
  const told = all(node, NAMES.language).map((each) => textOf(each).trim())
  return told.find((text) => /^[a-z]{2,3}([-_]\w+)*$/i.test(text)) ?? node.language
}

function categoriesIn(node: XmlNode): Category[] {
  return all(node, NAMES.categories)
    .map((each) => ({
      term: tidy(each.attributes['term'] ?? lineOf(each, 'html')),
      label: tidy(each.attributes['label'] ?? '') || null,
    }))
    .filter(({ term, label }) => term || label)
}

function placeIn(node: XmlNode) {
  const point = tidy(textOf(element(node, 'georss:point'))).split(/[\s,]+/)
  return coordinates(
    point[0] || textOf(element(node, 'geo:lat')) || null,
    point[1] || textOf(element(node, 'geo:long')) || null,
  )
}
