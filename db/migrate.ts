/** Brings a file to the newest schema, one transaction a step; refuses files that are not ours or newer than we are. */
import { readdirSync, readFileSync } from 'node:fs'
import { AppError } from '../contract/errors.ts'
import type { Session } from './duckdb.ts'

export interface Migration {
  number: number
  name: string
  sql: string
}

/** The numbered files of `migrations/`, in order. */
export function readMigrations(folder = new URL('./migrations/', import.meta.url)): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => ({
      number: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(new URL(name, folder), 'utf8'),
    }))
}

/**
 * Applies what the file has not yet seen.
 * @throws AppError STORE_BROKEN (tables that are not ours), STORE_NEWER, MIGRATION_FAILED (that step is undone)
 */
export async function migrate(
  session: Session,
  migrations: readonly Migration[],
  facts: { path: string; now: string },
): Promise<void> {
  const { path } = facts
  const found = await newestApplied(session, path)
  const known = migrations.at(-1)?.number ?? 0
  if (found > known) throw new AppError('STORE_NEWER', { path, found, known })
  for (const migration of migrations) {
    if (migration.number > found) await apply(session, migration, facts.now)
  }
}

/** Number of the last migration in the file; 0 for an empty file. */
async function newestApplied(session: Session, path: string): Promise<number> {
  const tables = await session.all<{ name: string }>('SELECT table_name AS name FROM duckdb_tables()')
  if (tables.length === 0) return 0
  if (!tables.some((table) => table.name === 'migration')) throw new AppError('STORE_BROKEN', { path })
  const columns = await session.all<{ name: string }>(
    "SELECT column_name AS name FROM duckdb_columns() WHERE table_name = 'migration' ORDER BY column_index",
  )
  if (columns.map((column) => column.name).join() !== 'number,name,applied_at')
    throw new AppError('STORE_BROKEN', { path })
  const last = await session.first<{ number: number | null }>('SELECT max(number) AS number FROM migration')
  return last?.number ?? 0
}

async function apply(session: Session, migration: Migration, now: string): Promise<void> {
  try {
    await session.transaction(async (tx) => {
      await tx.run(
        'CREATE TABLE IF NOT EXISTS migration (number INTEGER NOT NULL, name TEXT NOT NULL, applied_at TIMESTAMP NOT NULL)',
      )
      await tx.run(migration.sql)
      await tx.run('INSERT INTO migration VALUES ($number, $name, $now::TIMESTAMP)', {
        number: migration.number,
        name: migration.name,
        now,
      })
    })
  } catch (fault) {
    if (fault instanceof AppError) throw fault
    const detail = fault instanceof Error ? fault.message : String(fault)
    throw new AppError('MIGRATION_FAILED', { migration: migration.name, detail }, { cause: fault })
  }
}
