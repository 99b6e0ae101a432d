/** Whatever a page or an interface sends, its reader ends within a second in posts that fit the contract or in a named error. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { connectorOf } from '../../crawlers/index.ts'
import { readSitemap } from '../../crawlers/sources/article/sitemap.ts'
import { ParsedPost } from '../../contract/model.ts'
import { codeOf } from './server.ts'

const samples = join(import.meta.dirname, 'samples')
const KINDS = ['article', 'web', 'json-api']

const cases = KINDS.flatMap((kind) =>
  readdirSync(join(samples, kind)).map((name) => {
    const folder = join(samples, kind, name)
    const input = readdirSync(folder).find((each) => each.startsWith('input.'))!
    const hints = join(folder, 'hints.json')
    return {
      kind,
      body: readFileSync(join(folder, input), 'utf8'),
      hints: {
        timeZone: '+07:00',
        ...(existsSync(hints) ? (JSON.parse(readFileSync(hints, 'utf8')) as object) : {}),
      },
    }
  }),
)

/** Milliseconds of the processor, as others work on it too; a crash is thrown on. */
function read(kind: string, body: string, hints: Record<string, unknown>, layout = 'page'): number {
  const start = worked()
  try {
    const raw = {
      layout,
      url: 'https://a.example/tin/1',
      fetchedAt: '2026-11-22T05:00:00.000Z',
      mediaType: '',
      body,
      hints,
    }
    for (const post of connectorOf(kind).parse(raw)) ParsedPost.parse(post)
  } catch (thrown) {
    if (codeOf(thrown) === 'INTERNAL') throw thrown
  }
  return worked() - start
}

function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const PIECES = [
  '<',
  '</div>',
  '<script type="application/ld+json">',
  '{',
  '[',
  '"',
  '&',
  '\u0000',
  '<base href="//">',
  ']]>',
  '1e999',
  '<!--',
]

test('samples with pieces changed, doubled or cut off', () => {
  const change = fc.record({
    sample: fc.constantFrom(...cases),
    at: fc.nat(5000),
    remove: fc.nat(80),
    insert: fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom(...PIECES)),
    cut: fc.boolean(),
    layout: fc.constantFrom('page', 'entry', 'gone'),
  })
  const ends = ({
    sample,
    at,
    remove,
    insert,
    cut,
    layout,
  }: typeof change extends fc.Arbitrary<infer T> ? T : never) => {
    const place = at % sample.body.length
    const rest = cut ? '' : sample.body.slice(place + remove)
    return read(sample.kind, sample.body.slice(0, place) + insert + rest, sample.hints, layout) < 1000
  }
  expect(() => fc.assert(fc.property(change, ends), { numRuns: 300 })).not.toThrow()
})

const DEEP = 50_000
test.each([
  ['deep nesting', '<html><body>' + '<div>'.repeat(DEEP)],
  ['deep nesting around words', `<html><body>${'<div>'.repeat(2000)}${'Nước ngập. '.repeat(100)}`],
  ['many paragraphs', `<html><body>${'<div><p>Nước ngập, rác bít cống.</p></div>'.repeat(8000)}`],
  ['one long line', `<html><body><p>${'a'.repeat(3_000_000)}`],
  ['many classes', `<html><body>${'<p class="date time publish sapo">x</p>'.repeat(8000)}`],
  ['open tags', '<a '.repeat(100_000)],
  ['deep data', `<script type="application/ld+json">${'['.repeat(DEEP)}${']'.repeat(DEEP)}</script>`],
  [
    'many blocks of data',
    '<script type="application/ld+json">{"@type":"Article","headline":"x"}</script>'.repeat(3000),
  ],
  [
    'nested comments',
    `<script type="application/ld+json">{"@type":"Article","headline":"x","comment":${'{"text":"a","comment":'.repeat(500)}1${'}'.repeat(501)}</script>`,
  ],
])('pages made to exhaust: %s', (_, body) => {
  const hints = { reading: { item: 'div p, div div', title: '*', kind: 'post' } }
  expect(read('article', body, {})).toBeLessThan(1000)
  expect(read('web', body, hints)).toBeLessThan(1000)
})

test('sitemaps made to exhaust end as well', () => {
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><urlset><url><loc>https://a.example/&b;</loc></url></urlset>'
  const start = worked()
  const { entries } = readSitemap(bomb, 'https://a.example/', '+07:00')
  expect(entries[0]!.url.length).toBeLessThan(100)
  expect(
    readSitemap(`<urlset>${'<url><loc>/a</loc></url>'.repeat(60_000)}`, 'https://a.example/', '+07:00')
      .entries,
  ).toHaveLength(50_000)
  expect(() => readSitemap('<a>'.repeat(100_000), '', '+07:00')).toThrow('NOT_THIS_FORMAT')
  expect(worked() - start).toBeLessThan(3000)
})

test('a page that leaves out the tags of root, head and body reads like any other', () => {
  const { body } = cases.find((one) => one.body.includes('Chợ Cây Gõ'))!
  const bare = body.replace(/<\/?(html|head|body)>/g, '')
  for (const page of [bare, `<html lang="vi">${bare}`]) {
    const raw = {
      layout: 'page',
      url: 'https://a.example/tin/1',
      fetchedAt: '',
      mediaType: '',
      body: page,
      hints: {},
    }
    expect(connectorOf('article').parse(raw)[0]).toMatchObject({
      title: 'Chợ Cây Gõ dọn vỉa hè sau nhiều năm bị chiếm',
    })
  }
})
