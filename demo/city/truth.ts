/** The true labels and fates of all that is published by a moment. */
import type { Domain, Language, Stance, Tone, Topic, Urgency } from '../../contract/taxonomy.ts'
import type { Instant } from '../../contract/model.ts'
import { fateOf } from './reports.ts'
import type { Town } from './town.ts'
import type { Case, CaseEvent, Channel, Fate, Said } from './types.ts'

export interface TruthRow {
  channel: Channel
  /** RSS guid, Atom id, status id, forum post id, service_request_id, Mã phiếu. */
  externalId: string
  publishedAt: Instant
  language: Language
  domain: Domain
  /** Null for the domain `other`, which has no topics. */
  topic: Topic | null
  tone: Tone
  stance: Stance
  complaint: boolean
  urgency: Urgency
  /** Code of the ward that the text or its address tells; null where none is told or it does not exist. */
  ward: string | null
  isCopyOf: { channel: Channel; externalId: string } | null
  outbreak: string | null
  /** Id of the hand-written pattern behind the text. */
  pattern: string
  /** Null for what is not a report. `events`: all that have happened. `fate`: as of now, by the demo rule pack. */
  report: {
    receivedAt: Instant
    agency: string
    dueAt: Instant
    events: { type: CaseEvent['type']; at: Instant }[]
    fate: Fate
  } | null
}

const iso = (at: number): Instant => new Date(at).toISOString()

export function tellTruth(town: Town, now: number): TruthRow[] {
  const posts = [
    ...town.articles.rss,
    ...town.articles.atom,
    ...town.statuses,
    ...town.threads.flatMap((thread) => [thread.opening, ...thread.replies]),
  ]
  const reports = [...town.requests, ...town.tickets]
  return [
    ...posts.filter((said) => said.at <= now).map((said) => row(said, null)),
    ...reports.filter((report) => report.at <= now).map((report) => row(report, handling(report, now))),
  ]
}

function row(said: Said, report: TruthRow['report']): TruthRow {
  const {
    channel,
    externalId,
    language,
    domain,
    topic,
    tone,
    stance,
    complaint,
    urgency,
    outbreak,
    pattern,
  } = said
  return {
    channel,
    externalId,
    publishedAt: iso(said.at),
    language,
    domain,
    topic,
    tone,
    stance,
    complaint,
    urgency,
    ward: said.ward?.code ?? null,
    isCopyOf: said.copyOf && { channel: said.copyOf.channel, externalId: said.copyOf.externalId },
    outbreak,
    pattern,
    report,
  }
}

const handling = (report: Case, now: number): TruthRow['report'] => ({
  receivedAt: iso(report.at),
  agency: report.agency,
  dueAt: iso(report.dueAt),
  events: report.events
    .filter((event) => event.at <= now)
    .map((event) => ({ type: event.type, at: iso(event.at) })),
  fate: fateOf(report, now),
})
