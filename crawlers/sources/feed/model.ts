/** What a feed says, in one form for every format, and how one of its items becomes a post. */
import type { ParsedPost } from '../../../contract/model.ts'
import { shortHash } from '../../reading/hash.ts'

/** Plain text in NFC with its own language, where one is told. */
export interface Words {
  text: string
  language: string | null
}

/** An absolute web address; `rel` as told, `alternate` where none is. */
export interface Link {
  rel: string
  href: string
}

export interface Category {
  term: string
  /** For people; null where the term itself is. */
  label: string | null
}

/** Times are UTC. Nothing is filled in from elsewhere: what was not told is null or empty. */
export interface FeedItem {
  id: string | null
  /** The article's own page. */
  link: string | null
  links: Link[]
  title: Words | null
  summary: Words | null
  content: Words[]
  /** Names without mail addresses. */
  authors: string[]
  published: string | null
  created: string | null
  updated: string | null
  /** `dc:date`, of which the format does not say what happened then. */
  dated: string | null
  language: string | null
  categories: Category[]
  latitude: number | null
  longitude: number | null
}

/** A feed says about itself what an item says; `summary` is its subtitle. */
export interface Feed extends FeedItem {
  items: FeedItem[]
  /** The next older page (RFC 5005 section 3), where the feed is paged. */
  next: string | null
}

/** An article; null for an empty element. Feed-wide authors and language hold where the item names none (RFC 4287 section 4.1.2). */
export function postOf(item: FeedItem, feed: FeedItem): ParsedPost | null {
  const words = fullest(item)
  const { id, link, title, updated, latitude, longitude } = item
  const categories = [...new Set(item.categories.map(({ term, label }) => label ?? term))]
  const publishedAt = item.published ?? item.created ?? item.dated ?? updated
  const told = [id, link, title?.text, words?.text, item.authors[0], publishedAt, ...categories]
  if (!told.some(Boolean)) return null
  const author = item.authors[0] ?? feed.authors[0] ?? null
  const heading = title?.text ?? ''
  const text = words?.text ?? ''
  return {
    externalId: id ?? link ?? shortHash(heading, text, author, publishedAt),
    kind: 'article',
    title: heading,
    text,
    url: link,
    publishedAt,
    updatedAt: updated,
    author,
    language: item.language ?? feed.language,
    categories,
    status: null,
    parentId: null,
    latitude,
    longitude,
    address: null,
    report: null,
  }
}

/** Of a teaser and the whole text, the one that says more. */
function fullest({ summary, content }: FeedItem): Words | undefined {
  const told = [...content, ...(summary ? [summary] : [])]
  return told.sort((one, two) => two.text.length - one.text.length)[0]
}
