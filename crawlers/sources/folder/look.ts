/** What lies in a watched folder, and whether a file there is finished. Nothing is moved, changed or removed. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../../contract/errors.ts'
import { missing } from '../file/input.ts'

export interface Found {
  /** Within the folder, with `/`. */
  name: string
  path: string
  size: number
  /** Milliseconds. */
  mtime: number
}

/** A file that was written to so lately may be written to still. */
const SETTLED_MS = 2000
const DEEPEST = 16
/** Lies in the folder where this program keeps its own data. */
const OWN = 'lang-nghe.duckdb'

interface Wanted {
  path: string
  endings: readonly string[]
  recursive: boolean
}

/**
 * The oldest first. Links are not followed, wherever they lead; hidden and half-written files (`.part`, `~$…`) are left out.
 * @returns files, and names of folders that could not be opened
 * @throws AppError FILE_MISSING; BAD_REQUEST for this program's own data folder
 */
export async function filesIn(wanted: Wanted): Promise<{ files: Found[]; unreadable: string[] }> {
  const root = await realpath(wanted.path).catch(missing(wanted.path))
  const found = await stat(root).catch(missing(wanted.path))
  if (!found.isDirectory()) throw new AppError('FILE_MISSING', { path: wanted.path })
  if (await isWithinOwn(root)) throw new AppError('BAD_REQUEST', { detail: wanted.path })
  const endings = new Set(wanted.endings.map((ending) => ending.replace(/^\./, '').toLowerCase()))
  const files: Found[] = []
  const unreadable: string[] = []
  const look = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(
      depth === 0
        ? missing(wanted.path)
        : () => {
            unreadable.push(relative(root, folder))
            return []
          },
    )
    if (entries.some(({ name }) => name === OWN)) {
      if (depth === 0) throw new AppError('BAD_REQUEST', { detail: wanted.path })
      return
    }
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (/^(\.|~\$)|\.(part|tmp|crdownload)$/i.test(entry.name)) continue
      if (entry.isDirectory() && wanted.recursive && depth < DEEPEST) await look(path, depth + 1)
      if (!entry.isFile() || !endings.has(entry.name.split('.').at(-1)!.toLowerCase())) continue
      const state = await stat(path).catch(() => null)
      // Gone since the folder was listed: the next look tells.
      if (state) files.push({ name: nameOf(root, path), path, size: state.size, mtime: state.mtimeMs })
    }
  }
  await look(root, 0)
  files.sort((one, two) => one.mtime - two.mtime || (one.name < two.name ? -1 : 1))
  return { files, unreadable }
}

const nameOf = (root: string, path: string) => relative(root, path).split(sep).join('/')

async function isWithinOwn(root: string): Promise<boolean> {
  for (let folder = dirname(root); folder !== dirname(folder); folder = dirname(folder)) {
    const own = await stat(join(folder, OWN)).catch(() => null)
    if (own?.isFile()) return true
  }
  return false
}

/** False while the file grows, was touched within two seconds, or is gone. */
export async function isSettled({ path, size, mtime }: Found, now: Date): Promise<boolean> {
  const again = await stat(path).catch(() => null)
  if (!again || again.size !== size || again.mtimeMs !== mtime) return false
  const age = now.getTime() - mtime
  // A clock that runs ahead (a share on another machine) must not hold a file back for ever.
  return age < -SETTLED_MS || age >= SETTLED_MS
}

/** 16 hex digits of SHA-256. @throws AppError FILE_MISSING */
export async function contentHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash).catch(missing(basename(path)))
  return hash.digest('hex').slice(0, 16)
}
