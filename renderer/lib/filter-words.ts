/** What a filter's value is called where a person reads it. */
import { app } from './app.svelte.ts'
import { NONE } from './filter.ts'
import type { FilterKey } from './filter.ts'
import { f, isKey, t } from './i18n.svelte.ts'

/** Filter key → the group of message keys that names its values. */
const GROUPS: Partial<Record<FilterKey, string>> = {
  domain: 'domain',
  topic: 'topic',
  tone: 'tone',
  stance: 'stance',
  urgency: 'urgency',
  complaint: 'complaint',
  kind: 'kind',
  standing: 'standing',
  clock: 'clock',
  state: 'state',
}

export function filterValue(key: FilterKey, value: string): string {
  if (key === 'agency' && value === NONE) return t('filter.noAgency')
  if (key === 'ward') return app.wardName(value)
  if (key === 'source') return app.sourceName(value)
  if (key === 'from' || key === 'to') return f().day(value)
  const message = `${GROUPS[key] ?? ''}.${value}`
  return isKey(message) ? t(message) : value
}
