/** Sources, settings, places and rule packs. */
import type { Instant, Place, RulePack, Source } from '../contract/model.ts'
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
  schedule: 'VARCHAR',
  retention_days: 'INTEGER',
  consent_at: 'TIMESTAMP',
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

type SourceRow = Omit<Source, 'config' | 'schedule'> & { config: string; schedule: string | null }

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

export function sourcesPart(db: Session, now: () => Date): Part {
  return {
    async sources() {
      const rows = await db.all<SourceRow>(
        `SELECT id, kind, name, config, enabled, allow_private AS "allowPrivate", schedule,
           retention_days AS "retentionDays", consent_at AS "consentAt", created_at AS "createdAt"
         FROM source WHERE NOT removed ORDER BY created_at, id`,
      )
      return rows.map((row) => ({
        ...row,
        config: JSON.parse(row.config) as Source['config'],
        schedule: scheduleOf(row.schedule),
      }))
    },

    saveSource: (source) => db.transaction((tx) => saveSource(tx, source)),

    removeSource: (id) => db.transaction((tx) => removeSource(tx, id, now().toISOString())),

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

type Before = { kind: string; config: string; cursor: string; retention: number | null }

/**
 * A cursor belongs to the place it was made for: it is kept while kind and config stay as they are. A new span of
 * retention holds for the copies that are kept already.
 */
async function saveSource(tx: Session, source: Source): Promise<void> {
  const { id, retentionDays } = source
  const config = canonical(source.config)
  const before = await tx.first<Before>(
    'SELECT kind, config, cursor, retention_days AS retention FROM source WHERE id = $id',
    { id },
  )
  const samePlace = before?.kind === source.kind && before.config === config
  const row = {
    id,
    kind: source.kind,
    name: source.name,
    config,
    enabled: source.enabled,
    allow_private: source.allowPrivate,
    schedule: source.schedule && canonical(source.schedule),
    retention_days: retentionDays,
    consent_at: source.consentAt,
    created_at: source.createdAt,
    cursor: samePlace ? before.cursor : '{}',
    removed: false,
  }
  await insertRows(tx, 'source', SOURCE, [row], replacing(SOURCE, 'id'))
  if (before && !samePlace)
    await tx.run(`UPDATE backfill SET cursor = '{}' WHERE source_id = $id AND finished_at IS NULL`, { id })
  if (before && retentionDays !== null && retentionDays !== before.retention)
    await tx.run(
      `UPDATE evidence SET expires_at = fetched_at + to_days($retentionDays::INTEGER)
       WHERE source_id = $id AND state = 'kept'`,
      { id, retentionDays },
    )
}

/** It is never asked again, so that nothing of it stays open. */
async function removeSource(tx: Session, id: string, at: Instant): Promise<void> {
  await tx.run(`UPDATE source SET removed = true, enabled = false, cursor = '{}' WHERE id = $id`, { id })
  await tx.run(
    'UPDATE gap SET to_at = greatest(from_at, $at::TIMESTAMP) WHERE source_id = $id AND to_at IS NULL',
    { id, at },
  )
  await tx.run(
    'UPDATE backfill SET finished_at = $at::TIMESTAMP WHERE source_id = $id AND finished_at IS NULL',
    { id, at },
  )
}

/** Of its stored text; null: as often as the settings say. */
export const scheduleOf = (text: string | null): Source['schedule'] =>
  text === null ? null : (JSON.parse(text) as Source['schedule'])

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
