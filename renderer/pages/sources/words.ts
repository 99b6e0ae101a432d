/** What connector kinds and the fields of their config are called; a kind of a later version reads as itself. */
import { isKey, kindText, t } from '../../lib/i18n.svelte.ts'

export const kindName = (kind: string): string => kindText(kind, `sourceKind.${kind}`) ?? kind

export const kindHint = (kind: string): string | null => kindText(kind, `sources.kind.${kind}`)

/** What speaks against a kind that is off by default, and when it is right. */
export const kindWhy = (kind: string): string | null => kindText(kind, `sources.why.${kind}`)

export const fieldName = (kind: string, name: string): string =>
  kindText(kind, `sources.field.${name}`) ?? name

/** What to enter, by the kind's own words first; else what the schema says of the field. */
export const fieldHint = (kind: string, name: string, description: string | null): string | null =>
  kindText(kind, `sources.hint.${kind}-${name}`) ?? kindText(kind, `sources.hint.${name}`) ?? description

export const optionName = (kind: string, name: string, value: string): string =>
  kindText(kind, `sources.option.${name}-${value}`) ?? value

/** What a column of a file may fill. */
export function targetName(field: string): string {
  const key = `import.field.${field}`
  return isKey(key) ? t(key) : field
}

export function presetName(preset: string): string {
  const key = `import.preset.${preset}`
  return isKey(key) ? t(key) : preset
}
