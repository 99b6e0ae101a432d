/**
 * Every error that a person can meet.
 *
 *   AppError
 *   ├─ asking    BAD_REQUEST · UNKNOWN_CALL · NOT_FOUND · JOB_RUNNING · UPLOAD_GONE
 *   ├─ guard     WRONG_HOST · WRONG_ORIGIN · NO_TOKEN · TOO_LARGE_REQUEST
 *   ├─ fetching  ROBOTS_DISALLOW · ROBOTS_UNREACHABLE · HOST_UNKNOWN · UNREACHABLE · BAD_CERTIFICATE · TIMEOUT · TOO_LARGE · REDIRECT_LOOP
 *   │            PRIVATE_ADDRESS · BAD_ADDRESS · HTTP_STATUS · SERVER_FAULT · RATE_LIMITED · TOKEN_REFUSED · NOT_PUBLIC · QUOTA_SPENT · ENDLESS_PAGING · STREAM_CLOSED · STOPPED
 *   ├─ parsing   EMPTY_ANSWER · HTML_INSTEAD · NOT_THIS_FORMAT · BROKEN_XML · BROKEN_JSON · BROKEN_TABLE · BAD_MAPPING
 *   │            UNKNOWN_KIND · UNKNOWN_PRESET · FILE_MISSING · PARTLY_UNREADABLE · SOURCE_LAYOUT_CHANGED
 *   ├─ sources   NEEDS_CONSENT · SECRET_MISSING · NO_KEY_STORE · BAD_SCHEDULE · CANNOT_BACKFILL · BAD_SIGNATURE
 *   ├─ evidence  EVIDENCE_GONE · EVIDENCE_BROKEN
 *   ├─ store     STORE_LOCKED · STORE_NEWER · STORE_BROKEN · STORE_READ_ONLY · DISK_FULL · MIGRATION_FAILED
 *   └─ machine   BROWSER_MISSING · PORT_TAKEN · NODE_TOO_OLD · INTERNAL
 *
 * The retry rule is part of the code: `never` (asking again gives the same), `now` (with backoff, in this run),
 * `later` (next run), `afterFix` (a person must change something first). Texts: `error-texts.ts`.
 */
import type { WireError } from './model.ts'

export const ERRORS = {
  BAD_REQUEST: 'never',
  UNKNOWN_CALL: 'never',
  NOT_FOUND: 'never',
  JOB_RUNNING: 'later',
  UPLOAD_GONE: 'afterFix',
  WRONG_HOST: 'never',
  WRONG_ORIGIN: 'never',
  NO_TOKEN: 'afterFix',
  TOO_LARGE_REQUEST: 'never',
  ROBOTS_DISALLOW: 'later',
  ROBOTS_UNREACHABLE: 'later',
  HOST_UNKNOWN: 'later',
  UNREACHABLE: 'now',
  BAD_CERTIFICATE: 'later',
  TIMEOUT: 'now',
  TOO_LARGE: 'afterFix',
  REDIRECT_LOOP: 'later',
  PRIVATE_ADDRESS: 'afterFix',
  BAD_ADDRESS: 'afterFix',
  HTTP_STATUS: 'later',
  SERVER_FAULT: 'now',
  RATE_LIMITED: 'later',
  TOKEN_REFUSED: 'afterFix',
  NOT_PUBLIC: 'afterFix',
  QUOTA_SPENT: 'later',
  ENDLESS_PAGING: 'later',
  STREAM_CLOSED: 'now',
  STOPPED: 'later',
  EMPTY_ANSWER: 'later',
  HTML_INSTEAD: 'later',
  NOT_THIS_FORMAT: 'afterFix',
  BROKEN_XML: 'later',
  BROKEN_JSON: 'later',
  BROKEN_TABLE: 'afterFix',
  BAD_MAPPING: 'afterFix',
  UNKNOWN_KIND: 'never',
  UNKNOWN_PRESET: 'never',
  FILE_MISSING: 'afterFix',
  PARTLY_UNREADABLE: 'later',
  SOURCE_LAYOUT_CHANGED: 'afterFix',
  NEEDS_CONSENT: 'afterFix',
  SECRET_MISSING: 'afterFix',
  NO_KEY_STORE: 'afterFix',
  BAD_SCHEDULE: 'never',
  CANNOT_BACKFILL: 'never',
  BAD_SIGNATURE: 'never',
  EVIDENCE_GONE: 'never',
  EVIDENCE_BROKEN: 'never',
  STORE_LOCKED: 'afterFix',
  STORE_NEWER: 'afterFix',
  STORE_BROKEN: 'afterFix',
  STORE_READ_ONLY: 'afterFix',
  DISK_FULL: 'afterFix',
  MIGRATION_FAILED: 'afterFix',
  BROWSER_MISSING: 'afterFix',
  PORT_TAKEN: 'afterFix',
  NODE_TOO_OLD: 'afterFix',
  INTERNAL: 'later',
} as const satisfies Record<string, WireError['retry']>

export type ErrorCode = keyof typeof ERRORS
export type ErrorParams = Record<string, string | number>

/** The one error class that is thrown on purpose. Keeps its cause; its message is for logs, its code for people. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options: { cause?: unknown } = {}) {
    const facts = Object.entries(params).map(([name, value]) => `${name}=${value}`)
    super([code, ...facts].join(' '), options)
    this.name = 'AppError'
    this.code = code
    this.params = params
  }

  get retry(): WireError['retry'] {
    return ERRORS[this.code]
  }

  toWire(): WireError {
    return { code: this.code, key: `error.${this.code}`, params: this.params, retry: this.retry }
  }
}

/** Any thrown value as an AppError; what is not ours becomes INTERNAL with its cause kept. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new AppError('INTERNAL', { message }, { cause: thrown })
}
