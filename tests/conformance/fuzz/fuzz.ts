/**
 * Spoilt documents over every parser of the registry. A parser may end in posts that fit the contract or in a named error;
 * it may not crash, take more than a second for one document, or keep memory. New kinds are fuzzed by their stored samples.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { connectorOf, connectors } from '../../../crawlers/index.ts'
import { documentFromFile } from '../../../crawlers/document.ts'
import type { Connector, StoredDocument } from '../../../crawlers/connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { ParsedPost } from '../../../contract/model.ts'
import { below, chanceFrom, mutate } from './mutations.ts'

export interface FuzzReport {
  inputs: number
  kinds: number
  mutations: Map<string, number>
  /** `posts`, `no posts` or the code of an error. */
  ended: Map<string, number>
  /** In milliseconds of processor time. */
  slowest: { milliseconds: number; what: string }
  /** Heap in use after collection, at the end against a tenth of the way; null without `--expose-gc`. */
  grownBytes: number | null
  seconds: number
  /** What must not happen, with what it takes to see it again. */
  faults: string[]
}

interface Sample {
  kind: string
  name: string
  path: string
  bytes: Buffer
  /** What a person configured, for kinds that read by it. */
  hints: Record<string, unknown>
}

type Input = Sample & { layout: string }

/** Of processor time, which a busy machine does not stretch as it does the clock's. */
const SLOW_MS = 1000
const GROWTH_BYTES = 24 * 1024 * 1024
const FAULTS_SHOWN = 20
/** Names of what a collector stores; those that a kind does not know must do no harm to it. */
const LAYOUTS = ['entry', 'events', 'gone', 'info', 'list', 'nodes', 'page', 'posts', 'rows', 'topic']
const SAMPLES = resolve(import.meta.dirname, '../../crawlers/samples')

export interface FuzzTask {
  inputs: number
  seed: number
  /** All of the registry without it. */
  kinds?: readonly string[]
}

export async function fuzz({ inputs, seed, kinds }: FuzzTask): Promise<FuzzReport> {
  const chance = chanceFrom(seed)
  const wanted = kinds ?? connectors.map(({ kind }) => kind)
  const samples = wanted.map(samplesOf).filter((each) => each.length > 0)
  const report: FuzzReport = {
    inputs,
    kinds: samples.length,
    mutations: new Map(),
    ended: new Map(),
    slowest: { milliseconds: 0, what: '' },
    grownBytes: null,
    seconds: 0,
    faults: [],
  }
  const started = performance.now()
  let used: number | null = null
  for (let at = 0; at < inputs; at++) {
    const ofKind = samples[at % samples.length]!
    const sample = ofKind[below(ofKind.length, chance)]!
    const { name, bytes } = mutate(sample.bytes, chance)
    const layout = chance() < 0.8 ? 'auto' : LAYOUTS[below(LAYOUTS.length, chance)]!
    const what = `${sample.kind}/${sample.name}, ${name}, layout ${layout}, input ${at} of seed ${seed}`
    count(report.mutations, name)
    await tryOne({ ...sample, bytes, layout }, what, report)
    if (at === Math.floor(inputs / 10)) used = heapUsed()
  }
  report.seconds = (performance.now() - started) / 1000
  const end = heapUsed()
  report.grownBytes = used === null || end === null ? null : end - used
  if ((report.grownBytes ?? 0) > GROWTH_BYTES) report.faults.push(`memory grew by ${report.grownBytes} bytes`)
  return report
}

async function tryOne(input: Input, what: string, report: FuzzReport): Promise<void> {
  let [outcome, spent] = await timed(input)
  // Another thread's collecting counts as well; what is slow three times is slow.
  for (let again = 0; again < 2 && spent > SLOW_MS; again++) {
    const [next, faster] = await timed(input)
    ;[outcome, spent] = [next, Math.min(spent, faster)]
  }
  count(report.ended, outcome)
  if (spent > report.slowest.milliseconds) report.slowest = { milliseconds: spent, what }
  const fault =
    spent > SLOW_MS
      ? `${spent.toFixed(0)} ms`
      : isNamed(outcome) || outcome.endsWith('posts')
        ? null
        : outcome
  if (fault && report.faults.length < FAULTS_SHOWN) report.faults.push(`${what}: ${fault}`)
}

/** What the document ended in, and the milliseconds that its reading took; checking what was read does not count. */
async function timed(input: Input): Promise<[string, number]> {
  const started = process.cpuUsage()
  const read = await reading(input)
  const { user, system } = process.cpuUsage(started)
  return [typeof read === 'string' ? read : judged(read), (user + system) / 1000]
}

function judged(posts: readonly unknown[]): string {
  const unfit = posts.map((post) => ParsedPost.safeParse(post)).find(({ success }) => !success)
  if (unfit) return `a post that does not fit: ${unfit.error?.message.slice(0, 200)}`
  return posts.length > 0 ? 'posts' : 'no posts'
}

/** The posts, or how the reading ended. */
async function reading({ kind, path, bytes, hints, layout }: Input): Promise<ParsedPost[] | string> {
  const connector = connectorOf(kind)
  try {
    const facts = { timeZone: '+07:00', fetchedAt: '2026-11-22T05:00:00.000Z' }
    const found = await documentFromFile(kind, path, bytes, facts)
    const url = 'https://source.example/feed/'
    const documents = found.map((one) => ({ ...one, url, layout, hints: { ...one.hints, ...hints } }))
    const crash = documents.map((document) => deletionsOf(connector, document)).find((one) => !isNamed(one))
    return crash ?? documents.flatMap((document) => connector.parse(document))
  } catch (thrown) {
    return nameOf(thrown)
  }
}

function deletionsOf(connector: Connector, document: StoredDocument): string {
  try {
    const unfit = connector
      .deletions?.(document)
      .find((each) => Object.values(each).some((id) => typeof id !== 'string'))
    return unfit ? `a deletion that does not fit: ${JSON.stringify(unfit)}` : 'OK'
  } catch (thrown) {
    return nameOf(thrown)
  }
}

function nameOf(thrown: unknown): string {
  if (thrown instanceof AppError && thrown.code !== 'INTERNAL') return thrown.code
  return `crash: ${thrown instanceof Error ? thrown.stack?.slice(0, 400) : String(thrown)}`
}

const isNamed = (outcome: string) => /^[A-Z_]+$/.test(outcome)

function samplesOf(kind: string): Sample[] {
  return readdirSync(join(SAMPLES, kind)).flatMap((name) => {
    const folder = join(SAMPLES, kind, name)
    const told = join(folder, 'hints.json')
    const hints = existsSync(told) ? (JSON.parse(readFileSync(told, 'utf8')) as Sample['hints']) : {}
    return readdirSync(folder)
      .filter((file) => file.startsWith('input.'))
      .map((file) => ({
        kind,
        name,
        path: join(folder, file),
        bytes: readFileSync(join(folder, file)),
        hints,
      }))
  })
}

function heapUsed(): number | null {
  if (!globalThis.gc) return null
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
