/** The host's own time, running on: what is due and how long ago is judged by the host's clock, not by the window's. */
import { app } from './app.svelte.ts'

const TICK_MS = 20_000

/** Use inside a component's script. `current` is epoch milliseconds and moves by itself. */
export function useNow(): { readonly current: number } {
  let local = $state(Date.now())
  const ahead = $derived(app.info ? Date.parse(app.info.now) - Date.now() : 0)
  $effect(() => {
    const timer = setInterval(() => (local = Date.now()), TICK_MS)
    return () => clearInterval(timer)
  })
  return {
    get current() {
      return local + ahead
    },
  }
}
