import { readingOf } from '../reading.ts'
import { decided, eachPost, skipped } from '../outcome.ts'
import type { Stage } from '../stage.ts'

/** Stage `language`: see detect.ts for the rules. */
export const languageStage: Stage = {
  id: 'language',
  version: 2,
  languages: 'any',
  run: eachPost((post) => {
    const { detected, isEmpty } = readingOf(post)
    if (isEmpty) return skipped('empty')
    if (!detected) return skipped('notSure')
    return decided(
      detected.language,
      detected.confidence,
      detected.because.map((words) => ({ words, weight: 1 })),
    )
  }),
}
