/** Recorded answers of real servers: how many posts each holds, as counted in the files by hand. */
import { readFileSync } from 'node:fs'
import { filesIn } from './shared.ts'
import { outcomeOf, recorded, type Suite } from './suite.ts'

export const open311 = recorded('open311', 'open311', {
  '403.xml': 'HTTP_STATUS',
  'get_service_request.xml': 1,
  'get_service_request_not_found.xml': 'HTTP_STATUS',
  'post_service_request.xml': 1,
  'request_id_from_token.xml': 1,
  'requests_many.xml': 2,
  'requests_single.xml': 1,
  'service_definition.xml': 0,
  'service_list.json': 0,
  'service_requests.json': 2,
  'service_requests.xml': 2,
  'service_requests_empty.xml': 0,
  'services.xml': 0,
  'services_giessen.xml': 0,
})

export const discourse = recorded('discourse', 'discourse', {
  'categories.json': 0,
  'category_topics.json': 2,
  'latest.json': 3,
  'posts_before.json': 3,
  'posts_latest.json': 4,
  'search.json': 0,
  'topic.json': 4,
  'topic_posts.json': 1,
})

/** Ten events of a Jetstream server, one of them a post: each alone is a document that ends in as many posts as it tells of. */
export const jetstream: Suite = {
  name: 'jetstream',
  bar: 1,
  async run() {
    const events = filesIn('suites/jetstream')
      .filter((path) => path.endsWith('.jsonl'))
      .flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'))
    const failures: string[] = []
    for (const [at, event] of events.entries()) {
      const outcome = await outcomeOf('bluesky', 'event.jsonl', Buffer.from(event))
      const got = typeof outcome === 'string' ? outcome : outcome.length
      const wanted = /"operation":"create","collection":"app\.bsky\.feed\.post"/.test(event) ? 1 : 0
      if (got !== wanted) failures.push(`event ${at + 1}: ${got}, wanted ${wanted}`)
    }
    return { concerned: events.length, failures }
  },
}
