/** Tables that people have: a file on this machine, or an export that a city serves under an address. */
import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { Mapping } from '../../../contract/api.ts'
import type { CollectContext, Connector } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { shortHash } from '../../reading/hash.ts'
import { DATE_FIELDS } from './columns.ts'
import { guessMapping, orderOf } from './guess.ts'
import { parseRows, usableColumns } from './parse.ts'
import { presets } from './presets.ts'
import {
  formatOf,
  FORMATS,
  missing,
  readTable,
  type Row,
  type TableFormat,
  type TableInput,
} from './table.ts'

const FileConfig = z
  .object({
    path: z.string().min(1).optional(),
    /** Instead of a path: the address of an export. */
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({ title: 'URL' }),
    format: z.enum(['auto', ...FORMATS]).default('auto'),
    /** A shipped mapping; `mapping` goes before it, and without both the columns are guessed. */
    preset: z.string().optional(),
    mapping: Mapping.optional(),
  })
  .refine((config) => Boolean(config.path) !== Boolean(config.url), { error: 'one of path and url' })
type Config = z.output<typeof FileConfig>

const FileCursor = z.object({
  /** Names this state of the file; another one is read from its start. */
  state: z.string().optional(),
  rows: z.int().default(0),
  done: z.boolean().default(false),
  validators: z.object({ etag: z.string().optional(), lastModified: z.string().optional() }).default({}),
})
type Place = z.output<typeof FileCursor>

const ROWS_AT_ONCE = 500

export const file: Connector<typeof FileConfig> = {
  kind: 'file',
  version: 1,
  capabilities: {
    access: 'importOnly',
    documentation: 'https://www.rfc-editor.org/rfc/rfc4180',
    defaultOn: true,
    maxRate: 1,
    retentionDays: 365,
    followsDeletes: false,
    robotsRequired: true,
    backfillDays: null,
    backfillsRange: false,
    catchesUp: true,
  },
  config: FileConfig,
  async *collect(config, cursor, ctx) {
    const from = FileCursor.parse(cursor)
    const table = config.url ? await fetchTable(config.url, from, ctx) : await openTable(config.path!)
    if (!table || (table.state === from.state && from.done)) return
    const format = config.format === 'auto' ? await formatOf(table.input, table.name) : config.format
    const skip = table.state === from.state ? from.rows : 0
    yield* readRows(table, format, skip, config, ctx)
  },
  parse: parseRows,
}

interface Table {
  input: TableInput
  /** For its ending, and as the address of its documents. */
  name: string
  state: string
  validators: Place['validators']
}

async function openTable(path: string): Promise<Table> {
  const found = await stat(path).catch(missing(path))
  if (!found.isFile()) throw new AppError('FILE_MISSING', { path })
  return { input: path, name: path, state: shortHash(path, `${found.size} ${found.mtimeMs}`), validators: {} }
}

/** Null where the export is as it was. A run that was cut off asks without condition and goes on in the same state. */
async function fetchTable(url: string, from: Place, ctx: CollectContext): Promise<Table | null> {
  const got = await ctx.fetch(url, {
    accept: 'text/csv, application/x-ndjson, */*;q=0.5',
    validators: from.done ? from.validators : {},
  })
  if (got.notModified) return null
  return {
    input: new TextEncoder().encode(got.body),
    name: got.url,
    state: shortHash(got.body),
    validators: got.validators,
  }
}

/** Documents of 500 rows. The last row is held back until it is known whether there is another. */
async function* readRows(
  table: Table,
  format: TableFormat,
  skip: number,
  config: Config,
  ctx: CollectContext,
): AsyncIterable<RawItem> {
  let chosen: { mapping: Mapping; order: string } | null = null
  let rows: Row[] = []
  let number = 0
  const documentOf = (done: boolean): RawItem => ({
    layout: 'rows',
    url: config.url ?? '',
    fetchedAt: ctx.now().toISOString(),
    mediaType: 'application/json',
    body: JSON.stringify(rows),
    evidence: null,
    hints: { ...chosen!, firstRow: number - rows.length + 1 },
    cursor: { state: table.state, rows: number, done, validators: table.validators },
  })
  for await (const row of readTable(table.input, format)) {
    if (ctx.signal.aborted) throw new AppError('STOPPED')
    if (rows.length === ROWS_AT_ONCE) {
      chosen ??= choose(config, rows, ctx.timeZone)
      yield documentOf(false)
      ctx.report({ done: number, total: null })
      rows = []
    }
    if (number < skip) {
      number += 1
      continue
    }
    rows.push(row)
    number += 1
  }
  if (number === 0) throw new AppError('EMPTY_ANSWER')
  if (rows.length > 0) {
    chosen ??= choose(config, rows, ctx.timeZone)
    yield documentOf(true)
  }
  ctx.report({ done: number, total: number })
}

/**
 * The mapping for this table, and the order of its dates as its first rows show it.
 * @throws AppError UNKNOWN_PRESET, BAD_MAPPING
 */
export function choose(config: Pick<Config, 'mapping' | 'preset'>, rows: readonly Row[], timeZone: string) {
  const columns = Object.keys(rows[0] ?? {})
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''))
  const mapping =
    config.mapping ?? (config.preset ? presetNamed(config.preset) : guessMapping(columns, cells, timeZone))
  const found = usableColumns(mapping, [...new Set(rows.flatMap((row) => Object.keys(row)))])
  const dated = DATE_FIELDS.map((field) => found.get(field)).filter((column) => column !== undefined)
  return { mapping, order: orderOf(rows.flatMap((row) => dated.map((column) => row[column] ?? ''))) }
}

/** @throws AppError UNKNOWN_PRESET with the list */
export function presetNamed(name: string): Mapping {
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined
  if (!preset)
    throw new AppError('UNKNOWN_PRESET', { preset: name, presets: Object.keys(presets).join(', ') })
  return preset
}
