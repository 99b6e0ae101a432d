/** CSV (RFC 4180) as people's programs write it: comma, semicolon, tab or bar; with or without a mark and a `sep=` line. */
import { parse as parseCsv, CsvError } from 'csv-parse'
import { AppError } from '../../../contract/errors.ts'
import { expectSomething } from '../../reading/answer.ts'
import { namedRows, type TableRecord } from './header.ts'
import { headOf, headText, type TableInput, textOf } from './input.ts'
import type { Row } from './table.ts'

const DELIMITERS = [',', ';', '\t', '|']
/** Lines that tell the delimiter. */
const LOOKED_AT = 12

/** @throws AppError FILE_MISSING, EMPTY_ANSWER, HTML_INSTEAD, BROKEN_TABLE */
export async function* readCsv(input: TableInput): AsyncIterable<Row> {
  const text = headText(await headOf(input))
  expectSomething(text, 'CSV')
  yield* namedRows(recordsOf(input, delimiterOf(text)), true)
}

async function* recordsOf(input: TableInput, delimiter: string): AsyncIterable<TableRecord> {
  const parser = parseCsv({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    relax_quotes: false,
    max_record_size: 4 * 1024 * 1024,
  })
  const feeding = feed(parser, textOf(input))
  // Its failure reaches the loop below through the parser, or after it; until then nobody else is to see it.
  feeding.catch(() => {})
  let first = true
  try {
    for await (const each of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!(first && /^sep=/i.test(each.record[0] ?? ''))) yield { cells: each.record, line: each.info.lines }
      first = false
    }
    await feeding
  } catch (thrown) {
    throw brokenTable(thrown)
  } finally {
    parser.destroy()
    await feeding.catch(() => {}) // told by the parser already, or the reader has gone
  }
}

async function feed(parser: ReturnType<typeof parseCsv>, text: AsyncIterable<string>): Promise<void> {
  try {
    for await (const piece of text) {
      if (parser.destroyed) return
      if (!parser.write(piece)) {
        await new Promise<void>((go) => {
          parser
            .once('drain', go)
            .once('close', go)
            .once('error', () => go())
        })
      }
    }
    if (!parser.destroyed) parser.end()
  } catch (thrown) {
    parser.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)))
    throw thrown
  }
}

function brokenTable(thrown: unknown): unknown {
  if (!(thrown instanceof CsvError)) return thrown
  const line = Number((thrown as CsvError & { lines?: number }).lines ?? 0)
  return new AppError('BROKEN_TABLE', { line, detail: thrown.message.slice(0, 160) }, { cause: thrown })
}

/** The sign that stands equally often, outside quotes, in the most lines; what `sep=` names goes before. */
function delimiterOf(text: string): string {
  const told = /^\ufeff?sep=([,;|\t])\s*$/im.exec(text.slice(0, 20))?.[1]
  if (told) return told
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .slice(0, LOOKED_AT)
  const scored = DELIMITERS.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0)
    const agreeing = counts.map((count) => counts.filter((other) => other === count).length)
    const most = Math.max(0, ...agreeing)
    return { sign, most, times: counts[agreeing.indexOf(most)] ?? 0 }
  })
  return scored.sort((one, two) => two.most - one.most || two.times - one.times)[0]!.sign
}
