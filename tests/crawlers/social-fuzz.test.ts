/** Whatever becomes of a stored sample on its way: its kind reads posts out of it, or names what is wrong with it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncProperty, check, constantFrom, integer, jsonValue, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { ParsedPost } from '../../contract/model.ts'
import { codeOf, NOW } from './server.ts'

const samples = join(import.meta.dirname, 'samples')
const cases = ['bluesky', 'facebook-page', 'youtube', 'zalo-oa'].flatMap((kind) =>
  readdirSync(join(samples, kind)).map((name) => {
    const folder = join(samples, kind, name)
    const input = readdirSync(folder).find((each) => each.startsWith('input.'))!
    return { kind, name, text: readFileSync(join(folder, input), 'utf8') }
  }),
)

/** Everything that a stored document goes through; false where something comes out that is no post. */
function holds(kind: string, layout: string, body: string): boolean {
  const connector = connectorOf(kind)
  const raw = { layout, url: '', fetchedAt: NOW.toISOString(), mediaType: '', body, hints: {} }
  for (const work of [() => connector.parse(raw), () => connector.deletions?.(raw) ?? []]) {
    try {
      for (const each of work()) if ('kind' in each) ParsedPost.parse(each)
    } catch (thrown) {
      // Not ours: the test fails with it.
      codeOf(thrown)
    }
  }
  return true
}

const edit = tuple(integer({ min: 0, max: 100_000 }), integer({ min: 0, max: 40 }), string({ maxLength: 12 }))

test.each(cases)('$kind/$name with pieces cut, doubled and put in', async ({ kind, text }) => {
  const property = asyncProperty(
    tuple(edit, edit),
    constantFrom('auto', 'events', 'x'),
    async (edits, layout) => {
      const body = edits.reduce((left, [at, length, piece]) => {
        const place = at % (left.length + 1)
        return left.slice(0, place) + piece + left.slice(place + length)
      }, text)
      return holds(kind, layout, body)
    },
  )
  expect(await check(property, { numRuns: 300 })).toMatchObject({ failed: false })
})

test.each(cases)('$kind/$name with any value where one was told', async ({ kind, text }) => {
  const values = [...text.matchAll(/: ?("(?:[^"\\]|\\.)*"|-?\d+|true|false|null)/g)]
  const property = asyncProperty(
    integer({ min: 0, max: values.length - 1 }),
    jsonValue(),
    async (which, value) => {
      const found = values[which]!
      const start = found.index + found[0].length - found[1]!.length
      const body = text.slice(0, start) + JSON.stringify(value) + text.slice(found.index + found[0].length)
      return holds(kind, 'auto', body)
    },
  )
  expect(await check(property, { numRuns: 300 })).toMatchObject({ failed: false })
})
