/** The words of an article's page: as the publisher declares them, else what Readability takes for them. */
import { Readability } from '@mozilla/readability'
import { type Json, told } from './answer.ts'
import { type Page, textIn } from './dom.ts'
import { htmlToText } from './html.ts'

/** Readability's time grows with the square of the nesting and of neighbouring links; beyond this a page is read without it. */
const MAX_ELEMENTS = 6000
const MAX_DEPTH = 48
const MAX_LINKS = 1500

/** Where publishers put the body, the most telling first. */
const BODIES = [
  '[itemprop~="articleBody"]',
  '.e-content',
  '.entry-content',
  '[data-role="content"]',
  '.fck_detail',
  '.detail-content',
]

/** Declared are the elements above and `articleBody`; what is short beside the visible page is only its summary. */
export function mainText(page: Page, linked: Json | null): string {
  const told = linkedText(linked)
  const marked = markedBody(page.document)
  const isMarked = marked.length * 1.2 >= told.length
  const declared = isMarked ? marked : told
  const believed = declared.length >= (isMarked ? ENOUGH.marked : ENOUGH.linked)
  return withLead(page.document, believed ? declared : longer(declared, readableText(page)))
}

/** A body of so many letters is believed to be whole: linked data often holds the summary, an element of the page seldom. */
const ENOUGH = { linked: 300, marked: 80 }

const longer = (one: string, two: string) => (two.length > one.length * 1.5 ? two : one || two)

function linkedText(linked: Json | null): string {
  const body = told(linked?.['articleBody']) ?? ''
  return /<[a-z/]|&[#\w]+;/i.test(body)
    ? htmlToText(body)
    : htmlToText(body.replace(/</g, '&lt;').replace(/\r?\n/g, '<br>'))
}

function markedBody(document: Document): string {
  for (const selector of BODIES) {
    const found = document.querySelectorAll(selector)
    // Several are teasers of other articles.
    if (found.length === 1) return textIn(found[0]!)
  }
  return ''
}

function readableText({ document, elements, depth }: Page): string {
  const links = document.querySelectorAll('a').length
  if (elements > MAX_ELEMENTS || depth > MAX_DEPTH || links > MAX_LINKS) return textOfParagraphs(document)
  // Readability takes the document apart; nobody else reads it after this but for the lead.
  const copy = document.cloneNode(true) as Document
  try {
    const found = new Readability(copy, { charThreshold: 200 }).parse()
    return found?.content ? htmlToText(found.content) : textOfParagraphs(document)
  } catch (thrown) {
    // It stumbles over documents that are not shaped as a browser would shape them.
    if (thrown instanceof TypeError) return textOfParagraphs(document)
    throw thrown
  }
}

function textOfParagraphs(document: Document): string {
  const within = document.querySelector('article, main, [role="main"]') ?? document.body
  const paragraphs = [...within.querySelectorAll('p')].slice(0, 2000).map((one) => one.textContent ?? '')
  return htmlToText(paragraphs.map((text) => `<p>${text.replace(/</g, '&lt;')}</p>`).join(''))
}

/** The lead ("sapo") of Vietnamese papers stands before the body, not in it. */
function withLead(document: Document, text: string): string {
  const found = document.querySelectorAll('.sapo, [class*="sapo" i], [data-role="sapo"]')
  const lead = found.length === 1 ? textIn(found[0]!) : ''
  if (!lead || !text || lead.length > 1500 || text.includes(lead.slice(0, 60))) return text
  return `${lead}\n${text}`
}
