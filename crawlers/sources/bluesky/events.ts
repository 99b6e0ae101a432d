/** Events of Jetstream, version 1: https://github.com/bluesky-social/jetstream-legacy (README, “Example events”). */
import { isObject, type Json, told } from '../../reading/answer.ts'

export const POSTS = 'app.bsky.feed.post'
/** An account that is only switched off may come back; its posts stay. */
const CLOSED = new Set(['deleted', 'takendown'])

export type StreamEvent = {
  /** When the stream took it in; microseconds since 1970. */
  time: number
  did: string
} & (
  | { kind: 'post'; uri: string; record: Json; changed: boolean }
  | { kind: 'deleted'; uri: string }
  | { kind: 'closed' }
  | { kind: 'other' }
)

/** Null where it is no event. */
export function readEvent(message: string): StreamEvent | null {
  const value = jsonIn(message)
  if (!isObject(value)) return null
  const [did, kind, time] = [told(value['did']), told(value['kind']), value['time_us']]
  if (!did || !kind || typeof time !== 'number' || !Number.isSafeInteger(time) || time <= 0) return null
  const common = { time, did }
  if (kind === 'account') {
    const account = isObject(value['account']) ? value['account'] : {}
    const closed = account['active'] === false && CLOSED.has(told(account['status']) ?? '')
    return { ...common, kind: closed ? 'closed' : 'other' }
  }
  const commit = isObject(value['commit']) ? value['commit'] : {}
  const rkey = told(commit['rkey'])
  if (kind !== 'commit' || commit['collection'] !== POSTS || !rkey) return { ...common, kind: 'other' }
  const uri = `at://${did}/${POSTS}/${rkey}`
  const operation = told(commit['operation'])
  if (operation === 'delete') return { ...common, kind: 'deleted', uri }
  if (!isObject(commit['record']) || (operation !== 'create' && operation !== 'update'))
    return { ...common, kind: 'other' }
  return { ...common, kind: 'post', uri, record: commit['record'], changed: operation === 'update' }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null
    throw thrown
  }
}

/** Languages that a post declares. */
export const languagesOf = (record: Json): string[] =>
  Array.isArray(record['langs']) ? record['langs'].map(told).filter((each) => each !== null) : []
