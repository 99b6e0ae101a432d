/**
 * Calls of an account's own server (PDS): https://docs.bsky.app/docs/api/com-atproto-server-create-session. The tokens
 * live as long as the run and stand in no document; the answers that hold them are not kept as evidence.
 */
import type { CollectContext, Fetched } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { isObject, readJson, told } from '../../reading/answer.ts'
import { FORMAT } from './parse.ts'

export interface Credentials {
  service: string
  identifier: string
  appPassword: string
}

export interface Session {
  /** @throws AppError TOKEN_REFUSED, HTTP_STATUS, RATE_LIMITED where the last answer said that nothing is left */
  ask(method: string, query: Record<string, string>): Promise<Fetched>
}

interface Tokens {
  access: string
  refresh: string
}

/** @throws AppError TOKEN_REFUSED */
export async function openSession(who: Credentials, ctx: CollectContext): Promise<Session> {
  const base = `${who.service.replace(/\/+$/, '')}/xrpc`
  const { host } = new URL(base)
  let spent = false

  async function post(
    method: string,
    headers: Record<string, string>,
    body?: object,
  ): Promise<Tokens | null> {
    const got = await ctx.fetch(`${base}/com.atproto.server.${method}`, {
      method: 'POST',
      accept: 'application/json',
      headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
      answers: [400, 401],
      keep: false,
    })
    if (got.status >= 400) return null
    const value = readJson(got.body, FORMAT)
    const [access, refresh] = isObject(value) ? [told(value['accessJwt']), told(value['refreshJwt'])] : []
    if (!access || !refresh) throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
    return { access, refresh }
  }
  async function logIn(): Promise<Tokens> {
    const tokens = await post('createSession', {}, { identifier: who.identifier, password: who.appPassword })
    if (!tokens) throw new AppError('TOKEN_REFUSED', { host })
    return tokens
  }
  let tokens = await logIn()

  return {
    async ask(method, query) {
      const url = new URL(`${base}/${method}`)
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
      for (let tried = 0; ; tried++) {
        if (spent) throw new AppError('RATE_LIMITED', { host })
        const got = await ctx.fetch(url.href, {
          accept: 'application/json',
          headers: { authorization: `Bearer ${tokens.access}` },
          answers: [400, 401],
        })
        spent = got.headers['ratelimit-remaining']?.trim() === '0'
        if (got.status < 400) return got
        if (got.status === 400 && errorOf(got) !== 'ExpiredToken')
          throw new AppError('HTTP_STATUS', { host, status: 400 })
        // It ran out on the way: renewed once, then with the password once more.
        if (tried >= 2) throw new AppError('TOKEN_REFUSED', { host })
        const renewed =
          tried === 0 ? await post('refreshSession', { authorization: `Bearer ${tokens.refresh}` }) : null
        tokens = renewed ?? (await logIn())
      }
    },
  }
}

function errorOf(got: Fetched): string | null {
  const value = readJson(got.body, FORMAT)
  return isObject(value) ? told(value['error']) : null
}
