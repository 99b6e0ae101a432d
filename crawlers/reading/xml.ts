/**
 * A forgiving XML reader: htmlparser2's events to a small tree, prefixes resolved to the names this room uses whatever
 * prefix the document chose (`<a:entry>` is `entry`, `<foo:creator>` in the Dublin Core namespace is `dc:creator`).
 */
import { Parser } from 'htmlparser2'
import { AppError } from '../../contract/errors.ts'
import { expectSomething } from './answer.ts'
import { resolveEntities } from './entities.ts'

export interface XmlNode {
  /** Lower case, with the canonical prefix where the namespace is a known one. */
  name: string
  /** Lower-case names. */
  attributes: Record<string, string>
  children: (XmlNode | string)[]
  /** Address that relative links start from (`xml:base`), still relative where the document has it so. */
  base: string[]
  /** Nearest `xml:lang`. */
  language: string | null
}

/** Deeper than any real document; a guard against nesting made to exhaust the stack. */
const MAX_DEPTH = 256

const NAMESPACES: [RegExp, string][] = [
  [/^http:\/\/www\.w3\.org\/2005\/atom\/?$/i, ''],
  [/^http:\/\/purl\.org\/atom\/ns#/i, ''],
  [
    /^http:\/\/(purl\.org\/rss\/1\.0\/?$|my\.netscape\.com\/rdf|channel\.netscape\.com\/rdf|backend\.userland\.com\/rss)/i,
    '',
  ],
  [/^http:\/\/purl\.org\/net\/rss1\.1#/i, ''],
  [/^http:\/\/purl\.org\/dc\/elements\//i, 'dc:'],
  [/^http:\/\/purl\.org\/dc\/terms\//i, 'dcterms:'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\//i, 'content:'],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/i, 'rdf:'],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml/i, ''],
]

/** The children of the document. Elements left open are closed at the end, as a truncated document is still news. */
export function parseXml(text: string, language: string | null = null): XmlNode[] {
  const top: XmlNode = { name: '', attributes: {}, children: [], base: [], language }
  const open: XmlNode[] = [top]
  const prefixes: Map<string, string>[] = [new Map()]
  // Text comes in pieces, one for each reference and stray sign; a child is all of it up to the next tag.
  let pieces: string[] = []
  const endText = () => {
    if (pieces.length > 0) open.at(-1)!.children.push(pieces.join(''))
    pieces = []
  }
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        endText()
        const scope = scopeWith(prefixes.at(-1)!, attributes)
        const parent = open.at(-1)!
        const lower = Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]),
        )
        const name = canonical(raw, scope)
        // CDF has an attribute of its own: https://www.w3.org/TR/NOTE-CDFsubmit.html
        const base = lower['xml:base'] ?? (name === 'channel' ? lower['base'] : undefined)
        const node: XmlNode = {
          name,
          attributes: lower,
          children: [],
          base: base ? [...parent.base, base] : parent.base,
          language: lower['xml:lang'] === undefined ? parent.language : lower['xml:lang'].trim() || null,
        }
        if (open.length > MAX_DEPTH)
          throw new AppError('BROKEN_XML', { detail: `nested deeper than ${MAX_DEPTH}` })
        parent.children.push(node)
        open.push(node)
        prefixes.push(scope)
      },
      onclosetag() {
        endText()
        open.pop()
        prefixes.pop()
      },
      ontext: (data) => pieces.push(data),
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: false, recognizeSelfClosing: true },
  )
  parser.end(resolveEntities(text))
  endText()
  return top.children.filter((child): child is XmlNode => typeof child !== 'string')
}

/**
 * The document's one outer element.
 * @param language what the HTTP header says; it holds where the document says nothing
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT (no markup at all), BROKEN_XML (markup without an element)
 */
export function xmlRoot(text: string, format: string, language: string | null = null): XmlNode {
  expectSomething(text, format)
  if (!/^\s*</.test(text)) throw new AppError('NOT_THIS_FORMAT', { format })
  const [root] = parseXml(text, language)
  if (!root) throw new AppError('BROKEN_XML', { detail: 'no element' })
  return root
}

/** False where the end of the document is missing: its outer element is neither closed nor empty. */
export function isWhole({ name }: XmlNode, text: string): boolean {
  const local = name.split(':').at(-1)!
  let end = text.slice(-TAIL).trimEnd()
  while (end.endsWith('-->') && end.includes('<!--')) end = end.slice(0, end.lastIndexOf('<!--')).trimEnd()
  if (end.endsWith('/>')) return true
  const closing = /<\/(?:[^\s<>:/]+:)?([^\s<>:/]+)\s*>$/.exec(end)
  return closing?.[1]!.toLowerCase() === local
}

const TAIL = 4000

function scopeWith(outer: Map<string, string>, attributes: Record<string, string>): Map<string, string> {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(:|$)/i.test(name))
  if (declared.length === 0) return outer
  const scope = new Map(outer)
  for (const [name, address] of declared) scope.set(name.slice(6).toLowerCase(), address.trim())
  return scope
}

function canonical(raw: string, scope: Map<string, string>): string {
  const [first, second] = raw.toLowerCase().split(':') as [string, string | undefined]
  const [prefix, local] = second === undefined ? ['', first] : [first, second]
  const address = scope.get(prefix)
  const known = address === undefined ? undefined : NAMESPACES.find(([pattern]) => pattern.test(address))
  if (known) return known[1] + local
  return prefix ? `${prefix}:${local}` : local
}

export function elements(node: XmlNode, name?: string): XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** First child of the first of these names that is there. */
export function element(node: XmlNode, ...names: string[]): XmlNode | undefined {
  for (const name of names) {
    const found = elements(node, name)[0]
    if (found) return found
  }
  return undefined
}

/** All text inside, elements ignored. */
export function textOf(node: XmlNode | undefined): string {
  if (!node) return ''
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** What is inside as markup: the text as it is, elements written out again. Text escaped once was unescaped by now. */
export function markupOf(node: XmlNode, escapeText: boolean): string {
  const escape = (text: string) => (escapeText ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text)
  return node.children
    .map((child) =>
      typeof child === 'string'
        ? escape(child)
        : `<${child.name}>${markupOf(child, escapeText)}${child.name === 'br' ? '' : `</${child.name}>`}`,
    )
    .join('')
}

/** A link of this element as an absolute address; null where it is none. */
export function resolveLink(link: string, node: XmlNode, documentUrl: string): string | null {
  let base = documentUrl
  for (const step of node.base)
    if (URL.canParse(step, base || undefined)) base = new URL(step, base || undefined).href
  const trimmed = link.trim()
  if (!trimmed || !URL.canParse(trimmed, base || undefined)) return null
  const url = new URL(trimmed, base || undefined)
  return ['http:', 'https:'].includes(url.protocol) ? url.href : null
}
