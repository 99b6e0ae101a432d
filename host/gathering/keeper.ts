/** Puts away what a run brings, in batches: the copies first, then the ledger, then the documents with their cursor. */
import type { Exchange, RawItem } from '../../contract/model.ts'
import type { Desk } from '../desk.ts'

/**
 * Documents stored in one go, or what came within so many milliseconds. A kill costs at most these: their cursor was not
 * saved, so the next run fetches them again.
 */
const BATCH = 20
const BATCH_MS = 5000
/** Requests noted in one go by a run that brings no documents. */
const LINES = 200

export interface Keeper {
  add(item: RawItem): Promise<void>
  /** A line for the ledger; what comes after the run has ended is written as well. */
  note(exchange: Exchange): void
  /** Everything is stored. @throws what any of the writing failed with; nothing after it was stored */
  flush(): Promise<void>
  /** How many documents are stored. */
  stored(): number
}

export interface Kept {
  sourceId: string
  runId: string | null
  retentionDays: number
  backfillId?: string
}

type Tools = Pick<Desk, 'store' | 'evidence' | 'log' | 'share'>

export function createKeeper(desk: Tools, { sourceId, runId, retentionDays, backfillId }: Kept): Keeper {
  const { store, evidence, log, share } = desk
  const items: RawItem[] = []
  const lines: Exchange[] = []
  let stored = 0
  let savedAt = share.monotonic()
  let saving = Promise.resolve()

  async function write(): Promise<void> {
    const batch = await Promise.all(
      items.map(async (item) => ({
        ...item,
        evidence: item.evidence ?? (await evidence.keepDocument(item)),
      })),
    )
    const noted = [...lines]
    if (batch.length + noted.length === 0) return
    await evidence.sync()
    if (noted.length > 0) await store.appendLedger(sourceId, runId, noted, retentionDays)
    lines.splice(0, noted.length)
    if (batch.length > 0 && runId !== null)
      await store.appendRaw(sourceId, runId, batch, { retentionDays, backfillId })
    items.splice(0, batch.length)
    stored += batch.length
    savedAt = share.monotonic()
  }

  /** One after the other; after one that failed, none is tried: its documents must not be passed over. */
  const flush = () => (saving = saving.then(write))

  return {
    async add(item) {
      items.push(item)
      if (items.length >= BATCH || share.monotonic() - savedAt >= BATCH_MS) await flush()
    },
    note(exchange) {
      lines.push(exchange)
      if (lines.length >= LINES)
        flush().catch(() => log.warn({ source: sourceId }, 'the ledger was not written'))
    },
    flush,
    stored: () => stored,
  }
}
