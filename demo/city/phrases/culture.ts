import type { Book } from '../types.ts'

export const culture: Book = {
  say: {
    festival: {
      glad: [
        'Đêm nhạc ở {w} vui quá chừng, cả xóm kéo nhau đi.',
        'Đường hoa năm nay đẹp, chụp hình mỏi tay.',
      ],
      ask: ['Lễ hội ở {w} mấy giờ bắn pháo hoa vậy mọi người?'],
      fault: ['Hội chợ trên {st} bán vé chợ đen, rác vứt khắp nơi.'],
      vent: ['Đi xem lễ hội mà chỉ thấy gáy người trước.'],
      thanks: ['Phường tổ chức trung thu cho tụi nhỏ chu đáo quá, có cả lồng đèn giấy.'],
      tell: ['Cuối tuần này nhà văn hoá {w} chiếu phim miễn phí lúc 19 giờ.'],
    },
    heritage: {
      fault: ['Đình cổ ở {w} mái mục nát, cột mối ăn mà chưa thấy trùng tu.'],
      angry: ['Căn nhà cổ trên {st} bị đập nửa đêm, cơ quan văn hoá ngủ hết rồi sao?'],
      glad: ['Ghé đình làng ở {w} nghe ông từ kể chuyện xưa, thú vị ghê.'],
      back: ['Giữ mấy căn biệt thự cũ làm chỗ tham quan là đúng, đừng đập nữa.'],
    },
    'sports-ground': {
      fault: [
        'Sân bóng {w} cỏ trọc lóc, khung thành gãy.',
        'Hồ bơi công cộng gần {cho} đóng cửa {lau} không rõ lý do.',
      ],
      angry: ['Sân chơi trẻ em ở {w} bị cho thuê làm bãi xe, ai ký vậy?'],
      ask: ['Có sân cầu lông nào quanh {w} mở cửa sớm không?'],
      glad: ['Máy tập ngoài trời ở {w} mới toanh, mấy cô chú tập đông vui.'],
    },
  },
  forum: {
    heritage: {
      blame: [
        'Di sản trong lòng phố mất dần // Mười năm trước {st} còn sáu căn nhà cổ, nay còn một. Không ai cố ý phá, chỉ là không ai chịu trách nhiệm giữ. Thành phố nói bảo tồn nhiều mà danh mục thì chậm cập nhật.',
      ],
    },
  },
  press: {
    festival: {
      tell: ['{w} tổ chức hội xuân trên {st} // Có {nn} gian hàng ẩm thực và sân khấu cải lương.'],
    },
    heritage: {
      plain: ['Đình cổ ở {w} xuống cấp nặng // Mái ngói sụp một góc, tường thấm nước sau mưa.'],
      glad: ['Trùng tu xong ngôi nhà trăm tuổi ở {w} // Ngôi nhà trên {st} mở cửa đón khách tham quan.'],
    },
    'sports-ground': {
      plain: ['Sân thể thao {w} thành bãi giữ xe // Thiếu nhi quanh {st} không còn chỗ chơi.'],
    },
  },
  file: {
    festival: { plain: ['Hội chợ trên {st} gây ồn và rác, đề nghị kiểm tra giấy phép.'] },
    heritage: { plain: ['Đình cổ tại {w} xuống cấp, đề nghị có phương án trùng tu.'] },
    'sports-ground': {
      plain: [
        'Dụng cụ thể thao ngoài trời tại {w} bị gãy, đề nghị sửa chữa.',
        'Sân chơi trẻ em tại {hem} hỏng cầu trượt, đề nghị thay mới.',
      ],
    },
  },
}
