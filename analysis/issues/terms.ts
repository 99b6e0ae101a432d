/** From a text to what similarity counts (folded) and to the phrases a name may be made of (as written). */
import { fold, isAccented, tokens } from '../text/index.ts'

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

/** Words with diacritics at which no name begins or ends; folded, half of them would be other words (đề, để; cửa, của). */
const LINKING = new Set(
  (
    'à ạ ai anh ấy ba bà bác bạn bao bị bởi các cái cần càng cả chỉ chị cho chú chưa chứ chúng có con còn cô của cũng ' +
    'dạ dù đã đang đây để đến đều đi đó được em gì hay hãy hả hơn khi không kính là lại lần lắm làm lên lúc luôn mà mấy ' +
    'mình mỗi mọi mong một muốn nào này nay nếu nên nhà nhé nhiều như nhưng những nhất nó nơi nữa ở phải qua quá ra rằng ' +
    'rất rồi sao sắp sau sẽ suốt tại thấy thật thế theo thì thôi tôi tới trên trong trước từ từng tự vẫn vào vậy vẻ về vì ' +
    'việc với vừa xin đường phường xã quận huyện tp thành phố số ngày tháng năm giờ hôm phút mét hai ba bốn đầu cuối mới ' +
    'các quý ông bà dân xóm hẻm'
  ).split(' '),
)

/** What a resident or an office says of everything; it names nothing. */
const OFFICIALESE =
  /đề nghị|kiến nghị|kiểm tra|xử lý|phản ánh|người dân|khu vực|cơ quan|chức năng|thường xuyên|tình trạng|chính quyền|bà con|cảm ơn|nhanh chóng|xem xét|khẩn trương|tổ dân phố|khu phố|đơn vị|nguy hiểm|hiện nay|de nghi|kien nghi|kiem tra|xu ly|phan anh|nguoi dan|khu vuc|co quan|chuc nang|tinh trang|chinh quyen|ba con|cam on/gu
const CLAUSE = /[.,;:!?()[\]"“”…\n/|*•–—]+/u

/** Runs of 2 to 5 words inside one clause that neither begin nor end with a linking word; as written, lower case. */
export function phrasesOf(text: string): string[] {
  const found = new Set<string>()
  const head = text.slice(0, 600).toLowerCase().replaceAll(OFFICIALESE, '|')
  const links = isAccented(head) ? (word: string) => LINKING.has(word) : (word: string) => EMPTY.has(word)
  let left = PHRASE_TOKENS
  for (const clause of head.split(CLAUSE)) {
    const words = tokens(clause).slice(0, left)
    left -= words.length
    const holds = words.map((word) => !links(word) && !isNumber(word))
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
