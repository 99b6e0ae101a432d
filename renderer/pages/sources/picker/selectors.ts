/**
 * From one click on a page to selectors that find every entry of its list: `item`, and inside it title, link, date, body.
 * Tags and classes that mean something are used; positions, ids of single entries and names that a build made up are not,
 * since they are gone tomorrow. A child combinator is the last resort: parsers disagree on what is a child (`tbody`). Pure over the DOM.
 */
import { classesOf, isTelling } from './classes.ts'

export interface Found {
  /** Finds the entries, from the document. */
  item: string
  /** Finds the clicked part, from an entry; the first match counts. */
  part: string
  entry: Element
}

/** Entries that lack the clicked part are allowed up to this share: adverts and heads stand between entries. */
const LEAST_SHARE = 0.6

/** @returns null where nothing on the page repeats around the element */
export function entryAround(clicked: Element, root: Element): Found | null {
  let best: (Found & { count: number }) | null = null
  for (let entry = clicked.parentElement; entry && entry !== root; entry = entry.parentElement) {
    if (entry.localName === 'tbody') continue
    for (const part of partSelectors(clicked, entry)) {
      const found = bestItem(entry, part, root)
      // The larger of two that repeat alike: the entry is the whole card, not its head line.
      if (found && found.count >= 2 && found.count >= (best?.count ?? 0)) {
        best = { ...found, part, entry }
        break
      }
    }
  }
  return best && { item: best.item, part: best.part, entry: best.entry }
}

/** The shortest selector by which this entry and its like are found and little else. */
function bestItem(entry: Element, part: string, root: Element): { item: string; count: number } | null {
  for (const item of itemSelectors(entry, root)) {
    const matches = all(root, item)
    const whole = matches.filter((match) => match.querySelector(part))
    const nested = whole.some((match) => whole.some((other) => other !== match && match.contains(other)))
    const single = whole.every((match) => all(match, part).length === 1 || isFirstOfKind(match, part))
    if (nested || !single || whole.length / matches.length < LEAST_SHARE) continue
    return { item, count: whole.length }
  }
  return null
}

/** More than one match in an entry is fine where the first stands in a place of its own, not in a row of entries. */
function isFirstOfKind(entry: Element, part: string): boolean {
  const [first, second] = all(entry, part)
  return first?.parentElement === second?.parentElement || !repeats(first, second)
}

/** True where two parts stand in two siblings of the same make: then the "entry" holds several entries. */
function repeats(first: Element | undefined, second: Element | undefined): boolean {
  if (!first || !second) return false
  for (let one: Element | null = first; one; one = one.parentElement) {
    for (let other: Element | null = second; other; other = other.parentElement) {
      if (one === other) return false
      if (one.parentElement === other.parentElement) return isAlike(one, other)
    }
  }
  return false
}

const isAlike = (one: Element, other: Element) =>
  one.localName === other.localName &&
  (classesOf(one).length === 0 || classesOf(one).some((name) => other.classList.contains(name)))

/** From the simplest on: its classes, its tag under a named container, both. */
function* itemSelectors(entry: Element, root: Element): Generator<string> {
  const own = sharedClasses(entry).slice(0, 2)
  const tag = entry.localName
  for (const name of own) yield `${tag}.${escapeName(name)}`
  if (own.length > 1) yield tag + own.map((name) => `.${escapeName(name)}`).join('')
  const simple = own[0] ? `${tag}.${escapeName(own[0])}` : tag
  for (const container of containersOf(entry, root)) yield `${container} ${simple}`
  // Entries without a name of their own, made of the same tag as what is in them.
  const parent = entry.parentElement
  const name = parent && parent.localName !== 'tbody' && nameOf(parent)
  if (name) yield `${name} > ${simple}`
  if (isTelling(tag)) yield tag
}

/** Classes that the siblings of the same tag have too: what one entry alone is called (`post-1234`) finds no other. */
function sharedClasses(entry: Element): string[] {
  const names = classesOf(entry)
  const peers = [...(entry.parentElement?.children ?? [])].filter(
    (peer) => peer !== entry && peer.localName === entry.localName,
  )
  if (peers.length === 0) return names
  return names.filter(
    (name) => peers.filter((peer) => peer.classList.contains(name)).length >= peers.length / 2,
  )
}

/** Ancestors that have a name of their own, the nearest first. */
function* containersOf(entry: Element, root: Element): Generator<string> {
  for (let up = entry.parentElement; up && up !== root; up = up.parentElement) {
    const name = nameOf(up)
    if (name) yield name
  }
}

/** What an element may be called by itself: a class, an id that no number is part of, a tag that tells. */
function nameOf(element: Element): string | null {
  const [name] = classesOf(element)
  if (name) return `${element.localName}.${escapeName(name)}`
  if (element.id && !/\d{2}|[^\w-]/.test(element.id)) return `#${escapeName(element.id)}`
  return isTelling(element.localName) ? element.localName : null
}

/** Ways to find the part inside its entry, from the simplest on; each has the part as its first match there. */
export function partSelectors(part: Element, entry: Element): string[] {
  const tries: string[] = []
  const tag = part.localName
  const own = classesOf(part).map((name) => `${tag}.${escapeName(name)}`)
  tries.push(...(isTelling(tag) ? [tag, ...own] : own))
  for (let up = part.parentElement; up && up !== entry; up = up.parentElement) {
    const [name] = classesOf(up)
    if (name) tries.push(`${up.localName}.${escapeName(name)} ${tag}`)
    else if (isTelling(up.localName)) tries.push(`${up.localName} ${tag}`)
  }
  tries.push(tag)
  return tries.filter((selector, i) => tries.indexOf(selector) === i && all(entry, selector)[0] === part)
}

/** The selector of a further part (date, body) that the most entries have. */
export function partIn(part: Element, entry: Element, entries: readonly Element[]): string | null {
  let best: { selector: string; count: number } | null = null
  for (const selector of partSelectors(part, entry)) {
    const count = entries.filter((each) => all(each, selector).length > 0).length
    if (count > (best?.count ?? 0)) best = { selector, count }
  }
  return best?.selector ?? null
}

/** The entry of a list that an element stands in. */
export const entryOf = (element: Element, entries: readonly Element[]): Element | null =>
  entries.find((entry) => entry.contains(element)) ?? null

/** All matches; none where the selector cannot be read. An attribute behind it (`time@datetime`) is where the text is read. */
export function all(from: Element, selector: string): Element[] {
  try {
    return [...from.querySelectorAll(selector.replace(/@[\w:-]+$/, ''))]
  } catch {
    return [] // a selector half typed by hand
  }
}

/** As CSS.escape, which a document without a window has not. */
export const escapeName = (name: string): string =>
  name
    .replace(/^-?\d/, (head) => `\\${head.charCodeAt(0).toString(16)} ${head.slice(1)}`)
    .replace(/[^\w\u00a0-\uffff\\ -]/g, (sign) => `\\${sign}`)
