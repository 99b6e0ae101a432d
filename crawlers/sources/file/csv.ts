/** CSV (RFC 4180) as people's programs write it: comma, semicolon, tab or bar; with or without a mark and a `sep=` line. */
import { parse as parseCsv, CsvError } from 'csv-parse'
import { AppError } from '../../../contract/errors.ts'
import { expectSomething } from '../../reading/answer.ts'
import { namedRows, type TableRecord } from './header.ts'
import { headOf, headText, type TableInput, textOf } from './input.ts'
import type { Row } from './table.ts'
import { MAX_CELLS, tooWide, watchWidth } from './width.ts'

const DELIMITERS = [',', ';', '\t', '|']
/** Lines that tell the delimiter. */
const LOOKED_AT = 12

/** @throws AppError FILE_MISSING, EMPTY_ANSWER, HTML_INSTEAD, BROKEN_TABLE */
export async function* readCsv(input: TableInput): AsyncIterable<Row[]> {
  const text = headText(await headOf(input))
  expectSomething(text, 'CSV')
  yield* namedRows(recordsOf(input, delimiterOf(text), lineEndsOf(text)), true)
}

/** The records of each piece of the text. */
async function* recordsOf(
  input: TableInput,
  delimiter: string,
  lineEnds: string[],
): AsyncIterable<TableRecord[]> {
  const parser = parseCsv({
    bom: true,
    delimiter,
    record_delimiter: lineEnds,
    relax_column_count: true,
    relax_quotes: false,
    max_record_size: 4 * 1024 * 1024,
  })
  // Told below, after the records before it; without a listener it would end the process.
  parser.on('error', () => {})
  // It writes an error with its stack for each record that is not as long as the first one, also where that is allowed;
  // while it counts no records, each may be as long as it is. A report's title made a table ten times as slow.
  Object.defineProperty(parser.info, 'records', { get: () => 0, set: () => {} })
  const tooWideFrom = watchWidth(delimiter)
  let line = 0
  const read = (): TableRecord[] => {
    const records: TableRecord[] = []
    for (let cells = next(parser); cells; cells = next(parser)) {
      line += 1 + linesWithin(cells)
      if (line > 1 || !/^sep=/i.test(cells[0] ?? '')) records.push({ cells, line })
    }
    return records
  }
  try {
    for await (const piece of textOf(input)) {
      const end = tooWideFrom(piece)
      parser.write(end < 0 ? piece : piece.slice(0, end))
      yield read()
      if (parser.errored) throw brokenTable(parser.errored)
      if (end >= 0) throw tooWide(line + 1, MAX_CELLS)
    }
    parser.end()
    yield read()
    if (parser.errored) throw brokenTable(parser.errored)
  } finally {
    parser.destroy()
  }
}

const next = (parser: ReturnType<typeof parseCsv>) => parser.read() as string[] | null

/** Line breaks inside cells; asking the parser for its own count would double its time. */
function linesWithin(cells: readonly string[]): number {
  let lines = 0
  for (const cell of cells) if (cell.includes('\n')) lines += cell.split('\n').length - 1
  return lines
}

function brokenTable(thrown: unknown): unknown {
  if (!(thrown instanceof CsvError)) return thrown
  const line = Number((thrown as CsvError & { lines?: number }).lines ?? 0)
  return new AppError('BROKEN_TABLE', { line, detail: thrown.message.slice(0, 160) }, { cause: thrown })
}

/** As its first line ends. The parser would find out by itself, but asks at every letter until it knows. */
function lineEndsOf(text: string): string[] {
  const first = /\r\n|\n|\r/.exec(text.replace(/"[^"]*"/g, ''))?.[0]
  if (!first) return ['\r\n', '\n', '\r']
  return first === '\r' ? ['\r'] : ['\r\n', '\n']
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
