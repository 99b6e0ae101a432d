/** The only door to DuckDB: opening a file, running statements in order, transactions, rows as plain objects. */
import { DuckDBInstance, type DuckDBConnection, type DuckDBResultReader } from '@duckdb/node-api'
import PQueue from 'p-queue'
import { AppError } from '../contract/errors.ts'

export type Value = string | number | boolean | null
/** Named parameters (`$name`); names that a statement does not use are left out. */
export type Params = Readonly<Record<string, Value>>

/** Runs statements one after the other; while a transaction is open nobody else's statement gets between. */
export interface Session {
  /** Rows with TIMESTAMP as UTC ISO string, DATE as `YYYY-MM-DD`, whole numbers as number, LIST as array. */
  all<T>(sql: string, params?: Params): Promise<T[]>
  first<T>(sql: string, params?: Params): Promise<T | undefined>
  /** Runs one statement, or several where there are no parameters. */
  run(sql: string, params?: Params): Promise<void>
  /** All of the work or, where it throws, none of it. Inside another transaction it is part of that one. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>
}

export interface Database {
  writer: Session
  /** A second connection, so that pages are answered while the pipeline writes. It sees what is committed. */
  reader: Session
  close(): Promise<void>
}

export interface EngineOptions {
  path: string
  threads: number
  /** As DuckDB writes sizes: `1GB`. */
  memoryLimit: string
}

/**
 * Opens or creates the file with an engine that loads no extension, reaches no other file and takes no new setting.
 * @throws what DuckDB throws; see `nameOpenFault`
 */
export async function openDatabase(options: EngineOptions): Promise<Database> {
  const instance = await DuckDBInstance.create(options.path, {
    threads: String(options.threads),
    memory_limit: options.memoryLimit,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    enable_external_access: 'false',
    lock_configuration: 'true',
  })
  const connections = [await instance.connect(), await instance.connect()] as const
  const queues = [new PQueue({ concurrency: 1 }), new PQueue({ concurrency: 1 })] as const
  const [writer, reader] = connections.map((connection, at) =>
    queued(direct(connection, options.path), queues[at]!),
  )
  return {
    writer: writer!,
    reader: reader!,
    async close() {
      await Promise.all(queues.map((queue) => queue.onIdle()))
      for (const connection of connections) connection.closeSync()
      instance.closeSync()
    },
  }
}

/** A session that puts every statement and every whole transaction into the queue. */
function queued(session: Session, queue: PQueue): Session {
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => queue.add(work, { throwOnTimeout: true })
  return {
    all: (sql, params) => inTurn(() => session.all(sql, params)),
    first: (sql, params) => inTurn(() => session.first(sql, params)),
    run: (sql, params) => inTurn(() => session.run(sql, params)),
    transaction: (work) => inTurn(() => session.transaction(work)),
  }
}

function direct(connection: DuckDBConnection, path: string): Session {
  const execute = async (sql: string, params: Params): Promise<DuckDBResultReader> => {
    try {
      return await connection.runAndReadAll(sql, usedBy(sql, params))
    } catch (fault) {
      throw nameRunFault(fault, path)
    }
  }
  const session: Session = {
    all: async <T>(sql: string, params: Params = {}) => plainRows(await execute(sql, params)) as T[],
    first: async <T>(sql: string, params: Params = {}) => (await session.all<T>(sql, params))[0],
    run: async (sql, params = {}) => void (await execute(sql, params)),
    async transaction(work) {
      await execute('BEGIN', {})
      try {
        const inside: Session = { ...session, transaction: (part) => part(inside) }
        const result = await work(inside)
        await execute('COMMIT', {})
        return result
      } catch (fault) {
        await rollBack(connection, fault)
        throw fault
      }
    },
  }
  return session
}

/** Undoes the open transaction; a COMMIT that failed has already done so. */
async function rollBack(connection: DuckDBConnection, because: unknown): Promise<void> {
  try {
    await connection.run('ROLLBACK')
  } catch (cause) {
    if (String(cause).includes('no transaction is active')) return
    throw new AggregateError([because, cause], 'a transaction could not be rolled back', { cause })
  }
}

function usedBy(sql: string, params: Params): Record<string, Value> {
  const named = new Set(sql.match(/\$[A-Za-z]\w*/g))
  return Object.fromEntries(Object.entries(params).filter(([name]) => named.has(`$${name}`)))
}

function plainRows(reader: DuckDBResultReader): Record<string, unknown>[] {
  const names = reader.deduplicatedColumnNames()
  const types = new Map(names.map((name, at) => [name, reader.columnType(at).toString()]))
  return reader
    .getRowObjectsJS()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, plain(value, types.get(name) === 'DATE')]),
      ),
    )
}

function plain(value: unknown, isDay: boolean): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return isDay ? value.toISOString().slice(0, 10) : value.toISOString()
  if (Array.isArray(value)) return value.map((item) => plain(item, isDay))
  return value
}

/** What DuckDB says while it opens a file, as the error a person can act on; null: not one of these. */
export function nameOpenFault(fault: unknown, path: string): AppError | null {
  const message = String(fault)
  const options = { cause: fault }
  if (/Could not set lock on file|being used by another process/i.test(message))
    return new AppError('STORE_LOCKED', { path }, options)
  if (/No space left/i.test(message)) return new AppError('DISK_FULL', { path }, options)
  if (/Permission denied|Read-only file system|Cannot open file|Access is denied/i.test(message))
    return new AppError('STORE_READ_ONLY', { path }, options)
  if (
    /not a valid DuckDB|Is a directory|corrupt|Could not read|checksum|Serialization|version number/i.test(
      message,
    )
  )
    return new AppError('STORE_BROKEN', { path }, options)
  return null
}

function nameRunFault(fault: unknown, path: string): unknown {
  if (/No space left/i.test(String(fault))) return new AppError('DISK_FULL', { path }, { cause: fault })
  return fault
}
