/** Sources, settings, places and rule packs. */
import type { Place, RulePack, Source } from '../contract/model.ts'
import { canonical, insertRows, replacing } from './batch.ts'
import type { Session } from './duckdb.ts'
import type { Store } from './store.ts'

const SOURCE = {
  id: 'VARCHAR',
  kind: 'VARCHAR',
  name: 'VARCHAR',
  config: 'VARCHAR',
  enabled: 'BOOLEAN',
  allow_private: 'BOOLEAN',
  created_at: 'TIMESTAMP',
  cursor: 'VARCHAR',
  removed: 'BOOLEAN',
} as const

const PLACE = {
  code: 'VARCHAR',
  kind: 'VARCHAR',
  name: 'VARCHAR',
  province_code: 'VARCHAR',
  latitude: 'DOUBLE',
  longitude: 'DOUBLE',
} as const

type SourceRow = Omit<Source, 'config'> & { config: string }

type Part = Pick<
  Store,
  | 'sources'
  | 'saveSource'
  | 'removeSource'
  | 'setting'
  | 'saveSetting'
  | 'savePlaces'
  | 'rulePacks'
  | 'saveRulePack'
>

export function sourcesPart(db: Session): Part {
  return {
    async sources() {
      const rows = await db.all<SourceRow>(
        `SELECT id, kind, name, config, enabled, allow_private AS "allowPrivate", created_at AS "createdAt"
         FROM source WHERE NOT removed ORDER BY created_at, id`,
      )
      return rows.map((row) => ({ ...row, config: JSON.parse(row.config) as Source['config'] }))
    },

    saveSource: (source) => db.transaction((tx) => saveSource(tx, source)),

    async removeSource(id) {
      await db.run(`UPDATE source SET removed = true, enabled = false, cursor = '{}' WHERE id = $id`, { id })
    },

    async setting(key) {
      const row = await db.first<{ value: string }>('SELECT value FROM setting WHERE key = $key', { key })
      return row?.value ?? null
    },

    async saveSetting(key, value) {
      await insertRows(
        db,
        'setting',
        { key: 'VARCHAR', value: 'VARCHAR' },
        [{ key, value }],
        replacing({ key: 'VARCHAR', value: 'VARCHAR' }, 'key'),
      )
    },

    savePlaces: (places) =>
      db.transaction(async (tx) => {
        await tx.run('DELETE FROM place')
        await insertRows(tx, 'place', PLACE, places.map(placeRow))
      }),

    async rulePacks() {
      const rows = await db.all<{ pack: string }>('SELECT pack FROM rule_pack ORDER BY id, version')
      return rows.map((row) => JSON.parse(row.pack) as RulePack)
    },

    saveRulePack: (pack) => db.transaction((tx) => saveRulePack(tx, pack)),
  }
}

/** A cursor belongs to the place it was made for: it is kept while kind and config stay as they are. */
async function saveSource(tx: Session, source: Source): Promise<void> {
  const config = canonical(source.config)
  const before = await tx.first<{ kind: string; config: string; cursor: string }>(
    'SELECT kind, config, cursor FROM source WHERE id = $id',
    { id: source.id },
  )
  const samePlace = before?.kind === source.kind && before.config === config
  const row = {
    id: source.id,
    kind: source.kind,
    name: source.name,
    config,
    enabled: source.enabled,
    allow_private: source.allowPrivate,
    created_at: source.createdAt,
    cursor: samePlace ? before.cursor : '{}',
    removed: false,
  }
  await insertRows(tx, 'source', SOURCE, [row], replacing(SOURCE, 'id'))
}

async function saveRulePack(tx: Session, pack: RulePack): Promise<void> {
  const text = canonical(pack)
  const key = { id: pack.id, version: pack.version }
  const before = await tx.first<{ pack: string }>(
    'SELECT pack FROM rule_pack WHERE id = $id AND version = $version',
    key,
  )
  if (before?.pack === text) return
  await tx.run(
    'INSERT INTO rule_pack VALUES ($id, $version, $pack) ON CONFLICT (id, version) DO UPDATE SET pack = excluded.pack',
    { ...key, pack: text },
  )
  await tx.run('UPDATE report SET stale = true')
}

const placeRow = (place: Place) => ({
  code: place.code,
  kind: place.kind,
  name: place.name,
  province_code: place.provinceCode,
  latitude: place.latitude,
  longitude: place.longitude,
})
