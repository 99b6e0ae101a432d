/** A file on disk or its content: its first bytes, its pieces, and its text decoded as it streams by. */
import { isAscii } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { AppError } from '../../../contract/errors.ts'
import { decoderFor } from '../../polite/charset.ts'

/** A file on disk, or its content. */
export type TableInput = string | Uint8Array

const HEAD_BYTES = 64 * 1024

/** @throws AppError FILE_MISSING */
export async function headOf(input: TableInput): Promise<Uint8Array> {
  if (typeof input !== 'string') return input.subarray(0, HEAD_BYTES)
  const file = await open(input, 'r').catch(missing(input))
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } catch (cause) {
    throw new AppError('FILE_MISSING', { path: input }, { cause })
  } finally {
    await file.close()
  }
}

export const missing =
  (path: string) =>
  (cause: unknown): never => {
    throw new AppError('FILE_MISSING', { path }, { cause })
  }

/** @throws AppError FILE_MISSING, also where the file goes while it is read */
export async function* piecesOf(input: TableInput): AsyncIterable<Uint8Array> {
  if (typeof input !== 'string') {
    for (let at = 0; at < input.length; at += HEAD_BYTES) yield input.subarray(at, at + HEAD_BYTES)
    return
  }
  try {
    for await (const piece of createReadStream(input, { highWaterMark: HEAD_BYTES })) yield piece as Buffer
  } catch (cause) {
    missing(input)(cause)
  }
}

/**
 * The text in pieces. Plain ASCII tells no encoding, so the choice waits for the first piece that holds anything else: a
 * table may have Vietnamese words only far below its header.
 */
export async function* textOf(input: TableInput): AsyncIterable<string> {
  const head = await headOf(input)
  let decoder = isAscii(head) ? null : decoderFor(head, '', true)
  for await (const piece of piecesOf(input)) {
    if (!decoder && !isAscii(piece)) decoder = decoderFor(piece, '', true)
    yield decoder ? decoder.decode(piece, { stream: true }) : Buffer.from(piece).toString('latin1')
  }
  if (decoder) yield decoder.decode()
}

export const headText = (head: Uint8Array): string => decoderFor(head, '', true).decode(head)
