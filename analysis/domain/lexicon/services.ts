import type { DomainLexicon } from './format.ts'

/** Hospitals and clinics, epidemics, food safety, health insurance at the clinic. */
export const health: DomainLexicon = {
  domain: 'health',
  general: {
    3: 'y tế, sức khỏe, ngành y, bộ y tế, sở y tế, tiêm chủng, vắc xin, vaccine, tiêm ngừa, nhà thuốc, thuốc men, health, healthcare',
    2: 'bác sĩ, thuốc, khám, bệnh, chữa bệnh, điều dưỡng, y tá, doctor, medicine, khẩu trang, sốt',
    1: 'ốm, đau',
  },
  topics: {
    hospital: {
      4: 'bệnh viện, phòng khám, trạm y tế, trung tâm y tế, khám bệnh, cấp cứu, phòng cấp cứu, bệnh nhân, giường bệnh, viện phí, bác sĩ khám, chờ khám, xếp hàng khám, nhập viện, hospital, clinic, emergency room, nurses, nurse, patients, khoa khám, khám chữa bệnh, phòng mạch, phụ sản, nhi đồng, chợ rẫy, xe cấp cứu',
      3: 'nằm ghép, lấy số khám, ca mổ, phẫu thuật, toa thuốc',
    },
    epidemic: {
      4: 'dịch bệnh, sốt xuất huyết, tay chân miệng, covid, cúm, ổ dịch, lăng quăng, phun thuốc muỗi, diệt muỗi, bệnh sởi, sởi, bạch hầu, ca mắc, ca nhiễm, phòng dịch, chống dịch, dịch tả, đậu mùa khỉ, đau mắt đỏ, thủy đậu, viêm não, bệnh dại, dengue, epidemic, outbreak, mosquitoes, mosquito, measles, muỗi nhiều, muỗi quá trời, phun muỗi, dịch sốt',
      3: 'muỗi, dịch, lây lan, f0, cách ly',
    },
    'food-safety': {
      4: 'an toàn thực phẩm, vệ sinh thực phẩm, ngộ độc thực phẩm, ngộ độc, thực phẩm bẩn, thịt thối, thịt ôi, hết hạn sử dụng, thực phẩm không rõ nguồn gốc, đồ ăn ôi thiu, ôi thiu, hàn the, bún bẩn, cơ sở chế biến, đau bụng sau khi ăn, food poisoning, food safety, expired food, thức ăn đường phố, lòng thối, giá đỗ ngâm, thịt heo bệnh, thịt bẩn, dầu ăn bẩn, unsanitary food, dòi trong, có dòi, bánh mì ngộ độc, an toàn vệ sinh thực phẩm, hủ tiếu dơ, food establishment',
      3: 'thực phẩm, ôi, thiu, chế biến',
    },
    'health-insurance': {
      4: 'bảo hiểm hộ gia đình, bảo hiểm y tế, bhyt, thẻ bảo hiểm y tế, thẻ bhyt, khám bảo hiểm, thanh toán bảo hiểm y tế, tuyến khám, chuyển tuyến, giấy chuyển tuyến, đúng tuyến, trái tuyến, thuốc bảo hiểm, health insurance, insurance card, không có thuốc bảo hiểm, thuốc bhyt, danh mục bảo hiểm',
      3: 'thẻ bảo hiểm, chi trả, bảo hiểm chi trả',
    },
  },
}

/** Schools, fees, exams, school meals' organisation. */
export const education: DomainLexicon = {
  domain: 'education',
  general: {
    3: 'giáo dục, trường học, học sinh, giáo viên, cô giáo, thầy giáo, phụ huynh, sở giáo dục, dạy thêm, học thêm, sách giáo khoa, nhà trường, mầm non, tiểu học, trung học, đại học, sinh viên, năm học, school, teacher, teachers, students, education, bạo lực học đường, cổng trường, ban giám hiệu, hiệu trưởng, thcs, thpt, giảng viên, bài tập về nhà',
    2: 'trường, lớp, học, dạy, con em, thầy cô, lớp học, học bổng, khai giảng, pupils, kids, nghỉ học, chương trình mới',
  },
  topics: {
    'school-fee': {
      4: 'cơ sở vật chất, quỹ khuyến học, quỹ trường, tiền máy lạnh, học phí, lạm thu, quỹ lớp, quỹ phụ huynh, tiền quỹ, phí đầu năm, các khoản thu, thu đầu năm, tiền đầu năm, xã hội hóa giáo dục, hội phụ huynh, khoản đóng góp, tiền trường, quỹ hội, tiền học, đóng tiền trường, miễn học phí, tuition, school fees, school fee, tuition fee, class fund, thu tiền phụ huynh, khoản thu, tiền điện máy lạnh lớp, thu tiền máy lạnh, đóng đủ thứ tiền',
      3: 'tự nguyện, đóng góp, thu chi',
    },
    exam: {
      4: 'kỳ thi, thi tuyển sinh, thi tốt nghiệp, đề thi, tuyển sinh lớp 10, điểm thi, thi lớp 10, thi cử, thi vào, điểm chuẩn, thí sinh, phòng thi, lộ đề, chấm thi, phúc khảo, thi học kỳ, học bạ, thi thpt, thi đại học, xét tuyển, exam, exams, entrance exam, kì thi, môn thi, thi thử, trượt đại học',
      3: 'tuyển sinh, điểm số',
      2: 'thi',
    },
    'school-meal': {
      4: 'bữa ăn bán trú, bán trú, suất ăn, suất ăn bán trú, bếp ăn, bếp ăn trường, cơm trường, cơm bán trú, tiền ăn bán trú, suất ăn học sinh, ăn trưa ở trường, bữa ăn học đường, canteen, căng tin, căn tin, school meal, school meals, school lunch, phần ăn của con, thực đơn bán trú, khẩu phần ăn, tiền ăn',
      3: 'khẩu phần, thực đơn, bữa trưa',
    },
    'school-place': {
      4: 'đăng ký lớp một, học ca ba, thiếu trường, thiếu lớp, thiếu chỗ học, trái tuyến học, xin học trái tuyến, tuyển sinh lớp 1, lớp 1, đúng tuyến trường, sĩ số, sĩ số lớp, quá tải trường lớp, lớp quá đông, không có chỗ học, phân tuyến, xây trường, xây thêm trường, chuyển trường, nhập học, tuyển sinh đầu cấp, đầu cấp, bốc thăm, xếp hàng nộp hồ sơ, school places, overcrowded classes, overcrowded class, lớp 50 em, trường công quá tải, vào lớp 6, vào lớp một, chỗ học, suất học',
      3: 'học hai buổi, học 2 buổi, ca ba, phòng học, trường lớp',
    },
  },
}

/** Theft, fights, gambling, drugs, scams, fire safety. */
export const security: DomainLexicon = {
  domain: 'security',
  general: {
    3: 'an ninh, an ninh trật tự, trật tự công cộng, trị an, tội phạm, công an phường, công an khu vực, công an, police, crime, dân phòng, bảo vệ dân phố, tuần tra, xã hội đen, giết người, án mạng',
    2: 'bắt giữ, khởi tố, đối tượng, côn đồ, tệ nạn, camera an ninh, hung hãn, vũ khí',
  },
  topics: {
    theft: {
      4: 'rình giật, mất điện thoại, mất đồ, phone snatching, trộm vặt, trộm cắp, trộm xe, mất trộm, cướp giật, giật đồ, giật điện thoại, giật túi, móc túi, ăn cắp, bị trộm, trộm chó, mất xe, cướp, đột nhập, bẻ khóa, trộm đột nhập, kẻ trộm, giật dây chuyền, mất xe máy, trộm đồ, ăn trộm, theft, stolen, robbery, pickpocket, burglary, stole, thieves, snatched, cướp giật túi, trộm viếng, bẻ kiếng, mất cắp, cướp ngân hàng',
      3: 'camera ghi lại, khiêng đi, dòm ngó, trộm, giật, lấy trộm, bị giật, kẻ gian',
    },
    disorder: {
      4: 'đánh bài, ăn tiền, la hét, sòng bạc, gây sự, tụ tập nhậu, đánh nhau, đua xe, đua xe trái phép, quái xế, tụ tập, đánh bạc, cờ bạc, ma túy, hút chích, mại dâm, say xỉn, gây rối, hành hung, hỗn chiến, bạo hành, bạo lực, nghiện hút, con nghiện, kim tiêm, đá gà, chém nhau, đe dọa, bida, xóc đĩa, quậy phá, gây gổ, đòi nợ, tạt sơn, tín dụng đen, cho vay nặng lãi, pháo nổ, đốt pháo, chích ma túy, thanh niên tụ tập, đuổi chém, đánh đập, fight, fighting, drugs, gambling, drug dealers, street racing, harassment, ẩu đả, băng nhóm, nhậu nhẹt quậy phá, xì ke, số đề, tín dụng đen đòi nợ, drug activity',
      3: 'hỗn loạn, côn đồ, nghiện, chích, đánh người, chửi bới, chặn đường, ăn xin, xin tiền, homeless',
    },
    scam: {
      4: 'xưng công an, xưng là công an, bấm link, đừng bấm, trúng thưởng, chuyển mất, gọi dọa, dọa khóa tài khoản, đặt cọc, tiền cọc, bán hàng giả mạo, cập nhật định danh, mất tiền oan, lừa đảo, lừa đảo qua mạng, lừa đảo trực tuyến, giả danh công an, giả danh, mạo danh, chiếm đoạt tài sản, lừa tiền, lừa gạt, việc nhẹ lương cao, đa cấp, bị lừa, chiêu trò, sập bẫy, link lạ, đường link lạ, chuyển tiền cho, deepfake, hack tài khoản, lừa chuyển tiền, chiếm đoạt, scam, scams, scammed, scammer, fraud, phishing, app giả, web giả, fake police, bắt cóc online, huy động vốn lừa',
      3: 'cọc, chuyển khoản, lừa, cảnh giác, otp, kẻ lừa',
    },
    'fire-safety': {
      4: 'xẹt lửa, bén lửa, phóng tia lửa, sợ cháy, cháy âm ỉ, dập lửa, ngọn lửa, phòng cháy chữa cháy, pccc, cháy nhà, cháy nổ, hỏa hoạn, bình chữa cháy, lối thoát hiểm, cháy lớn, đám cháy, chữa cháy, nguy cơ cháy, cháy xưởng, cháy chung cư, vụ cháy, lính cứu hỏa, cứu hỏa, báo cháy, thoát hiểm, rò rỉ gas, rò gas, xì gas, bình gas, cháy xe, cháy quán, hộp cứu hỏa, trụ cứu hỏa, trụ nước chữa cháy, phòng cháy, fire safety, fire exit, fire hydrant, on fire, house fire, gas leak, fire truck, cháy kho, bốc cháy, chữa cháy chặn lối, sạc xe điện qua đêm, fire',
      3: 'cháy, gas, chuồng cọp, chữa',
    },
  },
}

/** One-stop shop, slow files, conduct of officials, counters. */
export const administration: DomainLexicon = {
  domain: 'administration',
  general: {
    3: 'thủ tục hành chính, thủ tục, hành chính, cải cách hành chính, dịch vụ công, giấy tờ, sáp nhập phường, sắp xếp đơn vị hành chính, hai cấp, 2 cấp, tạm trú, đăng ký tạm trú, thường trú, nhập hộ khẩu, hộ khẩu, căn cước, cccd, làm căn cước, hộ chiếu, kết quả giải quyết, permit, paperwork, administrative, id card, residence registration, xác nhận cư trú, cư trú, địa giới, định danh mức 2, giấy phép kinh doanh',
    2: 'xác nhận, ubnd, ủy ban, ủy ban nhân dân, phường mới, trụ sở, giấy phép, ward office, chính quyền, đơn từ, trụ sở phường, ký giấy, đổi tên phường',
  },
  topics: {
    'one-stop-queue': {
      4: 'khu chờ, bấm số, phường mở cửa, giờ tiếp dân, bộ phận một cửa, một cửa, bốc số, lấy số, lấy số thứ tự, trung tâm phục vụ hành chính công, trung tâm hành chính công, hành chính công, phục vụ hành chính công, xếp hàng chờ, chờ tới lượt, quầy tiếp nhận, quầy số, chờ từ sáng, one stop shop, one-stop, quầy thủ tục, chờ đến lượt, chờ lượt, ngồi chờ cả buổi, ngồi chờ, xếp hàng từ, xếp hàng, queue, queued, waiting number, ô cửa, queueing',
      3: 'chờ cả buổi, chờ cả ngày, chờ mấy tiếng, quầy, đông nghẹt người, số thứ tự, counter, waiting',
    },
    'slow-file': {
      4: 'nộp bản giấy, thiếu giấy, work permit file, hồ sơ trễ hẹn, trễ hẹn, hồ sơ chậm, chậm trễ hồ sơ, giải quyết hồ sơ, quá hạn, giấy hẹn, hẹn lại, hẹn tới hẹn lui, hẹn lần này tới lần khác, bổ sung hồ sơ, nộp hồ sơ, hồ sơ quá hạn, trả kết quả, trả hồ sơ, ngâm hồ sơ, hồ sơ bị ngâm, chưa có kết quả, hẹn nhiều lần, chậm giải quyết, tra cứu hồ sơ, đi lại nhiều lần, hồ sơ bị trả, chờ kết quả, overdue application, my application, my file, file is late, still not processed, hồ sơ, hẹn lần',
      3: 'trễ, hẹn, bổ sung giấy tờ, application, chờ hồ sơ',
    },
    'official-conduct': {
      4: 'hạch hỏi, xin xác nhận, cán bộ niềm nở, làm giấy tại nhà, cán bộ phường, cán bộ, công chức, nhũng nhiễu, hách dịch, vòi vĩnh, thái độ cán bộ, thái độ phục vụ, cán bộ thái độ, hạch sách, quan liêu, cửa quyền, nhận hối lộ, hối lộ, tham nhũng, tham ô, tiêu cực, lót tay, phong bì, cán bộ thiếu nhiệt tình, làm khó dân, hành dân, lãnh đạo phường, chủ tịch phường, nhân viên một cửa, nhân viên tiếp dân, thái độ nhân viên, tiếp dân, officials, official, corruption, bribe, rude staff, rude officer, clerk, bảo kê, civil servant, thái độ của cán bộ, thái độ của nhân viên',
      3: 'thái độ, nhân viên, tận tình hướng dẫn, hướng dẫn tận tình, đùn đẩy, rude, staff',
    },
  },
}
