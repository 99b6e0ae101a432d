/** A desk whose sources are real servers on this machine. */
import { openTestDesk, type TestDesk } from '../host/desk.ts'

/** Some days after the last post of the newsroom. */
export const NOW = new Date('2026-11-22T05:00:00Z')

export interface ServerDesk extends TestDesk {
  /** How a source is, in the words of its page. */
  health(id: string): Promise<{ state: string; error: string | null; posts: number }>
  /** Every post of a source in full, the newest first. */
  everything(id: string): Promise<FullPost[]>
}

export interface FullPost {
  kind: string
  title: string
  text: string
  url: string | null
  publishedAt: string | null
}

export async function openServerDesk(now: () => Date = () => NOW): Promise<ServerDesk> {
  const desk = await openTestDesk(now)
  return {
    ...desk,
    async health(id) {
      const { source } = await desk.page(id)
      return { state: source.health.state, error: source.health.error?.code ?? null, posts: source.posts }
    },
    async everything(source) {
      const found: FullPost[] = []
      for (let offset = 0; ; offset += 200) {
        const query = { filter: { source }, order: 'newest', offset, limit: 200 } as const
        const { rows } = await desk.call('posts.list', query)
        if (rows.length === 0) return found
        for (const { id } of rows) {
          const { post, text, url } = await desk.call('posts.get', { id })
          found.push({ kind: post.kind, title: post.title, text, url, publishedAt: post.publishedAt })
        }
      }
    },
  }
}
