/** A call whose answer a page shows: asked again when its input changes and when the host says that it is stale. */
import { untrack } from 'svelte'
import type { CallInput, CallName, CallOutput } from '../../contract/api.ts'
import { asCallError, call } from './client.ts'
import type { CallError } from './client.ts'
import { events } from './events.svelte.ts'
import type { Topic } from './events.svelte.ts'

export interface Resource<T> {
  /** The last answer; stays while a newer one is asked for, so that nothing jumps. */
  readonly data: T | undefined
  /** Why the last asking failed; gone with the next success. */
  readonly error: CallError | undefined
  readonly loading: boolean
  reload(): void
}

/**
 * Use inside a component's script. `input` is followed like any rune; null asks nothing (yet).
 * An answer to an older input is dropped.
 */
export function useCall<N extends CallName>(
  name: N,
  input: () => CallInput<N> | null,
  topics: readonly Topic[] = [],
): Resource<CallOutput<N>> {
  let data = $state.raw<CallOutput<N>>()
  let error = $state.raw<CallError>()
  let loading = $state(true)
  let round = $state(0)

  $effect(() => {
    void round
    const asked = input()
    if (asked === null) return
    const stop = new AbortController()
    loading = true
    void ask(asked, stop.signal)
    return () => stop.abort()
  })

  async function ask(asked: CallInput<N>, signal: AbortSignal) {
    try {
      const answer = await call(name, asked, { signal })
      if (signal.aborted) return
      data = answer
      error = undefined
    } catch (thrown) {
      if (signal.aborted) return
      error = asCallError(thrown)
    }
    loading = false
  }

  const reload = () => untrack(() => (round += 1))
  if (topics.length > 0) $effect(() => events.onChanged(topics, reload))

  return {
    get data() {
      return data
    },
    get error() {
      return error
    },
    get loading() {
      return loading
    },
    reload: () => void reload(),
  }
}
