/**
 * The store as the rest of the product sees it: what each step of the pipeline still misses, and what each page shows.
 * Every `save…` and `append…` is one transaction: after a kill it is there whole or not at all, and saving the same
 * thing twice changes nothing. Times are UTC ISO strings, days local (`YYYY-MM-DD`).
 */
import type { Backfill, CallOutput, EvidenceInfo, Filter, HandlerInput } from '../contract/api.ts'
import type {
  ComplaintState,
  Cursor,
  Deletion,
  EvidenceRef,
  Exchange,
  Gap,
  Instant,
  IssueState,
  Labels,
  Outcome,
  Place,
  Post,
  RawItem,
  ReportEvent,
  ReportFacts,
  RulePack,
  Source,
  SourceHealth,
  StageId,
  WireError,
} from '../contract/model.ts'

export interface Store {
  close(): Promise<void>

  // ── Sources and settings ──
  sources(): Promise<Source[]>
  saveSource(source: Source): Promise<void>
  removeSource(id: string): Promise<void>
  setting(key: string): Promise<string | null>
  saveSetting(key: string, value: string): Promise<void>
  /** Replaces the gazetteer kept for names in lists. */
  savePlaces(places: readonly Place[]): Promise<void>
  rulePacks(): Promise<RulePack[]>
  /** Also marks every complaint for a new computation. */
  saveRulePack(pack: RulePack): Promise<void>

  // ── Gather ──
  cursor(sourceId: string): Promise<Cursor>
  /** @returns the id of the run */
  beginRun(sourceId: string, at: Instant): Promise<string>
  /**
   * Stores the documents and, with them, the last one's cursor. Each item has its `evidence`; the database keeps where it
   * lies, not the body.
   * @param backfillId whose cursor is moved instead of the source's
   */
  appendRaw(
    sourceId: string,
    runId: string,
    items: readonly RawItem[],
    options: { retentionDays: number; backfillId?: string },
  ): Promise<void>
  /** Adds to the ledger, and remembers the evidence that the requests left. */
  appendLedger(
    sourceId: string,
    runId: string | null,
    exchanges: readonly Exchange[],
    retentionDays: number,
  ): Promise<void>
  /** @param more true where the run ended because its share of time was used up, not because it was through */
  endRun(runId: string, at: Instant, error: WireError | null, more?: boolean): Promise<void>

  // ── Keeping going ──
  /** What the scheduler needs to know of every source that is not removed. */
  runHistory(): Promise<RunHistory[]>
  /** Opens a gap that lasts; one that is open for the same source and reason goes on. */
  openGap(sourceId: string, from: Instant, reason: Gap['reason']): Promise<void>
  /** Ends what is open. @param madeGood what was missed has been fetched */
  closeGaps(sourceId: string, to: Instant, madeGood: boolean): Promise<void>
  addGap(gap: Gap): Promise<void>
  addBackfill(sourceId: string, backfill: Backfill): Promise<void>
  /** Not finished ones, the oldest first, with where each goes on. */
  openBackfills(sourceId: string): Promise<(Backfill & { cursor: Cursor })[]>
  endBackfill(id: string, at: Instant): Promise<void>

  // ── Evidence ──
  /** @returns null where there is no such copy; `ref` null where it is no longer kept */
  evidence(
    id: string,
  ): Promise<{ info: EvidenceInfo; ref: EvidenceRef | null; document: DocumentFacts } | null>
  /** Files that hold copies whose time is up or that were withdrawn, each with what stays in it, in order of offset. */
  evidenceToForget(now: Instant): Promise<{ file: string; stays: (EvidenceRef & { id: string })[] }[]>
  /** The copies lie in another file now (null: nothing stayed); those not among them are forgotten. */
  moveEvidence(file: string, moved: { id: string; ref: EvidenceRef }[]): Promise<void>
  /** Files that any copy still lies in. */
  evidenceFiles(): Promise<string[]>

  // ── Read: documents to posts ──
  /** Documents of a connector kind not yet read by this version of its reader, in the order they were fetched. */
  rawUnread(kind: string, readerVersion: number, limit: number): Promise<UnreadDocument[]>
  countUnread(kind: string, readerVersion: number): Promise<number>
  /**
   * Stores what was read of the documents and marks them as read. A post with an equal hash is left alone; an older
   * document never overwrites a newer one; a changed post loses its outcomes and its issue, so that later steps miss it.
   * Report events are added to the complaint's log, never replaced.
   */
  saveRead(read: ReadBatch): Promise<{ added: number; changed: number; deleted: number }>

  // ── Understand ──
  /** Posts that miss an outcome of one of these stages at its version, with the labels they have. */
  postsMissing(stages: readonly StageKey[], limit: number): Promise<MissingPost[]>
  countMissing(stages: readonly StageKey[]): Promise<number>
  saveOutcomes(outcomes: readonly SavedOutcome[]): Promise<void>

  // ── Cluster ──
  /** Dated, labelled posts not yet looked at by this version of the clusterer, in time order. */
  postsUnclustered(version: number, limit: number): Promise<ClusterPost[]>
  countUnclustered(version: number): Promise<number>
  /** Issues whose last post is not older than this. */
  openIssues(since: Instant): Promise<IssueState[]>
  saveClustering(result: ClusterSave): Promise<void>

  // ── Clocks ──
  /** Reports that are new or whose events, labels or rule pack changed since their state was computed. */
  complaintsStale(limit: number): Promise<ComplaintFacts[]>
  countStale(): Promise<number>
  saveComplaints(computed: readonly ComputedComplaint[]): Promise<void>

  read: Views
}

export interface UnreadDocument {
  id: string
  sourceId: string
  layout: string
  url: string
  fetchedAt: Instant
  mediaType: string
  hints: Record<string, unknown>
  evidence: EvidenceRef
}

/** What is known of a stored document beside its bytes. */
export interface DocumentFacts {
  url: string
  fetchedAt: Instant
  status: number | null
  mediaType: string
}

export interface RunHistory {
  sourceId: string
  lastStartedAt: Instant | null
  lastFinishedAt: Instant | null
  /** Failed runs since the last good one, and what the last of them said. */
  failures: number
  error: WireError | null
  failingSince: Instant | null
  /** Good runs in a row that brought nothing new. */
  quiet: number
  /** The last run was cut off by its share of time. */
  more: boolean
  openBackfills: number
}

export interface ReadBatch {
  documents: { id: string; error: WireError | null }[]
  readerVersion: number
  posts: { post: Post; report: ReportFacts | null; documentId: string }[]
  /** What documents say is gone. A post goes with its labels; an item told again by a later document comes back. */
  deletions: { sourceId: string; documentId: string; at: Instant; what: Deletion }[]
}

export interface StageKey {
  id: StageId
  version: number
}

export interface MissingPost {
  post: Pick<Post, 'id' | 'kind' | 'title' | 'text' | 'address' | 'categories' | 'latitude' | 'longitude'> & {
    labels: Labels
  }
  missing: StageId[]
}

export interface SavedOutcome {
  postId: string
  stage: StageId
  version: number
  outcome: Outcome
}

export interface ClusterPost {
  id: string
  /** Title and text, masked. */
  text: string
  domain: string
  topic: string | null
  ward: string | null
  publishedAt: Instant
  kind: Post['kind']
}

export interface ClusterSave {
  version: number
  /** Null: looked at and in no issue. */
  assignments: { postId: string; issueId: string | null }[]
  /** New and changed issues, whole. */
  issues: IssueState[]
  /** In order: the posts of `from` are now those of `into`. */
  merged: { from: string; into: string }[]
  /** Issues whose last post is older are closed. Of those without a post of their own nothing more is remembered. */
  closedBefore: Instant
}

export interface ComplaintFacts {
  /** Id of the post that is the report; the complaint has the same id with `c` for `p`. */
  postId: string
  /** As last told by the source; `facts.events` is the whole log so far, ours and the source's. */
  facts: ReportFacts
  publishedAt: Instant | null
  updatedAt: Instant | null
  fetchedAt: Instant
  labels: Labels
}

export interface ComputedComplaint {
  postId: string
  /** Null where the report has no usable received time: it is in the rejects and in no statistic. */
  state: ComplaintState | null
  /** Events that follow from the log (a reopening seen by its status), to be added to it. */
  derived: ReportEvent[]
  /** Replaces the rejects of this report. */
  badTimes: ReportFacts['badTimes']
}

export type StoredSourceRow = Omit<CallOutput<'sources.list'>[number], 'runningJob' | 'health'> & {
  health: Omit<SourceHealth, 'nextRunAt' | 'waitsFor'>
}

/** A moment to judge by: overdue or not, this week or last. */
export interface AsOf {
  now: Instant
  today: string
  timeZone: string
}

type Medians = 'firstResponse' | 'resolution'

/** What the pages show. Medians and working time are not SQL's business; the host adds them. */
export interface Views {
  info(asOf: AsOf): Promise<Pick<CallOutput<'app.info'>, 'empty' | 'lastGatheredAt' | 'badges'>>
  choices(): Promise<CallOutput<'app.choices'>>
  overview(filter: Filter, asOf: AsOf): Promise<Omit<CallOutput<'overview.read'>, Medians>>
  issues(query: HandlerInput<'issues.list'>, asOf: AsOf): Promise<CallOutput<'issues.list'>>
  issue(id: string, asOf: AsOf): Promise<CallOutput<'issues.get'> | null>
  complaintSummary(
    filter: Filter,
    asOf: AsOf,
  ): Promise<
    Omit<CallOutput<'complaints.summary'>, Medians | 'byAgency'> & {
      byAgency: Omit<CallOutput<'complaints.summary'>['byAgency'][number], 'resolution'>[]
    }
  >
  /** Received and done times of one clock, for the survival estimate; `doneAt` null: still open. Unknown ones left out. */
  durations(
    filter: Filter,
    clock: 'firstResponse' | 'result',
    asOf: AsOf,
  ): Promise<
    { agency: string | null; receivedAt: Instant; doneAt: Instant | null; workingMinutes: number | null }[]
  >
  complaints(query: HandlerInput<'complaints.list'>, asOf: AsOf): Promise<CallOutput<'complaints.list'>>
  complaint(
    id: string,
    asOf: AsOf,
  ): Promise<
    | (Omit<CallOutput<'complaints.get'>, 'pack' | 'workingPeriods' | 'events'> & {
        packKey: { id: string; version: number }
        events: ReportEvent[]
      })
    | null
  >
  rejects(query: HandlerInput<'complaints.rejects'>): Promise<CallOutput<'complaints.rejects'>>
  posts(query: HandlerInput<'posts.list'>, asOf: AsOf): Promise<CallOutput<'posts.list'>>
  post(id: string): Promise<CallOutput<'posts.get'> | null>
  /** When a source is asked again is the scheduler's business; the host adds it. */
  sources(): Promise<StoredSourceRow[]>
  runs(sourceId: string, limit: number): Promise<CallOutput<'sources.get'>['runs']>
  gaps(query: HandlerInput<'gaps.list'>, asOf: AsOf): Promise<CallOutput<'gaps.list'>>
  backfills(sourceId: string): Promise<Backfill[]>
  ledger(query: HandlerInput<'ledger.list'>, asOf: AsOf): Promise<CallOutput<'ledger.list'>>
}
