import type { Book } from '../types.ts'

export const traffic: Book = {
  say: {
    pothole: {
      angry: [
        'Ổ gà trên {st} vá đi vá lại {n} lần, vá xong tuần sau lại lòi ra, làm ăn kiểu gì vậy?',
        'Đóng phí bảo trì đường bộ đầy đủ mà {st} như mặt trăng, tiền đó đi đâu?',
      ],
      irony: [
        'Đường đẹp như ruộng, sắp tới mùa cấy lúa trên {st} được rồi.',
        '{st} giờ có đủ núi đồi sông hồ, chạy xe một vòng là khỏi đi du lịch.',
        'Cảm ơn {st} đã mát-xa cột sống cho tôi mỗi sáng, miễn phí.',
      ],
      fault: [
        'Chạy qua {st} lọt ổ gà bể luôn vành, sửa mất {tien}.',
        'Mặt đường {st} bong tróc từng mảng, đá dăm văng tứ tung.',
        'Hẻm nhà mình đào đặt ống xong lấp đại, giờ lún thành rãnh dài.',
      ],
      plain: [
        'Ổ gà mới xuất hiện trên {st} ngay trước {cho}, rộng chừng {cm} phân.',
        'Đoạn {st} gần {cau} bị lún lệch so với mặt cầu, xe qua bị giằng.',
      ],
      danger: [
        'Hố sụt giữa {st} sâu cả nửa mét, {luc} có {n} người té, chưa thấy ai rào chắn.',
        'Ổ gà đọng nước trên {st} nhìn tưởng vũng, lọt xuống là văng tay lái, nguy hiểm quá.',
      ],
      alert: ['Mặt đường {st} trước {so} đang sụt dần, bên dưới rỗng, xe nặng đừng đi qua.'],
      thanks: ['Mới phản ánh ổ gà trên {st} hôm {thu}, nay đã vá phẳng phiu, xin cảm ơn.'],
    },
    jam: {
      angry: ['Ngã tư {st} kẹt cứng mỗi chiều mà chẳng thấy bóng dáng một anh điều tiết nào.'],
      fault: [
        'Kẹt xe từ {gio} tới giờ trên {st}, nhích từng mét.',
        'Xe container chen giờ cao điểm vào {st}, cả khúc tê liệt.',
        'Phụ huynh đậu xe tràn lòng đường trước {truong}, kẹt cả tiếng.',
      ],
      plain: [
        '{st} hướng ra {cau} đang ùn, nguyên nhân do xe tải chết máy.',
        'Giờ tan ca khu {w} xe đông, bà con nên đi sớm 15 phút.',
      ],
      vent: [
        'Một ngày có 24 tiếng thì 3 tiếng ngồi trên yên xe ngó đuôi xe khác.',
        'Kẹt xe riết quen mặt luôn mấy người đi cùng giờ.',
      ],
      ask: ['Đi từ {w} ra sân bay giờ này đường nào đỡ kẹt vậy mọi người?'],
      thanks: ['Sáng nay có mấy anh thanh niên tình nguyện phân luồng trước {truong}, đi nhẹ nhàng hẳn.'],
    },
    signal: {
      fault: [
        'Đèn đỏ ngã tư {st} chỉ xanh có 15 giây, chờ {n} nhịp mới qua nổi.',
        'Biển cấm rẽ bị cây che khuất ở {st}, ai cũng đi nhầm rồi bị phạt.',
      ],
      plain: [
        'Đèn tín hiệu ở ngã ba {st} nhấp nháy vàng từ {luc}, chưa sửa.',
        'Vạch qua đường trước {truong} mờ hết, xe không nhường.',
      ],
      danger: ['Đèn giao thông ngã tư {st} tắt hẳn, xe bốn hướng lao vô, suýt tông {n} lần rồi.'],
      angry: ['Đèn tín hiệu ở {st} hư {ngay}, báo lên thì nói chờ thiết bị, chờ tới bao giờ?'],
      back: ['Cho xe máy rẽ phải khi đèn đỏ ở một số ngã tư là hợp lý, mình ủng hộ cách làm này.'],
    },
    'road-works': {
      angry: [
        'Rào chắn {st} dựng {lau} mà chẳng thấy ai làm, chắc rào để ngắm.',
        'Đào lên lấp xuống, nay cáp, mai nước, mốt lại cống, sao không làm một lần cho xong?',
      ],
      fault: [
        'Lô cốt chiếm nửa {st}, hàng quán hai bên ế ẩm, dân đi lại khổ sở.',
        'Thi công xong để lại đá với tấm thép kênh giữa {st}, xe máy trượt hoài.',
      ],
      plain: ['{st} đoạn qua {w} rào để thi công cống tới cuối tháng, bà con chọn đường khác.'],
      danger: ['Hố đào trên {st} ban đêm không đèn, không biển, chỉ có sợi dây nhựa.'],
      irony: ['Rào chắn trên {st} sắp được cấp sổ hồng, ở lâu quá thành cư dân luôn.'],
      tell: ['Nghe thông báo cầu tạm ở {kenh} tháng sau mới thông xe.'],
    },
    parking: {
      angry: ['Xe hơi đậu hai bên {st} bịt luôn lối ra vô, gọi phường thì nói không có thẩm quyền phạt.'],
      fault: [
        'Bãi giữ xe tự phát trước {bv} thu {gia} một lượt, không vé, không biển giá.',
        'Ô tô đậu chắn ngay đầu {hem}, xe cấp cứu vô không được.',
      ],
      plain: ['Có chiếc xe tải bỏ không trên {st} gần {so} cả tháng, nhờ kiểm tra.'],
      ask: ['Gần {cho} có chỗ nào gửi ô tô qua đêm không mọi người?'],
    },
    'bus-metro': {
      fault: [
        'Chờ {buyt} gần một tiếng ở trạm {st}, app báo 5 phút nữa mà báo từ nãy giờ.',
        'Trạm buýt {st} không mái che, nắng mưa gì cũng đứng trơ.',
      ],
      plain: ['{buyt} đổi lộ trình không qua {cho} nữa, ai hay đi thì để ý.'],
      glad: ['Lần đầu đi metro với mẹ, mát rượi, mẹ khen suốt.'],
      thanks: ['Bác tài {buyt} chờ cụ già lên hẳn hoi rồi mới chạy, dịch vụ tốt lên thấy rõ.'],
      ask: ['Vé tháng xe buýt cho sinh viên làm ở đâu vậy mọi người?'],
      back: ['Ưu tiên làn riêng cho xe buýt là đúng, thành phố nên làm thêm.'],
      angry: ['{buyt} bỏ trạm liên tục, sở quản lý kiểu gì mà phản ánh cả tháng không đổi.'],
    },
  },
  forum: {
    'road-works': {
      angry: [
        '{st} đào lên bao giờ mới lấp? // Rào chắn dựng {lau}, trước nhà mình là cái hố bùn. Bảng công trình ghi hoàn thành quý trước. Tiệm của mình mất hơn nửa khách. Xin hỏi chủ đầu tư là ai và bồi thường thiệt hại cho hộ kinh doanh thế nào?',
      ],
    },
    pothole: {
      fault: [
        'Bản đồ ổ gà quanh {w} // Mình đi giao hàng nên thuộc từng ổ gà: {st} có {nn} cái lớn nhỏ, chỗ gần {cho} là sâu nhất. Mình để danh sách ở đây, ai đi qua bổ sung.',
      ],
    },
    jam: {
      ask: [
        'Đi làm từ {w} vào trung tâm: chia sẻ giờ và đường // Mình thử đi 6 giờ 30 thì mất 35 phút, đi 7 giờ mất hơn một tiếng. Mọi người có đường tắt nào ổn không?',
      ],
      plain: [
        'Kiến nghị tổ chức lại giao thông trước {truong} // Giờ tan trường, xe phụ huynh đậu ba hàng. Mình đề xuất lệch giờ tan giữa các khối và làm lối đón riêng phía sau. Ai đồng ý thì góp thêm để gửi trường và phường.',
      ],
    },
    'bus-metro': {
      back: [
        'Một tháng bỏ xe máy đi buýt và metro // Mình tính ra đỡ được {tien} tiền xăng, đọc thêm ba cuốn sách. Còn vài chỗ bất tiện như trạm xa, nhưng hướng phát triển này là đúng.',
      ],
    },
  },
  press: {
    pothole: {
      plain: [
        '{st} chi chít ổ gà sau mưa // Nhiều đoạn đường qua {w} bong tróc, người đi xe máy liên tục té ngã.',
      ],
      alert: [
        'Hố sụt bất ngờ xuất hiện giữa {st} // Mặt đường ở {w} sụt sâu gần một mét, chưa rõ nguyên nhân.',
      ],
    },
    jam: {
      plain: ['{st} ùn tắc kéo dài giờ tan tầm // Xe cộ nối đuôi hơn một cây số từ {cau} đến {cho}.'],
      tell: [
        'Điều chỉnh giao thông khu vực {w} từ {thu} // Một số đoạn đường chuyển thành một chiều để giảm ùn tắc.',
      ],
    },
    signal: {
      plain: [
        'Đèn tín hiệu ngã tư {st} hỏng nhiều ngày // Người dân tự đứng ra điều tiết giao thông giờ cao điểm.',
      ],
    },
    'road-works': {
      plain: [
        'Rào chắn “ngủ quên” trên {st} // Công trình ở {w} dừng thi công {lau}, hàng quán hai bên đóng cửa.',
      ],
      tell: ['Khởi công mở rộng {st} // Dự án dài {n} km qua {w}, dự kiến hoàn thành sau 18 tháng.'],
    },
    parking: {
      plain: ['Bãi xe không phép bủa vây {bv} // Người nhà bệnh nhân phải trả {gia} cho một lượt gửi xe.'],
      tell: [
        'Thí điểm thu phí đậu xe qua ứng dụng ở {w} // Người lái trả tiền bằng điện thoại, không thu tiền mặt.',
      ],
    },
    'bus-metro': {
      tell: ['Thêm {buyt} nối {w} với ga metro // Tuyến mới chạy từ 5 giờ đến 21 giờ, 12 phút một chuyến.'],
      glad: ['Hành khách xe buýt tăng mạnh sau khi có làn riêng // Thời gian đi qua {st} giảm còn một nửa.'],
    },
  },
  file: {
    pothole: {
      plain: [
        'Mặt đường {st} trước {so} có ổ gà lớn, đề nghị dặm vá.',
        'Đoạn {st} tái lập sau đào không đạt, mặt đường lún, đề nghị kiểm tra nhà thầu.',
      ],
      alert: ['{st} xuất hiện hố sâu sát lề, nguy cơ sụt thêm, đề nghị rào chắn khẩn cấp.'],
    },
    jam: {
      plain: ['Giờ cao điểm tại giao lộ {st} thường xuyên ùn tắc, đề nghị bố trí lực lượng điều tiết.'],
    },
    signal: {
      plain: [
        'Đèn tín hiệu tại giao lộ {st} không hoạt động từ {luc}, đề nghị sửa chữa.',
        'Biển báo tốc độ trên {st} bị ngã, đề nghị dựng lại.',
      ],
      alert: ['Đèn giao thông tắt tại ngã tư đông xe trên {st}, đã xảy ra va chạm, đề nghị xử lý ngay.'],
    },
    'road-works': {
      plain: ['Công trình trên {st} rào chắn quá thời hạn ghi trên giấy phép, đề nghị kiểm tra.'],
      angry: ['Nhà thầu đào {st} rồi bỏ đó {lau}, chủ đầu tư và cơ quan quản lý đều né tránh trả lời.'],
      alert: ['Hố đào trên {st} không có rào chắn và đèn báo ban đêm, đề nghị bổ sung gấp.'],
    },
    parking: {
      plain: [
        'Ô tô đậu kín hai bên {hem}, xe chữa cháy không thể vào, đề nghị cắm biển cấm.',
        'Bãi giữ xe tại {so} thu giá cao hơn quy định, đề nghị xử lý.',
      ],
    },
    'bus-metro': {
      plain: [
        'Trạm chờ {buyt} trên {st} hư mái, ghế gãy, đề nghị sửa chữa.',
        'Tài xế {buyt} bỏ trạm, không đón khách lúc {gio}, đề nghị chấn chỉnh.',
      ],
    },
  },
}
