/** Stored copies: shown with their hash checked, forgotten when their time is up, whatever is killed in between. */
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bulletin, startBoard, type Board } from './bulletin.ts'
import { openTestDesk, type TestDesk } from './desk.ts'

const DAY_MS = 86_400_000
let now: Date
let it: TestDesk
let board: Board
let short: Board

beforeEach(async () => {
  now = new Date('2026-11-22T05:00:00Z')
  board = await startBoard(4)
  short = await startBoard(2)
  it = await openTestDesk(() => now, { kinds: [bulletin] })
  await it.add('long', 'bulletin', { url: board.url }, { retentionDays: 30 })
  await it.add('short', 'bulletin', { url: short.url }, { retentionDays: 1 })
  await it.desk.secrets.save('long', 'token', board.token)
  await it.desk.secrets.save('short', 'token', short.token)
})
afterEach(() => it.close())

const days = (count: number) => (now = new Date(now.getTime() + count * DAY_MS))
const files = async () => (await readdir(it.desk.evidenceDir)).sort()
async function copiesOf(sourceId: string): Promise<string[]> {
  const { rows } = await it.call('ledger.list', { source: sourceId, offset: 0, limit: 100 })
  return [...new Set(rows.flatMap(({ evidence }) => evidence ?? []))]
}
const codeOf = (id: string): Promise<string> =>
  it.call('evidence.get', { id }).then(
    ({ text }) => (text.includes('Đèn đường') || text.includes('"notes":[]') ? 'readable' : text),
    (error: { code: string }) => error.code,
  )
const states = async (sourceId: string) => Promise.all((await copiesOf(sourceId)).map(codeOf))
const forget = () => it.gather(undefined, { sources: [] })

test('every request is in the ledger, and every copy behind it can be shown', async () => {
  await it.gather()
  const { rows } = await it.call('ledger.list', { source: 'long', offset: 0, limit: 100 })
  expect(rows.map(({ url, status, by }) => [new URL(url).search, status, by]).sort()).toEqual(
    ['?after=0', '?after=2', '?after=4'].map((query) => [query, 200, 'fetch']),
  )
  expect(await states('long')).toEqual(['readable', 'readable', 'readable'])
  const copy = await it.call('evidence.get', { id: rows[0]!.evidence! })
  expect(copy).toMatchObject({ status: 200, mediaType: 'application/json', info: { state: 'kept' } })
  expect(copy.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  const before = await it.call('ledger.list', { source: 'long', to: '2026-11-21', offset: 0, limit: 100 })
  expect(before.total).toBe(0)
  await expect(it.call('evidence.get', { id: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a copy goes when its time is up; its posts stay, and so do the copies of others in the same file', async () => {
  await it.gather()
  const [old] = await files()
  days(3)
  await forget()
  expect(await states('short')).toEqual(['EVIDENCE_GONE', 'EVIDENCE_GONE'])
  expect(await states('long')).toEqual(['readable', 'readable', 'readable'])
  expect(await files()).not.toContain(old)
  expect((await it.posts('short')).length).toBe(2)
  const { evidence } = await it.call('posts.get', { id: (await it.posts('short'))[0]!.id })
  expect(evidence).toMatchObject({ state: 'expired' })
  days(60)
  await forget()
  expect(await files()).toEqual([])
  expect((await it.posts('long')).length).toBe(4)
})

test('what was deleted upstream leaves the file, though its time is not up', async () => {
  await it.gather()
  board.deleted = ['n1', 'n2']
  await it.gather()
  const raw = async () =>
    Buffer.concat(await Promise.all((await files()).map((name) => readFile(join(it.desk.evidenceDir, name)))))
  const before = (await raw()).length
  days(1)
  it.desk.forgotAt = null
  await forget()
  expect((await states('long')).filter((state) => state === 'EVIDENCE_GONE').length).toBeGreaterThan(0)
  expect((await raw()).length).toBeLessThan(before)
})

test.each(['rewrite', 'remove'] as const)(
  'killed before «%s» is done, nothing is lost and the next time mends it',
  async (at) => {
    await it.gather()
    days(3)
    const { evidence } = it.desk
    const broken = vi.spyOn(evidence, at)
    if (at === 'remove') broken.mockRejectedValueOnce(new Error('killed'))
    else {
      const real = evidence.rewrite.bind(evidence)
      broken.mockImplementationOnce((async (...given: Parameters<typeof evidence.rewrite>) => {
        await real(...given)
        throw new Error('killed')
      }) as never)
    }
    await expect(forget()).rejects.toThrow('failed')
    expect((await files()).length).toBe(2)
    expect(await states('long')).toEqual(['readable', 'readable', 'readable'])
    await forget()
    expect((await files()).length).toBe(1)
    expect(await states('long')).toEqual(['readable', 'readable', 'readable'])
    expect(await states('short')).toEqual(['EVIDENCE_GONE', 'EVIDENCE_GONE'])
  },
)

test('it is looked through at most once an hour, and the day that is written to is left alone', async () => {
  await it.gather()
  const spy = vi.spyOn(it.desk.store, 'evidenceToForget')
  await forget()
  now = new Date(now.getTime() + 59 * 60_000)
  await forget()
  expect(spy).toHaveBeenCalledTimes(0)
  now = new Date(now.getTime() + 60_000)
  await forget()
  expect(spy).toHaveBeenCalledTimes(1)
  board.deleted = ['n1']
  await it.gather()
  it.desk.forgotAt = null
  const before = await files()
  await forget()
  expect(await files()).toEqual(before)
})

test('a damaged copy is told on the source, and the others are read', async () => {
  const store = it.desk.store
  vi.spyOn(store, 'countUnread').mockResolvedValue(0)
  const unread = vi.spyOn(store, 'rawUnread').mockResolvedValue([])
  await it.gather('long')
  unread.mockRestore()
  const path = join(it.desk.evidenceDir, (await files())[0]!)
  const [first] = await store.rawUnread('bulletin', 1e9, 1)
  const bytes = await readFile(path)
  bytes.fill(0, first!.evidence.offset + 40, first!.evidence.offset + 60)
  await writeFile(path, bytes)
  await forget()
  expect((await it.posts('long')).length).toBe(2)
  expect((await it.page('long')).source.health.error).toMatchObject({ code: 'EVIDENCE_BROKEN' })
  const broken = await states('long')
  expect(broken.filter((state) => state === 'EVIDENCE_BROKEN').length).toBe(1)
  await truncate(path, 0)
  expect(new Set(await states('long'))).toEqual(new Set(['EVIDENCE_GONE']))
})
