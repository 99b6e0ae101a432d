/** Public conformance suites, read where they lie beside the project; never a part of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connectorOf, documentFromFile } from '../../crawlers/index.ts'
import { decodeText } from '../../crawlers/polite/charset.ts'
import { parseRobots } from '../../crawlers/polite/robots.ts'
import type { ParsedPost } from '../../contract/model.ts'

const shared = resolve(import.meta.dirname, '../../../shared')
const present = existsSync(join(shared, 'suites'))
const note = present ? '' : ' (skipped: no shared data)'
const filesIn = (folder: string) =>
  present
    ? readdirSync(join(shared, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/LICENSE|README/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : []
const facts = { timeZone: '+07:00', fetchedAt: '2026-11-22T05:00:00.000Z' }

async function postsOf(kind: string, path: string, preset?: string): Promise<ParsedPost[]> {
  const documents = await documentFromFile(kind, path, readFileSync(path), { ...facts, preset })
  return documents.flatMap((document) => connectorOf(kind).parse(document))
}

describe.skipIf(!present)(`robots.txt, RFC 9309${note}`, () => {
  interface Case {
    file: string
    robots: string
    url: string
    agent: string
    allowed: boolean
  }
  /** The few fields of the text protocol buffer that the suite uses; adjacent strings are one string. */
  function casesOf(path: string): Case[] {
    const cases: Case[] = []
    let [field, robots] = ['', '']
    let values: Record<string, string> = {}
    for (const [, name, quoted, word] of decodeText(readFileSync(path))
      .replace(/^\s*#.*$/gm, '')
      .matchAll(/([a-z_]+)\s*:|"((?:[^"\\]|\\.)*)"|\b([A-Z]+)\b/g)) {
      if (name) {
        field = name
        if (name === 'robotstxt') robots = ''
        values[field] = ''
      } else if (quoted !== undefined) {
        // A file is decoded as a whole: what is a byte order mark depends on where it stands.
        if (field === 'robotstxt') robots += quoted
        else values[field] = (values[field] ?? '') + unescaped(quoted)
      } else if (field === 'expected_outcome') {
        cases.push({
          file: relative(join(shared, 'suites/robots/CTC'), path),
          robots: unescaped(robots),
          url: values['testurl'] || 'http://foo.bar/',
          agent: values['useragent'] ?? '',
          allowed: word === 'ALLOWED',
        })
        values = {}
      }
    }
    return cases
  }
  function unescaped(text: string): string {
    const bytes = text.replace(/\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)/g, (_, code: string) => {
      const plain = { n: '\n', t: '\t', r: '\r' }[code]
      if (plain) return plain
      if (code.startsWith('x')) return String.fromCharCode(parseInt(code.slice(1), 16))
      return /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : code
    })
    // Escaped bytes are UTF-8; anything above one byte came unescaped.
    return [...bytes].every((sign) => sign.codePointAt(0)! < 256)
      ? decodeText(Buffer.from(bytes, 'latin1'))
      : bytes
  }

  test('verdicts', () => {
    const cases = filesIn('suites/robots')
      .filter((path) => path.endsWith('.textproto'))
      .flatMap(casesOf)
    const failed = cases.filter(
      ({ robots, url, agent, allowed }) =>
        parseRobots(new URL(url).origin, robots, agent).allows(new URL(url)) !== allowed,
    )
    expect(
      failed.map(({ file, allowed }) => `${file}: wanted ${allowed ? 'allowed' : 'disallowed'}`),
    ).toEqual([
      // Both ask for an address that was not percent-encoded, which a URL always is: it cannot be put to the question.
      'correctness/non-ascii-paths.textproto: wanted disallowed',
      'correctness/non-ascii-paths.textproto: wanted disallowed',
    ])
    expect(cases).toHaveLength(400)
  })
})

describe.skipIf(!present)(`recorded answers${note}`, () => {
  test('Open311: a closed request tells when and why', async () => {
    const [closed] = await postsOf(
      'open311',
      join(shared, 'suites/open311/codeforamerica/service_requests.xml'),
    )
    expect(closed!.report).toMatchObject({
      status: 'closed',
      tellsFirstResponse: false,
      toldDueAt: '2010-04-15T14:37:38.000Z',
      events: [
        { type: 'received' },
        { type: 'resolved', at: '2010-04-14T14:37:38.000Z', note: 'Duplicate request.' },
      ],
    })
  })

  test.each([
    ['mzuber88_311.csv', 1000, 986],
    ['YangziXinJas_311.csv', 1000, 292],
    ['kexinjiao_311.csv', 500, 232],
  ])('NYC 311: %s gives %i complaints, %i of them with a closing', async (name, total, resolved) => {
    const posts = await postsOf('file', join(shared, 'data/nyc311', name), 'nyc311')
    const has = (type: string) =>
      posts.filter(({ report }) => report!.events.some((event) => event.type === type))
    expect([posts.length, has('received').length, has('resolved').length]).toEqual([total, total, resolved])
    expect(posts.every(({ text, externalId }) => text !== '' && /^\d{8}$/.test(externalId))).toBe(true)
  })

  test('NYC 311: the times are those of New York', async () => {
    const posts = await postsOf('file', join(shared, 'data/nyc311/mzuber88_311.csv'), 'nyc311')
    expect(posts.find(({ externalId }) => externalId === '39573567')!.report).toMatchObject({
      toldDueAt: '2018-06-26T22:58:54.000Z',
      events: [
        { type: 'received', at: '2018-06-26T14:58:54.000Z' },
        { type: 'resolved', at: '2018-06-26T16:50:01.000Z' },
      ],
    })
  })
})
