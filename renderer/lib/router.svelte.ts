/** Where the desk stands: path and query of the address. Links are real links; back and forward work as in any page. */

/** The ids in `path` where it fits `pattern` (`/issues/:id`), else null. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const given = path.replace(/(?<=.)\/+$/, '').split('/')
  if (wanted.length !== given.length) return null
  const found: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? ''
    if (part.startsWith(':')) {
      if (value === '') return null
      found[part.slice(1)] = decode(value)
    } else if (part !== value) return null
  }
  return found
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value // a malformed escape is taken as it stands; the page then says that nothing has this name
  }
}

/** The address to follow inside the desk when this link is clicked, or null where the browser should do it. */
export function inAppTarget(
  event: Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'defaultPrevented'>,
  link: Pick<HTMLAnchorElement, 'href' | 'target' | 'origin'> & { download?: string },
  origin: string,
): string | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  if (link.origin !== origin || link.download || (link.target && link.target !== '_self')) return null
  const url = new URL(link.href)
  return url.pathname + url.search + url.hash
}

class Router {
  path = $state('/')
  search = $state('')
  readonly query = $derived(new URLSearchParams(this.search))

  /** Goes to an address of the desk; `replace` leaves no step to come back to (a filter typed letter by letter). */
  go(href: string, { replace = false }: { replace?: boolean } = {}): void {
    const url = new URL(href, location.href)
    const moved = url.pathname !== this.path
    if (url.pathname + url.search === this.path + this.search) return
    history[replace ? 'replaceState' : 'pushState'](null, '', url.pathname + url.search)
    this.#read()
    if (moved) scrollTo(0, 0)
  }

  #read(): void {
    this.path = location.pathname
    this.search = location.search
  }

  /** Follows the address and every click on a link. Returns how to stop. */
  start(): () => void {
    this.#read()
    const onMove = () => this.#read()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || !link.hasAttribute('href')) return
      const target = inAppTarget(event, link, location.origin)
      if (target === null || target.startsWith(`${location.pathname}${location.search}#`)) return
      event.preventDefault()
      this.go(target)
    }
    addEventListener('popstate', onMove)
    document.addEventListener('click', onClick)
    return () => {
      removeEventListener('popstate', onMove)
      document.removeEventListener('click', onClick)
    }
  }
}

export const router = new Router()
