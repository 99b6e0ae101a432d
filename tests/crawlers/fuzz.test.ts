/** Whatever a source sends, a parser ends in posts that fit the contract or in a named error. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectorOf, connectors, documentFromFile, presets } from '../../crawlers/index.ts'
import { decodeText } from '../../crawlers/polite/charset.ts'
import { ParsedPost } from '../../contract/model.ts'
import { codeOf } from './server.ts'

const samples = join(import.meta.dirname, 'samples')
const facts = { timeZone: '+07:00', fetchedAt: '2026-11-22T05:00:00.000Z' }

/** True once it ended as it may; a crash is thrown on. */
function read(kind: string, body: string): boolean {
  const hints = kind === 'file' ? { mapping: presets['hotline'] } : { timeZone: '+07:00' }
  try {
    const posts = connectorOf(kind).parse({
      layout: 'auto',
      url: 'https://a.example/',
      fetchedAt: facts.fetchedAt,
      mediaType: '',
      body,
      hints,
    })
    return posts.every((post) => ParsedPost.safeParse(post).success)
  } catch (thrown) {
    return codeOf(thrown) !== 'INTERNAL'
  }
}

describe.each(connectors.map(({ kind }) => kind))('%s', (kind) => {
  test('any text', () => {
    const check = () =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (body) => read(kind, body)),
        { numRuns: 40 },
      )
    expect(check).not.toThrow()
  })

  test('any JSON, also in the places where posts are looked for', () => {
    const wrap = (value: unknown) => [
      value,
      [value],
      {
        items: [value],
        title: 'x',
        service_requests: value,
        post_stream: { posts: [value] },
        topic_list: { topics: value },
      },
      [
        {
          id: 1,
          content: value,
          tags: value,
          account: value,
          service_request_id: '1',
          status: value,
          lat: value,
          long: value,
        },
      ],
    ]
    const every = (value: unknown) => wrap(value).every((each) => read(kind, JSON.stringify(each)))
    expect(() => fc.assert(fc.property(fc.jsonValue(), every), { numRuns: 40 })).not.toThrow()
  })

  test('samples cut short or with pieces changed', async () => {
    const inputs = readdirSync(join(samples, kind)).map((name) => {
      const folder = join(samples, kind, name)
      return readFileSync(
        join(
          folder,
          readdirSync(folder).find((each) => each.startsWith('input.'))!,
        ),
      )
    })
    const change = fc.record({
      input: fc.constantFrom(...inputs),
      at: fc.nat(4000),
      remove: fc.nat(60),
      insert: fc.oneof(
        fc.string({ maxLength: 10 }),
        fc.constantFrom('<', '</', ']]>', '"', '&', '{', '\u0000'),
      ),
      cut: fc.boolean(),
    })
    const property = fc.asyncProperty(change, async ({ input, at, remove, insert, cut }) => {
      const place = at % input.length
      const rest = cut ? Buffer.alloc(0) : input.subarray(place + remove)
      const bytes = Buffer.concat([input.subarray(0, place), Buffer.from(insert), rest])
      try {
        const documents = await documentFromFile(kind, 'a', bytes, facts)
        const posts = documents.flatMap((document) => connectorOf(kind).parse(document))
        return posts.every((post) => ParsedPost.safeParse(post).success)
      } catch (thrown) {
        return codeOf(thrown) !== 'INTERNAL'
      }
    })
    await expect(fc.assert(property, { numRuns: 40 })).resolves.toBeUndefined()
  })
})

test('any bytes are text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 20 }), (bytes, label) => {
      expect(typeof decodeText(bytes, `text/xml; charset=${label}`)).toBe('string')
    }),
  )
})
