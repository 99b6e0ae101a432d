import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadKey, pseudonym } from '../../host/pseudonym.ts'
import { tempDir } from './helpers.ts'

const key = Buffer.from('0b'.repeat(20), 'hex')

describe('a pseudonym', () => {
  test('is the beginning of HMAC-SHA-256 over site, zero byte and name', () => {
    // printf 'mastodon/example.org\0an' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0b… (20 times)
    expect(pseudonym(key, 'mastodon/example.org', 'an')).toBe('58a0919483896b92')
  })

  test('differs by name, site and key, and does not run site and name together', () => {
    const all = [
      pseudonym(key, 'ab', 'c'),
      pseudonym(key, 'a', 'bc'),
      pseudonym(key, 'ab', 'd'),
      pseudonym(Buffer.from('0c'.repeat(20), 'hex'), 'ab', 'c'),
    ]
    expect(new Set(all).size).toBe(4)
  })

  test('is the same for a name in composed and in decomposed letters', () => {
    expect(pseudonym(key, 's', 'Lê Thị Ánh')).toBe(pseudonym(key, 's', 'Lê Thị Ánh'.normalize('NFD')))
  })
})

describe('the key', () => {
  test('is made once, for its owner alone, and stays', async () => {
    const dataDir = tempDir()
    const made = await loadKey({ dataDir, pseudonymKey: '' })
    expect(made).toHaveLength(32)
    const path = join(dataDir, 'pseudonym.key')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(dataDir)).toEqual(['pseudonym.key'])
    expect(await loadKey({ dataDir, pseudonymKey: '' })).toEqual(made)
    expect(await loadKey({ dataDir: tempDir(), pseudonymKey: '' })).not.toEqual(made)
  })

  test('comes from the settings where they hold one; then no file is made', async () => {
    const dataDir = tempDir()
    expect(await loadKey({ dataDir, pseudonymKey: 'ab'.repeat(32) })).toEqual(
      Buffer.from('ab'.repeat(32), 'hex'),
    )
    expect(readdirSync(dataDir)).toEqual([])
  })

  test.each(['', 'abc', 'z'.repeat(64)])('a damaged file (%j) is refused and left as it is', async (text) => {
    const dataDir = tempDir()
    const path = join(dataDir, 'pseudonym.key')
    writeFileSync(path, text)
    await expect(loadKey({ dataDir, pseudonymKey: '' })).rejects.toMatchObject({ code: 'STORE_BROKEN' })
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  test('a folder that cannot be written is named', async () => {
    const dataDir = join(tempDir(), 'none')
    await expect(loadKey({ dataDir, pseudonymKey: '' })).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
  })
})
