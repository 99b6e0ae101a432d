/**
 * Authors are known to the store by a keyed hash alone (HMAC-SHA-256, RFC 2104): equal within one site, useless without
 * the key, and different for each installation.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../contract/config.ts'
import { AppError } from '../contract/errors.ts'

const KEY = /^[0-9a-f]{64}$/i

/**
 * @param site what makes author names unique: source kind and host, e.g. `mastodon/mastodon.social`
 * @returns 16 hex digits
 */
export function pseudonym(key: Uint8Array, site: string, author: string): string {
  // The zero byte keeps (ab, c) and (a, bc) apart.
  return createHmac('sha256', key)
    .update(`${site}\0${author.normalize('NFC')}`)
    .digest('hex')
    .slice(0, 16)
}

/**
 * The key of this installation: from the settings, else from `pseudonym.key` in the data folder, which is made on first
 * use, readable by its owner alone. A damaged file is refused, never replaced: a new key would part every author from
 * what is stored.
 * @throws AppError STORE_BROKEN, STORE_READ_ONLY
 */
export async function loadKey(config: Pick<Config, 'pseudonymKey' | 'dataDir'>): Promise<Uint8Array> {
  if (config.pseudonymKey) return Buffer.from(config.pseudonymKey, 'hex')
  const path = join(config.dataDir, 'pseudonym.key')
  const text = (await readIfThere(path)) ?? (await makeKey(path))
  if (!KEY.test(text.trim())) throw new AppError('STORE_BROKEN', { path })
  return Buffer.from(text.trim(), 'hex')
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new AppError('STORE_BROKEN', { path }, { cause })
  }
}

/** Written beside and renamed, so that a kill leaves no half key. */
async function makeKey(path: string): Promise<string> {
  const text = randomBytes(32).toString('hex')
  try {
    await writeFile(`${path}.new`, text, { mode: 0o600, flush: true })
    await rename(`${path}.new`, path)
    return text
  } catch (cause) {
    throw new AppError('STORE_READ_ONLY', { path }, { cause })
  }
}
