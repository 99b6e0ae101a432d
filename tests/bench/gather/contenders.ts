/**
 * One contender: gathers every feed twice and prints its figures. `ours` fetches politely (robots, pace, ledger, WARC) and reads;
 * `peer` is plain `fetch` and `rss-parser`; `desk` is the whole product: gathered, read, masked and stored.
 */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PQueue from 'p-queue'
import Parser from 'rss-parser'
import type { Cursor } from '../../../contract/model.ts'
import { connectorOf, createGatherer, openEvidence } from '../../../crawlers/index.ts'
import { openTestDesk } from '../../host/desk.ts'
import { peakMemoryMb } from '../measure.ts'

export interface Figures {
  /** Of the first run, and of the second, where nothing is new. */
  seconds: [number, number]
  items: number
  peakMemoryMb: number
}

const SIDE_BY_SIDE = 6
const [, , contender, urlsFile] = process.argv
const urls = JSON.parse(readFileSync(urlsFile!, 'utf8')) as string[]
const folder = await mkdtemp(join(tmpdir(), 'lang-nghe-bench-'))
const runs = { ours, peer, desk }
const [first, second] = await runs[contender as keyof typeof runs]()
const figures: Figures = {
  seconds: [first.seconds, second.seconds],
  items: first.items,
  peakMemoryMb: peakMemoryMb(),
}
await rm(folder, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exit(0)

async function timed(work: () => Promise<number>): Promise<{ items: number; seconds: number }> {
  const start = performance.now()
  const items = await work()
  return { items, seconds: (performance.now() - start) / 1000 }
}

async function each(read: (url: string) => Promise<number>): Promise<number> {
  const queue = new PQueue({ concurrency: SIDE_BY_SIDE })
  const counts = await queue.addAll(urls.map((url) => () => read(url)))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function ours() {
  const connector = connectorOf('feed')
  const evidence = await openEvidence({ folder, now: () => new Date() })
  let asked = 0
  const gatherer = createGatherer({
    version: '0',
    contact: 'https://example.org/bench',
    timeZone: 'Asia/Ho_Chi_Minh',
    now: () => new Date(),
    random: Math.random,
    evidence,
  })
  const cursors = new Map<string, Cursor>()
  const readFeed = async (url: string) => {
    let posts = 0
    const context = gatherer.context(
      { ...connector.capabilities, allowPrivate: true },
      {
        signal: new AbortController().signal,
        report: () => {},
        secrets: [],
        record: () => void (asked += 1),
      },
    )
    for await (const item of connector.collect(
      connector.config.parse({ url }),
      cursors.get(url) ?? {},
      context,
    )) {
      posts += connector.parse(item).length
      cursors.set(url, item.cursor)
    }
    return posts
  }
  const both = [await timed(() => each(readFeed)), await timed(() => each(readFeed))] as const
  await gatherer.close()
  await evidence.close()
  if (asked < urls.length * 2) throw new Error(`the ledger holds ${asked} requests`)
  return both
}

async function peer() {
  const parser = new Parser()
  const etags = new Map<string, string>()
  const readFeed = async (url: string) => {
    const known = etags.get(url)
    const answer = await fetch(url, { headers: known ? { 'if-none-match': known } : {} })
    const text = await answer.text()
    if (answer.status === 304) return 0
    etags.set(url, answer.headers.get('etag') ?? '')
    return (await parser.parseString(text)).items.length
  }
  return [await timed(() => each(readFeed)), await timed(() => each(readFeed))] as const
}

async function desk() {
  const city = await openTestDesk(() => new Date())
  const { store } = city.desk
  for (const [number, url] of urls.entries()) await city.add(`feed-${number}`, 'feed', { url })
  const stored = async () => {
    await city.gather()
    return (await store.read.sources()).reduce((sum, { posts }) => sum + posts, 0)
  }
  const both = [await timed(stored), await timed(stored)] as const
  await city.close()
  return both
}
