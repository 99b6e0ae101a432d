/** A source while it is written: what stands in the form, as the calls need it. Form, preview and picker share it. */
import type { CallInput, SourceKindInfo, SourceRow } from '../../../contract/api.ts'
import type { Schedule } from '../../../contract/model.ts'
import { app } from '../../lib/app.svelte.ts'
import { settings } from '../../lib/settings.svelte.ts'
import { configOf, fieldsOf, valuesOf } from './schema-form.ts'
import type { Field, FieldError, Values } from './schema-form.ts'
import { nextTimes } from './schedule-words.ts'
import { isImported } from './kinds.ts'

/** The source that is changed. */
export interface Known {
  row: SourceRow
  config: Record<string, unknown>
  /** Names of the secrets it has. */
  secrets: readonly string[]
}

export type ScheduleChoice = 'default' | 'interval' | 'cron'
const MOST_MINUTES = 44_640
const MOST_DAYS = 3650

export function useDraft(kind: SourceKindInfo, known: Known | undefined, consent: boolean) {
  const fields: Field[] = isImported(kind) ? [] : fieldsOf(kind.form).fields
  const before = known?.row.schedule ?? null
  let values = $state<Values>(valuesOf(fields, known?.config))
  let name = $state(known?.row.name ?? '')
  let allowPrivate = $state(known?.row.allowPrivate ?? false)
  let taken = $state.raw<readonly string[]>([])
  let choice = $state<ScheduleChoice>(before === null ? 'default' : 'cron' in before ? 'cron' : 'interval')
  let minutes = $state(before && 'everyMinutes' in before ? String(before.everyMinutes) : '30')
  let cron = $state(before && 'cron' in before ? before.cron : '*/15 6-22 * * *')
  let retention = $state(known?.row.retentionDays ? String(known.row.retentionDays) : '')
  let errors = $state.raw<Record<string, FieldError>>({})

  const now = () => new Date(app.info?.now ?? Date.now())

  function scheduleRead(): { schedule: Schedule | null; error?: FieldError } {
    if (choice === 'default') return { schedule: null }
    if (choice === 'cron')
      return nextTimes(cron, settings.timeZone, now(), 1)
        ? { schedule: { cron: cron.trim() } }
        : { schedule: null, error: { key: 'schedule.error' } }
    const error = wholeError(minutes, MOST_MINUTES)
    return error ? { schedule: null, error } : { schedule: { everyMinutes: Number(minutes) } }
  }

  /** Reads the config alone: what a preview needs. Null where a field is wrong; the errors then stand at the fields. */
  function readConfig() {
    const read = configOf(fields, values, known?.config, taken)
    errors = read.errors
    return Object.keys(errors).length > 0 ? null : { config: read.config, secrets: read.secrets }
  }

  return {
    kind,
    known,
    fields,
    get values() {
      return values
    },
    get name() {
      return name
    },
    set name(value) {
      name = value
    },
    get allowPrivate() {
      return allowPrivate
    },
    set allowPrivate(value) {
      allowPrivate = value
    },
    get choice() {
      return choice
    },
    set choice(value) {
      choice = value
    },
    get minutes() {
      return minutes
    },
    set minutes(value) {
      minutes = value
    },
    get cron() {
      return cron
    },
    set cron(value) {
      cron = value
    },
    get retention() {
      return retention
    },
    set retention(value) {
      retention = value
    },
    get errors() {
      return errors
    },
    set errors(value) {
      errors = value
    },
    /** A secret that is kept now and stays so. */
    holds: (field: string) => (known?.secrets.includes(field) ?? false) && !taken.includes(field),
    isTaken: (field: string) => taken.includes(field),
    take(field: string, away: boolean) {
      taken = away ? [...taken, field] : taken.filter((each) => each !== field)
    },
    /** What the picker chose, into the fields. */
    fill(chosen: Record<string, string | boolean>) {
      for (const [field, value] of Object.entries(chosen)) if (field in values) values[field] = value
    },
    /** Without the secrets that were typed: for machines with nowhere to keep them. */
    forgetSecrets() {
      for (const field of fields) if (field.type === 'secret') values[field.name] = ''
    },
    readConfig,
    previewInput(): CallInput<'sources.preview'> | null {
      const read = readConfig()
      return read && { id: known?.row.id, kind: kind.kind, ...read, allowPrivate }
    },
    saveInput(): CallInput<'sources.save'> | null {
      const read = configOf(fields, values, known?.config, taken)
      const { schedule, error } = scheduleRead()
      const days = retention.trim()
      const daysError = days === '' ? null : wholeError(days, MOST_DAYS)
      errors = {
        ...read.errors,
        ...(name.trim() === '' && { [OWN.name]: { key: 'sources.form.error.required' } }),
        ...(error && { [OWN.schedule]: error }),
        ...(daysError && { [OWN.retention]: daysError }),
      }
      if (Object.keys(errors).length > 0) return null
      return {
        id: known?.row.id,
        kind: kind.kind,
        name,
        config: read.config,
        secrets: read.secrets,
        enabled: known?.row.enabled ?? true,
        allowPrivate,
        schedule,
        retentionDays: days === '' ? null : Number(days),
        consent,
      }
    },
  }
}
export type Draft = ReturnType<typeof useDraft>

/** Errors of what every source has; no field of a kind can be called so. */
export const OWN = { name: ' name', schedule: ' schedule', retention: ' retention' } as const

function wholeError(text: string, max: number): FieldError | null {
  const value = Number(text.trim())
  if (text.trim() === '' || !Number.isInteger(value)) return { key: 'sources.form.error.whole' }
  if (value < 1) return { key: 'sources.form.error.min', params: { min: 1 } }
  return value > max ? { key: 'sources.form.error.max', params: { max } } : null
}
