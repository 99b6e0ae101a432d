/** One article's page, with the readers' comments that it carries as linked data. */
import type { StoredDocument } from '../../connector.ts'
import type { Deletion, ParsedPost } from '../../../contract/model.ts'
import { told } from '../../reading/answer.ts'
import { type Article, plainAddress, readArticle } from '../../reading/article.ts'
import { readInstant } from '../../reading/dates.ts'
import { expectPage, openPage } from '../../reading/dom.ts'
import { shortHash } from '../../reading/hash.ts'
import { htmlToText } from '../../reading/html.ts'
import { commentsOf, namesOf } from '../../reading/jsonld.ts'

/**
 * The article and its comments; nothing for a page that is none (layout `skipped` where it cannot even be opened). `hints`: `asked` (address before redirects), `timeZone`,
 * `publishedAt` (as the news sitemap told it, where the page does not).
 * @throws AppError EMPTY_ANSWER, NOT_THIS_FORMAT
 */
export function parseArticle(raw: StoredDocument): ParsedPost[] {
  if (raw.layout === 'gone' || raw.layout === 'skipped') return []
  expectPage(raw.body)
  const zone = told(raw.hints['timeZone']) ?? '+07:00'
  const facts = { url: raw.url, asked: told(raw.hints['asked']) ?? raw.url, zone }
  const article = readArticle(openPage(raw.body, raw.url), facts)
  if (!article) return []
  const post = postOf(article, told(raw.hints['publishedAt']))
  return [post, ...commentsIn(article, post, zone)]
}

/** A page that was read before and is gone now: the article, and the comments on it. */
export function deletionsIn(raw: StoredDocument): Deletion[] {
  if (raw.layout !== 'gone') return []
  const id = plainAddress(told(raw.hints['asked']) ?? raw.url)
  return [{ id }, { idPrefix: `${id}#` }]
}

function postOf(article: Article, publishedAt: string | null): ParsedPost {
  const { url, title, text, updatedAt, author, language, categories } = article
  return {
    ...NO_PLACE,
    // A page read from a file may have no address at all.
    externalId: url || shortHash(article.title, article.publishedAt),
    kind: 'article',
    title,
    text,
    url: /^https?:/.test(url) ? url : null,
    publishedAt: article.publishedAt ?? (publishedAt ? readInstant(publishedAt, '+00:00') : null),
    updatedAt,
    author,
    language,
    categories,
    parentId: null,
  }
}

function commentsIn({ linked }: Article, post: ParsedPost, zone: string): ParsedPost[] {
  if (!linked) return []
  const ids = new Map<unknown, string>()
  return commentsOf(linked).flatMap(({ comment, parent }) => {
    const text = htmlToText(told(comment['text']) ?? told(comment['description']) ?? '')
    if (!text) return []
    const author = namesOf(comment['author'])[0] ?? null
    const at = told(comment['dateCreated']) ?? told(comment['datePublished']) ?? ''
    const own = told(comment['@id']) ?? told(comment['identifier']) ?? told(comment['url'])
    const id = `${post.externalId}#${own ? (own.split('#').at(-1) ?? own) : shortHash(author, at, text)}`
    ids.set(comment, id)
    return [
      {
        ...NO_PLACE,
        externalId: id,
        kind: 'comment' as const,
        title: '',
        text,
        url: post.url,
        publishedAt: readInstant(at, zone),
        updatedAt: null,
        author,
        language: null,
        categories: post.categories,
        parentId: ids.get(parent) ?? post.externalId,
      },
    ]
  })
}

const NO_PLACE = { status: null, latitude: null, longitude: null, address: null, report: null }
