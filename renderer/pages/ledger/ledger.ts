/** The ledger's filter in the address, and its rows as a file. Pure. */
import { Day } from '../../../contract/model.ts'
import type { CallInput, LedgerRow } from '../../../contract/api.ts'

export const OUTCOMES = ['answered', 'failed', 'disallowed'] as const
export type LedgerFilter = Pick<CallInput<'ledger.list'>, 'text' | 'from' | 'to' | 'outcome'>

/** What does not fit is left out: an old link opens wider, never breaks. */
export function readLedgerFilter(query: URLSearchParams): LedgerFilter {
  const day = (key: string) => Day.safeParse(query.get(key)).data
  return {
    text: query.get('text')?.slice(0, 300) || undefined,
    from: day('from'),
    to: day('to'),
    outcome: OUTCOMES.find((outcome) => outcome === query.get('outcome')),
  }
}

/** The same address with one part of the filter changed, from the first page on. */
export function withPart(
  path: string,
  query: URLSearchParams,
  key: keyof LedgerFilter,
  value: string,
): string {
  const next = new URLSearchParams(query)
  next.delete('offset')
  if (value) next.set(key, value)
  else next.delete(key)
  return next.size > 0 ? `${path}?${next}` : path
}

const COLUMNS = [
  'time',
  'source',
  'address',
  'by',
  'robots',
  'status',
  'bytes',
  'milliseconds',
  'error',
  'evidence',
] as const

/** Rows as CSV (RFC 4180) with a BOM, so that a spreadsheet reads Vietnamese; no cell can become a formula. */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  const lines = rows.map((row) => [
    row.at,
    row.sourceName,
    row.url,
    row.by,
    row.robots,
    row.status ?? '',
    row.bytes,
    Math.round(row.milliseconds),
    row.error ?? '',
    row.evidence ?? '',
  ])
  return `\uFEFF${[COLUMNS, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
