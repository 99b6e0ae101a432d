/** Saved mappings that ship: name → mapping. Columns are found whatever their case, blanks and underscores. */
import type { Mapping } from '../../../contract/api.ts'

export const presets: Readonly<Record<string, Mapping>> = {
  /** NYC 311 service requests: https://data.cityofnewyork.us/d/erm2-nwe9 */
  nyc311: {
    name: 'nyc311',
    kind: 'report',
    columns: {
      externalId: 'Unique Key',
      title: 'Complaint Type',
      text: 'Descriptor',
      category: 'Complaint Type',
      agency: 'Agency Name',
      address: 'Incident Address',
      latitude: 'Latitude',
      longitude: 'Longitude',
      status: 'Status',
      received: 'Created Date',
      resolved: 'Closed Date',
      dueAt: 'Due Date',
      updatedAt: 'Resolution Action Updated Date',
    },
    dates: 'auto',
    timeZone: 'America/New_York',
    closed: ['Closed'],
  },
  /** Export of a city's hotline (the demo city's, and the form that many 1022 lines use). */
  hotline: {
    name: 'hotline',
    kind: 'report',
    columns: {
      externalId: 'Mã phiếu',
      text: 'Nội dung',
      category: 'Lĩnh vực',
      agency: 'Đơn vị xử lý',
      address: 'Địa chỉ',
      status: 'Trạng thái',
      received: 'Thời điểm tiếp nhận',
      forwarded: 'Chuyển xử lý lúc',
      accepted: 'Tiếp nhận xử lý lúc',
      firstResponse: 'Phản hồi đầu tiên lúc',
      resolved: 'Hoàn thành lúc',
      reopened: 'Mở lại lúc',
      dueAt: 'Hạn xử lý',
    },
    dates: 'dmy',
    timeZone: 'Asia/Ho_Chi_Minh',
    closed: ['Đã xử lý', 'Đã hoàn thành', 'Hoàn thành', 'Đóng'],
  },
}
