/**
 * The city taxonomy. Level 1 (domain) is fixed; level 2 (topic) is the concrete thing and grows by version.
 * Names live in the locales under `domain.<id>` and `topic.<id>`.
 */

export const TAXONOMY_VERSION = 1

export const DOMAINS = [
  'urban',
  'traffic',
  'flooding',
  'environment',
  'utilities',
  'land',
  'health',
  'education',
  'security',
  'administration',
  'justice',
  'welfare',
  'economy',
  'agriculture',
  'culture',
  'logistics',
  'digital',
  'budget',
  'other',
] as const
export type Domain = (typeof DOMAINS)[number]

/** Level 2: topic id → its domain. */
export const TOPICS = {
  'pavement-taken': 'urban',
  'street-light': 'urban',
  'tree-park': 'urban',
  'stray-animal': 'urban',
  'advertising-sign': 'urban',
  'cable-pole': 'urban',
  pothole: 'traffic',
  jam: 'traffic',
  signal: 'traffic',
  'road-works': 'traffic',
  parking: 'traffic',
  'bus-metro': 'traffic',
  'flooded-street': 'flooding',
  'blocked-drain': 'flooding',
  manhole: 'flooding',
  tide: 'flooding',
  'waste-collection': 'environment',
  'illegal-dumping': 'environment',
  'smoke-smell': 'environment',
  noise: 'environment',
  'canal-water': 'environment',
  dust: 'environment',
  'power-cut': 'utilities',
  'water-cut': 'utilities',
  'water-quality': 'utilities',
  'utility-bill': 'utilities',
  'illegal-building': 'land',
  'land-papers': 'land',
  compensation: 'land',
  'building-safety': 'land',
  hospital: 'health',
  epidemic: 'health',
  'food-safety': 'health',
  'health-insurance': 'health',
  'school-fee': 'education',
  exam: 'education',
  'school-meal': 'education',
  'school-place': 'education',
  theft: 'security',
  disorder: 'security',
  scam: 'security',
  'fire-safety': 'security',
  'one-stop-queue': 'administration',
  'slow-file': 'administration',
  'official-conduct': 'administration',
  'civil-status': 'justice',
  notary: 'justice',
  court: 'justice',
  benefits: 'welfare',
  wages: 'welfare',
  'social-housing': 'welfare',
  prices: 'economy',
  market: 'economy',
  tax: 'economy',
  crops: 'agriculture',
  livestock: 'agriculture',
  festival: 'culture',
  heritage: 'culture',
  'sports-ground': 'culture',
  port: 'logistics',
  delivery: 'logistics',
  network: 'digital',
  'city-app': 'digital',
  'spam-call': 'digital',
  'public-works': 'budget',
  disclosure: 'budget',
} as const satisfies Record<string, Domain>
export type Topic = keyof typeof TOPICS
export const TOPIC_IDS = Object.keys(TOPICS) as [Topic, ...Topic[]]

export const TONES = ['negative', 'neutral', 'positive'] as const
export type Tone = (typeof TONES)[number]

export const STANCES = ['opposes', 'neutral', 'supports'] as const
export type Stance = (typeof STANCES)[number]

export const URGENCIES = ['danger', 'outage', 'ordinary'] as const
export type Urgency = (typeof URGENCIES)[number]

export const LANGUAGES = ['vi', 'en', 'zh', 'ja', 'ko', 'km', 'fr', 'other'] as const
export type Language = (typeof LANGUAGES)[number]
