/** A first proposal of a mapping, from the header and a few rows; a person corrects it. */
import type { Mapping } from '../../../contract/api.ts'
import type { DateOrder } from '../../reading/dates.ts'
import { byPlainName, DATE_FIELDS, EVENT_FIELDS, type Field, plainName } from './columns.ts'
import { presets } from './presets.ts'

/** Names that a header may have, without marks and blanks; the first that is there wins. */
const NAMES: Record<Field, string[]> = {
  externalId: [
    'maphieu',
    'maphananh',
    'maphananh',
    'mahoso',
    'mayeucau',
    'ma',
    'uniquekey',
    'servicerequestid',
    'requestid',
    'srnumber',
    'casenumber',
    'ticketid',
    'reference',
    'guid',
    'id',
    'maso',
  ],
  parentId: ['maphieugoc', 'parentid', 'inreplyto', 'replyto'],
  title: ['tieude', 'complainttype', 'servicename', 'title', 'subject', 'headline', 'chude'],
  text: [
    'noidungphananh',
    'noidung',
    'noidungkiennghi',
    'description',
    'descriptor',
    'content',
    'text',
    'body',
    'message',
    'details',
    'mota',
    'ykien',
    'comment',
  ],
  url: ['lienket', 'duongdan', 'url', 'link', 'permalink'],
  publishedAt: [
    'ngaydang',
    'thoigiandang',
    'publishedat',
    'published',
    'pubdate',
    'date',
    'ngay',
    'thoigian',
    'timestamp',
    'time',
  ],
  updatedAt: [
    'capnhatluc',
    'ngaycapnhat',
    'updatedat',
    'updateddatetime',
    'resolutionactionupdateddate',
    'lastupdated',
    'modified',
  ],
  author: ['tacgia', 'nguoigui', 'nguoidang', 'author', 'username', 'user'],
  address: ['diachi', 'diadiem', 'vitri', 'incidentaddress', 'address', 'location', 'place'],
  latitude: ['vido', 'latitude', 'lat'],
  longitude: ['kinhdo', 'longitude', 'long', 'lon', 'lng'],
  category: ['linhvuc', 'danhmuc', 'loai', 'chuyenmuc', 'category', 'complainttype', 'type', 'topic'],
  agency: [
    'donvixuly',
    'coquanxuly',
    'donvi',
    'coquan',
    'agencyname',
    'agencyresponsible',
    'agency',
    'department',
  ],
  status: ['trangthai', 'tinhtrang', 'status', 'state'],
  dueAt: ['hanxuly', 'hantraloi', 'duedate', 'expecteddatetime', 'due', 'deadline'],
  received: [
    'thoidiemtiepnhan',
    'thoigiantiepnhan',
    'ngaytiepnhan',
    'tiepnhanluc',
    'ngaygui',
    'thoigiangui',
    'createddate',
    'requesteddatetime',
    'createdat',
    'opened',
    'openeddate',
    'received',
    'receivedat',
    'created',
  ],
  forwarded: ['chuyenxulyluc', 'ngaychuyen', 'forwardedat', 'forwarded', 'assignedat', 'assigned'],
  accepted: ['tiepnhanxulyluc', 'tiepnhanxuly', 'acceptedat', 'accepted', 'acknowledgedat'],
  firstResponse: [
    'phanhoidautienluc',
    'phanhoidautien',
    'traloilandau',
    'firstresponseat',
    'firstresponse',
    'respondedat',
  ],
  resolved: [
    'hoanthanhluc',
    'ngayhoanthanh',
    'ngayxulyxong',
    'closeddate',
    'closedat',
    'closed',
    'resolvedat',
    'resolved',
    'completedat',
  ],
  reopened: ['molailuc', 'ngaymolai', 'reopenedat', 'reopened'],
}
const CLOSED_WORDS = [
  'Đã xử lý',
  'Đã hoàn thành',
  'Hoàn thành',
  'Đóng',
  'Đã đóng',
  'Closed',
  'Resolved',
  'Completed',
  'Done',
]

/**
 * @param rows cells in the order of `columns`
 * @param timeZone of dates without one
 */
export function guessMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  timeZone = 'Asia/Ho_Chi_Minh',
): Mapping {
  const preset = Object.values(presets).find((each) => isShaped(each, columns))
  if (preset) return { ...preset, columns: present(preset, columns) }
  const found: Record<string, string> = {}
  const byName = byPlainName(columns)
  for (const field of Object.keys(NAMES) as Field[]) {
    const name = NAMES[field].find((each) => byName.has(each))
    if (name) found[field] = byName.get(name)!
  }
  if (!found['text'] && !found['title']) Object.assign(found, wordiest(columns, rows))
  const reported = EVENT_FIELDS.some((event) => found[event]) || Boolean(found['status'] && found['agency'])
  if (reported && !found['received'] && found['publishedAt']) found['received'] = found['publishedAt']
  const dated = DATE_FIELDS.map((field) => found[field]).filter((column) => column !== undefined)
  const places = dated.map((column) => columns.indexOf(column))
  const values = rows.flatMap((row) => places.map((at) => row[at] ?? ''))
  return {
    name: 'guess',
    kind: reported ? 'report' : 'post',
    columns: found,
    dates: values.every((value) => value === '' || /^\d{4}-/.test(value)) ? 'iso' : orderOf(values),
    timeZone,
    closed: CLOSED_WORDS,
  }
}

/** A preset fits where every column that tells a report's identity, words and beginning is there. */
function isShaped(preset: Mapping, columns: readonly string[]): boolean {
  const names = new Set(columns.map(plainName))
  const telling = ['externalId', 'text', 'received', 'resolved', 'agency', 'category'] as const
  return telling.every((field) => names.has(plainName(preset.columns[field] ?? '')))
}

function present(preset: Mapping, columns: readonly string[]): Record<string, string> {
  const byName = byPlainName(columns)
  const found = Object.entries(preset.columns).flatMap(([field, wanted]) => {
    const column = byName.get(plainName(wanted))
    return column ? [[field, column] as const] : []
  })
  return Object.fromEntries(found)
}

/** The column with the longest words, where no header names the text. */
function wordiest(columns: readonly string[], rows: readonly (readonly string[])[]): { text?: string } {
  const lengths = columns.map((column, at) => ({
    column,
    length: rows.reduce((sum, row) => sum + (/\p{L}/u.test(row[at] ?? '') ? row[at]!.length : 0), 0),
  }))
  const best = lengths.sort((one, two) => two.length - one.length)[0]
  return best && best.length > 0 ? { text: best.column } : {}
}

/** Day first unless the figures say otherwise: a second figure above 12, or halves of the day in English. */
export function orderOf(values: readonly string[]): DateOrder {
  let halves = false
  for (const value of values) {
    const figures = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(value)
    if (!figures) continue
    if (Number(figures[1]) > 12) return 'dmy'
    if (Number(figures[2]) > 12) return 'mdy'
    halves ||= /\b[ap]m\b/i.test(value)
  }
  return halves ? 'mdy' : 'dmy'
}
