/** The queries of the desk, one file each, read once. */
import { readFileSync } from 'node:fs'

const read = new Map<string, string>()

/** Text of `queries/<name>.sql`. */
function query(name: string): string {
  const known = read.get(name)
  if (known !== undefined) return known
  const text = readFileSync(new URL(`./queries/${name}.sql`, import.meta.url), 'utf8')
  read.set(name, text)
  return text
}

/**
 * The query with its slots filled. A slot is the name in a block comment followed by TRUE, which is valid SQL as it
 * stands. Only fixed fragments go into slots; values go as parameters.
 */
export function fill(name: string, slots: Readonly<Record<string, string>> = {}): string {
  let text = query(name)
  for (const [slot, fragment] of Object.entries(slots)) {
    const mark = `/*${slot}*/ TRUE`
    if (!text.includes(mark)) throw new Error(`queries/${name}.sql has no slot ${mark}`)
    text = text.replaceAll(mark, () => fragment)
  }
  return text
}
