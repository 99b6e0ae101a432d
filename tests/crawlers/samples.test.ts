/**
 * A folder is a case: what a source gave beside what must be read from it. A new case without its expectation fails
 * once and writes what was read as `expected.json`, for a person to check.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectorOf, connectors, documentFromFile } from '../../crawlers/index.ts'
import { ParsedPost } from '../../contract/model.ts'

const samples = join(import.meta.dirname, 'samples')
const cases = readdirSync(samples).flatMap((kind) =>
  readdirSync(join(samples, kind)).map((name) => ({ kind, name })),
)

test('every kind of source has a stored sample', () => {
  const kinds = connectors.map(({ kind }) => kind)
  expect([...new Set(cases.map(({ kind }) => kind))].sort()).toEqual(kinds.sort())
})

test.each(cases)('$kind/$name', async ({ kind, name }) => {
  const folder = join(samples, kind, name)
  const input = join(
    folder,
    readdirSync(folder).find((each) => each.startsWith('input.'))!,
  )
  const documents = await documentFromFile(kind, input, readFileSync(input), {
    timeZone: 'Asia/Ho_Chi_Minh',
    fetchedAt: '2026-11-22T05:00:00.000Z',
  })
  // What a person configured for this source, where the kind needs it.
  const told = join(folder, 'hints.json')
  const more = existsSync(told) ? (JSON.parse(readFileSync(told, 'utf8')) as Record<string, unknown>) : {}
  const posts = documents.flatMap(({ hints, ...document }) =>
    connectorOf(kind).parse({
      ...document,
      hints: { ...hints, ...more },
      url: 'https://source.example/feed/',
    }),
  )
  for (const post of posts) ParsedPost.parse(post)
  const expected = join(folder, 'expected.json')
  if (!existsSync(expected)) {
    writeFileSync(expected, `${JSON.stringify(posts, null, 2)}\n`)
    throw new Error(`expected.json was missing; it is written now, check it: ${expected}`)
  }
  expect(posts).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
})
