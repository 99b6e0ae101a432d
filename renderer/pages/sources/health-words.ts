/** When a source is asked next and why then, and what it missed, in words. */
import type { SourceRow } from '../../../contract/api.ts'
import type { Gap } from '../../../contract/model.ts'
import { app } from '../../lib/app.svelte.ts'
import { endOf } from '../../lib/gaps.ts'
import { f, t } from '../../lib/i18n.svelte.ts'

/** The time alone where it is today, else the day with it. */
export function whenText(instant: string): string {
  const today = app.info && f().day(app.info.today)
  return f().date(instant) === today ? f().time(instant) : f().shortDateTime(instant)
}

/** Null where nothing is to be said: it runs, or it is paused. */
export function nextText({ health, enabled, runningJob }: SourceRow): string | null {
  if (runningJob || !enabled) return null
  if (health.waitsFor === 'person') return t('sources.next.person')
  if (!health.nextRunAt) return t('sources.next.never')
  const when = whenText(health.nextRunAt)
  return health.waitsFor === 'rest'
    ? t('sources.next.rest', { n: health.failures, when })
    : t('sources.next.schedule', { when })
}

/** `20/11 08:00 – 21/11 14:30 (30 giờ)`; one that lasts says so. */
export function spanText(gap: Pick<Gap, 'from' | 'to'>, now: number): string {
  const length = f().span(endOf(gap, now) - Date.parse(gap.from))
  const from = f().shortDateTime(gap.from)
  return gap.to
    ? t('gaps.span', { from, to: f().shortDateTime(gap.to), length })
    : t('gaps.open', { from, length })
}
