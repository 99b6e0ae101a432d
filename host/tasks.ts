/**
 * The work that runs off the event loop, as one table of functions: document → posts, posts → labels, posts → issues,
 * reports → clocks. `worker.ts` runs the table in a thread, `analyst.ts` calls it from the host. Everything here is a
 * function of its input, of the settings the thread was started with, and, for documents, of their stored copies.
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
import type { PreviewPost } from '../contract/api.ts'
import { asAppError } from '../contract/errors.ts'
import type { Deletion, IssueState, Post, ReportFacts, RulePack, WireError } from '../contract/model.ts'
import { connectorOf, readEvidence, type StoredDocument } from '../crawlers/index.ts'
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
  /** Absolute folder of the stored copies. */
  evidenceDir: string
}

export interface ReadDocument {
  id: string
  error: WireError | null
  posts: { post: Post; report: ReportFacts | null }[]
  /** What the document says is gone. */
  deletions: Deletion[]
}

/** Characters of a text that a preview shows. */
const EXCERPT = 400

/** Grows when the same document would give other posts: with the connector's parser, or with masking. */
export const readerVersion = (kind: string): number => connectorOf(kind).version * 1000 + TEXT_VERSION

export const stageKeys: StageKey[] = stages.map(({ id, version }) => ({ id, version }))

export function createTasks(settings: TaskSettings) {
  const places = loadPlaces()

  return {
    async read(input: { kind: string; documents: UnreadDocument[] }): Promise<ReadDocument[]> {
      const read: ReadDocument[] = []
      for (const document of input.documents) read.push(await readDocument(input.kind, document, settings))
      return read
    },

    /** What the documents would give, masked as posts are and without their authors. @throws AppError of the parsing branch */
    preview: (input: { kind: string; documents: StoredDocument[] }): PreviewPost[] =>
      input.documents.flatMap((document) =>
        postsOf(input.kind, 'preview', document, settings).map(({ post }) => ({
          kind: post.kind,
          title: post.title,
          excerpt: post.text.slice(0, EXCERPT),
          url: post.url,
          publishedAt: post.publishedAt,
          status: post.status,
          categories: post.categories,
        })),
      ),

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

/** A copy that is gone or damaged is told like a document that cannot be read: on its source. */
async function readDocument(
  kind: string,
  { id, sourceId, evidence, ...facts }: UnreadDocument,
  settings: TaskSettings,
): Promise<ReadDocument> {
  try {
    const { text } = await readEvidence(settings.evidenceDir, evidence)
    const document = { ...facts, body: text }
    const posts = postsOf(kind, sourceId, document, settings)
    return { id, error: null, posts, deletions: connectorOf(kind).deletions?.(document) ?? [] }
  } catch (thrown) {
    return { id, error: asAppError(thrown).toWire(), posts: [], deletions: [] }
  }
}

function postsOf(kind: string, sourceId: string, document: StoredDocument, settings: TaskSettings) {
  const site = siteOf(kind, document.url)
  const { fetchedAt } = document
  return connectorOf(kind)
    .parse(document)
    .map((item) => ({
      post: toPost(item, { ...settings, sourceId, site, fetchedAt, prepareText }),
      report: item.report,
    }))
}

/** Two sources on one host know the same authors; a file knows its own. */
const siteOf = (kind: string, url: string): string =>
  `${kind}/${URL.canParse(url) ? new URL(url).host || new URL(url).pathname : url}`
