/**
 * The one configuration schema. Order of precedence: flags > environment > file > default. Parsed once by the host,
 * frozen, passed in. A setting marked secret is never written to a file, a log or the database by us.
 */
import { z } from 'zod'

export const Config = z.object({
  /** Folder of the database, the keys and the evidence; empty: the platform's user-data folder. */
  dataDir: z.string().default(''),
  /** 0 lets the system choose. Always on 127.0.0.1. */
  port: z.coerce.number().int().min(0).max(65535).default(0),
  /** Socket path instead of a port (the desktop window uses it). */
  socket: z.string().default(''),
  timeZone: z.string().default('Asia/Ho_Chi_Minh'),
  language: z.enum(['vi', 'en']).default('vi'),
  logLevel: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  /** How the crawler names itself and whom a site's owner may write to. */
  contact: z.string().default('https://example.org/lang-nghe'),
  /** Minutes between two gatherings while the desk is open; 0: only by hand. */
  gatherEvery: z.coerce.number().int().min(0).default(15),
  memoryLimit: z.string().default('1GB'),
  threads: z.coerce.number().int().min(1).default(2),
  /** Secret. Key of the authors' pseudonyms, 64 hex digits; empty: one is made and kept beside the database. */
  pseudonymKey: z.string().default(''),
  /** Secret. Token of this launch; empty: one is made. */
  token: z.string().default(''),
})
export type Config = Readonly<z.infer<typeof Config>>

/** Setting → its environment variable and whether it is secret. */
export const SETTINGS: Record<keyof Config, { env: string; secret: boolean }> = {
  dataDir: { env: 'LANG_NGHE_DATA', secret: false },
  port: { env: 'LANG_NGHE_PORT', secret: false },
  socket: { env: 'LANG_NGHE_SOCKET', secret: false },
  timeZone: { env: 'LANG_NGHE_TIME_ZONE', secret: false },
  language: { env: 'LANG_NGHE_LANGUAGE', secret: false },
  logLevel: { env: 'LANG_NGHE_LOG', secret: false },
  contact: { env: 'LANG_NGHE_CONTACT', secret: false },
  gatherEvery: { env: 'LANG_NGHE_GATHER_EVERY', secret: false },
  memoryLimit: { env: 'LANG_NGHE_MEMORY', secret: false },
  threads: { env: 'LANG_NGHE_THREADS', secret: false },
  pseudonymKey: { env: 'LANG_NGHE_PSEUDONYM_KEY', secret: true },
  token: { env: 'LANG_NGHE_TOKEN', secret: true },
}
