/** GeoReport v2 service requests, JSON or XML: https://wiki.open311.org/GeoReport_v2/ */
import type { StoredDocument } from '../../connector.ts'
import { AppError } from '../../../contract/errors.ts'
import type { ParsedPost, ReportEvent, ReportFacts } from '../../../contract/model.ts'
import {
  coordinates,
  isObject,
  type Json,
  objects,
  readJson,
  told,
  webAddress,
} from '../../reading/answer.ts'
import { readInstant } from '../../reading/dates.ts'
import { shortHash } from '../../reading/hash.ts'
import { htmlToText, tidy } from '../../reading/html.ts'
import { elements, isWhole, textOf, type XmlNode, xmlRoot } from '../../reading/xml.ts'

export const FORMAT = 'Open311 GeoReport v2'

/** Answers of the same interface that hold no requests. */
const OTHER_ANSWERS = new Set(['services', 'service_definition', 'discovery'])

/**
 * One report a request. The requester's name, mail address and telephone are never read.
 * @throws AppError EMPTY_ANSWER, HTML_INSTEAD, NOT_THIS_FORMAT, BROKEN_XML, BROKEN_JSON, HTTP_STATUS (a stored error answer)
 */
export function parseRequests(raw: StoredDocument): ParsedPost[] {
  const zone = told(raw.hints['timeZone']) ?? '+00:00'
  const services = isObject(raw.hints['services']) ? raw.hints['services'] : {}
  return requestsIn(raw).map((request) => reportOf(withService(request, services), zone, raw.url))
}

/** Codes of services that the document names by nothing else, each once. */
export function codesIn(raw: StoredDocument): string[] {
  const nameless = requestsIn(raw).filter((request) => told(request['service_name']) === null)
  return [...new Set(nameless.map((request) => told(request['service_code'])))].filter(
    (code) => code !== null,
  )
}

function withService(request: Json, services: Json): Json {
  const known = services[told(request['service_code']) ?? '']
  if (!isObject(known) || told(request['service_name']) !== null) return request
  return { ...request, service_name: known['name'], service_group: known['group'] }
}

function requestsIn(raw: StoredDocument): Json[] {
  // Recorded answers may still have their status line before the body.
  const [line = '', status = ''] = /^HTTP\/[\d.]+ (\d{3})[^<[{]*/.exec(raw.body) ?? []
  if (Number(status) >= 400) throw failure({ code: status })
  const body = raw.body.slice(line.length)
  const found = /^[\s\ufeff]*[{[]/.test(body) ? fromJson(body) : fromXml(body)
  return found.filter(isRequest)
}

function fromJson(body: string): Json[] {
  const value = readJson(body, FORMAT)
  const list = isObject(value) ? (value['service_requests'] ?? value['requests'] ?? value['request']) : value
  if (Array.isArray(list)) {
    const failed = objects(list).find(isFailure)
    if (failed) throw failure(failed)
    return objects(list).map((entry) => (isObject(entry['request']) ? entry['request'] : entry))
  }
  if (isObject(list)) return isObject(list['request']) ? [list['request']] : objects(list['request'])
  if (isObject(value) && 'service_request_id' in value) return [value]
  if (isObject(value) && ('service_code' in value || 'errors' in value || isFailure(value))) {
    const [first] = objects(value['errors'])
    if (first || isFailure(value)) throw failure(first ?? value)
    return []
  }
  throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
}

function fromXml(body: string): Json[] {
  const root = xmlRoot(body, FORMAT)
  const cut = !isWhole(root, body)
  if (root.name === 'service_requests' || root.name === 'requests') {
    if (cut) throw new AppError('BROKEN_XML', { detail: `<${root.name}> without end` })
    return elements(root).map(plain)
  }
  if (root.name === 'request') return [plain(root)]
  if (root.name === 'errors') throw failure(plain(elements(root)[0] ?? root))
  if (root.name === 'error') throw failure({ description: textOf(root) })
  if (OTHER_ANSWERS.has(root.name)) return []
  throw new AppError('NOT_THIS_FORMAT', { format: FORMAT })
}

const plain = (node: XmlNode): Json =>
  Object.fromEntries(elements(node).map((child) => [child.name.split(':').at(-1)!, textOf(child)]))

const isFailure = (entry: Json) =>
  'code' in entry && 'description' in entry && !('service_request_id' in entry) && !('datatype' in entry)

function failure(entry: Json): AppError {
  const description = told(entry['description']) ?? ''
  const status = told(entry['code']) ?? /\b[45]\d\d\b/.exec(description)?.[0] ?? 'error'
  return new AppError('HTTP_STATUS', { host: FORMAT, status }, { cause: new Error(description) })
}

/** A service of a service list has a code but neither an identifier nor a time; a bare token is a request not yet filed. */
const isRequest = (entry: Json) =>
  told(entry['service_request_id']) !== null || told(entry['requested_datetime']) !== null

function reportOf(request: Json, zone: string, documentUrl: string): ParsedPost {
  const text = (name: string) => tidy(htmlToText(told(request[name]) ?? ''))
  const service = text('service_name') || null
  const description = text('description')
  const facts = factsOf(request, zone)
  const received = facts.events.find(({ type }) => type === 'received')?.at ?? null
  const address = [text('address') || text('address_string'), text('zipcode')].filter(Boolean).join(', ')
  return {
    externalId: told(request['service_request_id']) ?? shortHash(service, description, received, address),
    kind: 'report',
    title: service ?? text('service_code'),
    text: description,
    url: webAddress(request['url'] ?? request['html_url'], documentUrl || undefined),
    publishedAt: received,
    updatedAt: readInstant(text('updated_datetime'), zone),
    author: null,
    language: null,
    categories: [service ?? '', text('service_group')].filter(Boolean),
    status: text('status') || null,
    parentId: null,
    ...coordinates(request['lat'], request['long'] ?? request['lon'] ?? request['lng']),
    address: address || null,
    report: facts,
  }
}

/** Received, then the one later time that the format has: it is the closing when closed, and progress when open. */
function factsOf(request: Json, zone: string): ReportFacts {
  const events: ReportEvent[] = []
  const badTimes: ReportFacts['badTimes'] = []
  const time = (name: string, field: string, needed: boolean) => {
    const value = told(request[name]) ?? ''
    const at = readInstant(value, zone)
    if (!at && (value || needed)) badTimes.push({ field, value, reason: value ? 'unreadable' : 'missing' })
    return at
  }
  const status = statusOf(told(request['status']))
  const note = tidy(htmlToText(told(request['status_notes']) ?? '')) || null
  const received = time('requested_datetime', 'received', true)
  const updated = time('updated_datetime', status === 'closed' ? 'resolved' : 'progress', status === 'closed')
  if (received) events.push({ type: 'received', at: received, note: null })
  if (updated && status === 'closed') events.push({ type: 'resolved', at: updated, note })
  if (updated && status !== 'closed' && note) events.push({ type: 'progress', at: updated, note })
  return {
    agency: tidy(told(request['agency_responsible']) ?? '') || null,
    service: tidy(told(request['service_name']) ?? '') || null,
    status,
    toldDueAt: time('expected_datetime', 'dueAt', false),
    tellsFirstResponse: false,
    events,
    badTimes,
  }
}

function statusOf(status: string | null): ReportFacts['status'] {
  if (!status) return 'unknown'
  return /^(closed|archived|resolved|fixed|completed?)$/i.test(status) ? 'closed' : 'open'
}
