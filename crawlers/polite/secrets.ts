/** Secrets of a source, blanked in all that is kept of its requests, however they were written there. */

const BLANK = '***'

export interface Blank {
  (text: string): string
  bytes(bytes: Uint8Array): Uint8Array
  /** Whether any of it is in the text. */
  finds(text: string): boolean
}

/** @param secrets empty ones are no secrets */
export function blankOf(secrets: readonly string[]): Blank {
  const spellings = [...new Set(secrets.filter(Boolean).flatMap(spellingsOf))].sort(
    (a, b) => b.length - a.length,
  )
  const blank = (text: string) => spellings.reduce((left, each) => left.replaceAll(each, BLANK), text)
  return Object.assign(blank, {
    bytes(bytes: Uint8Array) {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      return spellings.some((each) => buffer.includes(each))
        ? // Latin-1 keeps every byte as it is, whatever the document's own encoding.
          Buffer.from(
            spellings.reduce(
              (left, each) => left.replaceAll(Buffer.from(each).toString('latin1'), BLANK),
              buffer.toString('latin1'),
            ),
            'latin1',
          )
        : bytes
    },
    finds: (text: string) => spellings.some((each) => text.includes(each)),
  })
}

/** As it is, in an address (three ways of escaping, two of writing hexadecimals), in a form, in JSON. */
function spellingsOf(secret: string): string[] {
  const well = secret.toWellFormed()
  const escaped = [
    encodeURIComponent(well),
    encodeURI(well),
    new URLSearchParams([['', well]]).toString().slice(1),
  ]
  const json = JSON.stringify(secret).slice(1, -1)
  return [
    secret,
    ...escaped,
    ...escaped.map((text) => text.replaceAll(/%[\dA-F]{2}/g, (hex) => hex.toLowerCase())),
    json,
    json.replaceAll('/', String.raw`\/`),
  ]
}
