import type { CallOutput } from '../../contract/api.ts'
import { AppError } from '../../contract/errors.ts'
import { readEvidence } from '../../crawlers/index.ts'
import type { Handlers } from '../calls.ts'
import { asOf, type Desk } from '../desk.ts'

/** Characters of a stored copy that are shown. */
const SHOWN = 200_000

export function evidenceHandlers(desk: Desk): Pick<Handlers, 'ledger.list' | 'evidence.get' | 'gaps.list'> {
  const { read } = desk.store
  return {
    'ledger.list': (query) => read.ledger(query, asOf(desk)),
    'gaps.list': (query) => read.gaps(query, asOf(desk)),
    'evidence.get': ({ id }) => readCopy(desk, id),
  }
}

/** The copy as it came, its hash checked. @throws AppError NOT_FOUND, EVIDENCE_GONE, EVIDENCE_BROKEN */
export async function readCopy(desk: Desk, id: string): Promise<CallOutput<'evidence.get'>> {
  const found = await desk.store.evidence(id)
  if (!found) throw new AppError('NOT_FOUND', { what: id })
  const { info, ref, document } = found
  if (!ref) throw new AppError('EVIDENCE_GONE')
  const copy = await readEvidence(desk.evidenceDir, ref)
  return {
    info,
    url: copy.url || document.url,
    fetchedAt: document.fetchedAt,
    status: copy.status ?? document.status,
    mediaType: copy.mediaType || document.mediaType,
    headers: copy.headers,
    digest: copy.digest,
    bytes: copy.bytes.byteLength,
    text: copy.text.slice(0, SHOWN),
    file: ref.file,
  }
}
