import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  configOf,
  fieldNamedIn,
  fieldsOf,
  groupsOf,
  valuesOf,
} from '../../../renderer/pages/sources/schema-form.ts'

const Config = z.object({
  maxPages: z.int().min(1).max(1000).default(100),
  url: z.url({ protocol: /^https?$/ }),
  timeline: z.enum(['local', 'hashtag']).default('local'),
  hashtag: z
    .string()
    .regex(/^[^#\s]*$/)
    .optional(),
  pace: z.number().positive().optional(),
  apiToken: z.string().nullable().optional().meta({ secret: true }),
  tags: z.array(z.string()).optional(),
  full: z.boolean().default(false),
  mapping: z.object({ column: z.string() }).optional(),
})
const form = z.toJSONSchema(Config, { io: 'input' }) as Record<string, unknown>
const { fields, unreachable } = fieldsOf(form)
const valid = { ...valuesOf(fields), url: 'https://bao.example/rss' }

describe('a form out of a JSON Schema', () => {
  test('asks for what must be given first, and knows each type', () => {
    expect(fields.map(({ name, type }) => [name, type])).toEqual([
      ['url', 'url'],
      ['maxPages', 'number'],
      ['timeline', 'choice'],
      ['hashtag', 'text'],
      ['pace', 'number'],
      ['apiToken', 'secret'],
      ['tags', 'list'],
      ['full', 'boolean'],
    ])
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual(['url'])
    expect(unreachable).toEqual([])
  })

  test('begins with the defaults, and gives a config that the schema takes', () => {
    const { config, errors } = configOf(fields, { ...valid, tags: ' a \n\n b', pace: '0,5' })
    expect(errors).toEqual({})
    expect(Config.parse(config)).toEqual({
      url: 'https://bao.example/rss',
      maxPages: 100,
      timeline: 'local',
      full: false,
      tags: ['a', 'b'],
      pace: 0.5,
    })
  })

  test('names what is wrong at its field', () => {
    const wrong = { ...valid, url: 'bao.example', maxPages: '1001', hashtag: '#ngap', pace: 'nhanh' }
    expect(configOf(fields, wrong).errors).toEqual({
      url: { key: 'sources.form.error.url' },
      maxPages: { key: 'sources.form.error.max', params: { max: 1000 } },
      hashtag: { key: 'sources.form.error.pattern' },
      pace: { key: 'sources.form.error.number' },
    })
    expect(configOf(fields, { ...valid, url: ' ' }).errors).toEqual({
      url: { key: 'sources.form.error.required' },
    })
    expect(configOf(fields, { ...valid, maxPages: '2.5' }).errors).toEqual({
      maxPages: { key: 'sources.form.error.whole' },
    })
  })

  test('keeps what it cannot show, and drops what was emptied', () => {
    const before = { url: 'https://old.example', mapping: { column: 'A' }, hashtag: 'ngap' }
    const values = { ...valuesOf(fields, before), hashtag: '' }
    expect(configOf(fields, values, before).config).toMatchObject({
      url: 'https://old.example',
      mapping: { column: 'A' },
    })
    expect(configOf(fields, values, before).config).not.toHaveProperty('hashtag')
  })

  test('a secret travels apart from the config: empty leaves it, taking away says so', () => {
    const given = (token: string, taken: string[] = []) => {
      const read = configOf(fields, { ...valid, apiToken: token }, { apiToken: 'left over' }, taken)
      expect(read.config).not.toHaveProperty('apiToken')
      return read.secrets
    }
    expect(given('')).toEqual({})
    expect(given(' abc ')).toEqual({ apiToken: 'abc' })
    expect(given('', ['apiToken'])).toEqual({ apiToken: '' })
    expect(given('new', ['apiToken'])).toEqual({ apiToken: 'new' })
    expect(valuesOf(fields, { apiToken: 'x' })['apiToken']).toBe('')
  })

  test('a short form stands whole; of a long one what must be given and secrets come first', () => {
    const names = (list: { name: string }[]) => list.map(({ name }) => name)
    expect(names(groupsOf(fields).more)).toEqual([])
    expect(names(groupsOf(fields).tuning)).toEqual(['maxPages', 'full'])
    const long = z.object({
      url: z.url(),
      key: z.string().optional().meta({ secret: true }),
      ...Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'g'].map((name) => [name, z.string().optional()])),
    })
    const groups = groupsOf(fieldsOf(z.toJSONSchema(long) as Record<string, unknown>).fields)
    expect(names(groups.main)).toEqual(['url', 'key'])
    expect(names(groups.more)).toEqual(['a', 'b', 'c', 'd', 'e', 'g'])
  })

  test('what a kind marks as deciding stands before all, also in a long form; the page to point at is told', () => {
    const shape = z.object({
      url: z.url().meta({ picks: true }),
      ...Object.fromEntries([...'abcdefg'].map((name) => [name, z.string().optional()])),
      preset: z.enum(['wordpress']).optional().meta({ first: true }),
    })
    const { fields } = fieldsOf(z.toJSONSchema(shape) as Record<string, unknown>)
    expect(groupsOf(fields).main.map(({ name }) => name)).toEqual(['preset', 'url'])
    expect(fields.filter(({ picks }) => picks).map(({ name }) => name)).toEqual(['url'])
  })

  test('a kind that needs what no field can hold says so', () => {
    const nested = z.toJSONSchema(z.object({ mapping: z.object({}) })) as Record<string, unknown>
    expect(fieldsOf(nested).unreachable).toEqual(['mapping'])
  })

  test('finds the field that a refusal is about', () => {
    const refusal = Config.safeParse({ url: 'x', maxPages: 1 })
    expect(refusal.success).toBe(false)
    expect(fieldNamedIn(z.prettifyError(refusal.error!), fields)).toBe('url')
    expect(fieldNamedIn('config.url: Invalid URL', fields)).toBe('url')
    expect(fieldNamedIn('one of path and url', fields)).toBeNull()
  })
})
