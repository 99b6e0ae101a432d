/**
 * Bytes to text: byte order mark, then the header, then the document's own declaration, then the bytes themselves.
 * Order of RFC 7303 (XML media types), with one leniency: a header that names Latin-1 over bytes that are strict UTF-8
 * is taken for a server's default, which it nearly always is.
 */
import { withoutControls } from '../reading/latin.ts'
import { decodeTcvn, syllablesIn } from './tcvn.ts'

/** What is used of a TextDecoder. */
export type Decoder = Pick<TextDecoder, 'encoding' | 'decode'>

const MARKS: [number[], string][] = [
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]
/** `<?` or `<` and a blank or letter, in the orders of UTF-16 and UTF-32, for documents without a mark. */
const SIGNS: [(number | null)[], string][] = [
  [[0x00, 0x00, 0x00, 0x3c], 'utf-32be'],
  [[0x3c, 0x00, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x3c, 0x00, null], 'utf-16be'],
  [[0x3c, 0x00, null, 0x00], 'utf-16le'],
]
const DECLARATION_BYTES = 2048
const GUESS_BYTES = 64 * 1024

/** Decoded text in NFC, without its byte order mark. Never fails: bytes that fit nothing become U+FFFD. */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  return decoderFor(bytes, contentType).decode(bytes).normalize('NFC')
}

/** The decoder that fits a document, judged by its first bytes; streams use it on all that follows. */
export function decoderFor(bytes: Uint8Array, contentType = '', partial = false): Decoder {
  const begins = (sign: (number | null)[]) =>
    sign.every((byte, at) => (byte === null ? bytes[at] : bytes[at] === byte))
  const marked = MARKS.find(([mark]) => begins(mark)) ?? SIGNS.find(([sign]) => begins(sign))
  if (marked) return marked[1].startsWith('utf-32') ? new Utf32(marked[1]) : new TextDecoder(marked[1])
  const strictUtf8 = isUtf8(bytes, partial)
  const named = decoderNamed(/charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1])
  if (named && !(named.encoding === 'windows-1252' && strictUtf8)) return honest(named, strictUtf8, bytes)
  const declared = decoderNamed(declaredCharset(bytes))
  if (declared) return honest(declared, strictUtf8, bytes)
  return strictUtf8 ? new TextDecoder('utf-8') : guessed(bytes)
}

/** A declared UTF-8 that the bytes belie is no use; nor is Latin-1 where the bytes are of a Vietnamese font. */
function honest(decoder: TextDecoder, strictUtf8: boolean, bytes: Uint8Array): Decoder {
  if (decoder.encoding === 'utf-8' && !strictUtf8 && mostlyLegacy(bytes)) return guessed(bytes)
  // Without a zero byte it is no UTF-16 of any text that has markup, digits or blanks.
  if (decoder.encoding.startsWith('utf-16') && strictUtf8 && !bytes.includes(0))
    return new TextDecoder('utf-8')
  if (decoder.encoding !== 'windows-1252') return decoder
  return isTcvn(bytes) ? new Tcvn() : new Windows1252()
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
  // A declaration that could be read byte by byte is in neither of the two, whatever it says.
  return found && /^utf-?(16|32)/i.test(found) ? 'utf-8' : found
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

/** Vietnamese in windows-1258 writes tones as combining marks after a vowel; TCVN3 by its words; else it is windows-1252. */
function guessed(bytes: Uint8Array): Decoder {
  const text = new TextDecoder('windows-1258').decode(bytes)
  const toned = text.match(/[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu)?.length ?? 0
  const stray = text.match(/[^aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu)?.length ?? 0
  if (isTcvn(bytes)) return new Tcvn()
  return toned > stray ? new TextDecoder('windows-1258') : new Windows1252()
}

/** A wrong guess is worse than none: nearly every marked word must be a syllable, and clearly more than in other readings. */
function isTcvn(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, GUESS_BYTES)
  const share = (text: string) => {
    const { words, fitting } = syllablesIn(text)
    return words < 5 ? 0 : fitting / words
  }
  const tcvn = share(decodeTcvn(head))
  if (tcvn < 0.9) return false
  const others = ['windows-1258', 'windows-1252'].map((label) => share(new TextDecoder(label).decode(head)))
  return tcvn > Math.max(...others) + 0.2
}

class Windows1252 implements Decoder {
  readonly encoding = 'windows-1252'
  readonly #bytewise = new TextDecoder('windows-1252')

  decode(bytes?: Uint8Array, options?: TextDecodeOptions): string {
    return withoutControls(this.#bytewise.decode(bytes, options))
  }
}

class Tcvn implements Decoder {
  readonly encoding = 'tcvn5712'

  decode(bytes: Uint8Array = new Uint8Array()): string {
    return decodeTcvn(bytes)
  }
}

/** Known to no TextDecoder. For whole documents: pieces of a stream must end between two characters. */
class Utf32 implements Decoder {
  readonly encoding: string
  constructor(encoding: string) {
    this.encoding = encoding
  }

  decode(bytes: Uint8Array = new Uint8Array()): string {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const signs: string[] = []
    for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
      const code = view.getUint32(at, this.encoding === 'utf-32le')
      const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      signs.push(valid ? String.fromCodePoint(code) : '\ufffd')
    }
    return signs.join('').replace(/^\ufeff/, '')
  }
}
