/**
 * Texts of the connector kinds, a file each: `<language>/kinds/<kind>.json`. A new file is found by itself. What two kinds
 * call by the same name (a field `language`) may mean two things, so each kind keeps its own table.
 */
type Texts = Readonly<Record<string, string>>
type KindTables = Readonly<Record<string, Texts>>

const vi = import.meta.glob<Texts>('./vi/kinds/*.json', { eager: true, import: 'default' })
const en = import.meta.glob<Texts>('./en/kinds/*.json', { eager: true, import: 'default' })

const byKind = (files: Record<string, Texts>): KindTables =>
  Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]),
  )

export const KIND_TEXTS: { vi: KindTables; en: KindTables } = { vi: byKind(vi), en: byKind(en) }
