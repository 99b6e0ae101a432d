/** An address and the filter that made it are one thing. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Filter } from '../../contract/api.ts'
import { CLOCK_KINDS, POST_KINDS, STANDINGS } from '../../contract/model.ts'
import { DOMAINS, STANCES, TONES, TOPIC_IDS, URGENCIES } from '../../contract/taxonomy.ts'
import {
  FILTER_KEYS,
  address,
  complaintsLink,
  issueLink,
  pick,
  postsLink,
  readFilter,
  standingLink,
  writeFilter,
} from '../../renderer/lib/filter.ts'
import { readOffset } from '../../renderer/lib/paging.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
/** Any text that a person may type, `&`, `=`, `%`, diacritics and emoji among it. */
const words = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' })

const filters: fc.Arbitrary<Filter> = fc.record(
  {
    from: day,
    to: day,
    domain: fc.constantFrom(...DOMAINS),
    topic: fc.constantFrom(...TOPIC_IDS),
    tone: fc.constantFrom(...TONES),
    stance: fc.constantFrom(...STANCES),
    urgency: fc.constantFrom(...URGENCIES),
    complaint: fc.constantFrom('true' as const, 'false' as const),
    ward: words,
    source: words,
    kind: fc.constantFrom(...POST_KINDS),
    issue: words,
    agency: words,
    standing: fc.constantFrom(...STANDINGS),
    clock: fc.constantFrom(...CLOCK_KINDS),
    text: words,
  },
  { requiredKeys: [] },
)

test('every filter comes back from the address it wrote', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter)
    }),
  )
})

test('the same filter writes the same address, whatever the order of its keys', () => {
  const turned = (filter: Filter) => Object.fromEntries(Object.entries(filter).reverse()) as Filter
  fc.assert(
    fc.property(filters, (filter) => {
      expect(writeFilter(turned(filter))).toBe(writeFilter(filter))
    }),
  )
})

test('an old or broken address opens wider, it does not break', () => {
  const query = new URLSearchParams('domain=ghosts&tone=negative&from=32/13/2026&ward=&colour=red')
  expect(readFilter(query)).toEqual({ tone: 'negative' })
})

test('links name the list, the filter and nothing else', () => {
  expect(postsLink({ domain: 'flooding', from: '2026-11-16', to: '2026-11-22' })).toBe(
    '/posts?from=2026-11-16&to=2026-11-22&domain=flooding',
  )
  expect(postsLink({})).toBe('/posts')
  expect(complaintsLink({ agency: 'Sở Y tế' })).toBe('/complaints?agency=S%E1%BB%9F+Y+t%E1%BA%BF')
  expect(issueLink('i 1/2')).toBe('/issues/i%201%2F2')
  expect(address('/issues', { tone: 'positive' }, { order: 'size', offset: undefined })).toBe(
    '/issues?tone=positive&order=size',
  )
})

test('a part of a share opens the complaints it counts; the result clock goes without saying', () => {
  expect(standingLink({ issue: 'i1' }, 'overdue')).toBe('/complaints?issue=i1&standing=overdue')
  expect(standingLink({}, 'late', 'firstResponse')).toBe('/complaints?standing=late&clock=firstResponse')
})

test('the bar keeps its own keys and no other', () => {
  expect(pick({ domain: 'land', from: '2026-01-01', tone: 'neutral' }, ['domain', 'tone', 'ward'])).toEqual({
    domain: 'land',
    tone: 'neutral',
  })
  expect(FILTER_KEYS).toContain('standing')
})

test('a place in a list that makes no sense is its beginning', () => {
  const at = (query: string) => readOffset(new URLSearchParams(query))
  expect([at('offset=40'), at(''), at('offset=-5'), at('offset=1.5'), at('offset=x')]).toEqual([
    40, 0, 0, 0, 0,
  ])
})
