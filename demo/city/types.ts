/** The words of the demo city: what is said, where, and what is true of it. Times are milliseconds since 1970. */
import type { Place } from '../../contract/model.ts'
import type { Domain, Language, Stance, Tone, Topic, Urgency } from '../../contract/taxonomy.ts'

export const CHANNELS = ['rss', 'atom', 'mastodon', 'discourse', 'open311', 'hotline'] as const
export type Channel = (typeof CHANNELS)[number]

/** What is true of a text, by the way it is meant. */
export interface Meaning {
  tone: Tone
  stance: Stance
  complaint: boolean
  urgency: Urgency
}

/** Bundles of true labels that a sentence is filed under in the phrase books. */
export const MARKS = {
  /** Scolding the authorities over a concrete fault. */
  angry: { tone: 'negative', stance: 'opposes', complaint: true, urgency: 'ordinary' },
  /** The same, meant the other way round from how it reads. */
  irony: { tone: 'negative', stance: 'opposes', complaint: true, urgency: 'ordinary' },
  /** A fault told with displeasure, blaming nobody in office. */
  fault: { tone: 'negative', stance: 'neutral', complaint: true, urgency: 'ordinary' },
  /** A fault told as a fact. */
  plain: { tone: 'neutral', stance: 'neutral', complaint: true, urgency: 'ordinary' },
  /** A risk still there, told in alarm. */
  danger: { tone: 'negative', stance: 'neutral', complaint: true, urgency: 'danger' },
  /** A risk still there, told as a fact. */
  alert: { tone: 'neutral', stance: 'neutral', complaint: true, urgency: 'danger' },
  /** A risk still there, and the authorities scolded for it. */
  alarm: { tone: 'negative', stance: 'opposes', complaint: true, urgency: 'danger' },
  /** A whole street or service out, told with displeasure. */
  outage: { tone: 'negative', stance: 'neutral', complaint: true, urgency: 'outage' },
  /** The same, told as a fact. */
  off: { tone: 'neutral', stance: 'neutral', complaint: true, urgency: 'outage' },
  /** The same, and the authorities scolded for it. */
  dark: { tone: 'negative', stance: 'opposes', complaint: true, urgency: 'outage' },
  /** Displeasure with no fault to mend. */
  vent: { tone: 'negative', stance: 'neutral', complaint: false, urgency: 'ordinary' },
  /** Displeasure with the authorities with no concrete fault. */
  blame: { tone: 'negative', stance: 'opposes', complaint: false, urgency: 'ordinary' },
  ask: { tone: 'neutral', stance: 'neutral', complaint: false, urgency: 'ordinary' },
  tell: { tone: 'neutral', stance: 'neutral', complaint: false, urgency: 'ordinary' },
  /** Praise of the authorities. */
  thanks: { tone: 'positive', stance: 'supports', complaint: false, urgency: 'ordinary' },
  /** Gladness that praises nobody in office. */
  glad: { tone: 'positive', stance: 'neutral', complaint: false, urgency: 'ordinary' },
  /** Agreement with what the city does, soberly. */
  back: { tone: 'neutral', stance: 'supports', complaint: false, urgency: 'ordinary' },
} as const satisfies Record<string, Meaning>
export type Mark = keyof typeof MARKS

/** Topic, or `none` where the domain has no finer one. */
export type TopicKey = Topic | 'none'

/** Sentences by topic and mark. In `press` and `forum` a line is `title // text`. Slots are in `fill.ts`. */
export type Lines = Partial<Record<TopicKey, Partial<Record<Mark, readonly string[]>>>>

/** One domain's phrase book by the place where such a sentence is at home. */
export interface Book {
  /** Timelines and replies. */
  say: Lines
  /** Forum openings. */
  forum: Lines
  /** Headlines with their lead. */
  press: Lines
  /** Reports that residents file. */
  file: Lines
}

/** One sentence pattern with its labels. */
export interface Phrase {
  id: string
  domain: Domain
  topic: Topic | null
  mark: Mark
  title: string
  text: string
}

/** One text as it is published, with its truth. */
export interface Said extends Meaning {
  channel: Channel
  /** Set once all texts are in order of time. */
  externalId: string
  at: number
  title: string
  text: string
  author: string
  language: Language
  domain: Domain
  topic: Topic | null
  ward: Place | null
  street: string
  outbreak: string | null
  copyOf: Said | null
  pattern: string
}

/** A forum topic: its opening and what followed. */
export interface Thread {
  id: number
  opening: Said
  replies: Said[]
}

export type Fate = 'onTime' | 'late' | 'open' | 'reopened' | 'badTime'

export interface CaseEvent {
  type: 'received' | 'forwarded' | 'accepted' | 'firstResponse' | 'resolved' | 'reopened'
  at: number
  note: string | null
}

/** A report and all that will have happened to it, in order of time. */
export interface Case extends Said {
  agency: string
  address: string
  latitude: number | null
  longitude: number | null
  /** Due time of the result by the city's rule pack. */
  dueAt: number
  events: CaseEvent[]
  /** A field that the city tells wrongly, with the text it tells instead. */
  wrong: { field: 'received' | 'resolved'; value: string } | null
}
