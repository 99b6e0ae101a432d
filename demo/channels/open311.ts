/** Open311 GeoReport v2: https://wiki.open311.org/GeoReport_v2/ */
import type { Hono } from 'hono'
import { DAY, localIso } from '../city/clock.ts'
import type { Town } from '../city/town.ts'
import type { Case } from '../city/types.ts'
import { answer, escape, json, numberIn, publishedBy } from './answer.ts'
import { serviceOf, SERVICES } from './services.ts'

/** Without a start date the last 90 days before the end are given, as the standard has it. */
const DEFAULT_SPAN = 90 * DAY

/** A request as it stands at a moment. Field order is that of the standard. */
export function renderRequest(request: Case, now: number) {
  const known = request.events.filter((event) => event.at <= now)
  const last = known.findLast((event) => event.type === 'resolved' || event.type === 'reopened')
  const spoken = known.findLast((event) => event.note !== null)
  const closed = last?.type === 'resolved'
  const service = serviceOf(request)
  const updated = known.at(-1)!.at
  const wrongUpdate = closed && request.wrong?.field === 'resolved'
  return {
    service_request_id: request.externalId,
    status: closed ? 'closed' : 'open',
    status_notes: spoken?.note ?? null,
    service_name: service.service_name,
    service_code: service.service_code,
    description: request.text,
    agency_responsible: request.agency,
    service_notice: null,
    requested_datetime:
      request.wrong?.field === 'received' ? badIso(request.wrong.value) : localIso(request.at),
    updated_datetime: wrongUpdate ? badIso(request.wrong!.value) : localIso(updated),
    expected_datetime: localIso(request.dueAt),
    address: request.address,
    address_id: null,
    zipcode: null,
    lat: request.latitude,
    long: request.longitude,
    media_url: null,
  }
}

/** `dd/MM/yyyy HH:mm` → ISO, wrong as it is; null where nothing is told. */
function badIso(value: string): string | null {
  const parts = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)$/.exec(value)
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}T${parts[4]}:00+07:00` : null
}

const lastChange = (request: Case, now: number) => request.events.findLast((event) => event.at <= now)!.at

export function addOpen311(web: Hono, town: Town, now: () => number) {
  web.get('/open311/v2/services.json', (c) => json(c.req.raw, SERVICES))
  web.get('/open311/v2/services.xml', (c) => xml(c.req.raw, 'services', 'service', SERVICES))
  web.get('/open311/v2/discovery.json', (c) => {
    const base = new URL(c.req.url).origin
    return json(c.req.raw, {
      changeset: '2026-01-01T00:00:00+07:00',
      contact: 'Thành phố mẫu (bịa ra)',
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: `${base}/open311/v2`,
          type: 'production',
          formats: ['application/json', 'text/xml'],
        },
      ],
    })
  })
  web.get('/open311/v2/:file{requests\\.(json|xml)}', (c) => {
    const query = c.req.query()
    const bad = ['start_date', 'end_date', 'updated_after', 'updated_before'].find(
      (name) => query[name] && Number.isNaN(Date.parse(query[name])),
    )
    if (bad) return refuse(c.req.raw, 400, `${bad} is not a date of ISO 8601`)
    const found = selectRequests(publishedBy(town.requests, now()), query, now())
    const size = numberIn(query.page_size ?? query.per_page, 50, 1, 200)
    const first = (numberIn(query.page, 1, 1, 100_000) - 1) * size
    const rows = found.slice(first, first + size).map((request) => renderRequest(request, now()))
    const modified = Math.max(0, ...found.map((request) => lastChange(request, now())))
    if (c.req.param('file').endsWith('.xml')) return xml(c.req.raw, 'service_requests', 'request', rows)
    return json(c.req.raw, rows, { modified, headers: { 'X-Total-Count': String(found.length) } })
  })
  web.get('/open311/v2/requests/:file', (c) => {
    const [id, format] = c.req.param('file').split('.')
    const request = town.requests.find((one) => one.externalId === id && one.at <= now())
    if (!request || (format !== 'json' && format !== 'xml'))
      return refuse(c.req.raw, 404, 'service_request_id was not found')
    const rows = [renderRequest(request, now())]
    if (format === 'xml') return xml(c.req.raw, 'service_requests', 'request', rows)
    return json(c.req.raw, rows, { modified: lastChange(request, now()) })
  })
}

/** Newest first. A list of ids overrides all other arguments, as the standard says. */
function selectRequests(known: readonly Case[], query: Record<string, string>, now: number): Case[] {
  if (query.service_request_id) {
    const ids = new Set(query.service_request_id.split(',').map((id) => id.trim()))
    return known.filter((request) => ids.has(request.externalId)).toReversed()
  }
  const time = (name: string) => (query[name] ? Date.parse(query[name]) : null)
  const end = time('end_date') ?? now
  const updatedAfter = time('updated_after')
  const updatedBefore = time('updated_before')
  const start = time('start_date') ?? (updatedAfter !== null ? 0 : end - DEFAULT_SPAN)
  const codes = query.service_code ? new Set(query.service_code.split(',')) : null
  const states = query.status ? new Set(query.status.split(',')) : null
  return known
    .filter(
      (request) =>
        request.at >= start &&
        request.at <= end &&
        (updatedAfter === null || lastChange(request, now) >= updatedAfter) &&
        (updatedBefore === null || lastChange(request, now) <= updatedBefore) &&
        (!codes || codes.has(serviceOf(request).service_code)) &&
        (!states || states.has(renderRequest(request, now).status)),
    )
    .toReversed()
}

const refuse = (request: Request, code: number, description: string) =>
  json(request, [{ code, description }], { status: code })

function xml(
  request: Request,
  root: string,
  row: string,
  rows: readonly Record<string, unknown>[],
): Response {
  const fields = (one: Record<string, unknown>) =>
    Object.entries(one).map(([name, value]) =>
      value === null ? `<${name}/>` : `<${name}>${escape(String(value))}</${name}>`,
    )
  const body = rows.map((one) => `<${row}>${fields(one).join('')}</${row}>`).join('\n')
  return answer(request, {
    type: 'text/xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="utf-8"?>\n<${root}>\n${body}\n</${root}>\n`,
  })
}
