/**
 * The one interface of every kind of source. `collect` reaches the outside (the network, or one local file); `parse` is pure, so a
 * stored document can be read again by a later version of it.
 */
import type { z } from 'zod'
import type {
  Capabilities,
  Cursor,
  Deletion,
  EvidenceRef,
  Instant,
  ParsedPost,
  RawItem,
} from '../contract/model.ts'

export interface Connector<Schema extends z.ZodType = z.ZodType> {
  /** Name in config, addresses and locales (`source.<kind>`). */
  kind: string
  /** Grows when `parse` reads the same document differently; stored documents are then read again. */
  version: number
  capabilities: Capabilities
  /**
   * A field that holds a secret says so: `z.string().meta({ secret: true })`; it is filled in before `collect`. For the form:
   * `first: true` stands before the others, because it decides what they are for; `picks: true` is the address of a page on
   * which the others can be pointed at.
   */
  config: Schema
  /**
   * Yields documents in an order that makes each item's cursor a safe place to go on from.
   * @throws AppError named in contract/errors.ts; what was yielded before stays stored
   */
  collect(config: z.output<Schema>, cursor: Cursor, ctx: CollectContext): AsyncIterable<RawItem>
  /** @throws AppError of the parsing branch */
  parse(raw: StoredDocument): ParsedPost[]
  /** What the document says is deleted upstream; for kinds that tell. */
  deletions?(raw: StoredDocument): Deletion[]
  /**
   * What another server sends to us, for kinds that are told (webhooks); `POST /hook/<source id>` hands it over. The item
   * is kept and read like a gathered one; null where the message is genuine and holds nothing to keep.
   * @throws AppError BAD_SIGNATURE; NOT_THIS_FORMAT
   */
  receive?(config: z.output<Schema>, message: ReceivedMessage): { item: ReceivedItem | null }
}

export interface ReceivedMessage {
  /** Lower-case names. */
  headers: Record<string, string>
  /** As it came, so that its signature can be checked. */
  body: string
  now: Instant
}

/** A document that moves no cursor and was not fetched. */
export type ReceivedItem = Omit<RawItem, 'cursor' | 'evidence'>

/** What `parse` needs of a RawItem; the CLI builds one from a file. */
export type StoredDocument = Pick<RawItem, 'layout' | 'url' | 'fetchedAt' | 'mediaType' | 'body' | 'hints'>

/** The tools a collector is handed; it has no others. */
export interface CollectContext {
  fetch: PoliteFetch
  /** Opens the page in a real browser and gives its rendered HTML; only for pages that need JavaScript. */
  page: (url: string) => Promise<RenderedPage>
  /** Text messages of a WebSocket (RFC 6455), as they come, until the iteration ends or the socket closes. */
  socket: (url: string) => AsyncIterable<string>
  signal: AbortSignal
  now: () => Date
  /** Offset of dates without a zone, e.g. `+07:00`. */
  timeZone: string
  /** The days that a person wants read again, as instants (`from` ≤ t < `to`); null in an ordinary run. */
  range: { from: Instant; to: Instant } | null
  /** True once this run should end at the next safe place: its share of time is used up and others wait. */
  enough: () => boolean
  /** Tells progress in documents. */
  report: (progress: { done: number; total: number | null }) => void
  /** Tells of a span that the source itself no longer holds (a stream's window, a feed that ran over). */
  lost: (from: Instant, to: Instant) => void
}

export interface RenderedPage {
  /** Address after redirects. */
  url: string
  html: string
  fetchedAt: Instant
  evidence: EvidenceRef | null
}

export interface FetchOptions {
  accept?: string
  headers?: Record<string, string>
  /** Validators of the last answer: sent as If-None-Match and If-Modified-Since. */
  validators?: Validators
  /** GET unless told. A POST is sent once (its first copy may have been heard) and follows no redirect. */
  method?: 'GET' | 'POST'
  /** Of a POST. */
  body?: string
  /** Failing statuses that are answers here: what is wrong stands in their body. */
  answers?: readonly number[]
  /** False where the answer itself holds a secret: no copy of it is kept as evidence. */
  keep?: boolean
}
export interface Validators {
  etag?: string
  lastModified?: string
}

/** One polite request: robots, rate, retries, limits and address checks are behind it. */
export type PoliteFetch = (url: string, options?: FetchOptions) => Promise<Fetched>

export interface Fetched {
  /** Address after redirects. */
  url: string
  status: number
  /** True for 304: the body is empty, what is stored still holds. */
  notModified: boolean
  mediaType: string
  /** Lower-case header names. */
  headers: Record<string, string>
  /** Decoded by header, BOM, declaration, then bytes. */
  body: string
  /** As they came, decompressed; for formats that are no text. */
  bytes: Uint8Array
  /** The stored copy; null for 304 and where nothing is kept (previews). */
  evidence: EvidenceRef | null
  validators: Validators
  fetchedAt: Instant
}
