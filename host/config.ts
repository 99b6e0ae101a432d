/**
 * The settings of this launch: flags > environment > file > default, checked once and frozen. The file is
 * `lang-nghe.json` in the data folder; it may hold no secret.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import envPaths from 'env-paths'
import { z } from 'zod'
import { Config, SETTINGS } from '../contract/config.ts'
import { AppError } from '../contract/errors.ts'

type Setting = keyof Config
type Given = Partial<Record<Setting, unknown>>
const NAMES = Object.keys(SETTINGS) as Setting[]

export interface ConfigSources {
  /** As parsed by the command line; absent and undefined ones count as not given. */
  flags: Given
  env: Record<string, string | undefined>
  /** Another file than `lang-nghe.json` of the data folder; then it must exist. */
  file?: string
}

/**
 * Makes the data folder where it is missing (open to its owner alone) and gives the settings with `dataDir` absolute.
 * @throws AppError BAD_REQUEST naming the setting, FILE_MISSING, BROKEN_JSON, STORE_READ_ONLY
 */
export function loadConfig({ flags, env, file }: ConfigSources): Config {
  const outside = { ...fromEnv(env), ...given(flags) }
  const dataDir = resolve(String(outside.dataDir ?? '') || defaultDataDir())
  const path = file ?? join(dataDir, 'lang-nghe.json')
  const stored = file !== undefined || existsSync(path) ? fromFile(path) : {}
  const config = check({ ...stored, ...outside, dataDir })
  makePrivate(dataDir)
  return Object.freeze(config)
}

/** The platform's folder for the user's data. */
export function defaultDataDir(): string {
  return envPaths('lang-nghe', { suffix: '' }).data
}

/** The settings without their secrets, for `doctor` and the log. */
export function publicConfig(config: Config): Partial<Config> {
  return Object.fromEntries(Object.entries(config).filter(([name]) => !SETTINGS[name as Setting].secret))
}

function given(values: Given): Given {
  return Object.fromEntries(
    NAMES.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]),
  )
}

/** An empty variable counts as not set: that is how a shell or a service file leaves one out. */
function fromEnv(env: ConfigSources['env']): Given {
  return Object.fromEntries(
    NAMES.filter((name) => env[SETTINGS[name].env]).map((name) => [name, env[SETTINGS[name].env]]),
  )
}

function fromFile(path: string): Given {
  const values = parseObject(path, readText(path))
  const bad = (detail: string) => new AppError('BAD_REQUEST', { detail: `${path}: ${detail}` })
  for (const name of Object.keys(values)) {
    if (!(name in SETTINGS)) throw bad(`${name}?`)
    const { secret, env } = SETTINGS[name as Setting]
    if (secret) throw bad(`${name}: secret, use ${env}`)
    if (name === 'dataDir') throw bad(`dataDir: use ${env}`)
  }
  return values
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new AppError('FILE_MISSING', { path }, { cause })
  }
}

function parseObject(path: string, text: string): Given {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch (cause) {
    const detail = cause instanceof SyntaxError ? cause.message : 'not an object'
    throw new AppError('BROKEN_JSON', { detail: `${path}: ${detail}` }, { cause })
  }
}

function check(values: Given): Config {
  const result = Config.safeParse(values)
  if (!result.success) {
    const detail = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new AppError('BAD_REQUEST', { detail })
  }
  const { timeZone, pseudonymKey } = result.data
  if (!isTimeZone(timeZone)) throw new AppError('BAD_REQUEST', { detail: `timeZone: ${timeZone}?` })
  if (pseudonymKey && !/^[0-9a-f]{64}$/i.test(pseudonymKey))
    throw new AppError('BAD_REQUEST', { detail: `${SETTINGS.pseudonymKey.env}: 64 hex digits` })
  return result.data
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

function makePrivate(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (process.platform !== 'win32' && statSync(folder).mode & 0o077) chmodSync(folder, 0o700)
  } catch (cause) {
    throw new AppError('STORE_READ_ONLY', { path: folder }, { cause })
  }
}
