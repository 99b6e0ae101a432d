/** What every text passes through before it is stored: canonical spelling, then personal data out. */
import type { MaskKind } from '../../contract/model.ts'
import { maskPersonalData } from './mask.ts'
import { normalise } from './normalise.ts'

/** Grows when some text would come out differently. */
export const TEXT_VERSION = 1

export interface RawText {
  title: string
  text: string
  address: string | null
}
export interface PreparedText extends RawText {
  /** How many of each kind were masked in all three parts. */
  masked: Partial<Record<MaskKind, number>>
}

/** Idempotent; linear in the length of the text. */
export function prepareText(raw: RawText): PreparedText {
  const masked: PreparedText['masked'] = {}
  const clean = (text: string) => {
    const result = maskPersonalData(normalise(text))
    for (const [kind, n] of Object.entries(result.masked) as [MaskKind, number][])
      masked[kind] = (masked[kind] ?? 0) + n
    return result.text
  }
  return {
    title: clean(raw.title),
    text: clean(raw.text),
    address: raw.address === null ? null : clean(raw.address),
    masked,
  }
}
