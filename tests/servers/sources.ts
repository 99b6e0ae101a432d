/** A desk whose sources are real servers on this machine. */
import type { Source } from '../../contract/model.ts'
import { openTestDesk, type TestDesk } from '../host/desk.ts'

/** Noon after the last post of the newsroom. */
export const NOW = new Date('2026-11-22T05:00:00Z')

export interface ServerDesk extends TestDesk {
  add(id: string, kind: string, config: Source['config']): Promise<void>
  /** How a source is, in the words of its page. */
  health(id: string): Promise<{ state: string; error: string | null; posts: number }>
  /** Posts of a source, the newest first. */
  posts(id: string): Promise<Post[]>
}

export interface Post {
  title: string
  text: string
  url: string | null
  publishedAt: string | null
  kind: string
}

export async function openServerDesk(now: () => Date = () => NOW): Promise<ServerDesk> {
  const city = await openTestDesk(now)
  const { store } = city.desk
  const asOf = {
    now: now().toISOString(),
    today: now().toISOString().slice(0, 10),
    timeZone: 'Asia/Ho_Chi_Minh',
  }
  return {
    ...city,
    add: (id, kind, config) =>
      store.saveSource({
        id,
        kind,
        name: id,
        config,
        enabled: true,
        allowPrivate: true,
        schedule: null,
        retentionDays: null,
        consentAt: null,
        createdAt: now().toISOString(),
      }),
    async health(id) {
      const row = (await store.read.sources()).find((source) => source.id === id)!
      return { state: row.health.state, error: row.health.error?.code ?? null, posts: row.posts }
    },
    async posts(id) {
      const found: Post[] = []
      for (let offset = 0; ; offset += 200) {
        const query = { filter: { source: id }, order: 'newest', offset, limit: 200 } as const
        const { rows } = await store.read.posts(query, asOf)
        if (rows.length === 0) return found
        for (const row of rows) {
          const { post, text, url } = (await store.read.post(row.id))!
          found.push({ title: post.title, text, url, publishedAt: post.publishedAt, kind: post.kind })
        }
      }
    },
  }
}
