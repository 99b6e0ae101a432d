import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, isAccented, normalise, tokens, tokenSpans } from '../../../analysis/index.ts'

describe('normalise gives one spelling to what looks the same', () => {
  test.each([
    ['hoà bình, thuỷ lợi, khoẻ mạnh, toà nhà, HOÀ', 'hòa bình, thủy lợi, khỏe mạnh, tòa nhà, HÒA'],
    ['hoàn toàn, khoảng, quý, quá, thuyền, loại, huỳnh', 'hoàn toàn, khoảng, quý, quá, thuyền, loại, huỳnh'],
    ['hòan tòan lọai ngòai qúa qủa gía gìơ', 'hoàn toàn loại ngoài quá quả giá giờ'],
    ['đường ngập'.normalize('NFD'), 'đường ngập'],
    ['đư\u200bờng\u00a0\u00a0 ngập\u0000', 'đường ngập'],
    ['  a \r\n\r\n\r\n\r\n b  ', 'a\n\nb'],
    ['Chloé, Noël, café', 'Chloé, Noël, café'],
    ['👨‍👩‍👧 😀', '👨‍👩‍👧 😀'],
    ['', ''],
  ])('%j', (written, canonical) => {
    expect(normalise(written)).toBe(canonical)
  })

  test('is idempotent for any input', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), vietnamese()),
        (text) => {
          const once = normalise(text)
          expect(normalise(once)).toBe(once)
        },
      ),
      { numRuns: 200 },
    )
  })
})

/** Strings that are dense in what the rules look at. */
function vietnamese() {
  return fc
    .array(fc.constantFrom(...'quygioahoeaènàòúỳýíđ \n\u200d\u0301\u0300'), { maxLength: 30 })
    .map((letters) => letters.join(''))
}

describe('fold', () => {
  test('strips every Vietnamese mark and đ', () => {
    expect(fold('ĐƯỜNG Nguyễn Thị Thập ngập quá trời, chờ hoài')).toBe(
      'duong nguyen thi thap ngap qua troi, cho hoai',
    )
    expect(fold('ngập'.normalize('NFD'))).toBe('ngap')
    expect(fold('日本語 Привет ភាសា')).toBe('日本語 привет ភាសា')
  })
  test('keeps the length of composed text, so places in it agree', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aàáảãạăâbcdđeêôơưyỳ -Đ12') }), (text) => {
        expect(fold(text)).toHaveLength(text.length)
      }),
    )
  })
  test('tells accented from stripped', () => {
    expect(isAccented('ngập nước')).toBe(true)
    expect(isAccented('NGAP nuoc')).toBe(false)
  })
})

test('tokens are runs of letters and digits, with places that point back', () => {
  expect(tokens('Nước NGẬP 30cm, hẻm 12/3!')).toEqual(['nước', 'ngập', '30cm', 'hẻm', '12', '3'])
  expect(tokens(' … 😀 ')).toEqual([])
  const text = 'Ổ gà, “to” lắm 😀 ghê'
  for (const { raw, start } of tokenSpans(text)) expect(text.slice(start, start + raw.length)).toBe(raw)
})
