/** Text as it is searched. */

/** NFC in lower case: what a word typed with diacritics must match. */
export const exact = (text: string): string => text.normalize('NFC').toLowerCase()

/** Lower case without diacritics, đ as d: what a word typed without them matches. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFC')
