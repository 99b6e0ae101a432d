/**
 * Mailboxes (RFC 4155, with the quoting of `mboxrd`) split into mails as they stream by; an archive of years is never in
 * memory whole.
 */
import { AppError } from '../../../contract/errors.ts'
import { piecesOf, type TableInput } from './input.ts'
import { mailRow } from './mail.ts'
import type { ReadOptions, Row } from './table.ts'

/** A larger one carries attachments, not words. */
export const MAIL_LIMIT = 25 * 1024 * 1024
const NEWLINE = 10
const POSTMARK = Buffer.from('From ')
const QUOTED = Buffer.from('>From ')
/** Of a line, enough to know a postmark by. */
const LINE_LOOKED_AT = 300

/** @throws AppError NOT_THIS_FORMAT where there is no mail in it */
export async function* readMails(
  input: TableInput,
  format: 'mbox' | 'eml',
  { from = 0, unreadable }: ReadOptions,
): AsyncIterable<Row> {
  let number = 0
  for await (const mail of splitMbox(piecesOf(input), format === 'eml')) {
    number += 1
    if (number <= from) continue
    if (mail) {
      yield await mailRow(mail).catch((cause: unknown) => {
        unreadable?.(`#${number}: ${cause instanceof Error ? cause.message.slice(0, 120) : 'unreadable'}`)
        return {}
      })
    } else {
      unreadable?.(`#${number}: > ${MAIL_LIMIT / 1024 / 1024} MB`)
      yield {}
    }
  }
  if (number === 0) throw new AppError('NOT_THIS_FORMAT', { format })
}

/**
 * The bytes of each mail, without its postmark line; null for one beyond the limit.
 * @param single true where the whole is one mail
 */
export async function* splitMbox(
  pieces: AsyncIterable<Uint8Array>,
  single = false,
): AsyncIterable<Buffer | null> {
  const mail = collector()
  let open = single
  /** The line before is empty: only then may a postmark follow. */
  let afterBlank = true
  let tail: Uint8Array = Buffer.alloc(0)
  /** True while a line too long to hold is passing. */
  let within = false
  for await (const piece of pieces) {
    const data = tail.length > 0 ? Buffer.concat([tail, piece]) : Buffer.from(piece)
    let kept = 0
    let at = 0
    for (let end = data.indexOf(NEWLINE); end >= 0; end = data.indexOf(NEWLINE, at)) {
      if (!single && !within && afterBlank && isPostmark(data, at, end)) {
        if (open) {
          mail.add(data.subarray(kept, at))
          yield mail.take()
        }
        open = true
        kept = end + 1
      }
      afterBlank = end === at || (end === at + 1 && data[at] === 13)
      within = false
      at = end + 1
    }
    const long = data.length - at > LINE_LOOKED_AT
    const upTo = long ? data.length : at
    within ||= long
    if (open) mail.add(data.subarray(kept, upTo))
    tail = data.subarray(upTo)
  }
  if (!open) return
  mail.add(tail)
  yield mail.take()
}

const isPostmark = (data: Buffer, from: number, end: number) =>
  data[from] === POSTMARK[0] &&
  POSTMARK.compare(data, from, from + POSTMARK.length) === 0 &&
  /\d{1,2}:\d{2}/.test(data.toString('latin1', from, Math.min(end, from + LINE_LOOKED_AT)))

/** The pieces of one mail, until there are too many. */
function collector() {
  let parts: Uint8Array[] = []
  let size = 0
  return {
    add(part: Uint8Array) {
      size += part.length
      if (size > MAIL_LIMIT) parts = []
      else if (part.length > 0) parts.push(part)
    },
    take(): Buffer | null {
      const whole = size > MAIL_LIMIT ? null : unquoted(Buffer.concat(parts))
      parts = []
      size = 0
      return whole
    },
  }
}

/** `>From ` at the start of a line was `From `, `>>From ` was `>From `. */
function unquoted(mail: Buffer): Buffer {
  if (!mail.includes(QUOTED)) return mail
  return Buffer.from(mail.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1')
}
