/** A page of somebody else made harmless, for the picker: what it looks like, and nothing that acts. */
import { parseHTML } from 'linkedom'

/** Characters. */
export const PAGE_LIMIT = 2_000_000

/** Elements that act, load other documents, or say where addresses begin. */
const REMOVED =
  'script, noscript, iframe, frame, frameset, object, embed, applet, portal, template, base, meta[http-equiv], link[rel~="preload"], link[rel~="modulepreload"], link[rel~="prefetch"], link[rel~="manifest"], link[rel~="import"]'
/** Attributes that act by themselves, or that send what is in a form. */
const ACTING = /^on|^(action|formaction|srcdoc|ping|background|autofocus|nonce|integrity)$/i
const ADDRESSES = ['href', 'src', 'xlink:href', 'poster', 'data']

/**
 * @param url what relative addresses begin from
 * @returns HTML of at most two million characters of source, with its base address set
 */
export function harmlessPage(html: string, url: string): string {
  const { document } = parseHTML(wholePage(html.slice(0, PAGE_LIMIT)))
  for (const element of document.querySelectorAll(REMOVED)) element.remove()
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of Array.from(element.attributes))
      if (ACTING.test(name)) element.removeAttribute(name)
    for (const name of ADDRESSES)
      if (isScript(element.getAttribute(name) ?? '')) element.removeAttribute(name)
  }
  const base = document.createElement('base')
  base.setAttribute('href', url)
  document.head.prepend(base)
  return document.toString()
}

/** A fragment has no head to put the base into. */
const wholePage = (html: string): string =>
  /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`

/** Browsers pass over white space and control characters in a scheme. */
const isScript = (address: string): boolean =>
  /^(javascript|vbscript|data:text)/i.test(address.replaceAll(/[\p{Cc}\s]/gu, ''))
