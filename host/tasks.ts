/**
 * The work that runs off the event loop, as one table of plain functions: document → posts, posts → labels,
 * posts → issues, reports → clocks. `worker.ts` runs the table in a thread, `analyst.ts` calls it from the host.
 * Everything here is a pure function of its input and of the settings the thread was started with.
 */
import {
  cluster,
  CLUSTER_VERSION,
  computeComplaint,
  loadPlaces,
  prepareText,
  stages,
  TEXT_VERSION,
  understand,
} from '../analysis/index.ts'
import { asAppError } from '../contract/errors.ts'
import type { IssueState, Post, ReportFacts, RulePack, WireError } from '../contract/model.ts'
import { connectorOf } from '../crawlers/index.ts'
import type {
  ClusterPost,
  ClusterSave,
  ComplaintFacts,
  ComputedComplaint,
  MissingPost,
  SavedOutcome,
  StageKey,
  UnreadDocument,
} from '../db/index.ts'
import { toPost } from './posts.ts'

export interface TaskSettings {
  pseudonymKey: Uint8Array
  timeZone: string
}

export interface ReadDocument {
  id: string
  error: WireError | null
  posts: { post: Post; report: ReportFacts | null }[]
}

/** Grows when the same document would give other posts: with the connector's parser, or with masking. */
export const readerVersion = (kind: string): number => connectorOf(kind).version * 1000 + TEXT_VERSION

export const stageKeys: StageKey[] = stages.map(({ id, version }) => ({ id, version }))

export function createTasks(settings: TaskSettings) {
  const places = loadPlaces()

  return {
    read: (input: { kind: string; documents: UnreadDocument[] }): ReadDocument[] =>
      input.documents.map((document) => readDocument(input.kind, document, settings)),

    /** `provinceCode`: the province the city lies in, for ward names that several provinces have. */
    understand: (input: { posts: MissingPost[]; provinceCode: string | null }): SavedOutcome[] =>
      understand(input.posts, { places, provinceCode: input.provinceCode }),

    cluster: (input: { open: IssueState[]; posts: ClusterPost[] }): ClusterSave => ({
      version: CLUSTER_VERSION,
      ...cluster(input.open, input.posts),
    }),

    clocks: (input: {
      reports: ComplaintFacts[]
      packs: RulePack[]
      activePack: string
    }): ComputedComplaint[] =>
      input.reports.map((report) => ({
        postId: report.postId,
        ...computeComplaint(report, input.packs, input.activePack),
      })),
  }
}

export type Tasks = ReturnType<typeof createTasks>

function readDocument(kind: string, document: UnreadDocument, settings: TaskSettings): ReadDocument {
  try {
    const parsed = connectorOf(kind).parse(document)
    const posts = parsed.map((item) => ({
      post: toPost(item, {
        ...settings,
        sourceId: document.sourceId,
        site: siteOf(kind, document.url),
        fetchedAt: document.fetchedAt,
        prepareText,
      }),
      report: item.report,
    }))
    return { id: document.id, error: null, posts }
  } catch (thrown) {
    return { id: document.id, error: asAppError(thrown).toWire(), posts: [] }
  }
}

/** Two sources on one host know the same authors; a file knows its own. */
const siteOf = (kind: string, url: string): string =>
  `${kind}/${URL.canParse(url) ? new URL(url).host || new URL(url).pathname : url}`
