/** Linked data inside a page (JSON-LD 1.1 section 7.3, schema.org): its articles. */
import { isObject, type Json, objects, told } from './answer.ts'

const ARTICLES = /^(https?:\/\/schema\.org\/|schema:)?([A-Z][A-Za-z]*)?(Article|BlogPosting|NewsReport)$/

const MAX_DEPTH = 6
const MAX_FOUND = 50

/** All articles that the page's own data name, in order; of broken blocks what can still be read. */
export function linkedArticles(document: Document): Json[] {
  const found: Json[] = []
  for (const script of document.querySelectorAll('script[type*="ld+json" i]'))
    collect(readLoosely(script.textContent ?? ''), found, 0)
  return found
}

/** Lists of links (`itemListElement`) name other pages' articles and are not entered. */
function collect(value: unknown, found: Json[], depth: number): void {
  if (depth > MAX_DEPTH || found.length >= MAX_FOUND) return
  if (Array.isArray(value)) for (const each of value) collect(each, found, depth + 1)
  if (!isObject(value)) return
  if (isArticle(value)) found.push(value)
  for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(value[name], found, depth + 1)
}

export function isArticle(value: Json): boolean {
  const types = Array.isArray(value['@type']) ? value['@type'] : [value['@type']]
  return types.some((type) => typeof type === 'string' && ARTICLES.test(type.trim()))
}

/** Raw line breaks inside strings, comment marks and a comma too many are what sites get wrong. */
function readLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(\/\/)?\s*(<!--|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/, '')
    .replace(/(\/\/)?\s*(-->|\]\]>|\/\*\]\]>\*\/|;)\s*$/, '')
  const flat = bare.replace(/\p{Cc}/gu, ' ')
  return parsed(bare) ?? parsed(flat) ?? parsed(flat.replace(/,\s*([}\]])/g, '$1'))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the next repair is tried; a block beyond repair tells nothing
  }
}

/** Names of persons, organisations or things, told as text, as one object or as a list. */
export function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.map((one) => told(isObject(one) ? one['name'] : one)).filter((name) => name !== null)
}

/** The address of a thing, told as text or as `@id` or `url` of an object. */
export function addressOf(value: unknown): string | null {
  return isObject(value) ? (told(value['@id']) ?? told(value['url'])) : told(value)
}

/** Comments, with the answers inside them, each with the one that it answers. */
export function commentsOf(article: Json): { comment: Json; parent: Json | null }[] {
  const found: { comment: Json; parent: Json | null }[] = []
  const walk = (value: unknown, parent: Json | null, depth: number) => {
    for (const comment of objects(Array.isArray(value) ? value : [value])) {
      if (depth > MAX_DEPTH || found.length >= 2000) return
      found.push({ comment, parent })
      walk(comment['comment'], comment, depth + 1)
    }
  }
  walk(article['comment'], null, 0)
  return found
}
