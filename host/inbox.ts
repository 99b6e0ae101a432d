/**
 * What other servers send to us (webhooks): checked by its kind, kept as evidence and stored like a gathered document
 * before it is answered, then read in a round that begins soon.
 */
import { AppError } from '../contract/errors.ts'
import type { Source } from '../contract/model.ts'
import { connectorOf } from '../crawlers/index.ts'
import type { Desk } from './desk.ts'
import { createKeeper } from './gathering/keeper.ts'
import { retentionOf } from './gathering/run.ts'
import { fillConfig } from './source-config.ts'

/** Messages a second that one source may send over time, and how many at once. */
const RATE = 20
const BURST = 100

export interface Inbox {
  /**
   * Resolves once the message is stored.
   * @throws AppError NOT_FOUND (no such source, paused, or its kind is not told), BAD_SIGNATURE, RATE_LIMITED and others
   */
  receive(sourceId: string, message: { headers: Record<string, string>; body: string }): Promise<void>
  /** Closes the runs that messages opened; a round does it when it begins. */
  endRuns(): Promise<void>
  /** Resolves once nothing is being stored. */
  idle(): Promise<void>
}

type Tools = Pick<Desk, 'store' | 'evidence' | 'secrets' | 'plan' | 'share' | 'log' | 'now'>

export function createInbox(desk: Tools): Inbox {
  const { store, now } = desk
  const runs = new Map<string, string>()
  const allow = createRate(desk.share.monotonic)
  let queue: Promise<unknown> = Promise.resolve()

  /** One after the other: a message goes on from the cursor that the one before it left. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work)
    queue = done.catch(() => {})
    return done
  }

  async function runOf(sourceId: string): Promise<string> {
    const run = runs.get(sourceId) ?? (await store.beginRun(sourceId, now().toISOString()))
    runs.set(sourceId, run)
    return run
  }

  async function put(
    source: Source,
    item: Parameters<ReturnType<typeof createKeeper>['add']>[0],
  ): Promise<void> {
    const { id } = source
    const keeper = createKeeper(desk, {
      sourceId: id,
      runId: await runOf(id),
      retentionDays: retentionOf(source),
    })
    await keeper.add({ ...item, cursor: await store.cursor(id) })
    await keeper.flush()
  }

  return {
    async receive(sourceId, { headers, body }) {
      const source = (await store.sources()).find(({ id, enabled }) => id === sourceId && enabled)
      const receive = source && connectorOf(source.kind).receive
      if (!receive) throw new AppError('NOT_FOUND', { what: sourceId })
      if (!allow(sourceId)) throw new AppError('RATE_LIMITED', { host: sourceId })
      const { config } = await fillConfig(source, desk.secrets)
      const { item } = receive(config, { headers, body, now: now().toISOString() })
      if (!item) return
      await inTurn(() => put(source, { ...item, evidence: null, cursor: {} }))
      desk.plan.arrived()
    },
    endRuns: () =>
      inTurn(async () => {
        for (const run of runs.values()) await store.endRun(run, now().toISOString(), null)
        runs.clear()
      }),
    idle: () => inTurn(async () => {}),
  }
}

/** A bucket of tokens a source, refilled all the time. */
function createRate(monotonic: () => number): (sourceId: string) => boolean {
  const buckets = new Map<string, { left: number; at: number }>()
  return (sourceId) => {
    const at = monotonic()
    const bucket = buckets.get(sourceId) ?? { left: BURST, at }
    const left = Math.min(BURST, bucket.left + ((at - bucket.at) * RATE) / 1000)
    buckets.set(sourceId, { left: Math.max(0, left - 1), at })
    return left >= 1
  }
}
