/** Lines of a file that only grows, from a byte on; memory holds one line. */
import { createReadStream } from 'node:fs'
import { AppError } from '../../../contract/errors.ts'

export interface Line {
  text: string
  /** Bytes from the start of the file up to the next line. */
  end: number
}

/** A longer line is no event: Zalo's texts have at most 2,000 characters. */
const LONGEST_LINE = 1024 * 1024
const NEWLINE = 0x0a

/**
 * The last line counts once it is ended, or readable: it may still be written.
 * @throws AppError BROKEN_JSON with the place of a line that is too long
 */
export async function* linesFrom(path: string, start: number, signal: AbortSignal): AsyncIterable<Line> {
  let rest = Buffer.alloc(0)
  let end = start
  for await (const part of createReadStream(path, { start }) as AsyncIterable<Buffer>) {
    if (signal.aborted) throw new AppError('STOPPED')
    rest = Buffer.concat([rest, part])
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE)) {
      end += at + 1
      yield {
        text: rest
          .subarray(0, at)
          .toString('utf8')
          .replace(/^\ufeff|\r$/g, ''),
        end,
      }
      rest = rest.subarray(at + 1)
    }
    if (rest.length > LONGEST_LINE) throw new AppError('BROKEN_JSON', { detail: `line at byte ${end}` })
  }
  const last = rest.toString('utf8').replace(/^\ufeff/, '')
  if (isWhole(last)) yield { text: last, end: end + rest.length }
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
