/**
 * What the host tells while it works: the stream of `/events`, read again from the last event after a break. Pages ask
 * `onChanged` to be told (together, a moment later) that what they show is stale; jobs are kept here for everybody.
 */
import { SvelteMap } from 'svelte/reactivity'
import { HostEvent } from '../../contract/events.ts'
import type { Job } from '../../contract/events.ts'
import { linesOf } from './lines.ts'

export type Topic = Extract<HostEvent, { type: 'changed' }>['what']
export const ALL_TOPICS: readonly Topic[] = ['posts', 'issues', 'complaints', 'sources']

/** A run writes in batches: pages are told of what changed together, not at every batch. */
const DEBOUNCE_MS = 600
/** How long to wait before asking again, by the number of failures before. */
const RETRY_MS = [500, 1_000, 2_000, 5_000] as const

type Listener = { topics: readonly Topic[]; run: () => void }

class Events {
  connection = $state<'connecting' | 'live' | 'lost'>('connecting')
  /** Jobs of this launch by id, as last told. */
  readonly jobs = new SvelteMap<string, Job>()
  readonly running = $derived([...this.jobs.values()].filter((job) => job.state === 'running'))

  #seq = 0
  #listeners = new Set<Listener>()
  #stale = new Set<Topic>()
  #waiting = false

  /** Calls `run` (debounced) when something of these topics has changed. Returns how to stop. */
  onChanged(topics: readonly Topic[], run: () => void): () => void {
    const listener = { topics, run }
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads the stream for as long as the window is open. Returns how to stop. */
  start(): () => void {
    const stop = new AbortController()
    void this.#follow(stop.signal)
    return () => stop.abort()
  }

  async #follow(signal: AbortSignal): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      try {
        const response = await fetch(`/events?after=${this.#seq}`, { credentials: 'same-origin', signal })
        if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`)
        if (this.connection === 'lost') this.#touch(ALL_TOPICS)
        this.connection = 'live'
        failures = 0
        for await (const line of linesOf(response.body)) this.#take(line)
      } catch (thrown) {
        if (signal.aborted) return
        console.warn('events: the line broke', thrown)
      }
      if (signal.aborted) return
      if (failures > 0) this.connection = 'lost'
      const wait = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]
      failures += 1
      await new Promise((done) => setTimeout(done, wait))
    }
  }

  #take(line: string): void {
    const parsed = HostEvent.safeParse(JSON.parse(line))
    if (!parsed.success) return // an event of a newer host: not ours to show
    const event = parsed.data
    this.#seq = event.seq
    if (event.type === 'job') this.jobs.set(event.job.id, event.job)
    else this.#touch(event.type === 'reset' ? ALL_TOPICS : [event.what])
  }

  #touch(topics: readonly Topic[]): void {
    for (const topic of topics) this.#stale.add(topic)
    if (this.#waiting) return
    this.#waiting = true
    setTimeout(() => this.#tell(), DEBOUNCE_MS)
  }

  #tell(): void {
    this.#waiting = false
    const stale = new Set(this.#stale)
    this.#stale.clear()
    for (const { topics, run } of this.#listeners) if (topics.some((topic) => stale.has(topic))) run()
  }
}

export const events = new Events()
