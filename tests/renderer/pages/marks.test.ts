import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markWords } from '../../../renderer/pages/posts/marks.ts'

const hits = (text: string, query: string) =>
  markWords(text, query)
    .filter(({ hit }) => hit)
    .map(({ text }) => text)

describe('the words of a search in a text', () => {
  test('a word without diacritics meets any', () => {
    expect(hits('Đường ngập, ngáp dài, NGẬP nữa', 'ngap')).toEqual(['ngập', 'ngáp', 'NGẬP'])
    expect(hits('Đèn đường tắt', 'den duong')).toEqual(['Đèn', 'đường'])
  })

  test('a word with diacritics wants exactly them', () => {
    expect(hits('ngập và ngáp và ngap', 'ngập')).toEqual(['ngập'])
  })

  test('a text in decomposed letters is marked as well', () => {
    expect(hits('ngập nước'.normalize('NFD'), 'ngập')).toEqual(['ngập'])
  })

  test('nothing is marked without words', () => {
    expect(markWords('ngập', '  ')).toEqual([{ text: 'ngập', hit: false }])
    expect(markWords('', 'ngập')).toEqual([])
  })

  test('the pieces are the text again, whatever is looked for', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        const pieces = markWords(text, query)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.normalize('NFC'))
      }),
    ))
})
