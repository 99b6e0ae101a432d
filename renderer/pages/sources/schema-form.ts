/**
 * A form out of the JSON Schema that a connector kind gives for its config (JSON Schema 2020-12, as zod writes it). Only
 * flat values can be typed into a form; nested ones are left as they are. Pure.
 */
import { z } from 'zod'

const Node = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  description: z.string().optional(),
  /** The contract's mark: kept by the operating system, never shown again. */
  secret: z.boolean().optional(),
  /** A kind's marks: it decides what the other fields are for; the page it names is where they can be pointed at. */
  first: z.boolean().optional(),
  picks: z.boolean().optional(),
  get anyOf() {
    return z.array(Node).optional()
  },
  get items() {
    return z.union([Node, z.boolean()]).optional()
  },
})
type Node = z.infer<typeof Node>

const ObjectSchema = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
})

export type FieldType = 'text' | 'url' | 'secret' | 'number' | 'boolean' | 'choice' | 'list'
export interface Field {
  name: string
  type: FieldType
  required: boolean
  whole: boolean
  min: number | null
  max: number | null
  minLength: number
  maxLength: number | null
  pattern: string | null
  options: string[]
  fallback: unknown
  description: string | null
  /** Decides what the other fields are for. */
  first: boolean
  /** The page it names is where the other fields can be pointed at. */
  picks: boolean
}
/** What stands in the inputs: text, or a tick. */
export type Values = Record<string, string | boolean>
export interface FieldError {
  key:
    | 'sources.form.error.required'
    | 'sources.form.error.url'
    | 'sources.form.error.number'
    | 'sources.form.error.whole'
    | 'sources.form.error.min'
    | 'sources.form.error.max'
    | 'sources.form.error.tooLong'
    | 'sources.form.error.pattern'
    | 'sources.form.error.refused'
    | 'schedule.error'
  params?: Record<string, string | number>
}

const LINE_BREAK = /\r?\n/

export interface FormShape {
  fields: Field[]
  /** Names that must be given and that no form field can hold: such a kind cannot be added by form. */
  unreachable: string[]
}

export function fieldsOf(form: Record<string, unknown>): FormShape {
  const schema = ObjectSchema.parse(form)
  const fields: Field[] = []
  const unreachable: string[] = []
  for (const [name, raw] of Object.entries(schema.properties)) {
    const node = plain(Node.parse(raw))
    const required = schema.required.includes(name) && node.default === undefined
    const type = typeOf(node)
    if (node.const !== undefined) continue
    if (type) fields.push(fieldOf(name, type, node, required))
    else if (required) unreachable.push(name)
  }
  // What decides about the others; then what must be given, and of that where to go.
  const weight = ({ first, required, type }: Field) => (first ? 3 : required ? (type === 'url' ? 2 : 1) : 0)
  return { fields: fields.sort((a, b) => weight(b) - weight(a)), unreachable }
}

export interface FormGroups {
  /** What stands in sight: all that must be given, and in a short form whatever else needs a thought. */
  main: Field[]
  /** Of a long form: what may be left alone. */
  more: Field[]
  /** Numbers and ticks that have a sensible default. */
  tuning: Field[]
}

/** As many fields as a person takes in at a glance. */
const SHORT_FORM = 7

export function groupsOf(fields: readonly Field[]): FormGroups {
  const isTuning = (field: Field) =>
    field.fallback !== undefined && (field.type === 'number' || field.type === 'boolean')
  const asked = fields.filter((field) => !isTuning(field))
  const long = asked.length > SHORT_FORM
  // A secret is what a kind cannot work without, also where the form may be saved before it is at hand.
  const inSight = (field: Field) => !long || field.first || field.required || field.type === 'secret'
  return {
    main: asked.filter(inSight),
    more: asked.filter((field) => !inSight(field)),
    tuning: fields.filter(isTuning),
  }
}

/** `X | null` is X that may be left out. */
function plain(node: Node): Node {
  const [only, ...others] = (node.anyOf ?? []).filter((each) => each.type !== 'null')
  if (!only || others.length > 0) return node
  const { secret, first, picks } = node
  return {
    ...only,
    default: node.default ?? only.default,
    secret: secret ?? only.secret,
    first: first ?? only.first,
    picks: picks ?? only.picks,
  }
}

function typeOf(node: Node): FieldType | null {
  if (node.secret) return 'secret'
  if (node.enum) return 'choice'
  const types = [node.type ?? []].flat().filter((type) => type !== 'null')
  if (types.length !== 1) return null
  switch (types[0]) {
    case 'string':
      return node.format === 'uri' ? 'url' : 'text'
    case 'number':
    case 'integer':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'array':
      return typeof node.items === 'object' && node.items.type === 'string' ? 'list' : null
    default:
      return null
  }
}

function fieldOf(name: string, type: FieldType, node: Node, required: boolean): Field {
  // zod writes the safe integers as bounds of every integer; they tell a person nothing.
  const bound = (value: number | undefined) =>
    value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value
  const whole = [node.type].flat().includes('integer')
  return {
    name,
    type,
    required,
    whole,
    min: bound(node.minimum ?? above(node.exclusiveMinimum, whole ? 1 : 0)),
    max: bound(node.maximum ?? above(node.exclusiveMaximum, whole ? -1 : 0)),
    minLength: node.minLength ?? 0,
    maxLength: node.maxLength ?? null,
    pattern: type === 'text' ? (node.pattern ?? null) : null,
    options: (node.enum ?? []).map(String),
    fallback: node.default,
    description: node.description ?? null,
    first: node.first ?? false,
    picks: node.picks ?? false,
  }
}

const above = (value: number | undefined, step: number) => (value === undefined ? undefined : value + step)

/** What the inputs show for a config, or for none yet. */
export function valuesOf(fields: readonly Field[], config: Record<string, unknown> = {}): Values {
  const values: Values = {}
  for (const field of fields) {
    const value = config[field.name] ?? field.fallback
    if (field.type === 'secret') values[field.name] = ''
    else if (field.type === 'boolean') values[field.name] = value === true
    else if (field.type === 'list') values[field.name] = Array.isArray(value) ? value.join('\n') : ''
    else if (value === undefined || value === null)
      values[field.name] = field.type === 'choice' && field.required ? (field.options[0] ?? '') : ''
    else values[field.name] = String(value)
  }
  return values
}

export interface Read {
  config: Record<string, unknown>
  /** Secret fields given anew; an empty text takes one away, an absent one stays as it is. */
  secrets: Record<string, string>
  errors: Record<string, FieldError>
}

/**
 * The config that the inputs stand for, over what it held before, and what is wrong with it by field.
 * @param taken names of the secrets that are to be taken away
 */
export function configOf(
  fields: readonly Field[],
  values: Values,
  before: Record<string, unknown> = {},
  taken: readonly string[] = [],
): Read {
  const config: Record<string, unknown> = { ...before }
  const secrets: Record<string, string> = {}
  const errors: Record<string, FieldError> = {}
  for (const field of fields) {
    const value = values[field.name] ?? ''
    if (field.type === 'secret') {
      delete config[field.name]
      const secret = String(value).trim()
      if (secret !== '') secrets[field.name] = secret
      else if (taken.includes(field.name)) secrets[field.name] = ''
      continue
    }
    if (typeof value === 'boolean') {
      config[field.name] = value
      continue
    }
    const text = value.trim()
    const error = errorOf(field, text)
    if (error) errors[field.name] = error
    if (text === '') delete config[field.name]
    else if (field.type === 'number') config[field.name] = numberOf(text)
    else if (field.type === 'list') config[field.name] = linesOf(text)
    else config[field.name] = text
  }
  return { config, secrets, errors }
}

/** A number as typed: a decimal comma is a decimal point. */
const numberOf = (text: string) => Number(text.replace(',', '.'))
const linesOf = (text: string) =>
  text
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter(Boolean)

function errorOf(field: Field, text: string): FieldError | null {
  if (text === '') return field.required ? { key: 'sources.form.error.required' } : null
  if (field.type === 'url') return isWebAddress(text) ? null : { key: 'sources.form.error.url' }
  if (field.type === 'number') return numberError(field, numberOf(text))
  if (field.maxLength !== null && text.length > field.maxLength)
    return { key: 'sources.form.error.tooLong', params: { max: field.maxLength } }
  if (field.pattern !== null && !new RegExp(field.pattern, 'u').test(text))
    return { key: 'sources.form.error.pattern' }
  return null
}

function numberError(field: Field, value: number): FieldError | null {
  if (!Number.isFinite(value)) return { key: 'sources.form.error.number' }
  if (field.whole && !Number.isInteger(value)) return { key: 'sources.form.error.whole' }
  if (field.min !== null && value < field.min)
    return { key: 'sources.form.error.min', params: { min: field.min } }
  if (field.max !== null && value > field.max)
    return { key: 'sources.form.error.max', params: { max: field.max } }
  return null
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/**
 * The field that a refusal of the host is about, if it names one: `config.url: Invalid URL`, or zod's own way of printing it,
 * `✖ Invalid URL\n  → at url`.
 */
export function fieldNamedIn(detail: string, fields: readonly Field[]): string | null {
  const named =
    /→ at (?:config\.)?([A-Za-z_]\w*)/.exec(detail)?.[1] ?? /^(?:config\.)?([A-Za-z_]\w*):/.exec(detail)?.[1]
  return fields.find((field) => field.name === named)?.name ?? null
}
