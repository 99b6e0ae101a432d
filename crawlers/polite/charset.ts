/**
 * Bytes to text: byte order mark, then the header, then the document's own declaration, then the bytes themselves.
 * Order of RFC 7303 (XML media types), with one leniency: a header that names Latin-1 over bytes that are strict UTF-8
 * is taken for a server's default, which it nearly always is.
 */

const MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]
/** `<?` in the two UTF-16 orders, for documents without a mark. */
const SIGNS: [number[], string][] = [
  [[0x00, 0x3c, 0x00, 0x3f], 'utf-16be'],
  [[0x3c, 0x00, 0x3f, 0x00], 'utf-16le'],
]
const DECLARATION_BYTES = 2048

/** Decoded text in NFC, without its byte order mark. Never fails: bytes that fit nothing become U+FFFD. */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  return decoderFor(bytes, contentType).decode(bytes).normalize('NFC')
}

/** The decoder that fits a document, judged by its first bytes; streams use it on all that follows. */
export function decoderFor(bytes: Uint8Array, contentType = '', partial = false): TextDecoder {
  const begins = (sign: number[]) => sign.every((byte, at) => bytes[at] === byte)
  const marked = MARKS.find(([mark]) => begins(mark)) ?? SIGNS.find(([sign]) => begins(sign))
  if (marked) return new TextDecoder(marked[1])
  const strictUtf8 = isUtf8(bytes, partial)
  const named = decoderNamed(/charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1])
  if (named && !(named.encoding === 'windows-1252' && strictUtf8)) return honest(named, strictUtf8, bytes)
  const declared = decoderNamed(declaredCharset(bytes))
  if (declared) return honest(declared, strictUtf8, bytes)
  return strictUtf8 ? new TextDecoder('utf-8') : guessed(bytes)
}

/** A declared UTF-8 that the bytes belie is no use; every other declaration is believed. */
function honest(decoder: TextDecoder, strictUtf8: boolean, bytes: Uint8Array): TextDecoder {
  return decoder.encoding === 'utf-8' && !strictUtf8 && mostlyLegacy(bytes) ? guessed(bytes) : decoder
}

function decoderNamed(label: string | undefined): TextDecoder | null {
  if (!label) return null
  try {
    return new TextDecoder(label)
  } catch {
    return null // an unknown label says nothing; the bytes are asked instead
  }
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
  const found =
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ??
    /<meta[^>]+?charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1]
  // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
  return found && /^utf-?16/i.test(found) ? 'utf-8' : found
}

function isUtf8(bytes: Uint8Array, partial: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: partial })
    return true
  } catch {
    return false
  }
}

/** True where high bytes seldom form UTF-8 sequences: the text is of another encoding, not UTF-8 with a blemish. */
function mostlyLegacy(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\ufffd').length - 1
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return broken > whole
}

/** Vietnamese in windows-1258 writes tones as combining marks after a vowel; else it is windows-1252. */
function guessed(bytes: Uint8Array): TextDecoder {
  const text = new TextDecoder('windows-1258').decode(bytes)
  const toned = text.match(/[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu)?.length ?? 0
  const stray = text.match(/[^aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu)?.length ?? 0
  return new TextDecoder(toned > stray ? 'windows-1258' : 'windows-1252')
}
