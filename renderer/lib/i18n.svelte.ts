/**
 * The desk's two languages. Texts live in `locales/<language>/<part>.json` as ICU messages under full keys
 * (`issues.title`); Vietnamese is the table that types the keys, a test holds the two sets equal.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { errorText as contractErrorText } from '../../contract/error-texts.ts'
import { ERRORS } from '../../contract/errors.ts'
import type { ErrorCode } from '../../contract/errors.ts'
import type { WireError } from '../../contract/model.ts'
import { makeFormat } from './format.ts'
import { settings } from './settings.svelte.ts'
import { en, vi } from '../locales/index.ts'
import { KIND_TEXTS } from '../locales/kinds.ts'

export type Key = keyof typeof vi
export type Params = Record<string, string | number>
/** A piece of a message: plain text, or the text inside `<tag>…</tag>`. */
export type Part = string | { tag: string; text: string }

const TABLES: Record<'vi' | 'en', Readonly<Record<string, string>>> = { vi, en }
/** Tags and parameters share one name space in ICU; with a prefix, `<posts>{posts} bài</posts>` may say what it means. */
const TAG_PREFIX = 'tag-'
const compiled = new Map<string, IntlMessageFormat>()

function messageOf(key: string): IntlMessageFormat {
  const language = settings.language
  const id = `${language} ${key}`
  const known = compiled.get(id)
  if (known) return known
  const text = (TABLES[language][key] ?? key).replace(/<(\/?)(\w+)>/g, `<$1${TAG_PREFIX}$2>`)
  const message = new IntlMessageFormat(text, makeFormat(language, 'UTC').locale)
  compiled.set(id, message)
  return message
}

/** The text of a key in the language that is shown; follows a language switch where it is read in a template. */
export function t(key: Key, params: Params = {}): string {
  return String(messageOf(key).format(params))
}

/** As `t`, with every `<tag>…</tag>` of the message as a part of its own, so that a component may make it a link. */
export function tParts(key: Key, params: Params, tags: readonly string[]): Part[] {
  const handlers = Object.fromEntries(
    tags.map((tag) => [
      TAG_PREFIX + tag,
      (chunks: readonly unknown[]): Part => ({ tag, text: chunks.join('') }),
    ]),
  )
  const made = messageOf(key).format<Part>({ ...params, ...handlers })
  return Array.isArray(made) ? made : [made as Part]
}

/** Whether a key exists: for values that come from data (a connector kind of a later version, a preset). */
export function isKey(key: string): key is Key {
  return Object.hasOwn(vi, key)
}

/** What a connector kind's own file says under a key, else what all kinds say; null where neither has it. */
export function kindText(kind: string, key: string): string | null {
  const own = KIND_TEXTS[settings.language][kind]
  if (own && Object.hasOwn(own, key)) return own[key] ?? null
  return isKey(key) ? t(key) : null
}

/** What happened and what to do, in the language that is shown. A code of a newer host reads as an internal error. */
export function wireErrorText(error: WireError): { what: string; todo: string } {
  const known = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code)
  return known(error.code)
    ? contractErrorText(error.code, error.params, settings.language)
    : contractErrorText('INTERNAL', { message: error.code }, settings.language)
}

const format = $derived(makeFormat(settings.language, settings.timeZone))

/** Numbers, dates and spans in the language and time zone that are shown. */
export function f() {
  return format
}
