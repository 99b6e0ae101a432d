import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Connector } from '../../crawlers/index.ts'
import { zaloOa } from '../../crawlers/sources/zalo-oa/index.ts'
import { signatureOf } from '../../crawlers/sources/zalo-oa/webhook.ts'
import { codeOf, gather, NOW } from './server.ts'

const kind = zaloOa as Connector
const account = { appId: '360846524940903967', oaSecretKey: 'SECRET-KEY' }
const HOUR = 3600 * 1000

const event = (id: string, more: object = {}) => ({
  app_id: account.appId,
  event_name: 'user_send_text',
  sender: { id: '246845883529197922' },
  recipient: { id: '388613280878808645' },
  message: { text: `Ý kiến ${id}`, msg_id: id },
  timestamp: String(NOW.getTime()),
  ...more,
})

function send(sent: object, change: { body?: string; signature?: string; now?: Date } = {}) {
  const body = JSON.stringify(sent)
  const timestamp = (sent as { timestamp?: string }).timestamp ?? ''
  const message = {
    headers: { 'x-zevent-signature': change.signature ?? signatureOf(account, body, timestamp) },
    body: change.body ?? body,
    now: (change.now ?? NOW).toISOString(),
  }
  return zaloOa.receive!(account, message)
}
const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (thrown) {
    return codeOf(thrown)
  }
  return 'accepted'
}

test('a signed message becomes a private message, and nothing of the key stays with it', () => {
  const { item } = send(event('m1'))
  expect(JSON.stringify(item)).not.toContain('SECRET')
  expect(zaloOa.parse(item!)).toMatchObject([
    {
      externalId: 'm1',
      kind: 'message',
      text: 'Ý kiến m1',
      author: '246845883529197922',
      publishedAt: NOW.toISOString(),
      url: null,
    },
  ])
})

test('the signature is the one that the documentation computes', () => {
  // SHA-256 of `1{"timestamp":"2"}2k`, computed with another tool.
  expect(signatureOf({ appId: '1', oaSecretKey: 'k' }, '{"timestamp":"2"}', '2')).toBe(
    'mac=dc0487a5431673273ad08e6764f684325aee31723f0de6ea30acfa90e56b3b39',
  )
})

test.each([
  ['a changed body', () => send(event('m1'), { body: JSON.stringify(event('m2')) })],
  ['no signature', () => send(event('m1'), { signature: '' })],
  ['half a signature', () => send(event('m1'), { signature: 'mac=00' })],
  ['another application', () => send(event('m1', { app_id: '1' }))],
  ['no time', () => send(event('m1', { timestamp: undefined }))],
  [
    'a recording that is played again after a day',
    () => send(event('m1'), { now: new Date(NOW.getTime() + 25 * HOUR) }),
  ],
  ['a time that is yet to come', () => send(event('m1'), { now: new Date(NOW.getTime() - HOUR) })],
])('%s is refused', (_, work) => {
  expect(refusal(work)).toBe('BAD_SIGNATURE')
})

test('what Zalo repeats for hours is taken; what is no message is genuine and not kept', () => {
  expect(send(event('m1'), { now: new Date(NOW.getTime() + 11 * HOUR) }).item).not.toBeNull()
  expect(send(event('m1', { event_name: 'follow', message: undefined })).item).toBeNull()
  expect(send(event('m1', { event_name: 'user_submit_info', info: { phone: '0900000000' } })).item).toBeNull()
  expect(send(event('m1', { event_name: 'oa_send_text' })).item).toBeNull()
})

test('a shared place gives coordinates, a picture without words nothing', () => {
  const place = { type: 'location', payload: { coordinates: { latitude: '10.76', longitude: '106.65' } } }
  const located = event('m1', {
    event_name: 'user_send_location',
    message: { msg_id: 'm1', attachments: [place] },
  })
  expect(zaloOa.parse(send(located).item!)).toMatchObject([{ text: '', latitude: 10.76, longitude: 106.65 }])
  const picture = event('m2', {
    event_name: 'user_send_image',
    message: { msg_id: 'm2', attachments: [{ type: 'image' }] },
  })
  expect(send(picture).item).toBeNull()
})

function storedEvents(...events: object[]) {
  const folder = mkdtempSync(join(tmpdir(), 'zalo-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'events.jsonl')
  writeFileSync(path, events.map((each) => `${JSON.stringify(each)}\n`).join(''))
  return { path, config: { ...account, path } }
}
const ids = (posts: readonly { externalId: string }[]) => posts.map(({ externalId }) => externalId)

test('a file of events is read once, and goes on where it ended', async () => {
  const { path, config } = storedEvents(event('a'), event('b'), event('a'))
  const first = await gather(kind, config)
  expect([first.error, ids(first.posts)]).toEqual([null, ['a', 'b']])
  expect((await gather(kind, config, first.cursor)).items).toEqual([])
  appendFileSync(path, `${JSON.stringify(event('c'))}\n${JSON.stringify(event('half')).slice(0, 40)}`)
  const second = await gather(kind, config, first.cursor)
  expect(ids(second.posts)).toEqual(['c'])
  appendFileSync(path, JSON.stringify(event('half')).slice(40))
  expect(ids((await gather(kind, config, second.cursor)).posts)).toEqual(['half'])
  writeFileSync(path, `${JSON.stringify(event('anew'))}\n`)
  expect(ids((await gather(kind, config, second.cursor)).posts)).toEqual(['anew'])
})

test('what a person shares of a profile is in no document', async () => {
  const profile = event('p', { event_name: 'user_submit_info', info: { phone: '0900000000' } })
  const { config } = storedEvents(event('a'), profile)
  const { items, posts } = await gather(kind, config)
  expect(ids(posts)).toEqual(['a'])
  expect(JSON.stringify(items)).not.toContain('0900000000')
})

test('without a secret key no webhook is believed', () => {
  const body = JSON.stringify(event('m1'))
  const headers = { 'x-zevent-signature': signatureOf({ appId: account.appId }, body, String(NOW.getTime())) }
  const message = { headers, body, now: NOW.toISOString() }
  expect(refusal(() => zaloOa.receive!({ appId: account.appId }, message))).toBe('BAD_SIGNATURE')
})

test('killed in the middle of a long file, it loses and repeats nothing', async () => {
  const { config } = storedEvents(...Array.from({ length: 1200 }, (_, n) => event(`m${n}`)))
  const cut = await gather(kind, config, {}, undefined, 1)
  const rest = await gather(kind, config, cut.cursor)
  expect(ids([...cut.posts, ...rest.posts])).toEqual(Array.from({ length: 1200 }, (_, n) => `m${n}`))
})

test('without a file there is nothing to fetch; a missing one and one without events have their name', async () => {
  expect(await gather(kind, account)).toMatchObject({ error: null, items: [] })
  expect(await gather(kind, { ...account, path: '/nowhere/events.jsonl' })).toMatchObject({
    error: 'FILE_MISSING',
  })
  const { config, path } = storedEvents(event('a'))
  writeFileSync(path, 'not an event\n'.repeat(50))
  expect(await gather(kind, config)).toMatchObject({ error: 'NOT_THIS_FORMAT', items: [] })
  writeFileSync(path, 'x'.repeat(3 * 1024 * 1024))
  expect(await gather(kind, config)).toMatchObject({ error: 'BROKEN_JSON' })
})
