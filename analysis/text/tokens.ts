/**
 * Words as runs of letters and digits. Vietnamese writes a space between syllables, so a token of Vietnamese is one
 * syllable; phrases of several syllables are the business of the lexicons.
 */

/** One token with its place in the text (`text.slice(start, start + raw.length) === raw`). */
export interface Token {
  raw: string
  start: number
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Lower-case tokens in order, diacritics kept. For folded tokens: `tokens(fold(text))`. */
export function tokens(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

/** Tokens as written, with their places. */
export function tokenSpans(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(WORD)) found.push({ raw: match[0], start: match.index })
  return found
}
