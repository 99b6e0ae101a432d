/**
 * Who may talk to the host. A page of another site that a person has open can reach 127.0.0.1 too, so each request must
 * name one of our own hosts (against DNS rebinding), come from our own origin, and carry the token of this launch.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { parse, serialize } from 'hono/utils/cookie'
import { errorText } from '../contract/error-texts.ts'
import { AppError } from '../contract/errors.ts'

/** Values of `Host` and `Origin` that are ours, in lower case. */
export interface Allowed {
  hosts: readonly string[]
  origins: readonly string[]
}

/** What the guard reads of a request. */
export type Asker = Pick<Request, 'method' | 'url' | 'headers'>

const READING = new Set(['GET', 'HEAD'])

/**
 * Why the request is refused: WRONG_HOST, WRONG_ORIGIN or NO_TOKEN; null where it may pass. A request that changes
 * something must tell its origin, unless it shows the token in a header, which no foreign page can make a browser do.
 */
export function refusal(request: Asker, allowed: Allowed, token: string): AppError | null {
  if (!allowed.hosts.includes(hostOf(request))) return new AppError('WRONG_HOST')
  const origin = request.headers.get('origin')
  if (origin !== null && !allowed.origins.includes(origin.toLowerCase())) return new AppError('WRONG_ORIGIN')
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return isToken(bearer, token) ? null : new AppError('NO_TOKEN')
  const name = cookieName(request)
  const cookie = parse(request.headers.get('cookie') ?? '', name)[name]
  if (cookie === undefined || !isToken(cookie, token)) return new AppError('NO_TOKEN')
  if (origin === null && !READING.has(request.method)) return new AppError('WRONG_ORIGIN')
  return null
}

/**
 * The cookie that lets a browser in, if the request's address holds the token (`/?token=…`, as printed at the start);
 * else null.
 */
export function admission(request: Asker, allowed: Allowed, token: string): string | null {
  const url = new URL(request.url)
  const shown = url.searchParams.get('token')
  if (url.pathname !== '/' || shown === null || request.method !== 'GET') return null
  if (!allowed.hosts.includes(hostOf(request)) || !isToken(shown, token)) return null
  return serialize(cookieName(request), token, { path: '/', httpOnly: true, sameSite: 'Strict' })
}

/** The address that lets a browser in. */
export function withToken(url: string, token: string): string {
  const address = new URL('/', url)
  address.searchParams.set('token', token)
  return address.href
}

/** A small page for a person who came without the token. */
export function refusalPage(error: AppError): string {
  const part = (language: 'vi' | 'en') => {
    const { what, todo } = errorText(error.code, error.params, language)
    return `<section lang="${language}"><h1>${escape(what)}</h1><p>${escape(todo)}</p></section>`
  }
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Lắng Nghe</title>${part('vi')}${part('en')}</html>`
}

function hostOf(request: Asker): string {
  return (request.headers.get('host') ?? new URL(request.url).host).toLowerCase()
}

/** Cookies do not tell ports apart, so the name does: two desks on one machine keep their own. */
function cookieName(request: Asker): string {
  return `lang-nghe-${hostOf(request).split(':')[1] ?? '80'}`
}

/** In constant time: both sides are hashed to one length first. */
function isToken(shown: string, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return token !== '' && timingSafeEqual(hash(shown), hash(token))
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}
