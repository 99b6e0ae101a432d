import type { Book } from '../types.ts'

export const digital: Book = {
  say: {
    network: {
      outage: [
        'Mạng cáp quang cả {w} rớt từ {gio}, họp online mà đứng hình.',
        'Sóng điện thoại khu {cc} mất tiêu, ra ban công mới có một vạch.',
      ],
      fault: ['Mạng chập chờn {lau}, kỹ thuật hẹn rồi không tới.'],
      ask: ['Ở {w} lắp mạng nào ổn vậy mọi người?'],
      vent: ['Mạng rớt một cái mới biết nhà mình có bao nhiêu người.'],
    },
    'city-app': {
      fault: [
        'App phản ánh của thành phố gửi hình là văng, thử {n} lần rồi.',
        'Cổng dịch vụ công đăng nhập xong lại bắt đăng nhập, vòng lặp vô tận.',
      ],
      angry: ['Chuyển đổi số mà cổng dịch vụ công sập đúng ngày hết hạn nộp, ai chịu phạt cho dân?'],
      irony: ['App thành phố bảo mật tuyệt đối, chính chủ cũng không vô được.'],
      thanks: ['App phản ánh bản mới chạy mượt, có báo từng bước xử lý, khen đội làm app.'],
      ask: ['Quên mật khẩu cổng dịch vụ công thì lấy lại sao mọi người?'],
      back: ['Tích hợp giấy tờ vô một app là hướng tốt, đỡ ôm cả xấp bản sao.'],
    },
    'spam-call': {
      fault: ['Mới {gio} mà {nn} cuộc gọi mời vay tiền, chặn số này lòi số khác.'],
      vent: ['Tổng đài lạ gọi nhiều hơn người yêu cũ.'],
      ask: ['Báo số rác qua đầu số nào vậy mọi người?'],
      angry: [
        'Thông tin đăng ký kinh doanh hôm trước, hôm sau dịch vụ kế toán gọi liền, ai bán dữ liệu của dân vậy?',
      ],
    },
  },
  forum: {
    'city-app': {
      fault: [
        'Góp ý app phản ánh hiện trường // Mình dùng ba tháng, có mấy lỗi: định vị lệch cả cây số, hình lớn không gửi được, bấm xem kết quả thì trắng trang. Mong đội kỹ thuật đọc được bài này.',
      ],
    },
  },
  press: {
    network: { off: ['Đứt cáp, internet ở {w} gián đoạn // Khoảng {nnn} thuê bao mất kết nối từ {gio}.'] },
    'city-app': {
      tell: ['Ra mắt phiên bản mới của ứng dụng phản ánh // Người dân {w} xem được từng bước xử lý.'],
    },
    'spam-call': {
      tell: ['Nhà mạng khoá {nnn} số gọi rác // Người dân {w} phản ánh nhiều cuộc gọi mời vay mỗi ngày.'],
    },
  },
  file: {
    network: { off: ['Khu vực {hem} mất mạng internet từ {luc}, đề nghị nhà mạng khắc phục.'] },
    'city-app': {
      plain: [
        'Cổng dịch vụ công báo lỗi khi thanh toán, đề nghị kiểm tra.',
        'Ứng dụng phản ánh không gửi được hình ảnh, đề nghị khắc phục.',
      ],
    },
    'spam-call': { plain: ['Tôi bị gọi rác {n} cuộc mỗi ngày, đề nghị khoá các đầu số này.'] },
  },
}
