/**
 * One canonical spelling for what looks the same: composed letters (NFC), no invisible characters, plain white space,
 * and one placement of the tone mark (`hoà` and `hòa` both become `hòa`; the slip `hòan` becomes `hoàn`).
 */

const JOINER = '\u200d'
const LETTER = '[\\p{L}\\p{M}]'
/** Initial consonants of Vietnamese that stand before a medial o or u; keeps `Chloé` as it is. */
const ONSET = '(?:ngh|ng|nh|ch|gh|kh|ph|th|tr|[bcdđghklmnrstvx])?'
const START = `(?<!${LETTER})`

/** Open syllables in oa, oe, uy: the mark goes to the first vowel. `quý` is qu + ý and stays. */
const OPEN_SYLLABLE = new RegExp(`${START}(${ONSET})(?:(o)([àáảãạèéẻẽẹ])|(u)([ỳýỷỹỵ]))(?!${LETTER})`, 'giu')
/** A mark one letter too early: before a further letter, or on the u of qu and the i of gi. */
const EARLY_MARK = new RegExp(
  `${START}(?:(${ONSET}[òóỏõọ])([ae])(?=${LETTER})|(q[ùúủũụ])([aăâeêioôơy])|(g[ìíỉĩị])([aăâeêoôơuư]))`,
  'giu',
)
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/

/** Moves the tone mark of `from` to `to`. */
function moveTone(from: string, to: string): { from: string; to: string } {
  const parts = from.normalize('NFD')
  const tone = TONE.exec(parts)?.[0] ?? ''
  return { from: parts.replace(TONE, '').normalize('NFC'), to: (to + tone).normalize('NFC') }
}

function placeTones(text: string): string {
  return text
    .replace(OPEN_SYLLABLE, (_, onset: string, o?: string, a?: string, u?: string, y?: string) => {
      const moved = moveTone((a ?? y)!, (o ?? u)!)
      return onset + moved.to + moved.from
    })
    .replace(EARLY_MARK, (_, ...parts: (string | undefined)[]) => {
      const [early, vowel] = parts.slice(0, 6).filter((part) => part !== undefined)
      const moved = moveTone(early!, vowel!)
      return moved.from + moved.to
    })
}

/** Idempotent, linear in the length of the text; line breaks are kept (at most one empty line in a row). */
export function normalise(text: string): string {
  const visible = text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(
      /(\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})|[\p{Cc}\p{Cf}]/gu,
      (found, emoji) =>
        emoji !== undefined ? emoji + JOINER : found === '\n' ? '\n' : found === '\t' ? ' ' : '',
    )
  return placeTones(visible.normalize('NFC'))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
