import { cueReasons, cueWeight, logistic } from '../cues.ts'
import { decided, eachPost, skipped } from '../outcome.ts'
import { readingOf } from '../reading.ts'
import type { Stage } from '../stage.ts'

const DANGER = 2.6
const OUTAGE = 3.5

/**
 * Stage `urgency`: danger is a risk still present (an open hole, a live wire, a leaning tree); outage is a whole street or
 * a service, not one lamp. What is mended, announced, planned or only talked about is ordinary.
 */
export const urgencyStage: Stage = {
  id: 'urgency',
  version: 2,
  languages: ['vi', 'en'],
  run: eachPost((post) => {
    const reading = readingOf(post)
    if (reading.isEmpty) return skipped('empty')
    if (!['vi', 'en', undefined].includes(post.labels.language)) return skipped('wrongLanguage')
    if (!reading.detected) return skipped('notSure')
    const cue = (key: string) => cueWeight(reading, 'urgency', key)
    const danger = cue('danger')
    const out = cue('out')
    const whole = cue('whole')
    const calm = cue('over') * 1.2 + cue('talk') + (post.labels.complaint === 'false' ? 0.8 : 0)
    const risk = danger + (danger > 0 ? Math.min(1, cue('risk') * 0.3) : 0) - calm
    const cut = out > 0 ? out + Math.min(3, whole) * 0.9 - calm : 0
    if (risk >= DANGER)
      return decided('danger', logistic(risk - DANGER + 0.5), cueReasons(reading, 'urgency', ['danger']))
    if (cut >= OUTAGE)
      return decided('outage', logistic(cut - OUTAGE + 0.4), cueReasons(reading, 'urgency', ['out', 'whole']))
    const nearest = Math.max(risk - DANGER, cut - OUTAGE)
    return decided('ordinary', logistic(0.3 - nearest), [])
  }),
}
