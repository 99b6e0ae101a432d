/**
 * Named references that XML does not know by itself: HTML's (`&nbsp;`, `&agrave;`), which feeds use without declaring them,
 * and those of a document's own type declaration. A declared text holds no markup and no other reference, and what all of them
 * add is bounded, so that no expansion can grow (https://cwe.mitre.org/data/definitions/776.html).
 */
import { Parser } from 'htmlparser2'

const ADDED_AT_MOST = 100_000
const DECLARED_AT_MOST = 200
const PIECES =
  /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][\w.-]{0,40});/g

/** The document with these references resolved outside CDATA and comments; unknown ones stay as they are written. */
export function resolveEntities(xml: string): string {
  if (!/&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][\w.-]*;/.test(xml)) return xml
  const declared = declaredIn(xml)
  const known = new Map<string, string>()
  let added = 0
  return xml.replace(PIECES, (piece, name: string | undefined) => {
    if (name === undefined) return piece
    const text = known.get(name) ?? declared.get(name) ?? htmlNamed(name)
    known.set(name, text)
    if (text === piece || added > ADDED_AT_MOST) return piece
    added += text.length
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  })
}

function declaredIn(xml: string): Map<string, string> {
  const subset = /<!DOCTYPE[^>[]{0,1000}\[([^\]]{0,20000})\]\s*>/i.exec(xml.slice(0, 30_000))?.[1] ?? ''
  const found = subset.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"&%<]{0,1000})"|'([^'&%<]{0,1000})')\s*>/g)
  const pairs = [...found].map(([, name, one, other]): [string, string] => [name!, one ?? other ?? ''])
  return new Map(pairs.slice(0, DECLARED_AT_MOST))
}

/** Accented letters that were escaped once too often (`C&amp;aacute;`); other references may be meant as they stand. */
export function resolveLetters(text: string): string {
  return text.replace(/&([A-Za-z](?:acute|grave|circ|tilde)|nbsp);/g, (_, name: string) => htmlNamed(name))
}

/** As the HTML parser knows it; the reference itself where it does not. */
function htmlNamed(name: string): string {
  const parts: string[] = []
  new Parser({ ontext: (data) => parts.push(data) }, { decodeEntities: true }).end(`&${name};`)
  return parts.join('')
}
