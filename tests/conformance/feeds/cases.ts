/** Files of feedparser's suite: the bytes, the headers that the leading comment tells, and what is expected of them. */
import { readFileSync } from 'node:fs'
import { filesIn, shared } from '../shared.ts'
import { decodeText } from '../../../crawlers/polite/charset.ts'

export interface FeedCase {
  /** Path inside the suite. */
  name: string
  bytes: Uint8Array
  /** Lower-case names. */
  headers: Record<string, string>
  /** The Python expression; null where the file has none of its own. */
  expected: string | null
}

export function feedCases(): FeedCase[] {
  return filesIn('suites/feeds').map((path) => {
    const bytes = readFileSync(path)
    const head = commentOf(bytes)
    const headers = [...head.matchAll(/^\s*Header:\s*([\w-]+)\s*:[ \t]*(.*?)\s*$/gm)]
    return {
      name: path.slice(shared('suites/feeds').length + 1),
      bytes,
      headers: Object.fromEntries(headers.map(([, name, value]) => [name!.toLowerCase(), value!])),
      expected: /Expect:\s*([\s\S]*?)\s*-->/.exec(head)?.[1] ?? null,
    }
  })
}

/** Up to the end of the first comment. Its text is read as UTF-8 here whatever the feed is in, as the suite has it in ASCII. */
function commentOf(bytes: Uint8Array): string {
  const plain = Buffer.from(bytes).toString('utf8')
  const text = plain.includes('Expect:') ? plain : decodeText(bytes)
  const end = text.indexOf('-->')
  return end < 0 ? text.slice(0, 2000) : text.slice(0, end + 3)
}
