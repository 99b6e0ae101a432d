/** Bodies of press articles: the lead, then what residents and offices say about it. */
import { ARTICLE_PARTS } from './phrases/articles.ts'
import { fill } from './fill.ts'
import type { Spot } from './places.ts'
import type { Random } from './random.ts'
import type { Said } from './types.ts'

/** Paragraphs of the article; the first is the lead that the feed shows. */
export function writeBody(said: Said, spot: Spot, random: Random): string[] {
  const good = said.tone === 'positive' || said.stance === 'supports'
  const parts = said.complaint ? ARTICLE_PARTS.fault : good ? ARTICLE_PARTS.good : ARTICLE_PARTS.news
  const middle = random.shuffle(parts.middle).slice(0, random.int(1, 3))
  return [said.text, ...middle, random.pick(parts.end)].map((part) => fill(part, 'vi', spot, said.at, random))
}
