import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LedgerRow } from '../../../contract/api.ts'
import { ledgerCsv, readLedgerFilter, withPart } from '../../../renderer/pages/ledger/ledger.ts'

const row = (more: Partial<LedgerRow> = {}): LedgerRow => ({
  at: '2026-11-22T01:02:03.000Z',
  url: 'https://bao.example/rss',
  by: 'fetch',
  robots: 'allowed',
  status: 200,
  bytes: 1234,
  milliseconds: 87.6,
  error: null,
  evidence: 'e1',
  sourceId: 'a',
  sourceName: 'Báo “Sáng”, số 1',
  ...more,
})

test('the file says what the screen says, and a spreadsheet reads it', () => {
  const [head, first, second] = parse(
    ledgerCsv([row(), row({ status: null, error: 'TIMEOUT', evidence: null })]),
    {
      bom: true,
    },
  ) as string[][]
  expect(head).toHaveLength(10)
  expect(first!.slice(0, 3)).toEqual([
    '2026-11-22T01:02:03.000Z',
    'Báo “Sáng”, số 1',
    'https://bao.example/rss',
  ])
  expect(second!.slice(5)).toEqual(['', '1234', '88', 'TIMEOUT', ''])
})

test('whatever an address holds, the file keeps its shape and no cell is a formula', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 20 }), (url, sourceName) => {
      const lines = parse(ledgerCsv([row({ url, sourceName })]), { bom: true }) as string[][]
      expect(lines).toHaveLength(2)
      expect(lines[1]!.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
      expect(lines[1]![2]!.replace(/^'/, '')).toBe(url.replace(/^'/, ''))
    }),
  )
})

test('the filter stands in the address; what does not fit is left out', () => {
  const query = new URLSearchParams(
    'text=bao.example&from=2026-11-01&to=x&outcome=failed&offset=100&tab=ledger',
  )
  expect(readLedgerFilter(query)).toEqual({
    text: 'bao.example',
    from: '2026-11-01',
    to: undefined,
    outcome: 'failed',
  })
  expect(withPart('/ledger', new URLSearchParams('tab=ledger&offset=100'), 'text', 'a b')).toBe(
    '/ledger?tab=ledger&text=a+b',
  )
  expect(withPart('/ledger', new URLSearchParams('text=a'), 'text', '')).toBe('/ledger')
})
