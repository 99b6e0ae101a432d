import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultDataDir, loadConfig, publicConfig } from '../../host/config.ts'
import { createLog } from '../../host/log.ts'
import { tempDir } from './helpers.ts'

/** A data folder with a settings file in it. */
function withFile(values: unknown): string {
  const dataDir = tempDir()
  writeFileSync(join(dataDir, 'lang-nghe.json'), typeof values === 'string' ? values : JSON.stringify(values))
  return dataDir
}
const load = (dataDir: string, flags = {}, env = {}) => loadConfig({ flags: { dataDir, ...flags }, env })

describe('settings', () => {
  test('flags win over environment, environment over file, file over default', () => {
    const dataDir = withFile({ port: 1, threads: 3, gatherEvery: 30 })
    const config = load(dataDir, { port: 5 }, { LANG_NGHE_PORT: '4', LANG_NGHE_THREADS: '6' })
    expect(config).toMatchObject({ port: 5, threads: 6, gatherEvery: 30, language: 'vi', dataDir })
  })

  test('are frozen', () => {
    expect(Object.isFrozen(load(tempDir()))).toBe(true)
  })

  test('an undefined flag and an empty variable count as not given', () => {
    expect(load(tempDir(), { port: undefined }, { LANG_NGHE_THREADS: '' })).toMatchObject({
      port: 0,
      threads: 2,
    })
  })

  test('the data folder is made, open to its owner alone', () => {
    const dataDir = join(tempDir(), 'a/b')
    expect(load(dataDir).dataDir).toBe(dataDir)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    chmodSync(dataDir, 0o755)
    load(dataDir)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  })

  test('the data folder may come from the environment; the default is in the user’s own folder', () => {
    const dataDir = tempDir()
    expect(loadConfig({ flags: {}, env: { LANG_NGHE_DATA: dataDir } }).dataDir).toBe(dataDir)
    expect(isAbsolute(defaultDataDir())).toBe(true)
    expect(defaultDataDir()).toMatch(/lang-nghe/)
  })
})

describe('settings that are refused', () => {
  const code = (code: string) => expect.objectContaining({ code }) as Error
  test.each([
    ['a port out of range', {}, { LANG_NGHE_PORT: '70000' }],
    ['a number that is none', { threads: 'many' }, {}],
    ['a language we do not speak', { language: 'fr' }, {}],
    ['an unknown time zone', { timeZone: 'Asia/Saigon_2' }, {}],
    ['a short pseudonym key', {}, { LANG_NGHE_PSEUDONYM_KEY: 'abc' }],
  ])('%s', (_name, flags, env) => {
    expect(() => load(tempDir(), flags, env)).toThrow(code('BAD_REQUEST'))
  })

  test.each([
    ['a token', { token: 'x' }, 'LANG_NGHE_TOKEN'],
    ['a pseudonym key', { pseudonymKey: 'a'.repeat(64) }, 'LANG_NGHE_PSEUDONYM_KEY'],
    ['the data folder itself', { dataDir: '/x' }, 'LANG_NGHE_DATA'],
    ['a name that is no setting', { prot: 1 }, 'prot'],
  ])('%s in the file, and the error says so', (_name, values, hint) => {
    expect(() => load(withFile(values))).toThrow(hint)
  })

  test('a file that is no JSON object, or is not there though it was named', () => {
    expect(() => load(withFile('{'))).toThrow(code('BROKEN_JSON'))
    expect(() => load(withFile([1]))).toThrow(code('BROKEN_JSON'))
    expect(() => loadConfig({ flags: { dataDir: tempDir() }, env: {}, file: '/no/such.json' })).toThrow(
      code('FILE_MISSING'),
    )
  })

  test('a data folder that cannot be made', () => {
    const folder = tempDir()
    writeFileSync(join(folder, 'file'), '')
    expect(() => load(join(folder, 'file/data'))).toThrow(code('STORE_READ_ONLY'))
  })
})

test('secrets are neither shown nor logged', () => {
  const secret = 'b'.repeat(64)
  mkdirSync(join(tempDir(), 'x'))
  const config = load(tempDir(), {}, { LANG_NGHE_TOKEN: secret, LANG_NGHE_PSEUDONYM_KEY: secret })
  expect(JSON.stringify(publicConfig(config))).not.toContain(secret)
  expect(publicConfig(config).port).toBe(0)
  let written = ''
  const log = createLog('info', { write: (line) => void (written += line) })
  log.info({ config, token: secret, request: { headers: { authorization: secret } } }, 'started')
  log.debug({}, 'not at this level')
  expect(written).not.toContain(secret)
  expect(JSON.parse(written)).toMatchObject({ msg: 'started', config: { port: 0, token: '***' } })
})

test('an error is logged with its causes', () => {
  let written = ''
  const log = createLog('warn', { write: (line) => void (written += line) })
  log.warn({ error: new Error('outer', { cause: new Error('inner') }) }, 'failed')
  expect(written).toContain('outer')
  expect(written).toContain('inner')
})
