/** What the window may load and where it may go. Plain code; `main.ts` asks it at every door that Electron has. */
import { WINDOW_ORIGIN } from './forward.ts'

/** True for addresses of the desk itself: the only ones that the window shows. */
export function isDesk(address: string): boolean {
  const url = parse(address)
  return url !== null && `${url.protocol}//${url.host}` === WINDOW_ORIGIN
}

/** True for what the desk's pages may load: themselves, and pictures and files that they made in memory. */
export function mayLoad(address: string): boolean {
  const url = parse(address)
  if (url === null) return false
  return isDesk(address) || ['data:', 'blob:', 'devtools:'].includes(url.protocol)
}

/** The address as a person should see it before it opens in their browser; null for anything but http(s). */
export function externalAddress(address: string): string | null {
  const url = parse(address)
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) return null
  return url.href
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}
