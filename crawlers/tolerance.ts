/** Which failures are one page's own, so that a run over many pages goes on, and which are the host's. */
import { AppError } from '../contract/errors.ts'

/** The page's own and lasting: asked for again only when something tells of a change. */
const LASTING = new Set<string>(['HTTP_STATUS', 'ROBOTS_DISALLOW', 'TOO_LARGE', 'REDIRECT_LOOP'])
/** Perhaps the page's, perhaps the host's. */
const PASSING = new Set<string>(['SERVER_FAULT', 'TIMEOUT'])
const MAX_IN_A_ROW = 3

export interface Tolerance {
  /** `later`: another run should ask for it again. @throws what was thrown, where it ends the run */
  failed(thrown: unknown): 'never' | 'later'
  worked(): void
  /** Pages passed over so far, of them those for another run, and why the last one was. */
  readonly skipped: number
  readonly left: number
  readonly last: AppError | null
}

export function createTolerance(): Tolerance {
  let [inARow, skipped, left] = [0, 0, 0]
  let last: AppError | null = null
  return {
    failed(thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      const passing = PASSING.has(thrown.code)
      if (passing) inARow += 1
      if ((!passing && !LASTING.has(thrown.code)) || inARow >= MAX_IN_A_ROW) throw thrown
      skipped += 1
      last = thrown
      if (passing) left += 1
      return passing ? 'later' : 'never'
    },
    worked() {
      inARow = 0
    },
    get skipped() {
      return skipped
    },
    get left() {
      return left
    },
    get last() {
      return last
    },
  }
}
