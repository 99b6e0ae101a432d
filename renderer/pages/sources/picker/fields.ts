/** Which fields of the kind `web` the picker fills. */
import type { Picks } from './picking.ts'

export const WEB_FIELDS = {
  url: 'url',
  rendered: 'rendered',
  item: 'item',
  title: 'title',
  link: 'link',
  date: 'date',
  body: 'body',
} as const satisfies Record<keyof Picks | 'url' | 'rendered', string>

export function toFields(picks: Picks, url: string, rendered: boolean): Record<string, string | boolean> {
  const all = { ...picks, url, rendered }
  return Object.fromEntries(
    (Object.keys(WEB_FIELDS) as (keyof typeof WEB_FIELDS)[]).map((key) => [WEB_FIELDS[key], all[key]]),
  )
}
