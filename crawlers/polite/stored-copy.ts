/** A stored copy, found by where it lies and checked against its hash. Needs no writer; works in any thread. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip as gunzipBack, type InputType, type ZlibOptions } from 'node:zlib'
import { AppError } from '../../contract/errors.ts'
import type { EvidenceRef } from '../../contract/model.ts'
import { decodeText } from './charset.ts'
import { FILE_NAME } from './day-files.ts'
import type { StoredCopy } from './evidence.ts'
import { digestOf, type Fields, readHttp, readRecord, type WarcRecord } from './warc.ts'

const gunzip = promisify<InputType, ZlibOptions, Buffer>(gunzipBack)
/** A record that unpacks to more than this was not written by us. */
const LONGEST_RECORD = 1024 * 1024 * 1024

/**
 * @throws AppError EVIDENCE_GONE where the file or the record is not there; EVIDENCE_BROKEN where it cannot be read or
 * does not have the hash that it was kept under
 */
export async function readEvidence(folder: string, ref: EvidenceRef): Promise<StoredCopy> {
  const member = await readMember(folder, ref)
  try {
    const copy = copyOf(readRecord(await gunzip(member, { maxOutputLength: LONGEST_RECORD })))
    if (copy.digest === ref.digest) return copy
  } catch (cause) {
    throw new AppError('EVIDENCE_BROKEN', { file: ref.file }, { cause })
  }
  throw new AppError('EVIDENCE_BROKEN', { file: ref.file })
}

async function readMember(folder: string, { file, offset, length }: EvidenceRef): Promise<Buffer> {
  if (!FILE_NAME.test(file)) throw new AppError('EVIDENCE_GONE')
  try {
    const handle = await open(join(folder, file), 'r')
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset)
      if (bytesRead === 0) throw new AppError('EVIDENCE_GONE')
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT')
      throw new AppError('EVIDENCE_GONE', {}, { cause: thrown })
    throw new AppError('EVIDENCE_BROKEN', { file }, { cause: thrown })
  }
}

function copyOf({ fields, block }: WarcRecord): StoredCopy {
  const answer = fields['warc-type'] === 'response' ? readHttp(block) : null
  const headers: Fields = answer?.headers ?? {}
  const bytes = answer?.body ?? block
  const contentType = (answer ? headers['content-type'] : fields['content-type']) ?? ''
  const url = fields['warc-target-uri'] ?? ''
  return {
    url: `<${url}>` === fields['warc-record-id'] ? '' : url,
    at: fields['warc-date'] ?? '',
    status: answer?.status ?? null,
    headers,
    mediaType: contentType.split(';')[0]!.trim().toLowerCase(),
    bytes,
    text: decodeText(bytes, contentType),
    digest: digestOf(bytes),
  }
}
