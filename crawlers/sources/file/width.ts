/** How wide a table may be: no office hands out more columns, and the time of most steps grows with them. */
import { AppError } from '../../../contract/errors.ts'

export const MAX_COLUMNS = 500
/** Sheets are saved with empty cells up to their last column; Excel's is the 16,384th. */
export const MAX_CELLS = 16_384
/** A question of a form, told as the name of its column, is shorter. */
export const MAX_NAME = 300

export const tooWide = (line: number, most: number) =>
  new AppError('BROKEN_TABLE', { line, detail: `> ${most} columns` })

const [QUOTE, NEWLINE] = [0x22, 0x0a]

/**
 * Counts the cells of CSV before its parser does, for which a line of ten million of them is one record.
 * @returns of each next piece of the text: where the record that is too wide begins in it; -1 while there is none
 */
export function watchWidth(delimiter: string): (piece: string) => number {
  const sign = delimiter.charCodeAt(0)
  let cells = 1
  let quoted = false
  return (piece) => {
    let start = 0
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (code === QUOTE) quoted = !quoted
      else if (quoted) continue
      else if (code === NEWLINE) [cells, start] = [1, at + 1]
      else if (code === sign && ++cells > MAX_CELLS) return start
    }
    return -1
  }
}
