/**
 * google/robotstxt-spec-test: verdicts on robots.txt files, in the text form of protocol buffers. RFC 9309.
 * Not met, `NOT_MET`: two that want the bytes of a path compared as they are, where section 2.2.2 compares percent-encoded
 * paths, as a URL always is.
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

const PATHS = 'CTC/correctness/non-ascii-paths.textproto: wanted disallowed for http://foo.bar/foo/bar/ツ'
export const NOT_MET = [PATHS, PATHS]

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
    else if (quoted !== undefined) fields[field] += quoted
    else if (field === 'expected_outcome') {
      // Decoded as a whole: what is a byte order mark depends on where it stands.
      const [robots, told, agent] = ['robotstxt', 'testurl', 'useragent'].map((each) =>
        plain(fields[each] ?? ''),
      )
      const allowed = word === 'ALLOWED'
      verdicts.push({ file, robots: robots!, url: told || 'http://foo.bar/', agent: agent!, allowed })
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
