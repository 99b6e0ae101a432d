/** A forum as Discourse serves it: https://docs.discourse.org (latest topics, one topic, posts of a topic). */
import type { Hono } from 'hono'
import type { Town } from '../city/town.ts'
import type { Said, Thread } from '../city/types.ts'
import { escape, json, numberIn } from './answer.ts'

const TOPICS_A_PAGE = 30
const POSTS_A_PAGE = 20
const CATEGORY_ID = 5

const slugOf = (thread: Thread) => `chu-de-${thread.id}`
const iso = (at: number) => new Date(at).toISOString()

/** The posts of a topic by now, opening first. */
const postsOf = (thread: Thread, now: number): Said[] =>
  [thread.opening, ...thread.replies].filter((post) => post.at <= now)

export function addDiscourse(web: Hono, town: Town, now: () => number) {
  web.get('/latest.json', (c) => {
    const at = numberIn(c.req.query('page'), 0, 0, 10_000)
    const known = town.threads
      .filter((thread) => thread.opening.at <= now())
      .map((thread) => ({ thread, posts: postsOf(thread, now()) }))
      .sort((a, b) => b.posts.at(-1)!.at - a.posts.at(-1)!.at || b.thread.id - a.thread.id)
    const topics = known.slice(at * TOPICS_A_PAGE, (at + 1) * TOPICS_A_PAGE)
    const more = (at + 1) * TOPICS_A_PAGE < known.length
    return json(c.req.raw, {
      users: [],
      primary_groups: [],
      topic_list: {
        can_create_topic: false,
        ...(more ? { more_topics_url: `/latest?no_definitions=true&page=${at + 1}` } : {}),
        per_page: TOPICS_A_PAGE,
        topics: topics.map(({ thread, posts }) => renderTopic(thread, posts)),
      },
    })
  })
  web.get('/categories.json', (c) =>
    json(c.req.raw, {
      category_list: {
        categories: [{ id: CATEGORY_ID, name: 'Chuyện phố phường (mẫu)', slug: 'chuyen-pho-phuong' }],
      },
    }),
  )
  web.get('/t/:id{[0-9]+}/posts.json', (c) => {
    const thread = find(town, c.req.param('id'), now())
    if (!thread) return missing(c.req.raw)
    const wanted = new Set(c.req.queries('post_ids[]') ?? [])
    const posts = numbered(thread, now()).filter(({ post }) => wanted.has(post.externalId))
    return json(c.req.raw, {
      post_stream: { posts: posts.map(({ post, number }) => renderPost(thread, post, number)) },
      id: thread.id,
    })
  })
  const topic = (request: Request, id: string, at: string | undefined) => {
    const thread = find(town, id.replace(/\.json$/, ''), now())
    if (!thread) return missing(request)
    const posts = numbered(thread, now())
    const first = (numberIn(at, 1, 1, 1000) - 1) * POSTS_A_PAGE
    return json(request, {
      post_stream: {
        posts: posts
          .slice(first, first + POSTS_A_PAGE)
          .map(({ post, number }) => renderPost(thread, post, number)),
        stream: posts.map(({ post }) => Number(post.externalId)),
      },
      chunk_size: POSTS_A_PAGE,
      ...renderTopic(
        thread,
        posts.map(({ post }) => post),
      ),
    })
  }
  web.get('/t/:id{[0-9]+\\.json}', (c) => topic(c.req.raw, c.req.param('id'), c.req.query('page')))
  web.get('/t/:slug/:id{[0-9]+\\.json}', (c) => topic(c.req.raw, c.req.param('id'), c.req.query('page')))
}

export const findThread = (town: Town, id: string, now: number) => find(town, id, now)

function find(town: Town, id: string, now: number): Thread | null {
  const thread = town.threads[Number(id) - 101]
  return thread && thread.opening.at <= now ? thread : null
}

const missing = (request: Request) =>
  json(
    request,
    { errors: ['The requested URL or resource could not be found.'], error_type: 'not_found' },
    { status: 404 },
  )

const numbered = (thread: Thread, now: number) =>
  postsOf(thread, now).map((post, i) => ({ post, number: i + 1 }))

function renderTopic(thread: Thread, posts: readonly Said[]) {
  const last = posts.at(-1)!
  return {
    id: thread.id,
    title: thread.opening.title,
    fancy_title: escape(thread.opening.title),
    slug: slugOf(thread),
    posts_count: posts.length,
    reply_count: posts.length - 1,
    highest_post_number: posts.length,
    created_at: iso(thread.opening.at),
    last_posted_at: iso(last.at),
    bumped: true,
    bumped_at: iso(last.at),
    archetype: 'regular',
    unseen: false,
    pinned: false,
    visible: true,
    closed: false,
    archived: false,
    views: posts.length * 17 + (thread.id % 90),
    like_count: thread.id % 9,
    category_id: CATEGORY_ID,
    tags: [],
    last_poster_username: last.author,
  }
}

function renderPost(thread: Thread, post: Said, number: number) {
  return {
    id: Number(post.externalId),
    username: post.author,
    name: '',
    created_at: iso(post.at),
    updated_at: iso(post.at),
    cooked: post.text
      .split('\n')
      .map((part) => `<p>${escape(part)}</p>`)
      .join('\n'),
    post_number: number,
    post_type: 1,
    reply_count: 0,
    reply_to_post_number: null,
    topic_id: thread.id,
    topic_slug: slugOf(thread),
    hidden: false,
    deleted_at: null,
    user_deleted: false,
    version: 1,
  }
}
