/** The two outbreaks: when, where, how strong; their sentences are in the phrase books of the same names. */
import type { Domain } from '../../contract/taxonomy.ts'
import { FLOOD_WEEK } from './phrases/flood-week.ts'
import { WASTE_STRIKE } from './phrases/waste-strike.ts'
import type { Quarter } from './places.ts'
import { canalSide } from './places.ts'
import type { Random } from './random.ts'
import type { Book } from './types.ts'

export interface Outbreak {
  id: string
  domain: Domain
  book: Book
  /** Week relative to the anchor's (0) → posts beyond the usual, as a multiple of the domain's usual. */
  extra: Record<number, number>
  /** How much more its last day of the week brings than its first, as a share. */
  lean: number
  /** Wards struck in that week. */
  where: (week: number) => Quarter[]
}

export function planOutbreaks(quarters: readonly Quarter[], random: Random): Outbreak[] {
  const canals = canalSide(quarters)
  const urban = quarters.filter((quarter) => quarter.ward.kind === 'phường')
  const struck = random.shuffle(urban.length >= 14 ? urban : quarters).slice(0, 16)
  const spread: Record<number, number> = { [-2]: 11, [-1]: 13, 0: 16, 1: 14, 2: 8 }
  return [
    {
      id: 'flood-week',
      domain: 'flooding',
      book: FLOOD_WEEK,
      extra: { [-9]: 4, [-8]: 3.7, [-7]: 0.6 },
      lean: 0.2,
      where: () => canals,
    },
    {
      id: 'waste-strike',
      domain: 'environment',
      book: WASTE_STRIKE,
      extra: { [-2]: 3.1, [-1]: 3.9, 0: 4.8, 1: 3, 2: 0.8 },
      lean: 0.9,
      where: (week) => struck.slice(0, spread[week] ?? 11),
    },
  ]
}
