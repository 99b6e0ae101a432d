/**
 * Killed at any point, started again: nothing is lost and nothing is done twice. The real program gathers from the real
 * demo city and is killed (SIGKILL) once in each step; what it ends with must equal an undisturbed run.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../db/index.ts'
import { STEPS, type Step } from '../../contract/events.ts'

const AS_OF = '2026-11-22T12:00:00Z'
let root = ''

beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'lang-nghe-kill-'))))
afterAll(() => rm(root, { recursive: true, force: true }))

/** Runs the demo once. With `killIn`, kills it as soon as that step tells some progress but is not done. */
async function runOnce(
  data: string,
  killIn?: Step,
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
    if (Number(progress[2]) > 0 && progress[2] !== progress[3]) killed = child.kill('SIGKILL')
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

test('a run killed once in every step ends as an undisturbed one', { timeout: 300_000 }, async () => {
  const killedIn: Step[] = []
  const broken = join(root, 'broken')
  for (const step of STEPS) {
    if ((await runOnce(broken, step)).killed) killedIn.push(step)
  }
  expect(killedIn).toEqual(expect.arrayContaining(['gather', 'read', 'understand']))
  await runOnce(broken)

  const whole = join(root, 'whole')
  await runOnce(whole)
  expect(await contents(broken)).toEqual(await contents(whole))
})

test('a second run with nothing new stores nothing and computes nothing', { timeout: 120_000 }, async () => {
  const whole = join(root, 'whole')
  const before = await contents(whole)
  const { told } = await runOnce(whole)
  expect(told).not.toContainEqual(expect.stringMatching(/^\[(understand|cluster|clocks)\] [1-9]/))
  expect(await contents(whole)).toEqual(before)
})
