/** One expectation against our reading: each part of an `and` is judged by itself. */
import type { Feed } from '../../../crawlers/sources/feed/model.ts'
import { classify, type Fact } from './paths.ts'
import { actualAs, expectedAs } from './project.ts'
import type { Expression, Literal } from './python.ts'

export interface Judgement {
  /** `empty`: concerned, but the expected HTML holds no words, so our text must be empty too. */
  verdict: 'passed' | 'failed' | 'not concerned' | 'unclassified'
  empty: boolean
  /** Why not concerned; what differed. */
  why: string
}

export interface Subject {
  feed: Feed
  /** Whether the document's bytes read in this encoding give the text that we read. */
  readsAs: (encoding: string) => boolean
}

type Steps = (string | number)[]

export function conjuncts(whole: Expression): Expression[] {
  return whole.type === 'and' ? whole.parts.flatMap(conjuncts) : [whole]
}

/** @param subject null where the document ended in an error: what concerns a post has then failed */
export function judge(part: Expression, subject: Subject | null): Judgement {
  const other = { verdict: 'not concerned', empty: false } as const
  if (part.type === 'literal')
    return { ...other, why: 'only that the file can be read: every file is, see below' }
  for (const path of pathsIn(part)) {
    const found = classify(nameOf(path))
    if (!found) return { verdict: 'unclassified', empty: false, why: nameOf(path) }
    if (!found.concerned) return { ...other, why: found.reason }
  }
  if (mailOnly(part)) return { ...other, why: 'an author who is a mail address alone: left out on purpose' }
  if (leftover(part))
    return { ...other, why: 'what a sanitiser leaves of scripts and declarations: HTML output only' }
  const empty = wantsNoWords(part)
  if (!subject) return { verdict: 'failed', empty, why: 'the document was not read' }
  const held = holds(part, subject)
  return { verdict: held ? 'passed' : 'failed', empty, why: held ? '' : difference(part, subject) }
}

function pathsIn(part: Expression): Steps[] {
  if (part.type === 'path') return [part.steps]
  if (part.type === 'call')
    return [...(BUILT_IN.has(String(part.of[0])) ? [] : [lookedUp(part)]), ...part.given.flatMap(pathsIn)]
  if (part.type === 'not') return pathsIn(part.inner)
  const member = memberOf(part)
  if (member) return [member]
  return part.type === 'literal' ? [] : part.parts.flatMap(pathsIn)
}

/** `'link' in feed` speaks of `feed.link`. */
function memberOf(part: Expression): Steps | null {
  if (part.type !== 'compare' || !part.signs[0]!.endsWith('in')) return null
  const [key, holder] = part.parts
  return key?.type === 'literal' && holder?.type === 'path' ? [...holder.steps, String(key.value)] : null
}

const BUILT_IN = new Set(['len', 'ord', 'isinstance'])

/** `feed.has_key('x')` and `feed.get('x')` speak of `feed.x`. */
function lookedUp({ of, given }: { of: Steps; given: Expression[] }): Steps {
  const key = given[0]?.type === 'literal' ? String(given[0].value) : null
  return key !== null && /^(get|has_key)$/.test(String(of.at(-1))) ? [...of.slice(0, -1), key] : of
}

/** `entries[0]['tags'][1]` → `entries[].tags[]` */
export function nameOf(steps: Steps): string {
  return steps.map((step, at) => (typeof step === 'number' ? '[]' : at === 0 ? step : `.${step}`)).join('')
}

function factOf(steps: Steps): Fact | null {
  const found = classify(nameOf(steps))
  return found?.concerned ? found.fact : null
}

function valueOf(steps: Steps, { feed }: Subject): unknown {
  const fact = factOf(steps)
  if (!fact) return null
  const entry = steps[0] === 'entries' && steps.length > 1
  const about = entry ? feed.items[Number(steps[1])] : feed
  const indices = steps.slice(entry ? 2 : 1).filter((step) => typeof step === 'number')
  return about ? actualAs(fact.kind, fact.get(about, indices)) : null
}

function holds(part: Expression, subject: Subject): boolean {
  if (part.type === 'not') return !holds(part.inner, subject)
  if (part.type === 'and') return part.parts.every((each) => holds(each, subject))
  if (part.type === 'or') return part.parts.some((each) => holds(each, subject))
  if (part.type === 'path') return Boolean(valueOf(part.steps, subject))
  if (part.type === 'call') return Boolean(called(part, subject))
  if (part.type === 'literal') return Boolean(part.value)
  if (part.type !== 'compare') return false
  const member = memberOf(part)
  if (member) return (valueOf(member, subject) !== null) === (part.signs[0] === 'in')
  return part.signs.every((sign, at) =>
    compare(part.parts[at]!, sign, part.parts[at + 1]!, part.parts, subject),
  )
}

function compare(
  one: Expression,
  sign: string,
  two: Expression,
  all: Expression[],
  subject: Subject,
): boolean {
  const steps = all.find((each) => each.type === 'path')?.steps
  const kind = (steps && factOf(steps)?.kind) ?? 'list'
  const read = (side: Expression): unknown => {
    if (side.type === 'literal') return expectedAs(kind, side.value)
    if (side.type === 'path') return valueOf(side.steps, subject)
    return side.type === 'call' ? called(side, subject) : null
  }
  if (kind === 'encoding') {
    const label = [one, two].find((side) => side.type === 'literal')
    return label?.type === 'literal' && subject.readsAs(String(label.value))
  }
  const same = JSON.stringify(read(one)) === JSON.stringify(read(two))
  if (sign === '==') return same
  if (sign === '!=') return !same
  throw new Error(`${sign} between facts of a post`)
}

function called({ of, given }: { of: Steps; given: Expression[] }, subject: Subject): Literal {
  const [argument] = given
  const value = argument?.type === 'path' ? valueOf(argument.steps, subject) : null
  if (of[0] === 'len') return Array.isArray(value) ? value.length : 0
  if (of[0] === 'ord') return typeof value === 'string' ? value.codePointAt(0)! : 0
  return valueOf(lookedUp({ of, given }), subject) !== null
}

function literalsBeside(part: Expression, kind: Fact['kind']): Literal[] {
  if (part.type !== 'compare') return []
  const steps = part.parts.find((each) => each.type === 'path')?.steps
  if (!steps || factOf(steps)?.kind !== kind) return []
  return part.parts.flatMap((each) => (each.type === 'literal' ? [each.value] : []))
}

const mailOnly = (part: Expression) =>
  literalsBeside(part, 'name').some((value) => Boolean(value) && expectedAs('name', value) === null)

/** Expected words that are themselves the remains of a script or of a declaration. */
const leftover = (part: Expression) =>
  literalsBeside(part, 'words').some((value) => /<script|^(<|&lt;)!/.test(String(value)))

const wantsNoWords = (part: Expression) =>
  literalsBeside(part, 'words').some((value) => expectedAs('words', value) === null)

function difference(part: Expression, subject: Subject): string {
  const got = pathsIn(part).map((steps) => `${nameOf(steps)} is ${JSON.stringify(valueOf(steps, subject))}`)
  const wanted =
    part.type === 'compare' ? part.parts.flatMap((each) => (each.type === 'literal' ? [each.value] : [])) : []
  return `${got.join(', ')}; wanted ${JSON.stringify(wanted)}`
}
