/**
 * Events of a Zalo Official Account: https://developers.zalo.me/docs/official-account/webhook/tin-nhan/
 * Read is what a person wrote or pointed at, never a profile: phone, name and address that a person shares stay unread.
 */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost } from '../../../contract/model.ts'
import {
  coordinates,
  expectSomething,
  isObject,
  type Json,
  objects,
  readJson,
  told,
} from '../../reading/answer.ts'
import { tidy } from '../../reading/html.ts'

export const FORMAT = 'Zalo'

/** Events in which a person writes to the account. Groups, stickers without words, follows and receipts are none. */
const WRITTEN = /^(?:user|anonymous)_send_(?:text|image|link|location|gif|audio|video|file|sticker)$/

/**
 * One event, or one a line. Lines that are no events of a message are passed over; a message is told once by its id.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT (no event in it at all), BROKEN_JSON (a single event)
 */
export function parseEvents(raw: StoredDocument): ParsedPost[] {
  const posts = new Map<string, ParsedPost>()
  for (const event of eventsOf(raw.body)) {
    const post = messageOf(event)
    if (post) posts.set(post.externalId, post)
  }
  return [...posts.values()]
}

/** @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON */
export function eventsOf(body: string): Json[] {
  expectSomething(body, FORMAT)
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  const events = lines.map(eventIn).filter((event) => event !== null)
  if (events.length > 0) return events
  // Not lines, then: one event written over several.
  const value = readJson(body, FORMAT)
  if (isEvent(value)) return [value]
  throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
}

/** The event that a line holds; null where it holds none. */
export function eventIn(line: string): Json | null {
  try {
    const value: unknown = JSON.parse(line)
    return isEvent(value) ? value : null
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null
    throw thrown
  }
}

const isEvent = (value: unknown): value is Json => isObject(value) && told(value['event_name']) !== null

/** Null for an event that is no message, or one that says nothing (a picture alone). */
export function messageOf(event: Json): ParsedPost | null {
  const message = objectIn(event, 'message')
  const id = told(message['msg_id'])
  if (!id || !WRITTEN.test(told(event['event_name']) ?? '')) return null
  const place = objects(message['attachments'])
    .filter((attachment) => attachment['type'] === 'location')
    .map((attachment) => objectIn(objectIn(attachment, 'payload'), 'coordinates'))
    .map((point) => coordinates(point['latitude'] ?? point['lat'], point['longitude'] ?? point['long']))
    .find(({ latitude }) => latitude !== null)
  const text = tidy(told(message['text']) ?? '')
  if (!text && !place) return null
  return {
    externalId: id,
    kind: 'message',
    title: '',
    text,
    url: null,
    publishedAt: instantOf(event['timestamp']),
    updatedAt: null,
    author: told(objectIn(event, 'sender')['id']),
    language: null,
    categories: [],
    status: null,
    parentId: told(message['quote_msg_id']),
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    address: null,
    report: null,
  }
}

/** Milliseconds since 1970, as a number or its text. */
export function instantOf(timestamp: unknown): string | null {
  const text = told(timestamp)
  if (!text || !/^\d{12,14}$/.test(text)) return null
  return new Date(Number(text)).toISOString()
}

const objectIn = (holder: Json, name: string): Json => {
  const value = holder[name]
  return isObject(value) ? value : {}
}
