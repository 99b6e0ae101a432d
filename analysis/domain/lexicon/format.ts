/** The shape of a domain's words. Phrases are split by commas; written accented, in lower case, without punctuation. */
import type { Domain, Topic } from '../../../contract/taxonomy.ts'

/**
 * Weight → phrases. 4: names the thing beyond doubt; 3: names it; 2: a strong hint; 1: a weak hint that never decides
 * against a name.
 */
export type Weighted = Partial<Record<1 | 2 | 3 | 4, string>>

export interface DomainLexicon {
  domain: Domain
  /** Words of the domain that name none of its topics. */
  general: Weighted
  topics: Partial<Record<Topic, Weighted>>
}
