/** One answer as one document: what most kinds yield. */
import type { Fetched } from './connector.ts'
import type { Cursor, RawItem } from '../contract/model.ts'

/** @param cursor where to go on once it is stored; a kind that knows it only later sets it then */
export function itemOf(
  got: Fetched,
  layout: string,
  hints: Record<string, unknown>,
  cursor: Cursor = {},
): RawItem {
  const { url, fetchedAt, mediaType, body, evidence } = got
  return { layout, url, fetchedAt, mediaType, body, hints, evidence, cursor }
}
