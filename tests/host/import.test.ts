/**
 * Real data, read in place: New York's service requests through the shipped preset. The response times are computed
 * here a second time, straight from the file, and must agree.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/index.ts'

const file = fileURLToPath(new URL('../../../shared/data/nyc311/mzuber88_311.csv', import.meta.url))
const present = existsSync(file)
const AS_OF = { now: '2026-11-22T12:00:00Z', today: '2026-11-22', timeZone: 'America/New_York' }

async function langNghe(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'host/cli.ts', ...words])
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, out, err }
}

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'lang-nghe-import-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** `12/31/2025 11:59:00 PM` of New York as an instant. */
function instant(text: string): string {
  const [, month, day, year, hour, minute, second, half] =
    /(\d+)\/(\d+)\/(\d+) (\d+):(\d+):(\d+) ([AP])M/.exec(text)!
  const h = (Number(hour) % 12) + (half === 'P' ? 12 : 0)
  const at = new Temporal.PlainDateTime(+year!, +month!, +day!, h, +minute!, +second!)
  return new Date(at.toZonedDateTime('America/New_York').epochMilliseconds).toISOString()
}

describe.skipIf(!present)(`import of NYC 311${present ? '' : ' (skipped: no shared data)'}`, () => {
  let store: Store
  const rows: Record<string, string>[] = present
    ? parse(readFileSync(file), { columns: true, bom: true, relax_column_count: true })
    : []

  test('the command takes the file in and prints what it holds', { timeout: 120_000 }, async () => {
    const { code, out, err } = await langNghe('--data', folder, '--json', 'import', file, '--as', 'nyc311')
    expect(err).not.toContain('INTERNAL')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ added: rows.length })
    store = await openStore({
      path: join(folder, 'lang-nghe.duckdb'),
      threads: 1,
      memoryLimit: '512MB',
      now: () => new Date(),
    })
  })

  test('each complaint has the received and closed times of its row', async () => {
    const created = Object.keys(rows[0]!).find((name) => /created.?date/i.test(name))!
    const closed = Object.keys(rows[0]!).find((name) => /closed.?date/i.test(name))!
    // A closing before the receipt is no time: closed then means closed nobody knows when, otherwise it is open.
    const wanted = rows.flatMap((row) => {
      const received = instant(row[created]!)
      const done = row[closed] ? instant(row[closed]) : null
      if (done === null || done >= received) return [`${received} ${done ?? '-'}`]
      return row['Status'] === 'Closed' ? [] : [`${received} -`]
    })
    const durations = await store.read.durations({}, 'result', AS_OF)
    expect(durations.map(({ receivedAt, doneAt }) => `${receivedAt} ${doneAt ?? '-'}`).toSorted()).toEqual(
      wanted.toSorted(),
    )
    await store.close()
  })
})

test('parse prints posts and stores nothing', { timeout: 60_000 }, async () => {
  const sample = 'tests/crawlers/samples/open311/json/input.json'
  const { code, out } = await langNghe('parse', 'open311', sample)
  expect(code).toBe(0)
  const posts = JSON.parse(out) as Record<string, unknown>[]
  expect(posts.length).toBeGreaterThan(0)
  for (const key of [
    'externalId',
    'title',
    'text',
    'url',
    'publishedAt',
    'updatedAt',
    'author',
    'language',
    'categories',
    'status',
  ])
    expect(posts[0]).toHaveProperty(key)
})

test(
  'a file that cannot be read, an unknown kind, a wrong format: a named error and exit code 1; wrong words: 2',
  { timeout: 60_000 },
  async () => {
    const ended = await Promise.all([
      langNghe('parse', 'feed', '/no/such/file'),
      langNghe('parse', 'fax', 'package.json'),
      langNghe('parse', 'feed', 'package.json'),
      langNghe('--language', 'en', '--json', 'parse', 'open311', 'README.md'),
      langNghe('wash'),
    ])
    expect(ended.map(({ code }) => code)).toEqual([1, 1, 1, 1, 2])
    expect(ended.map(({ err }) => /^[A-Z_]+(?=:)/m.exec(err)?.[0]).slice(0, 3)).toEqual([
      'FILE_MISSING',
      'UNKNOWN_KIND',
      'NOT_THIS_FORMAT',
    ])
    expect(JSON.parse(ended[3].out)).toMatchObject({
      ok: false,
      error: { code: expect.any(String) as string },
    })
  },
)
