/** A watched folder: what is new is read once, what is half-written waits, what is broken does not hold up the rest. */
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { isSettled } from '../../crawlers/sources/folder/look.ts'
import { gather, NOW, tools } from './server.ts'

const folder = connectorOf('folder')
const HOUR = 3600

function made() {
  const path = mkdtempSync(join(tmpdir(), 'lang-nghe-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
/** @param ago seconds since it was last written to */
function put(home: string, name: string, content: string, ago = HOUR) {
  writeFileSync(join(home, name), content)
  touch(home, name, ago)
}
function touch(home: string, name: string, ago: number) {
  const time = NOW.getTime() / 1000 - ago
  utimesSync(join(home, name), time, time)
}
const table = (...ids: number[]) => `id,text\n${ids.map((id) => `${id},Bài ${id}\n`).join('')}`
const ids = ({ posts }: Awaited<ReturnType<typeof gather>>) => posts.map(({ externalId }) => externalId)

test('files are read once, the oldest first; new and changed ones later; nothing is moved', async () => {
  const path = made()
  put(path, 'b.csv', table(1), 3 * HOUR)
  put(path, 'a.CSV', table(2), 2 * HOUR)
  put(path, 'c.pdf', 'x')
  put(path, '.hidden.csv', table(9))
  put(path, 'd.csv.part', table(9))
  const first = await gather(folder, { path })
  expect(ids(first)).toEqual(['1', '2'])
  expect(await gather(folder, { path }, first.cursor)).toMatchObject({ items: [], error: null })
  put(path, 'e.jsonl', '{"id": 3, "text": "Ba"}\n')
  put(path, 'b.csv', table(1, 4), HOUR / 2)
  const second = await gather(folder, { path }, first.cursor)
  expect(ids(second)).toEqual(['3', '1', '4'])
  expect(readdirSync(path)).toHaveLength(6)
})

test('a file that was only touched is not read again', async () => {
  const path = made()
  put(path, 'a.csv', table(1))
  const first = await gather(folder, { path })
  touch(path, 'a.csv', 60)
  expect((await gather(folder, { path }, first.cursor)).items).toEqual([])
  writeFileSync(join(path, 'a.csv'), table(7))
  touch(path, 'a.csv', HOUR)
  const state = statSync(join(path, 'a.csv'))
  expect(state.mtimeMs).toBe(NOW.getTime() - HOUR * 1000)
  // Same size, same time, other words: nobody can see that without reading every file every time.
  expect((await gather(folder, { path }, first.cursor)).items).toEqual([])
  touch(path, 'a.csv', 60)
  expect(ids(await gather(folder, { path }, first.cursor))).toEqual(['7'])
})

test('a file that is still being written waits for the next run', async () => {
  const path = made()
  put(path, 'young.csv', table(1), 1)
  put(path, 'ahead.csv', table(2), -HOUR)
  put(path, 'old.csv', table(3))
  const first = await gather(folder, { path })
  expect(ids(first)).toEqual(['3', '2'])
  const later = { ...tools(), now: () => new Date(NOW.getTime() + 60_000) }
  expect(ids(await gather(folder, { path }, first.cursor, later))).toEqual(['1'])
  const file = join(path, 'old.csv')
  const { size, mtimeMs: mtime } = statSync(file)
  const seen = { name: 'old.csv', path: file, size, mtime }
  expect(await isSettled(seen, NOW)).toBe(true)
  appendFileSync(file, '4,Bốn\n')
  touch(path, 'old.csv', HOUR)
  expect(await isSettled(seen, NOW)).toBe(false)
})

test('a broken file is named once, until it changes; the others are read', async () => {
  const path = made()
  put(path, 'a.csv', 'id,text\n1,"chưa đóng\n', 3 * HOUR)
  put(path, 'b.csv', table(2), 2 * HOUR)
  put(path, 'c.xlsx', 'PK\u0003\u0004nonsense', HOUR)
  const first = await gather(folder, { path })
  expect(first).toMatchObject({ error: 'PARTLY_UNREADABLE' })
  expect(ids(first)).toEqual(['2'])
  expect(await gather(folder, { path }, first.cursor)).toMatchObject({ items: [], error: null })
  put(path, 'a.csv', table(1), HOUR)
  expect(await gather(folder, { path }, first.cursor)).toMatchObject({
    posts: [{ externalId: '1' }],
    error: null,
  })
})

test('a run that was cut off goes on within the file', async () => {
  const path = made()
  put(path, 'a.csv', table(...Array.from({ length: 1200 }, (_, n) => n)), 3 * HOUR)
  put(path, 'b.csv', table(5000))
  const cut = await gather(folder, { path }, {}, tools(), 1)
  const rest = await gather(folder, { path }, cut.cursor)
  expect([...ids(cut), ...ids(rest)]).toEqual([...Array.from({ length: 1200 }, (_, n) => String(n)), '5000'])
})

test('a run whose time is up ends within a long file, and the next goes on there', async () => {
  const path = made()
  put(path, 'a.csv', table(...Array.from({ length: 1200 }, (_, n) => n)), 3 * HOUR)
  put(path, 'b.csv', table(5000))
  const first = await gather(folder, { path }, {}, { ...tools(), enough: () => true })
  expect(first.items).toEqual([])
  let asked = 0
  const short = await gather(folder, { path }, {}, { ...tools(), enough: () => asked++ > 0 })
  expect(short.posts).toHaveLength(500)
  expect((await gather(folder, { path }, short.cursor)).posts).toHaveLength(701)
})

test('links are not followed, folders within only when told', async () => {
  const [path, outside] = [made(), made()]
  put(outside, 'secret.csv', table(9))
  mkdirSync(join(path, 'in'))
  put(join(path, 'in'), 'deep.csv', table(2))
  put(path, 'a.csv', table(1), 2 * HOUR)
  symlinkSync(join(outside, 'secret.csv'), join(path, 'link.csv'))
  symlinkSync(outside, join(path, 'away'))
  symlinkSync(path, join(path, 'in', 'loop'))
  expect(ids(await gather(folder, { path }))).toEqual(['1'])
  const deep = await gather(folder, { path, recursive: true })
  expect(ids(deep)).toEqual(['1', '2'])
  expect(deep.items.map(({ hints }) => hints['file'])).toEqual(['a.csv', 'in/deep.csv'])
})

test('a folder that is gone, a file in its place, and the own data folder are refused', async () => {
  const path = made()
  expect(await gather(folder, { path: join(path, 'gone') })).toMatchObject({ error: 'FILE_MISSING' })
  put(path, 'a.csv', table(1))
  expect(await gather(folder, { path: join(path, 'a.csv') })).toMatchObject({ error: 'FILE_MISSING' })
  mkdirSync(join(path, 'uploads'))
  put(join(path, 'uploads'), 'b.csv', table(1))
  writeFileSync(join(path, 'lang-nghe.duckdb'), '')
  expect(await gather(folder, { path })).toMatchObject({ error: 'BAD_REQUEST', items: [] })
  expect(await gather(folder, { path: join(path, 'uploads') })).toMatchObject({ error: 'BAD_REQUEST' })
  const around = made()
  renameSync(path, join(around, 'data'))
  put(around, 'c.csv', table(3))
  expect(ids(await gather(folder, { path: around, recursive: true }))).toEqual(['3'])
})

test.skipIf(process.getuid?.() === 0)(
  'a file that may not be read is named, and read once it may',
  async () => {
    const path = made()
    put(path, 'a.csv', table(1), 2 * HOUR)
    put(path, 'b.csv', table(2))
    chmodSync(join(path, 'a.csv'), 0)
    const first = await gather(folder, { path })
    expect(first.error).toBe('PARTLY_UNREADABLE')
    expect(ids(first)).toEqual(['2'])
  },
)

test('the cursor stays small, however many files there were', async () => {
  const path = made()
  const files = Object.fromEntries(
    Array.from({ length: 2100 }, (_, n) => {
      put(path, `f${n}.csv`, table(n), 10_000 - n)
      const { size, mtimeMs } = statSync(join(path, `f${n}.csv`))
      return [`f${n}.csv`, { size, mtime: mtimeMs, hash: 'x', rows: 1, done: true }]
    }),
  )
  put(path, 'new.csv', table(9999), 60)
  const got = await gather(folder, { path }, { files })
  expect(ids(got)).toEqual(['9999'])
  expect(Object.keys(got.cursor['files'] as object).length).toBeLessThanOrEqual(2001)
  expect((await gather(folder, { path }, got.cursor)).items).toEqual([])
})
