import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromSerial, readInstant } from '../../crawlers/reading/dates.ts'
import { decodeText } from '../../crawlers/polite/charset.ts'
import { decodeTcvn } from '../../crawlers/polite/tcvn.ts'
import { resolveEntities } from '../../crawlers/reading/entities.ts'
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
    ['Sat Nov 21 2026 07:00:00 GMT+0700 (Indochina Time)', '2026-11-21T00:00:00.000Z'],
    ['21 tháng 11 năm 2026 07:00', '2026-11-21T00:00:00.000Z'],
    ['7:00, 21 thg 11, 2026', '2026-11-21T00:00:00.000Z'],
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
    ['trước<iframe src="x"/> sau', 'trước sau'],
    ['trước<script src="x"/> sau', 'trước sau'],
    ['&#147;Tôi&#148; &#150; &#x2019;', '“Tôi” – ’'],
    ['Tiáº¿ng Viá»‡t', 'Tiếng Việt'],
    ['café Ã la carte', 'café Ã la carte'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  test('no markup crashes it and no script comes through', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof htmlToText(text) === 'string'))
    expect(htmlToText('<div>'.repeat(50_000))).toBe('')
  })
})

describe('named references in XML', () => {
  test.each([
    ['<a>C&aacute; &amp; t&ocirc;m &lt; &khong;</a>', '<a>Cá &amp; tôm &lt; &khong;</a>'],
    ['<a><![CDATA[C&aacute;]]><!-- &aacute; --></a>', '<a><![CDATA[C&aacute;]]><!-- &aacute; --></a>'],
    ['<!DOCTYPE a [<!ENTITY x "một <b>">]><a>&x;</a>', '<!DOCTYPE a [<!ENTITY x "một <b>">]><a>&x;</a>'],
    ["<!DOCTYPE a [<!ENTITY x 'hai'>]><a>&x;</a>", "<!DOCTYPE a [<!ENTITY x 'hai'>]><a>hai</a>"],
    [
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      expect.stringContaining('<a>&x;</a>'),
    ],
  ])('%s', (xml, expected) => {
    expect(resolveEntities(xml)).toEqual(expected)
  })

  test('what they add is bounded', () => {
    const declared = `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(1000)}">]>`
    expect(resolveEntities(`${declared}<a>${'&x;'.repeat(100_000)}</a>`).length).toBeLessThan(600_000)
  })
})

describe('bytes without a told encoding', () => {
  const vietnamese =
    'Nhiều tuyến đường ở phường Thảo Điền ngập sâu; người dân phải dắt xe lội nước, công ty nói đã mở các cửa xả.'
  /** TCVN3 as an old editor would have saved it. */
  const tcvn = Buffer.from(
    [...vietnamese].map((sign) => {
      const byte = Array.from({ length: 256 }, (_, at) => at).find(
        (at) => decodeTcvn(Uint8Array.of(at)) === sign,
      )
      return byte ?? 0x3f
    }),
  )

  test('TCVN3 is read, also where the page calls itself Latin-1', () => {
    expect(decodeText(tcvn)).toBe(vietnamese)
    expect(decodeText(tcvn, 'text/html; charset=iso-8859-1')).toBe(vietnamese)
  })

  test.each([
    'Les élèves du lycée ont été reçus à la préfecture, où un dîner français était servi; c’est déjà ça. Noël, âme, île',
    'Die Straßenbahn fährt über die Brücke; täglich müssen Fußgänger früh für Gemüse, Käse und Öl anstehen.',
    'El año pasado, señor, mañana también llovió; niños y niñas jugarán allí después del café, según él.',
    'A situação da habitação não é fácil; órgãos públicos já estão à disposição, três opções até amanhã.',
    'På ön växer blåbär; förra året åt vi räkor på en brygga nära sjön, sa Åsa.',
    'Příliš žluťoučký kůň'.normalize('NFD').replace(/[\u0300-\u036f]/g, 'é'),
  ])('%s stays as it was written', (text) => {
    const bytes = Buffer.from([...text].map((sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0))))
    expect(decodeText(bytes)).toBe(text)
  })

  test('Windows-1252 keeps its quotation marks, on every version of Node', () => {
    const bytes = Buffer.from([0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0x80])
    expect(decodeText(bytes, 'text/plain; charset=windows-1252')).toBe('“a” – €')
  })

  test.each(['be', 'le'] as const)('UTF-32 (%s), with and without its mark', (order) => {
    const bytes = (text: string) => {
      const view = new DataView(new ArrayBuffer([...text].length * 4))
      for (const [at, sign] of [...text].entries())
        view.setUint32(at * 4, sign.codePointAt(0)!, order === 'le')
      return new Uint8Array(view.buffer)
    }
    expect(decodeText(bytes('<a>Huế</a>'))).toBe('<a>Huế</a>')
    expect(decodeText(bytes('\ufeffHuế'))).toBe('Huế')
  })

  test('UTF-8 that calls itself UTF-16 is UTF-8', () => {
    expect(decodeText(Buffer.from('<a>Huế</a>'), 'text/xml; charset=utf-16')).toBe('<a>Huế</a>')
  })
})

test('words inside and behind nesting without end are read, and soon', () => {
  const start = process.cpuUsage().user
  const html = `<p>Trước</p>${'<div>'.repeat(80_000)}Nước <br>ngập${'</div>'.repeat(80_000)}<p>Sau &amp; sau</p>`
  expect(htmlToText(html)).toBe('Trước\nNước\nngập\nSau & sau')
  expect(process.cpuUsage().user - start).toBeLessThan(900_000)
})
