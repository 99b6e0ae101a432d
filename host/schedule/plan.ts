/** Which source is asked when, by what the store remembers of its runs. */
import { createHash } from 'node:crypto'
import type { Instant, Source } from '../../contract/model.ts'
import type { RunHistory, Store } from '../../db/index.ts'
import { type NextRun, nextRunOrWait } from './next-run.ts'

export interface Plan {
  /** Of every source; `person` where its schedule cannot be read. */
  next(): Promise<Map<string, NextRun | 'person' | null>>
  /** A person changed the source: if it waited for that, it is asked soon. */
  mended(sourceId: string): void
  /** Something came in by itself and wants to be read. */
  arrived(): void
  /** When something is due at all; in the past where it is late. */
  due(): Promise<Date | null>
  /** The sources whose turn it is; none where only what arrived wants to be read, null where nothing is due at all. */
  takeDue(): Promise<string[] | null>
  /** Called whenever something may be due sooner than before. */
  onWake(wake: () => void): void
}

interface Options {
  store: Pick<Store, 'sources' | 'runHistory'>
  everyMinutes: number
  timeZone: string
  now: () => Date
}

export function createPlan({ store, everyMinutes, timeZone, now }: Options): Plan {
  const mendedAt = new Map<string, Instant>()
  let arrivedAt: Date | null = null
  let wake = () => {}

  async function next() {
    const histories = new Map((await store.runHistory()).map((each) => [each.sourceId, each]))
    const plan = (source: Source) => {
      const history = histories.get(source.id) ?? null
      const pacing = { now: now(), timeZone, everyMinutes, mendedAt: mendedAt.get(source.id) ?? null }
      return nextRunOrWait(source, history, pacing, diceOf(source.id, history))
    }
    return new Map((await store.sources()).map((source) => [source.id, plan(source)]))
  }

  async function planned(): Promise<{ id: string; at: Date }[]> {
    return [...(await next())].flatMap(([id, run]) =>
      run === null || run === 'person' ? [] : [{ id, at: new Date(run.at) }],
    )
  }

  return {
    next,
    mended(sourceId) {
      mendedAt.set(sourceId, now().toISOString())
      wake()
    },
    arrived() {
      arrivedAt ??= now()
      wake()
    },
    async due() {
      const times = (await planned()).map(({ at }) => at.getTime())
      if (arrivedAt) times.push(arrivedAt.getTime())
      return times.length > 0 ? new Date(Math.min(...times)) : null
    },
    async takeDue() {
      const sources = (await planned()).filter(({ at }) => at <= now()).map(({ id }) => id)
      const arrived = arrivedAt !== null
      arrivedAt = null
      return sources.length > 0 || arrived ? sources : null
    },
    onWake: (call) => void (wake = call),
  }
}

/** The same throw for the same run, so that what the pages show and what is done agree. */
function diceOf(sourceId: string, history: RunHistory | null): () => number {
  const seed = `${sourceId}\n${history?.lastFinishedAt ?? ''}`
  return () => createHash('sha256').update(seed).digest().readUInt32BE() / 2 ** 32
}
