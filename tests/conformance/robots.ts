/**
 * google/robotstxt-spec-test: verdicts on robots.txt files, in the text form of protocol buffers. RFC 9309.
 * Not met: a damaged byte order mark, which makes the first line worthless there and is text like any other here; and two that
 * want the bytes of a path compared as they are, where section 2.2.2 compares percent-encoded paths.
 */
import { readFileSync } from 'node:fs'
import { decodeText } from '../../crawlers/polite/charset.ts'
import { parseRobots } from '../../crawlers/polite/robots.ts'
import { filesIn, shared } from './shared.ts'
import type { Suite } from './suite.ts'

interface Verdict {
  file: string
  robots: string
  url: string
  agent: string
  allowed: boolean
}

export const robots: Suite = {
  name: 'robots',
  bar: 0.99,
  run() {
    const paths = filesIn('suites/robots').filter((path) => path.endsWith('.textproto'))
    const verdicts = paths.flatMap(verdictsIn)
    const failures = verdicts
      .filter(({ robots: text, url, agent, allowed }) => {
        const place = new URL(url)
        return parseRobots(place.origin, text, agent).allows(place) !== allowed
      })
      .map(({ file, url, allowed }) => `${file}: wanted ${allowed ? 'allowed' : 'disallowed'} for ${url}`)
    return Promise.resolve({ concerned: verdicts.length, failures })
  },
}

/** Field names, quoted pieces (neighbours are one string) and words, one after the other. */
const PIECES = /([a-z_]+)\s*:|"((?:[^"\\]|\\.)*)"|\b([A-Z]+)\b/g

function verdictsIn(path: string): Verdict[] {
  const file = path.slice(shared('suites/robots').length + 1)
  const text = decodeText(readFileSync(path)).replace(/^\s*#.*$/gm, '')
  const verdicts: Verdict[] = []
  const fields: Record<string, string> = {}
  let field = ''
  for (const [, name, quoted, word] of text.matchAll(PIECES)) {
    if (name) fields[(field = name)] = ''
    else if (quoted !== undefined) fields[field] += plain(quoted)
    else if (field === 'expected_outcome') {
      const { robotstxt = '', testurl, useragent = '' } = fields
      const url = testurl || 'http://foo.bar/'
      verdicts.push({ file, robots: robotstxt, url, agent: useragent, allowed: word === 'ALLOWED' })
      fields['testurl'] = fields['useragent'] = ''
    }
  }
  return verdicts
}

/** C escapes; escaped bytes are UTF-8, what is above one byte came unescaped. */
function plain(quoted: string): string {
  const text = quoted.replace(/\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)/g, (_, code: string) => {
    const sign = { n: '\n', t: '\t', r: '\r' }[code]
    if (sign) return sign
    if (code.startsWith('x')) return String.fromCharCode(parseInt(code.slice(1), 16))
    return /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : code
  })
  const bytes = [...text].every((sign) => sign.codePointAt(0)! < 256)
  return bytes ? decodeText(Buffer.from(text, 'latin1')) : text
}
