import type { Book } from '../types.ts'

export const security: Book = {
  say: {
    theft: {
      fault: [
        'Xe máy dựng trước {so} mới vô lấy đồ ra là mất.',
        'Trộm cạy cửa dãy trọ {hem} giữa trưa, bốn phòng mất laptop.',
        'Mất luôn chậu mai trước nhà, chụp camera thấy hai người khiêng đi thản nhiên.',
      ],
      danger: [
        'Hai thanh niên chạy xe rà rà trên {st} rình giật đồ, nãy giờ vòng lại {n} lần rồi, chị em coi chừng.',
      ],
      plain: ['{luc} có vụ mất xe ở bãi trước {cho}, ai thấy xe khả nghi báo công an {w}.'],
      angry: ['Trình báo mất xe {lau} mà công an chưa liên lạc lại một lần.'],
      thanks: ['Công an {w} tìm lại được xe cho mình sau {n} ngày, không biết nói gì ngoài cảm ơn.'],
      vent: ['Ra đường giờ đeo túi trước ngực như đeo em bé.'],
    },
    disorder: {
      fault: [
        'Nhóm thanh niên tụ tập nẹt pô ở {cau} mỗi tối thứ bảy, không ai dám nhắc.',
        'Đầu {hem} có điểm đánh bài ăn tiền, la hét cả ngày.',
        'Say xỉn đánh nhau trước quán trên {st}, ly chén bay vèo vèo.',
      ],
      danger: [
        'Đua xe trên {st} lúc {dem}, chạy ngược chiều ầm ầm, có người bị quẹt té rồi.',
        'Kim tiêm vứt đầy công viên cạnh {truong}, trẻ con chơi ngay đó.',
      ],
      plain: ['Có nhóm đá gà ăn tiền sau {cho} mỗi sáng chủ nhật.'],
      angry: ['Sòng bài ở {hem} hoạt động công khai, báo công an thì tới nơi đã dọn sạch, lạ ghê.'],
      thanks: ['Tuần tra {w} dạo này đi thường xuyên, tối ra đường đỡ sợ.'],
      vent: ['Hai nhà hàng xóm cãi nhau chuyện cái chậu kiểng mà om sòm nguyên ngày.'],
    },
    scam: {
      plain: [
        'Số lạ gọi xưng công an phường kêu cập nhật định danh, mọi người đừng bấm link.',
        'Ở {cho} có người bán “vé số trúng” giả, bà con coi kỹ.',
      ],
      fault: [
        'Dì mình bị gọi doạ khoá tài khoản, chuyển mất {trieu}, khóc từ qua tới giờ.',
        'Thuê phòng qua mạng cọc {trieu}, tới nơi chủ nhà thật không hay biết.',
      ],
      tell: ['Công an {w} vừa phát tờ rơi về mấy chiêu giả danh ngân hàng, ai cần mình chụp cho.'],
      ask: ['Lỡ bấm vô link lạ rồi thì phải làm gì trước tiên mọi người?'],
      vent: ['Một ngày nhận {n} cuộc gọi “nhận quà tri ân”, quà đâu không thấy.'],
    },
    'fire-safety': {
      danger: [
        '{cc} khoá cửa thoát hiểm tầng {n}, cháy thì chạy đường nào?',
        'Kho phế liệu trong {hem} chất tới nóc, dây điện đấu nối tạm bợ, sợ cháy từng đêm.',
        'Khói bốc lên từ nhà xưởng trên {st} lúc {gio}, chưa thấy xe chữa cháy!',
      ],
      alert: ['Trụ nước chữa cháy trên {st} bị quán ăn che kín, có chuyện là không lấy nước được.'],
      alarm: [
        'Bình chữa cháy {cc} hết hạn từ năm ngoái, ban quản lý và phường kiểm tra kiểu ký tên cho xong.',
      ],
      thanks: ['Mấy anh chữa cháy tới sau 7 phút, dập gọn trong hẻm nhỏ, nể thật sự.'],
      ask: ['Nhà ống mở lối thoát thứ hai trên sân thượng thì cần xin phép không?'],
      tell: ['Sáng nay khu phố tập dượt chữa cháy, cả hẻm ai cũng được cầm bình xịt thử.'],
    },
  },
  forum: {
    theft: {
      fault: [
        'Một tháng ba vụ trộm ở {hem} // Nhà mình, nhà chị T. và tiệm tạp hoá đầu hẻm đều bị cạy khoá lúc trưa. Camera mờ quá không thấy mặt. Mình đề xuất cả hẻm góp gắn cổng và đèn cảm biến.',
      ],
    },
    scam: {
      tell: [
        'Tổng hợp các chiêu lừa gần đây ở {w} // Giả công an, giả điện lực, giả cô giáo báo con cấp cứu, giả giao hàng. Mình viết ra từng kịch bản để mọi người đọc cho ba mẹ ở nhà nghe.',
      ],
    },
    'fire-safety': {
      danger: [
        'Lối thoát hiểm {cc} bị chất đồ // Tầng {n} và tầng trên để tủ giày, xe đạp, cả bếp ga cũ ngay cầu thang bộ. Cửa chống cháy thì chêm gạch. Mình báo ban quản lý hai lần chưa ai dẹp.',
      ],
    },
    disorder: {
      angry: [
        'Quái xế trên {st}: sao không dẹp được? // Cuối tuần nào cũng vậy, từ {dem} là gầm rú. Clip có, biển số có, giờ giấc cố định. Công an nói lực lượng mỏng. Vậy dân phải làm sao?',
      ],
    },
  },
  press: {
    theft: {
      tell: [
        'Bắt nhóm trộm xe máy hoạt động quanh {cho} // Công an thu giữ {nn} xe tang vật, nhiều chiếc của người dân {w}.',
      ],
      plain: [
        'Trộm cắp gia tăng ở khu nhà trọ {w} // Trong một tháng, khu trọ quanh {st} xảy ra {n} vụ mất tài sản.',
      ],
    },
    disorder: {
      tell: [
        'Giải tán {nn} thanh niên tụ tập đua xe trên {st} // Lực lượng tuần tra {w} tạm giữ nhiều xe độ pô.',
      ],
    },
    scam: {
      tell: [
        'Cảnh báo thủ đoạn giả danh cán bộ {w} gọi điện lấy thông tin // Người dân được khuyên không cung cấp mã xác thực cho bất kỳ ai.',
      ],
    },
    'fire-safety': {
      alert: [
        'Nhiều lối thoát hiểm ở {cc} bị khoá // Đoàn kiểm tra ghi nhận {n} tầng không bảo đảm an toàn cháy nổ.',
      ],
      thanks: [
        'Cháy nhà trong hẻm sâu, {nn} người được đưa ra an toàn // Lực lượng chữa cháy và dân phòng {w} có mặt sau vài phút.',
      ],
    },
  },
  file: {
    theft: { plain: ['Khu vực {hem} liên tiếp mất trộm, đề nghị công an tăng cường tuần tra.'] },
    disorder: {
      plain: [
        'Nhóm say xỉn gây rối mỗi tối trước {so}, người dân bất an.',
        'Có tụ điểm đánh bạc tại {so}, đề nghị kiểm tra.',
        'Thanh niên tụ tập nẹt pô trên {st} vào {dem}, đề nghị xử lý.',
      ],
    },
    scam: { plain: ['Có người tự xưng nhân viên điện lực thu tiền tại {hem}, đề nghị xác minh.'] },
    'fire-safety': {
      alert: [
        'Cơ sở tại {so} chứa nhiều bình ga trong khu dân cư, đề nghị kiểm tra an toàn cháy nổ.',
        'Cửa thoát hiểm {cc} bị khoá, đề nghị kiểm tra khẩn.',
      ],
    },
  },
}
