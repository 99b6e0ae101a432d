/**
 * Spoilt documents over every parser of the registry. A parser may end in posts that fit the contract or in a named error;
 * it may not crash, take more than a second for one document, or keep memory. New kinds are fuzzed by their stored samples.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { connectorOf, connectors } from '../../../crawlers/index.ts'
import { documentFromFile } from '../../../crawlers/document.ts'
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
}

/** Of processor time, which a busy machine does not stretch as it does the clock's. */
const SLOW_MS = 1000
const GROWTH_BYTES = 24 * 1024 * 1024
const FAULTS_SHOWN = 20
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
    await tryOne(sample, `input ${at} of seed ${seed}`, mutate(sample.bytes, chance), report)
    if (at === Math.floor(inputs / 10)) used = heapUsed()
  }
  report.seconds = (performance.now() - started) / 1000
  const end = heapUsed()
  report.grownBytes = used === null || end === null ? null : end - used
  if ((report.grownBytes ?? 0) > GROWTH_BYTES) report.faults.push(`memory grew by ${report.grownBytes} bytes`)
  return report
}

async function tryOne(
  sample: Sample,
  label: string,
  { name, bytes }: ReturnType<typeof mutate>,
  report: FuzzReport,
): Promise<void> {
  const what = `${sample.kind}/${sample.name}, ${name}, ${label}`
  let [outcome, spent] = await timed(sample, bytes)
  // Another thread's collecting counts as well; what is slow three times is slow.
  for (let again = 0; again < 2 && spent > SLOW_MS; again++) {
    const [next, faster] = await timed(sample, bytes)
    ;[outcome, spent] = [next, Math.min(spent, faster)]
  }
  count(report.mutations, name)
  count(report.ended, outcome)
  if (spent > report.slowest.milliseconds) report.slowest = { milliseconds: spent, what }
  const fault = spent > SLOW_MS ? `${spent.toFixed(0)} ms` : /^[A-Z_]+$|posts$/.test(outcome) ? null : outcome
  if (fault && report.faults.length < FAULTS_SHOWN) report.faults.push(`${what}: ${fault}`)
}

async function timed(sample: Sample, bytes: Buffer): Promise<[string, number]> {
  const started = process.cpuUsage()
  const outcome = await outcomeOf(sample, bytes)
  const { user, system } = process.cpuUsage(started)
  return [outcome, (user + system) / 1000]
}

async function outcomeOf({ kind, path }: Sample, bytes: Buffer): Promise<string> {
  const connector = connectorOf(kind)
  try {
    const facts = { timeZone: '+07:00', fetchedAt: '2026-11-22T05:00:00.000Z' }
    const documents = await documentFromFile(kind, path, bytes, facts)
    const posts = documents.flatMap((document) => connector.parse(document))
    for (const document of documents) connector.deletions?.(document)
    const unfit = posts.map((post) => ParsedPost.safeParse(post)).find(({ success }) => !success)
    if (unfit?.error) return `a post that does not fit: ${unfit.error.message.slice(0, 200)}`
    return posts.length > 0 ? 'posts' : 'no posts'
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code !== 'INTERNAL') return thrown.code
    return `crash: ${thrown instanceof Error ? thrown.stack?.slice(0, 400) : String(thrown)}`
  }
}

function samplesOf(kind: string): Sample[] {
  return readdirSync(join(SAMPLES, kind)).flatMap((name) =>
    readdirSync(join(SAMPLES, kind, name))
      .filter((file) => file.startsWith('input.'))
      .map((file) => {
        const path = join(SAMPLES, kind, name, file)
        return { kind, name, path, bytes: readFileSync(path) }
      }),
  )
}

function heapUsed(): number | null {
  if (!globalThis.gc) return null
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
