import { cueReasons, cueWeight, logistic } from '../cues.ts'
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
  version: 2,
  languages: ['vi', 'en'],
  run: eachPost((post) => {
    const reading = readingOf(post)
    if (reading.isEmpty) return skipped('empty')
    if (!['vi', 'en', undefined].includes(post.labels.language)) return skipped('wrongLanguage')
    if (!reading.detected) return skipped('notSure')
    const opposes = cueWeight(reading, 'stance', 'opposes')
    const supports = cueWeight(reading, 'stance', 'supports')
    const named = cueWeight(reading, 'stance', 'authority') > 0
    const asks = cueWeight(reading, 'stance', 'request') > 0
    const tone = post.labels.tone
    // Thanks and blame count fully where an authority is meant; a request that thanks is a request.
    const against = opposes * (named || opposes >= 3 ? 1 : 0.7) * (tone === 'positive' ? 0.5 : 1)
    const favour =
      supports *
      (named ? 1 : 0.6) *
      (asks ? 0.4 : 1) *
      (tone === 'negative' ? 0.3 : tone === 'positive' ? 1.2 : 1)
    const score = favour - against
    if (score >= CLAIM)
      return decided('supports', logistic(score - 1), cueReasons(reading, 'stance', ['supports']))
    if (score <= -CLAIM)
      return decided('opposes', logistic(-score - 1), cueReasons(reading, 'stance', ['opposes']))
    return decided('neutral', 0.8 - 0.15 * Math.abs(score), [])
  }),
}
