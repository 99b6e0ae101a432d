/** What a person gives in the form, checked and parted: settings to the database, secrets to the key store. */
import { createHash } from 'node:crypto'
import type { HandlerInput } from '../contract/api.ts'
import { AppError } from '../contract/errors.ts'
import type { Source } from '../contract/model.ts'
import { connectorOf } from '../crawlers/index.ts'
import type { Desk } from './desk.ts'
import { checkSchedule } from './schedule/index.ts'
import { checkConfig, readSecrets, secretFields, withoutSecrets } from './source-config.ts'

type Given = HandlerInput<'sources.save'>

/**
 * Secrets are kept first: a source whose secret found no place is not added.
 * @returns the id
 * @throws AppError BAD_REQUEST, NOT_FOUND, UNKNOWN_KIND, NEEDS_CONSENT, BAD_SCHEDULE, NO_KEY_STORE
 */
export async function saveSource(desk: Desk, given: Given): Promise<string> {
  const { store, now, config: settings } = desk
  const { kind, name, enabled, allowPrivate, schedule, retentionDays } = given
  const parted = withoutSecrets(kind, given.config)
  const sources = await store.sources()
  const known = sources.find((source) => source.id === given.id)
  if (given.id && !known) throw new AppError('NOT_FOUND', { what: given.id })
  const id = known?.id ?? newId(sources, [kind, name, parted.config])

  const secrets = secretsGiven(kind, { ...parted.secrets, ...given.secrets })
  checkConfig(kind, parted.config, await secretsThen(desk, { id, kind }, secrets))
  checkSchedule(schedule, now(), settings.timeZone)
  const consentAt = consentOf(given, known ?? null, now().toISOString())

  for (const [field, value] of Object.entries(secrets)) await desk.secrets.save(id, field, value)
  const createdAt = known?.createdAt ?? now().toISOString()
  const source: Source = {
    id,
    kind,
    name,
    config: parted.config,
    enabled,
    allowPrivate,
    schedule,
    retentionDays,
    consentAt,
    createdAt,
  }
  await store.saveSource(source)
  if (known?.enabled && !enabled) {
    await desk.collections.stop(id)
    await store.openGap(id, now().toISOString(), 'paused')
  }
  return id
}

/** A kind that is off by default is switched on by somebody who has read why it is. */
function consentOf({ kind, consent }: Given, known: Source | null, now: string): string | null {
  if (connectorOf(kind).capabilities.defaultOn) return null
  const before = known?.kind === kind ? known.consentAt : null
  if (!before && !consent) throw new AppError('NEEDS_CONSENT', { kind })
  return before ?? now
}

/** @throws AppError BAD_REQUEST where a field holds no secret */
function secretsGiven(kind: string, given: Record<string, string>): Record<string, string> {
  const fields = secretFields(kind)
  const stray = Object.keys(given).find((field) => !fields.includes(field))
  if (stray !== undefined) throw new AppError('BAD_REQUEST', { detail: `secrets.${stray}` })
  return given
}

/** What the source will have: what it had, with what is given now. */
async function secretsThen(
  desk: Pick<Desk, 'secrets'>,
  source: Pick<Source, 'id' | 'kind'>,
  given: Record<string, string>,
): Promise<Record<string, string>> {
  const all = { ...(await readSecrets(source, desk.secrets)), ...given }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/**
 * Of what was given, so that it is the same when a person tries again after giving the secret by a variable, whose name
 * holds the id.
 */
function newId(sources: readonly Source[], facts: unknown): string {
  for (let number = 0; ; number += 1) {
    const hash = createHash('sha256').update(JSON.stringify([number, facts]))
    const id = `s${hash.digest('hex').slice(0, 16)}`
    if (!sources.some((source) => source.id === id)) return id
  }
}
