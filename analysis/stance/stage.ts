import { cueOf, logistic } from '../cues.ts'
import { decided, eachPost, skipped } from '../outcome.ts'
import { readingOf } from '../reading.ts'
import type { Stage } from '../stage.ts'

const CLAIM = 1.9

/**
 * Stage `stance`: towards the city's handling. Blame and thanks are searched for; a plain report or a plain fact takes
 * no side. Tone and stance are two things: anger at a neighbour is negative and neutral.
 */
export const stanceStage: Stage = {
  id: 'stance',
  version: 1,
  languages: ['vi', 'en'],
  run: eachPost((post) => {
    const reading = readingOf(post)
    if (reading.isEmpty) return skipped('empty')
    if (!['vi', 'en', undefined].includes(post.labels.language)) return skipped('wrongLanguage')
    if (!reading.detected) return skipped('notSure')
    const opposes = cueOf(reading, 'stance', 'opposes')
    const supports = cueOf(reading, 'stance', 'supports')
    const named = cueOf(reading, 'stance', 'authority').weight > 0
    const asks = cueOf(reading, 'stance', 'request').weight > 0
    const tone = post.labels.tone
    // Thanks and blame count fully where an authority is meant; a request that thanks is a request.
    const against =
      opposes.weight * (named || opposes.weight >= 3 ? 1 : 0.7) * (tone === 'positive' ? 0.5 : 1)
    const favour =
      supports.weight *
      (named ? 1 : 0.6) *
      (asks ? 0.4 : 1) *
      (tone === 'negative' ? 0.3 : tone === 'positive' ? 1.2 : 1)
    const score = favour - against
    if (score >= CLAIM) return decided('supports', logistic(score - 1), supports.reasons)
    if (score <= -CLAIM) return decided('opposes', logistic(-score - 1), opposes.reasons)
    return decided('neutral', 0.8 - 0.15 * Math.abs(score), [])
  }),
}
