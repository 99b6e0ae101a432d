/** Reddit's interface by OAuth 2 application credentials: https://github.com/reddit-archive/reddit/wiki/OAuth2 */
import type { CollectContext, Fetched } from '../../connector.ts'
import { itemOf } from '../../item.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { isObject, readJson, told } from '../../reading/answer.ts'
import { FORMAT } from './parse.ts'

const TOKENS = 'https://www.reddit.com/api/v1/access_token'
const HOST = 'oauth.reddit.com'

export interface RedditApi {
  /**
   * @param path with its query
   * @throws AppError TOKEN_REFUSED, RATE_LIMITED, HTTP_STATUS
   */
  ask(path: string): Promise<RawItem>
}

interface Credentials {
  clientId: string
  clientSecret: string
}

/** The token lives as long as the run; one that ends within it is asked for once more. */
export function createApi(credentials: Credentials, ctx: CollectContext): RedditApi {
  let token: string | null = null
  /** Requests that the last answer leaves for its span of ten minutes. */
  let remaining = Infinity

  async function get(path: string): Promise<Fetched> {
    token ??= await askToken(credentials, ctx)
    return ctx.fetch(`https://${HOST}${path}`, {
      accept: 'application/json',
      headers: { authorization: `Bearer ${token}` },
    })
  }

  return {
    async ask(path) {
      if (remaining < 1) throw new AppError('RATE_LIMITED', { host: HOST })
      const isRenewable = token !== null
      const got = await get(path).catch((thrown: unknown) => {
        if (!isRenewable || !(thrown instanceof AppError) || thrown.code !== 'TOKEN_REFUSED') throw thrown
        token = null
        return get(path)
      })
      remaining = Number(got.headers['x-ratelimit-remaining'] ?? Infinity)
      return itemOf(got, 'listing', {})
    },
  }
}

/** No copy of the answer is kept: it is a secret. */
async function askToken({ clientId, clientSecret }: Credentials, ctx: CollectContext): Promise<string> {
  const got = await ctx.fetch(TOKENS, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials' }).toString(),
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    keep: false,
  })
  const answer = readJson(got.body, FORMAT)
  const token = isObject(answer) ? told(answer['access_token']) : null
  if (!token) throw new AppError('TOKEN_REFUSED', { host: 'www.reddit.com' })
  return token
}
