/**
 * Answers the window's requests by asking the host: the same handler that the browser mode uses. Plain code, no Electron
 * import, so that it is tested whole. Bodies stream both ways; a cancelled request or answer is cancelled at the host.
 */
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Pool } from 'undici'
import type { Dispatcher } from 'undici'
import { AppError } from '../contract/errors.ts'
import { refusalPage } from '../host/guard.ts'
import { SOCKET_HOST } from '../host/serve.ts'

/** Where the window's pages come from. */
export const WINDOW_ORIGIN = 'app://lang-nghe'

export interface Target {
  /** Path of the host's socket, or name of its pipe. */
  socketPath?: string
  /** A host that already serves on a port, instead of the socket. */
  url?: string
  token: string
}

export interface Forwarder {
  /** Never rejects: where the host cannot be reached, a page (or a reply) with status 502 says so. */
  forward(request: Request): Promise<Response>
  close(): Promise<void>
}

/** Of one connection only (RFC 9110, 7.6.1), or the window's own business that the host must not be told. */
const NOT_FORWARDED = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'authorization',
  'cookie',
  'set-cookie',
  'origin',
  'referer',
])

/** Answers that have no body (Fetch standard, "null body status"). */
const BODILESS = new Set([101, 204, 205, 304])

export function createForwarder({ socketPath, url, token }: Target): Forwarder {
  const host = url ? new URL(url).host : SOCKET_HOST
  const pool = new Pool(`http://${host}`, {
    connect: { socketPath },
    // An event stream may be quiet, and a preview of a large file may take its time.
    bodyTimeout: 0,
    headersTimeout: 0,
  })

  return {
    async forward(request) {
      const origin = request.headers.get('origin')
      if (origin !== null && origin !== WINDOW_ORIGIN)
        return refuse(request, new AppError('WRONG_ORIGIN'), 403)
      try {
        return answerOf(await pool.request(questionOf(request, host, token)))
      } catch (cause) {
        const code = request.signal.aborted ? 'STOPPED' : 'UNREACHABLE'
        return refuse(request, new AppError(code, { host: 'Lắng Nghe' }, { cause }), 502)
      }
    },
    close: () => pool.destroy(),
  }
}

function questionOf(request: Request, host: string, token: string): Dispatcher.RequestOptions {
  const { pathname, search } = new URL(request.url)
  const headers = { ...kept(request.headers), host, authorization: `Bearer ${token}` }
  return {
    path: pathname + search,
    method: request.method as Dispatcher.HttpMethod,
    headers,
    body: request.body && Readable.fromWeb(request.body as NodeReadableStream<Uint8Array>),
    signal: request.signal,
  }
}

function answerOf({ statusCode, headers, body }: Dispatcher.ResponseData): Response {
  const told = new Headers()
  for (const [name, value] of Object.entries(headers))
    if (!NOT_FORWARDED.has(name)) for (const each of [value ?? []].flat()) told.append(name, each)
  if (!BODILESS.has(statusCode))
    return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
      status: statusCode,
      headers: told,
    })
  body.resume()
  return new Response(null, { status: statusCode, headers: told })
}

function kept(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !NOT_FORWARDED.has(name)))
}

function refuse(request: Request, error: AppError, status: number): Response {
  const headers = { 'content-security-policy': "default-src 'none'", 'cache-control': 'no-store' }
  if (!(request.headers.get('accept') ?? '').includes('text/html'))
    return Response.json({ ok: false, error: error.toWire() }, { status, headers })
  return new Response(refusalPage(error), {
    status,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  })
}
