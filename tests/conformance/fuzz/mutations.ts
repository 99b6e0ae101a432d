/** Ways to spoil a document. Each takes bytes and a source of chance in [0, 1), and gives bytes. */

export type Chance = () => number

export interface Mutation {
  name: string
  /** How often, beside the others. */
  weight: number
  apply: (input: Buffer, chance: Chance) => Buffer
}

/** Mulberry32: the same seed gives the same inputs on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const below = (limit: number, chance: Chance) => Math.floor(chance() * limit)
const oneOf = <T>(list: readonly T[], chance: Chance): T => list[below(list.length, chance)]!

/** Two places in the document, the first not behind the second. */
function span(input: Buffer, chance: Chance, longest = input.length): [number, number] {
  const from = below(input.length + 1, chance)
  return [from, Math.min(input.length, from + below(longest + 1, chance))]
}

function insert(input: Buffer, text: string | Buffer, chance: Chance): Buffer {
  const at = below(input.length + 1, chance)
  return Buffer.concat([input.subarray(0, at), Buffer.from(text as string), input.subarray(at)])
}

/** What stands between the signs that markup and JSON put around values is replaced. */
function replaceValue(input: Buffer, text: string, chance: Chance): Buffer {
  const whole = input.toString('latin1')
  const places = [...whole.matchAll(/>[^<]+<|"[^"\\]*"|\b\d+\b/g)]
  if (places.length === 0) return insert(input, text, chance)
  const { 0: found, index } = oneOf(places, chance)
  const edge = /^\d/.test(found) ? 0 : 1
  return Buffer.concat([
    input.subarray(0, index + edge),
    Buffer.from(text),
    input.subarray(index + found.length - edge),
  ])
}

const SIGNS = [
  '<',
  '>',
  '</',
  '/>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '&',
  '&#x0;',
  '&#1114112;',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\u',
  '<?',
  '\r',
  '\n',
  '=',
  ';',
]
const NUMBERS = [
  '1e999',
  '-1',
  '99999999999999999999',
  '0x10',
  'NaN',
  '-0',
  '1.7976931348623157e308',
  '000',
  '٣',
  '1,5',
  '9007199254740993',
]
const DATES = [
  '3020-01-01T00:00:00Z',
  '0000-00-00',
  '31/02/2026',
  '275760-09-13',
  '-271821-04-20',
  'Sat, 99 Nov 2026 99:99:99 +9999',
  '1e12',
  '2026-11-21T24:00:00+99:99',
  '9'.repeat(70),
]
const SURROGATES = [
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xed, 0xbf, 0xbf]),
  Buffer.from('"\\ud800"'),
  Buffer.from('&#xD800;'),
]
const PIECES = ['a', ' ', '<', '&', '"', 'á', '&amp;', '<p>', 'a@', '1', ',', '\\', '<!--', '<![CDATA[', '\t']
const LINE = 10 * 1024 * 1024

function nested(chance: Chance): string {
  const depth = 10 + below(20_000, chance)
  const [open, close] = oneOf(
    [
      ['<a>', '</a>'],
      ['<div><p>', ''],
      ['[', ']'],
      ['{"a":', '}'],
      ['<item><description>', ''],
      ['&lt;b&gt;', ''],
    ] as const,
    chance,
  )
  return open.repeat(depth) + close.repeat(depth)
}

/** https://cwe.mitre.org/data/definitions/776.html, and one long entity used often. */
function bomb(input: Buffer, chance: Chance): Buffer {
  const levels = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  const long = `<!ENTITY l0 "${'lol'.repeat(chance() < 0.5 ? 1 : 300)}">`
  const file = '<!ENTITY file SYSTEM "file:///etc/passwd">'
  const used = oneOf(['&l10;', '&l0;'.repeat(20_000), '&file;'], chance)
  const rest = replaceValue(input, used, chance)
    .toString('latin1')
    .replace(/^\s*<\?xml[^>]*\?>/, '')
  const type = `<?xml version="1.0"?><!DOCTYPE x [${long}${levels.join('')}${file}]>`
  return Buffer.concat([Buffer.from(type), Buffer.from(rest, 'latin1')])
}

function swapped(input: Buffer, chance: Chance): Buffer {
  const [a, b, c] = [0, 0, 0].map(() => below(input.length + 1, chance)).sort((one, two) => one - two) as [
    number,
    number,
    number,
  ]
  return Buffer.concat([input.subarray(0, a), input.subarray(b, c), input.subarray(a, b), input.subarray(c)])
}

function flipped(input: Buffer, chance: Chance): Buffer {
  const bytes = Buffer.from(input)
  for (let left = 1 + below(8, chance); left > 0 && bytes.length > 0; left--) {
    const at = below(bytes.length, chance)
    bytes[at] = bytes[at]! ^ (1 << below(8, chance))
  }
  return bytes
}

export const MUTATIONS: readonly Mutation[] = [
  { name: 'cut', weight: 10, apply: (input, chance) => input.subarray(0, below(input.length, chance)) },
  {
    name: 'remove',
    weight: 10,
    apply: (input, chance) => {
      const [from, to] = span(input, chance, 200)
      return Buffer.concat([input.subarray(0, from), input.subarray(to)])
    },
  },
  {
    name: 'duplicate',
    weight: 10,
    apply: (input, chance) => insert(input, input.subarray(...span(input, chance)), chance),
  },
  { name: 'swap', weight: 10, apply: swapped },
  { name: 'flip bits', weight: 20, apply: flipped },
  { name: 'sign', weight: 20, apply: (input, chance) => insert(input, oneOf(SIGNS, chance), chance) },
  {
    name: 'number',
    weight: 8,
    apply: (input, chance) => replaceValue(input, oneOf(NUMBERS, chance), chance),
  },
  { name: 'date', weight: 8, apply: (input, chance) => replaceValue(input, oneOf(DATES, chance), chance) },
  {
    name: 'NULs',
    weight: 6,
    apply: (input, chance) => insert(input, '\0'.repeat(1 + below(50, chance)), chance),
  },
  {
    name: 'surrogates',
    weight: 6,
    apply: (input, chance) => insert(input, oneOf(SURROGATES, chance), chance),
  },
  { name: 'nesting', weight: 4, apply: (input, chance) => insert(input, nested(chance), chance) },
  {
    name: 'attributes',
    weight: 4,
    apply: (input, chance) =>
      insert(
        input,
        chance() < 0.5
          ? `<a x="${'y'.repeat(below(200_000, chance))}">`
          : `<a ${Array.from({ length: below(5000, chance) }, (_, at) => `x${at}="&amp;"`).join(' ')}>`,
        chance,
      ),
  },
  { name: 'bomb', weight: 4, apply: bomb },
  {
    name: 'long line',
    weight: 0.2,
    apply: (input, chance) => {
      const piece = Buffer.from(oneOf(PIECES, chance))
      return insert(input, Buffer.alloc(LINE, piece), chance)
    },
  },
]

/** @returns the name of what was done and the spoilt bytes; sometimes spoilt more than once */
export function mutate(input: Buffer, chance: Chance): { name: string; bytes: Buffer } {
  const whole = MUTATIONS.reduce((sum, { weight }) => sum + weight, 0)
  let left = chance() * whole
  const chosen = MUTATIONS.find(({ weight }) => (left -= weight) < 0) ?? MUTATIONS[0]!
  const bytes = chosen.apply(input, chance)
  return { name: chosen.name, bytes: chance() < 0.3 ? flipped(bytes, chance) : bytes }
}
