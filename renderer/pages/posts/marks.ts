/**
 * Where the words of a search stand in a text, by the rule of the search itself: a word written with diacritics wants
 * exactly them, a word without meets any (`ngap` finds `ngập`). Pure.
 */

export interface Piece {
  text: string
  hit: boolean
}

/** Lower case without diacritics; `đ` is a letter of its own in Unicode and is folded by hand. */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
}

/** The text with, for every unit of it, the place in the source it came from. */
function indexed(text: string, change: (letter: string) => string): { text: string; at: number[] } {
  let changed = ''
  const at: number[] = []
  let place = 0
  for (const letter of text) {
    const piece = change(letter)
    for (let i = 0; i < piece.length; i++) at.push(place)
    changed += piece
    place += letter.length
  }
  at.push(place)
  return { text: changed, at }
}

/** The text cut into pieces that are a hit and pieces that are not; joined they give the text in NFC. */
export function markWords(source: string, query: string): Piece[] {
  const text = source.normalize('NFC')
  const words = query.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return text ? [{ text, hit: false }] : []
  const exact = indexed(text, (letter) => letter.toLowerCase())
  const folded = indexed(text, foldLetters)
  const hit = Array.from({ length: text.length }, () => false)
  for (const word of words) {
    const bare = foldLetters(word) === word
    const ground = bare ? folded : exact
    for (let i = ground.text.indexOf(word); i !== -1; i = ground.text.indexOf(word, i + word.length)) {
      hit.fill(true, ground.at[i], ground.at[i + word.length])
    }
  }
  return joined(text, hit)
}

function joined(text: string, hit: readonly boolean[]): Piece[] {
  const pieces: Piece[] = []
  for (let i = 0; i < text.length; i++) {
    const last = pieces.at(-1)
    if (last && last.hit === hit[i]) last.text += text[i]
    else pieces.push({ text: text[i]!, hit: hit[i]! })
  }
  return pieces
}
