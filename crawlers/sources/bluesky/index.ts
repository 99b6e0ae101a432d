/** Public posts of Bluesky: the network's open stream, or its search with an account of the city's own. */
import { z } from 'zod'
import type { Connector } from '../../connector.ts'
import { deletionsOf, parsePosts } from './parse.ts'
import { QueryPlace, searchPosts } from './search.ts'
import { followStream, StreamPlace } from './stream.ts'

const BlueskyConfig = z
  .object({
    mode: z.enum(['stream', 'search']).default('stream'),
    /** Words or phrases; each alone is enough. */
    words: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
    /** As declared by the author (BCP 47). */
    languages: z
      .array(z.string().regex(/^[a-zA-Z]{2,3}(-\w+)*$/))
      .max(20)
      .default(['vi']),
    /** Of the stream. */
    url: z
      .string()
      .regex(/^wss?:\/\/\S+$/)
      .refine((text) => URL.canParse(text))
      .default('wss://jetstream2.us-east.bsky.network/subscribe')
      .meta({ title: 'URL' }),
    /** How far the first run reaches back; the stream's servers hold a day or more. */
    backfillHours: z.int().min(1).max(72).default(1),
    /** For the search: server of the account. */
    service: z.url({ protocol: /^https?$/ }).default('https://bsky.social'),
    identifier: z.string().trim().optional(),
    appPassword: z.string().optional().meta({ secret: true }),
    /** For the search: most pages of one word in one run. */
    maxPages: z.int().min(1).max(1000).default(100),
  })
  .refine(({ words, languages }) => words.length > 0 || languages.length > 0, { error: 'words or languages' })
  .refine(({ mode, words }) => mode === 'stream' || words.length > 0, { error: 'words', path: ['words'] })
  .refine(({ mode, identifier }) => mode === 'stream' || identifier, {
    error: 'identifier',
    path: ['identifier'],
  })
  // Last, so that a source that lacks nothing else is told to lack its secret.
  .refine(({ mode, appPassword }) => mode === 'stream' || appPassword, {
    error: 'appPassword',
    path: ['appPassword'],
  })

const BlueskyCursor = z.object({
  stream: StreamPlace.optional(),
  search: z.record(z.string(), QueryPlace).optional(),
})

export const bluesky: Connector<typeof BlueskyConfig> = {
  kind: 'bluesky',
  version: 1,
  capabilities: {
    access: 'open',
    documentation: 'https://docs.bsky.app/docs/advanced-guides/firehose',
    defaultOn: true,
    maxRate: 2,
    retentionDays: 30,
    followsDeletes: true,
    robotsRequired: false,
    backfillDays: 3,
    backfillsRange: true,
    catchesUp: true,
  },
  config: BlueskyConfig,
  async *collect(config, cursor, ctx) {
    const from = BlueskyCursor.parse(cursor)
    if (config.mode === 'stream') {
      for await (const { place, ...item } of followStream(config, from.stream, ctx))
        yield { ...item, cursor: { ...from, stream: place } }
      return
    }
    const options = { ...config, identifier: config.identifier ?? '', appPassword: config.appPassword ?? '' }
    for await (const { place, ...item } of searchPosts(options, from.search ?? {}, ctx))
      yield { ...item, cursor: { ...from, search: place } }
  },
  parse: parsePosts,
  deletions: deletionsOf,
}
