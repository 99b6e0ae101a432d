/**
 * Folding: the text as a hurried resident would type it on a keyboard without diacritics. Two texts that differ only in
 * case, tone marks or vowel marks fold to the same string.
 */

/** Latin letters with marks → their base letter; built once from the Unicode decomposition. */
const BASE = new Map<string, string>()
for (let code = 0xc0; code <= 0x1eff; code++) {
  if (code > 0x24f && code < 0x1e00) continue
  const letter = String.fromCharCode(code)
  const base = letter.normalize('NFD')[0]!
  if (base !== letter) BASE.set(letter, base.toLowerCase())
}
BASE.set('đ', 'd').set('Đ', 'd')

const MARKED = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/gu

/** Combining marks of Latin letters; the vowel signs of other scripts (Khmer, Thai) are letters to their readers. */
const isLatinMark = (mark: string) => mark >= '\u0300' && mark <= '\u036f'

/** Lower case without diacritics, đ as d; letters of other scripts stay. For composed text the length is kept. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(MARKED, (letter) => BASE.get(letter) ?? (isLatinMark(letter) ? '' : letter))
}

/** Whether the text carries marks that only Vietnamese spelling (or a neighbour of it) uses. */
export function isAccented(text: string): boolean {
  return fold(text) !== text.toLowerCase()
}
