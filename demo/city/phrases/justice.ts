import type { Book } from '../types.ts'

export const justice: Book = {
  say: {
    'civil-status': {
      fault: [
        'Giấy khai sinh của con in sai chữ lót, xin sửa mà phải đi {n} nơi.',
        'Hệ thống hộ tịch treo, xin trích lục mà phải chờ cả tuần.',
      ],
      ask: ['Đăng ký kết hôn ở {w} cần giấy gì vậy mọi người?', 'Khai sinh trễ hạn có bị phạt không?'],
      thanks: ['Làm khai sinh kèm bảo hiểm cho bé ở {w} một lần là xong, tiện ghê, cảm ơn tư pháp phường.'],
      angry: [
        'Xin giấy độc thân mà tư pháp phường bắt chứng minh từng nơi mình ở mười năm trước, làm khó dân quá.',
      ],
    },
    notary: {
      ask: ['Công chứng hợp đồng thuê nhà ở {w} phí bao nhiêu vậy?'],
      fault: ['Văn phòng công chứng trên {st} thu thêm {tien} không ghi biên lai.'],
      glad: ['Ký công chứng mua nhà xong rồi, run tay mà vui.'],
    },
    court: {
      angry: ['Toà hoãn phiên xử lần thứ {n}, lần nào cũng một lý do, dân theo kiện kiệt sức.'],
      ask: ['Có ai từng nhờ trợ giúp pháp lý miễn phí chưa, cho mình xin chỗ?'],
      vent: ['Theo kiện tranh chấp lối đi ba năm, tóc bạc thêm một mớ.'],
      tell: ['{thu} tuần này luật sư tư vấn miễn phí ở nhà văn hoá {w}.'],
    },
  },
  forum: {
    'civil-status': {
      ask: [
        'Đổi tên cho con sau khi ly hôn // Bé nhà mình 7 tuổi, hai bên đã đồng ý. Hỏi tư pháp {w} thì được hướng dẫn chung chung, ai làm rồi cho mình xin trình tự.',
      ],
    },
  },
  press: {
    'civil-status': {
      tell: ['{w} trả kết quả khai sinh trong ngày // Ba thủ tục được làm cùng lúc cho trẻ sơ sinh.'],
    },
    notary: {
      tell: [
        'Cảnh báo giấy tờ nhà giả tại văn phòng công chứng // Một vụ việc ở {w} được phát hiện khi đối chiếu dữ liệu.',
      ],
    },
    court: {
      tell: [
        'Xét xử vụ tranh chấp lối đi chung tại {w} // Phiên toà mở công khai sau {n} lần hoà giải không thành.',
      ],
    },
  },
  file: {
    'civil-status': {
      plain: [
        'Giấy khai sinh cấp tại {w} bị sai thông tin, đề nghị cải chính.',
        'Đề nghị hướng dẫn rõ thủ tục trích lục hộ tịch trên trang của {w}.',
      ],
    },
    notary: { plain: ['Văn phòng công chứng tại {so} thu phí cao hơn niêm yết, đề nghị kiểm tra.'] },
  },
}
