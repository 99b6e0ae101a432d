/** From a text to what similarity counts (folded) and to the phrases a name may be made of (as written). */
import { fold, tokens } from '../text/index.ts'

/** Syllables that carry grammar or courtesy, folded. Rarity does most of the work; these would glue the shortest posts. */
const EMPTY = new Set(
  (
    'a ah ai anh ba ban bao bi boi cac cai can cang cam chao chi cho chu chua chung co con cua cung da dang de den di ' +
    'do du duoc em gi gui ha hay hon ho kinh khi khong la lai lam len luc luon ma may minh moi mong mot muon ' +
    'nao nay neu nen nha nhe nhi nhieu nhu nhung no noi o oi ok on phai qua ra rang rat roi sao sap sau se si ' +
    'suot tai that thay the theo thi thoi toi tren trong truoc tu tung u ung va vai van vang vay ve vi voi vui ' +
    'xem xin y duong phuong xa quan huyen tp thanh pho so ngay thang nam gio hom ' +
    'the and of to in is it for on at by an be are was with that this from have has you your we our they not but or as'
  ).split(' '),
)

/** A press article says what it is about in its first lines. */
const MOST_TOKENS = 120
const PHRASE_TOKENS = 48
const LONGEST_PHRASE = 5

/**
 * Single content syllables and pairs of neighbouring ones, each once. Empty for a text with fewer than three content
 * syllables: "cảm ơn", "hay quá" and the like say nothing that could hold an issue together.
 */
export function termsOf(text: string): string[] {
  const content = tokens(fold(text))
    .slice(0, MOST_TOKENS)
    .filter((token) => token.length > 1 && !EMPTY.has(token) && !isNumber(token))
  const terms = new Set(content)
  if (terms.size < 3) return []
  for (let i = 1; i < content.length; i++) terms.add(`${content[i - 1]} ${content[i]}`)
  return [...terms]
}

const isNumber = (token: string) => token >= '0' && token < ':' && !Number.isNaN(Number(token))
const CLAUSE = /[.,;:!?()[\]"“”…\n/|*•–—-]+/

/** Runs of 2 to 5 words inside one clause that neither begin nor end with an empty word; as written, lower case. */
export function phrasesOf(text: string): string[] {
  const found = new Set<string>()
  let left = PHRASE_TOKENS
  for (const clause of text.slice(0, 600).split(CLAUSE)) {
    const words = tokens(clause).slice(0, left)
    left -= words.length
    const holds = words.map((word) => !EMPTY.has(fold(word)) && !isNumber(word))
    for (let from = 0; from < words.length; from++) {
      if (!holds[from]) continue
      let phrase = words[from]!
      const end = Math.min(words.length, from + LONGEST_PHRASE)
      for (let to = from + 1; to < end; to++) {
        phrase += ` ${words[to]}`
        if (holds[to]) found.add(phrase)
      }
    }
    if (left <= 0) break
  }
  return [...found]
}
