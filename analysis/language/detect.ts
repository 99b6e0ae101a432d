/**
 * Which language a text is in. Scripts that tell their language first; then Vietnamese by its letters and by the shape
 * of its syllables (so text without diacritics is known too), English and French by their small words; franc for the rest
 * of the Latin languages; otherwise nothing is claimed.
 */
import { franc } from 'franc-min'
import type { Language } from '../../contract/taxonomy.ts'
import type { Word } from '../text/words.ts'
import { isSyllable } from './syllable.ts'

export interface Detected {
  language: Language
  confidence: number
  because: string[]
}

/** Letters that only Vietnamese uses: ă đ ơ ư and the vowels with two marks. */
const VIETNAMESE_LETTER = /[ăđơưẠ-ỹ]/i
const set = (words: string) => new Set(words.split(' '))
/** Small words of English that are no Vietnamese syllable typed without marks (`to`, `on`, `an`, `it` are). */
const ENGLISH = set(
  'the is are was were of for with and this that my we you they there have has been from at please very when why how our your but just every after i its near by not will all some does did because about into over again still nobody anyone',
)
const ENGLISH_THINGS = set(
  'street light lights water road please thanks help good great noise park traffic trash garbage broken flood flooded flooding pothole dog dogs tree power school hospital police bus hello sidewalk condition request residential complaint damaged illegal parking smell dirty service city app',
)
const FRENCH = set(
  'le les des est une dans pour avec sur pas vous nous je et du qui aux cette ces mais très depuis il elle ils sont être été ne se au rue',
)
const VIETNAMESE = set(
  'khong duong nguoi nuoc cua troi cho nay bi duoc ngap roi nha nhung mot cung gi voi nhieu phuong rac dien xe hem quan ngay dem trong truoc sau moi day cac qua lam den mat sao vay hoai',
)
const NAMES: Record<string, Language> = { eng: 'en', fra: 'fr', vie: 'vi' }
const LATIN = 'eng fra spa deu por ita nld ind pol tur ron swe ces hun tgl jav fin'.split(' ')
const SAMPLE = 2_000

/** @param text normalised text @param words its words, as `wordsOf` gives them */
export function detectLanguage(text: string, words: readonly Word[]): Detected | null {
  const byScript = detectScript(text.slice(0, SAMPLE))
  if (byScript) return byScript
  const latin = words.slice(0, 400).filter(({ exact }) => /^\p{Script=Latin}/u.test(exact))
  if (latin.length === 0) return null
  return detectLatin(latin) ?? detectRest(text, latin.length)
}

function detectScript(sample: string): Detected | null {
  const count = (script: RegExp) => sample.match(script)?.length ?? 0
  const foreign = count(/[^\P{L}\p{Script=Latin}]/gu)
  if (foreign === 0) return null
  // A foreign letter weighs more than a Latin one: scripts of syllables and words are denser.
  if (foreign * 2 < count(/\p{Script=Latin}/gu)) return null
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const scripts: [Language, number][] = [
    ['zh', kana * 8 > foreign ? 0 : count(/\p{Script=Han}/gu)],
    ['ja', kana * 8 > foreign ? foreign : 0],
    ['ko', count(/\p{Script=Hangul}/gu)],
    ['km', count(/\p{Script=Khmer}/gu)],
  ]
  const [language, letters] = scripts.sort((a, b) => b[1] - a[1])[0]!
  if (letters * 2 < foreign) return { language: 'other', confidence: 0.9, because: [] }
  return { language, confidence: foreign > 3 ? 0.97 : 0.8, because: [] }
}

function detectLatin(words: readonly Word[]): Detected | null {
  const found = { vi: [] as string[], en: [] as string[], fr: [] as string[] }
  let vi = 0
  let en = 0
  let fr = 0
  let shaped = 0
  for (const { raw, exact, folded } of words) {
    const marked = exact !== folded
    const syllable = isSyllable(folded)
    if (syllable) shaped++
    if (VIETNAMESE_LETTER.test(exact) && syllable) vi += 1
    else if (marked && syllable) vi += 0.6
    else if (!marked && VIETNAMESE.has(folded)) vi += 0.5
    else if (ENGLISH.has(exact)) en += 1
    else if (ENGLISH_THINGS.has(exact)) en += 0.7
    if (FRENCH.has(exact)) fr += 1
    if (marked && syllable) found.vi.push(raw)
    if (ENGLISH.has(exact) || ENGLISH_THINGS.has(exact)) found.en.push(raw)
    if (FRENCH.has(exact)) found.fr.push(raw)
  }
  const n = words.length
  const claim = (language: 'vi' | 'en' | 'fr', confidence: number): Detected => ({
    language,
    confidence: Math.min(0.99, confidence),
    because: [...new Set(found[language])].slice(0, 4),
  })
  const share = shaped / n
  if (vi >= 0.5 && vi >= en && vi > fr && (vi / n >= 0.12 || share >= 0.6))
    return claim('vi', 0.7 + 0.3 * Math.min(1, vi / 3) * Math.min(1, share + 0.2))
  if (fr >= 2 && fr > en && fr / n >= 0.15) return claim('fr', 0.6 + 0.4 * Math.min(1, fr / 4))
  if (en > 0 && en >= vi && en / n >= 0.14) return claim('en', 0.6 + 0.4 * Math.min(1, en / 4))
  if (share >= 0.8 && n >= 2 && words.some(({ folded }) => folded.length > 2))
    return claim('vi', 0.5 + Math.min(0.3, n / 40))
  return null
}

function detectRest(text: string, words: number): Detected | null {
  if (words < 3) return null
  const code = franc(text.slice(0, 600), { only: LATIN, minLength: 15 })
  if (code === 'und') return null
  return { language: NAMES[code] ?? 'other', confidence: Math.min(0.8, 0.4 + words / 40), because: [] }
}
