/** What has been chosen so far, and what a further click adds. Pure over the DOM. */
import { all, entryAround, entryOf, partIn, partSelectors } from './selectors.ts'

export const STEPS = ['title', 'date', 'body'] as const
export type PickStep = (typeof STEPS)[number]

/** Selectors; empty where nothing is chosen. All but `item` are inside an entry. */
export interface Picks {
  item: string
  title: string
  link: string
  date: string
  body: string
}
export const NO_PICKS: Picks = { item: '', title: '', link: '', date: '', body: '' }

export type Refusal = 'nothingRepeats' | 'outside' | 'notInOthers'

/** A click in a step: the picks with it, or why it tells nothing. */
export function withPick(picks: Picks, step: PickStep, clicked: Element, root: Element): Picks | Refusal {
  if (step === 'title') return withTitle(clicked, root)
  const entries = all(root, picks.item)
  const entry = entryOf(clicked, entries)
  if (!entry) return 'outside'
  const dated = step === 'date' ? datedBy(clicked, entry) : null
  const part = dated ?? clicked
  const selector = entry === part ? null : partIn(part, entry, entries)
  if (selector === null) return 'notInOthers'
  return { ...picks, [step]: dated ? `${selector}@datetime` : selector }
}

/** The element around or in the clicked one that tells its time to machines: no guessing what “3 hours ago” means. */
function datedBy(clicked: Element, entry: Element): Element | null {
  const around = clicked.closest('[datetime]')
  return around && entry.contains(around) ? around : clicked.querySelector('[datetime]')
}

function withTitle(clicked: Element, root: Element): Picks | Refusal {
  const found = entryAround(clicked, root)
  if (!found) return 'nothingRepeats'
  return { ...NO_PICKS, item: found.item, title: found.part, link: linkOf(clicked, found.entry) }
}

/** The link of an entry: around the title, in it, else the entry's first. */
function linkOf(title: Element, entry: Element): string {
  const around = title.closest('a')
  const link =
    (around && entry.contains(around) && around !== entry ? around : null) ??
    title.querySelector('a') ??
    entry.querySelector('a')
  return link ? (partSelectors(link, entry)[0] ?? '') : ''
}

/** How many entries there are, and how many of them have each part. */
export function countsOf(picks: Picks, root: Element): Record<keyof Picks, number> {
  const entries = picks.item ? all(root, picks.item) : []
  const having = (part: string) => (part ? entries.filter((entry) => all(entry, part).length > 0).length : 0)
  return {
    item: entries.length,
    title: having(picks.title),
    link: having(picks.link),
    date: having(picks.date),
    body: having(picks.body),
  }
}
