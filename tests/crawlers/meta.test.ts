/** Meta's "Download your information": letters encoded twice, kinds by file, nobody else's name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { connectorOf, previewTable } from '../../crawlers/index.ts'
import { gather } from './server.ts'

const file = connectorOf('file')

async function read(value: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'a.json')
  writeFileSync(path, JSON.stringify(value))
  return gather(file, { path })
}
/** As Meta writes it: each byte of the UTF-8 text as a character. */
const twice = (text: string) => Buffer.from(text).toString('latin1')
const at = 1_793_000_000
const post = (text: string) => ({
  timestamp: at,
  data: [{ post: text }],
  title: twice('A đã viết trên tường của B'),
})

test('letters are put together again, whichever they are', async () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((text) => /\p{L}/u.test(text))
  const texts = fc.sample(words, { numRuns: 60, seed: 1 })
  const doubled = await read(['Vì à, ở đó à', ...texts].map((text) => post(twice(text))))
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  expect(doubled.posts[0]!.text).toBe('Vì à, ở đó à')
  expect(doubled.posts.slice(1).map(({ text }) => plain(text))).toEqual(texts.map(plain))
})

test('a text that was right stays as it is', async () => {
  const { posts } = await read([post('Đường ngập'), post('Café à la carte'), post('plain')])
  expect(posts.map(({ text }) => text)).toEqual(['Đường ngập', 'Café à la carte', 'plain'])
})

test('comments, posts of groups and messages each become what they are', async () => {
  const comment = {
    timestamp: at,
    data: [{ comment: { timestamp: at, comment: 'Đúng', author: 'Trang P3', group: 'Cư dân' } }],
    title: 'Trang P3 commented on B’s post.',
  }
  const got = await read({ comments_v2: [comment] })
  expect(got.posts).toMatchObject([
    { kind: 'comment', text: 'Đúng', author: 'Trang P3', categories: ['Cư dân'], title: '' },
  ])
  expect((await read({ group_posts_v2: [post('Bài nhóm')] })).posts).toMatchObject([{ kind: 'post' }])
  const messages = [{ sender_name: 'B', timestamp_ms: at * 1000, content: 'Mất nước' }]
  expect((await read({ participants: [{ name: 'B' }], messages, title: 'B' })).posts).toMatchObject([
    { kind: 'message', text: 'Mất nước', publishedAt: new Date(at * 1000).toISOString() },
  ])
})

test('a preview tells the format; other lists of JSON are no such file', async () => {
  const preview = await previewTable(Buffer.from(JSON.stringify([post('x')])))
  expect(preview).toMatchObject({ format: 'meta', mapping: { name: 'meta', kind: 'post' } })
  expect((await previewTable(Buffer.from('[{"timestamp": "2026-01-01", "text": "x"}]'))).format).toBe('jsonl')
})

test('entries that nobody can read have changed their layout', async () => {
  const broken = { comments_v2: [{ label_values: [] }] }
  expect(await read(broken)).toMatchObject({ error: 'SOURCE_LAYOUT_CHANGED', items: [] })
  expect(await read({ comments_v2: [] })).toMatchObject({ error: 'EMPTY_ANSWER' })
})
