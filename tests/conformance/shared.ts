/** Where the public suites lie: beside the project, never in it. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const shared = (path: string) => resolve(import.meta.dirname, '../../../shared', path)

export const present = existsSync(shared('suites'))

export const SKIPPED = 'skipped: no shared data'

/** The files below a folder, in order, licences left out. */
export function filesIn(folder: string): string[] {
  if (!existsSync(shared(folder))) return []
  return readdirSync(shared(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/LICENSE|README/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
