/**
 * Windows-1252, the encoding that most "Latin-1" text is in. Table: https://encoding.spec.whatwg.org/#windows-1252
 * Needed beside TextDecoder because Node before 22.13 reads 0x80–0x9F of it as control characters
 * (https://github.com/nodejs/node/issues/56542), and because text arrives with such characters already in it.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const BYTES = new Map([...HIGH].map((sign, at) => [sign, 0x80 + at]))

/** Control characters U+0080–U+009F as what they were meant for; HTML reads `&#146;` the same way. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80]!)
}

/** UTF-8 that was once read as Windows-1252 and written again (`Tiáº¿ng Viá»‡t`) is undone; any other text stays as it is. */
export function undoDoubleEncoding(text: string): string {
  if (!/[\u00c2-\u00f4][^\0-\u007f]/.test(text)) return text
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    const byte = BYTES.get(sign) ?? sign.charCodeAt(0)
    if (byte > 0xff) return text
    bytes[at] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text // some letters do belong to Latin-1: it was no UTF-8
  }
}
