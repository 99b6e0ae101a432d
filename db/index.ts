/** The door of this room: a store in one file on this machine. */
import { existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { dirname, join, basename, resolve } from 'node:path'
import { AppError } from '../contract/errors.ts'
import { clusterPart } from './cluster.ts'
import { complaintsPart } from './complaints.ts'
import { nameOpenFault, openDatabase, type Database, type EngineOptions } from './duckdb.ts'
import { evidencePart } from './evidence.ts'
import { closeLeftRuns, gatherPart } from './gather.ts'
import { keepingPart } from './keeping.ts'
import { ledgerPart } from './ledger.ts'
import { migrate, readMigrations } from './migrate.ts'
import { readPart } from './read.ts'
import { sourcesPart } from './sources.ts'
import type { Store } from './store.ts'
import { understandPart } from './understand.ts'
import { complaintViews } from './views/complaints.ts'
import { gatheringViews } from './views/gathering.ts'
import { issueViews } from './views/issues.ts'
import { overviewView } from './views/overview.ts'
import { postViews } from './views/posts.ts'
import { sourceViews } from './views/sources.ts'

export type * from './store.ts'

export interface StoreOptions extends EngineOptions {
  now: () => Date
}

/** Files open in this process: the engine's lock keeps out other processes only. */
const open = new Set<string>()

/**
 * Opens the store, creating it or bringing it to the newest schema, and closes what a killed process left running.
 * @throws AppError STORE_LOCKED, STORE_NEWER, STORE_BROKEN, STORE_READ_ONLY, MIGRATION_FAILED, DISK_FULL; except for
 * a file that was being upgraded, which is set back, the file stays as it was
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const path = locate(options.path)
  if (open.has(path)) throw new AppError('STORE_LOCKED', { path: options.path })
  open.add(path)
  try {
    const database = await openFile({ ...options, path })
    try {
      const now = options.now().toISOString()
      await migrate(database.writer, readMigrations(), { path: options.path, now })
      await closeLeftRuns(database.writer, now)
    } catch (fault) {
      await database.close()
      throw fault
    }
    return storeOn(database, options.now, () => open.delete(path))
  } catch (fault) {
    open.delete(path)
    throw fault
  }
}

/** The absolute path, with its folder made where there is none. An empty file holds nothing and is made anew. */
function locate(path: string): string {
  try {
    const folder = dirname(resolve(path))
    mkdirSync(folder, { recursive: true })
    const real = join(realpathSync(folder), basename(path))
    if (existsSync(real) && statSync(real).isFile() && statSync(real).size === 0) rmSync(real)
    return real
  } catch (cause) {
    throw new AppError('STORE_READ_ONLY', { path }, { cause })
  }
}

async function openFile(options: EngineOptions): Promise<Database> {
  try {
    return await openDatabase(options)
  } catch (fault) {
    throw nameOpenFault(fault, options.path) ?? fault
  }
}

function storeOn(database: Database, now: () => Date, closed: () => void): Store {
  const { writer, reader } = database
  return {
    ...sourcesPart(writer, now),
    ...gatherPart(writer),
    ...ledgerPart(writer),
    ...evidencePart(writer),
    ...keepingPart(writer),
    ...readPart(writer),
    ...understandPart(writer),
    ...clusterPart(writer),
    ...complaintsPart(writer),
    read: {
      ...sourceViews(reader),
      ...gatheringViews(reader),
      ...overviewView(reader),
      ...issueViews(reader),
      ...complaintViews(reader),
      ...postViews(reader),
    },
    async close() {
      await database.close()
      closed()
    },
  }
}
