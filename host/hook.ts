/** `POST /hook/<source id>`: the one route that needs no token, for servers that sign what they send. */
import type { Context } from 'hono'
import { AppError } from '../contract/errors.ts'
import { textWithin } from './body.ts'
import type { Allowed } from './guard.ts'
import type { Inbox } from './inbox.ts'

/** Bytes of a message. */
const LIMIT = 1024 ** 2

/**
 * A server that sends has no origin: a page in somebody's browser does. Its host must be ours, as of any request: a
 * reverse proxy passes it on as `127.0.0.1:<port>`.
 * @throws AppError WRONG_HOST, WRONG_ORIGIN, TOO_LARGE_REQUEST, and those of the inbox
 */
export async function receiveHook(
  c: Context,
  inbox: Inbox,
  allowed: Allowed,
): Promise<Record<string, never>> {
  const { headers } = c.req.raw
  const host = (headers.get('host') ?? new URL(c.req.url).host).toLowerCase()
  if (!allowed.hosts.includes(host)) throw new AppError('WRONG_HOST')
  if (headers.has('origin')) throw new AppError('WRONG_ORIGIN')
  const body = await textWithin(c.req.raw, LIMIT)
  await inbox.receive(c.req.param('sourceId') ?? '', { headers: Object.fromEntries(headers), body })
  return {}
}
