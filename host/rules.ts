/** Which rule packs there are, and which one this city follows. */
import { isDeepStrictEqual } from 'node:util'
import { defaultPacks } from '../analysis/index.ts'
import { AppError } from '../contract/errors.ts'
import type { RulePack } from '../contract/model.ts'
import type { Store } from '../db/index.ts'

const ACTIVE_PACK = 'rulePack'
const DEFAULT_PACK = 'hcmc-1022-2025'

/** The shipped example packs and those of this city; a stored pack replaces a shipped one of the same id and version. */
export async function allPacks(store: Store): Promise<RulePack[]> {
  const stored = await store.rulePacks()
  const isStored = (pack: RulePack) =>
    stored.some(({ id, version }) => id === pack.id && version === pack.version)
  return [...stored, ...defaultPacks.filter((pack) => !isStored(pack))]
}

export const activePackId = async (store: Store): Promise<string> =>
  (await store.setting(ACTIVE_PACK)) ?? DEFAULT_PACK

/** Makes a pack the one that complaints are judged by. Adopting what is already in force computes nothing anew. */
export async function adoptPack(store: Store, pack: RulePack): Promise<void> {
  const known = (await store.rulePacks()).some((stored) => isDeepStrictEqual(stored, pack))
  if (known && (await activePackId(store)) === pack.id) return
  await store.saveSetting(ACTIVE_PACK, pack.id)
  await store.saveRulePack(pack)
}

/** @throws AppError NOT_FOUND */
export async function packByKey(store: Store, key: { id: string; version: number }): Promise<RulePack> {
  const pack = (await allPacks(store)).find(({ id, version }) => id === key.id && version === key.version)
  if (!pack) throw new AppError('NOT_FOUND', { what: `${key.id} ${key.version}` })
  return pack
}
