import { createHash } from 'node:crypto'
import * as files from 'node:fs'
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { Indexer, WARCParser } from 'warcio'
import { openEvidence, readEvidence } from '../../crawlers/index.ts'
import type { KeptResponse } from '../../crawlers/polite/evidence.ts'
import type { EvidenceRef } from '../../contract/model.ts'
import { failure, NOW } from './server.ts'

function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
const answer = (text: string, more: Partial<KeptResponse> = {}): KeptResponse => ({
  url: 'https://example.org/tin',
  at: NOW.toISOString(),
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  bytes: Buffer.from(text),
  ...more,
})
const now = () => NOW
const TODAY = 'lang-nghe-20261122.warc.gz'

/** What the independent reader sees. */
async function recordsIn(path: string) {
  const records: {
    type: string
    uri: string | null
    status: number | null
    text: string
    digest: boolean
  }[] = []
  for await (const record of new WARCParser(createReadStream(path))) {
    const bytes = await record.readFully(true)
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    records.push({
      type: record.warcType,
      uri: record.warcTargetURI ?? null,
      status: Number(record.httpHeaders?.statusCode) || null,
      text: Buffer.from(bytes).toString(),
      digest: record.warcPayloadDigest === hash,
    })
  }
  return records
}

test('what is kept is read back as it was, in this and in any other WARC reader', async () => {
  const folder = folderForTest()
  const evidence = await openEvidence({ folder, now, version: '1.2', contact: 'https://example.org/contact' })
  const refs = [
    await evidence.keepResponse(
      answer('Ngập ở phường Bến Nghé', {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-encoding': 'gzip',
          'content-length': '12',
          'set-cookie': 'id=1',
          etag: '"a"',
        },
      }),
    ),
    await evidence.keepResponse(answer('', { status: 503, headers: { 'retry-after': '9\r\nX: y' } })),
    await evidence.keepDocument({
      url: '',
      fetchedAt: NOW.toISOString(),
      mediaType: 'text/html',
      body: '<meta charset=windows-1258>Ổ gà',
    }),
  ]
  await evidence.close()

  expect(readdirSync(folder)).toEqual([TODAY])
  const records = await recordsIn(join(folder, TODAY))
  expect(records[0]).toMatchObject({ type: 'warcinfo' })
  expect(records[0]!.text).toContain('software: LangNghe/1.2\r\noperator: https://example.org/contact\r\n')
  expect(records.slice(1)).toMatchObject([
    {
      type: 'response',
      uri: 'https://example.org/tin',
      status: 200,
      text: 'Ngập ở phường Bến Nghé',
      digest: true,
    },
    { type: 'response', status: 503, text: '', digest: true },
    { type: 'resource', text: '<meta charset=windows-1258>Ổ gà', digest: true },
  ])

  const indexed = []
  const files = [{ filename: TODAY, reader: createReadStream(join(folder, TODAY)) }]
  for await (const row of new Indexer({}, ['offset', 'length']).iterIndex(files)) indexed.push(row)
  expect(indexed.slice(1)).toEqual(refs.map(({ offset, length }) => ({ offset, length })))

  const [page, refusal, rendered] = await Promise.all(refs.map((ref) => readEvidence(folder, ref)))
  expect(page).toMatchObject({
    url: 'https://example.org/tin',
    at: NOW.toISOString(),
    status: 200,
    mediaType: 'text/html',
    text: 'Ngập ở phường Bến Nghé',
    digest: refs[0]!.digest,
  })
  expect(page!.headers).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'x-archive-orig-content-encoding': 'gzip',
    'content-length': String(page!.bytes.length),
    etag: '"a"',
  })
  expect(refusal).toMatchObject({ status: 503, headers: { 'retry-after': '9 X: y' }, text: '' })
  expect(rendered).toMatchObject({
    url: '',
    status: null,
    mediaType: 'text/html',
    text: '<meta charset=windows-1258>Ổ gà',
  })
})

test('any answer comes back whole', async () => {
  const folder = folderForTest()
  const evidence = await openEvidence({ folder, now })
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 3000 }),
      fc.webUrl(),
      fc.integer({ min: 200, max: 599 }),
      async (bytes, url, status) => {
        const ref = await evidence.keepResponse(answer('', { bytes, url, status }))
        const copy = await readEvidence(folder, ref)
        expect([Buffer.from(copy.bytes), copy.url, copy.status]).toEqual([Buffer.from(bytes), url, status])
      },
    ),
    { numRuns: 200 },
  )
  await evidence.close()
})

test('many at once lie one behind the other', async () => {
  const folder = folderForTest()
  const evidence = await openEvidence({ folder, now })
  const refs = await Promise.all(
    Array.from({ length: 200 }, (_, at) => evidence.keepResponse(answer(`bài ${at}`))),
  )
  await evidence.sync()
  const texts = await Promise.all(refs.map(async (ref) => (await readEvidence(folder, ref)).text))
  expect(texts).toEqual(Array.from({ length: 200 }, (_, at) => `bài ${at}`))
  expect(await recordsIn(join(folder, TODAY))).toHaveLength(201)
  await evidence.close()
})

test('a file a UTC day; what is appended after a restart follows what was there', async () => {
  const folder = folderForTest()
  let time = new Date('2026-11-22T23:59:59Z')
  const open = () => openEvidence({ folder, now: () => time })
  let evidence = await open()
  await evidence.keepResponse(answer('one'))
  time = new Date('2026-11-23T00:00:01Z')
  await evidence.keepResponse(answer('two'))
  await evidence.close()
  evidence = await open()
  await evidence.keepResponse(answer('three'))
  await evidence.close()
  const [first, second] = readdirSync(folder).sort()
  expect([first, second]).toEqual([TODAY, 'lang-nghe-20261123.warc.gz'])
  expect((await recordsIn(join(folder, second!))).map(({ text }) => text).slice(1)).toEqual(['two', 'three'])
})

test('after a kill anywhere the whole records stay, the half one goes, and the file goes on', async () => {
  const source = folderForTest()
  const evidence = await openEvidence({ folder: source, now })
  const bodies = ['ngắn', 'x'.repeat(3000), createHash('sha512').update('a').digest('hex').repeat(30)]
  const refs: EvidenceRef[] = []
  for (const body of bodies) refs.push(await evidence.keepResponse(answer(body)))
  await evidence.close()
  const whole = readFileSync(join(source, TODAY))

  const cutAt = async (size: number, zeros = 0) => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-cut-'))
    try {
      const path = join(folder, TODAY)
      writeFileSync(path, Buffer.concat([whole.subarray(0, size), Buffer.alloc(zeros)]))
      const again = await openEvidence({ folder, now })
      const ref = await again.keepResponse(answer('sau'))
      await again.close()
      const kept = refs.filter(({ offset, length }) => offset + length <= size)
      const texts = (await recordsIn(path)).map(({ text }) => text)
      expect(texts.slice(1)).toEqual([...bodies.slice(0, kept.length), 'sau'])
      expect((await readEvidence(folder, ref)).text).toBe('sau')
      for (const [at, each] of kept.entries())
        expect((await readEvidence(folder, each)).text).toBe(bodies[at])
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const edges = refs.flatMap(({ offset, length }) => [
    offset,
    offset + 1,
    offset + 23,
    offset + 24,
    offset + length - 1,
  ])
  for (const size of [0, 1, 5, ...edges, whole.length]) await cutAt(size)
  await cutAt(refs[2]!.offset, 4096) // a file grown by the file system, its blocks never written
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), (size) => cutAt(size)),
    { numRuns: 100 },
  )
})

test('a file damaged in its middle is left alone; the day goes on in the next', async () => {
  const folder = folderForTest()
  let evidence = await openEvidence({ folder, now })
  const refs: EvidenceRef[] = []
  for (const text of ['một', 'hai', 'ba']) refs.push(await evidence.keepResponse(answer(text)))
  await evidence.close()
  const path = join(folder, TODAY)
  const bytes = readFileSync(path)
  bytes.writeUInt32LE(0xffffff, refs[1]!.offset + 16)
  writeFileSync(path, bytes)
  evidence = await openEvidence({ folder, now })
  const after = await evidence.keepResponse(answer('bốn'))
  await evidence.close()
  expect(readFileSync(path).length).toBe(bytes.length)
  expect(after.file).toBe('lang-nghe-20261122-2.warc.gz')
  expect((await readEvidence(folder, refs[2]!)).text).toBe('ba')
})

test('a copy that is gone and one that was changed are two things', async () => {
  const folder = folderForTest()
  const evidence = await openEvidence({ folder, now })
  const ref = await evidence.keepResponse(answer('nguyên bản'))
  const other = await evidence.keepResponse(answer('bản khác'))
  await evidence.close()
  expect(await failure(readEvidence(folder, { ...ref, file: 'lang-nghe-20200101.warc.gz' }))).toBe(
    'EVIDENCE_GONE',
  )
  expect(await failure(readEvidence(folder, { ...ref, file: '../secret' }))).toBe('EVIDENCE_GONE')
  expect(await failure(readEvidence(folder, { ...ref, offset: 1e6 }))).toBe('EVIDENCE_GONE')
  expect(await failure(readEvidence(folder, { ...ref, digest: other.digest }))).toBe('EVIDENCE_BROKEN')
  expect(await failure(readEvidence(folder, { ...ref, offset: ref.offset + 1 }))).toBe('EVIDENCE_BROKEN')
  const path = join(folder, TODAY)
  const bytes = readFileSync(path)
  bytes[ref.offset + 60]! ^= 1
  writeFileSync(path, bytes)
  expect(await failure(readEvidence(folder, ref))).toBe('EVIDENCE_BROKEN')
  files.truncateSync(path, other.offset + 30)
  expect(await failure(readEvidence(folder, other))).toBe('EVIDENCE_BROKEN')
})

test('rewriting keeps what stays, byte for byte, in the next file of the day', async () => {
  const folder = folderForTest()
  const evidence = await openEvidence({ folder, now })
  const refs: (EvidenceRef & { id: string })[] = []
  for (const text of ['một', 'hai', 'ba', 'bốn'])
    refs.push({ ...(await evidence.keepResponse(answer(text))), id: text })
  const stays = [refs[1]!, refs[3]!, { ...refs[3]!, offset: 1e6, id: 'nowhere' }]
  const moved = await evidence.rewrite(TODAY, stays)
  expect(moved.map(({ id, ref }) => [id, ref.file, ref.digest])).toEqual([
    ['hai', 'lang-nghe-20261122-2.warc.gz', refs[1]!.digest],
    ['bốn', 'lang-nghe-20261122-2.warc.gz', refs[3]!.digest],
  ])
  expect((await readEvidence(folder, refs[0]!)).text).toBe('một')
  await evidence.remove(TODAY)
  expect(await failure(readEvidence(folder, refs[0]!))).toBe('EVIDENCE_GONE')
  for (const { id, ref } of moved) expect((await readEvidence(folder, ref)).text).toBe(id)
  const after = await evidence.keepResponse(answer('năm'))
  expect(after.file).toBe('lang-nghe-20261122-2.warc.gz')
  const texts = (await recordsIn(join(folder, after.file))).map(({ text }) => text)
  expect(texts.slice(1)).toEqual(['hai', 'bốn', 'năm'])
  expect(await evidence.rewrite(after.file, [])).toEqual([])
  expect(
    await failure(
      evidence.rewrite(
        'lang-nghe-20010101.warc.gz',
        moved.map(({ id, ref }) => ({ ...ref, id })),
      ),
    ),
  ).toBe('EVIDENCE_GONE')
  await evidence.close()
  files.appendFileSync(join(folder, 'lang-nghe-20261122-3.warc.gz.part'), 'half a rewrite')
  await (await openEvidence({ folder, now })).close()
  expect(readdirSync(folder)).toEqual(['lang-nghe-20261122-2.warc.gz'])
})
