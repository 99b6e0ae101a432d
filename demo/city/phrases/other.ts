import type { Book } from '../types.ts'

export const other: Book = {
  say: {
    none: {
      vent: [
        'Thứ hai nào cũng dài như một tuần.',
        'Trời nóng vầy chỉ muốn nằm trong tủ lạnh.',
        'Già rồi, nghe nhạc trẻ không hiểu gì hết.',
        'Đội nhà đá kiểu này coi như xem kịch.',
        'Ngủ trưa dậy quên luôn hôm nay thứ mấy.',
        'Gửi tin nhắn hỏi thăm mà người ta “đã xem”, thôi nghỉ.',
      ],
      glad: [
        'Sáng ra có ly cà phê sữa đá là đời đẹp.',
        'Bà bán vé số trúng giải, cả xóm mừng lây.',
        'Hoàng hôn trên {cau} {luc} đẹp nao lòng.',
        'Con mèo nhà mình mới đẻ bốn bé, cưng xỉu.',
        'Đội bóng {w} vô chung kết rồi, tối nay khỏi ngủ.',
        'Nồi bún riêu của má hôm nay ngon nhất trần đời.',
        'Trời se lạnh, đi dạo {st} mà tưởng Đà Lạt.',
      ],
      ask: [
        'Có quán bún bò nào ngon quanh {w} không mọi người?',
        'Ai nhặt được chùm chìa khoá có móc hình gấu ở {st} cho mình xin lại.',
        'Tìm phòng trọ khu {w} tầm {trieu}, ai có chỉ mình.',
      ],
      tell: [
        'Nhóm chạy bộ {w} hẹn 5 giờ sáng chủ nhật ở {cau}.',
        'Mình dư mấy bao sách cũ, ai cần ghé {hem} lấy.',
        'Hình như mai có gió mùa, bà con mặc ấm nha.',
        'Lớp tiếng Anh miễn phí ở nhà văn hoá {w} còn vài chỗ.',
        'Chủ nhật này xóm mình nấu cháo từ thiện trước {cho}.',
      ],
    },
  },
  forum: {
    none: {
      ask: [
        'Giới thiệu bản thân và hỏi về cuộc sống ở {w} // Mình mới chuyển tới, làm việc tại nhà. Muốn tìm quán cà phê yên tĩnh, chỗ tập thể dục và hàng xóm dễ thương. Mọi người gợi ý giúp.',
      ],
    },
  },
  press: {
    none: {
      glad: [
        'Cụ bà 80 tuổi ở {w} học dùng điện thoại thông minh // Lớp học nhỏ trong {hem} mở mỗi tối {thu}.',
      ],
      tell: ['Cuối tuần đi đâu ở {w}? // Gợi ý {n} góc nhỏ ít người biết quanh {st}.'],
    },
  },
  file: {
    none: {
      ask: [
        'Xin hỏi lịch tiếp công dân của UBND {w}.',
        'Tôi muốn biết trụ sở mới của {w} ở đâu, xin hướng dẫn.',
      ],
      thanks: ['Xin cảm ơn tổng đài đã hỗ trợ phản ánh lần trước của tôi.'],
    },
  },
}
