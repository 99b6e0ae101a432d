/** What every page needs to know: the host's own facts and what the filters may offer. Filled once by the shell. */
import type { CallOutput } from '../../contract/api.ts'
import type { CallError } from './client.ts'
import { ALL_TOPICS } from './events.svelte.ts'
import { useCall } from './resource.svelte.ts'
import { settings } from './settings.svelte.ts'

class AppFacts {
  info = $state.raw<CallOutput<'app.info'>>()
  choices = $state.raw<CallOutput<'app.choices'>>()
  error = $state.raw<CallError>()
  reload: () => void = () => undefined

  /** The name of a ward or a source by its code, the code where it is not known (yet). */
  wardName(code: string): string {
    return this.choices?.wards.find((ward) => ward.code === code)?.name ?? code
  }
  sourceName(id: string): string {
    return this.choices?.sources.find((source) => source.id === id)?.name ?? id
  }
}

export const app = new AppFacts()

/** Asks and keeps asking; call once, in the shell. */
export function followApp(): void {
  const info = useCall('app.info', () => ({}), ALL_TOPICS)
  const choices = useCall('app.choices', () => ({}), ['posts', 'sources', 'complaints'])
  app.reload = () => {
    info.reload()
    choices.reload()
  }
  $effect.pre(() => {
    app.info = info.data
    app.error = info.error
    if (info.data) settings.timeZone = info.data.timeZone
  })
  $effect.pre(() => {
    app.choices = choices.data
  })
}
