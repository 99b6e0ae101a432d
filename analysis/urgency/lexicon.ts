import { type CueWords, cueEntries } from '../text/cues.ts'

/** A risk that is still there; a service that is out; how far it reaches; and what says that it is over or only talk. */
const WORDS: CueWords<'danger' | 'risk' | 'out' | 'whole' | 'over' | 'talk'> = {
  danger: {
    3: 'mất nắp, mất nắp cống, nắp cống bung, nắp cống bể, nắp cống hở, nắp cống bị bung, nắp cống bị bể, nắp cống bị mất, nắp cống bị vỡ, nắp hố ga bị mất, nắp hố ga bị bể, nắp hố ga bị bung, nắp hố ga bung, bung nắp, bể nắp, hố ga không nắp, hố ga hở, cống không nắp, cống hở, miệng cống hở, không có nắp, hố sâu, hố tử thần, hố sụt, sụp hố, dây điện đứt, đứt dây điện, dây điện rơi, dây điện rớt, dây điện hở, dây điện sà xuống, dây điện bị đứt, rò điện, rò rỉ điện, nhiễm điện, điện giật, hở điện, chập điện, tóe lửa, xẹt lửa, nổ trạm biến áp, nổ bình điện, trụ điện nghiêng, cột điện nghiêng, trụ điện sắp đổ, cột điện sắp đổ, trụ điện gãy, cột điện gãy, trụ điện bị nghiêng, cột điện bị nghiêng, cây nghiêng, cây sắp đổ, cây sắp ngã, cây bật gốc, cây ngã, cây đổ, cây gãy, cây mục, cành cây sắp gãy, nhánh cây sắp gãy, sắp đổ, sắp ngã, sắp sập, nguy cơ sập, nguy cơ đổ, có nguy cơ đổ, có nguy cơ sập, chực đổ, chực sập, sạt lở, sụt lún nghiêm trọng, nứt toác, sập tường, tường sập, rò rỉ gas, rò gas, xì gas, đang cháy, cháy lớn, bốc cháy, cháy nhà, cứu với, chó dữ, chó cắn, đuổi cắn, tai nạn liên tục, đã có người té, té xuống hố, sụp xuống, lọt xuống hố, lọt hố, rơi xuống hố, open manhole, missing manhole cover, manhole cover missing, uncovered manhole, live wire, exposed wires, electric shock, downed power line, fallen wire, gas leak, about to fall, about to collapse, on fire, sinkhole, leaning tree, tree is leaning, vỡ bờ bao, bể bờ bao, vỡ đê, ngộ độc, đuối nước, chém nhau, đuổi chém, vật liệu rơi, rơi gạch, cuốn trôi, rò hóa chất, gãy lan can, lan can gãy, sụp cầu, dây cáp thòng xuống đường, dây cáp sà xuống đường, cáp đứt, rơi vữa, rớt vữa',
    2: 'nhiều người té, có người té, nghiêng, bật gốc, hở nắp, hở miệng, bật nắp, bật nắp cống, bị bật, nứt đôi, đổ lúc nào không hay, là đổ, là sập, là rớt, có xe lọt, bật rễ, lõi điện, trơ lõi, giật đồ, giật dây chuyền, trượt té, sụp hố, không rào chắn, không rào, không đèn báo, không biển báo, không biển cảnh báo, không cảnh báo, chưa rào, lọt xuống, cháy âm ỉ, suýt tông, cướp giật, giật túi, cháy, nổ, sập, rớt xuống đường, té xe, té ngã, tai nạn, nguy hiểm chết người, nguy hiểm tính mạng, chết người, mất mạng như chơi, thiệt mạng, rất nguy hiểm, quá nguy hiểm, cực kỳ nguy hiểm, vô cùng nguy hiểm, nguy hiểm quá, kim tiêm, dangerous, hazard, accident, unsafe, đe dọa, hung hãn, sụt lún, ngã gãy tay',
    1: 'khói đen, nguy hiểm, đứt, sà xuống, võng, gãy, trẻ em, trẻ con, học sinh, người già, chạm điện, khẩn cấp, gấp',
  },
  risk: {
    1: 'trụ điện, cột điện, dây điện, dây cáp, cây, hố, nắp cống, hố ga, tường, gas, lan can, cầu, mái, chó, giàn giáo, nhà',
  },
  out: {
    3: 'mất điện, cúp điện, không có điện, mất nước, cúp nước, không có nước, không có giọt nước nào, mất mạng, mất internet, mất sóng, power cut, power outage, blackout, no water, no power, no electricity, water outage, chưa có điện, chưa có nước, hết nước, hệ thống sập, sập hệ thống, electricity went out, power is out, power went out, ngưng hoạt động, tê liệt',
    2: 'tắt, tối om, tối thui, không sáng, không thu gom, không ai thu gom, chưa thu gom, không lấy rác, không được thu gom, không ai lấy rác, ngập, kẹt cứng, không hoạt động, rác không thu, không truy cập được, không đăng nhập được, không vào được, đèn không sáng, bị cắt, lights out, are out, been out, cúp, not collected, flooded, street lights, tối đen, rác ùn ứ, chưa lấy rác',
  },
  whole: {
    3: 'cả khu, cả xóm, cả hẻm, cả đường, cả tuyến, cả tuyến đường, nguyên khu, nguyên con hẻm, nguyên con đường, nguyên tuyến, toàn khu, toàn tuyến, toàn bộ, cả phường, cả dãy, nguyên dãy, cả chung cư, cả tòa nhà, cả khu phố, cả đoạn đường, cả ấp, cả tổ, cả trăm hộ, hàng trăm hộ, hàng chục hộ, nhiều hộ, cả làng, khu phố, cả con đường, cả con hẻm, suốt tuyến, whole street, entire street, whole block, whole neighbourhood, whole neighborhood, entire block, entire ward, whole alley, whole area, diện rộng, nhiều tuyến, cả quận, cả thành phố, mọi người đều, ai cũng, toàn phường, cả xã, nguyên xóm, nguyên hẻm, nguyên đoạn, cả đoạn, the whole',
    1: 'khu vực, khu, xóm, tuyến đường, đoạn, mấy ngày, từ sáng, từ tối, hàng loạt, tiếng rồi, ngày nay, ngày rồi, từ đêm qua, liên tục, bà con, người dân, since',
  },
  over: {
    3: 'đã khắc phục, đã được khắc phục, đã sửa xong, đã sửa, đã được sửa, đã xử lý xong, đã được xử lý, đã dập tắt, được dập tắt, có điện lại, đã có điện, có nước lại, đã có nước, đã thay, đã vá, đã hết ngập, hết ngập, hết nguy hiểm, đã dọn, đã đốn, has been fixed, was fixed, is fixed, restored, đã được thay, không còn, đã trám, đã đậy lại, đã đậy nắp, nước đã rút, nước rút',
  },
  talk: {
    3: 'tuyên truyền, tập huấn, diễn tập, hội nghị, kế hoạch, phòng chống, phòng ngừa, phòng tránh, hướng dẫn, khuyến cáo, cảnh giác, dự kiến, thông báo, lịch cúp điện, lịch tạm ngừng, theo ông, nghị quyết, tòa tuyên, xét xử, khởi tố, ngày xưa, hồi xưa, nhớ hồi, năm ngoái, hồi nhỏ, cho hỏi, ai biết, quyên góp, cấp giấy, giá điện, hóa đơn, tiền điện, chuẩn bị, last year, last month',
  },
}

export const urgencyEntries = cueEntries('urgency', WORDS)
