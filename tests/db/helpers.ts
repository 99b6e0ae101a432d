/** What the tests of the store share: a store in a folder of its own, and made-up posts. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { Filter } from '../../contract/api.ts'
import type {
  EvidenceRef,
  Exchange,
  Labels,
  Post,
  RawItem,
  ReportFacts,
  RulePack,
  Source,
  StageId,
} from '../../contract/model.ts'
import { STAGE_IDS } from '../../contract/model.ts'
import { openStore, type ComputedComplaint, type SavedOutcome, type Store } from '../../db/index.ts'

export const NOW = new Date('2026-11-20T08:00:00.000Z')
/** Friday of ISO week 47. */
export const AS_OF = { now: NOW.toISOString(), today: '2026-11-20', timeZone: 'Asia/Ho_Chi_Minh' }
export const EVERYTHING: Filter = {}

export const folders: string[] = []
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lang-nghe-db-'))
  folders.push(folder)
  return folder
}
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export const openAt = (path: string): Promise<Store> =>
  openStore({ path, threads: 1, memoryLimit: '512MB', now: () => NOW })

export const openFresh = (): Promise<Store> => openAt(join(temporaryFolder(), 'store.duckdb'))

export const idOf = (sourceId: string, externalId: string): string =>
  `p${createHash('sha256').update(`${sourceId} ${externalId}`).digest('hex').slice(0, 16)}`

export function source(id: string, change: Partial<Source> = {}): Source {
  return {
    id,
    kind: 'feed',
    name: `Source ${id}`,
    config: { url: `https://${id}.example.org/feed` },
    enabled: true,
    allowPrivate: false,
    schedule: null,
    retentionDays: null,
    consentAt: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...change,
  }
}

export function rawItem(number: number, change: Partial<RawItem> = {}): RawItem {
  return {
    layout: 'rss',
    url: `https://a.example.org/${number}`,
    fetchedAt: new Date(Date.UTC(2026, 10, 1, 0, number)).toISOString(),
    mediaType: 'application/rss+xml',
    body: `<rss>${number}</rss>`,
    hints: { base: 'https://a.example.org' },
    evidence: evidenceRef(number),
    cursor: { after: number },
    ...change,
  }
}

export const evidenceRef = (number: number, file = '20261120.warc.gz'): EvidenceRef => ({
  file,
  offset: number * 1000,
  length: 900,
  digest: `sha256:${createHash('sha256').update(String(number)).digest('hex')}`,
})

/** The request that fetched a document. */
export const exchangeOf = ({ url, fetchedAt, evidence }: RawItem): Exchange => ({
  at: fetchedAt,
  url,
  by: 'fetch',
  robots: 'allowed',
  status: 200,
  bytes: 900,
  milliseconds: 12.5,
  error: null,
  evidence,
})

/** How the host keeps copies of a source that says nothing else. */
export const KEEP = { retentionDays: 30 }

/** Its hash follows from its content, as the pipeline's does. */
export function post(externalId: string, change: Partial<Post> = {}): Post {
  const sourceId = change.sourceId ?? 'a'
  const publishedAt = change.publishedAt === undefined ? '2026-11-18T03:00:00.000Z' : change.publishedAt
  const made: Post = {
    id: idOf(sourceId, externalId),
    sourceId,
    externalId,
    kind: 'post',
    title: `Title ${externalId}`,
    text: `Text of ${externalId}`,
    url: `https://a.example.org/${externalId}`,
    updatedAt: null,
    fetchedAt: '2026-11-19T00:00:00.000Z',
    author: `author-${externalId}`,
    declaredLanguage: 'vi',
    categories: [],
    status: null,
    parentId: null,
    latitude: null,
    longitude: null,
    address: null,
    masked: {},
    hash: '',
    ...change,
    publishedAt,
    day: publishedAt === null ? null : localDay(publishedAt),
  }
  const { fetchedAt: _fetchedAt, hash: _hash, ...content } = made
  return { ...made, hash: createHash('sha256').update(JSON.stringify(content)).digest('hex') }
}

/** Local day of UTC+7, which has no summer time. */
export const localDay = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10)

export function facts(change: Partial<ReportFacts> = {}): ReportFacts {
  return {
    agency: 'Ward office',
    service: 'Street light',
    status: 'open',
    toldDueAt: null,
    tellsFirstResponse: true,
    events: [{ type: 'received', at: '2026-11-18T03:00:00.000Z', note: null }],
    badTimes: [],
    ...change,
  }
}

export function savePosts(
  store: Store,
  posts: readonly (Post | { post: Post; report: ReportFacts })[],
): ReturnType<Store['saveRead']> {
  return store.saveRead({
    documents: [],
    readerVersion: 1,
    deletions: [],
    posts: posts.map((one) =>
      'post' in one ? { ...one, documentId: 'd1' } : { post: one, report: null, documentId: 'd1' },
    ),
  })
}

/** One outcome of every stage for a post: these labels, and abstention elsewhere. */
export function outcomes(postId: string, labels: Labels, version = 1): SavedOutcome[] {
  return STAGE_IDS.map((stage) => ({ postId, stage, version, outcome: outcomeOf(labels[stage]) }))
}

export const outcomeOf = (value: string | undefined): SavedOutcome['outcome'] =>
  value === undefined
    ? { ok: false, reason: 'notSure' }
    : { ok: true, value, confidence: 0.75, because: [{ words: 'ngập nặng', weight: 1.5 }] }

export const allStages = (version = 1): { id: StageId; version: number }[] =>
  STAGE_IDS.map((id) => ({ id, version }))

export const PACK: RulePack = {
  id: 'default',
  version: 1,
  name: { vi: 'Mặc định', en: 'Default' },
  inForceFrom: '2025-01-01',
  source: 'test',
  verified: false,
  calendar: {
    timeZone: 'Asia/Ho_Chi_Minh',
    periods: [{ from: '07:30', to: '11:30' }],
    weekdays: [1, 2, 3, 4, 5],
    holidays: [],
    workedDays: [],
  },
  deadlines: [],
}

type Clock = NonNullable<ComputedComplaint['state']>['clocks'][number]
export function clock(kind: Clock['kind'], change: Partial<Clock> = {}): Clock {
  return { kind, dueAt: null, doneAt: null, workingMinutes: null, known: true, extended: false, ...change }
}

export function computed(
  postId: string,
  clocks: Clock[],
  change: Partial<NonNullable<ComputedComplaint['state']>> = {},
): ComputedComplaint {
  return {
    postId,
    state: {
      id: `c${postId.slice(1)}`,
      receivedAt: '2026-11-18T03:00:00.000Z',
      state: 'open',
      reopened: 0,
      firstResponseAt: null,
      resolvedAt: null,
      pack: { id: 'default', version: 1 },
      clocks,
      ...change,
    },
    derived: [],
    badTimes: [],
  }
}
