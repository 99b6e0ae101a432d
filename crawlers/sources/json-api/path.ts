/** Paths into JSON as a person writes them: `data.items`, `place[0].name`, `tags[*].name`; an empty path is the whole. */
import { isObject, told } from '../../reading/answer.ts'

const STEP = /([^.[\]]+)|\[(\d+|\*)\]|\["([^"]*)"\]/gy

/** Null where it cannot be read. A name with dots or brackets goes in `["…"]`. */
function stepsOf(path: string): string[] | null {
  const text = path.trim().replace(/^\$\.?/, '')
  const steps: string[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === '.' && at > 0) at += 1
    STEP.lastIndex = at
    const found = STEP.exec(text)
    if (!found) return null
    const [, name, index, quoted] = found
    steps.push(name ?? (index === '*' ? EVERY : (index ?? quoted ?? '')))
    at = STEP.lastIndex
  }
  return steps
}

/** No name in a path can be this one. */
const EVERY = '[*]'

export const isPath = (path: string): boolean => stepsOf(path) !== null

/** Everything at the path; only `[*]` makes it more than one. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let found: unknown[] = [value]
  for (const step of stepsOf(path) ?? []) {
    found = found.flatMap((one) => {
      if (step === EVERY) return Array.isArray(one) ? one : []
      if (Array.isArray(one))
        return /^\d+$/.test(step) && Number(step) < one.length ? [one[Number(step)]] : []
      return isObject(one) && Object.hasOwn(one, step) ? [one[step]] : []
    })
    if (found.length > MAX_VALUES) found = found.slice(0, MAX_VALUES)
  }
  return found
}

const MAX_VALUES = 10_000

/** Texts and numbers at the path. */
export function textsAt(value: unknown, path: string | undefined): string[] {
  if (!path) return []
  return valuesAt(value, path).flatMap((one) => (typeof one === 'boolean' ? String(one) : (told(one) ?? [])))
}
