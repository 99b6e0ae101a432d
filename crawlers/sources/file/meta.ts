/**
 * What Meta gives on "Download your information" as JSON, of an account or a Page: posts, comments, messages. There is no
 * published schema; read is what the files hold (`posts/*.json`, `comments.json`, `group_posts_and_comments.json`,
 * `messages/inbox/<thread>/message_1.json`): https://www.facebook.com/help/212802592074644
 */
import { isUtf8 } from 'node:buffer'
import type { Mapping } from '../../../contract/api.ts'
import { AppError } from '../../../contract/errors.ts'
import { isObject, type Json, objects } from '../../reading/answer.ts'
import { shortHash } from '../../reading/hash.ts'
import type { TableInput } from './input.ts'
import { wholeJson } from './json.ts'
import type { Row } from './table.ts'

type Kind = 'post' | 'comment' | 'message'

export function metaMapping(kind = 'post'): Mapping {
  return {
    name: 'meta',
    kind: kind === 'comment' || kind === 'message' ? kind : 'post',
    columns: {
      externalId: 'Id',
      publishedAt: 'Time',
      updatedAt: 'Updated',
      author: 'Author',
      text: 'Text',
      category: 'Group',
    },
    dates: 'iso',
    timeZone: '+00:00',
    closed: [],
  }
}

/** @param head the first 64 KB */
export function looksLikeMeta(head: string): boolean {
  if (/"(comments_v2|group_posts_v2|group_comments_v2)"\s*:/.test(head)) return true
  if (/^\s*\{\s*"participants"\s*:\s*\[/.test(head)) return true
  return (
    /^\s*\[\s*\{/.test(head) &&
    /"timestamp"\s*:\s*\d{9,10}\b/.test(head) &&
    /"(data|attachments)"\s*:\s*\[/.test(head)
  )
}

/** @throws AppError BROKEN_JSON, TOO_LARGE, SOURCE_LAYOUT_CHANGED where there are entries and none can be read */
export async function* readMeta(input: TableInput): AsyncIterable<Row[]> {
  const { kind, entries } = entriesOf(await wholeJson(input))
  const rows = entries.map((entry) => (kind === 'message' ? messageRow(entry) : entryRow(entry, kind)))
  const known = entries.some((entry) => ['timestamp', 'timestamp_ms'].some((name) => name in entry))
  if (entries.length > 0 && !known)
    throw new AppError('SOURCE_LAYOUT_CHANGED', { detail: Object.keys(entries[0]!).slice(0, 5).join(', ') })
  yield rows.filter((row) => row !== null)
}

function entriesOf(value: unknown): { kind: Kind; entries: Json[] } {
  if (Array.isArray(value)) return { kind: 'post', entries: objects(value) }
  const file = isObject(value) ? value : {}
  if ('messages' in file) return { kind: 'message', entries: objects(file['messages']) }
  if ('group_posts_v2' in file) return { kind: 'post', entries: objects(file['group_posts_v2']) }
  if ('comments_v2' in file) return { kind: 'comment', entries: objects(file['comments_v2']) }
  if ('group_comments_v2' in file) return { kind: 'comment', entries: objects(file['group_comments_v2']) }
  throw new AppError('NOT_THIS_FORMAT', { format: 'Meta' })
}

/** Its title (`A commented on B's post`) names other people and is left out. */
function entryRow(entry: Json, kind: Kind): Row | null {
  const parts = objects(entry['data'])
  const comment = parts.map((part) => part['comment']).find(isObject) ?? {}
  const shown = objects(entry['attachments'])
    .flatMap((each) => objects(each['data']))
    .map((each) => (isObject(each['media']) ? words(each['media']['description']) : ''))
  const said = words(comment['comment']) || parts.map((part) => words(part['post'])).find(Boolean)
  const text = said || shown.find(Boolean) || ''
  const time = secondsOf(comment['timestamp'] ?? entry['timestamp'])
  if (!text) return null
  const author = words(comment['author'])
  return {
    Kind: kind,
    Id: shortHash(kind, time, author, text),
    Time: time,
    Updated: secondsOf(parts.map((part) => part['update_timestamp']).find((each) => each !== undefined)),
    Author: author,
    Group: words(comment['group']),
    Text: text,
  }
}

function messageRow(entry: Json): Row | null {
  const text = words(entry['content'])
  if (!text || entry['is_unsent'] === true) return null
  const author = words(entry['sender_name'])
  const time = instantOf(Number(entry['timestamp_ms']))
  return {
    Kind: 'message',
    Id: shortHash('message', time, author, text),
    Time: time,
    Author: author,
    Text: text,
  }
}

const secondsOf = (value: unknown) => instantOf(Number(value) * 1000)

function instantOf(milliseconds: number): string {
  if (!(milliseconds > 0 && milliseconds < 8.64e15)) return ''
  return new Date(milliseconds).toISOString()
}

/** Each byte of the UTF-8 text stands as a character of its own (`\u00c3\u00a1` for `á`); put together again. */
function words(value: unknown): string {
  // Not trimmed before: the last byte of `à` stands as a no-break space.
  const text = typeof value === 'string' ? value : ''
  const bytes = Buffer.from(text, 'latin1')
  const isRight = !/[\u0080-\u00ff]/.test(text) || bytes.toString('latin1') !== text || !isUtf8(bytes)
  return (isRight ? text : bytes.toString('utf8')).normalize('NFC').trim()
}
