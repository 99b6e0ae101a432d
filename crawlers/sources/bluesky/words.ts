/** Is this post about our words, in our languages? People write Vietnamese with and without its marks. */
interface Word {
  /** Without any mark, lower case. */
  plain: string
  /** With its marks, the tone apart from where it is put: `hoà` and `hòa` are one. */
  exact: string
}

export interface Wanted {
  words: readonly string[]
  /** Base languages (BCP 47); none: every one. */
  languages: readonly string[]
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * A wanted word without marks meets every word that reads so without them; one with marks meets itself and its spelling
 * without. A post that declares no language is judged by its words alone, and without words it is left out.
 */
export function createFilter(wanted: Wanted): (text: string, declared: readonly string[]) => boolean {
  const phrases = wanted.words.map(wordsOf).filter((phrase) => phrase.length > 0)
  const joined = phrases.filter((phrase) => phrase.length > 1).map((phrase) => [joinedOf(phrase)])
  const all = [...phrases, ...joined]
  const languages = wanted.languages.map(baseOf)
  return (text, declared) => {
    if (languages.length > 0) {
      if (declared.length === 0 && all.length === 0) return false
      if (declared.length > 0 && !declared.some((each) => languages.includes(baseOf(each)))) return false
    }
    if (all.length === 0) return true
    const words = wordsOf(text)
    return all.some((phrase) => words.some((_, at) => phrase.every((word, n) => meets(words[at + n], word))))
  }
}

function meets(told: Word | undefined, wanted: Word): boolean {
  if (told?.plain !== wanted.plain) return false
  return told.exact === wanted.exact || told.exact === told.plain || wanted.exact === wanted.plain
}

function wordsOf(text: string): Word[] {
  return [
    ...text
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}\p{N}]+/gu),
  ].map(([word]) => {
    const apart = word.normalize('NFD')
    const tones = (apart.match(TONES) ?? []).sort().join('')
    return {
      plain: apart.replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
      exact: apart.replace(TONES, '').normalize('NFC') + tones,
    }
  })
}

/** As in a hashtag: `#ngậpnước`. */
function joinedOf(phrase: readonly Word[]): Word {
  const [whole] = wordsOf(
    phrase.map(({ exact }) => exact.normalize('NFD').replace(TONES, '').normalize('NFC')).join(''),
  )
  const tones = phrase
    .flatMap(({ exact }) => exact.match(TONES) ?? [])
    .sort()
    .join('')
  return { plain: whole!.plain, exact: whole!.exact + tones }
}

const baseOf = (language: string) => language.toLowerCase().split('-')[0]!
