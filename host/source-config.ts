/** A source's config as the database keeps it (without secrets), and as its kind is handed it (with them). */
import { z } from 'zod'
import { AppError } from '../contract/errors.ts'
import type { Source } from '../contract/model.ts'
import { connectorOf } from '../crawlers/index.ts'
import { type Secrets, secretVariable } from './secrets.ts'

/** Stands for a secret that is not known while a form is checked. */
const PLACEHOLDER = 'x'.repeat(32)

type Values = Record<string, unknown>
const Form = z.object({
  properties: z.record(z.string(), z.looseObject({ secret: z.boolean().optional() })).default({}),
  required: z.array(z.string()).default([]),
})

/** The JSON Schema that the desk makes its form of. @throws AppError UNKNOWN_KIND */
export const formOf = (kind: string): Record<string, unknown> =>
  z.toJSONSchema(connectorOf(kind).config, { io: 'input' })

/** Names of the fields that hold secrets. */
export const secretFields = (kind: string): string[] =>
  Object.entries(Form.parse(formOf(kind)).properties).flatMap(([field, { secret }]) =>
    secret ? [field] : [],
  )

/** Parts what a person gave into what may be stored and what may not. */
export function withoutSecrets(
  kind: string,
  config: Values,
): { config: Values; secrets: Record<string, string> } {
  const fields = secretFields(kind)
  const entries = Object.entries(config)
  const secrets = entries.flatMap(([field, value]) =>
    fields.includes(field) && typeof value === 'string' && value !== '' ? [[field, value] as const] : [],
  )
  return {
    config: Object.fromEntries(entries.filter(([field]) => !fields.includes(field))),
    secrets: Object.fromEntries(secrets),
  }
}

/** @param known secrets at hand; the others are taken to be right @throws AppError BAD_REQUEST, UNKNOWN_KIND */
export function checkConfig(kind: string, config: Values, known: Record<string, string>): void {
  const { config: schema } = connectorOf(kind)
  const given = { ...config, ...known }
  if (schema.safeParse(given).success) return
  const checked = schema.safeParse({ ...placeholders(kind, given), ...given })
  if (!checked.success) throw new AppError('BAD_REQUEST', { detail: z.prettifyError(checked.error) })
}

export interface FilledConfig {
  config: unknown
  /** The secrets in it, to be blanked wherever they might show. */
  secrets: string[]
}

/**
 * The config with its secrets filled in, as `collect` takes it.
 * @throws AppError SECRET_MISSING, BAD_REQUEST where a stored config no longer fits its kind, UNKNOWN_KIND
 */
export async function fillConfig(
  source: Pick<Source, 'id' | 'kind' | 'config'>,
  secrets: Pick<Secrets, 'read'>,
): Promise<FilledConfig> {
  const known = await readSecrets(source, secrets)
  const filled = { ...source.config, ...known }
  const { config: schema } = connectorOf(source.kind)
  const checked = schema.safeParse(filled)
  if (checked.success) return { config: checked.data, secrets: Object.values(known) }
  const missing = placeholders(source.kind, filled)
  const field = Object.keys(missing)[0]
  if (field && schema.safeParse({ ...missing, ...filled }).success)
    throw new AppError('SECRET_MISSING', { field, variable: secretVariable(source.id, field) })
  throw new AppError('BAD_REQUEST', { detail: z.prettifyError(checked.error) })
}

/** Those of a source's secrets that have a value. */
export async function readSecrets(
  { id, kind }: Pick<Source, 'id' | 'kind'>,
  secrets: Pick<Secrets, 'read'>,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const field of secretFields(kind)) {
    const value = await secrets.read(id, field)
    if (value) found[field] = value
  }
  return found
}

/** For the secrets that are absent, those that must be there first. */
function placeholders(kind: string, given: Values): Record<string, string> {
  const { required } = Form.parse(formOf(kind))
  const absent = secretFields(kind).filter((field) => given[field] === undefined)
  const ordered = absent.toSorted((a, b) => Number(required.includes(b)) - Number(required.includes(a)))
  return Object.fromEntries(ordered.map((field) => [field, PLACEHOLDER]))
}

/** Blanks secrets in a text that people, the log or the database get to see. */
export const blank = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((left, secret) => (secret ? left.replaceAll(secret, '***') : left), text)

/** An error as it may be stored and shown. */
export function blankError(error: AppError, secrets: readonly string[]): AppError {
  const clean = Object.entries(error.params).map(([name, value]) => [
    name,
    typeof value === 'string' ? blank(value, secrets) : value,
  ])
  return new AppError(error.code, Object.fromEntries(clean))
}
