import type { Book } from '../types.ts'

export const land: Book = {
  say: {
    'illegal-building': {
      angry: [
        'Nhà kế bên xây lố {n} tầng ai cũng thấy, chỉ có thanh tra xây dựng là không thấy.',
        'Xây không phép sờ sờ trên {st}, lập biên bản xong xây tiếp, giỡn mặt pháp luật à?',
      ],
      fault: [
        'Công trình kế nhà đổ bê tông làm nứt tường nhà mình từ trên xuống.',
        'Hàng xóm xây bít luôn lối thoát nước chung của {hem}.',
      ],
      plain: ['Nhà đang xây ở {so} không treo bảng giấy phép.'],
      ask: ['Sửa mái tôn có phải xin phép không mọi người?'],
      irony: ['Giấy phép ba tầng, mọc thành bảy tầng, chắc nhờ đất tốt.'],
    },
    'land-papers': {
      angry: ['Làm sổ hồng từ năm kia tới nay vẫn “chờ xác minh”, cán bộ địa chính thay ba đời.'],
      fault: [
        'Cả dãy nhà {hem} ở mấy chục năm không tách được sổ.',
        'Sổ hồng in sai số nhà, đính chính mất {n} tháng.',
      ],
      ask: [
        'Phí chuyển mục đích sử dụng đất năm nay tính sao vậy mọi người?',
        'Tách thửa ở {w} tối thiểu bao nhiêu mét?',
      ],
      thanks: ['Nhận sổ hồng đúng ngày hẹn ở {w}, mừng hết lớn.'],
    },
    compensation: {
      angry: ['Giá đền bù chưa bằng nửa giá thị trường, kêu bàn giao mặt bằng trước rồi tính, ai dám?'],
      fault: ['Nhà mình trong diện giải toả {st} chờ tái định cư {n} năm, mái dột không dám sửa.'],
      ask: ['Có ai nhận tiền bồi thường dự án {st} chưa, thủ tục sao vậy?'],
      blame: ['Quy hoạch treo cả đời người, tới khi gỡ thì người già cũng không còn.'],
      back: ['Bồi thường theo giá thị trường và cho tái định cư tại chỗ thì dân nào cũng đồng lòng.'],
    },
    'building-safety': {
      danger: [
        'Ban công {cc} nứt toác, vữa rớt xuống ngay lối đi, ai đi dưới coi chừng.',
        'Giàn giáo trên {st} xiêu vẹo, gạch rơi xuống suýt trúng người đi đường.',
      ],
      alert: ['Tường rào {truong} nghiêng ra vỉa hè, có vết nứt dài.'],
      fault: [
        '{cc} thấm từ tầng thượng xuống tầng {n}, nước nhỏ vô ổ điện.',
        'Thang máy {cc} hư hoài, người già leo bộ muốn xỉu.',
      ],
      alarm: ['{cc} kết luận nguy hiểm cấp D mà phường vẫn để dân ở, chờ sập hả?'],
    },
  },
  forum: {
    'land-papers': {
      fault: [
        'Hành trình xin sổ hồng ở {w} // Mua giấy tay từ đời ông nội, đủ biên lai thuế. Mình nộp lần đầu cách đây {n} năm, hồ sơ qua hai lần sáp nhập phường thì thất lạc. Giờ làm lại từ đầu, ai cùng cảnh cho mình xin kinh nghiệm.',
      ],
    },
    'building-safety': {
      danger: [
        '{cc}: vết nứt mỗi ngày một dài // Mình dán giấy đánh dấu trên tường, hai tuần vết nứt dài thêm gần gang tay. Ban quản trị nói chờ kiểm định. Bà con tầng dưới đã dọn đi mấy hộ.',
      ],
    },
  },
  press: {
    'illegal-building': {
      plain: [
        'Nhà xây vượt tầng giữa khu dân cư {w} // Công trình trên {st} bị lập biên bản {n} lần vẫn hoàn thiện.',
      ],
    },
    'land-papers': {
      tell: ['{w} lập tổ lưu động giải quyết hồ sơ nhà đất // Tổ làm việc tại khu phố vào {thu} hằng tuần.'],
      plain: ['{nnn} hộ dân {w} mòn mỏi chờ sổ hồng // Vướng mắc kéo dài từ trước khi sắp xếp phường.'],
    },
    compensation: {
      tell: ['Niêm yết phương án bồi thường dự án mở rộng {st} // Người dân {w} có 30 ngày góp ý.'],
    },
    'building-safety': {
      alert: ['Chung cư cũ ở {w} rơi mảng tường lớn // Mảng vữa từ tầng {n} {cc} rơi xuống lối đi chung.'],
    },
  },
  file: {
    'illegal-building': {
      plain: [
        'Công trình tại {so} xây dựng sai phép, đề nghị kiểm tra.',
        'Nhà tại {hem} cơi nới lấn không gian hẻm, đề nghị xử lý.',
      ],
    },
    'land-papers': {
      plain: ['Hồ sơ cấp giấy chứng nhận của gia đình tôi quá hạn {n} tháng, đề nghị giải quyết.'],
    },
    compensation: { plain: ['Đề nghị công khai bảng giá bồi thường dự án {st} cho người dân.'] },
    'building-safety': {
      plain: ['Công trình thi công tại {so} gây nứt nhà liền kề, đề nghị đình chỉ để giám định.'],
      alert: ['Ban công tại {cc} sắp sập, vữa rơi xuống lối đi, đề nghị che chắn ngay.'],
    },
  },
}
