/** What people put before and after what they say. A closer never changes what its mark says of the text. */
import type { Mark } from '../types.ts'

export const OPENERS = {
  any: [
    'Mọi người ơi,',
    'Nói thiệt,',
    'Mình ở ngay đây nên biết,',
    'Thú thật,',
    'Ê mọi người,',
    'Bà con ơi,',
  ],
  bad: ['Haizz,', 'Lại nữa rồi,', 'Không biết ai giống mình không,', 'Nay đi ngang mới thấy,', 'Chịu luôn,'],
  ask: ['Bà con cho mình hỏi chút,', 'Cho mình hỏi,', 'Mọi người ơi,', 'Tiện đây cho mình hỏi,'],
  report: [
    'Kính gửi cơ quan chức năng,',
    'Tôi xin phản ánh việc sau:',
    'Người dân phản ánh:',
    'Kính gửi tổng đài,',
    'Qua ứng dụng, tôi xin báo:',
    'Tôi là người dân trong khu vực,',
  ],
}

const SCOLDING = [
  'Gọi phường mấy lần rồi mà vẫn y nguyên.',
  'Phản ánh hoài không ai trả lời.',
  'Không hiểu cơ quan chức năng đang làm gì.',
  'Nói thật là hết kiên nhẫn.',
  'Tiền thuế của dân đi đâu hết rồi?',
  'Chắc phải đợi lên báo mới có người xuống.',
  'Lần nào hỏi cũng được trả lời là “đã ghi nhận”.',
  'Bao giờ mới chịu làm đây?',
  'Cứ đổ qua đổ lại, cuối cùng dân lãnh đủ.',
]
const TIRED = [
  'Mệt mỏi thật sự.',
  'Cả xóm ai cũng than.',
  'Già trẻ gì cũng khổ.',
  'Chịu hết nổi rồi.',
  'Không biết kéo dài tới khi nào.',
  'Nhà có con nhỏ nên càng lo.',
  'Buồn ghê.',
]
const ASKING = [
  'Mong bên có trách nhiệm xem giúp.',
  'Xin cảm ơn.',
  'Ai biết báo chỗ nào chỉ mình với.',
  'Nhờ phường kiểm tra giúp ạ.',
  'Có hình gửi kèm.',
  'Mình đã gửi phản ánh lên 1022.',
]
const WARNING = [
  'Mong có người xuống liền.',
  'Xử lý gấp giùm, để lâu là có chuyện.',
  'Xin chia sẻ để nhiều người biết.',
  'Lo quá mọi người ơi.',
  'Ai ở gần nhớ cẩn thận.',
]
const WAITING = [
  'Có ai biết khi nào có lại không?',
  'Cả dãy đều vậy, không riêng nhà mình.',
  'Nguyên khu đang chờ.',
]
const GRATEFUL = [
  'Cảm ơn các anh chị nhiều.',
  'Phải khen một câu cho công bằng.',
  'Mong giữ được như vậy.',
  'Ủng hộ hết mình.',
]

export const CLOSERS: Partial<Record<Mark | 'report', readonly string[]>> = {
  angry: SCOLDING,
  irony: [
    'Cảm ơn nhiều nha.',
    'Đỉnh thật.',
    'Quá tuyệt vời luôn.',
    'Ai chưa thử thì nên thử một lần.',
    'Mười điểm không có nhưng.',
  ],
  fault: TIRED,
  plain: ASKING,
  danger: WARNING,
  alert: WARNING,
  alarm: SCOLDING,
  outage: [...TIRED, ...WAITING],
  off: WAITING,
  dark: SCOLDING,
  vent: ['Thôi kệ.', 'Nói vậy thôi chứ biết làm sao.', 'Chán chẳng buồn nói.', 'Than chút cho nhẹ lòng.'],
  blame: ['Nói hoài cũng vậy.', 'Dân nói có ai nghe đâu.', 'Chán.'],
  ask: ['Cảm ơn mọi người trước nha.', 'Ai rành chỉ giúp mình với.', 'Mình mới chuyển về nên chưa rành.'],
  tell: ['Ai quan tâm thì lưu lại nha.', 'Thông tin vậy để bà con nắm.'],
  thanks: GRATEFUL,
  glad: ['Vui ghê.', 'Cười từ sáng tới giờ.', 'Một ngày nhẹ nhàng.'],
  back: ['Cũng hợp lý.', 'Làm được vậy là tốt.', 'Nên làm sớm hơn nữa.'],
  report: [
    'Rất mong cơ quan chức năng kiểm tra, xử lý. Xin cảm ơn.',
    'Kính mong quý cơ quan sớm xem xét.',
    'Đề nghị kiểm tra và trả lời cho người dân biết.',
    'Trân trọng cảm ơn.',
    'Đề nghị đơn vị phụ trách khắc phục trước cuối tuần.',
    'Tôi có hình ảnh kèm theo.',
    'Rất mong được phản hồi.',
  ],
}

/**
 * Personal data to be masked. Numbers that cannot be anybody's: an identity number of somebody born in 1900, a mobile
 * number of the unassigned range 0900 0…, addresses at example.com.
 */
export const MEANS_OF_CONTACT = [
  'Liên hệ tôi qua số 0900 000 {tail3}.',
  'Cần thêm thông tin gọi 0900.000.{tail3} gặp tôi.',
  'SĐT của tôi: 0900000{tail3}.',
  'Số điện thoại liên hệ: +84 900 000 {tail3}.',
  'CCCD của tôi số 079000{tail6}.',
  'Email của tôi là nguoidan{tail3}@example.com.',
  'Xe vi phạm mang biển số {plate}.',
  'Tôi đi xe {plate} bị vướng vào.',
  'Nhà tôi ở số {house}, ngay đó luôn.',
  'Tôi ngụ tại số {house} cùng đường, xin giấu tên.',
]
