/** From the sentence as it should be written to the way people type it. Always NFC. */
import type { Tone } from '../../contract/taxonomy.ts'
import type { Random } from './random.ts'

/** clean: as in a book · casual: a few short forms · teen: many · bare: no diacritics · sloppy: typing errors. */
export type Habit = 'clean' | 'casual' | 'teen' | 'bare' | 'sloppy'

const CASUAL: [RegExp, string][] = [
  [/(?<!\p{L})không(?!\p{L})/gu, 'ko'],
  [/(?<!\p{L})được(?!\p{L})/gu, 'đc'],
  [/(?<!\p{L})mọi người(?!\p{L})/giu, 'mn'],
  [/(?<!\p{L})với(?!\p{L})/gu, 'vs'],
  [/(?<!\p{L})phường (?=\p{Lu})/gu, 'P. '],
]
const TEEN: [RegExp, string][] = [
  ...CASUAL,
  [/(?<!\p{L})không(?!\p{L})/giu, 'hk'],
  [/(?<!\p{L})rồi(?!\p{L})/gu, 'r'],
  [/(?<!\p{L})vậy(?!\p{L})/gu, 'v'],
  [/(?<!\p{L})gì(?!\p{L})/gu, 'j'],
  [/(?<!\p{L})cũng(?!\p{L})/gu, 'cx'],
  [/(?<!\p{L})biết(?!\p{L})/gu, 'bik'],
  [/(?<!\p{L})bây giờ(?!\p{L})/gu, 'bh'],
  [/(?<!\p{L})người(?!\p{L})/gu, 'ng'],
  [/(?<!\p{L})mình(?!\p{L})/gu, 'mk'],
  [/(?<!\p{L})quá(?!\p{L})/gu, 'wá'],
  [/(?<!\p{L})trước(?!\p{L})/gu, 'trc'],
  [/(?<!\p{L})những(?!\p{L})/gu, 'n~'],
]
/** Confusions of southern speech and of hasty typing. */
const SLIPS: [RegExp, string][] = [
  [/(?<!\p{L})nữa(?!\p{L})/gu, 'nửa'],
  [/(?<!\p{L})sửa(?!\p{L})/gu, 'sữa'],
  [/(?<!\p{L})ngập(?!\p{L})/gu, 'ngặp'],
  [/(?<!\p{L})cũng(?!\p{L})/gu, 'củng'],
  [/(?<!\p{L})vẫn(?!\p{L})/gu, 'vẩn'],
  [/(?<!\p{L})đường(?!\p{L})/gu, 'đưòng'],
  [/(?<!\p{L})nước(?!\p{L})/gu, 'nuớc'],
  [/(?<!\p{L})rác(?!\p{L})/gu, 'rac'],
  [/(?<!\p{L})khổ(?!\p{L})/gu, 'khỗ'],
]
const EMOJI: Record<Tone, string[]> = {
  negative: ['😡', '😤', '🤦', '😭', '🙄', '😩', '🤷'],
  neutral: ['🙏', '👀', '🤔', '📍'],
  positive: ['❤️', '👏', '😍', '🥰', '🙏'],
}

/** Vietnamese without its diacritics, as typed on a keyboard that has none. */
export const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC')

const replaceSome = (text: string, table: [RegExp, string][], random: Random, share: number) =>
  table.reduce((out, [from, to]) => (random.chance(share) ? out.replace(from, to) : out), text)

/** Two neighbouring letters of one plain word change places. */
function swapLetters(text: string, random: Random): string {
  const words = text.split(' ')
  const at = random.int(0, words.length - 1)
  const word = words[at]!
  if (!/^[a-z]{4,}$/.test(word)) return text
  const i = random.int(1, word.length - 2)
  words[at] = word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)
  return words.join(' ')
}

const stretch = (text: string) =>
  text.replace(/(quá|luôn|trời ơi|vậy|chán)(?=[.,!]|$)/u, (word) => word + word.at(-1)!.repeat(3))

/** @returns the text as this habit types it */
export function writeAs(habit: Habit, text: string, tone: Tone, random: Random): string {
  let out = text
  if (habit === 'casual') out = replaceSome(out, CASUAL, random, 0.5)
  if (habit === 'teen') out = replaceSome(out, TEEN, random, 0.75)
  if (habit === 'bare') out = bare(random.chance(0.5) ? replaceSome(out, CASUAL, random, 0.5) : out)
  if (habit === 'sloppy') out = swapLetters(replaceSome(out, SLIPS, random, 0.6), random)
  if (habit === 'clean') return random.chance(0.05) ? `${out} ${random.pick(EMOJI[tone])}` : out
  if (habit !== 'casual' && random.chance(0.35)) out = out.toLowerCase()
  if (random.chance(0.15)) out = stretch(out)
  if (random.chance(0.4)) out = out.replace(/\.$/, '')
  if (habit === 'sloppy' && random.chance(0.5)) out = out.replace(/[,.](?= )/g, '')
  if (tone === 'negative' && random.chance(0.2)) out = `${out.replace(/[.!]$/, '')}!!!`
  if (random.chance(0.22)) out = `${out} ${random.pick(EMOJI[tone])}`
  return out.normalize('NFC')
}
