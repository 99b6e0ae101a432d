/** feedparser's suite: what it expects of the facts that a post needs. */
import { readFeed } from '../../../crawlers/sources/feed/parse.ts'
import { decodeText } from '../../../crawlers/polite/charset.ts'
import { AppError } from '../../../contract/errors.ts'
import { type FeedCase, feedCases } from './cases.ts'
import { conjuncts, judge, type Judgement, type Subject } from './judge.ts'
import { readExpression } from './python.ts'

export interface Judged extends Judgement {
  file: string
}

/** The address that the suite's own server gives a file, from which relative links start. */
const SERVER = 'http://127.0.0.1:8097/'

let judged: Judged[] | null = null

/** Reads the suite once a process. */
export function judgeFeeds(): readonly Judged[] {
  return (judged ??= judgeAll())
}

function judgeAll(): Judged[] {
  return feedCases().flatMap((each) => {
    if (!each.expected) return []
    const subject = subjectOf(each)
    return conjuncts(readExpression(each.expected)).map((part) => ({
      ...judge(part, subject),
      file: each.name,
    }))
  })
}

function subjectOf({ name, bytes, headers }: FeedCase): Subject | null {
  const body = decodeText(bytes, headers['content-type'] ?? '')
  const hints = { timeZone: '+00:00', language: headers['content-language'] ?? null }
  try {
    const feed = readFeed({ url: `${SERVER}tests/${name}`, body, hints })
    return { feed, readsAs: (encoding) => textIn(bytes, encoding) === body }
  } catch (thrown) {
    if (thrown instanceof AppError) return null
    throw thrown
  }
}

/** Encodings are compared by what they make of the bytes: ASCII and UTF-8 are one for a document in ASCII. */
function textIn(bytes: Uint8Array, encoding: string): string {
  const wide = /^utf-32(be|le)?$/i.exec(encoding)
  if (!wide) return new TextDecoder(encoding).decode(bytes).normalize('NFC')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signs = Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, at) =>
    view.getUint32(at * 4, wide[1] !== 'be'),
  )
  return String.fromCodePoint(...signs)
    .replace(/^\ufeff/, '')
    .normalize('NFC')
}
