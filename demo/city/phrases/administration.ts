import type { Book } from '../types.ts'

export const administration: Book = {
  say: {
    'one-stop-queue': {
      angry: [
        'Xin nghỉ làm nguyên buổi lên phường, tới nơi cán bộ đi họp, bảo mai quay lại.',
        'Tám quầy một cửa mà mở có hai, dân ngồi chật kín, không ai ra giải thích một câu.',
      ],
      irony: [
        'Một cửa mà nhiều chìa, chìa nào cũng đang đi họp.',
        'Lên {w} chờ từ sáng, ngủ được một giấc ngon lành, dịch vụ nghỉ dưỡng tốt ghê.',
      ],
      fault: [
        'Bốc số 187 mà giờ mới gọi tới 60, ngồi rục chân.',
        'Máy lạnh khu chờ hư, trăm người ngồi quạt giấy, cụ già muốn xỉu.',
      ],
      plain: [
        'Bộ phận một cửa {w} chiều nay ngưng nhận hồ sơ vì mất mạng, bà con khỏi lên.',
        'Số thứ tự buổi sáng ở {w} thường hết trước 9 giờ.',
      ],
      ask: [
        'Sao y giấy tờ ở {w} có làm thứ bảy không mọi người?',
        'Đặt lịch hẹn làm thủ tục qua mạng ở đâu vậy?',
      ],
      thanks: [
        'Nay lên {w} làm giấy xác nhận, 15 phút xong, cán bộ cười tươi, quá bất ngờ.',
        'Phường có cô chú hướng dẫn điền tờ khai cho người già, dễ thương lắm.',
      ],
      back: ['Mở thêm giờ tiếp dân sáng thứ bảy là hợp lý, người đi làm mới có dịp.'],
    },
    'slow-file': {
      angry: [
        'Hồ sơ hẹn 15 ngày giờ qua {n} tháng, mỗi lần hỏi lại thiếu một tờ mới.',
        'Giấy phép con treo {lau}, hỏi quầy này chỉ quầy kia, hành dân là chính.',
      ],
      fault: [
        'Nộp hồ sơ trực tuyến rồi mà vẫn bị gọi lên nộp bản giấy, mất công gấp đôi.',
        'Hệ thống báo “đang xử lý” {lau} không nhúc nhích.',
      ],
      plain: ['Hồ sơ đổi tên chủ hộ của mình nộp ở {w} đã quá hẹn {n} tuần.'],
      ask: ['Hồ sơ quá hẹn thì khiếu nại ở đâu vậy mọi người?'],
      irony: ['Hồ sơ của tôi đi du lịch qua {n} phòng ban rồi, chắc đang check-in ở phòng thứ bảy.'],
      thanks: ['Giấy phép trả trước hẹn hai ngày, lần đầu tiên trong đời, khen {w}.'],
    },
    'official-conduct': {
      angry: [
        'Cán bộ tiếp dân ở {w} vừa bấm điện thoại vừa trả lời nhát gừng, dân hỏi thêm là quát.',
        'Đi xin cái xác nhận mà bị hạch hỏi như tội phạm, ăn lương dân kiểu gì vậy?',
      ],
      blame: [
        'Lời xin lỗi của cán bộ giờ hiếm hơn vàng.',
        'Nói cải cách hành chính hoài mà thái độ không cải cách thì cũng bằng không.',
      ],
      fault: ['Nhân viên giữ xe trong trụ sở {w} nạt nộ người lớn tuổi, nhìn chướng mắt.'],
      thanks: [
        'Chị ở quầy số {n} của {w} nhiệt tình hết cỡ, chỉ từng chỗ ký cho mẹ mình.',
        'Anh công an khu vực {w} tới tận nhà làm giấy cho ông ngoại bị liệt, cảm ơn anh.',
      ],
      ask: ['Muốn góp ý về thái độ cán bộ thì gửi kênh nào mọi người?'],
    },
  },
  forum: {
    'slow-file': {
      angry: [
        'Ba tháng, năm lần đi lại, một tờ giấy // Mình xin xác nhận tình trạng nhà ở {w}. Lần một thiếu bản sao, lần hai sai mẫu, lần ba mẫu mới ra, lần bốn người ký đi công tác. Lần năm thì thất lạc hồ sơ. Cải cách ở đâu?',
      ],
    },
    'one-stop-queue': {
      ask: [
        'Kinh nghiệm làm thủ tục ở {w} cho nhanh // Tuần sau mình lên chuyển hộ khẩu cho con, nghe nói phải đi từ sáng sớm. Mọi người cho xin giờ vắng và giấy tờ cần mang theo.',
      ],
      back: [
        'Hẹn giờ qua mạng ở {w} dùng ổn // Mình đặt 9 giờ 15, tới 9 giờ 20 được gọi. Ai còn nghĩ phải xếp hàng từ 5 giờ sáng thì thử cách này. Nên làm luôn cho các thủ tục khác.',
      ],
    },
    'official-conduct': {
      fault: [
        'Bị trả lời cộc lốc ở quầy tiếp nhận // Mình không đòi hỏi nụ cười, chỉ cần hướng dẫn cho rõ. Hỏi lần hai thì cô ấy nói “chữ trên tường đó, tự đọc đi”. Bà cụ đứng sau mình không biết chữ phải đi về.',
      ],
    },
  },
  press: {
    'one-stop-queue': {
      plain: [
        'Người dân xếp hàng từ sáng sớm chờ làm thủ tục ở {w} // Bộ phận một cửa quá tải, nhiều người phải quay lại lần hai.',
      ],
      tell: ['{w} tiếp dân cả sáng thứ bảy // Người dân có thể làm {nn} loại thủ tục ngoài giờ hành chính.'],
    },
    'slow-file': {
      plain: ['Hồ sơ trễ hẹn chất đống ở {w} // Hơn {nnn} hồ sơ quá hạn, phần lớn liên quan giấy xác nhận.'],
      tell: [
        'Thành phố mẫu công khai tỉ lệ hồ sơ đúng hạn theo phường // {w} đứng giữa bảng với hơn 90 % hồ sơ đúng hạn.',
      ],
    },
    'official-conduct': {
      plain: ['Clip cán bộ lớn tiếng với dân ở {w} gây bàn tán // UBND {w} cho biết đang xác minh sự việc.'],
      glad: [
        'Cô cán bộ “làm giấy tại giường” // Mỗi chiều {thu}, cán bộ {w} đến tận nhà làm thủ tục cho người bệnh.',
      ],
    },
  },
  file: {
    'one-stop-queue': {
      plain: [
        'Tôi chờ từ {gio} tới cuối buổi tại {w} vẫn không được gọi, mất trọn một ngày công.',
        'Bộ phận một cửa {w} mở ít quầy, người dân chờ lâu, đề nghị bố trí thêm nhân sự.',
        'Khu chờ của UBND {w} thiếu ghế, quạt hỏng, đề nghị trang bị lại.',
        'Lịch tiếp công dân tại {w} niêm yết một đằng, thực tế một nẻo, đề nghị thống nhất.',
      ],
    },
    'slow-file': {
      plain: [
        'Hồ sơ của tôi tại {w} quá hẹn {n} tuần chưa có kết quả, đề nghị trả lời.',
        'Hồ sơ nộp trực tuyến tại {w} bị trả lại mà không ghi lý do, đề nghị hướng dẫn.',
        'Đề nghị kiểm tra hồ sơ xác nhận cư trú của gia đình tôi, đã hẹn {n} lần.',
      ],
      angry: [
        'Hồ sơ bị yêu cầu bổ sung {n} lần, mỗi lần một loại giấy, đề nghị kiểm tra trách nhiệm cán bộ.',
      ],
    },
    'official-conduct': {
      angry: [
        'Cán bộ tiếp nhận tại {w} có thái độ thiếu tôn trọng, quát người dân, đề nghị chấn chỉnh.',
        'Nhân viên một cửa {w} rời quầy giữa giờ làm việc, để dân ngồi đợi, rất thiếu trách nhiệm.',
      ],
      thanks: ['Tôi gửi lời cảm ơn cán bộ {w} đã hướng dẫn tận tình cho người khuyết tật.'],
    },
  },
}
