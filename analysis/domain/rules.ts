/**
 * Where two topics fit, the taxonomy decides (PRODUCT: "here, and not there"): one row, one rule. `when` both are named,
 * what speaks for `loses` speaks for `wins` instead.
 */
import { type Topic, TOPICS } from '../../contract/taxonomy.ts'
import type { Scores } from './score.ts'

interface Rule {
  wins: Topic
  loses: readonly Topic[]
  /** How much must speak for the winner: a passing word is not enough. */
  from: number
}

const RULES: readonly Rule[] = [
  // Dust is environment, also from road works and lorries.
  { wins: 'dust', loses: ['road-works', 'pothole', 'jam', 'smoke-smell'], from: 3 },
  // A manhole cover is drainage, not road surface, and not the drain below it.
  { wins: 'manhole', loses: ['pothole', 'blocked-drain', 'theft', 'road-works', 'flooded-street'], from: 4 },
  // The smell of a sewer is drainage; other smells are environment.
  { wins: 'blocked-drain', loses: ['smoke-smell'], from: 4 },
  // Cables and poles are urban management, even where the power goes with them.
  { wins: 'cable-pole', loses: ['power-cut', 'network', 'fire-safety', 'signal'], from: 4 },
  // The city's tide is drainage, not the river's water.
  { wins: 'tide', loses: ['flooded-street', 'canal-water'], from: 4 },
  // Dumped rubbish is dumping wherever it lies.
  { wins: 'illegal-dumping', loses: ['waste-collection', 'canal-water', 'blocked-drain'], from: 4 },
  // A light is a light, even if it hangs at a pole or in a park.
  { wins: 'street-light', loses: ['cable-pole', 'tree-park'], from: 4 },
  // Insurance at the clinic is health; school meals that make ill are food safety.
  { wins: 'food-safety', loses: ['school-meal', 'hospital', 'market'], from: 4 },
  { wins: 'health-insurance', loses: ['hospital', 'benefits'], from: 4 },
  // A portal that fails technically is digital, whatever file it was for.
  { wins: 'city-app', loses: ['slow-file', 'civil-status', 'one-stop-queue', 'tax', 'land-papers'], from: 6 },
  // Land papers held up are land; a slow file of any other kind is administration.
  { wins: 'land-papers', loses: ['slow-file', 'one-stop-queue'], from: 4 },
  // Trade that takes the pavement is pavement; cars that stand on the carriageway are parking.
  { wins: 'pavement-taken', loses: ['market', 'parking'], from: 4 },
  // Collectors who strike leave rubbish on the street: the rubbish is what is to be mended.
  { wins: 'waste-collection', loses: ['wages', 'public-works', 'fire-safety'], from: 4 },
  // Water in the street or the house is the fault, whoever is stopped by it and whatever it endangers.
  {
    wins: 'flooded-street',
    loses: [
      'jam',
      'bus-metro',
      'cable-pole',
      'market',
      'school-place',
      'hospital',
      'power-cut',
      'smoke-smell',
    ],
    from: 4,
  },
  // A power cut is a power cut, whatever stands still with it.
  { wins: 'power-cut', loses: ['building-safety', 'street-light'], from: 4 },
  // Somebody who calls and lies is a scam, whatever line it comes over.
  { wins: 'scam', loses: ['spam-call', 'delivery', 'network'], from: 4 },
]

export function applyRules(scores: Scores): void {
  for (const { wins, loses, from } of RULES) {
    const winner = scores.topics.get(wins) ?? 0
    if (winner < from) continue
    for (const topic of loses) move(scores, topic, wins)
  }
}

function move({ domains, topics }: Scores, from: Topic, to: Topic): void {
  const amount = topics.get(from) ?? 0
  if (amount === 0) return
  topics.delete(from)
  topics.set(to, topics.get(to)! + amount / 2)
  domains.set(TOPICS[from], domains.get(TOPICS[from])! - amount)
  domains.set(TOPICS[to], domains.get(TOPICS[to])! + amount / 2)
}
