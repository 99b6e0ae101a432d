/** What the store refuses to open, and that a refused file stays as it was. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase, type Session } from '../../db/duckdb.ts'
import { migrate, readMigrations } from '../../db/migrate.ts'
import { AS_OF, openAt, post, removeFolders, savePosts, source, temporaryFolder } from './helpers.ts'
import { firstLine, kill, startChild } from './processes.ts'

afterAll(removeFolders)

async function withSession(path: string, work: (session: Session) => Promise<void>): Promise<void> {
  const database = await openDatabase({ path, threads: 1, memoryLimit: '256MB' })
  await work(database.writer)
  await database.close()
}

test('a second process gets STORE_LOCKED, and may open once the first is gone', async () => {
  const path = join(temporaryFolder(), 'store.duckdb')
  const first = startChild('open', path)
  expect(await firstLine(first)).toBe('ready')
  await expect(openAt(path)).rejects.toMatchObject({ code: 'STORE_LOCKED', params: { path } })
  await kill(first)
  const store = await openAt(path)
  const second = startChild('open', path)
  expect(await firstLine(second)).toMatch(/^STORE_LOCKED/)
  await kill(second)
  await store.close()
})

test('the same process cannot open a file twice either', async () => {
  const path = join(temporaryFolder(), 'store.duckdb')
  const store = await openAt(path)
  await expect(openAt(path)).rejects.toMatchObject({ code: 'STORE_LOCKED' })
  await store.close()
  await (await openAt(path)).close()
})

test('a newer file is refused and stays as it was', async () => {
  const path = join(temporaryFolder(), 'store.duckdb')
  await (await openAt(path)).close()
  await withSession(path, (session) =>
    session.run("INSERT INTO migration VALUES (9000, '9000_future.sql', TIMESTAMP '2030-01-01')"),
  )
  const before = readFileSync(path)
  const known = readMigrations().at(-1)!.number
  await expect(openAt(path)).rejects.toMatchObject({ code: 'STORE_NEWER', params: { found: 9000, known } })
  expect(readFileSync(path).equals(before)).toBe(true)
})

test.each([
  ['text', 'this is no database'],
  ['many bytes', 'x'.repeat(100_000)],
])('a file of %s is STORE_BROKEN and stays as it was', async (_, content) => {
  const path = join(temporaryFolder(), 'store.duckdb')
  writeFileSync(path, content)
  await expect(openAt(path)).rejects.toMatchObject({ code: 'STORE_BROKEN', params: { path } })
  expect(readFileSync(path, 'utf8')).toBe(content)
})

test('a damaged store is STORE_BROKEN', async () => {
  const path = join(temporaryFolder(), 'store.duckdb')
  await (await openAt(path)).close()
  const damaged = readFileSync(path).fill(7, 4096, 12_288)
  writeFileSync(path, damaged)
  await expect(openAt(path)).rejects.toMatchObject({ code: 'STORE_BROKEN' })
  expect(readFileSync(path).equals(damaged)).toBe(true)
})

test("somebody else's DuckDB file is STORE_BROKEN and stays as it was", async () => {
  const path = join(temporaryFolder(), 'foreign.duckdb')
  await withSession(path, (session) => session.run('CREATE TABLE theirs AS SELECT 1 AS a'))
  const before = readFileSync(path)
  await expect(openAt(path)).rejects.toMatchObject({ code: 'STORE_BROKEN' })
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('an empty file is a new store', async () => {
  const path = join(temporaryFolder(), 'store.duckdb')
  writeFileSync(path, '')
  const store = await openAt(path)
  expect((await store.read.info(AS_OF)).empty).toBe(true)
  await store.close()
})

test('a folder that is a file, and a path that is a folder, are refused by name', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), 'x')
  await expect(openAt(join(folder, 'file', 'store.duckdb'))).rejects.toMatchObject({
    code: 'STORE_READ_ONLY',
  })
  mkdirSync(join(folder, 'folder'))
  await expect(openAt(join(folder, 'folder'))).rejects.toMatchObject({ code: 'STORE_BROKEN' })
})

test.skipIf(process.getuid === undefined)('a folder one may not write to is STORE_READ_ONLY', async () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o555)
  // Root may write anywhere, so where the tests run as root nobody's process tries.
  const user = process.getuid?.() === 0 ? { uid: 65_534 } : {}
  const other = startChild('open', join(folder, 'store.duckdb'), user)
  expect(await firstLine(other)).toMatch(/^STORE_READ_ONLY/)
  await kill(other)
})

test('a migration that fails is undone as a whole and named', async () => {
  const path = join(temporaryFolder(), 'store.duckdb')
  const facts = { path, now: AS_OF.now }
  const broken = [
    ...readMigrations(),
    {
      number: 9001,
      name: '9001_broken.sql',
      sql: 'CREATE TABLE half (a INTEGER); DROP TABLE post; SELECT nonsense;',
    },
  ]
  const store = await openAt(path)
  await savePosts(store, [post('1')])
  await store.close()
  await withSession(path, async (session) => {
    await expect(migrate(session, broken, facts)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      params: { migration: '9001_broken.sql' },
    })
  })
  const again = await openAt(path)
  expect((await again.read.info(AS_OF)).badges.posts).toBe(1)
  await again.close()
})

const SHAPE = [
  'SELECT table_name, column_name, data_type, is_nullable, column_default FROM duckdb_columns() WHERE NOT internal ORDER BY ALL',
  'SELECT table_name, constraint_type, constraint_text FROM duckdb_constraints() ORDER BY ALL',
  'SELECT view_name, sql FROM duckdb_views() WHERE NOT internal ORDER BY ALL',
  'SELECT sequence_name, sql FROM duckdb_sequences() ORDER BY ALL',
  'SELECT function_name, macro_definition FROM duckdb_functions() WHERE NOT internal ORDER BY ALL',
  'SELECT number, name FROM migration ORDER BY ALL',
]

test('a fresh schema equals one that was migrated step by step', async () => {
  const shapes: unknown[] = []
  for (const stepwise of [false, true]) {
    const path = join(temporaryFolder(), 'store.duckdb')
    const all = readMigrations()
    const steps = stepwise ? all.map((_, at) => all.slice(0, at + 1)) : [all]
    for (const step of steps) {
      await withSession(path, (session) => migrate(session, step, { path, now: AS_OF.now }))
    }
    await withSession(path, async (session) => {
      shapes.push(await Promise.all(SHAPE.map((sql) => session.all(sql))))
    })
  }
  expect(shapes[1]).toEqual(shapes[0])
  expect(readMigrations().map((one) => one.number)).toEqual(readMigrations().map((_, at) => at + 1))
})

test('a run that a killed process left open is closed as stopped, which is no failure', async () => {
  const path = join(temporaryFolder(), 'store.duckdb')
  const store = await openAt(path)
  await store.saveSource(source('a'))
  await store.beginRun('a', AS_OF.now)
  expect((await store.read.sources())[0]!.health.state).toBe('running')
  await store.close()
  const again = await openAt(path)
  expect((await again.read.sources())[0]!.health).toMatchObject({ state: 'new', error: null, failures: 0 })
  expect(await again.read.runs('a', 9)).toMatchObject([{ error: { code: 'STOPPED' } }])
  expect(await again.runHistory()).toMatchObject([{ failures: 0, error: null, quiet: 0 }])
  await again.close()
})

test('the engine reaches no other file and takes no new setting', async () => {
  await withSession(join(temporaryFolder(), 'store.duckdb'), async (session) => {
    await expect(session.all("SELECT * FROM read_text('/etc/hostname')")).rejects.toThrow(/disabled/)
    await expect(session.run("COPY (SELECT 1) TO 'lang-nghe-out.csv'")).rejects.toThrow(/disabled/)
    await expect(session.run('SET enable_external_access = true')).rejects.toThrow(/Cannot/)
    await expect(session.run('SET threads = 2')).rejects.toThrow(/locked/)
  })
})

test('a transaction keeps others out until it ends, and undoes all of what failed', async () => {
  await withSession(join(temporaryFolder(), 'store.duckdb'), async (session) => {
    await session.run('CREATE TABLE t (a INTEGER)')
    const failing = session.transaction(async (tx) => {
      await tx.run('INSERT INTO t VALUES (1)')
      await tx.transaction((inner) => inner.run('INSERT INTO t VALUES (2)'))
      throw new Error('on purpose')
    })
    const beside = session.run('INSERT INTO t VALUES (3)')
    await expect(failing).rejects.toThrow('on purpose')
    await beside
    expect(await session.all('SELECT a FROM t')).toEqual([{ a: 3 }])
  })
})
