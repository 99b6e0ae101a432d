/** The text of a request's body, within a limit. */
import { AppError } from '../contract/errors.ts'
import { sizeText } from './uploads.ts'

/**
 * Counted while it is read: a body that comes in chunks tells no length. (Hono's own limit wraps such a request anew,
 * which needs the server's patched `Request`, and we leave globals alone.) A byte order mark stays: signatures count it.
 * @throws AppError TOO_LARGE_REQUEST
 */
export async function textWithin({ body }: Request, limit: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let bytes = 0
  let text = ''
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > limit) throw new AppError('TOO_LARGE_REQUEST', { limit: sizeText(limit) })
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
