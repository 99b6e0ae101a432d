/** One HTTP exchange with its limits: no redirects, no retries, no manners; those are the fetcher's. */
import { finished } from 'node:stream/promises'
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Agent, type Dispatcher, request } from 'undici'
import { AppError } from '../../contract/errors.ts'
import { type Lookup, lookUpName, publicLookup } from './address.ts'
import type { Limits } from './limits.ts'
import { SocketClosed } from './retry.ts'

export interface Ask {
  url: URL
  headers: Record<string, string>
  allowPrivate: boolean
  signal: AbortSignal
  /** A body longer than this many bytes is an error, or is cut off. */
  maxBytes: number
  tooLong: 'refuse' | 'cut'
  /** Told of the bytes of the body as they arrive, before they are unpacked. */
  arrived?: (bytes: number) => void
}

export interface Answer {
  status: number
  /** Lower-case names. */
  headers: Record<string, string>
  bytes: Uint8Array
}

export interface Transport {
  /** @throws AppError of the fetching branch */
  exchange(ask: Ask): Promise<Answer>
  close(): Promise<void>
}

/** Two pools of connections, so that an open inner connection is never lent to a source that may not have it. */
export function createTransport(limits: Limits, lookup: Lookup = lookUpName): Transport {
  const agentWith = (ask: Lookup) =>
    new Agent({
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.bodyMs,
      connect: { timeout: limits.connectMs, lookup: ask },
    })
  const inner = agentWith(lookup)
  const outer = agentWith(publicLookup(lookup))
  return {
    exchange: (ask) => exchange(ask, ask.allowPrivate ? inner : outer, limits),
    async close() {
      await Promise.all([inner.destroy(), outer.destroy()])
    },
  }
}

/** What a connection ends in that the other side has closed. */
const CLOSED = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

async function exchange(ask: Ask, dispatcher: Dispatcher, limits: Limits): Promise<Answer> {
  const seconds = Math.round(limits.totalMs / 1000)
  if (ask.signal.aborted) throw new AppError('STOPPED')
  const stop = new AbortController()
  const onAbort = () => stop.abort(new AppError('STOPPED'))
  ask.signal.addEventListener('abort', onAbort, { once: true })
  const timer = setTimeout(
    () => stop.abort(new AppError('TIMEOUT', { host: ask.url.host, seconds })),
    limits.totalMs,
  )
  try {
    const headers = { 'accept-encoding': 'gzip, br', ...ask.headers }
    const answer = await request(ask.url, { dispatcher, headers, signal: stop.signal }).catch(
      (thrown: unknown) => {
        throw CLOSED.has(codeIn(thrown)) ? new SocketClosed(ask.url.host, thrown) : thrown
      },
    )
    const plain = plainHeaders(answer.headers)
    const bytes = await readBody(answer.body, plain['content-encoding'], ask)
    return { status: answer.statusCode, headers: plain, bytes }
  } catch (thrown) {
    throw named(stop.signal.aborted ? stop.signal.reason : thrown, ask.url, limits)
  } finally {
    clearTimeout(timer)
    ask.signal.removeEventListener('abort', onAbort)
  }
}

async function readBody(body: Readable, encoding: string | undefined, ask: Ask): Promise<Uint8Array> {
  let source: Readable = body
  for (const unpacker of unpackersFor(encoding, ask.url)) {
    source.on('error', (error) => unpacker.destroy(error))
    source = source.pipe(unpacker)
  }
  const packed = source !== body
  if (packed) body.on('data', (part: Buffer) => ask.arrived?.(part.length))
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of source as AsyncIterable<Buffer>) {
      parts.push(part)
      length += part.length
      if (!packed) ask.arrived?.(part.length)
      if (length <= ask.maxBytes) continue
      if (ask.tooLong === 'cut') break
      throw new AppError('TOO_LARGE', { host: ask.url.host, limit: readable(ask.maxBytes) })
    }
  } finally {
    // What is not read any more must not go on arriving.
    if (!body.readableEnded) await finished(body.on('error', () => {}).destroy()).catch(() => {})
  }
  return Buffer.concat(parts).subarray(0, ask.maxBytes)
}

const UNPACKERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}
/** More layers than this are a trick. */
const MOST_LAYERS = 3

/** In the order in which they undo the codings (RFC 9110 section 8.4: the last applied stands last). */
function unpackersFor(encoding: string | undefined, { host }: URL): Transform[] {
  const codings = (encoding ?? '')
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== '' && each !== 'identity')
  if (codings.length > MOST_LAYERS || codings.some((each) => !(each in UNPACKERS)))
    throw new AppError('UNREACHABLE', { host }, { cause: new Error(`Content-Encoding: ${encoding}`) })
  return codings.toReversed().map((each) => UNPACKERS[each]!())
}

/** 10485760 → `10 MB`. */
export function readable(bytes: number): string {
  const [amount, unit] = bytes >= 1024 * 1024 ? [bytes / 1024 / 1024, 'MB'] : [bytes / 1024, 'KB']
  return `${Math.round(amount * 10) / 10} ${unit}`
}

function plainHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
}

/** A failure of the network under its name in the error table, its cause kept. */
export function named(thrown: unknown, url: URL, limits: Limits): AppError {
  for (const cause of causesOf(thrown)) if (cause instanceof AppError) return cause
  const code = codeIn(thrown)
  const host = url.host
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return new AppError('TIMEOUT', { host, seconds: Math.ceil(limits.connectMs / 1000) }, { cause: thrown })
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return new AppError('TIMEOUT', { host, seconds: Math.ceil(limits.bodyMs / 1000) }, { cause: thrown })
  if (['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA'].includes(code))
    return new AppError('HOST_UNKNOWN', { host }, { cause: thrown })
  return new AppError('UNREACHABLE', { host }, { cause: thrown })
}

function codeIn(thrown: unknown): string {
  return causesOf(thrown).map(codeOf).find(Boolean) ?? ''
}

function causesOf(thrown: unknown): unknown[] {
  const causes: unknown[] = []
  for (let next = thrown; next && !causes.includes(next);) {
    causes.push(next)
    if (next instanceof AggregateError) causes.push(...(next.errors as unknown[]))
    next = next instanceof Error ? next.cause : null
  }
  return causes
}

function codeOf(thrown: unknown): string {
  const code = thrown && typeof thrown === 'object' && 'code' in thrown ? thrown.code : ''
  return typeof code === 'string' ? code : ''
}
