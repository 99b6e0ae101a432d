/**
 * Pages as documents (linkedom), and what a person's selectors find in them. A selector is CSS; with `@name` at its end it
 * means that attribute: `time@datetime`. Nothing of a page is ever run.
 */
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { AppError } from '../../contract/errors.ts'
import { htmlToText } from './html.ts'

export interface Page {
  document: Document
  /** Where relative links start: the page's address, or its `<base>`. */
  base: string
  elements: number
  /** Of the deepest element. */
  depth: number
}

/** @throws AppError EMPTY_ANSWER, NOT_THIS_FORMAT (no markup at all) */
export function expectPage(html: string): void {
  if (!/[^\s\p{Cc}\ufeff]/u.test(html)) throw new AppError('EMPTY_ANSWER')
  if (!/<[a-z!]/i.test(html)) throw new AppError('NOT_THIS_FORMAT', { format: 'HTML' })
}

/** No real page nests so deep; the time of most readers grows with the square of the depth. */
const MAX_DEPTH = 256
const MAX_ELEMENTS = 100_000
/** Characters; what is behind them is not read. Longer are only pages with their images written into them. */
const LONGEST = 3_000_000
/** Each reference and each stray sign is a piece of its own, and so a node. */
const MAX_TEXTS = 50_000

/**
 * What is no HTML is a page with some text.
 * @throws AppError NOT_THIS_FORMAT for a page made to exhaust its reader
 */
export function openPage(given: string, url: string): Page {
  const html = given.slice(0, LONGEST)
  const measured = measure(html)
  const whole = measured.bodied ? html : withBody(html)
  const document = parseHTML(whole).document as unknown as Document
  // The parser leaves a node for every reference (`&agrave;`); readers' time grows with the square of neighbouring ones.
  document.normalize()
  const told = document.querySelector('base')?.getAttribute('href') ?? ''
  const base = told && URL.canParse(told, url || undefined) ? new URL(told, url || undefined).href : url
  return { document, base, elements: measured.elements, depth: measured.depth }
}

/** Known before anything is built of it. */
function measure(html: string): { bodied: boolean; elements: number; depth: number } {
  let [elements, texts, open, depth, rooted, bodied] = [0, 0, 0, 0, false, false]
  const parser = new Parser({
    onopentagname(name) {
      if (elements === 0) rooted = name === 'html'
      bodied ||= rooted && name === 'body'
      elements += 1
      depth = Math.max(depth, ++open)
      if (depth > MAX_DEPTH || elements > MAX_ELEMENTS)
        throw new AppError('NOT_THIS_FORMAT', { format: 'HTML' })
    },
    onclosetag() {
      open -= 1
    },
    ontext() {
      if (++texts > MAX_TEXTS) throw new AppError('NOT_THIS_FORMAT', { format: 'HTML' })
    },
  })
  parser.end(html)
  return { bodied, elements, depth }
}

/** HTML lets the tags of root and body be left out; the document is built only of what is written. */
function withBody(html: string): string {
  const attributes = /<html(\s[^<>]*)?>/i.exec(html)?.[1] ?? ''
  return `<html${attributes}><head></head><body>${html.replace(/<\/?html(\s[^<>]*)?>/gi, '')}</body></html>`
}

interface Wanted {
  css: string
  attribute: string | null
}

function wantedBy(selector: string): Wanted {
  const found = /^(.*?)@([\w:-]+)$/su.exec(selector.trim())
  return found
    ? { css: found[1]!.trim(), attribute: found[2]!.toLowerCase() }
    : { css: selector.trim(), attribute: null }
}

let blank: Document | undefined

/** Whether it can be read as a selector at all. An attribute alone (`@href`) means that of the element itself. */
export function isSelector(selector: string): boolean {
  const { css, attribute } = wantedBy(selector)
  if (!css) return attribute !== null
  blank ??= openPage('', '').document
  try {
    blank.querySelector(css)
    return true
  } catch {
    return false // what the library cannot read is no selector; it has no gentler way to ask
  }
}

export interface Found {
  element: Element
  /** The attribute's text, or all text inside with its line breaks. */
  text: string
}

/** The first that fits within; an empty selector means the element itself. Null where there is none. */
export function pick(within: Document | Element, selector: string): Found | null {
  const { css, attribute } = wantedBy(selector)
  const element = css ? within.querySelector(css) : 'tagName' in within ? within : null
  if (!element) return null
  const text = attribute ? htmlToText(element.getAttribute(attribute) ?? '') : textIn(element)
  return { element, text }
}

export function pickAll(within: Document | Element, css: string): Element[] {
  return [...within.querySelectorAll(css)]
}

/** Paragraphs and line breaks as newlines; scripts and styles left out. */
export function textIn(element: Element): string {
  return htmlToText(element.outerHTML)
}

export const lineIn = (element: Element | null | undefined): string =>
  element ? textIn(element).replace(/\s*\n\s*/g, ' ') : ''
