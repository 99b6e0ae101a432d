/** Recorded answers, looked at one by one; how many of each suite hold is in `tests/conformance`. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connectorOf, documentFromFile } from '../../crawlers/index.ts'
import type { ParsedPost } from '../../contract/model.ts'

const shared = resolve(import.meta.dirname, '../../../shared')
const present = existsSync(join(shared, 'suites'))
const note = present ? '' : ' (skipped: no shared data)'
const facts = { timeZone: '+07:00', fetchedAt: '2026-11-22T05:00:00.000Z' }

async function postsOf(kind: string, path: string, preset?: string): Promise<ParsedPost[]> {
  const documents = await documentFromFile(kind, path, readFileSync(path), { ...facts, preset })
  return documents.flatMap((document) => connectorOf(kind).parse(document))
}

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
