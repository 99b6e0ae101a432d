import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectorOf, guessMapping, presets, previewTable } from '../../crawlers/index.ts'
import { failure, gather, serve, tools } from './server.ts'

const file = connectorOf('file')
const HEADER =
  'Mã phiếu;Thời điểm tiếp nhận;Nội dung;Địa chỉ;Lĩnh vực;Đơn vị xử lý;Trạng thái;Chuyển xử lý lúc;Tiếp nhận xử lý lúc;Phản hồi đầu tiên lúc;Hoàn thành lúc;Mở lại lúc;Hạn xử lý'
const row = (n: number, status = 'Đang xử lý') =>
  `00${n};05/11/2026 08:30;Đèn đường hỏng số ${n};12 Lê Lợi;Chiếu sáng;Công ty Điện;${status};05/11/2026 08:35;;06/11/2026 09:00;${status === 'Đã xử lý' ? '07/11/2026 10:00' : ''};;12/11/2026 17:00`

function folder() {
  const path = mkdtempSync(join(tmpdir(), 'lang-nghe-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}
function written(content: string | Uint8Array, name = 'a.csv') {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return path
}

describe('gathering', () => {
  test('a hotline export gives reports with the times that the city told', async () => {
    const path = written(`\ufeff${HEADER}\r\n${row(1, 'Đã xử lý')}\r\n`)
    const { posts } = await gather(file, { path, preset: 'hotline' })
    expect(posts).toMatchObject([
      {
        externalId: '001',
        kind: 'report',
        text: 'Đèn đường hỏng số 1',
        publishedAt: '2026-11-05T01:30:00.000Z',
        categories: ['Chiếu sáng'],
        report: {
          agency: 'Công ty Điện',
          status: 'closed',
          toldDueAt: '2026-11-12T10:00:00.000Z',
          tellsFirstResponse: true,
          events: [
            { type: 'received', at: '2026-11-05T01:30:00.000Z' },
            { type: 'forwarded', at: '2026-11-05T01:35:00.000Z' },
            { type: 'firstResponse', at: '2026-11-06T02:00:00.000Z' },
            { type: 'resolved', at: '2026-11-07T03:00:00.000Z' },
          ],
          badTimes: [],
        },
      },
    ])
  })

  test('1,200 rows come in documents of 500; a cut-off run goes on; an unchanged file gives nothing', async () => {
    const rows = Array.from({ length: 1200 }, (_, n) => row(n))
    const path = written([HEADER, ...rows].join('\n'))
    const config = { path, preset: 'hotline' }
    const cut = await gather(file, config, {}, tools(), 1)
    const rest = await gather(file, config, cut.cursor)
    expect(cut.posts).toHaveLength(500)
    expect(rest.items.map(({ hints }) => hints['firstRow'])).toEqual([501, 1001])
    expect([...cut.posts, ...rest.posts].map(({ externalId }) => externalId)).toEqual(
      rows.map((each) => each.split(';')[0]),
    )
    expect((await gather(file, config, rest.cursor)).items).toEqual([])
    writeFileSync(path, [HEADER, ...rows, row(1200)].join('\n'))
    utimesSync(path, 1, 1)
    expect((await gather(file, config, rest.cursor)).posts).toHaveLength(1201)
  })

  test('an export under an address is asked for with its validators and read again when it changed', async () => {
    const state = { body: `${HEADER}\n${row(1)}\n`, etag: '"1"' }
    const city = await serve((request, response) =>
      request.headers['if-none-match'] === state.etag
        ? void response.writeHead(304).end()
        : void response.writeHead(200, { etag: state.etag, 'content-type': 'text/csv' }).end(state.body),
    )
    const config = { url: `${city.url}/export.csv`, preset: 'hotline' }
    const first = await gather(file, config)
    expect(first.posts).toHaveLength(1)
    expect((await gather(file, config, first.cursor)).items).toEqual([])
    expect(city.asked[1]!.headers['if-none-match']).toBe('"1"')
    Object.assign(state, { body: `${HEADER}\n${row(1, 'Đã xử lý')}\n`, etag: '"2"' })
    expect((await gather(file, config, first.cursor)).posts[0]!.report!.status).toBe('closed')
  })

  test('XLSX: dates as serials, JSON Lines: nested columns', async () => {
    const cell = (value: string | number) =>
      typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const sheet = [
      ['Mã', 'Nội dung', 'Ngày gửi'],
      ['007', 'Ổ gà trước cổng trường', 46331.5],
    ]
    const content = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet.map((cells, n) => `<row r="${n + 1}">${cells.map((value, at) => cell(value).replace('<c', `<c r="${'ABC'[at]}${n + 1}"`)).join('')}</row>`).join('')}</sheetData></worksheet>`
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const packed = zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(content),
    })
    const excel = await gather(file, { path: written(packed, 'a.xlsx') })
    expect(excel.posts).toMatchObject([
      { externalId: '007', text: 'Ổ gà trước cổng trường', publishedAt: '2026-11-05T05:00:00.000Z' },
    ])
    const lines =
      '{"id": 1, "text": "Mất nước", "place": {"lat": 16.05, "long": 108.2}}\n\n{"id": 2, "text": "Có nước"}\n'
    const mapping = {
      ...presets['hotline']!,
      kind: 'post',
      columns: { externalId: 'id', text: 'text', latitude: 'place.lat', longitude: 'place.long' },
    }
    const json = await gather(file, { path: written(lines, 'a.jsonl'), mapping })
    expect(json.posts).toMatchObject([
      { externalId: '1', latitude: 16.05, longitude: 108.2, report: null },
      { externalId: '2', latitude: null },
    ])
  })
})

describe('bad tables have names', () => {
  test.each([
    ['EMPTY_ANSWER', ''],
    ['EMPTY_ANSWER', `${HEADER}\n`],
    ['HTML_INSTEAD', '<!doctype html><html></html>'],
    ['BROKEN_TABLE', `${HEADER}\n${row(1)}\nchỉ một ô\n`],
    ['BROKEN_TABLE', `${HEADER}\n"chưa đóng;${row(1)}\n`],
    ['BAD_MAPPING', 'Tên;Giá\nA;1\n'],
  ])('%s', async (code, content) => {
    expect(await gather(file, { path: written(content), preset: 'hotline' })).toMatchObject({ error: code })
  })

  test('a broken line is told with its number; what stood before it in whole documents is kept', async () => {
    const lines = [HEADER, ...Array.from({ length: 600 }, (_, n) => row(n)), 'hỏng']
    const path = written(lines.join('\n'))
    expect((await gather(file, { path, preset: 'hotline' })).posts).toHaveLength(500)
    const error: unknown = await previewTable(strToU8(`${HEADER}\nhỏng\n`)).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'BROKEN_TABLE', params: { line: 2 } })
    expect(await failure(previewTable(strToU8('{"a": 1}\n{"a"\n')))).toBe('BROKEN_TABLE')
  })

  test('no file, no such preset, and a folder', async () => {
    expect(await gather(file, { path: '/nowhere/at/all.csv' })).toMatchObject({ error: 'FILE_MISSING' })
    expect(await gather(file, { path: folder() })).toMatchObject({ error: 'FILE_MISSING' })
    expect(await gather(file, { path: written(`${HEADER}\n${row(1)}`), preset: 'x' })).toMatchObject({
      error: 'UNKNOWN_PRESET',
    })
    expect(file.config.safeParse({}).success).toBe(false)
    expect(await failure(previewTable(strToU8('PK\u0003\u0004nonsense'), { name: 'a.xlsx' }))).toBe(
      'NOT_THIS_FORMAT',
    )
  })
})

describe('mappings', () => {
  test('a closed report without its time, an unreadable time and a missing beginning are listed, not invented', async () => {
    const lines = [
      HEADER,
      'a;05/11/2026 08:30;Chữ;;;;Đã xử lý;;;;;;',
      'b;31/02/2026 08:30;Chữ;;;;;;;;;;',
      'c;;Chữ;;;;Đang xử lý;;;;hôm qua;;',
    ]
    const { posts } = await gather(file, { path: written(lines.join('\n')), preset: 'hotline' })
    expect(posts.map(({ report }) => report!.badTimes)).toEqual([
      [{ field: 'resolved', value: '', reason: 'missing' }],
      [{ field: 'received', value: '31/02/2026 08:30', reason: 'unreadable' }],
      [
        { field: 'received', value: '', reason: 'missing' },
        { field: 'resolved', value: 'hôm qua', reason: 'unreadable' },
      ],
    ])
  })

  test('guessed from Vietnamese and English headers', async () => {
    const columns = ['STT', 'Ngày tiếp nhận', 'Nội dung phản ánh', 'Địa điểm', 'Lĩnh vực', 'Trạng thái']
    expect(guessMapping(columns, [['1', '31/12/2026', 'Kẹt xe', 'Q1', 'Giao thông', 'Mới']])).toMatchObject({
      kind: 'report',
      columns: {
        received: 'Ngày tiếp nhận',
        text: 'Nội dung phản ánh',
        address: 'Địa điểm',
        category: 'Lĩnh vực',
      },
      dates: 'dmy',
    })
    const english = guessMapping(
      ['ID', 'Created Date', 'Description', 'Lat', 'Lon'],
      [['1', '12/31/2026 10:00:00 PM', 'x', '', '']],
    )
    expect(english).toMatchObject({
      kind: 'report',
      dates: 'mdy',
      columns: { received: 'Created Date', latitude: 'Lat' },
    })
    expect(guessMapping(HEADER.split(';'), []).name).toBe('hotline')
    expect(guessMapping(['a', 'b'], [['1', 'Một câu dài']]).columns).toEqual({ text: 'b' })
  })

  test('a preview shows the format, the columns and the first rows', async () => {
    const preview = await previewTable(strToU8(`a,b\n"1, một",x\n2,\n`))
    expect(preview).toMatchObject({
      format: 'csv',
      columns: ['a', 'b'],
      sample: [
        ['1, một', 'x'],
        ['2', ''],
      ],
    })
  })
})
