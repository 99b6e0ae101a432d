/**
 * Files that a person hands in, kept in a folder of the data directory until an import has read them:
 * `<folder>/<id>/<name>`. Nothing is held in memory, so an import can go on after a restart.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { AppError } from '../contract/errors.ts'

export const UPLOAD_LIMIT = 1024 ** 3

const ID = /^[0-9a-f-]{8,64}$/
const PARTIAL = '.part'

export interface Upload {
  id: string
  name: string
  path: string
}

export interface Uploads {
  /**
   * Streams a body to disk; nothing of it stays when it fails or is cut off.
   * @throws AppError TOO_LARGE_REQUEST, BAD_REQUEST (empty), DISK_FULL
   */
  save(body: ReadableStream<Uint8Array> | null, name: string): Promise<Upload>
  /** @throws AppError UPLOAD_GONE */
  find(id: string): Promise<Upload>
  remove(id: string): Promise<void>
  /** Removes what was handed in before `before`, and what was cut off. */
  sweep(before: Date): Promise<void>
}

interface Options {
  folder: string
  newId: () => string
  /** Bytes. */
  limit?: number
}

export function createUploads({ folder, newId, limit = UPLOAD_LIMIT }: Options): Uploads {
  async function find(id: string): Promise<Upload> {
    const names = ID.test(id) ? await namesIn(join(folder, id)) : []
    const name = names.find((each) => !each.endsWith(PARTIAL))
    if (!name) throw new AppError('UPLOAD_GONE')
    return { id, name, path: join(folder, id, name) }
  }

  return {
    async save(body, name) {
      const id = newId()
      const home = join(folder, id)
      const path = join(home, safeName(name))
      try {
        await mkdir(home, { recursive: true, mode: 0o700 })
        const bytes = await write(body, path + PARTIAL, limit)
        if (bytes === 0) throw new AppError('BAD_REQUEST', { detail: '0 B' })
        await rename(path + PARTIAL, path)
        return { id, name: safeName(name), path }
      } catch (cause) {
        await rm(home, { recursive: true, force: true })
        if (isCode(cause, 'ENOSPC')) throw new AppError('DISK_FULL', { path: folder }, { cause })
        throw cause
      }
    },
    find,
    async remove(id) {
      if (ID.test(id)) await rm(join(folder, id), { recursive: true, force: true })
    },
    async sweep(before) {
      for (const id of await namesIn(folder)) {
        const home = join(folder, id)
        const cutOff = (await namesIn(home)).every((name) => name.endsWith(PARTIAL))
        if (cutOff || (await stat(home)).mtime < before) await rm(home, { recursive: true, force: true })
      }
    },
  }
}

async function write(body: ReadableStream<Uint8Array> | null, path: string, limit: number): Promise<number> {
  if (!body) return 0
  let bytes = 0
  const count = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength
      if (bytes > limit) done(new AppError('TOO_LARGE_REQUEST', { limit: sizeText(limit) }))
      else done(null, chunk)
    },
  })
  await pipeline(
    Readable.fromWeb(body as NodeReadableStream<Uint8Array>),
    count,
    createWriteStream(path, { mode: 0o600 }),
  )
  return bytes
}

/** A limit in words: `1 GiB`, `64 KiB`. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB']
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1)
  return `${Math.round((bytes / 1024 ** power) * 10) / 10} ${units[power]}`
}

/**
 * The person's name for the file, made fit to be a file name on every system: no folders, no control or reserved
 * characters, at most 120 characters with its extension kept.
 */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).pop() ?? ''
  const clean = [...last]
    .map((char) => (char < ' ' || '<>:"|?*\u007f'.includes(char) ? '_' : char))
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
  const extension = extname(clean).slice(0, 10)
  const stem = clean.slice(0, clean.length - extname(clean).length)
  return (stem.slice(0, 110) || 'file') + (extension.endsWith(PARTIAL) ? '' : extension)
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (isCode(cause, 'ENOENT') || isCode(cause, 'ENOTDIR')) return []
    throw cause
  }
}

function isCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code
}
