/** The rows of one file as documents to store: what `file` and `folder` share. */
import { z } from 'zod'
import { Mapping } from '../../../contract/api.ts'
import type { CollectContext } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { POST_KINDS } from '../../../contract/model.ts'
import { DATE_FIELDS } from './columns.ts'
import { guessMapping, orderOf } from './guess.ts'
import { usableColumns } from './parse.ts'
import { presets } from './presets.ts'
import { MAX_COLUMNS } from './width.ts'
import {
  formatOf,
  FORMATS,
  ownMapping,
  readTable,
  type Row,
  type TableFormat,
  type TableInput,
} from './table.ts'

/** How rows become posts; the same for a file and for every file of a folder. */
export const Reading = z.object({
  format: z.enum(['auto', ...FORMATS]).default('auto'),
  /** What every row is; `auto`: as the mapping says (mail is a `message` then, unless a public list is told here). */
  kind: z.enum(['auto', ...POST_KINDS]).default('auto'),
  /** A shipped mapping; `mapping` goes before it, and without both the columns are guessed. */
  preset: z.string().optional(),
  mapping: Mapping.optional(),
})
export type Reading = z.output<typeof Reading>

export interface FileRows {
  body: string
  hints: Record<string, unknown>
  /** Rows of the file up to the last of this document. */
  rows: number
  /** True for the last document of the file. */
  done: boolean
}

const ROWS_AT_ONCE = 500
/** Characters: rows of mail are long. */
const CHARACTERS_AT_ONCE = 2_000_000

/**
 * Documents of up to 500 rows. The last row is held back until it is known whether there is another.
 * @param from rows that were read before
 * @throws AppError EMPTY_ANSWER; PARTLY_UNREADABLE after all else was given; those of `readTable` and `choose`
 */
export async function* fileDocuments(
  input: TableInput,
  name: string,
  from: number,
  reading: Reading,
  ctx: Pick<CollectContext, 'signal' | 'timeZone' | 'report'>,
): AsyncIterable<FileRows> {
  const format = reading.format === 'auto' ? await formatOf(input, name) : reading.format
  const broken: string[] = []
  let chosen: Chosen | null = null
  let rows: Row[] = []
  let characters = 0
  let number = from
  const take = (done: boolean): FileRows => {
    chosen ??= choose(reading, rows, ctx.timeZone, format)
    const document = {
      body: JSON.stringify(rows),
      hints: { ...chosen, format, firstRow: number - rows.length + 1 },
      rows: number,
      done,
    }
    rows = []
    characters = 0
    return document
  }
  for await (const row of readTable(input, format, { from, unreadable: (part) => broken.push(part) })) {
    if (ctx.signal.aborted) throw new AppError('STOPPED')
    const size = Object.values(row).reduce((sum, cell) => sum + cell.length, 0)
    if (rows.length === ROWS_AT_ONCE || (rows.length > 0 && characters + size > CHARACTERS_AT_ONCE)) {
      yield take(false)
      ctx.report({ done: number, total: null })
    }
    rows.push(row)
    characters += size
    number += 1
  }
  if (number === 0) throw new AppError('EMPTY_ANSWER')
  if (rows.length > 0) yield take(true)
  ctx.report({ done: number, total: number })
  if (broken.length > 0) throw new AppError('PARTLY_UNREADABLE', told(broken))
}

/** The first few by name, all of them counted. */
export function told(parts: readonly string[]): { count: number; detail: string } {
  const shown = parts.slice(0, 5).join('; ')
  return { count: parts.length, detail: parts.length > 5 ? `${shown}; …` : shown }
}

export interface Chosen {
  mapping: Mapping
  /** Of the dates, as the first rows show it. */
  order: string
}

/**
 * The mapping for this table.
 * @throws AppError UNKNOWN_PRESET, BAD_MAPPING
 */
export function choose(
  reading: Pick<Reading, 'mapping' | 'preset'> & { kind?: Reading['kind'] },
  rows: readonly Row[],
  timeZone: string,
  format: TableFormat = 'csv',
): Chosen {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const found =
    reading.mapping ??
    (reading.preset ? presetNamed(reading.preset) : null) ??
    ownMapping(format, rows) ??
    guessed(columns, rows, timeZone)
  const mapping = !reading.kind || reading.kind === 'auto' ? found : { ...found, kind: reading.kind }
  const usable = usableColumns(mapping, columns)
  const dated = DATE_FIELDS.map((field) => usable.get(field)).filter((column) => column !== undefined)
  return { mapping, order: orderOf(rows.flatMap((row) => dated.map((column) => row[column] ?? ''))) }
}

/** By the first columns, where rows of JSON have all sorts. */
function guessed(columns: readonly string[], rows: readonly Row[], timeZone: string): Mapping {
  const first = columns.slice(0, MAX_COLUMNS)
  return guessMapping(
    first,
    rows.map((row) => first.map((column) => row[column] ?? '')),
    timeZone,
  )
}

/** @throws AppError UNKNOWN_PRESET with the list */
export function presetNamed(name: string): Mapping {
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined
  if (!preset)
    throw new AppError('UNKNOWN_PRESET', { preset: name, presets: Object.keys(presets).join(', ') })
  return preset
}
