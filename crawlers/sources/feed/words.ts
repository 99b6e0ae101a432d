/** Elements that hold words for people, in the ways that feeds write them, as plain text. */
import { resolveLetters } from '../../reading/entities.ts'
import { htmlToText, tidy } from '../../reading/html.ts'
import { elements, markupOf, textOf, type XmlNode } from '../../reading/xml.ts'
import type { Words } from './model.ts'

/** How an element without `type` and `mode` is meant: RSS means HTML, Atom means text. */
export type Habit = 'html' | 'text'

/** Null where the element is missing or holds no words. */
export function wordsOf(node: XmlNode | undefined, habit: Habit): Words | null {
  const text = node ? unescaped(plainText(node, habit)) : ''
  return node && text ? { text, language: node.language } : null
}

/** Words that were escaped once too often: they begin with an element of a text, and end one. */
function unescaped(text: string): string {
  const markup =
    /^<(p|div|span|a|img|br|b|strong|em|ul|table|h[1-6])\b[^<>]*>/i.test(text) && /<\/\w+>/.test(text)
  return markup ? htmlToText(text) : tidy(resolveLetters(text))
}

/** As `wordsOf`, on one line. */
export function lineOf(node: XmlNode | undefined, habit: Habit): string {
  return node ? plainText(node, habit).replace(/\s*\n\s*/g, ' ') : ''
}

/** An Atom text construct (RFC 4287 section 3.1, Atom 0.3 with `mode`), or what RSS puts into an element. */
function plainText(node: XmlNode, habit: Habit): string {
  const { mode, type: told } = node.attributes
  // HTML written straight into an RSS element is against the format and common.
  if (told === undefined && mode === undefined && habit === 'html') return htmlToText(markupOf(node, false))
  const type = (told ?? 'text').trim().toLowerCase()
  // RFC 4287 section 4.1.3.3: a media type that is neither text nor XML comes as base64.
  const binary = type.includes('/') && !/^text\/|html|xml/.test(type)
  if (mode === 'base64' || (binary && mode === undefined)) return fromBase64(textOf(node), told)
  if (elements(node).length > 0) return htmlToText(markupOf(node, type.includes('xhtml') || type === 'text'))
  const plain = /^text(\/plain)?$/.test(type) && mode !== 'escaped'
  return plain ? tidy(textOf(node)) : htmlToText(textOf(node))
}

/** Coded text that names no type is markup, else nobody would have coded it. */
function fromBase64(coded: string, type: string | undefined): string {
  const text = Buffer.from(coded, 'base64').toString('utf8')
  return type === 'text/plain' ? tidy(text) : htmlToText(text)
}
