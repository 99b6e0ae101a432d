import type { Command } from 'commander'
import type { LedgerRow } from '../../contract/api.ts'
import { readCopy } from '../handlers/evidence.ts'
import { asOf, type Desk } from '../desk.ts'
import { openDesk } from '../main.ts'
import { print, setUp } from './common.ts'

const PAGE = 200
const COLUMNS = [
  'at',
  'sourceId',
  'sourceName',
  'by',
  'robots',
  'status',
  'bytes',
  'milliseconds',
  'error',
  'evidence',
  'url',
] as const satisfies readonly (keyof LedgerRow)[]

interface LedgerFlags {
  source?: string
  from?: string
  to?: string
  csv?: boolean
}

/** The answer to "what did you fetch from us?": every request, the newest first, as JSON or CSV (RFC 4180). */
export async function ledger({ csv, ...query }: LedgerFlags, command: Command): Promise<void> {
  const { desk, close } = await openDesk(setUp(command))
  try {
    if (csv) {
      process.stdout.write(`${COLUMNS.join(',')}\r\n`)
      for await (const row of rowsOf(desk, query)) process.stdout.write(`${csvLine(row)}\r\n`)
      return
    }
    const rows: LedgerRow[] = []
    for await (const row of rowsOf(desk, query)) rows.push(row)
    print(rows)
  } finally {
    await close()
  }
}

async function* rowsOf(desk: Desk, query: Omit<LedgerFlags, 'csv'>): AsyncGenerator<LedgerRow> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await desk.store.read.ledger({ ...query, offset, limit: PAGE }, asOf(desk))
    yield* rows
    if (rows.length < PAGE) return
  }
}

/** A cell that a spreadsheet would take for a formula is told to be text. */
function csvLine(row: LedgerRow): string {
  return COLUMNS.map((name) => {
    const text = String(row[name] ?? '')
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }).join(',')
}

/** The stored copy on stdout; what is known of it on stderr, or all of it as JSON. */
export async function evidence(id: string, _flags: object, command: Command): Promise<void> {
  const setting = setUp(command)
  const { desk, close } = await openDesk(setting)
  try {
    const { text, ...facts } = await readCopy(desk, id)
    if (setting.json) return print({ ...facts, text })
    process.stderr.write(`${JSON.stringify(facts, null, 2)}\n`)
    process.stdout.write(text)
  } finally {
    await close()
  }
}
