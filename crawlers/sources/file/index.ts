/** Files that people have: one on this machine, or an export that a city serves under an address. */
import { stat } from 'node:fs/promises'
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { shortHash } from '../../reading/hash.ts'
import { fileDocuments, Reading } from './documents.ts'
import { missing } from './input.ts'
import { parseRows } from './parse.ts'
import { formatOf, type TableInput } from './table.ts'

const FileConfig = z
  .object({
    path: z.string().min(1).optional(),
    /** Instead of a path: the address of an export. */
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .meta({ title: 'URL' }),
    ...Reading.shape,
  })
  .refine((config) => Boolean(config.path) !== Boolean(config.url), { error: 'one of path and url' })

const FileCursor = z.object({
  /** Names this state of the file; another one is read from its start. */
  state: z.string().optional(),
  rows: z.int().default(0),
  done: z.boolean().default(false),
  validators: z.object({ etag: z.string().optional(), lastModified: z.string().optional() }).default({}),
})
type Place = z.output<typeof FileCursor>

export const file: Connector<typeof FileConfig> = {
  kind: 'file',
  version: 2,
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
    const found = config.url ? await fetchFile(config.url, from, ctx) : await openFile(config.path!)
    if (!found || (found.state === from.state && from.done)) return
    const { input, name, state, validators } = found
    const skip = state === from.state ? from.rows : 0
    for await (const { body, hints, rows, done } of fileDocuments(input, name, skip, config, ctx)) {
      yield {
        layout: 'rows',
        url: config.url ?? '',
        fetchedAt: ctx.now().toISOString(),
        mediaType: 'application/json',
        body,
        hints,
        evidence: null,
        cursor: { state, rows, done, validators },
      }
      if (!done && ctx.enough()) return
    }
  },
  parse: parseRows,
}

interface Found {
  input: TableInput
  /** For its ending. */
  name: string
  state: string
  validators: Place['validators']
}

async function openFile(path: string): Promise<Found> {
  const found = await stat(path).catch(missing(path))
  if (!found.isFile()) throw new AppError('FILE_MISSING', { path })
  return { input: path, name: path, state: shortHash(path, `${found.size} ${found.mtimeMs}`), validators: {} }
}

/** Null where the export is as it was. A run that was cut off asks without condition and goes on in the same state. */
async function fetchFile(url: string, from: Place, ctx: CollectContext): Promise<Found | null> {
  const got = await ctx.fetch(url, {
    accept: 'text/csv, application/x-ndjson, */*;q=0.5',
    validators: from.done ? from.validators : {},
  })
  if (got.notModified) return null
  const name = new URL(got.url).pathname
  const format = await formatOf(got.bytes, name)
  // A workbook and a mailbox are no text of one encoding; a table is, and the header of the answer may have told which.
  const isText = format === 'csv' || format === 'jsonl'
  return {
    input: isText ? new TextEncoder().encode(got.body) : got.bytes,
    name,
    state: shortHash(isText ? got.body : Buffer.from(got.bytes).toString('latin1')),
    validators: got.validators,
  }
}
