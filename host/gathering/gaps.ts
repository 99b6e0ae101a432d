/** Spans in which a source told us nothing, by what its runs ended in. */
import type { AppError, ErrorCode } from '../../contract/errors.ts'
import type { Gap, Source } from '../../contract/model.ts'
import type { RunHistory, Store } from '../../db/index.ts'

const REASONS: Partial<Record<ErrorCode, Gap['reason']>> = {
  ROBOTS_DISALLOW: 'disallowed',
  TOKEN_REFUSED: 'refused',
  QUOTA_SPENT: 'refused',
  ROBOTS_UNREACHABLE: 'unreachable',
  UNREACHABLE: 'unreachable',
  TIMEOUT: 'unreachable',
  HOST_UNKNOWN: 'unreachable',
  SERVER_FAULT: 'unreachable',
}

export function gapReason({ code, params }: AppError): Gap['reason'] {
  if (code === 'HTTP_STATUS' && (params.status === 401 || params.status === 403)) return 'refused'
  return REASONS[code] ?? 'failed'
}

/** From the last good run on. One that lasts already goes on; with another reason it is told beside it. */
export async function openGapAfter(
  store: Pick<Store, 'openGap'>,
  source: Pick<Source, 'id' | 'createdAt'>,
  before: RunHistory | null,
  now: string,
  error: AppError,
): Promise<void> {
  const failedBefore = (before?.failures ?? 0) > 0
  const from = failedBefore ? now : (before?.lastFinishedAt ?? source.createdAt)
  await store.openGap(source.id, from < now ? from : now, gapReason(error))
}
