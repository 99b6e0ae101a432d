import { type CueWords, cueEntries } from '../text/cues.ts'

/** What makes a text a concrete fault that somebody should mend, and what makes it something else. */
const WORDS: CueWords<
  | 'fault'
  | 'request'
  | 'question'
  | 'praise'
  | 'news'
  | 'musing'
  | 'resolved'
  | 'lasting'
  | 'private'
  | 'advice'
> = {
  fault: {
    3: 'bị hỏng, bị hư, hư hỏng, không sáng, tối om, tối thui, bị mất nắp, mất nắp, bung nắp, bể nắp, không có nắp, sụt lún, bị ngập, ngập nước, ngập nặng, ngập sâu, mưa là ngập, ngập tới, bốc mùi, hôi thối, không thu gom, không ai thu gom, chưa thu gom, không được thu gom, không lấy rác, lấn chiếm, đổ trộm, xả rác, vứt rác, đốt rác, xả thải, mất điện, cúp điện, mất nước, cúp nước, nước yếu, nước đục, không có nước, không có điện, kẹt xe, kẹt cứng, ổ gà, ổ voi, trễ hẹn, quá hạn, chậm trễ, ngâm hồ sơ, hách dịch, vòi vĩnh, nhũng nhiễu, gây ồn, ồn ào, hát karaoke, karaoke, xây trái phép, xây dựng trái phép, không phép, trái phép, nghẹt cống, cống nghẹt, tắc cống, chập chờn, nghiêng, sắp đổ, sắp ngã, gãy đổ, đứt, lòng thòng, thả rông, ô nhiễm, lạm thu, nợ lương, lỗi hệ thống, không đăng nhập được, lỗi đăng nhập, báo lỗi, bị lỗi, bỏ trạm, bỏ bến, tính sai, ghi sai, thu sai, không hoạt động, xuống cấp, hư nặng, ngộ độc, tràn ra, rơi vãi, chắn lối, chiếm vỉa hè, đậu xe trái phép, lật xe, té xe, té ngã, sập, broken, not working, blocked, leaking, overflowing, flooded, pothole, potholes, not collected, not been collected, been out, overdue, out of order, no water, no power, illegal, too loud, keeps crashing, knocked out, burnt out, clogged, missed, garbage everywhere, is out, are out, has been out, cuộc gọi rác, làm phiền, giả mạo, bỏ hoang, ùn tắc, cá chết, tái lấn chiếm, bị khóa, chậm tiến độ, không còn chỗ, tăng gấp đôi, tăng gấp, bong tróc, bỏ dở, trào ngược, bị bật, bị nứt, bị che, bị sụt, bị lún, bị nghẹt, bị vỡ, mù mịt, đen ngòm, nứt, vỡ, võng',
    2: 'hỏng, hư, tắt, bể, sụp, ngập, tràn, hôi, thối, mùi, bụi, ồn, dơ, bẩn, chậm, trễ, yếu, đục, nghẹt, tắc, kẹt, lỗi, rò rỉ, sụt, lún, bong tróc, mất, rớt, rơi, chặn, chiếm, đầy rác, rác, chất đống, ùn ứ, ứ đọng, mất vệ sinh, nguy hiểm, tai nạn, khói, quá tải, không hợp lý, bất hợp lý, thiếu, gãy, chưa có kết quả, chưa được trả, bị trả, hẹn lại, chờ mãi, chờ hoài, chờ 3 tiếng, chờ cả buổi, không ai nghe máy, thái độ, mất trộm, trộm, giật, tụ tập, đua xe, ma túy, lừa đảo, lấn, che khuất, tối, cúp, dirty, smell, noise, noisy, loud, danger, dangerous, dark, stuck, illegally, chặt chém, không niêm yết, bị mất, bị cắt, không được, complaint, đậu, đỗ, nợ, xì, phun, bậy, bừa bãi, tự phát',
    1: 'không, bị, quá, hoài, phải, suýt, chưa, no, chờ, đợi, té, lọt',
  },
  request: {
    3: 'đề nghị xử lý, đề nghị kiểm tra, đề nghị, kiến nghị, kính mong, kính đề nghị, xin phản ánh, tôi phản ánh, người dân phản ánh, nhờ cơ quan, nhờ phường, mong cơ quan, mong phường, mong các cơ quan, mong sớm, sớm xử lý, sớm khắc phục, sớm sửa, cần xử lý, cần kiểm tra, phản ánh, xử lý giúp, kiểm tra giúp, sửa giúp, dọn giúp, khẩn trương xử lý, please fix, please check, please send, needs repair, please do something, please repair, can someone fix, phản ánh nhiều lần, báo nhiều lần, gọi nhiều lần',
    2: 'mong, nhờ, xử lý, kiểm tra, khắc phục, sửa chữa, sửa, giải quyết, dọn dẹp, giúp dân, bao giờ mới, chừng nào mới, khi nào mới, xem xét, xử phạt, dẹp, ai quản lý, chính quyền ở đâu, làm ơn, please, fix, bà con khổ, không ai xử lý, không ai giải quyết, không thấy ai, chưa ai, không ai, chưa thấy ai, vẫn chưa',
  },
  lasting: {
    2: 'hôm nay, mấy ngày nay, mấy hôm nay, cả tuần nay, cả tháng nay, lần nào cũng, riết, toàn, suốt đêm, cứ mưa, hễ mưa, mỗi lần, không ai, chưa ai, từ nãy giờ, tới giờ, again and again, all night, all day, every morning, every time, từ sáng, từ tối qua, từ hôm qua, từ tối, suốt, liên tục, hằng đêm, hàng đêm, mỗi đêm, đêm nào cũng, ngày nào cũng, tối nào cũng, mấy tháng nay, cả tháng, cả tuần, nhiều ngày, hơn tuần, hơn tháng, đã lâu, lâu nay, every night, for weeks, for days, since, again, lại, tuần nay, ngày nay, tháng nay, ngày rồi, tuần rồi, tháng rồi, hôm rồi, vẫn',
  },
  question: {
    3: 'cho hỏi, cho em hỏi, cho mình hỏi, cho tôi hỏi, xin hỏi, ai biết, có ai biết, bác nào biết, mọi người cho hỏi, làm ở đâu, ở đâu vậy, cần giấy tờ gì, thủ tục như thế nào, thủ tục thế nào, mấy giờ mở cửa, mấy giờ, bao nhiêu tiền, hết bao nhiêu, how do i, where can i, does anyone know, anyone know, what time, xin kinh nghiệm, xin thông tin, hướng dẫn giúp, tư vấn giúp, cần những gì, có được không, phải làm sao, thì làm sao, được không ạ, không ạ, có cần, ở đâu ạ, cần chuẩn bị gì, what documents, which bus, how much, is there a, có phải, có bắt buộc',
    1: 'ở đâu, như thế nào, thế nào, bao nhiêu, khi nào, làm sao',
  },
  advice: {
    2: 'chia sẻ kinh nghiệm, kinh nghiệm của mình, mẹo, lưu ý mọi người, nhắc mọi người, tip, hướng dẫn mọi người, mọi người nhớ, bà con lưu ý, bà con nhớ, cảnh giác, mọi người nên, né đường, né giúp, mọi người né',
  },
  praise: {
    3: 'cảm ơn phường, cảm ơn anh em, cảm ơn các anh, cảm ơn các chú, cảm ơn cán bộ, cảm ơn đơn vị, cảm ơn công ty, cảm ơn lực lượng, cảm ơn y bác sĩ, cảm ơn thành phố, cảm ơn chính quyền, hoan nghênh, đáng khen, xử lý nhanh, rất hài lòng, hài lòng, tuyệt vời, làm tốt, nhanh gọn, sạch đẹp, khen, quá tốt, great job, good job, well done, thank you, rất nhanh, nhiệt tình, tận tình, niềm nở, hướng dẫn tận tình, fixed quickly, ủng hộ, đồng tình, chu đáo, đúng hẹn, trước hẹn, impressed, khang trang, phấn khởi',
    2: 'cảm ơn, vui, đẹp, mừng, thích, tốt, yên tâm, great, nice, beautiful, lovely, love, mát mẻ, thanks',
  },
  resolved: {
    3: 'đã được sửa, đã sửa xong, đã sửa, đã khắc phục, đã được khắc phục, đã xử lý xong, đã được xử lý, đã dọn sạch, đã dọn, đã sáng lại, đã thông, đã có điện lại, đã có nước lại, có điện lại, có nước lại, đã hết ngập, hết ngập, không còn ngập, has been fixed, is fixed, was fixed, fixed now, finally fixed, đã thay, đã vá, vá xong, sửa xong, đã được dặm vá, đã thông xe, đã dập tắt, được dập tắt, đã được cấp, đã nhận được, hết kẹt, hết cảnh',
  },
  news: {
    3: 'sẽ triển khai, dự kiến, khởi công, khánh thành, thông tin từ, cho biết, theo ông, theo bà, theo sở, theo ubnd, theo kế hoạch, kế hoạch số, nghị quyết, hội nghị, phát biểu, báo cáo tại, ban hành, công bố, ký quyết định, quyết định số, chỉ đạo, ra quân, tổ chức lễ, phóng viên, ghi nhận của, thông báo, trao đổi với, chủ tịch ubnd, phó chủ tịch, sở xây dựng, sở giao thông, sở y tế, giai đoạn 2025, tổng vốn, according to, announced, officials said, will be, plan to, plans to, hội đồng nhân dân, hđnd, khai mạc, phê duyệt, đoàn công tác, lịch cúp điện, lịch tạm ngừng, vừa qua, vụ án, cơ quan điều tra, khởi tố, tuyên phạt, lấy ý kiến, tuyên truyền, đưa vào sử dụng, chiều nay tại, sáng nay tại',
    2: 'lập đội, giải tán, tạm giữ, bắt giữ, phạt tiền, bị phạt, trường hợp, lập biên bản, dự án, kỳ họp, giám đốc, trưởng phòng, đại diện, tỷ đồng, chương trình, năm 2025, năm 2026, triển khai, hoàn thành, phối hợp, mục tiêu, thí điểm, hiệu lực, quy định mới, nghị định, tổ chức, đề án, giải pháp, ghi nhận',
  },
  musing: {
    3: 'nhớ ngày xưa, nhớ hồi, hồi xưa, hồi nhỏ, ngày xưa, ước gì, giá như, nghĩ lại, ngẫm lại, mình nghĩ, theo mình, theo tôi thì, chuyện tình, cuộc đời, sài gòn mưa, mưa rồi, trời đẹp, chào buổi sáng, chúc cả nhà, chúc mọi người, cuối tuần, tự nhiên, i wish, good morning, i think, bâng khuâng, hoài niệm, chill, lãng mạn, người yêu, tâm trạng, deadline, ăn gì, đi đâu chơi, chạnh lòng, bạn bè, hàng xóm cãi nhau, nhà hàng xóm, thằng hàng xóm, bà hàng xóm, đời mà, sống ở đời',
    2: 'hóng, buồn ngủ, mơ, kỷ niệm, tuổi thơ, haiz',
  },
  private: {
    3: 'shopee, lazada, tiki, tiktok shop, grab, be group, xanh sm, highlands, thế giới di động, shop, đơn hàng, shipper, quán này, chủ quán, chủ trọ, chủ nhà trọ, spa, hãng, netflix, chủ shop, người yêu cũ, công ty mình, sếp',
  },
}

export const complaintEntries = cueEntries('complaint', WORDS)
