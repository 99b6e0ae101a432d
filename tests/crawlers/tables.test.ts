/** Tables as offices hand them out: each habit of Excel and of report makers is a case. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectorOf, previewTable } from '../../crawlers/index.ts'
import { failure, gather, serve } from './server.ts'

const file = connectorOf('file')

function written(content: string | Uint8Array, name = 'a.csv') {
  const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const mapping = (columns: Record<string, string>, more = {}) => ({
  name: 'own',
  kind: 'post',
  columns,
  dates: 'auto',
  timeZone: 'Asia/Ho_Chi_Minh',
  closed: [],
  ...more,
})
const PLAIN = mapping({ externalId: 'Mã', text: 'Nội dung', publishedAt: 'Ngày' })
const read = async (content: string | Uint8Array, given = PLAIN, name?: string) =>
  gather(file, { path: written(content, name), mapping: given })
const ids = ({ posts }: Awaited<ReturnType<typeof gather>>) => posts.map(({ externalId }) => externalId)

/** A workbook with one sheet; numbers are numbers, the rest inline texts. */
function workbook(rows: (string | number | null)[][]): Uint8Array {
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const cell = (value: string | number, at: string) =>
    typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`
  const lines = rows.map((cells, n) => {
    const written = cells.map((value, at) => (value === null ? '' : cell(value, `${'ABCDEFGH'[at]}${n + 1}`)))
    return `<row r="${n + 1}">${written.join('')}</row>`
  })
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${packages}/content-types"/>`),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ),
  })
}

describe('CSV', () => {
  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('a mark at the start and %s between the cells', async (_, sign) => {
    const lines = [
      ['Mã', 'Nội dung', 'Ngày'],
      ['1', 'Mất nước', '03/11/2026'],
    ].map((cells) => cells.join(sign))
    expect((await read(`\ufeff${lines.join('\r\n')}\r\n`)).posts).toMatchObject([
      { externalId: '1', text: 'Mất nước', publishedAt: '2026-11-02T17:00:00.000Z' },
    ])
  })

  test('semicolons between the cells where the words hold more commas', async () => {
    const table = 'Mã;Nội dung;Ngày\n1;Ngập, kẹt, ồn, bụi, bẩn;03/11/2026\n2;Rác, chuột, gián;04/11/2026\n'
    expect((await read(table)).posts.map(({ text }) => text)).toEqual([
      'Ngập, kẹt, ồn, bụi, bẩn',
      'Rác, chuột, gián',
    ])
  })

  test('the day stands first, and leading zeros belong to a number', async () => {
    const table = 'Mã,Nội dung,Ngày\n007,Mất điện,03/04/2026\n0008,Có điện,13/04/2026 07:05\n'
    const got = await read(table)
    expect(ids(got)).toEqual(['007', '0008'])
    expect(got.posts.map(({ publishedAt }) => publishedAt)).toEqual([
      '2026-04-02T17:00:00.000Z',
      '2026-04-13T00:05:00.000Z',
    ])
  })

  test('line breaks and doubled quotes inside a cell', async () => {
    const table = 'Mã,Nội dung,Ngày\n1,"Dòng một\nDòng ""hai"", hết",03/11/2026\n2,Ngắn,04/11/2026\n'
    const got = await read(table)
    expect(ids(got)).toEqual(['1', '2'])
    expect(got.posts[0]!.text).toBe('Dòng một\nDòng "hai", hết')
  })

  test('blank lines, lines of empty cells, a repeated header and a totals row are no posts', async () => {
    const table =
      'Mã,Nội dung,Ngày\n\n1,A,03/11/2026\n,,\n \nMã,Nội dung,Ngày\n2,Tổng cộng lại là bẩn,04/11/2026\nTổng cộng,,2\n'
    expect(await read(table)).toMatchObject({ error: null })
    expect(ids(await read(table))).toEqual(['1', '2'])
  })

  test('a title above the header, and a header of two rows whose first has merged cells', async () => {
    const table =
      'BÁO CÁO THÁNG 11;;;\n\nMã;Người gửi;;Nội dung\n;Họ tên;Phường;\n1;A;Phường 3;Ngập\n2;B;Phường 5;Rác\n'
    const preview = await previewTable(strToU8(table))
    expect(preview.columns).toEqual(['Mã', 'Người gửi Họ tên', 'Người gửi Phường', 'Nội dung'])
    expect(preview.sample).toEqual([
      ['1', 'A', 'Phường 3', 'Ngập'],
      ['2', 'B', 'Phường 5', 'Rác'],
    ])
  })

  test('columns of one name stay apart, columns without a name get one', async () => {
    const preview = await previewTable(strToU8('Ngày,Nội dung,Ngày,\n1,2,3,4\n'))
    expect(preview.columns).toEqual(['Ngày', 'Nội dung', 'Ngày (2)', '#4'])
    expect(preview.sample).toEqual([['1', '2', '3', '4']])
  })

  test('words in another encoding far below a plain header are read as they were written', async () => {
    // windows-1258: ư is FD, the dot below F2, a mark of its own after its vowel.
    const rows = Array.from({ length: 9000 }, (_, n) => `${n},plain words,03/11/2026\n`).join('')
    const late = Buffer.from('9999,M\xfda ng\xe2\xf2p,03/11/2026\n', 'latin1')
    const got = await read(
      Buffer.concat([Buffer.from(`Id,Text,Date\n${rows}`), late]),
      mapping({ externalId: 'Id', text: 'Text' }),
    )
    expect(got.posts.at(-1)!.text).toBe('Mưa ngập')
  })

  test('more cells than the header has columns is an error with its line', async () => {
    expect(await failure(previewTable(strToU8('a,b\n1,2\n1,2,3\n')))).toBe('BROKEN_TABLE')
    expect((await previewTable(strToU8('a,b\n1,2,\n'))).sample).toEqual([['1', '2']])
  })
})

describe('XLSX', () => {
  const rows = [
    ['PHÒNG TIẾP CÔNG DÂN', null, null],
    [null, null, null],
    ['Mã', 'Nội dung', 'Ngày'],
    ['0042', 'Ổ gà', 46331.5],
    [null, null, null],
    [43, 'Đèn hỏng', '13/11/2026'],
    ['Tổng số', null, 2],
  ]
  const expected = [
    { externalId: '0042', text: 'Ổ gà', publishedAt: '2026-11-05T05:00:00.000Z' },
    { externalId: '43', text: 'Đèn hỏng', publishedAt: '2026-11-12T17:00:00.000Z' },
  ]

  test('a title, blank rows, a serial beside a written date, zeros in front, a totals row', async () => {
    expect((await read(workbook(rows), PLAIN, 'a.xlsx')).posts).toMatchObject(expected)
    expect((await read(workbook(rows), PLAIN, 'a.xlsx')).posts).toHaveLength(2)
  })

  test('an export under an address may be a workbook', async () => {
    const city = await serve((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/octet-stream', etag: '"1"' })
        .end(workbook(rows)),
    )
    const config = { url: `${city.url}/export?format=xlsx`, mapping: PLAIN }
    const first = await gather(file, config)
    expect(first.posts).toMatchObject(expected)
    expect((await gather(file, config, { ...first.cursor, validators: {} })).items).toEqual([])
  })
})

test('the header of an answer tells the encoding of a table', async () => {
  const city = await serve((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/csv; charset=utf-16le' })
      .end(Buffer.from('Mã,Nội dung\n1,Ngập\n', 'utf16le')),
  )
  const got = await gather(file, { url: `${city.url}/a.csv`, mapping: mapping({ text: 'Nội dung' }) })
  expect(got.posts.map(({ text }) => text)).toEqual(['Ngập'])
})

test('one JSON list is read like lines of JSON', async () => {
  const list = JSON.stringify(
    [
      { id: 1, noidung: 'Ngập' },
      { id: 2, noidung: 'Rác' },
    ],
    null,
    1,
  )
  const got = await read(list, mapping({ externalId: 'id', text: 'noidung' }), 'a.json')
  expect(ids(got)).toEqual(['1', '2'])
  expect(await read('[1, 2]', PLAIN, 'a.json')).toMatchObject({ error: 'BROKEN_TABLE' })
})

describe('tables made to exhaust', () => {
  const worked = () => process.cpuUsage().user / 1000
  test.each([
    ['ten million cells in one line', ','.repeat(10_000_000), 'BROKEN_TABLE'],
    [
      '20,000 named columns',
      `${Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(',')}\n1`,
      'BROKEN_TABLE',
    ],
    ['one name of ten million letters', `${'a'.repeat(10_000_000)},b\n1,2\n`, 'BROKEN_TABLE'],
    [
      'an object of 100,000 names',
      JSON.stringify(Array.from({ length: 100_000 }, (_, at) => at))
        .replace(/\d+/g, '"$&":1')
        .replace('[', '{')
        .replace(']', '}'),
      'BROKEN_TABLE',
    ],
  ])('%s', async (_, text, code) => {
    const start = worked()
    await expect(previewTable(Buffer.from(text))).rejects.toThrow(code)
    expect(worked() - start).toBeLessThan(1500)
  })

  test('rows of all lengths under a title are read as fast as others', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `${at},Ngập đường,03/11/2026`)
    const start = worked()
    expect(
      (await previewTable(Buffer.from(`Báo cáo\nMã,Nội dung,Ngày\n${lines.join('\n')}`))).columns,
    ).toHaveLength(3)
    expect(worked() - start).toBeLessThan(1500)
  })

  test('empty columns up to the last one of a sheet are no columns', async () => {
    const empty = ','.repeat(10_000)
    const table = `Mã,Nội dung,Ngày${empty}\n1,Mất nước,03/11/2026${empty}\n`
    expect((await read(table)).posts).toMatchObject([{ externalId: '1', text: 'Mất nước' }])
  })
})
