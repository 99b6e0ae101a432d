import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromSerial, readInstant } from '../../crawlers/reading/dates.ts'
import { htmlToText } from '../../crawlers/reading/html.ts'

const VN = 'Asia/Ho_Chi_Minh'

describe('dates as they are written', () => {
  test.each([
    ['Sat, 21 Nov 2026 07:00:00 GMT+7', '2026-11-21T00:00:00.000Z'],
    ['Sat, 21 Nov 2026 07:00:00 GMT +07:00', '2026-11-21T00:00:00.000Z'],
    ['Sat, 21 Nov 2026 07:00:00 +0700', '2026-11-21T00:00:00.000Z'],
    ['21 Nov 26 00:00 GMT', '2026-11-21T00:00:00.000Z'],
    ['Sat, 21 Nov 2026 07:00:00', '2026-11-21T00:00:00.000Z'],
    ['21/11/2026 07:00', '2026-11-21T00:00:00.000Z'],
    ['21-11-2026, 07:00', '2026-11-21T00:00:00.000Z'],
    ['07:00 21/11/2026', '2026-11-21T00:00:00.000Z'],
    ['7h00 21/11/2026', '2026-11-21T00:00:00.000Z'],
    ['21/11/2026 07:00:00 SA', '2026-11-21T00:00:00.000Z'],
    ['21/11/2026 07:00:00 CH', '2026-11-21T12:00:00.000Z'],
    ['Thứ bảy, 21/11/2026, 07:00 (GMT+7)', '2026-11-21T00:00:00.000Z'],
    ['Chủ nhật, ngày 22/11/2026 lúc 07:00', '2026-11-22T00:00:00.000Z'],
    ['2026-11-21', '2026-11-20T17:00:00.000Z'],
    ['2026-11-21 07:00:00', '2026-11-21T00:00:00.000Z'],
    ['2026/11/21 07:00', '2026-11-21T00:00:00.000Z'],
    ['2026-11-21T07:00:00.125+07:00', '2026-11-21T00:00:00.125Z'],
    ['2026-11-21T00:00:00Z', '2026-11-21T00:00:00.000Z'],
    ['20261121T070000+0700', '2026-11-21T00:00:00.000Z'],
    ['Sat Nov 21 07:00:00 2026', '2026-11-21T00:00:00.000Z'],
    ['November 21, 2026 7:00 AM', '2026-11-21T00:00:00.000Z'],
    ['Sat, 21 Nov 2026 07:00:00 EST', '2026-11-21T12:00:00.000Z'],
  ])('%s', (text, expected) => {
    expect(readInstant(text, VN)).toBe(expected)
  })

  test.each([
    '',
    'hôm qua',
    '31/02/2026',
    '21/13/2026',
    '25:00 21/11/2026',
    '21/11/2026 07:61',
    '2026-11-21T07:00:00 Mars',
    'x'.repeat(200),
  ])('%j is no date', (text) => {
    expect(readInstant(text, VN)).toBe(null)
  })

  test('month-first figures and summer time of another city', () => {
    expect(readInstant('06/26/2018 10:58:54 AM', 'America/New_York', 'mdy')).toBe('2018-06-26T14:58:54.000Z')
    expect(readInstant('12/26/2018 12:05:00 AM', 'America/New_York', 'mdy')).toBe('2018-12-26T05:05:00.000Z')
    expect(fromSerial(46331.5, '+07:00')).toBe('2026-11-05T05:00:00.000Z')
  })

  test('any text is a date or null, and a time written by a machine comes back', () => {
    const known = (text: string) => readInstant(text, VN)?.endsWith('Z') ?? true
    expect(() => fc.assert(fc.property(fc.string(), known))).not.toThrow()
    const years = { min: new Date('0100-01-01'), max: new Date('9000-01-01'), noInvalidDate: true }
    fc.assert(
      fc.property(fc.date(years), (time) => readInstant(time.toISOString(), VN) === time.toISOString()),
    )
  })
})

describe('HTML to plain text', () => {
  test.each([
    ['<p>Một</p><p>Hai<br>ba</br>bốn</p>', 'Một\nHai\nba\nbốn'],
    ['H&agrave; N&#7897;i &amp; Hu&#x1EBF;&nbsp;!', 'Hà Nội & Huế !'],
    ['<style>p{}</style><script>alert(1)</script>Chữ', 'Chữ'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['1 < 2 và 3 > 2', '1 < 2 và 3 > 2'],
    ['Ho\u0300a', 'Hòa'],
    ['<a href="x">liên kết', 'liên kết'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  test('no markup crashes it and no script comes through', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof htmlToText(text) === 'string'))
    expect(htmlToText('<div>'.repeat(50_000))).toBe('')
  })
})
