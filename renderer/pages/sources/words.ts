/** What connector kinds and the fields of their config are called; a kind of a later version reads as itself. */
import { isKey, t } from '../../lib/i18n.svelte.ts'

export function kindName(kind: string): string {
  const key = `sourceKind.${kind}`
  return isKey(key) ? t(key) : kind
}

export function kindHint(kind: string): string | null {
  const key = `sources.kind.${kind}`
  return isKey(key) ? t(key) : null
}

export function fieldName(name: string): string {
  const key = `sources.field.${name}`
  return isKey(key) ? t(key) : name
}

/** What to enter, by the kind's own words first; else what the schema says of the field. */
export function fieldHint(kind: string, name: string, description: string | null): string | null {
  const own = `sources.hint.${kind}-${name}`
  if (isKey(own)) return t(own)
  const shared = `sources.hint.${name}`
  if (isKey(shared)) return t(shared)
  return description
}

export function optionName(name: string, value: string): string {
  const key = `sources.option.${name}-${value}`
  return isKey(key) ? t(key) : value
}

/** What a column of a file may fill. */
export function targetName(field: string): string {
  const key = `import.field.${field}`
  return isKey(key) ? t(key) : field
}

export function presetName(preset: string): string {
  const key = `import.preset.${preset}`
  return isKey(key) ? t(key) : preset
}
