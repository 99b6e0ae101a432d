/**
 * The words of a text as the lexicons see them: masks, markup and addresses of the web taken out, chat spellings
 * written out, stretched letters cut, one spelling of final i/y.
 */
import { fold } from './fold.ts'
import { expandTeencode } from './teencode.ts'

export interface Word {
  /** As written. */
  raw: string
  /** Lower case with diacritics, in canonical spelling. */
  exact: string
  /** `exact` without diacritics. */
  folded: string
  /** A sentence or clause ends before this word. */
  breakBefore: boolean
}

/** Longer texts are read up to here: the beginning of an article says what it is about. */
export const READ_CHARACTERS = 12_000
/** Longer runs of letters are no words (base64, keys, a sleeping cat on the keyboard). */
const LONGEST_WORD = 30

const NOT_PROSE = /https?:\/\/\S{1,500}|⟨[^⟩\n]{1,40}⟩|<[!/a-z][^<>]{0,300}>|&[a-z]{2,8};/gi
const WORD = /[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu
const BREAK = /[.,;:!?…\n()[\]"“”|•]/
const STRETCHED = /(\p{L})\1{2,}/gu
const FINAL_Y = /^([hklmst])([yỳýỷỹỵ])$/
const I_FOR_Y: Record<string, string> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }

/** One spelling for `lý` and `lí`, `kỹ` and `kĩ`; lexicons and texts both pass through it. */
export function canonicalSyllable(lower: string): string {
  if (lower.length !== 2) return lower
  const parts = FINAL_Y.exec(lower)
  return parts ? parts[1]! + I_FOR_Y[parts[2]!]! : lower
}

/** @param text normalised text */
export function wordsOf(text: string): Word[] {
  const prose = text.slice(0, READ_CHARACTERS).replaceAll(NOT_PROSE, ' . ')
  const words: Word[] = []
  let end = 0
  for (const match of prose.matchAll(WORD)) {
    const raw = match[0]
    const between = prose.slice(end, match.index)
    const breakBefore = between !== ' ' && BREAK.test(between)
    end = match.index + raw.length
    if (raw.length > LONGEST_WORD && raw.replaceAll(STRETCHED, '$1').length > LONGEST_WORD) continue
    const forms = formsOf(raw)
    for (let i = 0; i < forms.length; i++) {
      const { exact, folded } = forms[i]!
      words.push({ raw, exact, folded, breakBefore: breakBefore && i === 0 })
    }
  }
  return words
}

type Form = Pick<Word, 'exact' | 'folded'>

/** The few thousand syllables of a language come again and again; the memory of them is emptied when it is full. */
const MOST_FORMS = 20_000
const forms = new Map<string, readonly Form[]>()

function formsOf(raw: string): readonly Form[] {
  let known = forms.get(raw)
  if (known) return known
  const lower = raw.toLowerCase().replaceAll(STRETCHED, '$1')
  known = (expandTeencode(lower) ?? [canonicalSyllable(lower)]).map((exact) => ({
    exact,
    folded: fold(exact),
  }))
  if (forms.size >= MOST_FORMS) forms.clear()
  forms.set(raw, known)
  return known
}
