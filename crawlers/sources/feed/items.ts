/**
 * What an XML element says of an article or of the feed itself. RSS, RDF, Atom and CDF name the same things differently, and
 * feeds mix their names, so one table of names serves all: https://www.rssboard.org/rss-specification, RFC 4287,
 * https://www.w3.org/TR/NOTE-CDFsubmit.html
 */
import { coordinates } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { tidy } from '../../reading/html.ts'
import { element, elements, resolveLink, textOf, type XmlNode } from '../../reading/xml.ts'
import type { Category, FeedItem, Link, Words } from './model.ts'
import { type Habit, lineOf, wordsOf } from './words.ts'

export interface Defaults {
  url: string
  /** Of dates without one. */
  zone: string
  habit: Habit
  /** Language that holds around the item. */
  inherited: string | null
}

const NAMES = {
  title: ['title', 'dc:title', 'media:title'],
  summary: ['description', 'summary', 'subtitle', 'tagline', 'abstract'],
  /** Where none of these is there. */
  caption: ['dc:description', 'itunes:summary', 'itunes:subtitle', 'media:description'],
  content: ['content:encoded', 'content', 'fullitem', 'body'],
  authors: ['author', 'dc:creator', 'dc:author', 'itunes:author', 'managingeditor'],
  published: ['pubdate', 'published', 'issued', 'dcterms:issued'],
  created: ['created', 'dcterms:created'],
  updated: ['updated', 'modified', 'dcterms:modified', 'lastbuilddate'],
  dated: ['dc:date'],
  language: ['language', 'dc:language'],
  categories: ['category', 'dc:subject', 'media:category', 'itunes:category'],
  /** Several in one element, commas between them. */
  keywords: ['tags', 'keywords', 'itunes:keywords', 'media:keywords'],
}

export function readItem(node: XmlNode, defaults: Defaults): FeedItem {
  const { habit, zone } = defaults
  const guid = element(node, 'guid', 'id')
  const id = (guid && tidy(textOf(guid))) || node.attributes['rdf:about']?.trim() || null
  const links = linksIn(node, defaults)
  const title = wordsOf(first(node, NAMES.title), habit)
  const words = (told: XmlNode[]) => told.map((each) => wordsOf(each, habit)).filter((each) => each !== null)
  const [summary = wordsOf(first(node, NAMES.caption), habit), ...more] = words(inOrder(node, NAMES.summary))
  const content = [...words(all(node, NAMES.content)), ...more]
  const time = (names: string[]) => timeIn(node, zone, names)
  return {
    id,
    link: ownPage(links) ?? permalink(guid, defaults.url),
    links,
    title: title && { ...title, text: title.text.replace(/\s*\n\s*/g, ' ') },
    summary,
    content,
    authors: all(node, NAMES.authors).map(nameIn).filter(Boolean),
    published: time(NAMES.published),
    created: time(NAMES.created),
    updated: time(NAMES.updated) ?? instantOf(node.attributes['lastmod'], zone),
    dated: time(NAMES.dated),
    language: languageIn(node, [...content, ...(summary ? [summary] : [])], defaults.inherited),
    categories: categoriesIn(node),
    ...placeIn(node),
  }
}

/** Also those in a `media:group` (https://www.rssboard.org/media-rss#media-group), behind the item's own. */
const all = (node: XmlNode, names: string[]) => {
  const groups = elements(node, 'media:group')
  return names.flatMap((name) => [node, ...groups].flatMap((each) => elements(each, name)))
}

/** As the document has them, whichever of the names it uses. */
const inOrder = (node: XmlNode, names: string[]) => elements(node).filter(({ name }) => names.includes(name))

const first = (node: XmlNode, names: string[]) =>
  all(node, names).find((each) => each.children.length > 0) ?? all(node, names)[0]

/** An Atom link has `href`, an RSS link has text, an enclosure has `url`, a CDF item is a link itself. */
function linksIn(node: XmlNode, { url }: Defaults): Link[] {
  const links = inOrder(node, ['link', 'atom:link', 'enclosure']).map((link) => {
    const written = link.attributes['href'] ?? link.attributes['url'] ?? textOf(link)
    const rel = link.name === 'enclosure' ? link.name : link.attributes['rel']?.trim() || 'alternate'
    return { rel, href: resolveLink(written, link, url) }
  })
  if (node.attributes['href'])
    links.push({ rel: 'alternate', href: resolveLink(node.attributes['href'], node, url) })
  return links.filter((link): link is Link => link.href !== null)
}

/** Relations that lead to something else than the article. */
const ELSEWHERE = /^(self|edit|enclosure|replies|hub|license|next|prev(ious)?|first|last|search)$/

function ownPage(links: Link[]): string | null {
  const found = links.find(({ rel }) => rel === 'alternate') ?? links.find(({ rel }) => !ELSEWHERE.test(rel))
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

const NAME_LENGTH = 500

export function nameOnly(told: string): string {
  return told
    .slice(0, NAME_LENGTH)
    .replace(/mailto:/gi, '')
    .replace(/[<(]?[^\s<>()]+@[^\s<>()]+\.\w+[>)]?/g, ' ')
    .replace(/^[\s(<]+|[\s)>]+$/g, '')
    .trim()
}

/** Of the first of the names that tells a time; of several elements of that name the last. */
function timeIn(node: XmlNode, zone: string, names: string[]): string | null {
  for (const name of names) {
    const times = elements(node, name).map((each) => instantOf(textOf(each), zone))
    const last = times.findLast((time) => time !== null)
    if (last) return last
  }
  return null
}

const instantOf = (text: string | undefined, zone: string) => (text ? readInstant(text, zone) : null)

/** What the item itself says: by an element, by its words' `xml:lang`, by its own. */
function languageIn(node: XmlNode, words: Words[], inherited: string | null): string | null {
  const told = all(node, NAMES.language).map((each) => textOf(each).trim())
  const element = told.find((text) => /^[a-z]{2,3}([-_]\w+)*$/i.test(text))
  const own = [...words.map(({ language }) => language), node.language]
  return element ?? own.find((language) => language !== null && language !== inherited) ?? null
}

function categoriesIn(node: XmlNode): Category[] {
  const keywords = all(node, NAMES.keywords).flatMap((each) => lineOf(each, 'html').split(/[,;]/))
  const nested = all(node, NAMES.categories).flatMap((each) => [each, ...elements(each, each.name)])
  const named = nested.map(({ attributes, ...each }) => ({
    term: tidy(attributes['term'] ?? attributes['text'] ?? lineOf({ ...each, attributes }, 'html')),
    label: tidy(attributes['label'] ?? '') || null,
  }))
  const told = [...keywords.map((term) => ({ term: tidy(term), label: null })), ...named]
  return told.filter(
    ({ term, label }, at) =>
      (term || label) && told.findIndex((other) => other.term === term && other.label === label) === at,
  )
}

function placeIn(node: XmlNode) {
  const point = tidy(textOf(element(node, 'georss:point'))).split(/[\s,]+/)
  return coordinates(
    point[0] || textOf(element(node, 'geo:lat')) || null,
    point[1] || textOf(element(node, 'geo:long')) || null,
  )
}
