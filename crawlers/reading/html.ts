/** HTML as people wrote it to plain text: paragraphs and line breaks become newlines, scripts and styles go. */
import { Parser } from 'htmlparser2'
import { undoDoubleEncoding, withoutControls } from './latin.ts'

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg'])
const BLOCKS = new Set(
  'p div br li ul ol dl dt dd table tr h1 h2 h3 h4 h5 h6 blockquote pre section article header footer aside figure figcaption hr form'.split(
    ' ',
  ),
)
/** XHTML's way to write an empty element; HTML would take all that follows for its inside. */
const CLOSED_AT_ONCE = /<(script|style|noscript|template|svg|textarea)\b[^<>]*\/>/gi
/** What a frame shows is elsewhere; what stands inside is the page's own, and frames are often left open. */
const FRAME = /<\/?iframe\b[^<>]*>/gi
/** Classes of parts that are decoration for machines or a repetition of somebody else's words. */
const SILENT_CLASSES = /(^|\s)(invisible|onebox-metadata|quote-controls)(\s|$)/

/** Deeper than any article; the parser looks through all open elements at each tag, so it starts anew there. */
const MAX_DEPTH = 256
/** Longer than any article; what is behind it is not read, as it was made to keep a reader busy. */
const LONGEST = 2_000_000

/** Plain text in NFC; entities decoded once; runs of blanks are one blank; at most one newline in a row. */
export function htmlToText(html: string, options: { dropQuotes?: boolean } = {}): string {
  const parts: string[] = []
  /** Elements being left out, innermost last. */
  const silent: string[] = []
  let depth = 0
  let tooDeep = false
  const open = (): Parser =>
    new Parser(
      {
        onopentag(name, attributes) {
          tooDeep ||= ++depth > MAX_DEPTH
          if (tooDeep) parser.pause()
          if (silent.length > 0) {
            if (name === silent.at(-1)) silent.push(name)
            return
          }
          const quoted =
            options.dropQuotes === true && name === 'aside' && /\bquote\b/.test(attributes['class'] ?? '')
          if (SILENT.has(name) || quoted || SILENT_CLASSES.test(attributes['class'] ?? '')) silent.push(name)
          if (BLOCKS.has(name)) parts.push('\n')
          if (name === 'td' || name === 'th') parts.push(' ')
          if (name === 'img' && /\bemoji\b/.test(attributes['class'] ?? ''))
            parts.push(attributes['title'] ?? '')
        },
        onclosetag(name) {
          depth -= 1
          if (silent.at(-1) === name) silent.pop()
          else if (silent.length === 0 && BLOCKS.has(name)) parts.push('\n')
        },
        ontext(data) {
          if (silent.length === 0) parts.push(/[\r\n]/.test(data) ? data.replace(/[\r\n]+/g, ' ') : data)
        },
      },
      { decodeEntities: true },
    )
  let rest = html.slice(0, LONGEST).replace(FRAME, '').replace(CLOSED_AT_ONCE, '<$1></$1>')
  let parser = open()
  for (parser.write(rest); tooDeep; parser.write(rest)) {
    rest = rest.slice(parser.endIndex + 1)
    depth = 0
    tooDeep = false
    parser = open()
  }
  parser.end()
  return tidy(parts.join(''))
}

/** Most cells of most tables. */
const TIDY = /^(?:[!-~]+(?: [!-~]+)*)?$/

/** Blanks and empty lines folded; control characters go, or become the signs that they were meant for. */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text
  return withoutControls(undoDoubleEncoding(text))
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u200b\ufeff]/gu, (sign) => (sign === '\n' ? '\n' : sign === '\t' ? ' ' : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** As `htmlToText`, on one line. */
export function htmlToLine(html: string): string {
  return htmlToText(html).replace(/\s*\n\s*/g, ' ')
}
