/**
 * Which of the suite's paths a post needs, and where our reading of a feed holds the same. The name of a file never decides.
 * A path is written as in the suite, with `[]` for any index: `entries[].tags[].term`.
 */
import type { Feed, FeedItem, Words } from '../../../crawlers/sources/feed/model.ts'

/** How two values are brought to one form before they are compared; see project.ts. */
export type Kind =
  'words' | 'plain' | 'address' | 'name' | 'instant' | 'language' | 'list' | 'link' | 'encoding'

export interface Fact {
  kind: Kind
  /** @param at indices of the path, outermost first */
  get: (about: FeedItem, at: number[]) => unknown
}

const words = (get: (about: FeedItem, at: number[]) => Words | null | undefined): Fact => ({
  kind: 'words',
  get: (about, at) => get(about, at)?.text ?? null,
})
const language = (get: (about: FeedItem, at: number[]) => Words | null | undefined): Fact => ({
  kind: 'language',
  get: (about, at) => get(about, at)?.language ?? null,
})
const instant = (get: (about: FeedItem) => string | null): Fact => ({ kind: 'instant', get })
const author: Fact = { kind: 'name', get: ({ authors }, [at = 0]) => authors[at] ?? null }
const term: Fact = { kind: 'plain', get: ({ categories }, [at = 0]) => categories[at]?.term ?? null }
const id: Fact = { kind: 'plain', get: (about) => about.id }
/** feedparser gives one under the name of the other where only one is told. */
const summary = ({ summary: told, content }: FeedItem) => told ?? content[0]
const content = ({ content: told, summary: other }: FeedItem, [at = 0]: number[]) =>
  told[at] ?? (at === 0 ? other : null)
const updated = instant((about) => about.updated ?? about.dated)

/** The same for the feed and for its entries. */
const FACTS: Record<string, Fact> = {
  id,
  guid: id,
  link: { kind: 'address', get: (about) => about.link },
  links: { kind: 'list', get: (about) => about.links },
  'links[]': { kind: 'link', get: ({ links }, [at = 0]) => links[at] ?? null },
  'links[].href': { kind: 'address', get: ({ links }, [at = 0]) => links[at]?.href ?? null },
  'links[].rel': { kind: 'plain', get: ({ links }, [at = 0]) => links[at]?.rel ?? null },
  title: words((about) => about.title),
  'title_detail.value': words((about) => about.title),
  'title_detail.language': language((about) => about.title),
  description: words(summary),
  summary: words(summary),
  subtitle: words(summary),
  tagline: words(summary),
  'summary_detail.value': words(summary),
  'subtitle_detail.value': words(summary),
  'tagline_detail.value': words(summary),
  'summary_detail.language': language(summary),
  'subtitle_detail.language': language(summary),
  'tagline_detail.language': language(summary),
  content: { kind: 'list', get: (about) => about.content },
  'content[].value': words(content),
  'content[].language': language(content),
  author,
  'author_detail.name': author,
  'authors[].name': author,
  published: instant((about) => about.published),
  published_parsed: instant((about) => about.published),
  created: instant((about) => about.created),
  created_parsed: instant((about) => about.created),
  updated,
  updated_parsed: updated,
  language: { kind: 'language', get: (about) => about.language },
  category: term,
  tags: { kind: 'list', get: (about) => about.categories },
  'tags[].term': term,
  'tags[].label': { kind: 'plain', get: ({ categories }, [at = 0]) => categories[at]?.label ?? null },
}

/** The first that fits decides. Each reason is printed with its count. */
const NOT_CONCERNED: [RegExp, string][] = [
  [/^bozo|^version$|^locals$|^namespaces/, 'whether the XML is well-formed, and the name of its format'],
  [/^(headers|etag|modified|modified_parsed|href|status)\b/, 'HTTP headers: read and tested by the fetcher'],
  [/\.source\b/, 'the feed that an entry was copied from'],
  [/(detail|content\[\])\.base$/, 'where relative links inside the markup start from: plain text has none'],
  [/(detail|content\[\])\.(type|src)$/, 'media type of a text: plain text has one'],
  [/links\[\]\.(type|title|hreflang|length|thr)|thr_|thr:/, 'facts about a link other than where it leads'],
  [/(contributor|publisher|generator|webmaster)/, 'people and programs other than the author'],
  [/author(_detail|s\[\])\.(email|href|url)$/, 'mail and web address of an author: left out on purpose'],
  [
    /\.(rights|copyright|license|docs|errorreportsto|validity|ttl|info)(_|\.|$)/,
    'conditions of use and notes of the feed',
  ],
  [/(image|logo|icon|textinput|cloud|enclosure|thumbnail)/, 'pictures, sound, and interfaces of the feed'],
  [/itunes|media_|psc_|\.where|georss|geo_|gml/, 'extensions for podcasts, media and maps'],
  [
    /(comments|wfw_|slash_|guidislink|expired|expirationdate)/,
    'comments, and facts about an entry other than its words',
  ],
  [/(tags\[\]|categories\[\])\.scheme$/, 'the list that a category is from'],
  [/newlocation|abcdefg|madeup|entries\[\]\.subtitle/, 'elements that no format knows'],
]

export type Class = { concerned: true; fact: Fact } | { concerned: false; reason: string }

/** Null where nothing in the tables fits: then the tables are to be completed. */
export function classify(path: string): Class | null {
  if (path === 'encoding') return { concerned: true, fact: { kind: 'encoding', get: () => null } }
  if (path === 'entries')
    return { concerned: true, fact: { kind: 'list', get: (feed) => (feed as Feed).items } }
  const name = /^(?:feed|entries\[\])\.(.+)$/.exec(path)?.[1]
  const fact = name === undefined ? undefined : FACTS[name]
  if (fact) return { concerned: true, fact }
  const reason = NOT_CONCERNED.find(([pattern]) => pattern.test(path))?.[1]
  return reason === undefined ? null : { concerned: false, reason }
}
