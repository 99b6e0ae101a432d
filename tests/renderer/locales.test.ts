/** Two languages, one set of keys; every key that the desk asks for is there, and every message can be written. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { ERRORS } from '../../contract/errors.ts'
import { JOB_KINDS, JOB_STATES, STEPS } from '../../contract/events.ts'
import {
  BAD_TIME_REASONS,
  CLOCK_KINDS,
  DEADLINE_UNITS,
  EVENT_TYPES,
  MASK_KINDS,
  POST_KINDS,
  SKIP_REASONS,
  SOURCE_STATES,
  STAGE_IDS,
  STANDINGS,
} from '../../contract/model.ts'
import { DOMAINS, LANGUAGES, STANCES, TONES, TOPIC_IDS, URGENCIES } from '../../contract/taxonomy.ts'
import { kindText, t, wireErrorText } from '../../renderer/lib/i18n.svelte.ts'
import { settings } from '../../renderer/lib/settings.svelte.ts'
import { en, vi } from '../../renderer/locales/index.ts'
import { KIND_TEXTS } from '../../renderer/locales/kinds.ts'

const root = resolve(import.meta.dirname, '../../renderer')
const tables = { vi: vi as Record<string, string>, en: en as Record<string, string> }
const keys = Object.keys(vi)
const partsOf = (language: string) =>
  readdirSync(join(root, 'locales', language))
    .filter((name) => name.endsWith('.json'))
    .sort()
const readPart = (language: string, name: string) =>
  JSON.parse(readFileSync(join(root, 'locales', language, name), 'utf8')) as Record<string, string>
const fileKeys = (language: string) =>
  partsOf(language).flatMap((name) => Object.keys(readPart(language, name)))

function isMessage(text: string, language: string): boolean {
  try {
    return new IntlMessageFormat(text, language) instanceof IntlMessageFormat
  } catch {
    return false
  }
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
const LITERAL = 0

/** Names of the parameters and tags of a message. */
function slotsOf(elements: readonly Element[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === LITERAL || !('value' in element)) continue
    found.add('children' in element ? `<${element.value}>` : element.value)
    if ('children' in element) slotsOf(element.children, found)
    if ('options' in element) for (const { value } of Object.values(element.options)) slotsOf(value, found)
  }
  return found
}

describe('the two tables', () => {
  test('have the same parts and, part by part, the same keys', () => {
    expect(partsOf('en')).toEqual(partsOf('vi'))
    for (const name of partsOf('vi')) {
      const keysIn = (language: string) => [name, ...Object.keys(readPart(language, name)).sort()]
      expect(keysIn('en')).toEqual(keysIn('vi'))
    }
  })
  test('hold every part, and no key twice', () => {
    expect(fileKeys('vi').sort()).toEqual([...keys].sort())
    expect(new Set(fileKeys('vi')).size).toBe(fileKeys('vi').length)
  })
  test.each(['vi', 'en'] as const)('%s: every message is ICU and not empty', (language) => {
    const broken = keys.filter((key) => {
      const text = tables[language][key] ?? ''
      return text.trim() === '' || !isMessage(text, language)
    })
    expect(broken).toEqual([])
  })
  test('both languages use the same parameters and tags in every message', () => {
    const slots = (text: string) => [...slotsOf(new IntlMessageFormat(text, 'vi').getAst())].sort()
    const all = (table: Record<string, string>) => keys.map((key) => [key, ...slots(table[key] ?? '')])
    expect(all(tables.en)).toEqual(all(tables.vi))
  })
})

describe('the kinds’ own texts', () => {
  /** Every folder of connectors is a kind. */
  const kinds = readdirSync(resolve(root, '../crawlers/sources'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const files = Object.keys(KIND_TEXTS.vi).sort()
  const own = (language: 'vi' | 'en', kind: string) => KIND_TEXTS[language][kind] ?? {}

  test('stand in both languages under the same keys, for kinds that are there', () => {
    expect(Object.keys(KIND_TEXTS.en).sort()).toEqual(files)
    expect(files.filter((kind) => !kinds.includes(kind))).toEqual([])
    for (const kind of files)
      expect([kind, ...Object.keys(own('en', kind)).sort()]).toEqual([
        kind,
        ...Object.keys(own('vi', kind)).sort(),
      ])
  })
  test('are plain words under keys that a form asks for', () => {
    const asked = (kind: string) => [`sourceKind.${kind}`, `sources.kind.${kind}`, `sources.why.${kind}`]
    const wrong = files.flatMap((kind) =>
      (['vi', 'en'] as const).flatMap((language) =>
        Object.entries(own(language, kind))
          .filter(
            ([key, text]) =>
              text.trim() === '' ||
              !(asked(kind).includes(key) || /^sources\.(?:field|hint|option)\.[\w-]+$/.test(key)),
          )
          .map(([key]) => `${language} ${kind}: ${key}`),
      ),
    )
    expect(wrong).toEqual([])
  })
  test('are shown as they stand: braces are the text’s own, without ICU’s quotes and plurals', () => {
    const written = files.flatMap((kind) =>
      (['vi', 'en'] as const).flatMap((language) =>
        Object.entries(own(language, kind))
          .filter(([, text]) => /'\{|\}'|\{\w+\s*,/.test(text))
          .map(([key]) => `${language} ${kind}: ${key}`),
      ),
    )
    expect(written).toEqual([])
    expect(kindText('json-api', 'sources.hint.json-api-url')).toContain(' {page}, {offset}')
  })
  test('every kind has a name and a line that says what it reads', () => {
    const missing = kinds.flatMap((kind) =>
      (['vi', 'en'] as const).flatMap((language) =>
        [`sourceKind.${kind}`, `sources.kind.${kind}`]
          .filter((key) => !own(language, kind)[key] && !tables[language][key])
          .map((key) => `${language} ${key}`),
      ),
    )
    expect(missing).toEqual([])
  })
})

describe('what the desk asks for', () => {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const sources = files.map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  const asked = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bt\(\s*['"]([^'"]+)['"]/g), ...text.matchAll(/\bmessage=(?:"([\w.]+)")/g)].map(
      (match) => match[1]!,
    ),
  )

  test('every written key exists', () => {
    expect(asked.length).toBeGreaterThan(60)
    expect(asked.filter((key) => !keys.includes(key))).toEqual([])
  })
  test('no message is left that nobody asks for', () => {
    const whole = sources.map(({ text }) => text).join('\n')
    // A key written as a template (`step.${id}`) asks for every key of its shape; one without a word of its own for none.
    const named = [...whole.matchAll(/`([\w.-]*\$\{[^`]*)`/g)]
      .map((match) => match[1]!.split(/\$\{[^}]*\}/))
      .filter((words) => words.every((word) => /^[\w.-]*$/.test(word)) && /\w\./.test(words[0] ?? ''))
      .map((words) => new RegExp(`^${words.map((word) => word.replaceAll('.', '\\.')).join('[\\w-]+')}$`))
    const unused = keys.filter(
      (key) =>
        !whole.includes(`'${key}'`) && !whole.includes(`"${key}"`) && !named.some((one) => one.test(key)),
    )
    // What data alone names (labels of a post, kinds of a source) is looked up under a group of the contract.
    expect(unused.filter((key) => !Object.hasOwn(GROUPS, key.split('.')[0] ?? ''))).toEqual([])
  })
})

/** Group of keys → the values of the contract that must all have a name in it. */
const GROUPS: Record<string, readonly string[]> = {
  domain: DOMAINS,
  topic: TOPIC_IDS,
  tone: TONES,
  stance: STANCES,
  urgency: URGENCIES,
  complaint: ['true', 'false'],
  event: EVENT_TYPES,
  clock: CLOCK_KINDS,
  standing: STANDINGS,
  kind: POST_KINDS,
  sourceKind: ['feed', 'open311', 'mastodon', 'discourse', 'file'],
  badTime: BAD_TIME_REASONS,
  language: LANGUAGES,
  stage: STAGE_IDS,
  skip: SKIP_REASONS,
  mask: MASK_KINDS,
  sourceState: SOURCE_STATES,
  step: STEPS,
  job: JOB_KINDS,
  jobState: JOB_STATES,
  unit: DEADLINE_UNITS,
  access: ['open', 'ownToken', 'approval', 'importOnly'],
  state: ['open', 'resolved'],
}

test('every value of the contract that is shown has a name in both languages', () => {
  const missing = Object.entries(GROUPS).flatMap(([group, values]) =>
    values.map((value) => `${group}.${value}`).filter((key) => !tables.vi[key] || !tables.en[key]),
  )
  expect(missing).toEqual([])
})

test('a switch of language changes the words at once; errors speak the same language', () => {
  const error = { code: 'STOPPED', key: 'error.STOPPED', params: {}, retry: ERRORS.STOPPED }
  settings.language = 'vi'
  const before = [t('nav.issues'), t('figure.posts', { n: 1284 }), wireErrorText(error).what]
  settings.language = 'en'
  const after = [t('nav.issues'), t('figure.posts', { n: 1284 }), wireErrorText(error).what]
  settings.language = 'vi'
  expect(before).toEqual(['Vấn đề', '1.284 bài', 'Đã dừng theo yêu cầu.'])
  expect(after.slice(0, 2)).toEqual(['Issues', '1,284 posts'])
  expect(after[2]).not.toBe(before[2])
})
