/** The hotline's export: CSV as Vietnamese offices make it (`;`, byte order mark, CRLF, dd/MM/yyyy HH:mm local). */
import type { Hono } from 'hono'
import { localText } from '../city/clock.ts'
import type { Town } from '../city/town.ts'
import type { Case, CaseEvent } from '../city/types.ts'
import { answer, publishedBy } from './answer.ts'
import { serviceName } from './services.ts'

const HEADER =
  'Mã phiếu;Thời điểm tiếp nhận;Nội dung;Địa chỉ;Lĩnh vực;Đơn vị xử lý;Trạng thái;Chuyển xử lý lúc;Tiếp nhận xử lý lúc;' +
  'Phản hồi đầu tiên lúc;Hoàn thành lúc;Mở lại lúc;Hạn xử lý'

const cell = (text: string) => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One ticket as it stands at a moment: each column tells the last time that its step was taken. */
function row(ticket: Case, now: number): string {
  const known = ticket.events.filter((event) => event.at <= now)
  const time = (type: CaseEvent['type']) => {
    const event = known.findLast((one) => one.type === type)
    return event ? localText(event.at) : ''
  }
  const last = known.findLast((event) => event.type === 'resolved' || event.type === 'reopened')
  const { wrong } = ticket
  return [
    ticket.externalId,
    wrong?.field === 'received' ? wrong.value : localText(ticket.at),
    ticket.text,
    ticket.address,
    serviceName(ticket),
    ticket.agency,
    last?.type === 'resolved' ? 'Đã xử lý' : 'Đang xử lý',
    time('forwarded'),
    time('accepted'),
    time('firstResponse'),
    wrong?.field === 'resolved' && time('resolved') ? wrong.value : time('resolved'),
    time('reopened'),
    localText(ticket.dueAt),
  ]
    .map(cell)
    .join(';')
}

export function addHotline(web: Hono, town: Town, now: () => number) {
  web.get('/1022/xuat.csv', (c) => {
    const at = now()
    const known = publishedBy(town.tickets, at)
    const changes = known.map((ticket) => ticket.events.findLast((event) => event.at <= at)!.at)
    return answer(c.req.raw, {
      type: 'text/csv; charset=utf-8',
      body: `\uFEFF${[HEADER, ...known.map((ticket) => row(ticket, at))].join('\r\n')}\r\n`,
      modified: Math.max(0, ...changes),
      headers: { 'Content-Disposition': 'attachment; filename="xuat-1022-mau.csv"' },
    })
  })
}
