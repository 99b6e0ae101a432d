/**
 * Tone by words: praise and blame with negation and intensifiers, pictures, irony. What happened is no tone: a bad fact told politely
 * is neutral, so a request needs more than one weak word to be negative, and "xin cảm ơn" at its end is no praise.
 */
import type { Reason } from '../../contract/model.ts'
import { decided, eachPost, reasonOf, skipped } from '../outcome.ts'
import { type Reading, readingOf } from '../reading.ts'
import type { Stage } from '../stage.ts'
import type { Hit } from '../text/phrases.ts'

/** How many words a negator reaches. */
const NEGATION_REACH = 3
const INTENSIFIER = 1.4
/** What must be said before a tone is claimed; more where the writer asks politely. */
const CLAIM = 1.5
const CLAIM_POLITE = 2.6
const BLAME = 0.5
/** A fault told among people, without a request, is mostly told with displeasure. */
const GRUMBLE = 0.6

export const toneStage: Stage = {
  id: 'tone',
  version: 2,
  languages: ['vi', 'en'],
  run: eachPost((post) => {
    const reading = readingOf(post)
    if (reading.isEmpty) return skipped('empty')
    if (!['vi', 'en', undefined].includes(post.labels.language)) return skipped('wrongLanguage')
    const { positive, negative, polite, ironic, reasons } = weigh(
      reading,
      post.kind !== 'article' && post.kind !== 'report',
    )
    if (!reading.detected && positive + negative === 0) return skipped('notSure')
    const claim = polite || post.kind === 'article' ? CLAIM_POLITE : CLAIM
    const score = positive - negative
    const strength = Math.abs(score)
    const value = score > 0 ? 'positive' : 'negative'
    if (strength >= claim)
      return decided(
        value,
        (0.5 + 0.45 * (1 - Math.exp(-strength / 4))) * (positive > 0 && negative > 0 ? 0.85 : 1),
        reasons.filter(({ weight }) => weight > 0 === score > 0),
      )
    const mixed = Math.max(positive, negative) >= claim || ironic
    const certainty = mixed ? 0.35 : 0.75 - 0.12 * strength
    return decided('neutral', certainty + (polite ? 0.1 : 0), polite ? [polite] : [])
  }),
}

interface Weighed {
  positive: number
  negative: number
  polite: Reason | null
  ironic: boolean
  reasons: Reason[]
}

function weigh(reading: Reading, isTalk: boolean): Weighed {
  const { words, hits } = reading
  const of = (key: string) => reading.cues.tone.get(key) ?? []
  const negators = of('negator')
  const intensifiers = of('intensifier')
  const politeHits = of('polite').filter((hit) => hit.entry.weight >= 2)
  const faults = hits.complaint.filter(({ entry }) => entry.key === 'fault' && entry.weight >= 2).length
  const irony = of('irony').reduce((sum, hit) => sum + hit.entry.weight, 0) + reading.laughs
  const ironic = irony >= 2 && faults > 0
  let positive = 0
  let negative = 0
  const reasons: Reason[] = []
  for (const hit of [...of('positive'), ...of('negative')]) {
    const near = intensifiers.some((other) => isNextTo(words, other, hit))
    let score =
      hit.entry.weight * hit.strength * (near ? INTENSIFIER : 1) * (hit.entry.key === 'positive' ? 1 : -1)
    if (negators.some((other) => reaches(words, other, hit))) score = score > 0 ? -score * 0.8 : -score * 0.4
    else if (ironic && score > 0) score = -score
    // Hopes and wishes are no praise: "mong … sạch đẹp".
    else if (score > 0 && politeHits.some((other) => other.at < hit.at)) score *= 0.3
    if (score > 0) positive += score
    else negative -= score
    reasons.push(reasonOf(words, hit, score))
  }
  if (ironic && positive + negative === 0) {
    negative = Math.min(3, irony)
    reasons.push(...of('irony').map((hit) => reasonOf(words, hit, -hit.entry.weight)))
  }
  // Blame for the handling sounds like blame, unless it is put as a request.
  const blame = hits.stance.filter(({ entry }) => entry.key === 'opposes' && entry.weight >= 2)
  if (politeHits.length === 0) {
    const lasting = reading.cues.complaint.has('lasting') || reading.exclaims > 0
    if (isTalk && faults > 0 && of('polite').length === 0)
      negative += Math.min(2, faults) * GRUMBLE + (lasting ? GRUMBLE : 0)
    for (const hit of blame) {
      negative += BLAME * hit.entry.weight * hit.strength
      reasons.push(reasonOf(words, hit, -BLAME * hit.entry.weight))
    }
  }
  if (negative > 0 && reading.exclaims > 1) negative *= 1.15
  return {
    positive,
    negative,
    polite: politeHits[0] ? reasonOf(words, politeHits[0]) : null,
    ironic,
    reasons,
  }
}

function reaches(words: Reading['words'], negator: Hit, hit: Hit): boolean {
  const end = negator.at + negator.length
  if (hit.at < end || hit.at - end >= NEGATION_REACH) return false
  for (let i = end; i <= hit.at; i++) if (words[i]!.breakBefore) return false
  return true
}

function isNextTo(words: Reading['words'], intensifier: Hit, hit: Hit): boolean {
  const before = intensifier.at + intensifier.length === hit.at && !words[hit.at]!.breakBefore
  const after = hit.at + hit.length === intensifier.at && !words[intensifier.at]!.breakBefore
  return before || after
}
