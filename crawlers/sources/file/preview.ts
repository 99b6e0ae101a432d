/** The first rows of a table and a proposal of what its columns mean, for a person to correct. */
import { basename } from 'node:path'
import type { Mapping } from '../../../contract/api.ts'
import { guessMapping } from './guess.ts'
import { formatOf, ownMapping, readTable, type TableFormat, type TableInput } from './table.ts'
import { MAX_COLUMNS } from './width.ts'

export interface TablePreview {
  format: TableFormat
  columns: string[]
  /** Up to ten rows, cells in the order of `columns`. */
  sample: string[][]
  mapping: Mapping
}

const SHOWN = 10
const LOOKED_AT = 200

/** @throws AppError FILE_MISSING, EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_TABLE */
export async function previewTable(
  input: TableInput,
  options: { format?: TableFormat; name?: string; timeZone?: string } = {},
): Promise<TablePreview> {
  const name = options.name ?? (typeof input === 'string' ? basename(input) : '')
  const format = options.format ?? (await formatOf(input, name))
  const known = new Set<string>()
  const rows: Record<string, string>[] = []
  for await (const row of readTable(input, format)) {
    for (const column of Object.keys(row)) known.add(column)
    rows.push(row)
    if (rows.length >= LOOKED_AT) break
  }
  const columns = [...known].slice(0, MAX_COLUMNS)
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''))
  return {
    format,
    columns,
    sample: cells.slice(0, SHOWN),
    mapping: ownMapping(format, rows) ?? guessMapping(columns, cells, options.timeZone),
  }
}
