/**
 * The home of the person who writes: "nhà tôi ở số 12/3 Lê Lợi", "tôi ngụ tại …", "địa chỉ nhà: …", "I live at …".
 * The house number and the street go; the ward stays, for the map needs it. A number without such an opening tells where the
 * defect is and stays.
 */

const WHO =
  '(?:tôi|toi|tui|em|mình|minh|cháu|chau|con|chúng tôi|chung toi|gia đình|gia dinh|bà con|ông|bà|chị|anh)'
const OPENING = new RegExp(
  `(?<!\\p{L})(?:` +
    `(?:nhà|nha|phòng trọ|phong tro) ${WHO}(?: tôi| em| mình)?(?: (?:đang |dang )?(?:ở|o|tại|tai|là|la))?` +
    `|${WHO}(?: tôi| em| mình| toi)? (?:hiện |đang |hiện đang |dang |hien )?(?:ở|ngụ|cư ngụ|sống|sinh sống|trú|cư trú|tạm trú|thường trú|o|ngu|cu ngu|song|tam tru|thuong tru)` +
    `|(?:địa chỉ|dia chi) (?:nhà riêng|nhà|nha|thường trú|thuong tru|tạm trú|tam tru|của tôi|cua toi|liên hệ|lien he)(?: (?:tôi|toi|em|mình))?` +
    `|nơi ở|chỗ ở|hộ khẩu|ngụ tại|ngụ ở|thường trú tại|tạm trú tại|ngu tai|thuong tru tai|tam tru tai` +
    `|I live (?:at|in)|my (?:home )?address(?: is)?|my house(?: is)?(?: at)?)` +
    `[ :,]{0,3}(?:(?:tại|tai|ở|o|at)[ :]{1,2})?(?:là |la )?(?:nhà số|số nhà|nha so|so nha|số|so|no\\.?)? ?(?=\\d)`,
  'giu',
)
const NUMBER = /^\d{1,4}[a-z]{0,2}(?:[/-]\d{1,4}[a-z]{0,2}){0,5}(?![\d.,]*\d)(?!\p{L})/iu
/** "tôi ở 3 năm", "nhà tôi 4 người": a count, not an address. */
const COUNTED =
  /^ ?(?:năm|nam|tháng|thang|ngày|ngay|tuần|người|nguoi|tầng|tang|lầu|m2|m|mét|km|giờ|phút|lần|đứa|con|hộ|triệu|years?|months?|people|storeys?|floors?)(?!\p{L})/iu
/** What comes after the street: the ward, a verb, a new thought. */
const STREET_END =
  /^(?:phường|phuong|p|xã|xa|quận|quan|q|huyện|huyen|tp|thành|thanh|tphcm|hcm|bị|bi|có|co|thì|thi|mà|ma|và|va|đang|dang|đã|da|hay|hằng|thường|nước|nuoc|ngập|ngap|mất|mat|cúp|cup|xin|mong|nhờ|nho|đề|kính|gần|gan|ở|toi|tôi|không|khong|cứ|suốt|liên|mấy|từ|tu|ward|district|and|is|has|was|the|we|where|near|no)$/iu
const LONGEST_STREET = 7

/** Replaces each home address by what `token` gives. */
export function maskHomeAddress(text: string, token: () => string): string {
  let out = ''
  let from = 0
  for (const match of text.matchAll(OPENING)) {
    const start = match.index + match[0].length
    if (start < from) continue
    const rest = text.slice(start, start + 160)
    const number = NUMBER.exec(rest)?.[0]
    if (number === undefined || COUNTED.test(rest.slice(number.length))) continue
    out += text.slice(from, start) + token()
    from = start + number.length + streetLength(rest.slice(number.length))
  }
  return out + text.slice(from)
}

/** Characters of the street behind a house number. */
function streetLength(rest: string): number {
  let length = 0
  let words = 0
  for (const match of rest.matchAll(/[^\p{L}\d\n]{0,2}?([\p{L}\d/]+)/guy)) {
    const between = match[0].slice(0, match[0].length - match[1]!.length)
    if (words === LONGEST_STREET || between.trim() !== '' || STREET_END.test(match[1]!)) break
    length = match.index + match[0].length
    words++
  }
  return length
}
