/**
 * The one table of calls: name → { input, output }. The host's handlers and the renderer's client are mapped types
 * over it, so a missing handler or a misspelt call does not compile. Each call is `POST /api/<name>` with a JSON body
 * and answers `{ ok: true, data } | { ok: false, error }`; both sides of it are validated.
 */
import { z } from 'zod'
import { Job } from './events.ts'
import {
  BAD_TIME_REASONS,
  Capabilities,
  Clock,
  ClockKind,
  Day,
  EventType,
  Exchange,
  Gap,
  Instant,
  LABEL_VALUES,
  MASK_KINDS,
  PostKind,
  Reason,
  RulePack,
  Schedule,
  Source,
  SourceHealth,
  StageId,
  Standing,
  WireError,
} from './model.ts'
import { DOMAINS, STANCES, TONES, URGENCIES } from './taxonomy.ts'

const count = z.number().int().nonnegative()

// ── Filters: the same words in every list, every figure and every address ─────────────────────────

/**
 * What a figure counts and a list shows. Every number of the desk is a link to the list with the filter that made it.
 * `from` and `to` are local days, both included.
 */
export const Filter = z.object({
  from: Day.optional(),
  to: Day.optional(),
  domain: z.enum(DOMAINS).optional(),
  topic: LABEL_VALUES.topic.optional(),
  tone: z.enum(TONES).optional(),
  stance: z.enum(STANCES).optional(),
  urgency: z.enum(URGENCIES).optional(),
  complaint: z.enum(['true', 'false']).optional(),
  ward: z.string().optional(),
  source: z.string().optional(),
  kind: PostKind.optional(),
  issue: z.string().optional(),
  agency: z.string().optional(),
  /** How the clock named by `clock` (result unless told) stands now. Complaints only. */
  standing: Standing.optional(),
  clock: ClockKind.optional(),
  /** `open`: not resolved; `soon`: some open clock is due within the next 4 hours. Complaints only. */
  state: z.enum(['open', 'soon', 'resolved']).optional(),
  /** Plain words, all of which must occur; without diacritics they match with any. */
  text: z.string().max(300).optional(),
})
export type Filter = z.infer<typeof Filter>

const Paging = z.object({
  offset: count.max(1_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(50),
})
const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), total: count })

/** A share that shows what it is made of. `late` and `overdue` are told apart: overdue ones are still open. */
export const OnTime = z.object({
  onTime: count,
  late: count,
  overdue: count,
  /** Open and not yet due: in neither numerator nor denominator. */
  open: count,
  unknown: count,
})
export type OnTime = z.infer<typeof OnTime>

/** Kaplan–Meier median with its 95 % band, in working minutes; null where the data cannot give it. */
export const MedianTime = z.object({
  minutes: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: count,
  /** How many of `n` are still open (censored, not dropped). */
  open: count,
})
export type MedianTime = z.infer<typeof MedianTime>

export const ToneCounts = z.object({ negative: count, neutral: count, positive: count, unsure: count })
export type ToneCounts = z.infer<typeof ToneCounts>

export const WeekCount = z.object({
  /** Monday of the week. */
  week: Day,
  posts: count,
  tone: ToneCounts,
})
export type WeekCount = z.infer<typeof WeekCount>

// ── Rows and details ─────────────────────────────────────────────────────────────────────────────

const LabelsOut = z.partialRecord(StageId, z.string())

export const IssueRow = z.object({
  id: z.string(),
  name: z.string(),
  domain: z.enum(DOMAINS),
  place: z.object({ code: z.string(), name: z.string() }).nullable(),
  posts: count,
  /** Distinct pseudonyms, as against posts. */
  voices: count,
  places: count,
  firstAt: Instant,
  lastAt: Instant,
  /** Posts in the last 7 days of the filter, and the mean of a week in the 8 weeks before. */
  week: count,
  usual: z.number(),
  tone: ToneCounts,
  complaints: count,
  overdue: count,
  weeks: z.array(count),
})
export type IssueRow = z.infer<typeof IssueRow>

export const PostRow = z.object({
  id: z.string(),
  kind: PostKind,
  sourceId: z.string(),
  sourceName: z.string(),
  title: z.string(),
  /** The masked text, at most 400 characters. */
  excerpt: z.string(),
  publishedAt: Instant.nullable(),
  labels: LabelsOut,
  placeName: z.string().nullable(),
  issue: z.object({ id: z.string(), name: z.string() }).nullable(),
  complaintId: z.string().nullable(),
})
export type PostRow = z.infer<typeof PostRow>

export const ComplaintRow = z.object({
  id: z.string(),
  /** Short code a person can say on the telephone. */
  code: z.string(),
  postId: z.string(),
  title: z.string(),
  /** The masked text, at most 240 characters: many sources give no title, or only the name of a service. */
  excerpt: z.string(),
  sourceName: z.string(),
  agency: z.string().nullable(),
  labels: LabelsOut,
  placeName: z.string().nullable(),
  receivedAt: Instant,
  state: z.enum(['open', 'resolved']),
  reopened: count,
  clocks: z.array(Clock.extend({ standing: Standing })),
  /** The open clock that is due next (or has been due longest); null where nothing is due. */
  next: z.object({ kind: ClockKind, dueAt: Instant, usedShare: z.number() }).nullable(),
})
export type ComplaintRow = z.infer<typeof ComplaintRow>

export const SourceRow = Source.omit({ config: true }).extend({
  health: SourceHealth,
  posts: count,
  newLastRun: count,
  runningJob: z.string().nullable(),
})
export type SourceRow = z.infer<typeof SourceRow>

export const RunRow = z.object({
  id: z.string(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  documents: count,
  added: count,
  changed: count,
  error: WireError.nullable(),
})
export type RunRow = z.infer<typeof RunRow>

/** A line of the ledger: what was asked of whom, and what came of it. */
export const LedgerRow = Exchange.omit({ evidence: true }).extend({
  sourceId: z.string(),
  sourceName: z.string(),
  evidence: z.string().nullable(),
})
export type LedgerRow = z.infer<typeof LedgerRow>

/** The stored copy behind a post or a request. */
export const EvidenceInfo = z.object({
  id: z.string(),
  keptAt: Instant,
  expiresAt: Instant,
  /** `withdrawn`: taken out because the source deleted what it held. */
  state: z.enum(['kept', 'expired', 'withdrawn']),
})
export type EvidenceInfo = z.infer<typeof EvidenceInfo>

/** Reading a span of days again. */
export const Backfill = z.object({
  id: z.string(),
  from: Day,
  to: Day,
  requestedAt: Instant,
  finishedAt: Instant.nullable(),
})
export type Backfill = z.infer<typeof Backfill>

/** A post as a source would give it, before anything is stored: masked, without its author. */
export const PreviewPost = z.object({
  kind: PostKind,
  title: z.string(),
  excerpt: z.string(),
  url: z.string().nullable(),
  publishedAt: Instant.nullable(),
  status: z.string().nullable(),
  categories: z.array(z.string()),
})
export type PreviewPost = z.infer<typeof PreviewPost>

export const Reject = z.object({
  postId: z.string(),
  code: z.string(),
  title: z.string(),
  excerpt: z.string(),
  sourceName: z.string(),
  field: z.string(),
  value: z.string(),
  reason: z.enum(BAD_TIME_REASONS),
})
export type Reject = z.infer<typeof Reject>

/** One connector kind as the form needs it: `form` is the JSON Schema of its config (`secret: true` marks secrets). */
export const SourceKindInfo = z.object({
  kind: z.string(),
  capabilities: Capabilities,
  form: z.record(z.string(), z.unknown()),
})
export type SourceKindInfo = z.infer<typeof SourceKindInfo>

/** Which column (or JSON path) of a file holds what. Keys: fields of a post or events of a report. */
export const Mapping = z.object({
  name: z.string(),
  kind: PostKind,
  columns: z.record(z.string(), z.string()),
  /** `auto`, `iso`, `dmy` (31/12/2026), `mdy` (12/31/2026). */
  dates: z.enum(['auto', 'iso', 'dmy', 'mdy']),
  timeZone: z.string(),
  /** Values of the status column that mean closed (compared without case). */
  closed: z.array(z.string()),
})
export type Mapping = z.infer<typeof Mapping>

// ── The table ────────────────────────────────────────────────────────────────────────────────────

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const Nothing = z.object({})
const ById = z.object({ id: z.string() })

export const api = {
  'app.info': call(
    Nothing,
    z.object({
      version: z.string(),
      now: Instant,
      today: Day,
      timeZone: z.string(),
      dataDir: z.string(),
      /** True while there is neither a source nor a post: the first-run page is shown. */
      empty: z.boolean(),
      /** True where the data is that of the invented demo city. */
      demo: z.boolean(),
      lastGatheredAt: Instant.nullable(),
      badges: z.object({ issues: count, overdue: count, posts: count, sourcesOk: count, sources: count }),
    }),
  ),
  /** What the filter selects may offer, taken from what is stored. */
  'app.choices': call(
    Nothing,
    z.object({
      wards: z.array(z.object({ code: z.string(), name: z.string(), posts: count })),
      sources: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
      agencies: z.array(z.string()),
    }),
  ),
  /** `to` names the week that is read (the week it lies in); `from` is ignored; 26 weeks are given. */
  'overview.read': call(
    Filter,
    z.object({
      week: z.object({ from: Day, to: Day, number: count, partial: z.boolean() }),
      weeks: z.array(WeekCount),
      domains: z.array(
        z.object({
          domain: z.enum(DOMAINS),
          posts: count,
          /** Mean of a week in the 8 weeks before (scaled to the days passed in a partial week). */
          usual: z.number(),
          weeks: z.array(count),
          tone: ToneCounts,
          onTime: OnTime,
        }),
      ),
      totals: z.object({
        posts: count,
        voices: count,
        reports: count,
        usual: z.number(),
        tone: ToneCounts,
        noIssue: count,
        undated: count,
      }),
      /** Up to five issues, by how far this week stands above the usual. */
      risen: z.array(IssueRow),
      /** Complaints received in the week, judged by their result clock as of now. */
      onTime: OnTime,
      /** Complaints of all time that are open and past due. */
      overdueNow: count,
      firstResponse: MedianTime,
      resolution: MedianTime,
    }),
  ),
  'issues.list': call(
    Paging.extend({ filter: Filter, order: z.enum(['risen', 'size', 'recent']).default('risen') }),
    pageOf(IssueRow),
  ),
  'issues.get': call(
    ById,
    z.object({
      issue: IssueRow,
      phrases: z.array(z.string()),
      trend: z.array(WeekCount),
      places: z.array(z.object({ code: z.string(), name: z.string(), posts: count })),
      sources: z.array(z.object({ id: z.string(), name: z.string(), posts: count })),
      onTime: OnTime,
    }),
  ),
  'complaints.summary': call(
    Filter,
    z.object({
      overdue: count,
      /** Open, and some clock is due within the next 4 hours. */
      soon: count,
      open: count,
      total: count,
      oldestOpenAt: Instant.nullable(),
      onTime: z.record(ClockKind, OnTime),
      firstResponse: MedianTime,
      resolution: MedianTime,
      rejects: count,
      byAgency: z.array(
        z.object({
          agency: z.string().nullable(),
          total: count,
          open: count,
          onTime: OnTime,
          resolution: MedianTime,
        }),
      ),
    }),
  ),
  'complaints.list': call(
    Paging.extend({ filter: Filter, order: z.enum(['due', 'received', 'oldest']).default('due') }),
    pageOf(ComplaintRow),
  ),
  'complaints.get': call(
    ById,
    z.object({
      complaint: ComplaintRow,
      text: z.string(),
      url: z.string().nullable(),
      address: z.string().nullable(),
      events: z.array(
        z.object({
          type: EventType,
          at: Instant,
          note: z.string().nullable(),
          workingMinutes: z.number().nullable(),
        }),
      ),
      toldDueAt: Instant.nullable(),
      pack: RulePack,
      /** Working periods between the first event and the last event, due time or now: what the clock counted. */
      workingPeriods: z.array(z.object({ from: Instant, to: Instant })),
      badTimes: z.array(z.object({ field: z.string(), value: z.string(), reason: z.enum(BAD_TIME_REASONS) })),
      issue: z.object({ id: z.string(), name: z.string(), posts: count, voices: count }).nullable(),
    }),
  ),
  'complaints.rejects': call(Paging, pageOf(Reject)),
  'posts.list': call(
    Paging.extend({ filter: Filter, order: z.enum(['newest', 'oldest']).default('newest') }),
    pageOf(PostRow),
  ),
  'posts.get': call(
    ById,
    z.object({
      post: PostRow,
      text: z.string(),
      url: z.string().nullable(),
      address: z.string().nullable(),
      fetchedAt: Instant,
      updatedAt: Instant.nullable(),
      evidence: EvidenceInfo.nullable(),
      masked: z.partialRecord(z.enum(MASK_KINDS), z.number().int()),
      outcomes: z.array(
        z.object({
          stage: StageId,
          version: z.number().int(),
          value: z.string().nullable(),
          confidence: z.number().nullable(),
          because: z.array(Reason),
          skipped: z.string().nullable(),
        }),
      ),
    }),
  ),
  'sources.list': call(Nothing, z.array(SourceRow)),
  'sources.kinds': call(Nothing, z.array(SourceKindInfo)),
  'sources.get': call(
    ById,
    z.object({
      source: SourceRow,
      config: z.record(z.string(), z.unknown()),
      /** Names of the secret fields that have a value, and where such values can be kept on this machine. */
      secrets: z.array(z.string()),
      runs: z.array(RunRow),
      gaps: z.array(Gap),
      backfills: z.array(Backfill),
    }),
  ),
  /**
   * Adds a source, or changes the one whose id is given. A config that does not fit its kind is a BAD_REQUEST; a kind that
   * is off by default asks for `consent`.
   */
  'sources.save': call(
    z.object({
      id: z.string().optional(),
      kind: z.string(),
      name: z.string().trim().min(1).max(200),
      config: z.record(z.string(), z.unknown()),
      /** Secret fields given anew; an empty text takes one away, an absent one stays. */
      secrets: z.record(z.string(), z.string().max(4000)).default({}),
      enabled: z.boolean().default(true),
      allowPrivate: z.boolean().default(false),
      schedule: Schedule.nullable().default(null),
      retentionDays: z.number().int().positive().max(3650).nullable().default(null),
      consent: z.boolean().default(false),
    }),
    ById,
  ),
  /** Stops a running collection of it within a second; the span is a gap until it goes on. */
  'sources.pause': call(z.object({ id: z.string(), paused: z.boolean() }), Nothing),
  /** Gathers the first documents of a source that is not saved yet, and stores nothing. */
  'sources.preview': call(
    z.object({
      /** Of the source that is being changed, for the secrets it has. */
      id: z.string().optional(),
      kind: z.string(),
      config: z.record(z.string(), z.unknown()),
      secrets: z.record(z.string(), z.string().max(4000)).default({}),
      allowPrivate: z.boolean().default(false),
    }),
    z.object({ posts: z.array(PreviewPost), error: WireError.nullable() }),
  ),
  /** A page for the picker, without its scripts. `rendered`: after its JavaScript has run. */
  'sources.page': call(
    z.object({
      url: z.url(),
      rendered: z.boolean().default(false),
      allowPrivate: z.boolean().default(false),
    }),
    z.object({ url: z.string(), html: z.string() }),
  ),
  /** Reads the days again, both included; goes on after a restart. */
  'sources.backfill': call(z.object({ id: z.string(), from: Day, to: Day }), z.object({ jobId: z.string() })),
  /** What was fetched, the newest first. */
  'ledger.list': call(
    Paging.extend({
      source: z.string().optional(),
      /** Part of the address. */
      text: z.string().max(300).optional(),
      from: Day.optional(),
      to: Day.optional(),
      outcome: z.enum(['answered', 'failed', 'disallowed']).optional(),
    }),
    pageOf(LedgerRow),
  ),
  /** A stored copy, its hash checked. @throws EVIDENCE_GONE, EVIDENCE_BROKEN */
  'evidence.get': call(
    ById,
    z.object({
      info: EvidenceInfo,
      url: z.string(),
      fetchedAt: Instant,
      status: z.number().int().nullable(),
      mediaType: z.string(),
      headers: z.record(z.string(), z.string()),
      digest: z.string(),
      bytes: count,
      /** Decoded; at most the first 200,000 characters. */
      text: z.string(),
      file: z.string(),
    }),
  ),
  /** Spans without data, for charts and for alerts; those made good are left out. */
  'gaps.list': call(
    z.object({ from: Day.optional(), to: Day.optional(), source: z.string().optional() }),
    z.array(Gap.extend({ sourceName: z.string() })),
  ),
  /** The source goes, what it gathered stays. */
  'sources.remove': call(ById, Nothing),
  /** Gathers from one source, or from all that are enabled, and runs every later step. */
  'pipeline.run': call(z.object({ sourceId: z.string().optional() }), z.object({ jobId: z.string() })),
  'jobs.list': call(Nothing, z.array(Job)),
  'jobs.stop': call(z.object({ jobId: z.string() }), Nothing),
  /** `upload` comes from `POST /upload`. */
  'imports.preview': call(
    z.object({ upload: z.string(), preset: z.string().optional() }),
    z.object({
      format: z.enum(['csv', 'xlsx', 'jsonl', 'mbox', 'eml', 'meta']),
      columns: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      mapping: Mapping,
      presets: z.array(z.string()),
    }),
  ),
  'imports.start': call(
    z.object({ upload: z.string(), name: z.string().trim().min(1).max(200), mapping: Mapping }),
    z.object({ jobId: z.string() }),
  ),
  /** Starts the demo city on this machine, adds its sources and gathers from it. */
  'demo.start': call(Nothing, z.object({ jobId: z.string() })),
} as const

export type Api = typeof api
export type CallName = keyof Api
/** What a caller may send (defaults not yet filled in). */
export type CallInput<N extends CallName> = z.input<Api[N]['input']>
/** What a handler receives. */
export type HandlerInput<N extends CallName> = z.output<Api[N]['input']>
export type CallOutput<N extends CallName> = z.output<Api[N]['output']>

/** What the server answers to a call: never a throw, and a refusal never looks like success. */
export type Reply<T> = { ok: true; data: T } | { ok: false; error: WireError }
