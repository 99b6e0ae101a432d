/** Mailboxes and mails: whose words they are, and what happens to those that cannot be read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectorOf, previewTable } from '../../crawlers/index.ts'
import { ownWords } from '../../crawlers/sources/file/quoted.ts'
import { MAIL_LIMIT, splitMbox } from '../../crawlers/sources/file/mbox.ts'
import { gather, serve, tools } from './server.ts'

const file = connectorOf('file')

function written(content: string | Uint8Array, name = 'a.mbox') {
  const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const mail = (id: number, body: string, more = '') =>
  `From a@b Thu Nov 05 08:30:00 2026\nMessage-ID: <${id}@x>\nDate: Thu, 5 Nov 2026 08:30:00 +0700\nFrom: A <a${id}@example.org>\nSubject: Thư ${id}\n${more}\n${body}\n\n`

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function split(text: string, size: number) {
  const found: (string | null)[] = []
  for await (const each of splitMbox(inPieces(text, size))) found.push(each?.toString() ?? null)
  return found
}

describe('mailboxes', () => {
  test.each([1, 7, 64, 1e6])('are split the same whatever the pieces (%i bytes)', async (size) => {
    const box =
      mail(1, 'Một\n>From đây\n>>From xa') + mail(2, 'From nay: 10 giờ\n\nFrom here no clock') + mail(3, 'Ba')
    const mails = await split(box, size)
    expect(mails).toHaveLength(3)
    expect(mails[0]).toContain('Một\nFrom đây\n>From xa')
    expect(mails[1]).toContain('\n\nFrom here no clock')
  })

  test('a line without an end does not fill the memory; a mail beyond the limit is passed over', async () => {
    async function* pieces() {
      yield Buffer.from(mail(1, 'Một'))
      yield Buffer.from('From a@b Thu Nov 05 08:30:00 2026\nSubject: x\n\n')
      const piece = Buffer.alloc(1024 * 1024, 'x')
      for (let sent = 0; sent <= MAIL_LIMIT; sent += piece.length) yield piece
      yield Buffer.from(`\n\n${mail(3, 'Ba')}`)
    }
    const found: (Buffer | null)[] = []
    for await (const each of splitMbox(pieces())) found.push(each)
    expect(found.map((each) => each !== null)).toEqual([true, false, true])
  })

  test('what cannot be read is counted and named, and the others are kept', async () => {
    const broken = 'From a@b Thu Nov 05 08:30:00 2026\nnot a mail at all\n\n'
    const path = written(mail(1, 'Một') + broken + mail(3, 'Ba'))
    const first = await gather(file, { path })
    expect(first.posts.map(({ externalId }) => externalId)).toEqual(['1@x', '3@x'])
    expect(first.error).toBe('PARTLY_UNREADABLE')
    const told: unknown = await (async () => {
      for await (const _ of file.collect(file.config.parse({ path }), {}, tools())) continue
    })().catch((thrown: unknown) => thrown)
    expect(told).toMatchObject({ params: { count: 1, detail: expect.stringContaining('#2') as string } })
    expect(await gather(file, { path }, first.cursor)).toMatchObject({ items: [], error: null })
  })

  test('a run that was cut off goes on with the next mail', async () => {
    const path = written(Array.from({ length: 1001 }, (_, n) => mail(n, `Thư số ${n}`)).join(''))
    const cut = await gather(file, { path }, {}, tools(), 1)
    const rest = await gather(file, { path }, cut.cursor)
    const ids = [...cut.posts, ...rest.posts].map(({ externalId }) => externalId)
    expect(cut.posts).toHaveLength(500)
    expect(ids).toEqual(Array.from({ length: 1001 }, (_, n) => `${n}@x`))
  })

  test('mail to the city is private; a public list is told by the source', async () => {
    const path = written(mail(1, 'Một') + mail(2, 'Hai', 'In-Reply-To: <1@x>\n'))
    const kinds = async (config: Record<string, unknown>) =>
      (await gather(file, { path, ...config })).posts.map(({ kind, parentId }) => [kind, parentId])
    expect(await kinds({})).toEqual([
      ['message', null],
      ['message', '1@x'],
    ])
    expect(await kinds({ kind: 'post' })).toEqual([
      ['post', null],
      ['comment', '1@x'],
    ])
  })

  test('one under an address, and its preview', async () => {
    const city = await serve((_, response) => response.end(mail(1, 'Một')))
    expect((await gather(file, { url: `${city.url}/2026-11.mbox` })).posts).toHaveLength(1)
    const preview = await previewTable(Buffer.from(mail(1, 'Một')))
    expect(preview).toMatchObject({ format: 'mbox', mapping: { name: 'mail', kind: 'message' } })
    expect(preview.sample[0]).toContain('Thư 1')
  })
})

describe('one mail', () => {
  const eml = async (content: string | Uint8Array) =>
    (await gather(file, { path: written(content, 'a.eml') })).posts[0]
  const head = 'Message-ID: <1@x>\nDate: Thu, 5 Nov 2026 08:30:00 +0700\nFrom: a@example.org\nSubject: x\n'

  test('HTML alone becomes text, attachments and forwarded mails are left out', async () => {
    const post = await eml(
      `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<style>p{}</style><p>Xin chào</p><p>Ngập</p>\n--b\nContent-Type: message/rfc822\n\nSubject: cũ\n\nthư cũ\n--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\n0901234567\n--b--\n`,
    )
    expect(post!.text).toBe('Xin chào\nNgập')
  })

  test.each([
    ['declared', 'charset=windows-1258', 'latin1'],
    ['undeclared', '', 'latin1'],
    ['under a name that nobody knows', 'charset=x-vni', 'latin1'],
    ['UTF-8 under the name of Latin-1', 'charset=iso-8859-1', 'utf8'],
    ['UTF-8 undeclared', '', 'utf8'],
  ] as const)('letters of Vietnamese: %s', async (_, charset, encoding) => {
    // In windows-1258 ư is FD, đ F0, and a tone a mark after its vowel: FD F2 for ự.
    const words =
      encoding === 'utf8'
        ? 'Nước đục, đường ngập'
        : 'N\xfd\xf5\xecc \xf0u\xf2c, \xf0\xfd\xf5\xccng ng\xe2\xf2p'
    const type = `Content-Type: text/plain${charset ? `; ${charset}` : ''}\nContent-Transfer-Encoding: 8bit\n\n`
    const post = await eml(Buffer.concat([Buffer.from(head + type), Buffer.from(words, encoding)]))
    expect(post!.text).toBe('Nước đục, đường ngập')
  })

  test('a title in raw letters and a time that is none', async () => {
    const post = await eml(
      'From: a@example.org\nSubject: Đèn đường\nMessage-ID: <1@x>\nDate: hôm qua\n\nHỏng\n',
    )
    expect(post).toMatchObject({ title: 'Đèn đường', publishedAt: null, text: 'Hỏng' })
  })
})

describe('own words of a mail', () => {
  test.each([
    ['Chào\n\nVào Th 5, 5 thg 11, 2026 vào lúc 08:30 A <a@b.c> đã viết:\n> cũ', 'Chào'],
    ['Chào\n\nNgày 05/11/2026 08:30, A viết:\ncũ không dấu', 'Chào'],
    ['Hi\nOn Thu, Nov 5, 2026 at 8:30 AM\nA <a@b.c>\nwrote:\n> old\nnew below', 'Hi\nnew below'],
    ['Hi\n\n----- Original Message -----\nFrom: x\nold', 'Hi'],
    ['Chào\n\nTừ: A <a@b.c>\nĐã gửi: 05 Tháng Mười Một\nĐến: p3\nChủ đề: x\n\ncũ', 'Chào'],
    ['Chào\n-- \nNguyễn Văn A\n0901', 'Chào'],
    ['Chào\n\nĐã gửi từ iPhone của tôi', 'Chào'],
    ['Từ: hẻm 12 tới chợ, ngập hết.\nMong sớm sửa.', 'Từ: hẻm 12 tới chợ, ngập hết.\nMong sớm sửa.'],
    ['On my street the lamp wrote nothing', 'On my street the lamp wrote nothing'],
    ['> chỉ có\n> lời cũ', ''],
  ])('%j', (text, own) => {
    expect(ownWords(text)).toBe(own)
  })
})
