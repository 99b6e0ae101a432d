/** One call of Zalo's webhook: is it genuine, is it of now, is there anything in it to keep? */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { ReceivedItem, ReceivedMessage } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import { isObject, readJson, told } from '../../reading/answer.ts'
import { FORMAT, instantOf, messageOf } from './parse.ts'

export interface Account {
  /** Of the application that the account is linked to. */
  appId: string
  /** Secret key of the official account for webhooks; not the application's. */
  oaSecretKey?: string | undefined
}

/** Zalo repeats a call that was not answered for up to twelve hours; its clock may be a little ahead of ours. */
const LONGEST_WAY_MS = 24 * 3600 * 1000
const CLOCK_AHEAD_MS = 10 * 60 * 1000

/**
 * A genuine call that is older than a day is refused as well: whoever recorded it could otherwise bring back a message
 * that has been deleted here meanwhile. A younger one that comes twice is one post, by its message id.
 * @throws AppError BAD_SIGNATURE, EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_JSON
 */
export function receiveEvent(
  account: Account,
  { headers, body, now }: ReceivedMessage,
): { item: ReceivedItem | null } {
  const event = readJson(body, FORMAT)
  if (!isObject(event)) throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
  const timestamp = told(event['timestamp']) ?? ''
  if (!isSigned(headers['x-zevent-signature'] ?? '', account, body, timestamp))
    throw new AppError('BAD_SIGNATURE')
  if (told(event['app_id']) !== account.appId) throw new AppError('BAD_SIGNATURE')
  const age = Date.parse(now) - Date.parse(instantOf(timestamp) ?? '')
  if (!(age <= LONGEST_WAY_MS && age >= -CLOCK_AHEAD_MS)) throw new AppError('BAD_SIGNATURE')
  if (!messageOf(event)) return { item: null }
  return {
    item: { layout: 'events', url: '', fetchedAt: now, mediaType: 'application/json', body, hints: {} },
  }
}

/**
 * `mac=` + hex of SHA-256 over application id, body as it came, timestamp of the body, secret key:
 * https://developers.zalo.me/docs/official-account/webhook/tong-quan
 */
export function signatureOf(account: Account, body: string, timestamp: string): string {
  const text = `${account.appId}${body}${timestamp}${account.oaSecretKey}`
  return `mac=${createHash('sha256').update(text).digest('hex')}`
}

function isSigned(told: string, account: Account, body: string, timestamp: string): boolean {
  if (!account.oaSecretKey) return false
  const wanted = Buffer.from(signatureOf(account, body, timestamp))
  const given = Buffer.from(told.trim().replace(/^(?!mac=)/, 'mac='))
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
