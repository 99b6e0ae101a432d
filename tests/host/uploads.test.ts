import { readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createUploads, safeName, sizeText } from '../../host/uploads.ts'
import { newId, tempDir } from './helpers.ts'

const bodyOf = (...chunks: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })

const gone = { code: 'UPLOAD_GONE' }

test('an upload outlives the process that took it, and goes when it is removed', async () => {
  const folder = tempDir()
  const { id, path } = await createUploads({ folder, newId }).save(bodyOf('a', 'b'), 'báo cáo.xlsx')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const later = createUploads({ folder, newId })
  expect(await later.find(id)).toEqual({ id, path, name: 'báo cáo.xlsx' })
  await later.remove(id)
  await expect(later.find(id)).rejects.toMatchObject(gone)
})

test.each(['', '..', '../..', 'x', '00000000-0000-4000-8000-ffffffffffff', '/etc'])(
  'there is no upload "%s"',
  async (id) => {
    const uploads = createUploads({ folder: join(tempDir(), 'none'), newId })
    await expect(uploads.find(id)).rejects.toMatchObject(gone)
    await expect(uploads.remove(id)).resolves.toBeUndefined()
  },
)

test('a body that breaks off leaves nothing', async () => {
  const folder = tempDir()
  let pulls = 0
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulls += 1
      if (pulls > 3) controller.error(new Error('gone'))
      else controller.enqueue(new Uint8Array(10))
    },
  })
  await expect(createUploads({ folder, newId }).save(broken, 'x.csv')).rejects.toThrow('gone')
  expect(readdirSync(folder)).toEqual([])
})

test('the limit is counted, not believed', async () => {
  const folder = tempDir()
  const uploads = createUploads({ folder, newId, limit: 4 })
  await expect(uploads.save(bodyOf('abc', 'de'), 'x')).rejects.toMatchObject({
    code: 'TOO_LARGE_REQUEST',
    params: { limit: '4 B' },
  })
  expect(readdirSync(folder)).toEqual([])
  expect((await uploads.save(bodyOf('abcd'), 'x')).name).toBe('x')
})

test('sweep takes what is old or was cut off, and nothing else', async () => {
  const folder = tempDir()
  const uploads = createUploads({ folder, newId })
  const [old, cut, fresh] = [
    await uploads.save(bodyOf('1'), 'old.csv'),
    await uploads.save(bodyOf('2'), 'cut.csv'),
    await uploads.save(bodyOf('3'), 'fresh.csv'),
  ]
  const longAgo = new Date('2020-01-01')
  utimesSync(join(folder, old.id), longAgo, longAgo)
  await uploads.remove(cut.id)
  const half = await uploads.save(bodyOf('x'), 'y')
  renameSync(half.path, `${half.path}.part`)
  writeFileSync(join(folder, 'stray'), '')
  await uploads.sweep(new Date('2021-01-01'))
  expect(readdirSync(folder)).toEqual([fresh.id])
  await expect(createUploads({ folder: join(folder, 'none'), newId }).sweep(longAgo)).resolves.toBeUndefined()
})

describe('a file name', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\phản ánh.csv', 'phản ánh.csv'],
    ['.bashrc', 'bashrc'],
    ['a\u0000b<c>.csv', 'a_b_c_.csv'],
    ['', 'file'],
    ['..', 'file'],
    ['x.part', 'x'],
  ])('%j becomes %j', (told, kept) => {
    expect(safeName(told)).toBe(kept)
  })

  test('always stays one short name inside its folder (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (told) => {
        const name = safeName(told)
        expect(name).not.toMatch(/[/\\<>:"|?*]|^\.|\.part$/)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(120)
      }),
    )
  })

  test('long ones keep their extension', () => {
    expect(safeName(`${'a'.repeat(300)}.xlsx`)).toMatch(/^a{110}\.xlsx$/)
  })
})

test('limits in words', () => {
  expect([1, 64, 65536, 1024 ** 3, 1536].map(sizeText)).toEqual(['1 B', '64 B', '64 KiB', '1 GiB', '1.5 KiB'])
})
