/** A web server on loopback that remembers what was asked of it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import {
  type CollectContext,
  type Connector,
  createGatherer,
  type GathererOptions,
} from '../../crawlers/index.ts'
import type { Cursor, Exchange, ParsedPost, RawItem } from '../../contract/model.ts'
import type { Errand } from '../../crawlers/polite/errand.ts'
import { blankOf } from '../../crawlers/polite/secrets.ts'
import { AppError, type ErrorCode } from '../../contract/errors.ts'

export interface Asked {
  path: string
  headers: IncomingMessage['headers']
}
export interface City {
  url: string
  /** Requests, robots.txt left out. */
  asked: Asked[]
  robotsAsked: number
}
type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => void

/** Answers robots.txt with 404 unless the handler is told to see it as well. */
export async function serve(answer: Answer, options: { robots?: boolean } = {}): Promise<City> {
  const city: City = { url: '', asked: [], robotsAsked: 0 }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path === '/robots.txt') {
      city.robotsAsked += 1
      if (!options.robots) return void response.writeHead(404).end()
    } else {
      city.asked.push({ path, headers: request.headers })
    }
    answer(request, response, path)
  })
  await new Promise<void>((go) => {
    server.listen(0, '127.0.0.1', go)
  })
  city.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((go) => {
      server.close(go)
    })
  })
  return city
}

/** 22 November 2026, noon in Viet Nam. */
export const NOW = new Date('2026-11-22T05:00:00.000Z')

export interface Tools extends CollectContext {
  /** How long the fetcher would have slept. */
  slept: number[]
  /** A line for each request. */
  ledger: Exchange[]
}

/** The real gatherer with a clock that stands still and a sleep that only notes itself. */
export function tools(
  given: Partial<GathererOptions> & {
    allowPrivate?: boolean
    robotsRequired?: boolean
    maxRate?: number
    signal?: AbortSignal
    secrets?: string[]
    keep?: boolean
  } = {},
): Tools {
  const slept: number[] = []
  const ledger: Exchange[] = []
  const gatherer = createGatherer({
    version: '0.0.0',
    contact: 'https://example.org/contact',
    timeZone: '+07:00',
    now: () => NOW,
    random: () => 0.5,
    monotonic: () => 0,
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
    },
    ...given,
  })
  onTestFinished(() => gatherer.close())
  const context = gatherer.context(
    {
      allowPrivate: given.allowPrivate ?? true,
      maxRate: given.maxRate ?? 1000,
      robotsRequired: given.robotsRequired ?? true,
    },
    {
      signal: given.signal ?? new AbortController().signal,
      report: () => {},
      record: (exchange) => ledger.push(exchange),
      secrets: given.secrets,
      keep: given.keep,
    },
  )
  return Object.assign(context, { slept, ledger })
}

export interface Gathered {
  items: RawItem[]
  posts: ParsedPost[]
  cursor: Cursor
  error: ErrorCode | null
}

/** One run as the pipeline makes it: what was yielded is kept, also when it ends in an error. */
export async function gather(
  connector: Connector,
  config: Record<string, unknown>,
  cursor: Cursor = {},
  ctx: CollectContext = tools(),
  atMost = Infinity,
): Promise<Gathered> {
  const items: RawItem[] = []
  let error: ErrorCode | null = null
  try {
    // Cursors go through the database as JSON.
    const kept = JSON.parse(JSON.stringify(cursor)) as Cursor
    for await (const item of connector.collect(connector.config.parse(config), kept, ctx)) {
      items.push(JSON.parse(JSON.stringify(item)) as RawItem)
      if (items.length >= atMost) break
    }
  } catch (thrown) {
    error = codeOf(thrown)
  }
  const posts = items.flatMap((item) => connector.parse(item))
  return { items, posts, cursor: items.at(-1)?.cursor ?? cursor, error }
}

/** On nobody's behalf, for tests of single parts. */
export function errandOf(leave: Partial<Errand['leave']> = {}): Errand {
  return {
    leave: { allowPrivate: false, maxRate: 1000, robotsRequired: true, ...leave },
    signal: new AbortController().signal,
    record: () => {},
    blank: blankOf([]),
    keep: true,
  }
}

/** The code of an AppError; anything else is a failure of the test. */
export function codeOf(thrown: unknown): ErrorCode {
  if (thrown instanceof AppError) return thrown.code
  throw thrown
}

export async function failure(work: Promise<unknown>): Promise<ErrorCode> {
  const thrown: unknown = await work.then(
    () => 'no error',
    (error: unknown) => error,
  )
  return codeOf(thrown)
}
