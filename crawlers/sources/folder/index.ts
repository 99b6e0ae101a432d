/** A folder on this machine or on the network that other programs put files into; each new or changed file is read. */
import { z } from 'zod'
import type { CollectContext, Connector } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { RawItem } from '../../../contract/model.ts'
import { fileDocuments, Reading, told } from '../file/documents.ts'
import { parseRows } from '../file/parse.ts'
import { presets } from '../file/presets.ts'
import { contentHash, filesIn, type Found, isSettled } from './look.ts'

const FolderConfig = z.object({
  path: z.string().min(1),
  /** Endings of the files that are read. */
  endings: z
    .array(z.string().regex(/^\.?[\p{L}\d]{1,10}$/u))
    .default(['csv', 'tsv', 'xlsx', 'json', 'jsonl', 'ndjson', 'mbox', 'eml']),
  recursive: z.boolean().default(false),
  ...Reading.shape,
  preset: z.enum(Object.keys(presets)).optional(),
})
type Config = z.output<typeof FolderConfig>

const Seen = z.object({
  size: z.number(),
  /** Milliseconds. */
  mtime: z.number(),
  hash: z.string(),
  rows: z.int(),
  done: z.boolean(),
})
const FolderCursor = z.object({
  /** Path within the folder → the state of it that was read. */
  files: z.record(z.string(), Seen).default({}),
  /** Files no younger than this are known though they are not listed any more. */
  before: z.number().default(0),
})
type Place = z.output<typeof FolderCursor>

/** As many files as a cursor remembers by name. */
const REMEMBERED = 2000

export const folder: Connector<typeof FolderConfig> = {
  kind: 'folder',
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
  config: FolderConfig,
  async *collect(config, cursor, ctx) {
    const { files, unreadable } = await filesIn(config)
    const broken = [...unreadable]
    let place = kept(FolderCursor.parse(cursor), files)
    // The oldest first, as they came.
    const waiting = files.filter((file) => isUnread(file, place))
    for (const [at, file] of waiting.entries()) {
      if (ctx.signal.aborted) throw new AppError('STOPPED')
      if (ctx.enough()) break
      if (!(await isSettled(file, ctx.now()))) continue
      try {
        const hash = await contentHash(file.path)
        const seen = seenOf(place, file)
        if (seen?.done && seen.hash === hash) {
          // Only touched: not read again, and known by its new time once something else is stored.
          place = remembered(place, file, seen)
          continue
        }
        for await (const item of readFile(file, hash, place, config, ctx)) {
          place = item.cursor as Place
          yield item
          if (!seenOf(place, file)?.done && ctx.enough()) break
        }
      } catch (thrown) {
        const failed = unlessStopped(thrown)
        const detail = failed.code === 'PARTLY_UNREADABLE' ? String(failed.params['detail']) : failed.code
        broken.push(`${file.name}: ${detail}`)
        place = remembered(place, file, { hash: '', rows: 0, ...seenOf(place, file), done: true })
        // An empty document carries the cursor over it: a broken file is told once, until it changes.
        yield documentOf(file, '[]', { unreadable: failed.code }, place, ctx)
      }
      ctx.report({ done: at + 1, total: waiting.length })
    }
    if (broken.length > 0) throw new AppError('PARTLY_UNREADABLE', told(broken))
  },
  parse: (raw) => ('unreadable' in raw.hints ? [] : parseRows(raw)),
}

const seenOf = ({ files }: Place, { name }: Found) => (Object.hasOwn(files, name) ? files[name] : undefined)

function isUnread(file: Found, place: Place): boolean {
  const seen = seenOf(place, file)
  if (!seen) return file.mtime > place.before
  return !seen.done || seen.size !== file.size || seen.mtime !== file.mtime
}

/** A file that was cut off goes on with its next row, as long as it is the same. */
async function* readFile(
  file: Found,
  hash: string,
  place: Place,
  config: Config,
  ctx: CollectContext,
): AsyncIterable<RawItem> {
  const seen = seenOf(place, file)
  const from = seen?.hash === hash ? seen.rows : 0
  for await (const { body, hints, rows, done } of fileDocuments(file.path, file.name, from, config, ctx)) {
    const next = remembered(place, file, { hash, rows, done })
    yield documentOf(file, body, hints, next, ctx)
  }
}

function documentOf(
  file: Found,
  body: string,
  hints: Record<string, unknown>,
  cursor: Place,
  ctx: CollectContext,
): RawItem {
  return {
    layout: 'rows',
    url: '',
    fetchedAt: ctx.now().toISOString(),
    mediaType: 'application/json',
    body,
    hints: { ...hints, file: file.name },
    evidence: null,
    cursor,
  }
}

const remembered = (
  place: Place,
  { name, size, mtime }: Found,
  read: { hash: string; rows: number; done: boolean },
) => ({
  ...place,
  files: { ...place.files, [name]: { ...read, size, mtime } },
})

/** What is gone is forgotten; beyond the limit the oldest are known by their age alone. */
function kept({ files, before }: Place, found: readonly Found[]): Place {
  const there = found.filter(({ name }) => Object.hasOwn(files, name))
  const dropped = there.slice(0, Math.max(0, there.length - REMEMBERED))
  const stay = there.slice(dropped.length)
  return {
    files: Object.fromEntries(stay.map(({ name }) => [name, files[name]!])),
    before: Math.max(before, ...dropped.map(({ mtime }) => mtime)),
  }
}

/** A run that was stopped is not the file's fault. */
function unlessStopped(thrown: unknown): AppError {
  if (!(thrown instanceof AppError) || thrown.code === 'STOPPED') throw thrown
  return thrown
}
