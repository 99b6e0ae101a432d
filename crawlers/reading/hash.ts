/** Short names of contents, to tell seen from new. Not for secrets. */
import { createHash } from 'node:crypto'

/** 16 hex digits of SHA-256 over the parts, kept apart. */
export function shortHash(...parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
