/**
 * The Python expressions of feedparser's suite as trees: literals, paths (`entries[0]['title']`, `feed.title`), calls,
 * comparisons (chained ones too), `not`, `and`, `or`. Nothing is run here. Grammar: https://docs.python.org/3/reference/expressions.html
 */

export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal }

export type Expression =
  | { type: 'literal'; value: Literal }
  /** A name and what is looked up in it, outermost first. */
  | { type: 'path'; steps: (string | number)[] }
  | { type: 'call'; of: (string | number)[]; given: Expression[] }
  | { type: 'not'; inner: Expression }
  | { type: 'and' | 'or'; parts: Expression[] }
  /** `parts[0] signs[0] parts[1] signs[1] parts[2] …` */
  | { type: 'compare'; parts: Expression[]; signs: string[] }

const TOKEN =
  /\s*(?:([uUbB]?(?:"""(?:[^\\]|\\[\s\S])*?"""|'''(?:[^\\]|\\[\s\S])*?'''|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"))|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|<=|>=|[-+<>()[\]{},.:]))/y

interface Token {
  kind: 'string' | 'number' | 'name' | 'sign'
  text: string
}

/** @throws Error with the place where the text is not understood */
export function readExpression(text: string): Expression {
  const tokens = tokensOf(text)
  const reader = new Reader(tokens)
  const whole = reader.either()
  if (reader.at < tokens.length) throw new Error(`unexpected ${tokens[reader.at]!.text} in ${text}`)
  return whole
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const trimmed = text.trimEnd()
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < trimmed.length) {
    const from = TOKEN.lastIndex
    const found = TOKEN.exec(trimmed)
    if (!found) throw new Error(`not understood: ${trimmed.slice(from, from + 40)}`)
    const [, string, number, name, sign] = found
    if (string !== undefined) tokens.push({ kind: 'string', text: unquoted(string) })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else tokens.push({ kind: 'sign', text: sign! })
  }
  return tokens
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\n': '', 0: '\0' }

function unquoted(literal: string): string {
  const bare = literal.replace(/^[uUbB]/, '')
  const marks = /^("""|'''|'|")/.exec(bare)![1]!.length
  const inner = bare.slice(marks, -marks)
  return inner.replace(
    /\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[\s\S])/g,
    (whole, code: string) => {
      if (code.length > 1) return String.fromCodePoint(parseInt(code.slice(1), 16))
      // Python keeps the backslash of an escape it does not know.
      return ESCAPES[code] ?? (/['"\\]/.test(code) ? code : whole)
    },
  )
}

const CONSTANTS: Record<string, Literal> = { True: true, False: false, None: null }
const COMPARISONS = new Set(['==', '!=', '<', '>', '<=', '>='])

/** Recursive descent, the loosest binding first. */
class Reader {
  at = 0
  readonly tokens: readonly Token[]
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  either(): Expression {
    return this.joined('or', () => this.all())
  }

  all(): Expression {
    return this.joined('and', () => this.negation())
  }

  joined(word: 'and' | 'or', part: () => Expression): Expression {
    const parts = [part()]
    while (this.take('name', word)) parts.push(part())
    return parts.length === 1 ? parts[0]! : { type: word, parts }
  }

  negation(): Expression {
    if (this.take('name', 'not')) return { type: 'not', inner: this.negation() }
    return this.comparison()
  }

  comparison(): Expression {
    const parts = [this.sum()]
    const signs: string[] = []
    for (let sign = this.comparator(); sign; sign = this.comparator()) {
      signs.push(sign)
      parts.push(this.sum())
    }
    return signs.length === 0 ? parts[0]! : { type: 'compare', parts, signs }
  }

  comparator(): string | null {
    const token = this.tokens[this.at]
    if (token?.kind === 'sign' && COMPARISONS.has(token.text)) {
      this.at += 1
      return token.text
    }
    if (this.take('name', 'is')) return this.take('name', 'not') ? '!=' : '=='
    if (this.take('name', 'in')) return 'in'
    if (token?.text === 'not' && this.tokens[this.at + 1]?.text === 'in') {
      this.at += 2
      return 'not in'
    }
    return null
  }

  /** Strings that the suite writes in pieces, joined by `+`. */
  sum(): Expression {
    let left = this.term()
    while (this.take('sign', '+')) {
      const right = this.term()
      if (left.type !== 'literal' || right.type !== 'literal') throw new Error('a sum of what is no literal')
      left = { type: 'literal', value: String(left.value) + String(right.value) }
    }
    return left
  }

  term(): Expression {
    const token = this.tokens[this.at]
    if (!token) throw new Error('ends too early')
    this.at += 1
    if (token.kind === 'string') return { type: 'literal', value: token.text }
    if (token.kind === 'number') return { type: 'literal', value: Number(token.text) }
    if (token.kind === 'name')
      return token.text in CONSTANTS
        ? { type: 'literal', value: CONSTANTS[token.text]! }
        : this.lookups(token.text)
    if (token.text === '(') return this.parenthesis()
    if (token.text === '[') return { type: 'literal', value: this.list(']') }
    if (token.text === '{') return { type: 'literal', value: this.dictionary() }
    if (token.text === '-') return { type: 'literal', value: -Number(this.literal()) }
    throw new Error(`unexpected ${token.text}`)
  }

  lookups(name: string): Expression {
    const steps: (string | number)[] = [name]
    for (;;) {
      if (this.take('sign', '.')) steps.push(this.name())
      else if (this.take('sign', '[')) {
        const key = this.literal()
        steps.push(typeof key === 'number' ? key : String(key))
        this.expect(']')
      } else if (this.take('sign', '(')) return { type: 'call', of: steps, given: this.given() }
      else return { type: 'path', steps }
    }
  }

  given(): Expression[] {
    const given: Expression[] = []
    while (!this.take('sign', ')')) {
      given.push(this.either())
      this.take('sign', ',')
    }
    return given
  }

  /** A tuple, or an expression that is only held together. */
  parenthesis(): Expression {
    if (this.take('sign', ')')) return { type: 'literal', value: [] }
    const first = this.either()
    if (this.take('sign', ')')) return first
    if (first.type !== 'literal') throw new Error('a tuple of what is no literal')
    this.expect(',')
    return { type: 'literal', value: [first.value, ...this.list(')')] }
  }

  list(end: string): Literal[] {
    const values: Literal[] = []
    while (!this.take('sign', end)) {
      values.push(this.literal())
      this.take('sign', ',')
    }
    return values
  }

  dictionary(): Literal {
    const pairs: [string, Literal][] = []
    while (!this.take('sign', '}')) {
      const key = String(this.literal())
      this.expect(':')
      pairs.push([key, this.literal()])
      this.take('sign', ',')
    }
    return Object.fromEntries(pairs)
  }

  literal(): Literal {
    const found = this.sum()
    if (found.type !== 'literal') throw new Error('no literal')
    return found.value
  }

  name(): string {
    const token = this.tokens[this.at]
    if (token?.kind !== 'name') throw new Error('no name after the dot')
    this.at += 1
    return token.text
  }

  take(kind: Token['kind'], text: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== kind || token.text !== text) return false
    this.at += 1
    return true
  }

  expect(sign: string): void {
    if (!this.take('sign', sign)) throw new Error(`no ${sign}`)
  }
}
