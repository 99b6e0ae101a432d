import type { CallOutput, HandlerInput } from '../../contract/api.ts'
import { AppError, asAppError } from '../../contract/errors.ts'
import type { Exchange } from '../../contract/model.ts'
import {
  type CollectContext,
  connectorOf,
  type Run,
  type SourceLeave,
  type StoredDocument,
} from '../../crawlers/index.ts'
import type { Handlers } from '../calls.ts'
import type { Desk } from '../desk.ts'
import { retentionOf } from '../gathering/run.ts'
import { untilStopped } from '../gathering/stopping.ts'
import { harmlessPage } from '../page.ts'
import { blankError, checkConfig, fillConfig, readSecrets, withoutSecrets } from '../source-config.ts'

const DOCUMENTS = 3
const POSTS = 20
const SECONDS = 20
/** Requests a second for a page that a person looks at, before any kind tells its own. */
const PAGE_RATE = 1

export function previewHandlers(desk: Desk): Pick<Handlers, 'sources.preview' | 'sources.page'> {
  return {
    'sources.preview': (given) => preview(desk, given),
    'sources.page': async ({ url, rendered, allowPrivate }) => {
      const context = glance(desk, { allowPrivate, maxRate: PAGE_RATE, robotsRequired: true })
      const page = rendered ? await context.page(url) : await plainPage(context, url)
      return { url: page.url, html: harmlessPage(page.html, page.url) }
    },
  }
}

/** The tools for a short look that leaves nothing behind. */
function glance(desk: Desk, leave: SourceLeave, more: Partial<Run> = {}): CollectContext {
  const signal = AbortSignal.timeout(SECONDS * 1000)
  return desk.gatherer.context(leave, { signal, report: () => {}, keep: false, ...more })
}

/** @throws AppError NOT_THIS_FORMAT where it is no page */
async function plainPage({ fetch }: CollectContext, url: string): Promise<{ url: string; html: string }> {
  const got = await fetch(url, { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5' })
  if (got.mediaType && !/html|xml|^text\/plain$/.test(got.mediaType))
    throw new AppError('NOT_THIS_FORMAT', { format: 'HTML' })
  return { url: got.url, html: got.body }
}

/** What went wrong is told beside what came before it. */
async function preview(
  desk: Desk,
  given: HandlerInput<'sources.preview'>,
): Promise<CallOutput<'sources.preview'>> {
  const { kind, allowPrivate } = given
  const connector = connectorOf(kind)
  const known = given.id ? (await desk.store.sources()).find(({ id }) => id === given.id) : undefined
  const parted = withoutSecrets(kind, given.config)
  const secrets = {
    ...(known?.kind === kind ? await readSecrets(known, desk.secrets) : {}),
    ...parted.secrets,
    ...given.secrets,
  }
  checkConfig(kind, parted.config, secrets)

  const began = desk.share.monotonic()
  const lines: Exchange[] = []
  const documents: StoredDocument[] = []
  let failure: AppError | null = null
  try {
    const read = async (_: string, field: string) => secrets[field] || null
    const source = { id: known?.id ?? 'new', kind, config: parted.config }
    const filled = await fillConfig(source, { read })
    const context = glance(
      desk,
      { ...connector.capabilities, allowPrivate },
      {
        secrets: filled.secrets,
        record: (line) => void lines.push(line),
        enough: () => documents.length >= DOCUMENTS || desk.share.monotonic() - began > (SECONDS * 1000) / 2,
      },
    )
    for await (const item of untilStopped(context.signal, connector.collect(filled.config, {}, context)))
      if (documents.push(item) >= DOCUMENTS) break
  } catch (thrown) {
    failure = inTime(asAppError(thrown), lines)
  }
  if (known) await desk.store.appendLedger(known.id, null, lines, retentionOf(known))
  const posts = await desk.analyst.preview({ kind, documents }).catch((thrown: unknown) => {
    failure ??= asAppError(thrown)
    return []
  })
  const error = failure && blankError(failure, Object.values(secrets)).toWire()
  return { posts: posts.slice(0, POSTS), error }
}

/** Nobody stopped a preview but its own time. */
function inTime(error: AppError, lines: readonly Exchange[]): AppError {
  if (error.code !== 'STOPPED') return error
  const url = lines.at(-1)?.url ?? ''
  return new AppError('TIMEOUT', { host: URL.canParse(url) ? new URL(url).host : '', seconds: SECONDS })
}
