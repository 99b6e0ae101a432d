/** The strike of the waste collectors: from week to week more streets with nobody to take the rubbish. */
import type { Book } from '../types.ts'

export const WASTE_STRIKE: Book = {
  say: {
    'waste-collection': {
      angry: [
        'Rác chất ngang cửa sổ rồi mà phường vẫn bảo “đang làm việc với công ty”. Làm tới bao giờ?',
        '{ngay} không ai lấy rác, thu tiền thì tháng nào cũng đúng ngày, quá đáng.',
        'Công nhân đình công vì bị nợ lương, dân hít mùi hôi, còn lãnh đạo thì họp. Họp hoài!',
        'Biết trước hợp đồng thu gom hết hạn mà không lo, giờ cả {w} ngập rác, ai chịu trách nhiệm?',
        'Gọi 1022 về rác ở {hem} lần thứ {n}, lần nào cũng xin thông cảm. Thông cảm hết nổi rồi.',
        'Đừng nói dân thiếu ý thức nữa, xe không tới thì rác để đâu, để trong phòng ngủ hả?',
      ],
      irony: [
        '{w} vừa có thêm ngọn đồi mới, cao hai mét, làm từ rác, không mất tiền tham quan.',
        'Nhờ đình công mà {hem} đông vui hẳn: chuột, ruồi, gián về họp mặt đủ mặt.',
        'Thành phố đáng sống, rác cũng không chịu rời đi.',
        'Mùi {st} sáng nay đúng chất nghỉ dưỡng, ngửi cái tỉnh ngủ luôn, khỏi cà phê.',
      ],
      fault: [
        'Rác trước {hem} đã {ngay} không ai gom, bịch nào bịch nấy chảy nước.',
        'Xe rác nghỉ chạy, {st} hai bên lề chất đầy bao đen, đi bộ phải xuống lòng đường.',
        'Mưa xuống cái là rác trôi khắp {st}, bịt luôn miệng cống.',
        'Mở cửa quán không nổi vì mùi rác điểm tập kết gần {cho}, khách vô rồi quay ra.',
        'Ruồi bay vô nhà như ong, con nhỏ ăn cơm phải giăng mùng.',
        'Chuột chạy ngang nhiên giữa ban ngày ở đống rác đầu {hem}.',
        '{cc} phải khoá họng rác vì không còn chỗ chứa, cả toà nồng mùi.',
        'Nhà mình phải cấp đông vỏ tôm chờ ngày xe rác quay lại, nghe buồn cười mà thật.',
        'Rác y tế lẫn rác ăn nằm chung một đống trước cổng {bv}, nhìn mà rùng mình.',
      ],
      plain: [
        'Cập nhật: điểm rác {st} cao khoảng hơn một mét, chưa có xe tới chở.',
        '{w} sáng nay có {n} điểm rác ùn, nặng nhất trước {cho}.',
        'Tổ dân phố báo ai để rác được trong nhà thì ráng giữ tới khi có xe, chưa có lịch.',
        'Đếm sơ trên {st}: {nn} bao rác từ {so} tới đầu đường.',
      ],
      outage: [
        'Cả {w} không có xe rác {ngay} rồi, đâu chỉ riêng một hẻm.',
        'Nguyên phường mình ngưng lấy rác, khu nào cũng ngập bịch.',
      ],
      dark: ['Ngưng thu gom cả {w} mà không có lấy một tờ thông báo, chính quyền để dân tự đoán à?'],
      danger: ['Đống rác trên {st} bốc cháy âm ỉ từ {luc}, sát trụ điện, nguy hiểm lắm!'],
      ask: [
        'Có ai biết khi nào xe rác chạy lại không, khu {w} nè?',
        'Ở {w} có chỗ nào nhận rác tạm không, mình chở tới?',
        'Đình công tới khi nào vậy mọi người, có thông tin chính thức chưa?',
      ],
      vent: [
        'Giờ mới thấy thiếu mấy cô chú lấy rác là cả thành phố khóc ròng.',
        'Đi làm về ngang đống rác riết thuộc mùi theo ngày.',
      ],
      tell: [
        'Nghe nói chiều nay công ty gặp đại diện công nhân gom rác về chuyện lương.',
        'Phường mượn xe tải quân đội chở tạm rác ở {st}, mỗi khu một chuyến.',
      ],
      blame: ['Công ty thì kêu lỗ, phường thì kêu đúng quy trình, rốt cuộc không ai sai chỉ có dân chịu.'],
      back: ['Công nhân gom rác lương ba cọc ba đồng, thành phố đứng ra dàn xếp trả lương cho họ là đúng.'],
      thanks: ['Cảm ơn đoàn thanh niên với phường sáng nay dọn tạm rác ở {hem}, đỡ được phần nào.'],
      glad: ['Xóm mình tự chia ca chở rác ra điểm tập trung, mệt mà vui.'],
    },
    'illegal-dumping': {
      fault: ['Không ai lấy rác nên người ta lén quăng xuống {kenh}, nổi trắng mặt nước.'],
      plain: ['Khu đất trống trên {st} đang bị lợi dụng đổ rác từ nơi khác tới vì đình công.'],
    },
    'smoke-smell': {
      fault: ['Nhà nào cũng tự đốt rác, {w} tối nay khói mù, ho sặc sụa.'],
      plain: ['Có hộ đốt rác trong {hem} vì không ai gom, khói lan cả xóm.'],
    },
  },
  forum: {
    'waste-collection': {
      fault: [
        'Cập nhật điểm rác ùn ứ ở {w} // Mình mở chủ đề để gom thông tin: {st} đầu hẻm cao hơn một mét, trước {cho} tràn xuống lòng đường, sau {truong} bắt đầu có dòi. Ai thấy điểm nào thêm vào, mình sẽ gửi một lần cho phường.',
        'Sống cạnh bãi rác bất đắc dĩ // Nhà mình đối diện điểm tập kết {st}. {ngay} nay không mở cửa sổ. Con bé nhà mình nổi mẩn, bác sĩ bảo do môi trường. Mình không trách công nhân, họ cũng khổ, nhưng phải có ai quyết chứ.',
      ],
      angry: [
        'Ai chịu trách nhiệm khi {w} ngưng thu gom rác? // Hợp đồng, đấu thầu, nợ lương, dân không cần biết. Dân đóng phí thì phải có người lấy rác. Đề nghị phường công khai hợp đồng và phương án tạm thời trong 24 giờ.',
      ],
      back: [
        'Công nhân gom rác đình công: nghe họ nói gì // Mình ngồi uống nước với hai anh gom rác ở {w}. Ba tháng chậm lương, bảo hiểm không đóng. Mình ủng hộ thành phố đứng ra buộc công ty trả, có vậy họ mới đi làm lại.',
      ],
      ask: [
        'Kinh nghiệm giữ rác trong nhà khi chưa có xe? // Nhà mình năm người, rác mỗi ngày hai bịch. Có ai ủ rác bếp thành công trong chung cư không, mùi có chịu được không, chỉ mình với.',
      ],
    },
  },
  press: {
    'waste-collection': {
      plain: [
        'Rác chất đống ở {w} vì công nhân thu gom nghỉ việc // Nhiều điểm tập kết trên {st} quá tải sau {ngay} không có xe.',
        'Đình công thu gom rác lan sang {w} // Thêm {nn} tuyến thu gom ngừng hoạt động, người dân được khuyên giữ rác trong nhà.',
        'Tiểu thương {cho} kêu cứu vì rác // Sức mua giảm mạnh, nhiều sạp phải nghỉ sớm vì mùi hôi.',
        '{nnn} tấn rác tồn đọng, người dân {w} bịt mũi ra đường // Bệnh viện, trường học quanh {st} đề nghị được ưu tiên chở rác trước.',
      ],
      tell: [
        'Công ty môi trường và công nhân bắt đầu thương lượng // Cuộc họp về tiền lương kéo dài đến khuya, chưa có kết quả.',
        'Thành phố mẫu huy động xe dự phòng chở rác // Khoảng {nn} xe tải được điều đến các phường, trong đó có {w}.',
        'Vì sao công nhân thu gom rác ngừng việc? // Chậm lương {n} tháng và đơn giá cũ là hai lý do chính.',
      ],
      alert: [
        'Cháy đống rác tồn trên {st} // Ngọn lửa bén sát dây điện, lực lượng chữa cháy {w} phải dập trong hai giờ.',
      ],
      back: [
        '{w} lập {n} điểm nhận rác tạm, dân đồng tình // Người dân tự chở rác đã phân loại đến điểm tạm theo giờ quy định.',
      ],
    },
    'smoke-smell': {
      plain: [
        'Người dân tự đốt rác, khói bao trùm {w} // Cơ quan y tế cảnh báo nguy cơ hô hấp khi đốt rác trong khu dân cư.',
      ],
    },
  },
  file: {
    'waste-collection': {
      plain: [
        'Rác tại {hem}, {w} tồn đọng {ngay}, đề nghị bố trí xe thu gom.',
        'Điểm rác trước {so} tràn xuống lòng đường, đề nghị dọn gấp.',
        'Rác tồn trước cổng {truong}, đề nghị ưu tiên thu gom vì có trẻ nhỏ.',
        'Đề nghị thông báo lịch thu gom rác tạm thời cho người dân {w}.',
      ],
      fault: [
        'Không có xe rác {ngay}, mùi hôi thối nồng nặc, nhà có người bệnh hô hấp không chịu nổi.',
        'Rác chảy nước có dòi trước cửa nhà, ruồi nhặng khắp nơi, người dân rất khổ.',
      ],
      angry: [
        'Đã phản ánh {n} lần về rác ở {st}, đơn vị chỉ trả lời xin thông cảm, đề nghị lãnh đạo phường có mặt.',
      ],
      alert: ['Đống rác trên {st} đang cháy âm ỉ cạnh trụ điện, đề nghị dập lửa ngay.'],
      off: ['Toàn bộ {w} ngưng thu gom rác {ngay}, khu nào cũng ùn ứ, đề nghị có phương án ngay.'],
    },
    'illegal-dumping': {
      plain: ['Người dân đổ rác xuống {kenh} do không có xe thu gom, đề nghị ngăn chặn và vớt rác.'],
    },
  },
}
