/** Secrets of sources: where they are kept, and where they are not. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AppError } from '../../contract/errors.ts'
import { createLog } from '../../host/log.ts'
import { createSecrets, secretVariable } from '../../host/secrets.ts'
import { bulletin, shy, startBoard } from './bulletin.ts'
import { keyStoreInMemory, openTestDesk, type TestDesk } from './desk.ts'

const NOW = new Date('2026-11-22T05:00:00Z')
const closed = {
  get: () => Promise.reject(new Error('no key store here')),
  set: () => Promise.reject(new Error('no key store here')),
  remove: () => Promise.reject(new Error('no key store here')),
}

describe('the store of secrets', () => {
  test('the environment comes first, then the key store', async () => {
    const keyStore = keyStoreInMemory()
    const env: Record<string, string> = {}
    const secrets = createSecrets({ env, keyStore })
    expect(secretVariable('s1a-ô', 'apiKey')).toBe('LANG_NGHE_SECRET_S1A___APIKEY')
    await secrets.save('s1', 'token', 'kept')
    expect([...keyStore.held]).toEqual([['s1/token', 'kept']])
    expect(await secrets.read('s1', 'token')).toBe('kept')
    env.LANG_NGHE_SECRET_S1_TOKEN = 'told'
    expect(await secrets.read('s1', 'token')).toBe('told')
    delete env.LANG_NGHE_SECRET_S1_TOKEN
    await secrets.save('s1', 'token', '')
    expect(await secrets.read('s1', 'token')).toBeNull()
  })

  test('without a key store a secret is refused with the name of the variable that serves', async () => {
    const secrets = createSecrets({ env: { LANG_NGHE_SECRET_S2_TOKEN: 'told' }, keyStore: closed })
    await expect(secrets.save('s1', 'token', 'x')).rejects.toMatchObject({
      code: 'NO_KEY_STORE',
      params: { variable: 'LANG_NGHE_SECRET_S1_TOKEN' },
    })
    expect(await secrets.read('s1', 'token')).toBeNull()
    expect(await secrets.read('s2', 'token')).toBe('told')
    await expect(secrets.save('s2', 'token', 'told')).resolves.toBeUndefined()
    await expect(secrets.remove('s1', ['token'])).resolves.toBeUndefined()
  })
})

describe('a source with a secret', () => {
  const SECRET = 'EAAB-token-that-nobody-may-see-0123456789'
  const lines: string[] = []
  const keyStore = keyStoreInMemory()
  let it: TestDesk
  beforeEach(async () => {
    lines.length = 0
    keyStore.held.clear()
    const log = createLog('debug', { write: (line) => void lines.push(line) })
    it = await openTestDesk(() => NOW, { kinds: [bulletin, shy], keyStore, log })
  })
  afterEach(() => it.close())

  const given = (url: string, secrets: Record<string, string> = {}) => ({
    kind: 'bulletin',
    name: 'Bảng tin',
    config: { url },
    allowPrivate: true,
    secrets,
  })

  test('is nowhere but in the key store, whatever happens to the source', async () => {
    const board = await startBoard(4, SECRET)
    // Given in the wrong place, it is put into the right one.
    const { id } = await it.call('sources.save', {
      ...given(board.url),
      config: { url: board.url, token: SECRET },
    })
    await it.gather()
    expect((await it.posts(id)).length).toBe(4)
    board.instead = (query, response) => {
      const { search } = new URL(`http://x/?leak=${SECRET}&${query}`)
      response.writeHead(302, { location: `http://127.0.0.1:1/${search}`, 'x-echo': SECRET }).end()
      return true
    }
    await it.gather()
    const page = await it.page(id)
    expect(page.source.health.state).toBe('failing')
    expect(page).toMatchObject({ config: { url: board.url }, secrets: ['token'] })
    const ledger = await it.call('ledger.list', { offset: 0, limit: 200 })
    expect(ledger.rows.length).toBeGreaterThan(0)
    expect(JSON.stringify([page, ledger, it.desk.jobs.list()])).not.toContain(SECRET)
    expect(lines.join('')).not.toContain(SECRET)
    expect([...keyStore.held.values()]).toEqual([SECRET])
    await it.desk.store.close()
    for (const { name, bytes } of await filesUnder(it.desk.config.dataDir))
      expect(bytes.includes(SECRET), name).toBe(false)
  })

  test('asks for it where it is absent, with the name of its variable, and waits for a person', async () => {
    const board = await startBoard(2)
    const { id } = await it.call('sources.save', given(board.url))
    await it.gather()
    const { source, secrets } = await it.page(id)
    expect(secrets).toEqual([])
    expect(board.asked).toEqual([])
    expect(source.health.error).toMatchObject({
      code: 'SECRET_MISSING',
      params: { field: 'token', variable: secretVariable(id, 'token') },
    })
  })

  test('loses it when it is removed; the variable of a source that could not be saved stays the same', async () => {
    const { id } = await it.call('sources.save', given('https://example.org', { token: SECRET }))
    expect(keyStore.held.size).toBe(1)
    await it.call('sources.remove', { id })
    expect(keyStore.held.size).toBe(0)
    const without = await openTestDesk(() => NOW, { kinds: [bulletin], keyStore: closed })
    const refusal = () =>
      without.call('sources.save', given('https://example.org', { token: SECRET })).then(
        () => null,
        (error: AppError) => error.toWire(),
      )
    const first = await refusal()
    expect(first).toMatchObject({
      code: 'NO_KEY_STORE',
      params: { variable: expect.stringMatching(/_TOKEN$/) },
    })
    expect(await refusal()).toEqual(first)
    expect(await without.desk.store.sources()).toEqual([])
    await without.close()
  })

  test('is checked like the rest of the form, and stays when it is not given anew', async () => {
    const { id } = await it.call('sources.save', given('https://example.org', { token: SECRET }))
    await it.call('sources.save', { ...given('https://example.org/new'), id, enabled: false })
    expect((await it.page(id)).secrets).toEqual(['token'])
    expect(await it.desk.secrets.read(id, 'token')).toBe(SECRET)
    await it.call('sources.save', { ...given('https://example.org/new', { token: '' }), id })
    expect((await it.page(id)).secrets).toEqual([])
    const refused = (change: object) =>
      it
        .call('sources.save', { ...given('https://example.org'), ...change })
        .catch((error: { code: string }) => error.code)
    expect(await refused({ config: { url: 'no address' } })).toBe('BAD_REQUEST')
    expect(await refused({ secrets: { url: 'x' } })).toBe('BAD_REQUEST')
    expect(await refused({ schedule: { cron: 'banana' } })).toBe('BAD_SCHEDULE')
    expect(await refused({ id: 'none' })).toBe('NOT_FOUND')
  })

  test('a kind that is off by default is added with consent alone, which is remembered', async () => {
    const shyOne = { ...given('https://example.org'), kind: 'shy' }
    await expect(it.call('sources.save', shyOne)).rejects.toMatchObject({
      code: 'NEEDS_CONSENT',
      params: { kind: 'shy' },
    })
    const { id } = await it.call('sources.save', { ...shyOne, consent: true })
    await it.call('sources.save', { ...shyOne, id, name: 'Tên mới' })
    expect((await it.desk.store.sources())[0]).toMatchObject({
      name: 'Tên mới',
      consentAt: NOW.toISOString(),
    })
  })
})

/** Every file, unpacked where it is packed. */
async function filesUnder(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const found = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    found.push({ name: entry.name, bytes: entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes })
  }
  return found
}
