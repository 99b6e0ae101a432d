/** Many rows as one parameter: they travel as JSON and become a relation with the types named here. */
import type { Session } from './duckdb.ts'

export type ColumnType = 'VARCHAR' | 'TIMESTAMP' | 'DATE' | 'DOUBLE' | 'INTEGER' | 'BIGINT' | 'BOOLEAN'
export type Columns = Readonly<Record<string, ColumnType>>
export type RowOf<C extends Columns> = {
  [K in keyof C]: C[K] extends 'BOOLEAN'
    ? boolean
    : C[K] extends 'DOUBLE' | 'INTEGER' | 'BIGINT'
      ? number | null
      : string | null
}

/** SQL of the relation whose rows are given as `$rows`. */
export function relation(columns: Columns): string {
  return `(SELECT unnest(from_json($rows, '[${JSON.stringify(columns)}]'), max_depth := 2))`
}

/** Rows for `relation`. A half surrogate, which no UTF-8 can hold, becomes U+FFFD. */
export function rowsParameter(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )
}

/** Inserts rows; `onConflict` is what follows the SELECT (`ON CONFLICT …`). */
export async function insertRows<C extends Columns>(
  session: Session,
  table: string,
  columns: C,
  rows: readonly RowOf<C>[],
  onConflict = '',
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(columns).join(', ')
  await session.run(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${relation(columns)} ${onConflict}`,
    {
      rows: rowsParameter(rows),
    },
  )
}

/** `ON CONFLICT (key) DO UPDATE` of every other column. */
export function replacing(columns: Columns, ...key: string[]): string {
  const others = Object.keys(columns).filter((name) => !key.includes(name))
  return `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`
}

/** SQL condition: the column is one of the ids given as `$ids` (see `idsParameter`). */
export const amongIds = (column: string): string =>
  `${column} IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`
export const idsParameter = (ids: Iterable<string>): string => JSON.stringify([...ids])

/** JSON with sorted keys, so that equal values are equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'string') return inner.toWellFormed()
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
