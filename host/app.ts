/**
 * The one handler, (Request) → Promise<Response>, that serves the browser, the desktop window and the tests:
 * `POST /api/<call>`, `GET /events?after=<seq>`, `POST /upload`, `POST /hook/<source>`, and the files of the desk.
 */
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError, asAppError } from '../contract/errors.ts'
import { textWithin } from './body.ts'
import { replyOf, runCall, statusOf } from './calls.ts'
import type { Handlers } from './calls.ts'
import { eventStream } from './event-stream.ts'
import type { Events } from './events.ts'
import { admission, refusal, refusalPage } from './guard.ts'
import type { Allowed } from './guard.ts'
import { receiveHook } from './hook.ts'
import type { Inbox } from './inbox.ts'
import type { Logger } from './log.ts'
import { UPLOAD_LIMIT, sizeText } from './uploads.ts'
import type { Uploads } from './uploads.ts'

export interface App {
  fetch(request: Request): Promise<Response>
}

export interface AppOptions {
  handlers: Handlers
  events: Events
  uploads: Uploads
  /** Absent: nobody may send to us. */
  inbox?: Inbox
  /** Absolute folder of the built desk. */
  uiDir: string
  token: string
  allowed: Allowed
  log: Logger
  /** Bytes of a call's body and of an uploaded file. */
  limits?: { call: number; upload: number }
  heartbeatMs?: number
}

/** Styles set on elements (by charts and transitions) are allowed; sheets and scripts come from us alone. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const FOREVER = 'public, max-age=31536000, immutable'

export function createApp(options: AppOptions): App {
  const { handlers, events, uploads, inbox, uiDir, token, allowed, log, heartbeatMs = 15_000 } = options
  const limits = options.limits ?? { call: 1024 ** 2, upload: UPLOAD_LIMIT }
  const app = new Hono()

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
    c.res.headers.set('cache-control', cacheRule(c))
  })

  if (inbox)
    app.post('/hook/:sourceId', async (c) => {
      const { reply, status } = await replyOf(() => receiveHook(c, inbox, allowed), log, 'hook')
      return c.json(reply, status as ContentfulStatusCode)
    })

  app.use(async (c, next) => {
    const cookie = admission(c.req.raw, allowed, token)
    if (cookie) return c.body(null, 302, { location: '/', 'set-cookie': cookie })
    const error = refusal(c.req.raw, allowed, token)
    if (!error) return next()
    log.warn({ code: error.code, method: c.req.method, path: c.req.path }, 'a request was refused')
    return refuse(c, error)
  })

  app.post('/api/:call', async (c) => {
    const name = c.req.param('call')
    const { reply, status } = await replyOf(
      async () => runCall(handlers, name, await jsonOf(c, limits.call)),
      log,
      name,
    )
    return c.json(reply, status as ContentfulStatusCode)
  })

  app.post('/upload', async (c) => {
    const { reply, status } = await replyOf(() => upload(c, uploads, limits.upload), log, 'upload')
    return c.json(reply, status as ContentfulStatusCode)
  })

  app.get('/events', (c) => {
    const after = c.req.query('after') ?? '0'
    if (!/^\d{1,16}$/.test(after))
      return refuse(c, new AppError('BAD_REQUEST', { detail: `after: ${after}` }))
    return c.body(eventStream(events, Number(after), heartbeatMs), 200, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'x-accel-buffering': 'no',
    })
  })

  const noCall = (c: Context) =>
    refuse(c, new AppError('UNKNOWN_CALL', { name: `${c.req.method} ${c.req.path}` }))
  for (const path of ['/api', '/api/*', '/upload', '/events', '/hook', '/hook/*']) app.all(path, noCall)

  app.use(serveStatic({ root: uiDir }))
  // An address of the desk (`/issues/i1`) is the desk; a missing file (`/assets/old.js`) is missing.
  const desk = serveStatic({ root: uiDir, path: 'index.html' })
  app.get('*', (c, next) => (/\.[a-z0-9]+$/i.test(c.req.path) ? next() : desk(c, next)))

  app.notFound((c) => refuse(c, new AppError('NOT_FOUND', { what: c.req.path })))
  app.onError((thrown, c) => {
    const error = asAppError(thrown)
    log.error({ error, path: c.req.path }, 'a request failed')
    return refuse(c, error)
  })

  return { fetch: async (request) => app.fetch(request) }
}

/** Built files carry a hash in their names; of what we serve, files alone have a time of change. */
function cacheRule(c: Context): string {
  if (!c.res.headers.has('last-modified')) return 'no-store'
  return c.req.path.startsWith('/assets/') ? FOREVER : 'no-cache'
}

/** A page for a person, JSON for the desk. */
function refuse(c: Context, error: AppError): Response {
  const status = statusOf(error) as ContentfulStatusCode
  const isPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html')
  if (isPage) return c.html(refusalPage(error), status)
  return c.json({ ok: false, error: error.toWire() }, status)
}

async function jsonOf(c: Context, limit: number): Promise<unknown> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new AppError('BAD_REQUEST', { detail: `content-type: ${type || '-'}` })
  const text = await textWithin(c.req.raw, limit)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('BAD_REQUEST', { detail: 'JSON' }, { cause })
  }
}

async function upload(c: Context, uploads: Uploads, limit: number): Promise<{ upload: string }> {
  if (Number(c.req.header('content-length') ?? 0) > limit)
    throw new AppError('TOO_LARGE_REQUEST', { limit: sizeText(limit) })
  const { id } = await uploads.save(c.req.raw.body, fileName(c.req.header('x-file-name')))
  return { upload: id }
}

function fileName(header: string | undefined): string {
  if (!header) throw new AppError('BAD_REQUEST', { detail: 'x-file-name' })
  try {
    return decodeURIComponent(header)
  } catch (cause) {
    throw new AppError('BAD_REQUEST', { detail: 'x-file-name' }, { cause })
  }
}
