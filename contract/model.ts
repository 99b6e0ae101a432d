/**
 * The things that cross rooms and the wire. Schemas are zod; types are inferred from them.
 * Times are ISO 8601 in UTC (`…Z`); days are local calendar days of the configured time zone (`YYYY-MM-DD`).
 */
import { z } from 'zod'
import { DOMAINS, LANGUAGES, STANCES, TONES, TOPIC_IDS, URGENCIES } from './taxonomy.ts'

export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

// ── Sources ──────────────────────────────────────────────────────────────────────────────────────

/** What one connector kind may do and must respect; declared beside its code, shown in the form. */
export const Capabilities = z.object({
  access: z.enum(['open', 'ownToken', 'approval', 'importOnly']),
  /** Address of the public documentation of the format or interface. */
  documentation: z.url(),
  defaultOn: z.boolean(),
  /** Most requests a second to one host. */
  maxRate: z.number().positive(),
  /** Days the raw evidence is kept. */
  retentionDays: z.number().int().positive(),
  followsDeletes: z.boolean(),
  robotsRequired: z.boolean(),
  /** How far back the first run may reach, in days; null: as far as the source goes. */
  backfillDays: z.number().int().positive().nullable(),
  /** True where a wanted span of days can be read again later. */
  backfillsRange: z.boolean(),
  /** True where the next run after an outage fetches what was missed; otherwise an outage is a hole in the data. */
  catchesUp: z.boolean(),
})
export type Capabilities = z.infer<typeof Capabilities>

/** How often a source is asked: every so many minutes, or by a cron line in the configured time zone. */
export const Schedule = z.union([
  z.object({ everyMinutes: z.number().int().min(1).max(44_640) }),
  z.object({ cron: z.string().min(1).max(100) }),
])
export type Schedule = z.infer<typeof Schedule>

/**
 * One configured place to gather from. `config` fits the schema of its connector kind, without the fields that the
 * schema marks `secret`: those are kept by the operating system or the environment, never in the database.
 */
export const Source = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  name: z.string().min(1).max(200),
  config: z.record(z.string(), z.unknown()),
  enabled: z.boolean(),
  /** A person allowed this source to reach loopback or private addresses (the demo city). */
  allowPrivate: z.boolean(),
  /** Null: as often as the settings say for every source. */
  schedule: Schedule.nullable(),
  /** Days its evidence is kept; null: as its kind says. */
  retentionDays: z.number().int().positive().max(3650).nullable(),
  /** When a person switched on a kind that is off by default, after reading why it is; null for the others. */
  consentAt: Instant.nullable(),
  createdAt: Instant,
})
export type Source = z.infer<typeof Source>

export const SOURCE_STATES = ['new', 'ok', 'failing', 'paused', 'running'] as const
export const SourceHealth = z.object({
  state: z.enum(SOURCE_STATES),
  lastRunAt: Instant.nullable(),
  lastOkAt: Instant.nullable(),
  error: z.lazy(() => WireError).nullable(),
  /** Failed runs since the last good one. */
  failures: z.number().int().nonnegative(),
  /** When it is asked again; null while it is paused or waits for a person. */
  nextRunAt: Instant.nullable(),
  /** Why it is asked then: its turn, a rest after failures, or only when a person has mended something. */
  waitsFor: z.enum(['schedule', 'rest', 'person']).nullable(),
})
export type SourceHealth = z.infer<typeof SourceHealth>

/** Where a connector stopped; opaque to everyone else. */
export const Cursor = z.record(z.string(), z.unknown())
export type Cursor = z.infer<typeof Cursor>

/** Where a stored copy lies: one record of a WARC file (ISO 28500). */
export const EvidenceRef = z.object({
  /** Name of the file in the evidence folder. */
  file: z.string(),
  /** Bytes from its start, and of the compressed record. */
  offset: z.number().int().nonnegative(),
  length: z.number().int().positive(),
  /** `sha256:` + hex of the payload as it came. */
  digest: z.string(),
})
export type EvidenceRef = z.infer<typeof EvidenceRef>

export const ROBOTS_VERDICTS = ['allowed', 'disallowed', 'unreachable', 'notAsked'] as const
/** One request as the ledger keeps it, refused ones included. Secrets in the address are blanked. */
export const Exchange = z.object({
  at: Instant,
  url: z.string(),
  /** Fetched by the crawler, by a browser that renders the page, or over a socket. */
  by: z.enum(['fetch', 'browser', 'socket']),
  /** `notAsked`: robots.txt itself, a source whose kind needs no leave, or a request that failed before. */
  robots: z.enum(ROBOTS_VERDICTS),
  /** Null where no answer came. */
  status: z.number().int().nullable(),
  /** Of the body as it travelled. */
  bytes: z.number().int().nonnegative(),
  milliseconds: z.number().nonnegative(),
  /** Code of the error it ended in. */
  error: z.string().nullable(),
  evidence: EvidenceRef.nullable(),
})
export type Exchange = z.infer<typeof Exchange>

export const GAP_REASONS = ['unreachable', 'disallowed', 'refused', 'failed', 'paused', 'lost'] as const
/** A span in which a source told us nothing although it may have had something to tell. */
export const Gap = z.object({
  sourceId: z.string(),
  from: Instant,
  /** Null while it lasts. */
  to: Instant.nullable(),
  /** `lost`: the source itself no longer held it when we came (a feed that ran over, a stream's window). */
  reason: z.enum(GAP_REASONS),
  /** True where a later run fetched what was missed. */
  madeGood: z.boolean(),
})
export type Gap = z.infer<typeof Gap>

/** What a source says is gone: one item, or all whose external id begins so (an account that was closed). */
export type Deletion = { id: string } | { idPrefix: string }

/** One fetched document, as it came, with what is needed to parse it again later. */
export interface RawItem {
  /** Names the layout that `parse` must expect (`rss`, `topic`, `requests`, `rows`, …). */
  layout: string
  url: string
  fetchedAt: Instant
  mediaType: string
  /** The document decoded to text. */
  body: string
  /** Facts that the body does not hold (base URL, column mapping, time zone, …). */
  hints: Record<string, unknown>
  /**
   * The stored copy whose decoded body this document is; null where the document was made of several answers or of a
   * file: then the document itself is stored.
   */
  evidence: EvidenceRef | null
  /** Where to go on once this item is stored; saved in the same transaction as the item. */
  cursor: Cursor
}

// ── Posts ────────────────────────────────────────────────────────────────────────────────────────

/** `message`: written to the city's own account in private. In no figure about the public, in no issue, in no count of voices. */
export const POST_KINDS = ['post', 'comment', 'article', 'report', 'message'] as const
export const PostKind = z.enum(POST_KINDS)
export type PostKind = z.infer<typeof PostKind>

export const EVENT_TYPES = [
  'received',
  'forwarded',
  'accepted',
  'firstResponse',
  'progress',
  'paused',
  'resumed',
  'extended',
  'resolved',
  'reopened',
  'rated',
  'note',
] as const
export const EventType = z.enum(EVENT_TYPES)
export type EventType = z.infer<typeof EventType>

/** A time that a source told and that cannot be true or cannot be read. Never used in a statistic; listed for a person. */
export const BAD_TIME_REASONS = ['unreadable', 'missing', 'future', 'tooOld', 'beforeReceived'] as const
export const BadTime = z.object({
  field: z.string(),
  value: z.string(),
  reason: z.enum(BAD_TIME_REASONS),
})
export type BadTime = z.infer<typeof BadTime>

export const ReportEvent = z.object({
  type: EventType,
  at: Instant,
  note: z.string().nullable(),
})
export type ReportEvent = z.infer<typeof ReportEvent>

/** What a source tells about the city's handling of one report. Only what is told; nothing is guessed. */
export const ReportFacts = z.object({
  agency: z.string().nullable(),
  service: z.string().nullable(),
  status: z.enum(['open', 'closed', 'unknown']),
  /** The due time the city itself told, if any. */
  toldDueAt: Instant.nullable(),
  /** True where the source is able to tell a first response at all (Open311 is not). */
  tellsFirstResponse: z.boolean(),
  events: z.array(ReportEvent),
  badTimes: z.array(BadTime),
})
export type ReportFacts = z.infer<typeof ReportFacts>

/** One public item as a connector's `parse` gives it: plain text in NFC, author still as told, nothing masked yet. */
export const ParsedPost = z.object({
  externalId: z.string().min(1),
  kind: PostKind,
  title: z.string(),
  text: z.string(),
  url: z.string().nullable(),
  publishedAt: Instant.nullable(),
  updatedAt: Instant.nullable(),
  author: z.string().nullable(),
  /** As declared by the source (BCP 47), not detected. */
  language: z.string().nullable(),
  categories: z.array(z.string()),
  /** As told by the source, for people; the machine reads `report`. */
  status: z.string().nullable(),
  parentId: z.string().nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  address: z.string().nullable(),
  report: ReportFacts.nullable(),
})
export type ParsedPost = z.infer<typeof ParsedPost>

export const MASK_KINDS = ['phone', 'idNumber', 'account', 'plate', 'email', 'homeAddress'] as const
export type MaskKind = (typeof MASK_KINDS)[number]

/** One stored public item: masked, its author a keyed hash. */
export const Post = z.object({
  /** `p` + 16 hex digits of SHA-256 over source id and external id. */
  id: z.string(),
  sourceId: z.string(),
  externalId: z.string(),
  kind: PostKind,
  title: z.string(),
  text: z.string(),
  url: z.string().nullable(),
  publishedAt: Instant.nullable(),
  updatedAt: Instant.nullable(),
  fetchedAt: Instant,
  /** Local day of `publishedAt`; null where the source gave no time, and then in no count over time. */
  day: Day.nullable(),
  /** Keyed hash of the author as told; null where there is none. */
  author: z.string().nullable(),
  declaredLanguage: z.string().nullable(),
  categories: z.array(z.string()),
  status: z.string().nullable(),
  parentId: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  address: z.string().nullable(),
  masked: z.partialRecord(z.enum(MASK_KINDS), z.number().int()),
  /** SHA-256 over what a reader or a clock would notice; equal means nothing changed. */
  hash: z.string(),
})
export type Post = z.infer<typeof Post>

// ── Labels ───────────────────────────────────────────────────────────────────────────────────────

export const STAGE_IDS = [
  'language',
  'domain',
  'topic',
  'tone',
  'stance',
  'complaint',
  'urgency',
  'place',
] as const
export const StageId = z.enum(STAGE_IDS)
export type StageId = z.infer<typeof StageId>

/** The values each label may take; `place` is the code of a ward. */
export const LABEL_VALUES = {
  language: z.enum(LANGUAGES),
  domain: z.enum(DOMAINS),
  topic: z.enum(TOPIC_IDS),
  tone: z.enum(TONES),
  stance: z.enum(STANCES),
  complaint: z.enum(['true', 'false']),
  urgency: z.enum(URGENCIES),
  place: z.string(),
} satisfies Record<StageId, z.ZodType<string>>

/** Words of the text that decided an outcome. */
export const Reason = z.object({ words: z.string(), weight: z.number() })
export type Reason = z.infer<typeof Reason>

export const SKIP_REASONS = ['empty', 'notSure', 'wrongLanguage', 'noPlace', 'tooLong'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

export const Outcome = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.string(),
    /** 0 to 1. */
    confidence: z.number().min(0).max(1),
    because: z.array(Reason),
  }),
  z.object({ ok: z.literal(false), reason: z.enum(SKIP_REASONS) }),
])
export type Outcome = z.infer<typeof Outcome>

/** The labels of a post that hold now, by stage; a stage that abstained is absent. */
export type Labels = Partial<Record<StageId, string>>

// ── Places ───────────────────────────────────────────────────────────────────────────────────────

/** A ward (xã, phường, đặc khu) of the two-level administration in force since 1 July 2025. */
export const Place = z.object({
  code: z.string(),
  kind: z.enum(['phường', 'xã', 'đặc khu']),
  name: z.string(),
  provinceCode: z.string(),
  latitude: z.number(),
  longitude: z.number(),
})
export type Place = z.infer<typeof Place>

// ── Issues ───────────────────────────────────────────────────────────────────────────────────────

/** An issue as the clusterer keeps it: enough to go on tomorrow, nothing about persons. */
export interface IssueState {
  /** `i` + 16 hex digits, derived from the founding post; never changes. */
  id: string
  domain: string
  /** Ward code where the issue belongs to one place; null: several places or none. */
  place: string | null
  name: string
  /** Key phrases, most telling first. */
  phrases: string[]
  posts: number
  firstAt: Instant
  lastAt: Instant
  /** The clusterer's own memory (term weights, …), opaque to others; JSON-safe. */
  memory: Record<string, unknown>
}

// ── Complaints and their clocks ──────────────────────────────────────────────────────────────────

export const CLOCK_KINDS = ['forward', 'accept', 'firstResponse', 'result'] as const
export const ClockKind = z.enum(CLOCK_KINDS)
export type ClockKind = z.infer<typeof ClockKind>

export const DEADLINE_UNITS = ['minutes', 'workingHours', 'workingDays', 'days'] as const

/** One deadline of a rule pack. The first that fits a complaint holds for its clock. */
export const Deadline = z.object({
  clock: ClockKind,
  amount: z.number().positive(),
  unit: z.enum(DEADLINE_UNITS),
  when: z
    .object({
      urgency: z.array(z.enum(URGENCIES)).optional(),
      domain: z.array(z.enum(DOMAINS)).optional(),
    })
    .default({}),
})
export type Deadline = z.infer<typeof Deadline>

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const WorkingCalendar = z.object({
  timeZone: z.string(),
  /** Working periods of one day, in order, without overlap. */
  periods: z.array(z.object({ from: ClockTime, to: ClockTime })).min(1),
  /** ISO weekdays (1 = Monday) that are worked. */
  weekdays: z.array(z.number().int().min(1).max(7)),
  holidays: z.array(Day),
  /** Days worked although the week or a holiday says otherwise (swapped days). */
  workedDays: z.array(Day),
})
export type WorkingCalendar = z.infer<typeof WorkingCalendar>

/** Deadlines and working calendar of a city, as versioned data with their legal source. */
export const RulePack = z.object({
  id: z.string(),
  version: z.number().int().positive(),
  name: z.object({ vi: z.string(), en: z.string() }),
  inForceFrom: Day,
  source: z.string(),
  verified: z.boolean(),
  calendar: WorkingCalendar,
  deadlines: z.array(Deadline),
})
export type RulePack = z.infer<typeof RulePack>

/** One clock of one complaint: computed from its events and the pack in force when it was received. */
export const Clock = z.object({
  kind: ClockKind,
  dueAt: Instant.nullable(),
  doneAt: Instant.nullable(),
  /** Working minutes from received to done; null while not done. */
  workingMinutes: z.number().nullable(),
  /** False where the source has no means to tell this step; then it is "unknown", never late. */
  known: z.boolean(),
  /** True where the due time was moved by an extension. */
  extended: z.boolean(),
})
export type Clock = z.infer<typeof Clock>

export const STANDINGS = ['onTime', 'late', 'open', 'overdue', 'unknown'] as const
/** How a clock stands at a moment: done in time, done late, open, open and past due, or not known. */
export const Standing = z.enum(STANDINGS)
export type Standing = z.infer<typeof Standing>

/** The computed state of a complaint; a pure function of its events, labels and rule pack. */
export interface ComplaintState {
  id: string
  receivedAt: Instant
  state: 'open' | 'resolved'
  reopened: number
  /** First response, then result: the instants that hold; null while open or unknown. */
  firstResponseAt: Instant | null
  resolvedAt: Instant | null
  pack: { id: string; version: number }
  clocks: Clock[]
}

// ── Errors on the wire ───────────────────────────────────────────────────────────────────────────

export const WireError = z.object({
  code: z.string(),
  /** Message key in the locales. */
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  retry: z.enum(['never', 'now', 'later', 'afterFix']),
})
export type WireError = z.infer<typeof WireError>
