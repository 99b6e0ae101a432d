import { type CueWords, cueEntries } from '../text/cues.ts'

/** Towards the city's handling; a fault as such, or anger at a neighbour or a private firm, is none of it. */
const WORDS: CueWords<'opposes' | 'supports' | 'authority' | 'request'> = {
  opposes: {
    3: 'vô trách nhiệm, tắc trách, đùn đẩy, đùn đẩy trách nhiệm, đá bóng trách nhiệm, làm ngơ, ngó lơ, thờ ơ, quan liêu, hách dịch, nhũng nhiễu, vòi vĩnh, cửa quyền, hành dân, hứa lèo, hứa suông, hứa hoài, chỉ hứa, hứa rồi để đó, chính quyền ở đâu, cơ quan chức năng ở đâu, phường ở đâu, cán bộ ở đâu, phản ánh nhiều lần, phản ánh hoài, báo nhiều lần, đã phản ánh nhưng, gọi nhiều lần, kêu hoài, kêu mãi, kiến nghị nhiều lần, không ai giải quyết, không ai xử lý, không thấy ai xử lý, không thấy ai xuống, không thấy ai làm, không được giải quyết, chưa được giải quyết, chưa được xử lý, chưa ai xử lý, không xử lý, không giải quyết, mãi không xử lý, chưa thấy xử lý, vẫn chưa xử lý, không thấy động tĩnh, im lặng, im re, im ru, bặt vô âm tín, phản đối, không đồng tình, không đồng ý với, bao che, tiếp tay, tham nhũng, lãng phí tiền thuế, tiền thuế của dân, tiền dân, thu tiền thì nhanh, thu phí thì nhanh, nói một đằng làm một nẻo, đánh trống bỏ dùi, mất niềm tin, không tin tưởng, bất lực, bất cập, xử lý qua loa, trả lời cho có, trả lời qua loa, trả lời chung chung, cho có lệ, đối phó, báo cáo láo, đã xử lý nhưng, ghi đã xử lý, bảo kê, nobody fixes, no response, no one responds, city does nothing, nobody does anything, ignored, reported many times, reported it three times, city ignores, still not fixed, officials do nothing, nothing has been done, quản lý kiểu gì, quản lý yếu kém, yếu kém, làm ăn kiểu gì, làm việc kiểu gì, quy hoạch kiểu gì, tận thu, hành là chính',
    2: 'bao giờ mới, chừng nào mới, khi nào mới, đến bao giờ, tới bao giờ, đến khi nào, hẹn tới hẹn lui, hẹn lần này tới lần khác, hẹn nhiều lần, chậm trễ, ì ạch, rề rà, chờ mãi, chờ hoài, đợi mãi, đợi hoài, vẫn y nguyên, vẫn như cũ, vẫn vậy, đâu lại vào đấy, không ai quan tâm, không ai ngó, không ai chịu trách nhiệm, biết kêu ai, kêu ai, ai chịu trách nhiệm, bức xúc, vô lý, quá lâu, gọi không ai nghe, không ai bắt máy, bắt dân, hành dân đi, lãng phí, bị từ chối, bị làm khó, làm khó, thái độ, khó chịu, cau có, nạt, quát, rude, still waiting, how long, when will, thất vọng, cơ quan nào, không ai trả lời, không ai xuống, không ai tới, không thấy sửa, không thấy ai, chưa thấy ai, mấy tháng rồi, cả năm nay, hơn tháng nay, vẫn không, vẫn chưa',
    1: 'hoài, mãi, nhiều lần, lần thứ, tiếp tục tái diễn, tái diễn, lại',
  },
  supports: {
    3: 'cảm ơn phường, cảm ơn ubnd, cảm ơn thành phố, cảm ơn chính quyền, cảm ơn các anh công nhân, cảm ơn công an, cảm ơn cán bộ, cảm ơn tổng đài, cảm ơn 1022, cảm ơn anh em, cảm ơn các anh, cảm ơn các chú, cảm ơn đơn vị, cảm ơn công ty, cảm ơn điện lực, cảm ơn đội, cảm ơn lực lượng, cảm ơn bác sĩ, cảm ơn y bác sĩ, cảm ơn cơ quan, hoan nghênh, đáng khen, khen phường, ghi nhận nỗ lực, xử lý nhanh, xử lý rất nhanh, xử lý kịp thời, giải quyết nhanh, giải quyết nhanh gọn, phản hồi nhanh, làm nhanh, sửa nhanh, sửa rất nhanh, hướng dẫn tận tình, tận tình hướng dẫn, hướng dẫn nhiệt tình, cán bộ nhiệt tình, nhân viên nhiệt tình, phục vụ tốt, làm việc hiệu quả, ủng hộ chủ trương, ủng hộ chính sách, ủng hộ phường, ủng hộ thành phố, đồng tình, rất đồng tình, hoàn toàn ủng hộ, chủ trương đúng, quyết định đúng, chính quyền làm tốt, phường làm tốt, thanks to the city, thank you city, thanks to the ward, fixed quickly, fixed it quickly, quick response, great job, good job, well done',
    2: 'ủng hộ, hài lòng, rất hài lòng, tận tình, nhiệt tình, niềm nở, làm tốt, tuyệt vời, nhanh gọn, đã sửa xong, đã khắc phục, đã xử lý xong, đã được xử lý, đã được sửa, đã dọn sạch, sạch đẹp, khang trang, đúng hẹn, trước hẹn, sớm hơn hẹn, rất nhanh, mong nhân rộng, nhân rộng, helpful, finally fixed, impressed, cảm ơn, thank you, thanks, chu đáo, lịch sự, yên tâm hơn, văn minh hơn, có tâm',
    1: 'tốt hơn, tiến bộ, cải thiện, kịp thời, nhanh chóng, đáng mừng',
  },
  authority: {
    1: 'chính quyền, phường, ubnd, ủy ban, thành phố, sở, công an, cán bộ, cơ quan chức năng, lãnh đạo, quận, nhà nước, 1022, tổng đài, csgt, cơ quan, ban ngành, chức năng, city, ward, government, police, officials, council, bệnh viện, trường, điện lực, cấp nước, tòa, chủ tịch, công nhân vệ sinh, công nhân môi trường, đội',
  },
  request: {
    1: 'đề nghị, kiến nghị, kính mong, mong, nhờ, xin phản ánh, kính đề nghị, please, phản ánh',
  },
}

export const stanceEntries = cueEntries('stance', WORDS)
