/**
 * Killed at any point, started again: nothing is lost and nothing is done twice. The real program gathers from the real
 * demo city and is killed (SIGKILL) several times while it gathers and once in each later step; what it ends with must
 * equal an undisturbed run, and every stored copy must be readable.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../db/index.ts'
import { STEPS, type Step } from '../../contract/events.ts'
import { connectors, openEvidence, readEvidence } from '../../crawlers/index.ts'

const AS_OF = '2026-11-22T12:00:00Z'
let root = ''

beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'lang-nghe-kill-'))))
afterAll(() => rm(root, { recursive: true, force: true }))

/** Runs the demo once. With `killIn`, kills it as soon as that step tells more than `past` but is not done. */
async function runOnce(
  data: string,
  killIn?: Step,
  past = 0,
): Promise<{ killed: boolean; out: string; told: string[] }> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'host/cli.ts',
      '--data',
      data,
      '--language',
      'en',
      'demo',
      '--once',
      '--as-of',
      AS_OF,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let out = ''
  const told: string[] = []
  let killed = false
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  createInterface(child.stderr).on('line', (line) => {
    told.push(line)
    const progress = /^\[(\w+)\] (\d+)\/(\d+|\?)$/.exec(line)
    if (!progress || progress[1] !== killIn) return
    if (Number(progress[2]) > past && progress[2] !== progress[3]) killed = child.kill('SIGKILL')
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (!killed && code !== 0) throw new Error(told.join('\n'))
  return { killed, out, told }
}

/** All that a person could see differ, in an order that does not depend on the run. */
async function contents(data: string): Promise<unknown> {
  const store = await openStore({
    path: join(data, 'lang-nghe.duckdb'),
    threads: 2,
    memoryLimit: '1GB',
    now: () => new Date(AS_OF),
  })
  try {
    const asOf = { now: AS_OF, today: '2026-11-22', timeZone: 'Asia/Ho_Chi_Minh' }
    const everything = []
    for (let offset = 0; ; offset += 200) {
      const { rows } = await store.read.posts({ filter: {}, order: 'oldest', offset, limit: 200 }, asOf)
      if (rows.length === 0) break
      everything.push(
        ...rows.map(({ id, labels, issue, complaintId }) => [id, labels, issue?.id ?? null, complaintId]),
      )
    }
    const { code: _, ...complaints } = await store.read
      .complaintSummary({}, asOf)
      .then((s) => ({ ...s, code: null }))
    return { posts: everything.sort((a, b) => String(a[0]).localeCompare(String(b[0]))), complaints }
  } finally {
    await store.close()
  }
}

/** Unpacks every file of copies whole, and reads every document by its place. @returns how many documents */
async function checkCopies(data: string): Promise<number> {
  const folder = join(data, 'evidence')
  // As every start does: what was half written is cut off.
  await openEvidence({ folder, now: () => new Date(AS_OF) }).then((evidence) => evidence.close())
  for (const name of await readdir(folder)) {
    expect(name).toMatch(/\.warc\.gz$/)
    expect(() => gunzipSync(readFileSync(join(folder, name)))).not.toThrow()
  }
  const store = await openStore({
    path: join(data, 'lang-nghe.duckdb'),
    threads: 2,
    memoryLimit: '1GB',
    now: () => new Date(AS_OF),
  })
  try {
    let read = 0
    for (const { kind } of connectors)
      for (const { evidence } of await store.rawUnread(kind, 1e9, 1e6)) {
        await readEvidence(folder, evidence)
        read += 1
      }
    return read
  } finally {
    await store.close()
  }
}

test('a run killed in every step ends as an undisturbed one', { timeout: 600_000 }, async () => {
  const killedIn: Step[] = []
  const broken = join(root, 'broken')
  for (const past of [0, 40, 120, 250])
    if ((await runOnce(broken, 'gather', past)).killed) {
      killedIn.push('gather')
      await checkCopies(broken)
    }
  for (const step of STEPS) {
    if ((await runOnce(broken, step)).killed) killedIn.push(step)
  }
  expect(killedIn).toEqual(expect.arrayContaining(['gather', 'read', 'understand']))
  expect(killedIn.filter((step) => step === 'gather').length).toBeGreaterThanOrEqual(3)
  await runOnce(broken)

  const whole = join(root, 'whole')
  await runOnce(whole)
  expect(await contents(broken)).toEqual(await contents(whole))
  expect(await checkCopies(broken)).toBeGreaterThanOrEqual(await checkCopies(whole))
})

test('a second run with nothing new stores nothing and computes nothing', { timeout: 120_000 }, async () => {
  const whole = join(root, 'whole')
  const before = await contents(whole)
  const { told } = await runOnce(whole)
  expect(told).not.toContainEqual(expect.stringMatching(/^\[(understand|cluster|clocks)\] [1-9]/))
  expect(await contents(whole)).toEqual(before)
})
