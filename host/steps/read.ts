/** Read: stored documents to posts, masked and pseudonymised. A document that cannot be read is told on its source. */
import { connectors } from '../../crawlers/index.ts'
import { orStopped } from '../gathering/stopping.ts'
import { readerVersion } from '../tasks.ts'
import type { StepContext } from '../pipeline.ts'

const BATCH = 25

export async function readDocuments({ desk, job }: StepContext): Promise<void> {
  const { store, analyst } = desk
  const kinds = await Promise.all(
    connectors.map(async ({ kind }) => {
      const version = readerVersion(kind)
      return { kind, version, unread: await store.countUnread(kind, version) }
    }),
  )
  const total = kinds.reduce((sum, { unread }) => sum + unread, 0)
  let done = 0
  job.progress('read', done, total)

  for (const { kind, version } of kinds) {
    for (;;) {
      job.signal.throwIfAborted()
      const documents = await store.rawUnread(kind, version, BATCH)
      if (documents.length === 0) break
      const read = await orStopped(job.signal, analyst.read({ kind, documents }))
      const sources = new Map(documents.map(({ id, sourceId }) => [id, sourceId]))
      const at = desk.now().toISOString()
      await store.saveRead({
        readerVersion: version,
        documents: read.map(({ id, error }) => ({ id, error })),
        posts: read.flatMap(({ id, posts }) => posts.map((post) => ({ ...post, documentId: id }))),
        deletions: read.flatMap(({ id, deletions }) =>
          deletions.map((what) => ({ sourceId: sources.get(id)!, documentId: id, at, what })),
        ),
      })
      done += documents.length
      job.progress('read', done, total)
    }
  }
}
