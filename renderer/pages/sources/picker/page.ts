/**
 * A page of somebody else's as the picker shows it: its text and structure alone. Scripts, styles, pictures, frames,
 * addresses and every attribute that could fetch or run are left out, so that nothing of it reaches its host; a policy of
 * its own in the document says so again.
 */
import DOMPurify from 'dompurify'

const POLICY = "default-src 'none'; style-src 'self'"
const KEPT_ATTRIBUTES = ['class', 'id', 'datetime', 'lang', 'dir', 'colspan', 'rowspan']
const LEFT_OUT = [
  'style',
  'link',
  'meta',
  'base',
  'img',
  'picture',
  'source',
  'video',
  'audio',
  'track',
  'svg',
  'math',
]

interface Frame {
  /** Addresses of our own sheets. */
  sheets: readonly string[]
  theme: 'light' | 'dark'
  /** What the document is called, for whoever reads by ear. */
  title: string
}

/** The whole document for an iframe's `srcdoc`. @throws Error where the browser gives the cleaner no ground to work on */
export function frameDocument(html: string, { sheets, theme, title }: Frame): string {
  // Without support the library would give the page back as it came.
  if (!DOMPurify.isSupported) throw new Error('DOMPurify is not supported here')
  const body = DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: LEFT_OUT,
    ALLOWED_ATTR: KEPT_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Pages made of their own elements keep their shape: the selectors must fit the page as the crawler sees it.
    CUSTOM_ELEMENT_HANDLING: { tagNameCheck: /^[a-z][a-z0-9]*-[a-z0-9-]+$/ },
  })
  const links = sheets.map((sheet) => `<link rel="stylesheet" href="${escapeText(sheet)}">`).join('')
  return (
    `<!doctype html><html data-theme="${theme}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${escapeText(title)}</title>${links}` +
    `</head><body tabindex="0">${body}</body></html>`
  )
}

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
