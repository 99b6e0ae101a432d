/** The preview page of a Telegram channel (`https://t.me/s/<channel>`), whose parts are those of the post widget. */
import { Parser } from 'htmlparser2'
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost } from '../../../contract/model.ts'
import { expectSomething } from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { htmlToText } from '../../reading/html.ts'

export const FORMAT = 'Telegram'

interface Message {
  channel: string
  id: number
  html: string
  time: string
  /** Somebody else's words, or a note of the service (a new picture, a pinned message). */
  foreign: boolean
}

export interface Page {
  messages: Message[]
  ids: number[]
  /** Oldest first. */
  times: string[]
}

/** @throws AppError EMPTY_ANSWER, NOT_THIS_FORMAT, SOURCE_LAYOUT_CHANGED */
export function parseTelegram(raw: StoredDocument): ParsedPost[] {
  const page = readPage(raw.body)
  if (!page) throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  return page.messages.flatMap((message) => {
    const text = htmlToText(message.html)
    return message.foreign || !text ? [] : [postOf(message, text)]
  })
}

function postOf({ channel, id, time }: Message, text: string): ParsedPost {
  return {
    externalId: `${channel.toLowerCase()}/${id}`,
    kind: 'post',
    title: '',
    text,
    url: `https://t.me/${channel}/${id}`,
    publishedAt: readInstant(time, '+00:00'),
    updatedAt: null,
    author: channel,
    language: null,
    categories: [],
    status: null,
    parentId: null,
    latitude: null,
    longitude: null,
    address: null,
    report: null,
  }
}

/**
 * The messages of a page, oldest first; null where it is no preview of a channel.
 * @throws AppError EMPTY_ANSWER; SOURCE_LAYOUT_CHANGED where there are messages and none has its number and time
 */
export function readPage(html: string): Page | null {
  if (!/\S/.test(html)) expectSomething(html, FORMAT)
  const { messages, found, isHistory } = messagesIn(html)
  if (!isHistory && found === 0) return null
  if (found > 0 && messages.length === 0)
    throw new AppError('SOURCE_LAYOUT_CHANGED', { detail: 'data-post, time' })
  const times = messages.map(({ time }) => readInstant(time, '+00:00') ?? '').filter(Boolean)
  return {
    messages: messages.sort((one, two) => one.id - two.id),
    ids: messages.map(({ id }) => id),
    times: times.sort(),
  }
}

const hasClass = (classes: string | undefined, name: string) => ` ${classes ?? ''} `.includes(` ${name} `)

/** One pass over the page; texts are taken as the markup they are. */
function messagesIn(html: string): { messages: Message[]; found: number; isHistory: boolean } {
  const messages: Message[] = []
  let found = 0
  let isHistory = false
  let depth = 0
  let message: (Message & { depth: number }) | null = null
  /** The text being read, or the quoted message being passed over. */
  let part: { depth: number; from: number | null } | null = null
  const parser = new Parser({
    onopentag(_, { class: classes, 'data-post': post, datetime }) {
      depth += 1
      if (hasClass(classes, 'tgme_channel_history')) isHistory = true
      if (!message) {
        if (!hasClass(classes, 'tgme_widget_message')) return
        found += 1
        const [, channel = '', id = '0'] = /^(\w+)\/(\d{1,15})$/.exec(post ?? '') ?? []
        const foreign = hasClass(classes, 'service_message')
        message = { channel, id: Number(id), html: '', time: '', foreign, depth }
      } else if (!part) {
        if (hasClass(classes, 'tgme_widget_message_forwarded_from')) message.foreign = true
        if (hasClass(classes, 'tgme_widget_message_reply')) part = { depth, from: null }
        if (hasClass(classes, 'tgme_widget_message_text')) part = { depth, from: parser.endIndex + 1 }
        if (datetime && !message.time) message.time = datetime
      }
    },
    onclosetag() {
      if (message && part?.depth === depth) {
        if (part.from !== null) message.html += `${html.slice(part.from, parser.startIndex)}\n`
        part = null
      } else if (message?.depth === depth) {
        const { depth: _, ...whole } = message
        if (whole.id > 0 && whole.time) messages.push(whole)
        message = null
        part = null
      }
      depth -= 1
    },
  })
  parser.end(html)
  return { messages, found, isHistory }
}
