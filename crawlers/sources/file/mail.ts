/** One mail (RFC 5322, MIME) as a row: https://www.rfc-editor.org/rfc/rfc5322 */
import { isAscii, isUtf8 } from 'node:buffer'
import PostalMime, { type Email } from 'postal-mime'
import type { Mapping } from '../../../contract/api.ts'
import { decodeText } from '../../polite/charset.ts'
import { htmlToText } from '../../reading/html.ts'
import type { Row } from './table.ts'

/** Mail to the city's address is private; a public mailing list is told by the source's `kind`. */
export const MAIL_MAPPING: Mapping = {
  name: 'mail',
  kind: 'message',
  columns: {
    externalId: 'Message-ID',
    parentId: 'In-Reply-To',
    publishedAt: 'Date',
    author: 'From',
    title: 'Subject',
    text: 'Text',
  },
  dates: 'iso',
  timeZone: '+00:00',
  closed: [],
}

/** More words than a person writes: a log or a table pasted into a mail. */
const TEXT_LIMIT = 200_000
const KNOWN = /^(from|date|subject|to|message-id|received|return-path|mime-version|delivered-to):/gim
const POSTMARK = /^From \S.*\d{1,2}:\d{2}/

/** A mailbox, one mail, or neither, by the first 64 KB and the name of a file. */
export function looksLikeMail(head: string, name: string): 'mbox' | 'eml' | null {
  if (POSTMARK.test(head) || /\.mbox$/i.test(name)) return 'mbox'
  if (/\.eml$/i.test(name)) return 'eml'
  if (!/^[A-Za-z][\w-]*:/.test(head)) return null
  const [top = ''] = head.split(/\r?\n\r?\n/, 1)
  return new Set(top.match(KNOWN)?.map((field) => field.toLowerCase())).size >= 3 ? 'eml' : null
}

/**
 * Empty for automatic replies and delivery reports: nobody's words.
 * @throws Error where it is no mail, or is nested beyond reason
 */
export async function mailRow(bytes: Uint8Array): Promise<Row> {
  const mail = await PostalMime.parse(legible(bytes), { forceRfc822Attachments: true })
  const field = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''
  if (!mail.from && !mail.messageId && !mail.subject && !field('date')) throw new Error('no mail header')
  if (/^auto-/i.test(field('auto-submitted')) || /^multipart\/report/i.test(field('content-type'))) return {}
  return {
    'Message-ID': bare(mail.messageId),
    'In-Reply-To': bare(mail.inReplyTo),
    // A zone is often told twice, the second time in words: `+0700 (ICT)`.
    Date: field('date')
      .replace(/\([^)]*\)/g, '')
      .trim(),
    From: senderOf(mail),
    Subject: mail.subject ?? '',
    Text: (mail.text?.trim() ? mail.text : htmlToText(mail.html ?? '')).slice(0, TEXT_LIMIT),
  }
}

const bare = (id: string | undefined) => /<([^<>]+)>/.exec(id ?? '')?.[1]?.trim() ?? id?.trim() ?? ''

const senderOf = ({ from }: Email) => from?.address?.toLowerCase() ?? from?.name ?? ''

/**
 * Bytes that no declaration explains, made into text: mail programs of this country long sent raw windows-1258 or UTF-8
 * under no charset or a wrong one.
 */
function legible(bytes: Uint8Array): Uint8Array | string {
  if (isAscii(bytes)) return bytes
  const declared = [...Buffer.from(bytes).toString('latin1').matchAll(CHARSET)].map((found) => found[2]!)
  const vague = isUtf8(bytes) ? /^(us-ascii|iso-?8859-1|utf-?8)$/i : /^(us-ascii|utf-?8)$/i
  if (declared.some((label) => !vague.test(label) && isLabel(label))) return bytes
  return decodeText(bytes).replace(CHARSET, '$1utf-8')
}

const CHARSET = /(\bcharset\s*=\s*"?)([\w:.-]+)/gi

function isLabel(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label))
  } catch {
    return false // a label that nobody knows says as little as none
  }
}
