/**
 * Whether a server shows the wanted timeline to visitors: asked before the timeline itself, since a server may close it while its
 * pages still answer. https://docs.joinmastodon.org/entities/Instance/#timelines_access (4.5 and later; older ones say nothing)
 */
import type { CollectContext } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { isObject, type Json, told } from '../../reading/answer.ts'

interface Wanted {
  url: string
  timeline: 'local' | 'public' | 'hashtag'
}

/** @throws AppError NOT_PUBLIC; TOKEN_REFUSED and the rest of the fetching branch as they come */
export async function expectPublic({ url, timeline }: Wanted, ctx: CollectContext): Promise<void> {
  const base = url.replace(/\/+$/, '')
  const access = timelinesAccess(await readInstance(`${base}/api/v2/instance`, ctx))
  if (!access) return
  const feeds = access[timeline === 'hashtag' ? 'hashtag_feeds' : 'live_feeds']
  const parts = timeline === 'local' ? ['local'] : ['local', 'remote']
  const closed = parts.filter((part) => isObject(feeds) && !['public', null].includes(told(feeds[part])))
  // A server whose own posts are open and whose neighbours' are not still has something to read.
  if (closed.includes('local')) throw new AppError('NOT_PUBLIC', { host: new URL(base).host })
}

function timelinesAccess(instance: Json): Json | null {
  const configuration = instance['configuration']
  const access = isObject(configuration) ? configuration['timelines_access'] : null
  return isObject(access) ? access : null
}

/** An older server, or one of another kind that speaks the same interface, has no such document. */
async function readInstance(url: string, ctx: CollectContext): Promise<Json> {
  try {
    const value: unknown = JSON.parse((await ctx.fetch(url, { accept: 'application/json' })).body)
    return isObject(value) ? value : {}
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return {}
    if (thrown instanceof AppError && ['HTTP_STATUS', 'ROBOTS_DISALLOW'].includes(thrown.code)) return {}
    throw thrown
  }
}
