/** The kinds of request that the invented city takes, one a domain. */
import type { Domain } from '../../contract/taxonomy.ts'
import type { Said } from '../city/types.ts'

const NAMES: Record<Domain, string> = {
  urban: 'Trật tự đô thị, cây xanh, chiếu sáng',
  traffic: 'Giao thông, cầu đường',
  flooding: 'Ngập nước, thoát nước',
  environment: 'Môi trường, rác thải, tiếng ồn',
  utilities: 'Điện, cấp nước',
  land: 'Nhà đất, xây dựng',
  health: 'Y tế, an toàn thực phẩm',
  education: 'Giáo dục',
  security: 'An ninh trật tự',
  administration: 'Thủ tục hành chính',
  justice: 'Hộ tịch, tư pháp',
  welfare: 'Lao động, an sinh xã hội',
  economy: 'Giá cả, thị trường',
  agriculture: 'Nông nghiệp',
  culture: 'Văn hoá, thể thao, du lịch',
  logistics: 'Vận tải, giao nhận',
  digital: 'Viễn thông, dịch vụ số',
  budget: 'Đầu tư công, ngân sách',
  other: 'Lĩnh vực khác',
}

export const serviceName = (said: Said) => NAMES[said.domain]

export const SERVICES = (Object.keys(NAMES) as Domain[]).map((domain) => ({
  service_code: domain,
  service_name: NAMES[domain],
  description: `${NAMES[domain]} (thành phố mẫu, bịa ra)`,
  metadata: false,
  type: 'realtime',
  keywords: '',
  group: 'Phản ánh hiện trường',
}))

export const serviceOf = (said: Said) => SERVICES.find((service) => service.service_code === said.domain)!
