/** Starting a run from a page: one run goes on at a time; a refusal is kept to be shown where it was asked for. */
import { asCallError, call } from '../../lib/client.ts'
import type { CallError } from '../../lib/client.ts'
import { events } from '../../lib/events.svelte.ts'
import { t } from '../../lib/i18n.svelte.ts'
import { toasts } from '../../widgets/toasts.svelte.ts'

/** @param onended what to do when no run goes on any more: what it changed last may not have been told yet */
export function useRun(onended: () => void) {
  let asked = $state<string>()
  let refused = $state.raw<CallError>()
  let starting = $state(false)
  let before = false
  /** The run that was started here, as last told. */
  const own = $derived(asked ? events.jobs.get(asked) : undefined)

  $effect(() => {
    const going = events.running.length > 0
    if (before && !going) {
      onended()
      if (own?.state === 'done') toasts.say(t('sources.run.done'))
    }
    before = going
  })

  return {
    get refused() {
      return refused
    },
    /** True while a new run would be refused. */
    get busy() {
      return starting || events.running.length > 0
    },
    /** The run that goes on, else the one that was started here, where it did not end well. */
    get job() {
      return events.running[0] ?? (own?.state === 'done' ? undefined : own)
    },
    async start(sourceId?: string): Promise<void> {
      starting = true
      refused = undefined
      try {
        asked = (await call('pipeline.run', { sourceId })).jobId
      } catch (thrown) {
        refused = asCallError(thrown)
      }
      starting = false
    },
  }
}
