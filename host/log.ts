/** The log: JSON lines on stderr, so that stdout stays for what a command answers. */
import { pino } from 'pino'

/** What the rooms of the host may tell. Facts first, then one sentence. */
export interface Logger {
  debug(facts: object, message: string): void
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** Names whose values never reach the log, at the top of the facts or one or two levels below it. */
const SECRETS = ['token', 'pseudonymKey', 'authorization', 'cookie', 'Authorization', 'Cookie']
const REDACTED = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

export interface LogTarget {
  write(line: string): void
}

/** @param target stderr unless told; tests hand in their own */
export function createLog(
  level: 'silent' | 'error' | 'warn' | 'info' | 'debug',
  target: LogTarget = process.stderr,
): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: REDACTED, censor: '***' },
      serializers: { error: pino.stdSerializers.err },
    },
    target,
  )
}
