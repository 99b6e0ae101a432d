/**
 * TCVN 5712:1993, of which the ABC fonts (TCVN3) use the lower-case half: Vietnamese bytes that no page declares, because
 * the font drew them. Table as in glibc's TCVN5712-1.
 */
const HIGH = [
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ',
  'ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ',
  '\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ',
  '\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ',
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ',
  'éẹềểễếệìỉỄẾỒĩíịò',
  'Ổỏõóọồổỗốộờởỡớợù',
  'ỖủũúụừửữứựỳỷỹýỵỐ',
].join('')

export function decodeTcvn(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes)
  return text.replace(/[^\0-\u007f]/g, (_, at: number) => HIGH[bytes[at]! - 0x80]!)
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const SYLLABLE =
  /^(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?(iê|yê|uyê|uya|uô|ươ|uâ|oa|oă|oe|uê|uy|ia|ua|ưa|oo|uơ|[aăâeêioôơuưy])(ng|nh|ch|[cmnptiyou])?$/

/** Words with letters beyond ASCII, and those of them that can be a Vietnamese syllable. */
export function syllablesIn(text: string): { words: number; fitting: number } {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []
  const marked = words.filter((word) => /[^\0-\u007f]/.test(word))
  return { words: marked.length, fitting: marked.filter(isSyllable).length }
}

function isSyllable(word: string): boolean {
  // One case all through, or one capital at the start: "bµI" is no word.
  if (!/^\p{Lu}?\P{Lu}*$|^\P{Ll}+$/u.test(word)) return false
  const parts = word.toLowerCase().normalize('NFD')
  if ((parts.match(TONES)?.length ?? 0) > 1) return false
  return SYLLABLE.test(parts.replace(TONES, '').normalize('NFC'))
}
